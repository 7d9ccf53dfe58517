/** The scores themselves: the gold held against itself is perfect, an empty answer finds nothing and is wrong about nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, type FoundConflicts, scoresOf, type Tally } from './gold.ts';
import { type GoldClaim, type GoldPassage, type GoldSplit, goldStories } from './gold-stories.ts';

const splits: readonly GoldSplit[] = ['tuning', 'test', 'fresh'];
const place = ({ report: article, start, end }: GoldPassage) => ({ article, start, end });
const nothing: Answer = { result: 'not found', witnesses: [], origins: { min: 0, max: 0 } };

function tally(split: GoldSplit, answer: (gold: GoldClaim) => Answer, withConflicts: boolean): Tally {
  const stories = goldStories(split);
  return {
    checked: stories.flatMap((story) => story.claims.map((gold) => ({ story, gold, found: answer(gold) }))),
    counted: [],
    claims: stories.map((story) => {
      const conflicts: FoundConflicts['conflicts'] = story.conflicts.map(({ sides }) => ({
        sides: sides.map(({ reports, passages }) => ({
          articles: reports,
          ...(passages && { evidence: passages.map(place) }),
        })),
      }));
      return { story, found: withConflicts ? [{ conflicts }] : [] };
    }),
  };
}

function perfect({ kind, witnesses = [], passages, origins = 0 }: GoldClaim): Answer {
  if (kind !== 'true') return nothing;
  return {
    result: origins > 1 ? 'corroborated' : 'single',
    witnesses: passages?.map(place) ?? witnesses.map((article) => ({ article })),
    origins: { min: origins, max: origins },
  };
}

test('the gold held against itself is perfect', () => {
  for (const split of splits) {
    for (const { id, value, better } of scoresOf(tally(split, perfect, true), split)) {
      assert.equal(value, better === 'higher' ? 1 : 0, id);
    }
  }
});

test('an empty answer finds nothing and corroborates nothing', () => {
  for (const split of splits) {
    for (const { id, value } of scoresOf(
      tally(split, () => nothing, false),
      split,
    )) {
      assert.equal(value, id.endsWith('distorted-contradicted-or-not-found') ? 1 : 0, id);
    }
  }
});

test('who calls everything corroborated is caught', () => {
  const all = tally('fresh', (gold) => ({ ...perfect(gold), result: 'corroborated' }), true);
  const of = (name: string) => scoresOf(all, 'fresh').find(({ id }) => id.endsWith(`/${name}`))!;
  assert.equal(of('distorted-corroborated').value, of('distorted-corroborated').n);
  assert.equal(of('fabricated-corroborated').value, of('fabricated-corroborated').n);
  assert.equal(of('one-origin-corroborated').value, 1);
});

test('a conflict between the right reports over the wrong passages is not right at its passage', () => {
  const right = tally('fresh', perfect, true);
  const elsewhere = right.claims.map(({ story, found }) => ({
    story,
    found: found.map(({ conflicts }) => ({
      conflicts: conflicts.map(({ sides }) => ({
        sides: sides.map(({ articles }) => ({
          articles,
          evidence: articles.map((article) => ({ article, start: 1_000_000, end: 1_000_001 })),
        })),
      })),
    })),
  }));
  const scores = new Map(scoresOf({ ...right, claims: elsewhere }, 'fresh').map(({ id, value }) => [id, value]));
  assert.equal(scores.get('claim/gold-fresh/conflict-precision'), 1);
  assert.equal(scores.get('claim/gold-fresh/conflict-precision-at-passage'), 0);
});
