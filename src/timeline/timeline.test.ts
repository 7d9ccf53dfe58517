import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Story } from '../records/index.ts';
import { timeline } from './timeline.ts';

const published = (day: string) =>
  ({ value: day, precision: 'day', basis: 'stated', reason: 'byline', earliest: day, latest: day }) as const;

function article(id: string, text: string, day: string): Article {
  const facts: Article['facts'] = [];
  const rest = { page: id, file: `${id}.html`, dek: null, authors: [], publisher: null, url: null, language: 'en' };
  const none = { section: null, agency: null, updated: null, blocks: [], facts };
  return {
    id,
    title: `Report ${id}`,
    text,
    published: published(day),
    capturedAt: `${day}T20:00:00Z`,
    ...rest,
    ...none,
  };
}

const story: Story = {
  id: 's',
  title: 'Report a',
  titleFrom: 'a',
  articles: ['a', 'b'],
  span: { start: null, end: null },
  links: [],
};

test('reports stand on their own clocks, in order, and articles of other stories stay out', () => {
  const articles = [article('b', 'x', '2031-03-05'), article('a', 'x', '2031-03-04'), article('c', 'x', '2031-03-01')];
  const { records } = timeline({ story, articles, attributions: [], claims: [] });
  assert.deepEqual(
    records.map((event) => `${event.clock} ${event.articles[0]} ${event.when.value}`),
    [
      'published a 2031-03-04',
      'captured a 2031-03-04T20:00:00Z',
      'published b 2031-03-05',
      'captured b 2031-03-05T20:00:00Z',
    ],
  );
});
