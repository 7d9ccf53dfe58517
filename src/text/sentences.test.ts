import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentences } from './sentences.ts';

const split = (text: string) => sentences(text).map((span) => text.slice(span.start, span.end));

test('ranks and initials do not end a sentence', () => {
  assert.deepEqual(split('Gen. A. Marlo spoke. Mr. Okafor did not.'), ['Gen. A. Marlo spoke.', 'Mr. Okafor did not.']);
});

test('a closing quotation mark stays with its sentence', () => {
  assert.deepEqual(split('“We stay.” He left.'), ['“We stay.”', 'He left.']);
});

test('a line break ends a sentence', () => {
  assert.deepEqual(split('A headline\nThe text.'), ['A headline', 'The text.']);
});

test('sentences are in order, do not overlap and leave out only white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '”', '!', '1') }), (text) => {
      let at = 0;
      for (const span of sentences(text)) {
        assert.match(text.slice(at, span.start), /^\s*$/u);
        assert.ok(span.end > span.start);
        at = span.end;
      }
      assert.match(text.slice(at), /^\s*$/u);
    }),
  );
});
