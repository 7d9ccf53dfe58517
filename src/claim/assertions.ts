/**
 * What the articles of a story assert: clauses of body sentences with what they mean, who is said to say it, and what
 * kind of sentence it is. Questions assert nothing and are left out.
 */
import type { Article, Attribution, Block, Span } from '../records/index.ts';
import { type Name, names } from '../text/names.ts';
import { quotations } from '../text/quotations.ts';
import { sentences } from '../text/sentences.ts';
import { stem } from '../text/stems.ts';
import { wordKey, words } from '../text/words.ts';
import { align } from './align.ts';
import { clauses } from './clauses.ts';
import { dateParts } from './difference/dates.ts';
import { type Manner, mannerOf } from './manner.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { namesInstitution } from './sourcing/lists.ts';
import { noTopic, type Topic } from './topic.ts';
import { trailingAttribution } from './trailing.ts';

export interface Assertion {
  readonly article: string;
  /** Place among the article's assertions. */
  readonly order: number;
  /** The sentence it is part of. */
  readonly sentence: Span;
  readonly meaning: Meaning;
  readonly attribution: Attribution | null;
  /** More wordings of the same: a quotation in it, and the headline or dek where this sentence is what it sums up. */
  readonly restated: readonly Meaning[];
  /** Terms of those who are said to say it, as worded and as resolved. */
  readonly sayers: ReadonlySet<string>;
  /** Last names of persons it names or who say it, those that the story is full of left out. */
  readonly persons: ReadonlySet<string>;
  /** Terms between quotation marks, phrases too. */
  readonly quoted: ReadonlyMap<string, number>;
  /** Opinion or background, where its words or its page show it. */
  readonly manner: Manner | null;
}

/** The assertions of one article, and what a passage can take from the text around it. */
export interface ArticleAssertions {
  readonly article: Article;
  readonly attributions: readonly Attribution[];
  readonly names: readonly Name[];
  /** Whole sentences, in order. */
  readonly sentences: readonly Assertion[];
  /** Clauses, in order; a sentence of one clause is its own. */
  readonly clauses: readonly Assertion[];
  readonly dates: ReadonlySet<string>;
  /** Terms of the whole article with its headline, and the groups of near synonyms they belong to. */
  readonly keys: ReadonlySet<string>;
  readonly nearGroups: ReadonlySet<number>;
  readonly topic: Topic;
  /** The sentences beside the one of this order, and the terms around it. */
  near(order: number): { readonly neighbours: readonly Meaning[]; readonly keys: ReadonlySet<string> };
}

/** Sentences of an article beyond this many are not compared (a note says so). */
export const sentenceLimit = 2000;
/** A "sentence" longer than this is a list or a broken page; it is cut to be looked at in bounded time. */
const longestSentence = 2000;
/** How much of an article counts as what stands around a passage. */
const lookedAt = 50_000;

export function articleAssertions(
  article: Article,
  attributions: readonly Attribution[],
  topic: Topic = noTopic,
): ArticleAssertions {
  const { text, language } = article;
  const named = names(text);
  const whole: Assertion[] = [];
  const parts: Assertion[] = [];
  const allSpeech = quotations(text, blocksOf(article)).map((quotation) => quotation.inner);
  const speech = allSpeech.filter((inner) => words(text, inner.start, inner.end).length >= fewestQuoted);
  for (const sentence of assertedSentences(article)) {
    const said = attributions.filter((attribution) => touches(attribution, sentence));
    const leaveOut = said
      .filter(speaks)
      .flatMap((attribution) => [...(attribution.source?.spans ?? []), ...(attribution.cue?.spans ?? [])]);
    const options = { language, leaveOut, names: within(named, sentence), share: topic.share };
    const sayers = new Set(said.flatMap((attribution) => [...sayerKeys(attribution, language)]));
    const quoted = (span: Span) =>
      speech
        .filter((inner) => inner.start >= span.start && inner.end <= span.end)
        .map((inner) => meaningOf(text, inner, options));
    const persons = new Set(
      [
        ...within(named, sentence).flatMap((name) => (name.kind === 'person' ? [name.key] : [])),
        ...said.flatMap(({ speaker }) => (speaker.kind === 'person' && speaker.name ? [wordKey(speaker.name)] : [])),
      ]
        .map((key) => key.split(' ').at(-1)!)
        .filter((key) => topic.share(stem(key, language)) < everywhere),
    );
    const quotedTerms = (span: Span) =>
      new Map(
        allSpeech
          .filter((inner) => inner.start >= span.start && inner.end <= span.end)
          .flatMap((inner) => meaningOf(text, inner, options).terms.map((term) => [term.key, term.weight] as const)),
      );
    const make = (span: Span): Assertion => {
      const attribution = attributionOf(said, span) ?? trailingAttribution(said, span, sentence, text);
      return {
        article: article.id,
        order: whole.length,
        sentence,
        meaning: meaningOf(text, span, options),
        attribution,
        sayers,
        persons,
        quoted: quotedTerms(span),
        restated: quoted(span),
        manner: mannerOf(article, { span, sentence, attribution, attributions: said, quotations: allSpeech }),
      };
    };
    const all = make(sentence);
    const pieces = clauses(text, sentence, language);
    parts.push(...(pieces.length === 1 ? [all] : pieces.map(make)));
    whole.push(all);
    if (whole.length >= sentenceLimit) break;
  }
  restate(article, whole, parts, topic);
  const everything = meaningOf(text, { start: 0, end: Math.min(text.length, lookedAt) }, { language, names: named });
  return {
    article,
    attributions,
    names: named,
    sentences: whole,
    clauses: parts,
    dates: new Set(dateParts(everything).map((part) => `${part.kind} ${part.key}`)),
    keys: new Set(everything.terms.map((term) => term.key)),
    nearGroups: new Set(everything.terms.flatMap((term) => term.near)),
    topic,
    near: memo((order: number) => {
      const neighbours = [order - 1, order + 1].flatMap((at) => whole[at]?.meaning ?? []);
      const near = [order - 2, order - 1, order + 1].flatMap((at) => whole[at]?.meaning.terms ?? []);
      return { neighbours, keys: new Set([...near.map((term) => term.key), ...(whole[order]?.sayers ?? [])]) };
    }),
  };
}

