import assert from 'node:assert/strict';
import { test } from 'node:test';
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
