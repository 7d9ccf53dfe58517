/** Cue words of what surrounds an article (cues.json), found as whole words. Linear: one look-up a word. */
import { letter, mark, number } from '../../text/letters.ts';
import { Characters } from '../decide/characters.ts';
import { HashTable } from '../decide/hash-table.ts';
import list from './cues.json' with { type: 'json' };

export type CueGroup = Exclude<keyof typeof list, 'about'>;
export const cueGroups = Object.keys(list).filter((key) => key !== 'about') as CueGroup[];

const inWord = letter | number | mark;

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

/** Hashes of the words with their apostrophes, and of the marks that cues are written with. */
function cueWords({ lowered, kinds, loweredLength }: Characters): number[] {
  const length = Math.min(loweredLength, most);
  const found: number[] = [];
  for (let at = 0; at < length; ) {
    let hash = 0x811c9dc5 | 0;
    const start = at;
    for (; at < length; at++) {
      const code = lowered[at]!;
      const isApostrophe = code === 39 || code === 0x2019;
      if (!isApostrophe && (kinds[at]! & inWord) === 0) break;
      hash = Math.imul(hash ^ (isApostrophe ? 39 : code), 0x01000193);
    }
    if (at > start) found.push(hash);
    else {
      const code = lowered[at++]!;
      if (code === 0xa9 || code === 58 || code === 43) found.push(Math.imul(hash ^ code, 0x01000193));
    }
  }
  return found;
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
