/** A first decision by hand-set weights: how likely a candidate is to be body text, 0..1. */
import type { Candidate, Parts } from '../block.ts';

export function scoreCandidates(parts: Parts): number[] {
  const repeated = countRepeats(parts.candidates);
  const own = parts.candidates.map((candidate) => ownScore(candidate, repeated));
  return own.map((score, at) => {
    let around = 0;
    let weight = 0;
    for (let step = -3; step <= 3; step++) {
      const other = parts.candidates[at + step];
      if (step === 0 || other === undefined) continue;
      const near = Math.min(1, other.text.length / 100) / Math.abs(step);
      around += near * own[at + step]!;
      weight += near;
    }
    return weight === 0 ? score : 0.65 * score + 0.35 * (around / weight);
  });
}

function ownScore({ text, linked, form }: Candidate, repeated: ReadonlyMap<string, number>): number {
  const sentences = text.match(/[.!?…。！？](?=\s|["”’»)]|$)/g)?.length ?? 0;
  const commas = text.match(/[,،、，]/g)?.length ?? 0;
  let z = -1.4 + Math.min(text.length, 300) / 90 + Math.min(sentences, 3) * 0.6 + Math.min(commas, 4) * 0.15;
  z -= (4 * linked) / text.length;
  if (form === 'list-item') z -= 0.8;
  if ((repeated.get(text) ?? 0) > 1) z -= 3;
  if (/©|\(c\)|copyright|cookie|@/i.test(text)) z -= 2;
  return 1 / (1 + Math.exp(-z));
}

function countRepeats(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of candidates) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
