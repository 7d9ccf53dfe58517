/**
 * Which way an undirected expression points ("on Friday", "in May"): by the tense of the verb that governs it, not by
 * the nearest day. The verb is looked for in the clause, backwards first; reports are written in the past by default.
 */
import tenses from './tenses.json' with { type: 'json' };
import type { Token } from './tokens.ts';

const future = new Set(tenses.future);
const past = new Set(tenses.past);
const notPast = new Set(tenses.notPast);
const clauseEnds = new Set(['.', '!', '?', ';', '\n', '"', '“', '”', ':']);
const reach = 25;

/** The tense of the nearest verb that tells, before the expression in its sentence, else after it; null for none. */
export function direction(tokens: readonly Token[], from: number, to: number): 'past' | 'future' | null {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    if (clauseEnds.has(tokens[at]!.key)) break;
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  for (let at = to; at < Math.min(tokens.length, to + reach); at++) {
    if (clauseEnds.has(tokens[at]!.key)) break;
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  return null;
}

function tenseOf(tokens: readonly Token[], at: number): 'past' | 'future' | null {
  const { key } = tokens[at]!;
  if (future.has(key)) return 'future';
  if (past.has(key) || (key.length > 4 && key.endsWith('ed') && !notPast.has(key))) {
    return 'past';
  }
  return null;
}
