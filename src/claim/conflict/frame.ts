/**
 * What a figure stands in: the deed that governs it, who does it, where, and over what span of time. Read from parts of speech alone
 * and in English alone; what is not plainly there is left empty, and an empty place parts nothing.
 */
import type { Span } from '../../records/index.ts';
import { type Token, tagTokens } from '../../text/parts-of-speech.ts';
import { stem } from '../../text/stems.ts';
import { wordKey } from '../../text/words.ts';
import type { Assertion } from '../assertions.ts';
import type { Meaning, Term } from '../meaning.ts';
import lists from './frames.json' with { type: 'json' };

export interface Frame {
  /** Verbs that govern the figure: "killed" of "killed 12", "injured" of "12 were injured". */
  readonly deeds: readonly Term[];
  /** Last words of the name that stands as the doer, lower case; null where none does. */
  readonly doer: string | null;
  /** Last words of the persons it names. */
  readonly persons: ReadonlySet<string>;
  /** Words of the places it is said to have happened in. */
  readonly places: ReadonlySet<string>;
  /** "season", "career", "daily", "so far": over what the figure runs. */
  readonly spans: ReadonlySet<string>;
}

const speech = new Set(lists.speech);
const light = new Set(lists.light);
const pronouns = new Set(lists.pronouns);
const placeBefore = new Set(lists.placeBefore);
const spanOf = new Map(Object.entries(lists.spans).flatMap(([span, words]) => words.map((word) => [word, span])));
const tallies = new Set(lists.tallies.map((word) => stem(word, 'en')));

/** What one player gains: two figures of it are of one thing only where one player is plain in both. */
export function isTally(noun: string): boolean {
  return tallies.has(noun);
}

/** "Half-time", "a 15-2 run", "the lead": a score on the way. */
export function isOfGame(key: string): boolean {
  return spanOf.get(key) === 'game' && key !== 'game' && key !== 'match';
}

/** How far from the figure, in tokens, a verb may govern it. */
const reach = { before: 9, after: 8, span: 10 };
const breaks = new Set([';', ':', '(', ')', '–', '—']);

/** The tokens of a passage with their places in the article. */
export function tokensOf({ text, start, language }: Meaning): Token[] {
  return tagTokens(text, language).map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
}

/** `before` is the text that stands before the passage: a pronoun takes its name from there. */
export function frameOf({ meaning }: Assertion, figure: Span, tokens: readonly Token[], before: string): Frame {
  const deeds = deedsOf(meaning, figure, tokens);
  return {
    deeds,
    doer: doerOf(meaning, deeds[0]?.start ?? lightVerb(figure, tokens), tokens, before),
    persons: new Set(meaning.names.flatMap(({ kind, key }) => (kind === 'person' ? [lastWord(key)] : []))),
    places: placesOf(meaning, tokens),
    spans: spansOf(figure, tokens),
  };
}

/** "Since 1962" tells of a record, not of a span. */
function spansOf(figure: Span, tokens: readonly Token[]): Set<string> {
  const first = tokens.findIndex(({ end }) => end > figure.start);
  const found = new Set<string>();
  for (const [at, { pos, lemma, key, start }] of tokens.entries()) {
    if (pos === 'VERB' && key !== 'led') continue;
    if ((start >= figure.start && start < figure.end) || Math.abs(at - first) > reach.span) continue;
    if (key === 'since' && /^(?:the\s+)?\d/u.test(tokens[at + 1]?.key ?? '')) continue;
    const span = spanOf.get(key) ?? spanOf.get(lemma);
    if (span) found.add(span);
  }
  return found;
}

function deedsOf(meaning: Meaning, figure: Span, tokens: readonly Token[]): Term[] {
  const termAt = new Map(meaning.terms.map((term) => [term.start, term]));
  const found: Term[] = [];
  const take = (token: Token) => {
    const plain = token.pos === 'VERB' && !speech.has(token.lemma) && !light.has(token.lemma);
    const term = plain ? termAt.get(token.start) : undefined;
    if (term) found.push(term);
    return term !== undefined;
  };
  const from = tokens.findIndex((token) => token.start >= figure.start);
  const to = tokens.findIndex((token) => token.start >= figure.end);
  for (let at = from - 1; at >= Math.max(0, from - reach.before); at--) {
    const token = tokens[at]!;
    if (breaks.has(token.key) || (token.pos === 'VERB' && speech.has(token.lemma)) || take(token)) break;
  }
  if (to < 0 || found.length > 0) return found;
  for (const token of tokens.slice(to, to + reach.after)) if (breaks.has(token.key) || take(token)) break;
  return found;
}

/** Where "has" or "took" stands before the figure, or the figure itself. */
function lightVerb({ start }: Span, tokens: readonly Token[]): number {
  return tokens.filter((token) => token.end <= start).findLast(({ lemma }) => light.has(lemma))?.start ?? start;
}

/** A name right before the deed; for "he" or "she" the last person's name before the passage. */
function doerOf({ names, terms, start }: Meaning, deed: number, tokens: readonly Token[], before: string) {
  const named = names.filter(
    (name) => name.kind !== 'place' && terms.some((term) => term.start < name.end && name.start < term.end),
  );
  const beside = tokens.findLast(({ end, pos }) => end <= deed && pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART');
  const name = named.filter(({ end }) => end <= deed).at(-1);
  const isOf = (at: number) => tokens.findLast(({ end }) => end <= at)?.pos === 'ADP';
  if (name && beside && beside.start < name.end && !isOf(name.start)) return lastWord(name.key);
  // A name that opens the sentence is known by being no common word.
  const first = terms.find((term) => term.start === beside?.start);
  if (beside?.pos === 'PROPN' && beside.start === start && first?.weight === rarest && !beside.key.endsWith('s'))
    return wordKey(beside.text);
  const pronoun = tokens.filter((token) => token.end <= deed).findLast((token) => pronouns.has(token.key));
  if (!pronoun || (name && name.start > pronoun.start)) return null;
  const inside = named.filter((one) => one.end <= pronoun.start && one.kind === 'person').at(-1);
  return inside ? lastWord(inside.key) : start > 0 ? lastPerson(before) : null;
}

/** Two capitalised words in a row, the last such before the passage. */
function lastPerson(before: string): string | null {
  const pairs = [...before.slice(-lookedBack).matchAll(/\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}{2,})/gu)];
  return pairs.length > 0 ? wordKey(pairs.at(-1)![1]!) : null;
}

const lookedBack = 300;
/** The weight of words that no list holds. */
const rarest = 8;

function lastWord(key: string): string {
  return key.split(' ').at(-1)!;
}

/** "in Kelder", "near the Vane district". */
function placesOf({ names }: Meaning, tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  for (const [at, { key, start }] of names.entries()) {
    const before = tokens.filter((token) => token.end <= start).slice(-2);
    const [near, far] = [before.at(-1)?.key ?? '', before.at(-2)?.key ?? ''];
    if (names[at]!.kind !== 'person' && (placeBefore.has(near) || (near === 'the' && placeBefore.has(far))))
      for (const word of key.split(' ')) found.add(word);
  }
  return found;
}
