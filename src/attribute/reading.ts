/** An article read once for all extractors: tokens with their sentence, paragraph and quotation. */
import type { Article, Block, Span } from '../records/index.ts';
import { type Token, tagTokens } from '../text/parts-of-speech.ts';
import { type Quotation, quotations } from '../text/quotations.ts';
import { sentences } from '../text/sentences.ts';

export interface Sentence extends Span {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** It stands in the title or the dek, which no content of the body reaches into. */
  readonly headline: boolean;
  /** Tokens [first, last). */
  readonly first: number;
  readonly last: number;
}

export interface Reading {
  readonly text: string;
  readonly language: string;
  readonly paragraphs: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** For each token the index of the outermost quotation it stands in, or -1. The marks are inside. */
  readonly quoted: Int32Array;
  /** For each token the index of its sentence. */
  readonly sentenceOf: Int32Array;
}

const roles: ReadonlySet<string> = new Set(['title', 'dek', 'body']);

/** In tokens. Longer stretches without a full stop are cut, so that work stays linear in the text. */
const longestSentence = 150;

/** Reads the title, the dek and the body; captions, credits and notices say nothing that is attributed. */
export function readArticle(article: Pick<Article, 'text' | 'language' | 'blocks'>): Reading {
  const { text } = article;
  const language = article.language ?? 'en';
  const paragraphs = article.blocks.filter((block) => roles.has(block.role) && block.end > block.start);
  const tokens: Token[] = [];
  const found: Sentence[] = [];
  for (const [paragraph, block] of paragraphs.entries()) {
    const from = tokens.length;
    const headline = block.role !== 'body';
    for (const token of tagTokens(text, language, block.start, block.end)) tokens.push(token);
    let at = from;
    for (const sentence of sentences(text, block.start, block.end)) {
      const first = at;
      while (at < tokens.length && tokens[at]!.start < sentence.end) at++;
      for (let from = first; from < at; from += longestSentence) {
        const last = Math.min(at, from + longestSentence);
        const end = tokens[last - 1]!.end;
        const start = from === first ? sentence.start : tokens[from]!.start;
        found.push({ start, end: last === at ? sentence.end : end, paragraph, headline, first: from, last });
      }
    }
  }
  const quotes = quotations(text, paragraphs);
  return {
    text,
    language,
    paragraphs,
    tokens,
    sentences: found,
    quotations: quotes,
    quoted: quotedTokens(tokens, quotes),
    sentenceOf: sentenceOfTokens(tokens.length, found),
  };
}

function quotedTokens(tokens: readonly Token[], quotes: readonly Quotation[]): Int32Array {
  const quoted = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  for (const [index, quote] of quotes.entries()) {
    if (quote.depth > 0) continue;
    while (at < tokens.length && tokens[at]!.end <= quote.start) at++;
    while (at < tokens.length && tokens[at]!.start < quote.end) quoted[at++] = index;
  }
  return quoted;
}

function sentenceOfTokens(count: number, found: readonly Sentence[]): Int32Array {
  const of = new Int32Array(count).fill(-1);
  for (const [index, sentence] of found.entries()) of.fill(index, sentence.first, sentence.last);
  return of;
}
