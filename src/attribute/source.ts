/** What kind of source a phrase names, before pronouns and roles are looked up: the head of the phrase decides. */
import type { Quote, Span, Speaker, Unnamed } from '../records/index.ts';
import lexicon from './languages/en/sources.json' with { type: 'json' };
import { lexiconOf } from './languages.ts';
import { classifyByLists } from './list-sources.ts';
import type { Cast, Entity } from './people.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import { describeUnnamed, isPlural, isUnnamedRole, reasonIn } from './unnamed.ts';

export type Classified =
  | { readonly sort: 'named'; readonly entity: Entity; readonly mention: Span }
  | { readonly sort: 'unnamed'; readonly unnamed: Unnamed; readonly phrase: Phrase; readonly definite: boolean }
  | { readonly sort: 'described'; readonly unnamed: Unnamed }
  | { readonly sort: 'pronoun'; readonly key: string }
  /** A pronoun of another language that stands for whoever spoke right before. */
  | { readonly sort: 'again' }
  | { readonly sort: 'role'; readonly role: string; readonly phrase: Phrase }
  | { readonly sort: 'body'; readonly kind: Speaker['kind']; readonly name: string | null; readonly of: Entity | null }
  /** "the company", "the ministry". */
  | { readonly sort: 'bare-body'; readonly noun: string; readonly name: string }
  | { readonly sort: 'unknown' };

const pronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'him',
  'her',
  'them',
  'us',
  'me',
  'you',
  'his',
  'their',
  'its',
  'my',
  'our',
  'who',
  'himself',
  'herself',
]);
const spokespeople = new Set(lexicon.spokespeople);
const documents = new Set(lexicon.documents);
const institutions = new Set(lexicon.institutions);
const outletWords = new Set(lexicon.outletWords);
const groups = new Set(lexicon.groups);
const vague = new Set(lexicon.vague);
const roles = new Set(lexicon.roles);
/** Followers of a party, who speak as a group or as one of it and never as the party. */
const parties = /^(?:democrat|republican|conservative|liberal|socialist)s?$/u;
const definite = /^(?:the|this|that|these|those|his|her|its|their|our)$/u;

export function classify(reading: Reading, cast: Cast, span: Span): Classified {
  const lists = lexiconOf(reading.language);
  return lists ? classifyByLists(reading, cast, span, lists) : classifyEnglish(reading, cast, span);
}

function classifyEnglish(reading: Reading, cast: Cast, span: Span): Classified {
  const { text } = reading;
  const phrase = readPhrase(reading, span);
  const inside = cast.within(span);
  if (!phrase) {
    const only = inside[0];
    return only ? { sort: 'named', entity: only.entity, mention: only.mention } : { sort: 'unknown' };
  }
  const { head } = phrase;
  if (pronouns.has(head.key) && phrase.before.length === 0) return { sort: 'pronoun', key: head.key };
  const atHead = inside.find(({ mention }) => mention.start < head.end && mention.end > head.start);
  const apposed = inside.find(
    ({ mention, entity }) => mention !== atHead?.mention && isPerson(entity) && isApposed(text, span, head, mention),
  );
  const speaksForBody = spokespeople.has(head.key);
  if (parties.test(head.key) && !apposed) {
    return isPlural(head.key)
      ? { sort: 'body', kind: 'group', name: null, of: null }
      : { sort: 'role', role: head.key, phrase };
  }
  const officials = atHead && atHead.entity.kind !== 'person' ? joinedOfficials(phrase) : null;
  if (officials && !isUnnamedRole(officials.head.key)) return { sort: 'body', kind: 'group', name: null, of: null };
  if (officials) {
    const bounds = clauseAround(reading, span);
    const unnamed = describeUnnamed(text, officials, span, reasonIn(text, bounds.start, bounds.end));
    return { sort: 'unnamed', unnamed, phrase: officials, definite: false };
  }
  if (atHead && isNameHead(atHead.entity, head.key)) {
    if (apposed && atHead.entity.kind !== 'person') return { sort: 'named', ...pick(apposed) };
    return { sort: 'named', ...pick(atHead) };
  }
  if (apposed) return { sort: 'named', ...pick(apposed) };
  if (speaksForBody) {
    const body = inside.find(({ entity }) => entity.kind !== 'person') ?? inside[0];
    return {
      sort: 'body',
      kind: 'organisation',
      name: body ? body.entity.name : bodyWords(text, phrase),
      of: body?.entity ?? null,
    };
  }
  const isDefinite = definite.test(phrase.tokens[0]!.key) && !phrase.partitive && phrase.after.length === 0;
  const outlet = inside.find(({ entity }) => entity.kind === 'outlet');
  if (outletWords.has(head.key)) {
    return {
      sort: 'body',
      kind: 'outlet',
      name: outlet?.entity.name ?? text.slice(span.start, span.end),
      of: outlet?.entity ?? null,
    };
  }
  if (documents.has(head.key)) return { sort: 'body', kind: 'document', name: null, of: null };
  if (isDefinite && roles.has(head.key) && !vague.has(head.key)) return { sort: 'role', role: head.key, phrase };
  if (groups.has(head.key) && !inside.some(({ entity }) => entity.kind === 'outlet') && isBareGroup(phrase)) {
    return { sort: 'body', kind: 'group', name: null, of: null };
  }
  if (isUnnamedRole(head.key) || isSomeone(phrase)) {
    const bounds = clauseAround(reading, span);
    const unnamed = describeUnnamed(text, phrase, span, reasonIn(text, bounds.start, bounds.end));
    return { sort: 'unnamed', unnamed, phrase, definite: isDefinite };
  }
  if (institutions.has(head.key)) {
    const body = inside.find(({ entity }) => entity.kind === 'organisation');
    if (!body && isDefinite && phrase.before.length === 1)
      return { sort: 'bare-body', noun: head.key, name: bodyName(text, phrase) };
    return {
      sort: 'body',
      kind: 'organisation',
      name: body?.entity.name ?? bodyName(text, phrase),
      of: body?.entity ?? null,
    };
  }
  if (inside.length === 1 && phrase.after.length === 0 && !roles.has(head.key)) return { sort: 'unknown' };
  if (isPlural(head.key) && head.pos === 'NOUN') return { sort: 'body', kind: 'group', name: null, of: null };
  return roles.has(head.key) ? { sort: 'role', role: head.key, phrase } : { sort: 'unknown' };
}

