/**
 * Who a source is within its article: pronouns, surnames, titles and "the official" followed back to the fullest
 * mention, in reading order. Where two would fit equally, nobody is named: a wrong speaker is worse than none.
 */
import type { Quote, Span, Speaker, Unnamed } from '../records/index.ts';
import { firstToken } from './kind.ts';
import { antecedentOf, genderOf, interchangeable, rolesAgree, sharesWord, wayBack } from './mentions.ts';
import type { Cast, Entity } from './people.ts';
import type { Reading } from './reading.ts';
import { type Classified, classify, quoteOf } from './source.ts';

/** Someone who has spoken, or been brought up as a source. */
interface Known {
  readonly speaker: Speaker;
  readonly entity: Entity | null;
  readonly at: number;
  readonly plural: boolean;
}

/** Nouns that no name of a firm need hold. */
const firms = new Set(['company', 'firm', 'corporation', 'manufacturer', 'airline', 'contractor', 'operator', 'group']);
const publicBody =
  /\b(?:Ministry|Department|Agency|Authority|Council|Commission|Committee|Court|Police|Army|Navy|Office|Bureau|Board|Parliament|Port|Senate|Congress|House|Party|Union|University|Government|Administration|Embassy|Service|Nations|Guard|Force|Forces|Treasury|Kremlin|Pentagon)\b/u;
const isPublicBody = (name: string) => publicBody.test(name) || /^\p{Lu}{2,5}$/u.test(name);
const male = new Set(['he', 'him', 'his', 'himself']);
const female = new Set(['she', 'her', 'hers', 'herself']);
const several = new Set(['they', 'them', 'their']);
interface Resolved {
  readonly speaker: Speaker;
  readonly entity: Entity | null;
}
/** How far back a pronoun may reach, in characters of text between. */
const pronounReach = 1500;
/** How far back the one may stand who goes on speaking without being named. */
const againReach = 600;
/** In characters from the start of a sentence: farther in stands no subject. */
const subjectReach = 30;
/** How many sources back "the official" is looked for. */
const memory = 60;
const unknown: Speaker = { kind: 'unknown', name: null, unnamed: null, mentions: [] };

export class Resolver {
  readonly #reading: Reading;
  readonly #cast: Cast;
  readonly #known: Known[] = [];
  /** What has been said so far, in order: names in there are spoken of, and do not speak. */
  readonly #said: Span[] = [];
  #byNoun: Map<string, Entity[]> | null = null;
  /** The first two firms that the article names. */
  #firms: readonly Entity[] | null = null;

  constructor(reading: Reading, cast: Cast) {
    this.#reading = reading;
    this.#cast = cast;
  }

  /** Takes note of what an attribution says, before its source is looked for. */
  hear(content: readonly Span[]): void {
    this.#said.push(...content);
  }

