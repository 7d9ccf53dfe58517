/** Who a passage rests on, as the report words it. Word lists: sources.json. */
import type { Article, Attribution } from '../../records/index.ts';
import { functionWords } from '../../text/function-words.ts';
import { isTitle } from '../../text/names.ts';
import { stem } from '../../text/stems.ts';
import { words } from '../../text/words.ts';
import { sameThing } from '../equivalents.ts';
import type { Ground } from '../ground.ts';
import {
  anaphoric,
  bodyBeforeName,
  everyPaper,
  generic,
  institutions,
  openSettings,
  papers,
  pronouns,
  speaksFor,
  spheresOf,
} from './lists.ts';
import { sawItself, toldHere } from './told.ts';

export interface Source {
  readonly kind: 'person' | 'organisation' | 'document' | 'outlet' | 'unnamed' | 'witnessed';
  /** As the report words it. */
  readonly wording: string;
  /** Stems of its name, role and affiliation, wherever the article describes it. */
  readonly keys: ReadonlySet<string>;
  /** What these say beyond "official", the kind of paper and a person's name: whom the source belongs to. */
  readonly telling: ReadonlySet<string>;
  /** Last word of a person's name, and all its words without titles; of a body whose name is one word, that word. */
  readonly nameKey: string | null;
  readonly nameWords: readonly string[];
  /** The article says more of it than its name. */
  readonly described: boolean;
  /** For an unnamed source: the text says whom it belongs to. */
  readonly affiliated: boolean;
  /** Too little is said of it to tell it from any other source. */
  readonly vague: boolean;
  /** A spokeswoman, a press office: its word is the word of the body. */
  readonly speaksFor: boolean;
  /** Said where several reporters hear or read it: a statement, a news conference. */
  readonly open: boolean;
  /** Told to this outlet, or shown to it. */
  readonly own: boolean;
  /** Found with little confidence: it may tie witnesses together, but proves no sourcing of a report's own. */
  readonly unsure: boolean;
}

/** From this confidence on an attribution counts as a report's own sourcing. */
const confident = 0.5;
const plain = functionWords('en');
const none: ReadonlySet<string> = new Set();
const bare = {
  keys: none,
  telling: none,
  nameKey: null,
  nameWords: [],
  described: true,
  affiliated: true,
  vague: false,
  speaksFor: false,
  open: false,
  own: true,
  unsure: false,
};

/** The source that a passage states, or that the article as a whole is; null when it states none. */
export function sourceOf(ground: Ground, article: Article, said: readonly Attribution[]): Source | null {
  if (sawItself(ground.sentence, article.publisher)) return { ...bare, kind: 'witnessed', wording: 'its own reporter' };
  const { attribution } = ground;
  const stated = attribution ? fromAttribution(attribution, ground, article, said) : null;
  return stated ?? ownPaper(article);
}

function fromAttribution(
  attribution: Attribution,
  ground: Ground,
  article: Article,
  said: readonly Attribution[],
): Source | null {
  const { speaker } = identified(attribution, said);
  const wording = attribution.source?.text ?? attribution.wording;
  const pronoun = pronouns.has(wording.toLowerCase().trim());
  if (wording === '' || (pronoun && speaker.name === null && speaker.unnamed === null)) return null;
  const kind = kindOf({ ...attribution, speaker }, wording);
  const name =
    kind === 'unnamed' ? [] : words(speaker.name ?? '').flatMap(({ key, text }) => (isTitle(text) ? [] : [key]));
  const nameKey = kind === 'person' || name.length === 1 ? (name.at(-1) ?? null) : null;
  const texts = [...descriptions(attribution), ...(nameKey === null ? [] : elsewhere(nameKey, said))].join(' · ');
  const keys = keysOf(texts);
  const nameKeys = kind === 'person' && speaker.name ? keysOf(speaker.name) : none;
  const telling = tellingOf(kind === 'document' ? keysOf(withoutPaper(texts)) : keys, nameKeys);
  const known = institutions.test(wording);
  return {
    kind,
    wording: pronoun && speaker.name ? speaker.name : wording,
    keys,
    telling,
    nameKey,
    nameWords: nameKey === null ? [] : name,
    affiliated: kind !== 'outlet' && (kind !== 'unnamed' || speaker.unnamed?.affiliation != null),
    vague: kind === 'outlet' || (kind === 'organisation' && !known && !/\p{Lu}/u.test(wording.slice(1))),
    described: [...keys].some((key) => !nameKeys.has(key)),
    speaksFor: speaksFor.test(texts),
    open: openSettings.test(ground.sentence) || spokeInTheOpen(nameKey, article, said),
    own: toldHere(ground.sentence, article.publisher),
    unsure: kind === 'outlet' || isUnsure(attribution, ground, article, wording),
  };
}