/** "Medicare and Treasury officials": the officials speak, and both names say whose they are. */
function joinedOfficials(phrase: Phrase): Phrase | null {
  const { tokens } = phrase;
  const and = tokens.findIndex((token) => token.key === 'and');
  if (and < 1) return null;
  for (let at = and + 1; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (at > and + 1 && token.pos === 'NOUN' && isPlural(token.key)) {
      return { tokens, head: token, before: tokens.slice(0, at), after: tokens.slice(at + 1), partitive: false };
    }
    if (!/^(?:PROPN|ADJ|NOUN|X)$/u.test(token.pos)) return null;
  }
  return null;
}

/** "a mechanic", "two lifeguards": a common noun that is counted and is no body, document or outlet. */
function isSomeone(phrase: Phrase): boolean {
  const { head, before } = phrase;
  if (head.pos !== 'NOUN' || institutions.has(head.key) || documents.has(head.key) || outletWords.has(head.key))
    return false;
  if (
    !before.some((token) => token.pos === 'NUM' || /^(?:an?|one|another|several|two|three|four|five)$/u.test(token.key))
  )
    return false;
  return personEnding.test(head.key);
}

/** Nouns for people, by their endings; few things that speak in the news end so. */
const personEnding =
  /(?:ers?|ors?|ians?|ists?|ants?|ents?|ees?|m[ae]n|guards?|ics?|ets?|makers?|keepers?|kids?|boys?|girls?|wom[ae]n|hands?|mates?|smiths?|wrights?|herds?|nuns?|monks?|clerks?|chiefs?|heads?|aides?|cadets?|cooks?|maids?|hosts?|judges?|spouses?|couples?)$/u;

function pick(found: { mention: Span; entity: Entity }) {
  return { entity: found.entity, mention: { start: found.mention.start, end: found.mention.end } };
}

function isPerson(entity: Entity): boolean {
  return entity.kind === 'person' || entity.kind === 'unknown';
}

/** "US" in "US officials" is no head; in "the US" it is. */
function isNameHead(entity: Entity, key: string): boolean {
  const last = entity.name.toLowerCase().replace(/’/gu, "'").split(/\s+/u).at(-1)!;
  if (isUnnamedRole(key) || spokespeople.has(key)) return false;
  return entity.kind === 'person' || entity.kind === 'unknown' || last.includes(key) || key.length > 1;
}

/** "its head, Ada Marlo": a name after a comma, or right after the head. */
function isApposed(text: string, span: Span, head: Span, mention: Span): boolean {
  if (mention.start < head.end) return false;
  const between = text.slice(head.end, mention.start);
  if (/\b(?:and|for|to|with|by|from|against|about|who|whose|at|in|on)\b/u.test(between)) return false;
  if (/^['’]s?\b/u.test(text.slice(mention.end, span.end))) return false;
  return /^\s*$|,\s*(?:[\p{L}.]+\s){0,2}$/u.test(between) || /\bof\b[^,]*$/u.test(between) || between.trim() === ',';
}

function isBareGroup(phrase: Phrase): boolean {
  if (vague.has(phrase.head.key) || phrase.head.key === 'officials') return false;
  const counted = phrase.before.some(
    (token) =>
      token.pos === 'NUM' ||
      /^(?:an?|one|another|several|many|multiple|various|some|few|dozens|handful)$/u.test(token.key),
  );
  return !counted && isPlural(phrase.head.key) && phrase.after.length === 0;
}

/** "a ministry spokesman", "a spokesman for the port": the body spoken for, in the text's words. */
function bodyWords(text: string, phrase: Phrase): string | null {
  const before = phrase.before.filter((token) => /^(?:NOUN|PROPN|ADJ)$/u.test(token.pos));
  if (before.length > 0) return text.slice(before[0]!.start, before.at(-1)!.end).replace(/['’]s?$/u, '');
  const at = phrase.after.findIndex((token) => /^(?:for|of|at|from)$/u.test(token.key));
  if (at === -1) return null;
  let end = at + 1;
  while (end < phrase.after.length && /^(?:DET|NOUN|PROPN|ADJ|PART|X)$/u.test(phrase.after[end]!.pos)) end++;
  return end === at + 1 ? null : text.slice(phrase.after[at + 1]!.start, phrase.after[end - 1]!.end);
}

function bodyName(text: string, phrase: Phrase): string {
  const first = phrase.before[0] ?? phrase.head;
  return text.slice(first.start, phrase.head.end);
}

/** The sentence that a source stands in, where its reason for anonymity is looked for. */
function clauseAround(reading: Reading, span: Span): Span {
  let low = 0;
  let high = reading.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  return reading.sentences[low] ?? span;
}

export function quoteOf(text: string, spans: readonly Span[]): Quote {
  const plain = spans.map(({ start, end }) => ({ start, end }));
  return { spans: plain, text: plain.map((span) => text.slice(span.start, span.end)).join(' … ') };
}