  #isSaid(mention: Span): boolean {
    for (let at = this.#said.length - 1; at >= Math.max(0, this.#said.length - memory); at--) {
      const { start, end } = this.#said[at]!;
      if (start <= mention.start && mention.end <= end) return true;
    }
    const token = firstToken(this.#reading, mention.start);
    return (this.#reading.quoted[token] ?? -1) !== -1;
  }

  /** The speaker that a source span names. `speaking` is who says the words it stands in, for "I" and "we". */
  resolve(span: Span | null, speaking: Speaker | null = null): Speaker {
    if (!span) return unknown;
    const { text } = this.#reading;
    const words = quoteOf(text, [span]);
    const named = /^(?:who|which|that)$/iu.test(words.text) ? antecedentOf(this.#reading, span) : null;
    const found = classify(this.#reading, this.#cast, named ?? span);
    const { speaker, entity } = this.#look(found, named ?? span, named ? quoteOf(text, [named]) : words, speaking);
    if (speaker.kind !== 'unknown') {
      const plural = several.has(words.text.toLowerCase()) || (speaker.unnamed?.count ?? 0) !== 1;
      this.#known.push({ speaker, entity, at: span.start, plural: speaker.unnamed ? plural : false });
    }
    return speaker;
  }

  #look(
    found: Classified,
    span: Span,
    words: Quote,
    speaking: Speaker | null,
  ): { speaker: Speaker; entity: Entity | null } {
    switch (found.sort) {
      case 'named':
        return { speaker: this.#named(found.entity, words, found.mention), entity: found.entity };
      case 'unnamed':
        return (
          this.#calledSo(found, words, span) ?? {
            speaker: this.#unnamed(found.unnamed, words, span, found.definite, found.phrase.partitive),
            entity: null,
          }
        );
      case 'described':
        return { speaker: { kind: 'unnamed', name: null, unnamed: found.unnamed, mentions: [words] }, entity: null };
      case 'pronoun':
        return this.#pronoun(found.key, words, span, speaking);
      case 'bare-body':
        return this.#bareBody(found, words, span);
      case 'again':
        return this.#speaksOn(words, span.start) ?? { speaker: { ...unknown, mentions: [words] }, entity: null };
      case 'role':
        return this.#role(found.role, words, span);
      case 'body':
        return {
          speaker: { kind: found.kind, name: found.name, unnamed: null, mentions: [words] },
          entity: found.of,
        };
      default:
        return { speaker: { ...unknown, mentions: [words] }, entity: null };
    }
  }

  /** "The clerk" after "Clerk Edie Park", when nobody else is called so and no clerk without a name has spoken. */
  #calledSo(found: Extract<Classified, { sort: 'unnamed' }>, words: Quote, span: Span): Resolved | null {
    const { role, count } = found.unnamed;
    if (!found.definite || count !== 1 || role === null || interchangeable.has(role)) return null;
    if (this.#known.some((known) => known.speaker.unnamed?.role === role)) return null;
    const holders = this.#holdersOf(role, span);
    return holders.length === 1 ? { speaker: this.#named(holders[0]!, words, null), entity: holders[0]! } : null;
  }

  #holdersOf(role: string, span: Span): Entity[] {
    return this.#cast.entities.filter(
      (entity) => entity.kind === 'person' && entity.roles.has(role) && entity.mentions[0]!.start < span.start,
    );
  }

  #named(entity: Entity, words: Quote, mention: Span | null): Speaker {
    const mentions = [words];
    const fullest = entity.mentions.find((one) => one.text === entity.name) ?? entity.mentions[0];
    if (fullest && !(mention && mention.start === fullest.start) && !words.text.includes(entity.name)) {
      mentions.push(quoteOf(this.#reading.text, [fullest]));
    }
    const kind =
      entity.kind === 'outlet' || entity.kind === 'organisation'
        ? entity.kind
        : entity.kind === 'place'
          ? 'organisation'
          : 'person';
    return { kind, name: entity.name, unnamed: null, mentions };
  }

  /** "the official" is the official of before; "an official" is somebody new. */
  #unnamed(unnamed: Unnamed, words: Quote, span: Span, definite: boolean, partitive: boolean): Speaker {
    const own: Speaker = { kind: 'unnamed', name: null, unnamed, mentions: [words] };
    if (!definite && !partitive) return own;
    const earlier = this.#earlierUnnamed(unnamed, span, partitive);
    if (!earlier?.speaker.unnamed) return own;
    const before = earlier.speaker.unnamed;
    const merged: Unnamed = {
      count: unnamed.count ?? (partitive ? null : before.count),
      role: unnamed.role,
      affiliation: unnamed.affiliation ?? before.affiliation,
      reason: unnamed.reason ?? before.reason,
      wording: unnamed.wording,
    };
    return { kind: 'unnamed', name: null, unnamed: merged, mentions: wayBack(words, earlier.speaker.mentions) };
  }

  #earlierUnnamed(unnamed: Unnamed, span: Span, partitive: boolean): Known | null {
    const plural = (unnamed.count ?? 2) > 1;
    for (let at = this.#known.length - 1; at >= Math.max(0, this.#known.length - memory); at--) {
      const known = this.#known[at]!;
      const before = known.speaker.unnamed;
      if (!before || known.at >= span.start) continue;
      if (partitive ? unnamed.role !== before.role : !rolesAgree(unnamed.role, before.role)) continue;
      if (partitive ? before.count === 1 : plural !== (before.count ?? 2) > 1) continue;
      if (unnamed.affiliation && before.affiliation && !sharesWord(unnamed.affiliation, before.affiliation)) continue;
      return known;
    }
    return null;
  }

