/** Cue words of what surrounds an article (cues.json), found as whole words. Linear: one look-up a word. */

import { HashTable } from '../../text/hash-table.ts';
import { Characters } from '../decide/characters.ts';
import list from './cues.json' with { type: 'json' };

export type CueGroup = Exclude<keyof typeof list, 'about'>;
export const cueGroups = Object.keys(list).filter((key) => key !== 'about') as CueGroup[];

const most = 360;

interface Cue {
  readonly group: number;
  /** Hashes of its words. */
  readonly words: readonly number[];
}

/** Cues by the hash of their first word, which is kept as its place in `starts`, counted from one. */
const starts: Cue[][] = [];
const placeOfStart = new HashTable(1000);
cueGroups.forEach((name, group) => {
  for (const phrase of list[name]) {
    const words = cueWords(new Characters().read(phrase));
    if (!placeOfStart.has(words[0]!)) placeOfStart.set(words[0]!, starts.push([]));
    starts[placeOfStart.get(words[0]!) - 1]!.push({ group, words });
  }
});

/** Scripts without spaces: their cues are looked for as they stand. */
const unspaced = cueGroups.map((name) => list[name].filter((phrase) => /[\u3040-\u9fff\uac00-\ud7af]/.test(phrase)));
const isUnspaced = (code: number) => code >= 0x3040 && code <= 0xd7af && (code <= 0x9fff || code >= 0xac00);

/** Hashes of the words with their apostrophes, and of the signs that cues are written with. */
function cueWords({ lowered, starts, ends, hashes, wordCount }: Characters): number[] {
  const found: number[] = [];
  for (let word = 0; word < wordCount && starts[word]! < most; word++) {
    const start = starts[word]!;
    let end = ends[word]!;
    if (end <= most && !isApostrophe(lowered[end]!) && !(start > 0 && isApostrophe(lowered[start - 1]!))) {
      found.push(hashes[word]!);
      continue;
    }
    let from = start;
    while (from > 0 && isApostrophe(lowered[from - 1]!)) from--;
    while (isApostrophe(lowered[end]!)) if (++end === starts[word + 1]) end = ends[++word]!;
    found.push(hashOfCue(lowered, from, Math.min(end, most)));
  }
  return found;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function hashOfCue(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (units[at] === 0x2019 ? 39 : units[at]!), 0x01000193);
  return hash;
}

const none: readonly number[] = new Array<number>(cueGroups.length).fill(0);

/** How often each group's cues stand in the beginning of the text, in the order of `cueGroups`. */
export function countCues(characters: Characters): readonly number[] {
  let counts: number[] | null = null;
  const count = (group: number) => {
    counts ??= none.slice();
    counts[group]!++;
  };
  const words = cueWords(characters);
  for (let at = 0; at < words.length; at++) {
    const start = placeOfStart.get(words[at]!);
    if (start === 0) continue;
    for (const { group, words: phrase } of starts[start - 1]!) {
      let matched = 1;
      while (matched < phrase.length && words[at + matched] === phrase[matched]) matched++;
      if (matched === phrase.length) count(group);
    }
  }
  if (hasUnspaced(characters)) {
    const part = characters.text.slice(0, most);
    unspaced.forEach((phrases, group) => {
      for (const phrase of phrases) if (part.includes(phrase)) count(group);
    });
  }
  return counts ?? none;
}

function hasUnspaced({ units, length }: Characters): boolean {
  for (let at = 0; at < length && at < most; at++) if (isUnspaced(units[at]!)) return true;
  return false;
}

/** The column of a group in what `countCues` gives. */
export const cueColumn = (group: CueGroup) => cueGroups.indexOf(group);

const relatedGroup = cueColumn('related');
const colon = cueWords(new Characters().read(':'))[0]!;

/** Whether the text opens with words that lead elsewhere and a colon: "Read also: Storm names announced". */
export function opensWithRelated(text: string): boolean {
  const words = cueWords(new Characters().read(text.slice(0, 80).replaceAll('：', ':')));
  const start = words.length === 0 ? 0 : placeOfStart.get(words[0]!);
  if (start === 0) return false;
  return starts[start - 1]!.some(
    ({ group, words: phrase }) =>
      group === relatedGroup &&
      phrase.every((word, at) => words[at] === word) &&
      (phrase.at(-1) === colon || words[phrase.length] === colon),
  );
}
