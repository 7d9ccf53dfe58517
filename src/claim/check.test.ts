import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../attribute/attribute.ts';
import { check } from './check.ts';
import { madeArticle, madeInput } from './made-story.ts';

const told: readonly (readonly [string, string])[] = [
  ['en', 'The harbour commission lowered the winches of Ostrel after the cables had been tested twice.'],
  ['de', 'Die Hafenkommission senkte die Winden von Ostrel, nachdem die Seile zweimal geprüft worden waren.'],
  ['es', 'La comisión portuaria bajó los cabrestantes de Ostrel después de que los cables fueran probados dos veces.'],
];

test("a report's own sentence is found in it, whatever the languages of the others and whichever comes first", () => {
  for (const order of ['abc', 'bca', 'cab']) {
    const articles = told.map(([language, text], at) => ({ ...madeArticle(order[at]!, [text]), language }));
    for (const [at, [, text]] of told.entries()) {
      const { witnesses, contradicting } = check(text, madeInput(articles));
      assert.ok(
        witnesses.some(({ article }) => article === order[at]),
        `${text} ${order}`,
      );
      assert.equal(contradicting.length, 0);
    }
  }
});

const harbour = [
  madeArticle('a', [
    'The harbour wall at Tarn broke on Monday night. Forty boats were lost, Mayor Ada Quill told the Echo.',
  ]),
  madeArticle('b', [
    'A wall of the harbour at Tarn gave way late on Monday. It took 40 boats with it, fishermen said.',
  ]),
  madeArticle('c', ['The council of Tarn met on Tuesday. Nobody spoke of the budget.']),
];

test('a short sentence is not borne out by a name alone', () => {
  for (const text of ['The mayor resigned.', 'A whale was caught.', 'The council fell asleep.'])
    assert.deepEqual(check(text, madeInput(harbour)).witnesses, [], text);
});

test('what is said in two sentences in a row is a passage, listed and proving nothing', () => {
  const { witnesses, origins } = check(
    'Forty boats were lost when the harbour wall at Tarn broke.',
    madeInput(harbour),
  );
  for (const { article, start, end, text } of witnesses)
    assert.equal(harbour.find(({ id }) => id === article)?.text.slice(start, end), text);
  assert.ok(witnesses.some(({ article }) => article === 'a'));
  assert.ok(origins.min <= 1);
});

test('every report is heard once: as a witness, possibly one, against it, or silent', () => {
  for (const text of [
    'Forty boats were lost in Tarn.',
    'Fifty boats were lost in Tarn.',
    'The council met.',
    '',
    '!',
  ]) {
    const { witnesses, possible = [], contradicting, silent, origins } = check(text, madeInput(harbour));
    const heard = [...[...witnesses, ...possible, ...contradicting].map(({ article }) => article), ...silent];
    assert.deepEqual(heard.sort(), ['a', 'b', 'c'], text);
    assert.ok(origins.min <= origins.max);
    if (witnesses.length === 0) assert.equal(origins.min, 0);
  }
});

test('a copy raises neither count, and the order of reports does not matter', () => {
  const claims = ['Forty boats were lost when the harbour wall broke.', 'The wall of the harbour gave way.'];
  const copy = { ...harbour[0]!, id: 'd' };
  for (const text of claims) {
    const before = check(text, madeInput(harbour));
    const after = check(text, madeInput([...harbour, copy]));
    assert.ok(after.origins.min <= before.origins.min && after.origins.max <= before.origins.max, text);
    assert.deepEqual(check(text, madeInput([...harbour].reverse())), before);
  }
});

test("a report's own sentence is in it, whoever it is from and whatever would be weighed in other words", () => {
  const article = madeArticle('a', [
    'Our own survey counts 40 wrecks, far more than the six that officials admit to, says the diver Ana Quillby.',
    'The ministry has not confirmed it. The defence ministry has not confirmed it. She put the wrecks at 40.',
  ]);
  for (const text of article.text.split(/(?<=\.)\s+/)) {
    const { witnesses, contradicting } = check(text, madeInput([article]));
    assert.deepEqual([witnesses.length, contradicting.length], [1, 0], text);
  }
});

test('a figure that bears out one of two says nothing against the other', () => {
  const article = madeArticle('a', ['Tarn Breweries is to take over Quill & Co in a €2.3bn cash deal.']);
  const asked = 'Tarn Breweries is to take over Quill & Co for €41 a share in cash, a total of €2.3 billion.';
  assert.deepEqual(check(asked, madeInput([article])).contradicting, []);
  const wrong = 'Tarn Breweries is to take over Quill & Co in a €4.3bn cash deal.';
  assert.equal(check(wrong, madeInput([article])).result, 'contradicted');
});

test('two reports, each told by another person of its own, bear a sentence out', () => {
  const told = madeArticle('a', [
    'Four people were killed when the old bridge at Tarn collapsed early on Tuesday, fire chief Tom Barr told the Tarn Gazette.',
    'The school next to it stays shut until Friday. Divers from the coast are searching the river for a van.',
  ]);
  const other = madeArticle('b', [
    'Mayor Ana Quill told Valley Radio that the collapse of the old Tarn bridge on Tuesday morning had killed four people.',
    'The council meets tonight to talk about money for a ferry. A concert has been called off.',
  ]);
  const asked = 'Four people were killed when the old bridge at Tarn collapsed on Tuesday.';
  const attributions = [told, other].flatMap((article) => attribute(article).records);
  const { result, origins } = check(asked, { ...madeInput([told, other]), attributions });
  assert.deepEqual([result, origins.min, origins.max], ['corroborated', 2, 2]);
  assert.equal(check(asked, madeInput([told])).result, 'single');
});