  #pronoun(
    key: string,
    words: Quote,
    span: Span,
    speaking: Speaker | null,
  ): { speaker: Speaker; entity: Entity | null } {
    const nobody = { speaker: { ...unknown, mentions: [words] }, entity: null };
    if (/^(?:i|we|me|us|my|our)$/u.test(key)) {
      if (!speaking || speaking.kind === 'unknown') return nobody;
      return { speaker: { ...speaking, mentions: wayBack(words, speaking.mentions) }, entity: null };
    }
    if (key === 'it' || key === 'its')
      return this.#lastOf(words, span, (known) => /^(?:organisation|document|outlet)$/u.test(known.speaker.kind));
    if (several.has(key))
      return this.#lastOf(words, span, (known) => known.plural || /^(?:group|organisation)$/u.test(known.speaker.kind));
    if (!male.has(key) && !female.has(key)) return nobody;
    if (speaking?.kind === 'unknown') return nobody;
    const wanted = male.has(key) ? 'male' : 'female';
    const spoke = this.#lastPerson(span, wanted);
    const named = this.#lastNamed(span, wanted);
    if (named && (!spoke || named.at > spoke.at) && named.entity !== spoke?.entity) {
      if (this.#wasSubject(named.at, span.start, spoke))
        return { speaker: this.#through(words, named.entity), entity: named.entity };
      if (!named.certain && !spoke) return nobody;
      if (named.certain || !spoke) return { speaker: this.#through(words, named.entity), entity: named.entity };
      return this.#paragraphsBetween(spoke.at, span.start) > 1 ? nobody : this.#again(words, spoke);
    }
    return spoke ? this.#again(words, spoke) : nobody;
  }

  /** "Jon Pell walked out. He said …": the subject of the sentence before, in which nobody spoke. */
  #wasSubject(at: number, pronoun: number, spoke: Known | null): boolean {
    const { sentences, sentenceOf, tokens } = this.#reading;
    const home = sentenceOf[Math.min(firstToken(this.#reading, pronoun), tokens.length - 1)] ?? -1;
    const before = sentences[home - 1];
    const own = sentences[home];
    if (!before || !own || before.headline || own.paragraph - before.paragraph > 1) return false;
    if (at < before.start || at - before.start > subjectReach || at >= before.end) return false;
    return pronoun - own.start < subjectReach && (spoke === null || spoke.at < before.start);
  }

  #through(words: Quote, entity: Entity): Speaker {
    return this.#named(entity, words, null);
  }

  #again(words: Quote, known: Known): { speaker: Speaker; entity: Entity | null } {
    return { speaker: { ...known.speaker, mentions: wayBack(words, known.speaker.mentions) }, entity: known.entity };
  }

  #lastOf(words: Quote, span: Span, fits: (known: Known) => boolean): { speaker: Speaker; entity: Entity | null } {
    for (let at = this.#known.length - 1; at >= 0; at--) {
      const known = this.#known[at]!;
      if (known.at >= span.start) continue;
      if (span.start - known.at > pronounReach) break;
      if (fits(known)) return this.#again(words, known);
    }
    return { speaker: { ...unknown, mentions: [words] }, entity: null };
  }

  /** The last single person who spoke and whose gender does not forbid it. */
  #lastPerson(span: Span, wanted: 'male' | 'female'): Known | null {
    for (let at = this.#known.length - 1; at >= 0; at--) {
      const known = this.#known[at]!;
      if (known.at >= span.start) continue;
      if (span.start - known.at > pronounReach) return null;
      const single = known.speaker.kind === 'person' || (known.speaker.unnamed !== null && !known.plural);
      const gender = known.entity ? genderOf(known.entity) : null;
      if (single && (gender === null || gender === wanted)) return known;
    }
    return null;
  }

  /** The last person named before a place; certain when nobody else of that gender stands in the same stretch. */
  #lastNamed(span: Span, wanted: 'male' | 'female'): { entity: Entity; at: number; certain: boolean } | null {
    const from = Math.max(0, span.start - 400);
    const inside = this.#cast
      .within({ start: from, end: span.start })
      .filter(
        ({ mention, entity }) =>
          entity.kind === 'person' &&
          this.#isRead(mention.start) &&
          !this.#isSaid(mention) &&
          (genderOf(entity) ?? wanted) === wanted,
      );
    const last = inside.at(-1);
    if (!last) return null;
    const certain = inside.every(({ entity }) => entity === last.entity);
    return { entity: last.entity, at: last.mention.start, certain };
  }

  /** Captions and credits name people too, but nobody in the body refers to them by "he". */
  #isRead(offset: number): boolean {
    const paragraph = this.#reading.paragraphs[this.#paragraphAt(offset)];
    return paragraph?.role === 'body' && paragraph.start <= offset && offset < paragraph.end;
  }

  /** The last paragraph that begins at or before an offset; -1 when there is none. */
  #paragraphAt(offset: number): number {
    const { paragraphs } = this.#reading;
    let low = 0;
    let high = paragraphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #paragraphsBetween(from: number, to: number): number {
    return this.#paragraphAt(to) - this.#paragraphAt(from);
  }

  /** "The ministry" after "the Transport Ministry", "the company" after the one company that has spoken; else itself. */
  #bareBody(found: Extract<Classified, { sort: 'bare-body' }>, words: Quote, span: Span): Resolved {
    const entity = firms.has(found.noun) ? this.#onlyFirm(span) : this.#onlyCalled(found.noun, span);
    if (entity) return { speaker: this.#named(entity, words, null), entity };
    return {
      speaker: { kind: 'organisation', name: found.name, unnamed: null, mentions: [words] },
      entity: null,
    };
  }

  /** The one body named before whose name holds a noun. */
  #onlyCalled(noun: string, span: Span): Entity | null {
    const called = this.#bodies().get(noun) ?? [];
    const before = called.filter(({ mentions }) => mentions[0]!.start < span.start);
    return before.length === 1 ? before[0]! : null;
  }

  /** The one firm that the article has named so far. */
  #onlyFirm(span: Span): Entity | null {
    this.#firms ??= this.#cast.entities
      .filter((entity) => entity.kind === 'organisation' && !isPublicBody(entity.name))
      .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
      .slice(0, 2);
    const [first, second] = this.#firms;
    if (!first || first.mentions[0]!.start >= span.start) return null;
    return second && second.mentions[0]!.start < span.start ? null : first;
  }

  /** Bodies by each noun that their names hold, three a noun: more cannot be told apart anyway. */
  #bodies(): Map<string, Entity[]> {
    if (this.#byNoun) return this.#byNoun;
    this.#byNoun = new Map();
    for (const entity of this.#cast.entities) {
      if (entity.kind !== 'organisation' || !entity.name.includes(' ')) continue;
      for (const noun of new Set(entity.name.toLowerCase().split(/\s+/u))) {
        const list = this.#byNoun.get(noun) ?? [];
        if (list.length < 3) list.push(entity);
        this.#byNoun.set(noun, list);
      }
    }
    return this.#byNoun;
  }

  /** "Dijo que …" at an offset: whoever spoke right before, if that is sure; else nobody. */
  resolveAgain(at: number): Speaker {
    const found = this.#speaksOn(null, at);
    if (!found) return unknown;
    this.#known.push({ ...found, at, plural: false });
    return found.speaker;
  }

  /** The one person who spoke last, in the sentence before or the one before that, nobody else having been named since. */
  #speaksOn(words: Quote | null, at: number): Resolved | null {
    const last = this.#known.at(-1);
    if (!last || last.at >= at || last.plural || !/^(?:person|unnamed)$/u.test(last.speaker.kind)) return null;
    if (this.#paragraphsBetween(last.at, at) > 1 || at - last.at > againReach) return null;
    const others = this.#cast
      .within({ start: last.at, end: at })
      .filter(({ entity, mention }) => entity.kind === 'person' && entity !== last.entity && !this.#isSaid(mention));
    if (others.length > 0) return null;
    const { mentions } = last.speaker;
    const way = words ? wayBack(words, mentions) : mentions;
    return { speaker: { ...last.speaker, mentions: way }, entity: last.entity };
  }

  /** "the president": the one person whom the article calls so; else an unnamed one of before; else nobody. */
  #role(role: string, words: Quote, span: Span): { speaker: Speaker; entity: Entity | null } {
    const holders = this.#holdersOf(role, span);
    if (holders.length === 1) return { speaker: this.#named(holders[0]!, words, null), entity: holders[0]! };
    const oldest = Math.max(0, this.#known.length - memory);
    for (let at = this.#known.length - 1; holders.length === 0 && at >= oldest; at--) {
      const known = this.#known[at]!;
      if (known.at < span.start && known.speaker.unnamed?.role === role && !known.plural)
        return this.#again(words, known);
    }
    return { speaker: { kind: 'unknown', name: null, unnamed: null, mentions: [words] }, entity: null };
  }
}
