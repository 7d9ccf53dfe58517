/** The invented stories: distorted and fabricated sentences, witnesses, origins, conflicts and updates. */
import { check } from '../../src/claim/check.ts';
import { claim } from '../../src/claim/claim.ts';
import type { Check, Claim } from '../../src/records/index.ts';
import type { Score } from '../evaluation.ts';
import { type GoldClaim, type GoldConflict, type GoldStory, goldStories, storyRecords } from './gold-stories.ts';

export interface Checked {
  readonly story: GoldStory;
  readonly gold: GoldClaim;
  readonly found: Check;
}

export interface Tally {
  readonly checked: readonly Checked[];
  readonly claims: readonly { readonly story: GoldStory; readonly found: readonly Claim[] }[];
}

/** Runs every story of a half through the stages. */
export function runGold(split: GoldStory['split']): Tally {
  const checked: Checked[] = [];
  const claims: { story: GoldStory; found: readonly Claim[] }[] = [];
  for (const story of goldStories(split)) {
    const input = storyRecords(story);
    for (const gold of story.claims) checked.push({ story, gold, found: check(gold.text, input) });
    claims.push({ story, found: claim(input).records });
  }
  return { checked, claims };
}

export function goldScores(split: GoldStory['split']): Score[] {
  const { checked, claims } = runGold(split);
  const of = (kind: GoldClaim['kind']) => checked.filter(({ gold }) => gold.kind === kind);
  const part = split === 'tuning' ? 'tune' : 'test';
  const score = (name: string, value: number, n: number, better: Score['better'] = 'higher'): Score => ({
    id: `claim/gold-${split}/${name}`,
    value,
    better,
    n,
    part,
  });
  const corroborated = (list: readonly Checked[]) => list.filter(({ found }) => found.result === 'corroborated').length;
  const real = of('true');
  const { precision, recall, f1 } = witnesses(real);
  const within = real.filter(
    ({ gold, found }) => found.origins.min <= gold.origins! && gold.origins! <= found.origins.max,
  );
  const decided = real.filter(({ gold }) => gold.decided);
  const exact = decided.filter(
    ({ gold, found }) => found.origins.min === gold.origins && found.origins.max === gold.origins,
  );
  const apart = claims.map(({ story, found }) => conflictPairs(story.conflicts, found));
  const right = sum(apart.map((one) => one.right));
  return [
    score('distorted-corroborated', corroborated(of('distorted')), of('distorted').length, 'lower'),
    score('fabricated-corroborated', corroborated(of('fabricated')), of('fabricated').length, 'lower'),
    score(
      'distorted-contradicted-or-not-found',
      share(of('distorted'), ({ found }) => found.witnesses.length === 0),
      of('distorted').length,
    ),
    score('witness-precision', precision, real.length),
    score('witness-recall', recall, real.length),
    score('witness-f1', f1, real.length),
    score('origins-within', within.length / real.length, real.length),
    score('origins-exact-where-decided', exact.length / decided.length, decided.length),
    score(
      'conflict-precision',
      right / Math.max(1, sum(apart.map((one) => one.found))),
      sum(apart.map((one) => one.found)),
    ),
    score('conflict-recall', right / Math.max(1, sum(apart.map((one) => one.gold))), sum(apart.map((one) => one.gold))),
  ];
}

function witnesses(real: readonly Checked[]): { precision: number; recall: number; f1: number } {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const one of real) {
    const mine = new Set(one.found.witnesses.map((witness) => witness.article));
    found += mine.size;
    gold += one.gold.witnesses!.length;
    right += one.gold.witnesses!.filter((report) => mine.has(report)).length;
  }
  return {
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, gold),
    f1: (2 * right) / Math.max(1, found + gold),
  };
}

/** Pairs of reports on opposite sides: found, in the gold, and both. */
export function conflictPairs(
  gold: readonly GoldConflict[],
  found: readonly Claim[],
): { right: number; found: number; gold: number } {
  const wanted = pairs(gold.map((conflict) => conflict.sides.map((side) => side.reports)));
  const mine = pairs(
    found.flatMap((one) => one.conflicts.map((conflict) => conflict.sides.map((side) => side.articles))),
  );
  return { right: [...mine].filter((pair) => wanted.has(pair)).length, found: mine.size, gold: wanted.size };
}

function pairs(conflicts: readonly (readonly (readonly string[])[])[]): Set<string> {
  const all = new Set<string>();
  for (const [a = [], b = []] of conflicts) {
    for (const x of a) for (const y of b) all.add(x < y ? `${x} ${y}` : `${y} ${x}`);
  }
  return all;
}

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
const share = <T>(list: readonly T[], holds: (one: T) => boolean) =>
  list.filter(holds).length / Math.max(1, list.length);