/** Title and dek join the sentence that says most of them, the lead where they are equal. */
function restate({ text, language, blocks }: Article, whole: Assertion[], parts: Assertion[], topic: Topic): void {
  const heads = blocks
    .filter((block) => (block.role === 'title' || block.role === 'dek') && block.end > block.start)
    .slice(0, 3);
  for (const head of heads) {
    const meaning = meaningOf(
      text,
      { start: head.start, end: Math.min(head.end, head.start + longestSentence) },
      { language, share: topic.share },
    );
    let best = -1;
    let most = restates;
    for (const [at, part] of parts.slice(0, lead).entries()) {
      const cover = align(meaning, part.meaning).coverA - at * 0.02;
      if (cover > most) [best, most] = [at, cover];
    }
    if (best < 0) continue;
    const part = parts[best]!;
    const joined = { ...part, restated: [...part.restated, meaning] };
    const index = whole.indexOf(part);
    if (index >= 0) whole[index] = joined;
    parts[best] = joined;
  }
}

/** How much of a headline a sentence must say to be what it sums up, and among how many first sentences it is sought. */
const restates = 0.5;
const lead = 3;

function memo<V>(make: (key: number) => V): (key: number) => V {
  const made = new Map<number, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** "The gauge showed 4.1 metres" was found to be somebody's words, and is a fact about the gauge. */
function speaks({ speaker, rung, source }: Attribution): boolean {
  return speaker.kind !== 'unknown' || rung !== 'none' || namesInstitution(source?.text ?? '');
}

/** A quotation shorter than this is a phrase. */
const fewestQuoted = 6;
/** A person in this share of the story's sentences tells nothing. */
const everywhere = 0.2;

function blocksOf({ blocks }: Article): Span[] {
  return blocks.filter((block) => block.end > block.start).sort((a, b) => a.start - b.start);
}

/** Body sentences; where a page has no body text, its title and dek. */
function assertedSentences({ text, blocks }: Article): Span[] {
  const of = (roles: readonly Block['role'][]) =>
    blocks
      .filter((block) => roles.includes(block.role) && block.end > block.start)
      .flatMap((block) => sentences(text, block.start, block.end))
      .filter((span) => !/\?["'”’»)\]]*$/u.test(text.slice(Math.max(span.start, span.end - 4), span.end)))
      .map((span) => ({ start: afterDateline(text, span), end: Math.min(span.end, span.start + longestSentence) }));
  const body = of(['body']);
  return body.length > 0 ? body : of(['title', 'dek']);
}

const dateline = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^()–—-]{1,30})?\s?(?:\([^()]{1,40}\)\s?[-–—]{0,2}|[-–—]{1,2})\s/u;

/** Where a sentence begins once "LISKER, Oct. 14 (MPA) -" is left off: a place and a credit assert nothing. */
function afterDateline(text: string, span: Span): number {
  return span.start + (dateline.exec(text.slice(span.start, Math.min(span.end, span.start + 120)))?.[0].length ?? 0);
}

function sayerKeys(attribution: Attribution, language: string | null): string[] {
  const texts = [
    attribution.source?.text,
    attribution.speaker.name,
    ...attribution.speaker.mentions.map((mention) => mention.text),
    ...attribution.chain.map((link) => link.source.text),
  ];
  const text = texts
    .filter((piece) => piece != null)
    .join(' · ')
    .slice(0, 500);
  return meaningOf(text, { start: 0, end: text.length }, { language, names: [] }).terms.map((term) => term.key);
}

function within(named: readonly Name[], span: Span): Name[] {
  return named.filter((name) => name.start >= span.start && name.end <= span.end);
}

function touches(attribution: Attribution, span: Span): boolean {
  const spans = [...attribution.content.spans, ...(attribution.source?.spans ?? []), ...(attribution.cue?.spans ?? [])];
  return spans.some((piece) => piece.start < span.end && span.start < piece.end);
}

/** The attribution whose content holds most of the span; of a long sentence also one that holds only part of it. */
function attributionOf(said: readonly Attribution[], span: Span): Attribution | null {
  let best: Attribution | null = null;
  let most = leastHeld;
  for (const attribution of said) {
    let shared = 0;
    for (const piece of attribution.content.spans) {
      shared += Math.max(0, Math.min(piece.end, span.end) - Math.max(piece.start, span.start));
    }
    const part = shared / Math.max(1, span.end - span.start);
    if (part > most || (part === most && best !== null && attribution.id < best.id)) [best, most] = [attribution, part];
  }
  return best;
}

const leastHeld = 0.3;
