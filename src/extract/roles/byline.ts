/** Bylines in visible text: "By Ana Ruiz and Tom Berg", "byAna Ruiz" where a scraper lost the space, "Von Ana Ruiz". */
import { kindsAt, upperCase } from '../../text/letters.ts';
import { eachWord } from '../../text/words.ts';
import list from './byline.json' with { type: 'json' };
import { uncasedByline } from './byline-uncased.ts';

const before = list.before.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
const leadsByLetter = Map.groupBy(before, (lead) => lead.charCodeAt(0));
const between = new Set(list.between);
const particles = new Set(list.particles);
const notNames = new Set(list.notNames);
const longest = 200;

/** What a byline names; `named` tells whether it began with a word such as "by". */
export interface Byline {
  readonly names: readonly string[];
  readonly named: boolean;
}

/** The names in a text that is a byline and nothing more (a date or a desk behind them is fine); null otherwise. */
export function readByline(text: string): Byline | null {
  if (text.length > longest) return null;
  const uncased = uncasedByline(text);
  if (uncased.length > 0) return { names: uncased, named: true };
  const lead = leadOf(text);
  const rest = lead === null ? text : text.slice(lead);
  const names = namesIn(rest);
  if (names.length === 0) return null;
  if (lead === null && names.join('').length < rest.replace(/[^\p{L}]/gu, '').length * 0.9) return null;
  return { names, named: lead !== null };
}

/** Length of the words before the names; null when there are none. */
function leadOf(text: string): number | null {
  const lower = text.toLowerCase();
  for (const lead of leadsByLetter.get(lower.charCodeAt(0)) ?? []) {
    if (!lower.startsWith(lead)) continue;
    const next = text.slice(lead.length);
    const gap = /^\s*[:|–—-]?\s*/.exec(next)![0].length;
    if (gap > 0 && next.length > gap) return lead.length + gap;
    // "byAna Ruiz": the lead in small letters, a capital glued to it.
    if (/^\p{Ll}+$/u.test(text.slice(0, lead.length)) && /^\p{Lu}\p{Ll}/u.test(next)) return lead.length;
  }
  return null;
}

/** Persons' names at the beginning of a text: two to five capitalised words each, joined by commas and "and". */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  let from = 0;
  let to = 0;
  let count = 0;
  let last = 0;
  const close = () => {
    if (count >= 2 && count <= 5) names.push(text.slice(from, to));
    count = 0;
  };
  for (const { text: word, key, start, end } of eachWord(text)) {
    // One blank between words is the commonest gap, and says nothing.
    const gap = start - last <= 1 && (start === last || text.charCodeAt(last) === 32) ? '' : text.slice(last, start);
    last = end;
    if (gap !== '') {
      if (/[|•·\n(/–—]|\s-\s/.test(gap) && (names.length > 0 || count > 0)) break;
      if (/[,;&]/.test(gap)) close();
    }
    if (between.has(key) && !particles.has(key)) {
      close();
    } else if ((kindsAt(word, 0) & upperCase) !== 0 && !notNames.has(key) && !/\d/.test(word)) {
      if (count === 0) from = start;
      to = end;
      count++;
    } else if (!(particles.has(key) && count > 0)) {
      // A name that runs into other words is none ("Tom said"), unless a comma came between ("Tom Berg, editor").
      break;
    }
  }
  close();
  return names;
}

/** A name as it should read: no title before, no role behind, one space between words. */
export function tidyName(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .trim();
}

export function isNoName(word: string): boolean {
  return notNames.has(word.toLowerCase());
}
