import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Article, Attribution, Claim, Story } from '../records/index.ts';
import { firstReport } from './first.ts';
import { gaps } from './gaps.ts';
import { timeline } from './timeline.ts';

const published = (day: string) =>
  ({ value: day, precision: 'day', basis: 'stated', reason: 'byline', earliest: day, latest: day }) as const;

function article(id: string, text: string, day: string): Article {
  const facts: Article['facts'] = [];
  const rest = { page: id, file: `${id}.html`, dek: null, authors: [], publisher: null, url: null, language: 'en' };
  const none = { section: null, agency: null, updated: null, blocks: [], facts };
  return { id, title: `Report ${id}`, text, published: published(day), capturedAt: null, ...rest, ...none };
}

const quote = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { spans: [{ start, end: start + words.length }], text: words };
};

function attribution(id: string, { id: of, text }: Article, source: string, cue: string, content: string): Attribution {
  const speaker: Attribution['speaker'] = { kind: 'person', name: source, unnamed: null, mentions: [] };
  const plain = { chain: [], certainty: 'asserted', hedges: [], within: null, confidence: 1, rule: 'test' } as const;
  const words = { source: quote(text, source), cue: quote(text, cue), content: quote(text, content) };
  return { id, article: of, kind: 'indirect', ...words, speaker, rung: 'named-person', wording: source, ...plain };
}

