import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../attribute/attribute.ts';
import { claimSchema } from '../records/claim.ts';
import type { Article, Attribution } from '../records/index.ts';
import { articleAssertions } from './assertions.ts';
import { check } from './check.ts';
import { claim } from './claim.ts';
import { claimLine } from './lines.ts';
import { madeArticle, madeInput } from './made-story.ts';

const published = '2031-05-14';

function kinds(text: string, over: Partial<Article> = {}): (string | null)[] {
  const article = { ...madeArticle('a', [text], 'Echo', published), ...over };
  const said: readonly Attribution[] = attribute(article).records;
  return articleAssertions(article, said).clauses.map(({ manner }) => manner?.kind ?? null);
}

test('an opinion shows the words that make it one', () => {
  const article = madeArticle(
    'a',
    ['The closing of the Marl school is a disgrace to the whole valley.'],
    'Echo',
    published,
  );
  const [record] = claim(madeInput([article])).records;
  claimSchema.parse(record);
  const { kind, evidence } = record!.manner!;
  assert.deepEqual([kind, evidence.text], ['opinion', 'is a disgrace']);
  assert.equal(article.text.slice(evidence.start, evidence.end), evidence.text);
  assert.match(claimLine(record!, [article]), /\[opinion\] The closing/);
});

test('what somebody else says or is quoted with is not the author’s opinion', () => {
  assert.deepEqual(kinds('“The closing is a disgrace to the valley,” Ruta Hall said.'), [null]);
  assert.deepEqual(kinds('Ruta Hall called for talks, and said that the children deserve better.'), [null]);
  assert.deepEqual(kinds('The play, In My View, opens in Velm next spring.'), [null]);
  assert.deepEqual(kinds('Every driver must carry chains from November on.'), [null]);
});

test('on a page of opinions the author’s sentences are opinions, those of others are not', () => {
  const plain = 'The port has built a car park that nobody uses.';
  assert.deepEqual(kinds(plain), [null]);
  assert.deepEqual(kinds(plain, { section: 'News / Opinion' }), ['opinion']);
  assert.deepEqual(kinds(plain, { url: 'https://example.org/letters/car-park' }), ['opinion']);
  assert.deepEqual(kinds(plain, { title: 'Editorial: a car park for nobody' }), ['opinion']);
  assert.deepEqual(kinds(plain, { url: 'https://opinion.example.org/news/opinion-poll' }), [null]);
  assert.deepEqual(kinds('“We never saw it,” Jon Lisk said.', { section: 'Opinion' }), [null]);
});

test('what a notice believes to have happened is no opinion', () => {
  assert.deepEqual(kinds('We believe that the lynx climbed along the trunk.'), [null]);
});

test('background is long before publication, and no news of the day', () => {
  assert.deepEqual(kinds('In 2027, a landslide buried eleven houses.'), ['background']);
  assert.deepEqual(kinds('In 2030, a landslide buried eleven houses.'), [null]);
  assert.deepEqual(kinds('In 2027, a landslide buried eleven houses.', { published: null }), [null]);
  assert.deepEqual(kinds('The brewery, which was founded in 1894, closed on Monday.'), [null]);
  assert.deepEqual(kinds('Measles is a highly contagious disease.'), ['background']);
  assert.deepEqual(kinds('The suspect is a citizen of the city.'), [null]);
});

test('of other languages nothing is said', () => {
  assert.deepEqual(kinds('In my view it is a disgrace.', { language: 'de' }), [null]);
  assert.deepEqual(kinds('In my view it is a disgrace.', { language: null, section: 'Opinion' }), [null]);
});

test('one opinion in several papers is corroborated by none of them', () => {
  const words = 'The closing of the Marl school by the county board is a disgrace to the whole valley of Pellworth.';
  const articles = ['a', 'b', 'c'].map((id) => madeArticle(id, [words], `Outlet ${id}`, published));
  for (const record of claim(madeInput(articles)).records) assert.notEqual(record.status, 'corroborated');
  assert.notEqual(check(words, madeInput(articles)).result, 'corroborated');
});

test('hostile text ends, and in good time', () => {
  const bombs = [
    'in '.repeat(20_000),
    'last '.repeat(20_000),
    'we '.repeat(20_000),
    `${'is a '.repeat(10_000)}disease`,
    '“'.repeat(20_000),
  ];
  for (const bomb of bombs) assert.ok(Array.isArray(kinds(bomb)));
  assert.deepEqual(
    kinds('A plain report of the day.', {
      section: '/'.repeat(1e6),
      url: `https://${'a/'.repeat(1e6)}`,
      title: '-'.repeat(1e6),
    }),
    [null],
  );
  assert.deepEqual(kinds('In constructor, the __proto__ has long toString valueOf.'), ['background']);
});
