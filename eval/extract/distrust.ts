/**
 * Where a page's gold is not to be trusted: bodies written down in part leave out paragraphs that stand among the others
 * and look like them. Comments and teasers, which a forest may take for body as surely, are set differently and stay
 * what the gold says they are.
 */
import { alikeStatistics } from '../../src/extract/decide/alike.ts';
import type { Sample } from './samples.ts';

/** Lowers the weights of a page's labels that the forest's opinion, formed on other pages, speaks against. */
export function distrust(sample: Sample, opinion: readonly number[]): void {
  const { candidates } = sample.prepared.parts;
  const { of, groups } = alikeStatistics(sample.prepared.parts);
  const bodyIn = new Array<number>(groups.length).fill(0);
  let gold = 0;
  let taken = 0;
  let both = 0;
  candidates.forEach(({ text }, at) => {
    const isBody = sample.labels[at] === 1;
    const isTaken = opinion[at]! >= 0.4;
    if (isBody) bodyIn[of[at]!]! += text.length;
    if (isBody) gold += text.length;
    if (isTaken) taken += text.length;
    if (isBody && isTaken) both += text.length;
  });
  const isDoubtful = (2 * both) / (gold + taken + 1) < 0.6;
  candidates.forEach((_, at) => {
    const body = bodyIn[of[at]!]!;
    const isAmongBody = groups.length > 1 && body > 300 && body > groups[of[at]!]!.chars * 0.15;
    if (sample.labels[at] === 0 && opinion[at]! > 0.85 && isAmongBody) sample.weights[at]! *= 0.1;
    else if (sample.labels[at] === 1 && opinion[at]! < 0.03) sample.weights[at]! *= 0.3;
    if (isDoubtful) sample.weights[at]! *= 0.4;
  });
}
