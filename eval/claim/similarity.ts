/** The learned comparison on sentence pairs: paraphrase (MSRP) and graded similarity (SemEval STS). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import similarity from '../../src/claim/similarity-weights.json' with { type: 'json' };
import { chance, evaluate, plant, type Trees } from '../../src/learned/forest.ts';
import type { Score } from '../evaluation.ts';
import { msrp, type Pair, pearson, sts } from './pairs.ts';
import paraphrase from './paraphrase-weights.json' with { type: 'json' };
import { growSimilarity, otherPairs, trainedOn } from './sameness-model.ts';

export function similarityScores(data: string): Score[] {
  const all = sts(data, () => true);
  const others = otherPairs(data);
  const scores: Score[] = [];
  // The shipped weights have seen these sets, so each is scored by weights grown without it.
  for (const set of ['2013.headlines.test', '2014.headlines.test', '2012.SMTnews.test', '2014.deft-news.test']) {
    const held = all.filter((pair) => pair.set === set);
    if (held.length === 0) continue;
    const forest = growSimilarity([...all.filter((pair) => pair.set !== set && trainedOn(pair.set)), ...others]);
    scores.push(correlation(set, 'held out, others trained on', held, forest));
  }
  for (const set of [...new Set(all.map((pair) => pair.set))].filter((name) => !trainedOn(name)).sort()) {
    scores.push(
      correlation(
        set,
        'test',
        all.filter((pair) => pair.set === set),
        similarity,
      ),
    );
  }
  for (const part of ['val', 'test'] as const) {
    if (existsSync(path.join(data, `claim/msrp/${part}.jsonl`)))
      scores.push(...paraphraseScores(part, msrp(data, part)));
  }
  return scores;
}

function correlation(set: string, part: string, pairs: readonly Pair[], trees: Trees): Score {
  const forest = plant(trees);
  const guesses = pairs.map((pair) => chance(evaluate(forest, pair.features, 0)));
  return {
    id: `claim/sts-${set}/pearson`,
    value: pearson(
      guesses,
      pairs.map((pair) => pair.gold),
    ),
    better: 'higher',
    n: pairs.length,
    part,
  };
}

function paraphraseScores(part: 'val' | 'test', pairs: readonly Pair[]): Score[] {
  const forest = plant(paraphrase);
  const yes = pairs.map((pair) => evaluate(forest, pair.features, 0) > 0);
  const right = pairs.filter((pair, at) => yes[at] === (pair.gold === 1)).length;
  const both = pairs.filter((pair, at) => yes[at] && pair.gold === 1).length;
  const f1 = (2 * both) / (yes.filter(Boolean).length + pairs.filter((pair) => pair.gold === 1).length);
  return [
    { id: `claim/msrp-${part}/accuracy`, value: right / pairs.length, better: 'higher', n: pairs.length, part },
    { id: `claim/msrp-${part}/f1`, value: f1, better: 'higher', n: pairs.length, part },
  ];
}
