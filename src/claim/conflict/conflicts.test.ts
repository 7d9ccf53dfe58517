import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Conflict } from '../../records/index.ts';
import { claim } from '../claim.ts';
import { madeArticle, madeInput } from '../made-story.ts';

const day = '2031-02-03';
const next = '2031-02-04';
type Made = ReturnType<typeof madeArticle>;
const tell = (id: string, text: string, published = day) => madeArticle(id, [text], `Outlet ${id}`, published);
const conflictsOf = (articles: readonly Made[]): Conflict[] =>
  claim(madeInput(articles)).records.flatMap(({ conflicts }) => conflicts);
const told = (articles: readonly Made[]) => [
  ...new Set(
    conflictsOf(articles).map(
      ({ kind, slot, sides }) =>
        `${kind} ${slot}: ${sides
          .map(({ value, articles: ids }) => `${value} ${ids.join(',')}`)
          .sort()
          .join(' | ')}`,
    ),
  ),
];

test('another figure of the same day is a conflict, of a later day an update; every report is on its side', () => {
  const a = tell('a', 'The slide at Corran buried 40 houses, the mayor said.');
  const b = tell('b', 'Some 40 houses were buried by the slide at Corran.');
  const c = tell('c', 'The slide at Corran buried 65 houses on the hill.');
  assert.deepEqual(told([a, b, c]), ['conflict number: 40 a,b | 65 c']);
  assert.deepEqual(told([a, tell('d', 'The slide at Corran buried 65 houses.', next)]), ['update number: 40 a | 65 d']);
});

test('both claims carry the conflict that parts them', () => {
  const records = claim(
    madeInput([
      tell('a', 'The slide at Corran buried 40 houses, the mayor said.'),
      tell('c', 'Geologists counted 65 houses that the Corran slide had buried under mud.'),
    ]),
  ).records;
  assert.equal(records.length, 2);
  assert.ok(records.every(({ conflicts, status }) => conflicts.length === 1 && status === 'conflicting'));
});

const apart: readonly (readonly [string, string, string])[] = [
  [
    'figures of other things',
    'The slide at Corran buried 40 houses.',
    'The slide at Corran killed 12 people and cut 3 roads.',
  ],
  ['a bound', 'The slide buried at least 40 houses at Corran.', 'The slide buried 44 houses at Corran.'],
  ['an approximation', 'The slide buried about 40 houses at Corran.', 'The slide buried 41 houses at Corran.'],
  ['a dozen', 'The slide buried a dozen houses at Corran.', 'The slide buried 12 houses at Corran.'],
  [
    'a part',
    'The slide buried 40 houses at Corran.',
    'Three of the houses that the slide buried at Corran were empty.',
  ],
  ['more of them', 'The slide buried 40 houses at Corran.', 'Another 12 houses were buried by the slide at Corran.'],
  [
    'another year',
    'The slide buried 40 houses at Corran.',
    'In 2019 a slide at Corran on the same hill had buried 12 houses.',
  ],
  ['two fates', 'The slide at Corran killed 12 villagers.', 'The slide at Corran left 70 villagers without a home.'],
  [
    'what is left unsaid',
    'The slide buried the school, the mayor of Corran said.',
    'The mayor of Corran did not say whether the slide had buried the school.',
  ],
  [
    'what might be',
    'The slide could bury the school at Corran, geologists fear.',
    'The slide did not bury the school at Corran.',
  ],
];
for (const [name, x, y] of apart) {
  test(`no conflict: ${name}`, () => assert.deepEqual(told([tell('a', x), tell('b', y)]), []));
}

test('a report that has both figures is on neither side', () => {
  const both = tell('b', 'The mayor said the slide had buried 65 houses at Corran. Police spoke of 40 buried houses.');
  const found = conflictsOf([tell('a', 'The slide buried 40 houses at Corran.'), both]);
  assert.deepEqual(found, []);
});

test('what one report denies and another states', () => {
  const stated = tell('a', 'The army shelled two villages near Corran on Saturday, the rebels said.');
  const denied = tell('b', 'The army denies that any village near Corran was shelled.');
  assert.equal(conflictsOf([stated, denied])[0]?.slot, 'negation');
  const none = tell('c', 'No injuries have been reported at Corran.');
  const hurt = tell('d', 'Four people were injured at Corran, a doctor said.');
  assert.equal(conflictsOf([none, hurt])[0]?.slot, 'negation');
});

test('the order of the articles does not matter', () => {
  const articles = [
    tell('a', 'The slide at Corran buried 40 houses, the mayor said.'),
    tell('b', 'Some 40 houses were buried by the slide at Corran.'),
    tell('c', 'The slide at Corran buried 65 houses on the hill.'),
    tell('d', 'The slide at Corran buried no houses, the mayor said.'),
    tell('e', 'The slide at Corran buried 70 houses on the hill.', next),
  ];
  const sorted = claim(madeInput(articles));
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      assert.deepEqual(claim({ ...madeInput(shuffled), story: madeInput(articles).story }), sorted);
    }),
    { numRuns: 10 },
  );
});

test('evidence stands where it says, and hostile text is taken', () => {
  const bombs = ['not '.repeat(3000), '12 houses '.repeat(2000), 'no no, '.repeat(2000), 'denies that '.repeat(1000)];
  const articles = [...bombs.map((bomb, at) => tell(`h${at}`, bomb)), tell('a', 'The slide buried 40 houses.')];
  const text = new Map(articles.map((article) => [article.id, article.text]));
  for (const { sides } of conflictsOf(articles))
    for (const { evidence } of sides)
      for (const { article, start, end, text: quoted } of evidence)
        assert.equal(text.get(article)!.slice(start, end), quoted);
});
