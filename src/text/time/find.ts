/** Every expression of a text: at each token the longest match whose check agrees. */
import type { Candidate } from './candidate.ts';
import { checks } from './checks/checks.ts';
import { matchesAt } from './pattern.ts';
import type { ReadingFields } from './reading.ts';
import { trie } from './rules.ts';
import type { Token } from './tokens.ts';

/** Candidates in order, none overlapping another. */
export function find(list: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < list.length; at++) {
    const candidate = firstAccepted(list, at);
    if (!candidate) continue;
    found.push(candidate);
    at = candidate.to - 1;
  }
  return found;
}

/** The longest match whose check, if it has one, agrees. */
function firstAccepted(list: readonly Token[], at: number): Candidate | null {
  for (const { rule, end, captures } of matchesAt(trie, list, at)) {
    const fields = { kind: rule.kind, ...rule.set, ...captures } as ReadingFields;
    const reading = rule.when ? checks[rule.when]!(fields, { tokens: list, from: at, to: end }) : fields;
    if (reading) return { from: at, to: end, reading, rule: rule.id };
  }
  return null;
}
