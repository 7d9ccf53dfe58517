/** Cue words of what surrounds an article (cues.json), found as whole words. Linear: one look-up a word. */
import { hashOf, kindsAt, letter, mark, number, unitsAt } from '../../text/letters.ts';
import list from './cues.json' with { type: 'json' };

export type CueGroup = Exclude<keyof typeof list, 'about'>;
export const cueGroups = Object.keys(list).filter((key) => key !== 'about') as CueGroup[];

const inWord = letter | number | mark;

interface Cue {
  readonly group: number;
  readonly words: readonly string[];
}

const byFirst = new Map<string, Cue[]>();
cueGroups.forEach((name, group) => {
  for (const phrase of list[name]) {
    const words = cueWords(phrase);
    const known = byFirst.get(words[0]!) ?? [];
    known.push({ group, words });
    byFirst.set(words[0]!, known);
  }
});

/** Scripts without spaces: their cues are looked for as they stand. */
const unspaced = cueGroups.map((name) => list[name].filter((phrase) => /[\u3040-\u9fff\uac00-\ud7af]/.test(phrase)));
const hasUnspaced = /[\u3040-\u9fff\uac00-\ud7af]/;

/** Lower-case words with their apostrophes, and the marks that cues are written with. */
export function cueWords(text: string): string[] {
  const lower = text.toLowerCase();
  const found: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const start = at;
    let curly = false;
    for (; at < lower.length; at += unitsAt(lower, at)) {
      const code = lower.charCodeAt(at);
      if (code === 0x2019) curly = true;
      else if (code !== 39 && (kindsAt(lower, at) & inWord) === 0) break;
    }
    if (at > start) {
      const word = lower.slice(start, at);
      found.push(curly ? word.replace(/’/g, "'") : word);
      continue;
    }
    const code = lower.charCodeAt(at);
    if (code === 0xa9 || code === 58 || code === 43) found.push(lower[at]!);
    at += unitsAt(lower, at);
  }
  return found;
}

/** The words that cues begin with, by hash: what a long one goes on with, 0 where a cue ends. */
const seconds = new Map<number, Set<number>>();
for (const cues of byFirst.values()) {
  for (const { words } of cues) {
    const first = hashWord(words[0]!);
    const second = words.length === 1 ? 0 : hashWord(words[1]!);
    seconds.set(first, (seconds.get(first) ?? new Set()).add(second));
  }
}

function hashWord(word: string): number {
  return hashOf(word, 0, word.length);
}

/** Whether the text may have a cue, told by hashes alone: most texts have none, and are not cut into words. */
function mayHaveCue(text: string): boolean {
  const lower = text.toLowerCase();
  let waiting: ReadonlySet<number> | undefined;
  for (let at = 0; at < lower.length; ) {
    let hash = 0x811c9dc5 | 0;
    const start = at;
    for (; at < lower.length; at += unitsAt(lower, at)) {
      const code = lower.charCodeAt(at);
      if (code >= 0x3040 && code <= 0xd7af) return true;
      if (code !== 39 && code !== 0x2019 && (kindsAt(lower, at) & inWord) === 0) break;
      hash = Math.imul(hash ^ (code === 0x2019 ? 39 : code), 0x01000193);
      if (unitsAt(lower, at) === 2) hash = Math.imul(hash ^ lower.charCodeAt(at + 1), 0x01000193);
    }
    if (at === start) {
      const code = lower.charCodeAt(at);
      at += unitsAt(lower, at);
      if (code !== 0xa9 && code !== 58 && code !== 43) continue;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    if (waiting?.has(hash)) return true;
    waiting = seconds.get(hash);
    if (waiting?.has(0)) return true;
  }
  return false;
}

const none: readonly number[] = new Array<number>(cueGroups.length).fill(0);

/** How often each group's cues stand in the first 360 characters of the text, in the order of `cueGroups`. */
export function countCues(text: string): readonly number[] {
  const part = text.length > 360 ? text.slice(0, 360) : text;
  if (!mayHaveCue(part)) return none;
  const counts = new Array<number>(cueGroups.length).fill(0);
  const words = cueWords(part);
  for (let at = 0; at < words.length; at++) {
    const cues = byFirst.get(words[at]!);
    if (cues === undefined) continue;
    for (const { group, words: phrase } of cues) {
      let matched = 1;
      while (matched < phrase.length && words[at + matched] === phrase[matched]) matched++;
      if (matched === phrase.length) counts[group]!++;
    }
  }
  if (hasUnspaced.test(part)) {
    unspaced.forEach((phrases, group) => {
      for (const phrase of phrases) if (part.includes(phrase)) counts[group]!++;
    });
  }
  return counts;
}

export function hasCue(text: string, group: CueGroup): boolean {
  return countCues(text)[cueGroups.indexOf(group)]! > 0;
}
