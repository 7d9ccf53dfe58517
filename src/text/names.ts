/**
 * Names: runs of capitalised words, with a guess at what they name from titles, endings and lists. Capitals at the
 * beginning of a sentence, in headlines and in lines set in capitals prove nothing, so there a word counts as a name
 * only when the rest of the text or a list says so.
 */
import type { Span } from '../records/index.ts';
import lexicon from './names.json' with { type: 'json' };
import placeLexicon from './places.json' with { type: 'json' };
import { type Word, words } from './words.ts';

export interface Name extends Span {
  /** As written, titles before it left out: "Ada Marlo". */
  readonly text: string;
  /** Lower case, plain apostrophes, no possessive, no leading article: what names are compared by. */
  readonly key: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
}

const titles = new Set(lexicon.titles);
const organisationWords = new Set(lexicon.organisationWords);
const organisations = new Set(lexicon.organisations.map((name) => name.toLowerCase()));
const starters = new Set(lexicon.starters);
const calendar = new Set(lexicon.calendar);
const particles = new Set(lexicon.particles);
const given = new Set(lexicon.given);
const places = new Set(placeLexicon.places.map((name) => name.toLowerCase()));
const demonyms = new Set(Object.keys(placeLexicon.demonyms).map((name) => name.toLowerCase()));
const placeWords = new Set(placeLexicon.placeWords);
const saying = new Set(lexicon.verbsAfterNames);
/** Given names that more often name a faith. */
const faiths = new Set(['islam', 'christian']);
/** Adjectives with a capital that begin no person's name. */
const partisan =
  /^(?:Republican|Democratic|Conservative|Labour|Liberal|Congressional|Presidential|Senate|House|Federal|National|State)$/u;
const longestGap = 3;
const longestName = 8;
const longestPair = 5;

/** Whether a word names a nationality: "Russian". */
export function isDemonym(word: string): boolean {
  return demonyms.has(word.toLowerCase());
}

/** Whether a word is a title or rank that stands before a person's name: "President", "Gen". */
export function isTitle(word: string): boolean {
  return titles.has(word.replace(/\.$/u, ''));
}

/** The names in `text.slice(from, to)` in order; offsets into `text`. Linear in the length. */
export function names(text: string, from = 0, to = text.length): Name[] {
  const tokens = words(text, from, to);
  const lower = new Set<string>();
  const midSentence = new Set<string>();
  const shouted = shoutedOrHeadline(text, tokens);
  for (const [index, token] of tokens.entries()) {
    if (shouted[index]) continue;
    if (!isCapital(token.text)) lower.add(token.key);
    else if (!startsSentence(text, tokens, index)) midSentence.add(bare(token.key));
  }
  const found: Name[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const end = runEnd(text, tokens, index, shouted);
    if (end === index) continue;
    const name = nameOf(text, tokens, index, end, { lower, midSentence, shouted: shouted[index] === 1 });
    if (name) found.push(name);
    index = end - 1;
  }
  return found;
}

interface Context {
  /** Words that the text also writes small. */
  readonly lower: ReadonlySet<string>;
  /** Words that the text writes with a capital inside a sentence. */
  readonly midSentence: ReadonlySet<string>;
  readonly shouted: boolean;
}

