import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSchema, claimSchema } from '../records/claim.ts';
import { check } from './check.ts';
import { claim } from './claim.ts';
import { madeArticle, madeInput } from './made-story.ts';

const flood = madeArticle('a', [
  'At least 14 people drowned when the Marl dam burst above Pellworth on Tuesday.',
  'The water carried away the mill and two bridges. Engineers had warned of cracks in the dam since spring.',
]);
const other = madeArticle('b', [
  'Fourteen people died on Tuesday after the Marl dam above Pellworth gave way.',
  'The town hall has opened its doors to those without a home.',
]);
const copy = madeArticle('c', [flood.text.split('\n\n')[0]!]);

test('joins two wordings of one claim, each article once', () => {
  const { records } = claim(madeInput([flood, other]));
  const shared = records.filter((record) => record.witnesses.length === 2);
  assert.equal(shared.length, 1);
  assert.match(shared[0]!.text, /dam/);
  assert.deepEqual(
    shared[0]!.witnesses.map(({ article }) => article),
    ['a', 'b'],
  );
});

test('two reports that state no source prove one origin, and may be two', () => {
  const { records } = claim(madeInput([flood, other]));
  const { origins, status } = records.find((record) => record.witnesses.length === 2)!;
  assert.deepEqual([origins.min, origins.max, status], [1, 2, 'single']);
  assert.ok(origins.reasons.length > 0);
});

test('a copy adds a witness and no origin', () => {
  const before = check('Fourteen people died when the Marl dam burst.', madeInput([flood, other])).origins;
  const after = check('Fourteen people died when the Marl dam burst.', madeInput([flood, other, copy])).origins;
  assert.deepEqual([after.min, after.max], [before.min, before.max]);
});

test('every passage stands where it says, and every record is valid', () => {
  const articles = [flood, other, copy];
  const text = new Map(articles.map((article) => [article.id, article.text]));
  for (const record of claim(madeInput(articles)).records) {
    claimSchema.parse(record);
    for (const witness of record.witnesses)
      assert.equal(text.get(witness.article)!.slice(witness.start, witness.end), witness.text);
  }
});

test('the order of the articles does not matter', () => {
  const articles = [flood, other, copy];
  const shuffled = { ...madeInput([copy, flood, other]), story: madeInput(articles).story };
  assert.deepEqual(claim(shuffled), claim(madeInput(articles)));
});

test('what one report alone has is listed once', () => {
  const { records } = claim(madeInput([flood, other]));
  const alone = records.filter((record) => record.witnesses.length === 1 && /town hall/.test(record.text));
  assert.equal(alone.length, 1);
});

const distorted: readonly (readonly [string, string])[] = [
  ['number', 'At least 40 people drowned when the Marl dam burst above Pellworth.'],
  ['date', 'Fourteen people drowned when the Marl dam burst on Friday.'],
  ['negation', 'Nobody drowned when the Marl dam burst above Pellworth on Tuesday.'],
];
for (const [slot, text] of distorted) {
  test(`a sentence with another ${slot} is contradicted, never borne out`, () => {
    const found = check(text, madeInput([flood, other]));
    assert.equal(found.result, 'contradicted', JSON.stringify(found.contradicting));
    assert.equal(found.witnesses.length, 0);
    assert.equal(found.contradicting[0]!.slot, slot);
  });
}

test('a sentence that no report has is not found', () => {
  const found = check('The mayor of Pellworth has been charged with fraud.', madeInput([flood, other]));
  assert.equal(found.result, 'not found');
  assert.deepEqual(found.origins, { min: 0, max: 0, reasons: [] });
});

test('a later figure is an update, a different one of the same day a conflict', () => {
  const later = madeArticle(
    'l',
    ['The number of people who drowned when the Marl dam burst above Pellworth has risen to 17.'],
    'Later',
    '2031-02-05',
  );
  const early = { ...flood, published: madeArticle('x', ['x'], 'x', '2031-02-03').published };
  const kinds = (articles: Parameters<typeof madeInput>[0]) =>
    claim(madeInput(articles)).records.flatMap((record) => record.conflicts.map(({ kind, slot }) => `${kind} ${slot}`));
  const exact = madeArticle(
    'e',
    ['Fourteen people drowned when the Marl dam burst above Pellworth.'],
    'Early',
    '2031-02-03',
  );
  assert.deepEqual([...new Set(kinds([exact, later]))], ['update number']);
  const rival = madeArticle(
    'r',
    ['Seventeen people drowned when the Marl dam burst above Pellworth.'],
    'Rival',
    '2031-02-03',
  );
  assert.deepEqual([...new Set(kinds([exact, rival]))], ['conflict number']);
  assert.ok(early.published);
});

