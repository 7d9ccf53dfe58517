/** The attribute stage: who says what in one article, on what footing, through whom. */
import type { Article, Attribution, Quote, Result, Span, Speaker } from '../records/index.ts';
import { names } from '../text/names.ts';
import type { Draft } from './draft.ts';
import { type Reading, readArticle } from './reading.ts';
import { draftByRules } from './rules.ts';
import { readUnnamed } from './unnamed.ts';

export const attributeVersion = '1';

/** The attributions of one article in reading order of their content. Pure; linear in the text. */
export function attribute(article: Article): Result<Attribution> {
  const reading = readArticle(article);
  const drafts = draftByRules(reading).sort((a, b) => first(a) - first(b));
  const records = drafts.map((draft, index) => toRecord(article, reading, draft, index));
  return { records, notes: [] };
}

function first(draft: Draft): number {
  return draft.content[0]?.start ?? 0;
}

function toRecord(article: Article, reading: Reading, draft: Draft, index: number): Attribution {
  const { text } = article;
  const source = draft.source ? quote(text, [draft.source]) : null;
  const speaker = speakerOf(text, source);
  return {
    id: `${article.id}/attribution/${index}`,
    article: article.id,
    kind: kindOf(reading, draft.content),
    source,
    cue: draft.cue ? quote(text, [draft.cue]) : null,
    content: quote(text, draft.content),
    speaker,
    rung: rungOf(speaker),
    wording: source?.text ?? '',
    chain: [],
    certainty: 'asserted',
    hedges: [],
    within: null,
    confidence: draft.confidence,
    rule: draft.rule,
  };
}

function speakerOf(text: string, source: Quote | null): Speaker {
  if (!source) return { kind: 'unknown', name: null, unnamed: null, mentions: [] };
  const span = source.spans[0]!;
  const name = names(text, span.start, span.end).find((found) => found.kind !== 'place');
  const unnamed = readUnnamed(source.text);
  if (unnamed) return { kind: 'unnamed', name: null, unnamed, mentions: [source] };
  if (!name) return { kind: 'unknown', name: null, unnamed: null, mentions: [source] };
  const kind = name.kind === 'organisation' ? 'organisation' : 'person';
  return { kind, name: name.text, unnamed: null, mentions: [source] };
}

function rungOf(speaker: Speaker): Attribution['rung'] {
  if (speaker.kind === 'person') return 'named-person';
  if (speaker.kind === 'organisation') return 'institution';
  if (speaker.kind === 'unnamed') return speaker.unnamed?.affiliation ? 'unnamed-described' : 'unnamed-vague';
  return 'none';
}

function kindOf(reading: Reading, content: readonly Span[]): Attribution['kind'] {
  let inside = 0;
  let all = 0;
  for (const [at, token] of reading.tokens.entries()) {
    if (token.pos === 'PUNCT' || !content.some((span) => token.start >= span.start && token.end <= span.end)) continue;
    all += token.text.length;
    if (reading.quoted[at] !== -1) inside += token.text.length;
  }
  if (inside === 0) return 'indirect';
  return inside >= 0.95 * all ? 'direct' : 'mixed';
}

function quote(text: string, spans: readonly Span[]): Quote {
  return { spans, text: spans.map((span) => text.slice(span.start, span.end)).join(' … ') };
}
