import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { names } from './names.ts';

const found = (text: string) => names(text).map((name) => `${name.text}/${name.kind}`);

test('titles, organisations and places', () => {
  assert.deepEqual(found('He met President Ada Marlo and Gen. J. R. Okafor in Oslo, the Ministry of Defence said.'), [
    'Ada Marlo/person',
    'J. R. Okafor/person',
    'Oslo/place',
    'Ministry of Defence/organisation',
  ]);
});

test('a title with its field is not part of the name', () => {
  assert.deepEqual(found('It was signed by US Secretary of State Ada Marlo and by former Prime Minister Ruiz.'), [
    'Ada Marlo/person',
    'Ruiz/person',
  ]);
});

test('a capital at the start of a sentence proves nothing', () => {
  assert.deepEqual(found('Rain fell. Nobody came. But Marlo stayed. Marlo left.'), ['Marlo/unknown', 'Marlo/unknown']);
  assert.deepEqual(found('However, it rained.'), []);
});

test('months, weekdays and nationalities alone are no names', () => {
  assert.deepEqual(found('It was on Thursday, 3 May, that the American official spoke.'), []);
});

test('the possessive is not part of a name', () => {
  assert.deepEqual(found('We read Ada Marlo’s letter.'), ['Ada Marlo/person']);
});

test('lines in capitals give no names', () => {
  assert.deepEqual(found('THE MAYOR SAID THAT MARLO WOULD LEAVE THE TOWN'), []);
});

test('spans are exact and in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('A', 'b', ' ', '. ', '\n', ' of ', 'Mr', '’s', 'The ', '“') }),
      (text) => {
        let at = 0;
        for (const name of names(text)) {
          assert.equal(text.slice(name.start, name.end), name.text);
          assert.ok(name.start >= at);
          at = name.end;
        }
      },
    ),
  );
});

test('hostile capitals end', () => {
  for (const bomb of ['A ', 'A', 'A. ', 'Mr ', 'A of ', 'The ', '\n']) names(bomb.repeat(200_000));
});