function claim(id: string, ...witnesses: [Article, string][]): Claim {
  const text = witnesses[0]![1];
  return {
    id,
    story: 's',
    text,
    textFrom: { article: witnesses[0]![0].id, start: 0, end: 1, text: 'x', rule: 'test' },
    witnesses: witnesses.map(([{ id: of, text: whole }, words]) => ({
      article: of,
      ...quote(whole, words).spans[0]!,
      text: words,
      attribution: null,
      rung: 'none',
      certainty: 'asserted',
      similarity: 1,
    })),
    origins: { min: 1, max: 1, reasons: [] },
    rung: 'none',
    status: 'single',
    statusReason: '',
    utterance: null,
    slots: [],
    conflicts: [],
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
const lines = (input: Omit<Parameters<typeof timeline>[0], 'story'>) =>
  timeline({ story, ...input }).records.map(
    (event) => `${event.clock} ${event.when.value} ${event.articles.join('+')}`,
  );

test('a day of no day in particular is no event, nor one counted from a date far above', () => {
  const far = 'The boat is small and slow and old. '.repeat(30);
  const text = `It opened on March 3, 2031. At the end of the day what matters is the view. ${far}The following day you rest.`;
  const a = article('a', text, '2031-03-06');
  const claims = [
    'It opened on March 3, 2031.',
    'At the end of the day what matters is the view.',
    'The following day you rest.',
  ].map((words, at) => claim(`c${at}`, [a, words]));
  assert.deepEqual(
    lines({ articles: [a], attributions: [], claims }).filter((line) => line.startsWith('happened')),
    ['happened 2031-03-03 a'],
  );
});

test('reports stand on their own clocks, in order, and articles of other stories stay out', () => {
  const a = {
    ...article('a', 'x', '2031-03-04'),
    capturedAt: '2031-03-04T20:00:00Z',
    updated: published('2031-03-06'),
  };
  const articles = [article('b', 'x', '2031-03-05'), a, article('c', 'x', '2031-03-01')];
  assert.deepEqual(lines({ articles, attributions: [], claims: [] }), [
    'published 2031-03-04 a',
    'captured 2031-03-04T20:00:00Z a',
    'published 2031-03-05 b',
    'updated 2031-03-06 a',
  ]);
});

test('the time of saying is not the time of happening', () => {
  const text =
    'The lock was shut, the keeper said Thursday. Mara Voss told reporters on Monday that it broke on Sunday.';
  const a = article('a', text, '2031-03-07');
  const first = attribution('a/1', a, 'the keeper', 'said', 'The lock was shut');
  const second = attribution('a/2', a, 'Mara Voss', 'told', 'that it broke on Sunday');
  const claims = [
    claim('c1', [a, 'The lock was shut, the keeper said Thursday.']),
    claim('c2', [a, 'it broke on Sunday']),
  ];
  assert.deepEqual(lines({ articles: [a], attributions: [first, second], claims }), [
    'happened 2031-03-02 a',
    'said 2031-03-03 a',
    'said 2031-03-06 a',
    'published 2031-03-07 a',
  ]);
});

test('witnesses that give one time share an event, and the report published first is named', () => {
  const a = article('a', 'The lock broke on Sunday.', '2031-03-04');
  const b = article('b', 'It was on March 2, 2031 that the lock broke.', '2031-03-06');
  const { records } = timeline({
    story,
    articles: [b, a],
    attributions: [],
    claims: [claim('c', [b, b.text], [a, a.text])],
  });
  const [event] = records.filter(({ clock }) => clock === 'happened');
  assert.deepEqual(event?.articles, ['a', 'b']);
  assert.deepEqual(event?.first, { article: 'a', certain: true });
  for (const place of event!.evidence) {
    const whole = place.article === 'a' ? a.text : b.text;
    assert.equal(whole.slice(place.start, place.end), place.text);
  }
});

test('two reports of one day leave open which was first', () => {
  const a = article('a', 'The lock broke on Sunday.', '2031-03-04');
  const b = article('b', 'The lock broke on Sunday.', '2031-03-04');
  const { records } = timeline({
    story,
    articles: [a, b],
    attributions: [],
    claims: [claim('c', [a, a.text], [b, b.text])],
  });
  assert.equal(records.find(({ clock }) => clock === 'happened')?.first?.certain, false);
});

test('neighbouring days without a clock may be the same hour in two zones; clocks are held against each other in one', () => {
  const certain = (one: string, other: string) => {
    const a = article('a', 'The lock broke on Sunday.', one);
    const b = article('b', 'The lock broke on Sunday.', other);
    return [firstReport([a, b]), firstReport([b, a])].map((first) => `${first!.article} ${first!.certain}`);
  };
  assert.deepEqual(certain('2031-03-04', '2031-03-05'), ['a false', 'a false']);
  assert.deepEqual(certain('2031-03-04', '2031-03-06'), ['a true', 'a true']);
  assert.deepEqual(certain('2031-03-04T06:00:00+01:00', '2031-03-04T05:30:00Z'), ['a true', 'a true']);
  assert.deepEqual(certain('2031-03-04T23:30:00-05:00', '2031-03-05T00:30:00Z'), ['b true', 'b true']);
  assert.deepEqual(certain('2031-03-04T08:00', '2031-03-04T09:00:00Z'), ['a false', 'a false']);
  assert.deepEqual(certain('2031-03-04', '2031-03-05T18:00:00Z'), ['a true', 'a true']);
  const dated = article('a', 'x', '2031-03-04');
  const undated = { ...article('b', 'x', '2031-03-09'), published: null };
  assert.deepEqual(firstReport([undated, dated]), { article: 'a', certain: false });
});

test('dates that cannot be right become notes', () => {
  const a = { ...article('a', 'Dated February 30, 2031.', '2031-03-07'), capturedAt: '2031-03-01T00:00:00Z' };
  const { notes } = timeline({ story, articles: [a], attributions: [], claims: [] });
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['timeline/contradiction', 'timeline/rejected'],
  );
});

test('the order of the input does not matter', () => {
  const a = article('a', 'The lock broke on Sunday. It was mended on Monday.', '2031-03-05');
  const b = article('b', 'The lock broke on Sunday.', '2031-03-05');
  const claims = [
    claim('c1', [a, 'The lock broke on Sunday.'], [b, b.text]),
    claim('c2', [a, 'It was mended on Monday.']),
  ];
  assert.deepEqual(
    timeline({ story, articles: [a, b], attributions: [], claims }),
    timeline({ story, articles: [b, a], attributions: [], claims: [...claims].reverse() }),
  );
});

test('silences between the events of a clock', () => {
  const a = article('a', 'x', '2031-03-01');
  const b = article('b', 'x', '2031-03-10');
  const { records } = timeline({ story, articles: [a, b], attributions: [], claims: [] });
  assert.deepEqual(gaps(records), [{ clock: 'published', from: '2031-03-02', to: '2031-03-09', days: 8 }]);
});
