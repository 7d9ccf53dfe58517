/** "early May", "late last week", "the end of the month", "mid-1990s": which part of it is meant. */
import { between, type Refiner } from '../candidate.ts';
import type { TimexMod } from '../timex.ts';
import type { Token } from '../tokens.ts';
import positions from './positions.json' with { type: 'json' };

const single = positions.words as Readonly<Record<string, TimexMod>>;
const nouns = positions.nouns as Readonly<Record<string, TimexMod>>;
const approximate = new Set(positions.approximate);

export const addPosition: Refiner = (candidates, tokens) => {
  let end = 0;
  return withoutHours(candidates, tokens).map((candidate) => {
    const free = end;
    end = candidate.to;
    if (candidate.reading.kind === 'reference' || candidate.reading.kind === 'set') return candidate;
    const found = candidate.reading.kind === 'duration' ? null : positionBefore(tokens, candidate.from, free);
    if (found) {
      const clip = found.word === 'earlier' ? 'until' : found.word === 'later' ? 'since' : null;
      return {
        ...candidate,
        from: found.from,
        reading: { ...candidate.reading, mod: found.mod, ...(clip ? { clip } : {}) },
      };
    }
    return approximation(tokens, candidate, free);
  });
};

/** "the early hours of Thursday": the hours belong to the day, and are no amount. */
function withoutHours(candidates: Parameters<Refiner>[0], tokens: readonly Token[]): Parameters<Refiner>[0] {
  return candidates.filter(({ reading, from, to }, at) => {
    const next = candidates[at + 1];
    if (reading.kind !== 'duration' || !next || next.reading.kind === 'duration') return true;
    const gap = between(tokens, to, next.from);
    const words = tokens.slice(Math.max(0, from - 1), to).map(({ key }) => key);
    return !((gap === 'of' || gap === 'of the') && words.some((key) => Object.hasOwn(single, key)));
  });
}

function positionBefore(
  tokens: readonly Token[],
  from: number,
  free: number,
): { from: number; mod: TimexMod; word: string } | null {
  const key = (at: number) => (at >= free ? (tokens[at]?.key ?? '') : '');
  let at = from - 1;
  if (key(at) === '-' || key(at) === 'in' || key(at) === 'the' || key(at) === 'on') at--;
  const direct = key(at);
  if (Object.hasOwn(single, direct)) {
    const start = key(at - 1) === 'the' || key(at - 1) === 'very' ? at - 1 : at;
    return { from: start, mod: single[direct]!, word: direct };
  }
  at = key(from - 1) === 'the' ? from - 2 : from - 1;
  if (key(at) !== 'of') return null;
  const noun = key(at - 1);
  // "the early hours of Thursday", "the closing weeks of the year".
  if (/^(?:hours|days|weeks|months|years|part|half|minutes)$/.test(noun) && Object.hasOwn(single, key(at - 2))) {
    return { from: key(at - 3) === 'the' ? at - 3 : at - 2, mod: single[key(at - 2)]!, word: key(at - 2) };
  }
  if (!Object.hasOwn(nouns, noun)) return null;
  return { from: key(at - 2) === 'the' ? at - 2 : at - 1, mod: nouns[noun]!, word: noun };
}

/** "about two years", "nearly a week", "2018 or so", "at least 20 years". */
function approximation<
  C extends { readonly from: number; readonly to: number; readonly reading: { readonly mod?: TimexMod } },
>(tokens: readonly Token[], candidate: C, free: number): C {
  const key = (at: number) => (at >= free ? (tokens[at]?.key ?? '') : '');
  const { from, to } = candidate;
  if (candidate.reading.mod) return candidate;
  const pair = `${key(from - 2)} ${key(from - 1)}`;
  const pairs = positions.pairs as Readonly<Record<string, TimexMod>>;
  if (Object.hasOwn(pairs, pair))
    return { ...candidate, from: from - 2, reading: { ...candidate.reading, mod: pairs[pair]! } };
  const before = key(from - 1);
  if (before === 'nearly' || before === 'almost')
    return { ...candidate, from: from - 1, reading: { ...candidate.reading, mod: 'LESS_THAN' as const } };
  if (before === 'over') {
    // "over the weekend" is no amount; "over a week" is more than one.
    const mod = 'MORE_THAN' as const;
    return tokens[from]?.classes?.A !== undefined || tokens[from]?.classes?.INT !== undefined
      ? { ...candidate, from: from - 1, reading: { ...candidate.reading, mod } }
      : candidate;
  }
  if (approximate.has(before) && tokens[to]?.key !== "'s")
    return { ...candidate, from: from - 1, reading: { ...candidate.reading, mod: 'APPROX' as const } };
  if (tokens[to]?.key === 'or' && tokens[to + 1]?.key === 'so') {
    return { ...candidate, to: to + 2, reading: { ...candidate.reading, mod: 'APPROX' as const } };
  }
  return candidate;
}
