/** The invented stories: distorted and fabricated sentences, witnesses, origins, conflicts and updates. */
import { align } from '../../src/claim/align.ts';
import type { ArticleAssertions, Assertion } from '../../src/claim/assertions.ts';
import { check } from '../../src/claim/check.ts';
import { type ClaimInput, claim, readArticles } from '../../src/claim/claim.ts';
import { supports } from '../../src/claim/difference/numbers.ts';
import { originsOf } from '../../src/claim/independence.ts';
import { type Meaning, meaningOf } from '../../src/claim/meaning.ts';
import { buildNetwork } from '../../src/claim/network.ts';
import { predicatesOf } from '../../src/claim/predicates.ts';
import { standingOf } from '../../src/claim/standing.ts';
import { topicOf } from '../../src/claim/topic.ts';
import { passagesFor } from '../../src/claim/witness.ts';
import type { Check, Claim, Origins } from '../../src/records/index.ts';
import type { Score } from '../evaluation.ts';
import {
  type GoldClaim,
  type GoldConflict,
  type GoldSplit,
  type GoldStory,
  goldStories,
  storyRecords,
} from './gold-stories.ts';
import { passageMeasures } from './passages.ts';

/** An article, and where in its text: UTF-16 offsets, left out by a system that names reports alone. */
export interface Place {
  readonly article: string;
  readonly start?: number;
  readonly end?: number;
}

/** What a system says of one sentence: of this project's check records, the part that is scored. */
export interface Answer {
  readonly result: Check['result'];
  readonly witnesses: readonly Place[];
  readonly origins: Pick<Origins, 'min' | 'max'>;
}

/** What a system found apart: the reports of either side. */
export interface FoundConflicts {
  readonly conflicts: readonly {
    readonly sides: readonly { readonly articles: readonly string[]; readonly evidence?: readonly Place[] }[];
  }[];
}

export interface Checked {
  readonly story: GoldStory;
  readonly gold: GoldClaim;
  readonly found: Answer;
}

/** A true sentence with the origins counted for the witnesses that the gold gives it. */
export interface Counted {
  readonly gold: GoldClaim;
  readonly origins: Answer['origins'];
}

export interface Tally {
  readonly checked: readonly Checked[];
  readonly counted: readonly Counted[];
  readonly claims: readonly { readonly story: GoldStory; readonly found: readonly FoundConflicts[] }[];
}

/** Runs every story of a half through the stages. */
export function runGold(split: GoldSplit): Tally {
  const checked: Checked[] = [];
  const counted: Counted[] = [];
  const claims: { story: GoldStory; found: readonly Claim[] }[] = [];
  for (const story of goldStories(split)) {
    const input = storyRecords(story);
    for (const gold of story.claims) checked.push({ story, gold, found: check(gold.text, input) });
    claims.push({ story, found: claim(input).records });
    counted.push(...countGiven(story, input));
  }
  return { checked, counted, claims };
}

/**
 * Origins for the true witnesses, each with the passage nearest to the sentence: what the counting is worth, whatever the comparison
 * of sentences has missed.
 */
function countGiven(story: GoldStory, input: ClaimInput): Counted[] {
  const articles = [...input.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const read = readArticles(articles, input.attributions);
  const network = buildNetwork(input);
  return story.claims
    .filter(({ kind }) => kind === 'true')
    .map((gold) => {
      const span = { start: 0, end: gold.text.length };
      const claimed = meaningOf(gold.text, span, { language: 'en', share: topicOf(articles).share });
      const standings = gold.witnesses!.map((report) => standingOf(nearest(claimed, read.get(report)!), read));
      return { gold, origins: originsOf(standings, network) };
    });
}

function nearest(claimed: Meaning, one: ArticleAssertions): Assertion {
  const figures = ({ meaning }: Assertion) =>
    claimed.numbers.filter((mine) => meaning.numbers.some((theirs) => supports(mine, theirs))).length;
  const most = Math.max(...one.sentences.map(figures));
  const sentences = one.sentences.filter((sentence) => figures(sentence) === most);
  const [best] = passagesFor({ claimed, verbs: predicatesOf(claimed) }, { ...one, sentences });
  const cover = ({ meaning }: Assertion) => align(claimed, meaning).coverA;
  return best?.match.assertion ?? [...sentences].sort((a, b) => cover(b) - cover(a))[0]!;
}

export function goldScores(split: GoldSplit): Score[] {
  return scoresOf(runGold(split), split);
}

/** The scores of any system's answers; those that count origins for the true witnesses only where they were counted. */
export function scoresOf({ checked, counted, claims }: Tally, split: GoldSplit): Score[] {
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
  const counts = real.map(({ gold, found }) => ({ gold, origins: found.origins }));
  const decided = real.filter(({ gold }) => gold.decided).length;
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
    score('origins-within', within(counts), real.length),
    score('origins-exact-where-decided', exact(counts), decided),
    ...(counted.length === 0
      ? []
      : [
          score('given-witnesses-origins-within', within(counted), real.length),
          score('given-witnesses-origins-exact-where-decided', exact(counted), decided),
        ]),
    score(
      'conflict-precision',
      right / Math.max(1, sum(apart.map((one) => one.found))),
      sum(apart.map((one) => one.found)),
    ),
    score('conflict-recall', right / Math.max(1, sum(apart.map((one) => one.gold))), sum(apart.map((one) => one.gold))),
    ...passageMeasures({ checked, claims }).map((one) => score(one.name, one.value, one.n, one.better)),
  ];
}

function within(list: readonly Counted[]): number {
  return share(list, ({ gold, origins }) => origins.min <= gold.origins! && gold.origins! <= origins.max);
}

function exact(list: readonly Counted[]): number {
  const decided = list.filter(({ gold }) => gold.decided);
  return share(decided, ({ gold, origins }) => origins.min === gold.origins && origins.max === gold.origins);
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
  found: readonly FoundConflicts[],
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