test('a story of one article: every claim is single', () => {
  const { records } = claim(madeInput([flood]));
  assert.ok(records.length >= 3);
  assert.ok(records.every(({ status, origins }) => status === 'single' && origins.max === 1));
});

test('a story of many copies: one origin, few reasons', () => {
  const copies = Array.from({ length: 300 }, (_, at) => ({ ...flood, id: `copy-${at}` }));
  const { records } = claim(madeInput(copies));
  assert.ok(
    records.every(
      ({ origins, witnesses }) => origins.max === 1 && witnesses.length === 300 && origins.reasons.length < 10,
    ),
  );
});

test('articles without sentences, and empty ones, claim nothing', () => {
  const bare = [madeArticle('n', ['']), madeArticle('m', ['— — —', '***']), madeArticle('o', ['Menu Home Contact'])];
  assert.deepEqual(
    claim(madeInput(bare)).records.filter((record) => record.witnesses.length > 1),
    [],
  );
  assert.equal(check('Fourteen people died.', madeInput(bare)).result, 'not found');
  assert.equal(check('Fourteen people died.', madeInput([])).result, 'not found');
});

test('a claim of ten thousand words is answered', () => {
  const found = check('The Marl dam burst above Pellworth on Tuesday. '.repeat(1250), madeInput([flood, other]));
  checkSchema.parse(found);
});

test('takes hostile text in its stride', () => {
  for (const bomb of [
    'a, and the b was '.repeat(4000),
    '“'.repeat(20_000),
    'not '.repeat(10_000),
    '12 '.repeat(8000),
    'A'.repeat(100_000),
    'US-made '.repeat(4000),
  ]) {
    const article = madeArticle('h', [bomb]);
    assert.ok(claim(madeInput([article, flood])).records.length > 0);
    checkSchema.parse(check(bomb, madeInput([flood])));
  }
});

test('figures that differ inside one claim are marked, and what is shared stays', () => {
  const told = (id: string, figure: string, publisher: string, day: string) =>
    madeArticle(
      id,
      [`The Harl tunnel, the only road to Senn valley, collapsed on Monday night and cut off ${figure} villagers.`],
      publisher,
      day,
    );
  const short = madeArticle(
    's',
    ['The Harl tunnel, the only road to Senn valley, collapsed on Monday night.'],
    'Short',
  );
  const found = claim(
    madeInput([
      told('a', '900', 'Valley Wire', '2031-02-03'),
      told('b', '700', 'Other', '2031-02-03'),
      told('c', '860', 'Valley Wire', '2031-02-04'),
      short,
    ]),
  ).records;
  assert.ok(found.every(({ status }) => status !== 'corroborated'));
  const kinds = found.flatMap(({ conflicts }) =>
    conflicts.map(
      ({ kind, sides }) =>
        `${kind} ${sides
          .map(({ value }) => value)
          .sort()
          .join(' ')}`,
    ),
  );
  assert.ok(kinds.includes('conflict 700 900'), kinds.join(', '));
  assert.ok(kinds.includes('update 860 900'), kinds.join(', '));
});

test('a negation about another thing is no conflict', () => {
  const asked = madeArticle('a', [
    'The council asked the Marl mill for the wheel, the whole wheel and nothing but the wheel.',
  ]);
  const mended = madeArticle('b', ['The council said that the wheel of the Marl mill turned again on Friday.']);
  assert.deepEqual(
    claim(madeInput([asked, mended])).records.flatMap(({ conflicts }) => conflicts),
    [],
  );
  const denied = madeArticle('c', ['The Marl mill did not grind wheat on Friday, the council said.']);
  const ground = madeArticle('d', ['The Marl mill did grind wheat on Friday, the council said.']);
  assert.ok(claim(madeInput([denied, ground])).records.some(({ conflicts }) => conflicts.length > 0));
});
