import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../../bench/invented/prose.ts';
import { changesBetween } from './changes.ts';

/** The changes between two texts, one passage each, as kind, before and after. */
function changes(before: string, after: string) {
  const parent = articleOf('p', before);
  const child = articleOf('c', after);
  const whole = { parent: { start: 0, end: before.length }, child: { start: 0, end: after.length }, similarity: 0.9 };
  return changesBetween(parent, child, [whole]).map((change) => [change.kind, change.before, change.after]);
}

test('an altered number is one, with both figures', () => {
  assert.deepEqual(changes('The storm cut off about 1,200 islanders.', 'The storm cut off about 1,500 islanders.'), [
    ['number', '1,200', '1,500'],
  ]);
});

test('a dropped attribution is found where the clause ends', () => {
  assert.deepEqual(
    changes('A pump failed, the authority said. The barge sailed on.', 'A pump failed. The barge sailed on.'),
    [['attribution-dropped', 'the authority said', null]],
  );
});

test('hedges, dates and names', () => {
  assert.deepEqual(changes('The pump may have failed on Monday.', 'The pump have failed on Tuesday.'), [
    ['hedge-dropped', 'may', null],
    ['date', 'Monday', 'Tuesday'],
  ]);
  assert.deepEqual(changes('It was opened by Odile Brandt in spring.', 'It was opened by Tessa Holm in spring.'), [
    ['name', 'Odile Brandt', 'Tessa Holm'],
  ]);
});

test('other words are wording, and nothing changed is nothing', () => {
  assert.deepEqual(changes('The old bridge fell.', 'The ancient bridge fell.'), [['wording', 'old', 'ancient']]);
  assert.deepEqual(changes('The old bridge fell.', 'The  old\nbridge fell!'), []);
});

test('an attribution that only moved is no loss', () => {
  assert.deepEqual(
    changes('A spokeswoman said the pump failed.', 'The pump failed, said a spokeswoman.').map(([kind]) => kind),
    ['wording', 'wording'],
  );
});

test('a given name of which no list knows is a name; an adjective is no source; a clause is no date', () => {
  assert.deepEqual(changes('The envoy met Tova Castrell there.', 'The envoy met Tove Castrell there.'), [
    ['name', 'Tova', 'Tove'],
  ]);
  assert.deepEqual(changes('It took an official tour.', 'It took a tour.'), [['wording', 'an official', 'a']]);
  const [[kind]] = changes(
    'The envoy left after Friday came and went.',
    'The envoy left while nobody on the long quay at Velmar in March had asked for him.',
  ) as [[string]];
  assert.equal(kind, 'wording');
});

test('sentences left out and put in', () => {
  const parent = articleOf('p', 'The bridge fell at noon. Nobody was on it. A dog barked for an hour.');
  const child = articleOf('c', 'The bridge fell at noon. The mayor wept and wept.');
  const kept = [{ parent: { start: 0, end: 24 }, child: { start: 0, end: 24 }, similarity: 1 }];
  assert.deepEqual(
    changesBetween(parent, child, kept).map(({ kind, before, after }) => [kind, before ?? after]),
    [
      ['sentence-dropped', 'Nobody was on it. A dog barked for an hour.'],
      ['sentence-added', 'The mayor wept and wept.'],
    ],
  );
});

test('a change is what its spans say', () => {
  const piece = fc.constantFrom('the', 'mayor', 'said', '12', 'may', '.', 'Monday', 'Brandt', '\n\n', 'not');
  const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const whole = { parent: { start: 0, end: before.length }, child: { start: 0, end: after.length }, similarity: 1 };
      for (const change of changesBetween(articleOf('p', before), articleOf('c', after), [whole])) {
        if (change.parent) assert.equal(before.slice(change.parent.start, change.parent.end), change.before);
        if (change.child) assert.equal(after.slice(change.child.start, change.child.end), change.after);
      }
    }),
  );
});
