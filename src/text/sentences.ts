/**
 * Sentence boundaries: rules over end marks, abbreviations and what follows. A sentence never crosses a line break.
 * Abbreviations that may also end a sentence ("U.S.", "p.m.") are decided by the next word.
 */
import type { Span } from '../records/index.ts';
import lists from './abbreviations.json' with { type: 'json' };

const ends = /[.!?…。！？]+(?:["'”’»)\]]|“(?=\s))*/gu;
const neverEnd = new Set(lists.neverEnd);
const mayEnd = new Set(lists.mayEnd);
const afterOrdinal = new Set(lists.afterOrdinal);
const zones = new Set(lists.zones);
const starters = new Set(lists.starters);
const asking = new Set(lists.asking);
/** A reference after the stop belongs to the sentence before it: "… in 1805. [6]". */
const reference = /^\s?(?:\[\d{1,3}(?:\s?[-–,]\s?\d{1,3})*\]\s?)+(?=\s|$)/u;
const weekdayOrMonth =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const ahead = 80;

/** The sentences of `text.slice(from, to)` in order, white space trimmed; offsets into `text`. Linear. */
export function sentences(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  let lineStart = from;
  for (let at = from; at <= to; at++) {
    if (at < to && text[at] !== '\n') continue;
    splitLine(text, lineStart, at, found);
    lineStart = at + 1;
  }
  return found;
}

function splitLine(text: string, from: number, to: number, found: Span[]): void {
  const line = text.slice(from, to);
  let start = 0;
  for (const match of line.matchAll(ends)) {
    let end = match.index + match[0].length;
    if (end <= start) continue;
    if (end < line.length && !breaksHere(line, start, match.index, end)) continue;
    end += reference.exec(line.slice(end, end + ahead))?.[0].trimEnd().length ?? 0;
    push(found, text, from + start, from + end);
    start = end;
  }
  push(found, text, from + start, to);
}

function breaksHere(line: string, start: number, mark: number, end: number): boolean {
  const rest = line.slice(end, end + ahead);
  const next = /^\s+(\S+)/u.exec(rest)?.[1];
  if (next === undefined)
    return /[。！？]/u.test(line[mark] ?? '') || reference.test(rest) || isJoined(line, start, mark, rest);
  if (/^["'“‘«([„]*\p{Ll}/u.test(next)) return false;
  if (/^[—–-]/u.test(next) && /^\s+[—–-]\s*\p{Ll}/u.test(rest)) return false;
  const before = /[\p{L}\p{N}.'’-]+$/u.exec(line.slice(Math.max(start, mark - 30), mark))?.[0] ?? '';
  if (/[!?]/u.test(line[mark]!) || (line[mark] === '.' && end - mark > 1)) return !isAsked(line.slice(mark, end), rest);
  if (line[mark] !== '.') return true;
  if (/^\d{1,2}$/u.test(before)) {
    if (line.slice(start, mark).trim() === before) return false;
    return !afterOrdinal.has(next.replace(/[^\p{L}]+$/u, ''));
  }
  if (neverEnd.has(before)) return false;
  if (/^\p{Lu}$/u.test(before)) return endsWithLetter(line.slice(Math.max(start, mark - 12), mark), next);
  if (mayEnd.has(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return startsSentence(before, next);
  return true;
}

/**
 * "… nationwide.It provides": scraped text loses the space between sentences. A word in small letters, a year or a closing
 * quotation mark before the stop, a capitalised word or an opening mark behind it, and nothing of an address around.
 */
function isJoined(line: string, start: number, mark: number, rest: string): boolean {
  const next = /^\S{1,40}/u.exec(rest)?.[0] ?? '';
  if (!/^["“‘«(]?(?:\p{Lu}\p{Ll}|[IA]$)/u.test(next) || /^(?:Com|Org|Net|Js|Ts)\b|[/@_\\]|\.\p{L}|\(/u.test(next))
    return false;
  const before = /\S{1,40}$/u.exec(line.slice(Math.max(start, mark - 40), mark))?.[0] ?? '';
  return /(?:\p{Ll}{2}|\d{3}|[”’"»)%])$/u.test(before) && !/[/@_\\]|\p{L}\.\p{L}|^www\b/u.test(before);
}

/** “Is this the end?” Mr. Kim asked: the question is part of the sentence that reports it. */
function isAsked(marks: string, rest: string): boolean {
  if (!/^[!?].*["”’»“]/u.test(marks)) return false;
  const words = rest.trim().split(/\s+/u, 6);
  const verb = words.findIndex((word) => asking.has(word.replace(/[.,:;]$/u, '')));
  if (verb === -1 || verb > 4) return false;
  return (
    words.slice(0, verb).every((word) => /^\p{L}[\p{L}'’-]*\.?$/u.test(word)) &&
    !/^(?:What|Why|Who|How|When|Where)$/u.test(words[0]!)
  );
}

/** A single capital is an initial, unless it is "I" or stands after a word that letters follow ("vitamin C."). */
function endsWithLetter(before: string, next: string): boolean {
  if (/(?:^|\s)I$/u.test(before)) return starters.has(plain(next));
  return /\b(?:vitamin|plan|grade|class|section|type|group|hepatitis|appendix|World War)\s\p{Lu}$/iu.test(before);
}

function startsSentence(before: string, next: string): boolean {
  const word = plain(next);
  if (/^[“"«„‘(]/u.test(next)) return true;
  if (weekdayOrMonth.test(next) || zones.has(next.replace(/[^\p{L}]+$/u, ''))) return false;
  if (/^[ap]\.m$/iu.test(before) || /^(?:etc|usw|т\.[дп]|Inc|Ltd|Jr)$/u.test(before)) return /^\p{Lu}/u.test(next);
  if (/^(?:гг?|рр)$/u.test(before)) return starters.has(word) || /^\p{Lu}/u.test(next);
  return starters.has(word);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]+/gu, '');
}

function push(found: Span[], text: string, start: number, end: number): void {
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  if (end > start) found.push({ start, end });
}