/** "The mediator said", and further on the one person who is named and speaks is an envoy: most likely the same. */
function identified(attribution: Attribution, said: readonly Attribution[]): Attribution {
  const { speaker, source } = attribution;
  if (speaker.name !== null || speaker.unnamed !== null || !/^the \p{Ll}+$/u.test(source?.text ?? ''))
    return attribution;
  const named = said.filter(
    (one) => one.speaker.kind === 'person' && one.speaker.name !== null && one.confidence >= confident,
  );
  if (new Set(named.map((one) => one.speaker.name)).size !== 1) return attribution;
  const mine = spheresOf(keysOf(source!.text));
  const alike = [...spheresOf(keysOf(named.flatMap(descriptions).join(' · ')))].some((sphere) => mine.has(sphere));
  return alike ? { ...attribution, speaker: named[0]!.speaker, rung: named[0]!.rung } : attribution;
}

/** "The paper said" of a thing that is nobody: found as a source, and perhaps none. */
function isUnsure({ confidence, speaker, rung }: Attribution, { sentence }: Ground, article: Article, wording: string) {
  if (toldHere(sentence, article.publisher)) return false;
  const nobody =
    speaker.kind === 'unknown' &&
    rung === 'none' &&
    !institutions.test(wording) &&
    !papers.test(wording) &&
    spheresOf(keysOf(wording)).size === 0 &&
    !/\p{Lu}/u.test(wording.slice(1));
  return nobody || confidence < confident;
}

function descriptions({ source, wording, speaker }: Attribution): string[] {
  return [
    source?.text ?? wording,
    speaker.name,
    speaker.unnamed?.role,
    speaker.unnamed?.affiliation,
    ...speaker.mentions.map((mention) => mention.text),
  ].filter((text) => text != null);
}

/** How the article describes the same person in other places. */
function elsewhere(nameKey: string, said: readonly Attribution[]): string[] {
  return said
    .filter(({ speaker }) => speaker.name != null && words(speaker.name).at(-1)?.key === nameKey)
    .slice(0, 8)
    .flatMap(descriptions);
}

function kindOf({ speaker, rung }: Attribution, wording: string): Source['kind'] {
  if (rung === 'witnessed') return 'witnessed';
  if (rung === 'outlet') return 'outlet';
  if (speaker.unnamed || rung.startsWith('unnamed')) return 'unnamed';
  if (bodyBeforeName.test(wording)) return 'organisation';
  const person = speaker.kind === 'person' || rung === 'named-person';
  // A name of one word with nothing beside it is a body's as often as a person's.
  if (person && !(speaker.name && words(speaker.name).length === 1)) return 'person';
  if (speaker.kind === 'document' || rung === 'document' || papers.test(wording)) return 'document';
  return 'organisation';
}

/** The article says elsewhere that this speaker spoke at a news conference or in a statement. */
function spokeInTheOpen(nameKey: string | null, { text }: Article, said: readonly Attribution[]): boolean {
  if (nameKey === null) return false;
  return said.some(({ speaker, content, source, cue }) => {
    if (!speaker.name?.toLowerCase().endsWith(nameKey)) return false;
    const spans = [...content.spans, ...(source?.spans ?? []), ...(cue?.spans ?? [])];
    const [from, to] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
    return to - from < 800 && openSettings.test(text.slice(Math.max(0, from - 60), to + 60));
  });
}

/** A press release, a notice, minutes: the article is itself the word of the body that publishes it. */
function ownPaper({ publisher, title }: Article): Source | null {
  const name = publisher ?? '';
  if (!papers.test(name) && !papers.test((title ?? '').slice(0, 80))) return null;
  const wording = name || title!;
  return {
    ...bare,
    kind: 'document',
    wording,
    keys: keysOf(wording),
    telling: tellingOf(keysOf(withoutPaper(wording)), none),
    open: true,
  };
}

/** "Harbour Authority" of "Harbour Authority situation report 3". */
function withoutPaper(text: string): string {
  return text.replace(everyPaper, ' ');
}

function tellingOf(keys: ReadonlySet<string>, nameKeys: ReadonlySet<string>): Set<string> {
  return new Set([...keys].filter((key) => !generic.has(key) && !nameKeys.has(key) && !/^\d+$/u.test(key)));
}

function keysOf(text: string): Set<string> {
  const all = words(text.slice(0, 600));
  const keys = new Set<string>();
  for (let at = 0; at < all.length; ) {
    const phrase = sameThing(text, all, at);
    const key = phrase?.key ?? stem(all[at]!.key.replace(/'s?$/u, ''), 'en');
    if ((phrase || !plain.has(all[at]!.key)) && key.length > 1) keys.add(key);
    at += phrase?.size ?? 1;
  }
  return keys;
}

/** The description names a body of its own, not just "the company". */
export function belongs(source: Source): boolean {
  return [...source.telling].some((key) => !anaphoric.has(key));
}
