/**
 * One utterance in its printed forms: the longest, those that drop or add words, those that only tell it, those in another language;
 * and who gives the words to somebody else.
 */
import type { PrintedForm } from '../records/index.ts';
import { quotations } from '../text/quotations.ts';
import { type Word, words } from '../text/words.ts';
import type { Standing } from './ground.ts';
import { relate } from './sourcing/relation.ts';
import { type Source, sourceOf } from './sourcing/source.ts';

interface Printed {
  readonly standing: Standing;
  readonly source: Source | null;
  /** The words between quotation marks, in order. */
  readonly quoted: readonly Word[];
}

/** So many words of a quotation in a row, or all of a shorter one, make it the same utterance. */
const run = 5;
const shortest = 3;
const longest = 200;
/** Of more sources the first are asked whose words they are. */
const asked = 40;

/** The forms of witnesses that quote the same words, with those that tell them unquoted; empty where fewer than two do. */
export function printedForms(
  standings: readonly Standing[],
  languageOf: (article: string) => string | null,
): PrintedForm[] {
  const printed = standings.map((standing): Printed => {
    const { ground, article, said } = standing;
    return { standing, source: sourceOf(ground, article, said), quoted: quotedWords(ground.text) };
  });
  const fullest = [...printed].sort((a, b) => b.quoted.length - a.quoted.length)[0];
  if (!fullest || fullest.quoted.length < shortest) return [];
  const alike = printed.filter((one) => one === fullest || sharesRun(one.quoted, fullest.quoted));
  const told = printed.filter(
    (one) => !alike.includes(one) && one.quoted.length === 0 && one.source && mayBeSame(one, fullest),
  );
  if (alike.length + told.length < 2) return [];
  const speaker = mostNamed(alike);
  const known = new Map<string, ReturnType<typeof differing>>();
  const differences = ({ quoted, standing: { ground } }: Printed) => {
    const found = known.get(ground.text) ?? differing(fullest.quoted, quoted);
    known.set(ground.text, found);
    return found;
  };
  return [...alike, ...told].map((one) => formOf(one, fullest, speaker, differences, languageOf));
}

function formOf(
  one: Printed,
  fullest: Printed,
  speaker: Source | null,
  differences: (one: Printed) => readonly [readonly string[], readonly string[]],
  languageOf: (article: string) => string | null,
): PrintedForm {
  const { ground, article, translationOf } = one.standing;
  const foreign = translationOf !== null || languageOf(article.id) !== languageOf(fullest.standing.article.id);
  const [dropped, added] = one.quoted.length === 0 || foreign ? [[], []] : differences(one);
  const form = foreign
    ? 'translated'
    : one.quoted.length === 0
      ? 'told'
      : dropped.length + added.length === 0
        ? 'full'
        : added.length === 0
          ? 'shortened'
          : 'reworded';
  return {
    article: article.id,
    start: ground.span.start,
    end: ground.span.end,
    text: ground.text,
    form,
    dropped: [...dropped],
    added: [...added],
    speaker: one.source?.wording ?? null,
    otherSpeaker: one.source !== null && speaker !== null && relate(one.source, speaker) === 'different',
  };
}

function mayBeSame(one: Printed, fullest: Printed): boolean {
  return fullest.source !== null && relate(one.source!, fullest.source) === 'same';
}

/** Whoever most reports give the words to, a named one before another. */
function mostNamed(printed: readonly Printed[]): Source | null {
  const sources = printed.flatMap(({ source }) => source ?? []).slice(0, asked);
  const votes = (one: Source) =>
    sources.filter((other) => relate(one, other) === 'same').length + (one.nameKey ? 0.5 : 0);
  return sources.reduce<Source | null>((best, one) => (best === null || votes(one) > votes(best) ? one : best), null);
}

function quotedWords(text: string): Word[] {
  return quotations(text)
    .flatMap(({ inner }) => words(text, inner.start, inner.end))
    .slice(0, longest);
}

function sharesRun(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length < shortest) return false;
  const size = Math.min(run, a.length);
  const runs = (list: readonly Word[]) =>
    list.slice(0, list.length - size + 1).map((_, at) =>
      list
        .slice(at, at + size)
        .map(({ key }) => key)
        .join(' '),
    );
  const theirs = new Set(runs(b));
  return runs(a).some((one) => theirs.has(one));
}

function inWords(list: readonly Word[]): string {
  return list.map(({ text }) => text).join(' ');
}

/** Runs of words that only the first has, and that only the second has (longest common subsequence). */
function differing(a: readonly Word[], b: readonly Word[]): [string[], string[]] {
  const at = a.findIndex((_, from) => b.every(({ key }, index) => a[from + index]?.key === key));
  // A piece out of the middle drops what stands before it and after it.
  if (at >= 0) return [[a.slice(0, at), a.slice(at + b.length)].map(inWords).filter((run) => run !== ''), []];
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] =
        a[i]!.key === b[j]!.key ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const runs: [string[], string[]] = [[], []];
  const open: [string[], string[]] = [[], []];
  const close = () => {
    for (const side of [0, 1] as const) {
      if (open[side].length > 0) runs[side].push(open[side].join(' '));
      open[side] = [];
    }
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i]!.key === b[j]!.key) {
      close();
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) open[0].push(a[i++]!.text);
    else open[1].push(b[j++]!.text);
  }
  close();
  return runs;
}
