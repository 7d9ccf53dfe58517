/**
 * Human rewrites, none of it trained on. Clough and Stevenson: answers that were cut from, lightly or heavily revised from, or written
 * without the original; scored as found or not found for each level. OneStopEnglish: three reading levels of one article;
 * scored as pairs.
 */
import path from 'node:path';
import { reuse } from '../../src/reuse/reuse.ts';
import type { Score } from '../evaluation.ts';
import { readJsonl } from '../jsonl.ts';
import { givenArticle, type PlainDocument, pairKey } from './given.ts';

interface Answer extends PlainDocument {
  readonly task: string;
  readonly label: 'orig' | 'cut' | 'light' | 'heavy' | 'non';
}
interface Level extends PlainDocument {
  readonly cluster: string;
}

const part = 'all, not trained on';

export function scoreRewrites(data: string): Score[] {
  return [...scoreAnswers(data), ...scoreLevels(data)];
}

function scoreAnswers(data: string): Score[] {
  const answers = readJsonl<Answer>(path.join(data, 'reuse/clough_stevenson/docs.jsonl'));
  const found = pairsIn(answers);
  const originals = new Map(answers.filter(({ label }) => label === 'orig').map(({ task, id }) => [task, id]));
  return (['cut', 'light', 'heavy', 'non'] as const).map((label) => {
    const of = answers.filter((answer) => answer.label === label);
    const linked = of.filter(({ id, task }) => found.has(pairKey(id, originals.get(task)!)));
    return {
      id: `reuse/clough-stevenson/${label}-linked-with-original`,
      value: linked.length / of.length,
      better: label === 'non' ? ('lower' as const) : ('higher' as const),
      n: of.length,
      part,
    };
  });
}

function scoreLevels(data: string): Score[] {
  const levels = readJsonl<Level>(path.join(data, 'reuse/onestop_english/docs.jsonl'));
  const found = pairsIn(levels);
  const cluster = new Map(levels.map((level) => [level.id, level.cluster]));
  const same = new Map<string, number>();
  for (const level of levels) same.set(level.cluster, (same.get(level.cluster) ?? 0) + 1);
  let gold = 0;
  for (const size of same.values()) gold += (size * (size - 1)) / 2;
  let right = 0;
  for (const key of found) {
    const [a, b] = key.split('\t') as [string, string];
    if (cluster.get(a) === cluster.get(b)) right++;
  }
  const score = (id: string, value: number) => ({
    id: `reuse/onestop/${id}`,
    value,
    better: 'higher' as const,
    n: gold,
    part,
  });
  return [
    score('pair-f1', (2 * right) / (found.size + gold)),
    score('pair-precision', right / Math.max(1, found.size)),
  ];
}

function pairsIn(documents: readonly PlainDocument[]): Set<string> {
  const { records } = reuse(documents.map(givenArticle));
  return new Set(records.map((record) => pairKey(record.a, record.b)));
}
