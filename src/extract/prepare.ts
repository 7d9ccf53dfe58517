/** A page taken apart, with what it says of itself that helps to decide: its structured data, its titles. */
import type { Page } from '../records/index.ts';
import type { Parts } from './block.ts';
import { type Alike, alikeStatistics } from './decide/alike.ts';
import { type Hint, hintFrom } from './decide/hint.ts';
import { type Reading, readBlock } from './decide/reading.ts';
import { characterLimit } from './limit.ts';
import { scan } from './markup/scan.ts';
import { articleNodes, type DataNode, structuredData } from './metadata/structured-data.ts';
import { cutLines } from './plain/lines.ts';

export interface Prepared {
  /** The page's text, which spans point into. */
  readonly source: string;
  readonly parts: Parts;
  readonly nodes: readonly DataNode[];
  /** The article's own nodes among them. */
  readonly articles: readonly DataNode[];
  readonly titles: readonly string[];
  readonly hint: Hint;
  /** Which candidates are set alike. */
  readonly alike: Alike;
  /** What the words of each candidate tell. */
  readonly readings: readonly Reading[];
}

export function prepare(page: Pick<Page, 'text' | 'mediaType'>): Prepared {
  return prepareParts(page.text, limited(page.mediaType === 'text/html' ? scan(page.text) : cutLines(page.text)));
}

/** A page of more blocks is no article; what stands behind them is not looked at. */
const blockLimit = 20_000;

function limited(parts: Parts): Parts {
  const within = withinLimit(parts.candidates.slice(0, blockLimit));
  if (within.length === parts.candidates.length && within.at(-1) === parts.candidates.at(-1)) return parts;
  const reached =
    within.length === blockLimit
      ? `only the first ${blockLimit} blocks were looked at`
      : `only the first ${characterLimit.toLocaleString('en')} characters of its text were looked at`;
  return { ...parts, candidates: within, cut: parts.cut ?? reached };
}

/** The candidates up to the limit on characters; the one that crosses it is cut there. */
function withinLimit(candidates: Parts['candidates']): Parts['candidates'] {
  let left = characterLimit;
  for (const [at, candidate] of candidates.entries()) {
    const { text, page } = candidate;
    left -= text.length;
    if (left >= 0) continue;
    const kept = text.slice(0, text.length + left);
    const isVerbatim = page !== null && page.end - page.start === text.length;
    const cut = { ...candidate, text: kept, page: isVerbatim ? { ...page, end: page.start + kept.length } : page };
    return [...candidates.slice(0, at), cut];
  }
  return candidates;
}

function prepareParts(source: string, parts: Parts): Prepared {
  const nodes = structuredData(parts.data);
  const articles = articleNodes(nodes);
  const bodies = articles.map(({ value }) => value.articleBody).filter((body) => typeof body === 'string');
  return {
    source,
    parts,
    nodes,
    articles,
    titles: titlesOf(parts, articles),
    hint: hintFrom(bodies),
    alike: alikeStatistics(parts),
    readings: parts.candidates.map(({ text }) => readBlock(text)),
  };
}

/** The same page with other candidates: text that only its data holds. */
export function withCandidates(prepared: Prepared, candidates: Parts['candidates']): Prepared {
  return prepareParts(prepared.source, { ...prepared.parts, candidates });
}

/** What the page calls itself, for likeness alone: which of them is the title is decided elsewhere. */
function titlesOf(parts: Parts, articles: readonly DataNode[]): string[] {
  const titles: string[] = [];
  const add = (title: unknown) => {
    if (typeof title === 'string' && title.trim().length >= 4 && titles.length < 6) titles.push(title.trim());
  };
  add(articles[0]?.value.headline);
  for (const { tag, attributes } of parts.elements) {
    if (tag !== 'meta' || attributes === null) continue;
    const name = attributes.property ?? attributes.name;
    if (name === 'og:title' || name === 'twitter:title') add(attributes.content);
  }
  add(parts.headTitle?.text);
  if (parts.elements.length === 0) for (const title of repeatedLines(parts)) add(title);
  return titles;
}

/** In plain text the headline often stands more than once: above, beside a picture, below. */
function repeatedLines(parts: Parts): string[] {
  const counts = new Map<string, number>();
  for (const { text } of parts.candidates) {
    if (text.length < 20 || text.length > 200 || !text.includes(' ')) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([text]) => text);
}