/** Where the run of capitalised words that starts at `index` ends; `index` when none starts there. */
function runEnd(text: string, tokens: readonly Word[], index: number, shouted: Uint8Array): number {
  if (!isCapital(tokens[index]!.text)) return index;
  let end = index + 1;
  while (end < tokens.length && end - index < longestName) {
    if (!joins(text, tokens[end - 1]!, tokens[end]!)) break;
    if (/['’]s$/u.test(tokens[end - 1]!.text)) break;
    if (shouted[end] !== shouted[index]) break;
    if (isCapital(tokens[end]!.text)) end++;
    else if (
      particles.has(tokens[end]!.text) &&
      end + 1 < tokens.length &&
      joins(text, tokens[end]!, tokens[end + 1]!) &&
      isCapital(tokens[end + 1]!.text) &&
      (tokens[end]!.text !== 'of' || organisationWords.has(tokens[end - 1]!.text) || titles.has(tokens[end - 1]!.text))
    )
      end += 2;
    else if (
      tokens[end]!.text === 'of' &&
      tokens[end + 1]?.text === 'the' &&
      end + 2 < tokens.length &&
      organisationWords.has(tokens[end - 1]!.text) &&
      joins(text, tokens[end]!, tokens[end + 1]!) &&
      joins(text, tokens[end + 1]!, tokens[end + 2]!) &&
      isCapital(tokens[end + 2]!.text)
    )
      end += 3;
    else break;
  }
  return pairEnd(text, tokens, index, end);
}

/** "the Health and Human Services Department": two runs are one name when the second ends in a word for a body. */
function pairEnd(text: string, tokens: readonly Word[], index: number, end: number): number {
  if (tokens[end]?.key !== 'and' || (tokens[index - 1]?.key !== 'the' && tokens[index]!.key !== 'the')) return end;
  if (tokens.slice(index, end).some((token) => organisationWords.has(bare(token.text)))) return end;
  let to = end + 1;
  while (
    to < tokens.length &&
    to - end <= longestPair &&
    isCapital(tokens[to]!.text) &&
    joins(text, tokens[to - 1]!, tokens[to]!)
  )
    to++;
  return to - end > 2 && tokens.slice(end + 1, to).some((token) => organisationWords.has(bare(token.text))) ? to : end;
}

function joins(text: string, left: Word, right: Word): boolean {
  if (right.start - left.end > longestGap) return false;
  const gap = text.slice(left.end, right.start);
  if (gap === ' ' || gap === '\u00a0' || gap === ' & ') return true;
  if (gap === '.' && left.text.length === 1 && right.text.length === 1) return true;
  return gap === '. ' && (left.text.length === 1 || titles.has(left.text));
}

function nameOf(text: string, tokens: readonly Word[], from: number, to: number, context: Context): Name | null {
  let start = from;
  let end = to;
  const known = (index: number): boolean => {
    const key = bare(tokens[index]!.key);
    return context.midSentence.has(key) || places.has(key) || organisations.has(key) || given.has(tokens[index]!.text);
  };
  while (start < end && starters.has(tokens[start]!.key) && (startsSentence(text, tokens, start) || end - start > 1)) {
    if (tokens[start]!.text.length > 1 && /^\p{Lu}+$/u.test(tokens[start]!.text) && !context.shouted) break;
    start++;
  }
  while (start < end - 1 && startsSentence(text, tokens, start) && saying.has(tokens[start]!.key)) start++;
  while (start < end && calendar.has(bare(tokens[start]!.key))) start++;
  while (end > start && calendar.has(bare(tokens[end - 1]!.key))) end--;
  while (
    start < end &&
    isDemonym(bare(tokens[start]!.text)) &&
    (end - start === 1 || titles.has(tokens[start + 1]!.text))
  )
    start++;
  const head = start;
  start = afterTitles(tokens, start, end);
  const titled = start > head;
  if (start >= end) return null;
  const first = tokens[start]!;
  if (tokens.slice(start, end).every((token) => token.text.length === 1)) return null;
  const single = end - start === 1;
  if (single && titles.has(first.text) && !titled) return null;
  if (single && /^(?:I|\p{Lu})$/u.test(first.text)) return null;
  if (single && starters.has(first.key) && !/^\p{Lu}{2,}$/u.test(first.text)) return null;
  if (context.shouted && !known(start)) return null;
  if (!titled && single && startsSentence(text, tokens, start) && !known(start)) {
    if (context.lower.has(bare(first.key)) || !speaksAfter(text, tokens, start)) return null;
  }
  const last = tokens[end - 1]!;
  const stop = last.end - (/['’]s$/u.exec(last.text)?.[0].length ?? 0);
  const written = text.slice(first.start, stop);
  const key = nameKey(written);
  return { start: first.start, end: stop, text: written, key, kind: kindOf(text, tokens, start, end, key, titled) };
}

/** Where the name begins after "US Secretary of State", "President", "Lt. Gen."; `from` when no title leads. */
function afterTitles(tokens: readonly Word[], from: number, to: number): number {
  for (let index = to - 2; index >= from; index--) {
    if (!titles.has(tokens[index]!.text)) continue;
    if (tokens[index + 1]!.text !== 'of') return index + 1;
    for (let at = index + 3; at < to - 1; at++) if (given.has(tokens[at]!.text)) return at;
    if (index + 3 < to) return index + 3;
  }
  return from;
}

/** What a name is compared by. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/'s$/u, '')
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ');
}

function kindOf(
  text: string,
  tokens: readonly Word[],
  from: number,
  to: number,
  key: string,
  titled: boolean,
): Name['kind'] {
  if (organisations.has(key)) return 'organisation';
  if (places.has(key)) return 'place';
  const run = tokens.slice(from, to);
  if (titled) return 'person';
  if (run.some((token) => organisationWords.has(bare(token.text)))) return 'organisation';
  if (run.length > 1 && placeWords.has(bare(run.at(-1)!.text))) return 'place';
  if (run.length > 1 && run.length <= 4 && given.has(run[0]!.text)) return 'person';
  if (run.length === 1 && /^\p{Lu}{2,6}$/u.test(run[0]!.text)) return 'organisation';
  if (run.length === 1 && given.has(bare(run[0]!.text))) return faiths.has(key) ? 'unknown' : 'person';
  const before = text.slice(Math.max(0, run[0]!.start - 10), run[0]!.start);
  if (/(?:^|\s)(?:in|at|near|from|outside|across|toward|towards)\s$/u.test(before)) return 'place';
  if (partisan.test(run[0]!.text)) return 'unknown';
  if (run.length === 2 || run.length === 3)
    return run.every((token) => /^\p{Lu}[\p{L}'’-]*$/u.test(token.text)) ? 'person' : 'unknown';
  return 'unknown';
}

/** "Marlo said …": a verb of speech or a comma after a word at the start of a sentence makes a name likely. */
function speaksAfter(text: string, tokens: readonly Word[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.start - tokens[index]!.end > 2) return false;
  if (text.slice(tokens[index]!.end, next.start).startsWith(','))
    return /^(?:who|which|whose|a|an|the)$/u.test(next.text);
  return saying.has(next.key);
}

function startsSentence(text: string, tokens: readonly Word[], index: number): boolean {
  if (index === 0) return true;
  const previous = tokens[index - 1]!;
  const gap = text.slice(previous.end, Math.min(tokens[index]!.start, previous.end + 200));
  if (gap === ' ') return false;
  if (/\n|[.!?…]["'”’»)\]]*\s|:\s*["“‘«„]?\s*$|["“«„]$|[•–—]\s*$/u.test(gap)) {
    return !(gap === '. ' && (titles.has(previous.text) || /^\p{Lu}$/u.test(previous.text)));
  }
  return false;
}

/** 1 for every word of a line in capitals, or of a headline that capitalises most words: there case says nothing. */
function shoutedOrHeadline(text: string, tokens: readonly Word[]): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (
      to < tokens.length &&
      !text.slice(tokens[to - 1]!.end, Math.min(tokens[to]!.start, tokens[to - 1]!.end + 50)).includes('\n')
    )
      to++;
    let capital = 0;
    let upper = 0;
    let long = 0;
    for (let index = from; index < to; index++) {
      const word = tokens[index]!.text;
      if (word.length < 4) continue;
      long++;
      if (isCapital(word)) capital++;
      if (word === word.toUpperCase() && /\p{Lu}/u.test(word)) upper++;
    }
    const prose = /[.!?…]["'”’»)]*\s*$/u.test(text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 5).split('\n')[0]!);
    const headline = long >= 4 && to - from <= 30 && capital / long > (prose ? 0.88 : 0.7);
    if (headline || (long >= 3 && upper / long > 0.7)) marks.fill(1, from, to);
    from = to;
  }
  return marks;
}

function bare(key: string): string {
  return key.replace(/['’]s$/u, '');
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  // Two small letters: most words, told without an expression.
  if (first >= 97 && first <= 122) {
    const second = word.charCodeAt(1);
    if (second >= 97 && second <= 122) return false;
  }
  return /^\p{Lu}/u.test(word) || /^(?:Mc|O')/u.test(word) || /^[a-z]?\p{Lu}/u.test(word);
}
