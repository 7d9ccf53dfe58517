/** The flat arrays agree with the strings they are read from, whatever was read before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HashTable } from '../../text/hash-table.ts';
import { hashOf, letter, mark, number, runs } from '../../text/letters.ts';
import { Characters } from './characters.ts';
import { wordHashes } from './vocabulary.ts';

const reused = new Characters();
const someText = fc.string({ unit: fc.constantFrom(...'aB9 é’ß©:-·Σ日本語🗞İ́\ud83d') });

test('the words are those of the text in lower case, and nothing of an earlier text is left', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const words = runs(text.toLowerCase(), letter | number | mark).filter((word) => /[\p{L}\p{N}]/u.test(word));
      const hashes = words.map((word) => hashOf(word, 0, word.length));
      assert.deepEqual(wordHashes(reused.read(text)), hashes);
      assert.equal(String.fromCharCode(...reused.lowered.subarray(0, reused.loweredLength)), text.toLowerCase());
    }),
  );
});

test('a text longer than any before has room', () => {
  const words = wordHashes(new Characters().read('ab '.repeat(5000)));
  assert.deepEqual([words.length, new Set(words).size], [5000, 1]);
});

test('a table of hashes holds what a map holds, also after it was emptied', () => {
  const table = new HashTable(2);
  const steps = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })));
  fc.assert(
    fc.property(steps, (additions) => {
      const map = new Map<number, number>();
      table.clear();
      for (const [hash, value] of additions) {
        assert.equal(table.add(hash, value), !map.has(hash));
        map.set(hash, (map.get(hash) ?? 0) + value);
      }
      assert.equal(table.size, map.size);
      for (let hash = -60; hash < 60; hash++) {
        assert.equal(table.get(hash), map.get(hash) ?? 0);
        assert.equal(table.has(hash), map.has(hash));
      }
    }),
  );
});
