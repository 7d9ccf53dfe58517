import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attribute } from '../attribute/attribute.ts';
import { provenance } from '../provenance/provenance.ts';
import type { Article } from '../records/index.ts';
import { reuse } from '../reuse/reuse.ts';
import { check } from './check.ts';
import type { ClaimInput } from './claim.ts';
import { claim } from './claim.ts';
import { madeArticle, madeInput } from './made-story.ts';

/** Through the stages that look at a story: who speaks, who copies whom, what derives from what. */
function traced(articles: readonly Article[]): ClaimInput {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const attributions = sorted.flatMap((article) => attribute(article).records);
  const pairs = reuse(sorted).records;
  return {
    ...madeInput(articles),
    attributions,
    reuse: pairs,
    ...provenance({ articles: sorted, attributions, reuse: pairs }),
  };
}

const fact = 'Forty houses were buried when the hill above Corran slid on Sunday.';
const tellings = [
  'Forty houses were buried in Corran on Sunday when the hill slid, mayor Ida Brandvold said.',
  'The hill above Corran slid on Sunday and buried 40 houses, according to fire chief Tor Vasquez.',
  'On Sunday a slide from the hill above Corran buried 40 houses, geologist Mina Okafor told a news conference.',
  "Army captain Leo Strand said 40 houses were buried by Sunday's slide of the hill over Corran.",
];
const unsourced = [
  'The hill above Corran slid on Sunday and 40 houses were buried.',
  'Forty houses have been buried by the hill that slid on Sunday above Corran.',
];
const besides = [
  'The road to the valley is closed, and the school will not open before the holidays are over.',
  'Snow had fallen for nine days. Skiers were told to keep away from the northern slopes.',
  'A field kitchen serves soup in the gymnasium, where most families spent the night on mattresses.',
  'Helicopters could not take off before noon because clouds hung low over the lake.',
  'The railway runs buses between the two stations until the tracks have been inspected.',
  'The bakery gave away its bread, and the church bells rang for an hour at dusk.',
];
const report = (id: string, telling: string, at: number) =>
  madeArticle(id, [telling, besides[at % besides.length]!], `Outlet ${id.toUpperCase()}`, '2031-02-03');
const copyOf = (article: Article, id: string): Article => ({
  ...article,
  id,
  file: `${id}.html`,
  publisher: `Outlet ${id.toUpperCase()}`,
});

/** Reports with sources of their own, and some without, each with other words around the fact. */
const story = fc
  .record({ told: fc.subarray([0, 1, 2, 3], { minLength: 1 }), bare: fc.subarray([0, 1]) })
  .map(({ told, bare }) => [
    ...told.map((at) => report(`t${at}`, tellings[at]!, at)),
    ...bare.map((at) => report(`u${at}`, unsourced[at]!, at + 4)),
  ]);
const runs = { numRuns: 12 };
const originsOf = (articles: readonly Article[]) => check(fact, traced(articles)).origins;

test('reports that name different people prove as many origins', () => {
  const { min, max } = originsOf([0, 1, 3].map((at) => report(`t${at}`, tellings[at]!, at)));
  assert.deepEqual([min, max], [3, 3]);
});

test('a copy raises neither min nor max', () => {
  fc.assert(
    fc.property(story, fc.nat(), (articles, pick) => {
      const before = originsOf(articles);
      const after = originsOf([...articles, copyOf(articles[pick % articles.length]!, 'zz')]);
      assert.ok(
        after.min <= before.min && after.max <= before.max,
        `${JSON.stringify(before)} ${JSON.stringify(after)}`,
      );
    }),
    runs,
  );
});

test('a report of its own never lowers min or max', () => {
  fc.assert(
    fc.property(story, (articles) => {
      const before = originsOf(articles);
      const told = 'Pastor Edda Lien said that the Sunday slide of the Corran hill had buried 40 houses.';
      const after = originsOf([...articles, report('new', told, 5)]);
      assert.ok(after.min >= before.min && after.max >= before.max);
    }),
    runs,
  );
});

test('a report without a source never raises min', () => {
  fc.assert(
    fc.property(story, (articles) => {
      const told = 'On Sunday the hill slid above Corran: forty houses are buried.';
      assert.ok(originsOf([...articles, report('new', told, 5)]).min <= originsOf(articles).min);
    }),
    runs,
  );
});

test('without one of its articles a story has no higher max', () => {
  fc.assert(
    fc.property(story, fc.nat(), (articles, pick) => {
      const rest = articles.filter((_, at) => at !== pick % articles.length);
      assert.ok(rest.length === 0 || originsOf(rest).max <= originsOf(articles).max);
    }),
    runs,
  );
});

test('the order of the articles does not matter', () => {
  const articles = [...tellings, ...unsourced].map((telling, at) => report(`t${at}`, telling, at));
  const sorted = traced(articles);
  const expected = claim(sorted);
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      assert.deepEqual(
        claim({ ...sorted, articles: shuffled, attributions: [...sorted.attributions].reverse() }),
        expected,
      );
    }),
    { numRuns: 5 },
  );
});

test('one official for all: a circle of citations, and what each cites, is one origin', () => {
  const articles = [
    madeArticle('a', ['Forty houses were buried in Corran on Sunday, the Fjord Post reported.'], 'Valley Herald'),
    madeArticle('b', ['According to the Valley Herald, 40 houses were buried in Corran on Sunday.'], 'Fjord Post'),
  ];
  const { origins } = check('Forty houses were buried in Corran on Sunday.', traced(articles));
  assert.deepEqual([origins.min, origins.max], [1, 1]);
  assert.ok(
    origins.reasons.some(({ code, text }) => code === 'circular' && /circle/.test(text)),
    JSON.stringify(origins),
  );
});
