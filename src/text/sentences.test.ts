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

test('after an abbreviation that may end a sentence, the next word decides', () => {
  assert.deepEqual(split('It left the U.S. He stayed.'), ['It left the U.S.', 'He stayed.']);
  assert.deepEqual(split('It passed the U.S. Senate.'), ['It passed the U.S. Senate.']);
  assert.deepEqual(split('It came at 5 p.m. Tuesday. It left at 6 p.m. Marlo waved.'), [
    'It came at 5 p.m. Tuesday.',
    'It left at 6 p.m.',
    'Marlo waved.',
  ]);
});

test('a question that is reported does not end the sentence', () => {
  assert.deepEqual(split('“Is this the end?” Mr. Okafor asked.'), ['“Is this the end?” Mr. Okafor asked.']);
  assert.deepEqual(split('“Is this the end?” Nobody knew.'), ['“Is this the end?”', 'Nobody knew.']);
});

test('decimals, ellipses, references, numbered lines', () => {
  assert.deepEqual(split('It rose 2.5 per cent. [6] Then it fell… and rose.'), [
    'It rose 2.5 per cent. [6]',
    'Then it fell… and rose.',
  ]);
  assert.deepEqual(split('1. Wash the nets.'), ['1. Wash the nets.']);
});

test('abbreviations of other languages', () => {
  assert.deepEqual(split('El Sr. Ruiz y la Dra. Sol hablaron. Nadie escuchó.'), [
    'El Sr. Ruiz y la Dra. Sol hablaron.',
    'Nadie escuchó.',
  ]);
  assert.deepEqual(split('Am 3. Mai kam er, z.B. Dr. Vogt. Sie ging.'), [
    'Am 3. Mai kam er, z.B. Dr. Vogt.',
    'Sie ging.',
  ]);
  assert.deepEqual(split('Он живёт на ул. Садовой. Она нет.'), ['Он живёт на ул. Садовой.', 'Она нет.']);
});

test('sentences are in order, do not overlap and leave out only white space', () => {
  const unit = fc.constantFrom('a', 'B', '.', ' ', '\n', '”', '!', '1', '[1]', 'U.S.', '—', '“');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
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

test('hostile repetitions end', () => {
  for (const bomb of ['.', '. ', 'A. ', '[1] ', '. [1]', '?” a ', 'U.S. ', '”', ' ']) sentences(bomb.repeat(100_000));
});

test('sentences that a scraper has joined are parted; addresses and names of programs are not', () => {
  const parts = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(parts('The plan is nationwide.It provides for all. Nobody paid.'), [
    'The plan is nationwide.',
    'It provides for all.',
    'Nobody paid.',
  ]);
  assert.deepEqual(parts('“We stay free.”He said so in 2010.The end came later.'), [
    '“We stay free.”',
    'He said so in 2010.',
    'The end came later.',
  ]);
  for (const whole of [
    'Write to Ada.Marlo@example.org about Node.js and the U.S.Army at www.example.Org today',
    'It runs java.lang.System.Out.Println every day',
    'See example.com/page.Html and index.Html_old there',
  ]) {
    assert.deepEqual(parts(whole), [whole]);
  }
});
