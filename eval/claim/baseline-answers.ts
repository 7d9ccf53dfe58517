/**
 * The answers of a program that only counts shared words, as a floor for others and as an example of the form of answers:
 * `node eval/claim/baseline-answers.ts headline|sentence [tuning|test|fresh] > ANSWERS.jsonl`. A report carries a sentence when its
 * headline, or any of its sentences, has most of the sentence's longer words; each such report is taken for an origin of its own.
 */
import { sentences } from '../../src/text/sentences.ts';
import { type GoldReport, goldStories } from './gold-stories.ts';

/** Shorter words are mostly function words. */
const shortest = 4;
const mostOf = 0.6;

const [unit, part = 'test'] = process.argv.slice(2);
if ((unit !== 'headline' && unit !== 'sentence') || (part !== 'tuning' && part !== 'test' && part !== 'fresh')) {
  console.error('usage: node eval/claim/baseline-answers.ts headline|sentence [tuning|test|fresh]');
  process.exitCode = 2;
} else {
  for (const { id: story, claims, reports } of goldStories(part)) {
    for (const { text } of claims) {
      const witnesses = reports.filter((report) => unitsOf(report).some((unit) => covers(unit, text)));
      const count = witnesses.length;
      const result = count > 1 ? 'corroborated' : count === 1 ? 'single' : 'not found';
      const origins = { min: Math.min(1, count), max: count };
      console.log(JSON.stringify({ story, text, result, witnesses: witnesses.map(({ id }) => id), origins }));
    }
  }
}

/** Reports without a headline open with a sentence that serves as one. */
function unitsOf({ title, text }: GoldReport): string[] {
  const all = sentences(text).map(({ start, end }) => text.slice(start, end));
  return unit === 'headline' ? [title ?? all[0] ?? ''] : all;
}

function covers(unit: string, claim: string): boolean {
  const [theirs, ours] = [wordsOf(unit), wordsOf(claim)];
  return ours.size > 0 && [...ours].filter((word) => theirs.has(word)).length / ours.size >= mostOf;
}

function wordsOf(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= shortest || /\d/.test(word)),
  );
}
