import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { harbour } from '../../web/test/harbour.ts';
import { dossierSchema } from '../records/dossier.ts';
import { dossier } from './dossier.ts';

test('the dossier keeps its schema and every record', () => {
  const made = dossier(harbour);
  assert.deepEqual(dossierSchema.parse(made), made);
  for (const name of ['pages', 'articles', 'attributions', 'derivations', 'claims', 'events', 'notes'] as const) {
    assert.equal(made[name].length, harbour[name].length, name);
  }
  assert.deepEqual(
    made.stories.map(({ id }) => id),
    ['story-quay', 'story-chowder'],
    'the largest story first',
  );
});

test('the order of the input does not matter', () => {
  const expected = JSON.stringify(dossier(harbour));
  const shuffle = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  fc.assert(
    fc.property(
      shuffle(harbour.pages),
      shuffle(harbour.articles),
      shuffle(harbour.attributions),
      shuffle(harbour.claims),
      shuffle(harbour.events),
      shuffle(harbour.notes),
      (pages, articles, attributions, claims, events, notes) => {
        const made = dossier({ ...harbour, pages, articles, attributions, claims, events, notes });
        assert.equal(JSON.stringify(made), expected);
      },
    ),
    { numRuns: 30 },
  );
});

test('what was dropped from a page is kept beside the articles', () => {
  const texts = (dossier(harbour).dropped ?? [])
    .filter(({ article }) => article === 'skarholm-gazette')
    .map(({ text }) => text);
  assert.equal(texts.length, 3);
  assert.match(texts[1]!, /chowders/);
});
