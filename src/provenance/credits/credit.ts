/**
 * Credits: words of an article that name where its text or its information comes from. A text's credit (dateline,
 * byline, copyright line, sign-off), a contribution ("with files from") and a citation ("X reported") are different
 * facts. A photo's credit is none of them.
 */
import type { Article, Evidence, Span } from '../../records/index.ts';
import type { Agency } from '../../text/agencies.ts';

export type CreditRule =
  | 'credit/dateline'
  | 'credit/byline'
  | 'credit/copyright-line'
  | 'credit/sign-off'
  | 'credit/source-line'
  | 'credit/contribution'
  | 'credit/stated-agency'
  | 'credit/citation'
  | 'credit/citing-headline'
  | 'credit/attribution';

/** What a credit says: the text is theirs, part of it is, or some of its information is. */
export type CreditRole = 'text' | 'contribution' | 'citation';

export interface Credit {
  readonly article: string;
  /** The name as the page writes it, or the agency's own name where the list knows it. */
  readonly name: string;
  /** What names are compared by: "afp", or the name in lower case. */
  readonly key: string;
  readonly kind: 'agency' | 'outlet';
  readonly role: CreditRole;
  readonly rule: CreditRule;
  /** In words a reader understands. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** A name that stands in a text, an agency's or an outlet's. */
export interface NamedSource extends Span {
  readonly name: string;
  readonly key: string;
  readonly kind: 'agency' | 'outlet';
  /** Known from the list, or only shaped like an agency ("the Meridian Press Agency", "(MPA)"). */
  readonly listed: boolean;
}

/** The name of a listed agency, found at a span. */
export function fromAgency(span: Span, agency: Agency): NamedSource {
  return { start: span.start, end: span.end, name: agency.name, key: agency.key, kind: 'agency', listed: true };
}

/** What names are compared by: lower case, no article, no possessive, no web ending. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/\.(?:com|org|net|co\.uk)$/u, '')
    .replace(/^(?:the|a)\s+/u, '')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** The evidence for a span of the article. */
export function evidenceAt(article: Article, span: Span, rule: string): Evidence {
  return {
    article: article.id,
    start: span.start,
    end: span.end,
    text: article.text.slice(span.start, span.end),
    rule,
  };
}
