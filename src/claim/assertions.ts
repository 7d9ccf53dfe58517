/**
 * What the articles of a story assert: clauses of body sentences with what they mean, who is said to say it, and what
 * kind of sentence it is. Questions assert nothing and are left out.
 */
import type { Article, Attribution, Block, Span } from '../records/index.ts';
import { type Name, names } from '../text/names.ts';
import { sentences } from '../text/sentences.ts';
import { clauses } from './clauses.ts';
import type { Surroundings } from './difference.ts';
import { dateParts } from './difference-dates.ts';
import { type Meaning, meaningOf } from './meaning.ts';

export interface Assertion {
  readonly article: string;
  /** Place among the article's assertions. */
  readonly order: number;
  /** The sentence it is part of. */
  readonly sentence: Span;
  readonly meaning: Meaning;
  readonly attribution: Attribution | null;
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
  readonly nameKeys: ReadonlySet<string>;
}

/** Sentences of an article beyond this many are not compared (a note says so). */
export const sentenceLimit = 2000;
/** A "sentence" longer than this is a list or a broken page; it is cut to be looked at in bounded time. */
const longestSentence = 2000;

export function articleAssertions(
  article: Article,
  attributions: readonly Attribution[],
  share?: (key: string) => number,
): ArticleAssertions {
  const { text, language } = article;
  const named = names(text);
  const whole: Assertion[] = [];
  const parts: Assertion[] = [];
  for (const sentence of assertedSentences(article)) {
    const said = attributions.filter((attribution) => touches(attribution, sentence));
    const leaveOut = said.flatMap((attribution) => [
      ...(attribution.source?.spans ?? []),
      ...(attribution.cue?.spans ?? []),
    ]);
    const options = { language, leaveOut, names: within(named, sentence), ...(share ? { share } : {}) };
    const make = (span: Span): Assertion => ({
      article: article.id,
      order: whole.length,
      sentence,
      meaning: meaningOf(text, span, options),
      attribution: attributionOf(said, span),
    });
    const all = make(sentence);
    const pieces = clauses(text, sentence);
    parts.push(...(pieces.length === 1 ? [all] : pieces.map(make)));
    whole.push(all);
    if (whole.length >= sentenceLimit) break;
  }
  const everything = meaningOf(text, { start: 0, end: Math.min(text.length, 50_000) }, { language, names: named });
  return {
    article,
    attributions,
    names: named,
    sentences: whole,
    clauses: parts,
    dates: new Set(dateParts(everything).map((part) => `${part.kind} ${part.key}`)),
    nameKeys: new Set(everything.terms.filter((term) => term.name).map((term) => term.key)),
  };
}

/** Body sentences; where a page has no body text, its title and dek. */
function assertedSentences({ text, blocks }: Article): Span[] {
  const of = (roles: readonly Block['role'][]) =>
    blocks
      .filter((block) => roles.includes(block.role) && block.end > block.start)
      .flatMap((block) => sentences(text, block.start, block.end))
      .filter((span) => !/\?["'”’»)\]]*$/u.test(text.slice(Math.max(span.start, span.end - 4), span.end)))
      .map((span) => ({ start: span.start, end: Math.min(span.end, span.start + longestSentence) }));
  const body = of(['body']);
  return body.length > 0 ? body : of(['title', 'dek']);
}

/** What the two sentences before a passage name, and what the whole article does. */
export function surroundings(all: ArticleAssertions, order: number): Surroundings {
  const near = all.sentences
    .slice(Math.max(0, order - 2), order)
    .flatMap(({ meaning }) => meaning.terms.filter((term) => term.name));
  return { nearNames: new Set(near.map((term) => term.key)), articleNames: all.nameKeys, articleDates: all.dates };
}

function within(named: readonly Name[], span: Span): Name[] {
  return named.filter((name) => name.start >= span.start && name.end <= span.end);
}

function touches(attribution: Attribution, span: Span): boolean {
  const spans = [...attribution.content.spans, ...(attribution.source?.spans ?? []), ...(attribution.cue?.spans ?? [])];
  return spans.some((piece) => piece.start < span.end && span.start < piece.end);
}

/** The attribution whose content holds most of the span, half of it at least. */
function attributionOf(said: readonly Attribution[], span: Span): Attribution | null {
  let best: Attribution | null = null;
  let most = 0.5;
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
