/**
 * The title: what structured data, OpenGraph, the first headline and `<title>` say, reconciled. A site's name behind a
 * bar or dash is not part of it; a headline on the page that agrees with the metadata is the title as readers saw it.
 */
import { type Note, note } from '../../records/index.ts';
import { HashTable } from '../../text/hash-table.ts';
import { Characters } from '../decide/characters.ts';
import { wordHashes } from '../decide/vocabulary.ts';
import type { Prepared } from '../prepare.ts';
import { type Found, found, squeeze, tidy } from './found.ts';
import { type MetaTags, sourceOf } from './meta-tags.ts';
import { findPlainTitle } from './plain-title.ts';

const separator = /\s+[|–—·•»«:\-/>]+\s+|\s*[|»«]\s*|:\s+/gu;

export interface TitleChoice {
  readonly title: Found | null;
  readonly notes: readonly Note[];
}

export function findTitle(
  prepared: Prepared,
  meta: MetaTags,
  site: readonly string[],
  scores: readonly number[],
  page: string,
): TitleChoice {
  const { parts, articles } = prepared;
  if (parts.elements.length === 0) {
    const title = findPlainTitle(prepared, scores);
    return { title: title && { ...title, value: withoutSite(title.value, site) }, notes: [] };
  }
  const stated: Found[] = [];
  const headline = articles.map(({ value }) => value.headline ?? value.name).find((value) => typeof value === 'string');
  if (typeof headline === 'string' && tidy(headline) !== '') {
    stated.push(found(tidy(headline), 'json-ld', 'the headline in the structured data', articles[0]!.page));
  }
  for (const name of ['og:title', 'twitter:title', 'dc.title', 'sailthru.title', 'parsely-title']) {
    const tag = meta.first(name);
    if (tag !== null && tidy(tag.content) !== '') {
      stated.push(found(tidy(tag.content), sourceOf(tag), `the page's ${name}`, tag.page));
    }
  }
  if (parts.headTitle !== null && tidy(parts.headTitle.text) !== '') {
    stated.push(found(tidy(parts.headTitle.text), 'html', "the page's <title>", parts.headTitle.page));
  }
  const cleaned = stated.map((one) => ({ ...one, value: withoutSite(one.value, site) }));
  const heading = bestHeading(
    prepared,
    cleaned.map(({ value }) => value),
    scores,
  );
  const notes: Note[] = [];
  if (heading === null) return { title: cleaned[0] ?? null, notes };
  const text = tidy(parts.candidates[heading.index]!.text);
  const own = wordHashes(characters.read(text));
  const agrees = cleaned.find(({ value }) => shareOf(own, wordSet(value)) >= 0.6);
  if (agrees !== undefined || cleaned.length === 0) {
    const reason =
      agrees === undefined ? 'the first heading above the text' : `the heading that agrees with ${agrees.reason}`;
    return { title: found(text, 'html', reason, parts.candidates[heading.index]!.page, heading.index), notes };
  }
  if (heading.certain) {
    notes.push(
      note(
        'extract/contradiction',
        `the heading says “${short(text)}”, ${cleaned[0]!.reason} says “${short(cleaned[0]!.value)}”`,
        {
          page,
          span: parts.candidates[heading.index]!.page,
        },
      ),
    );
  }
  return { title: cleaned[0] ?? null, notes };
}

/** The heading most like the stated titles; without one, the only `<h1>` or the last heading before the text. */
function bestHeading(
  { parts, readings }: Prepared,
  titles: readonly string[],
  scores: readonly number[],
): { index: number; certain: boolean } | null {
  let best: { index: number; certain: boolean } | null = null;
  let bestScore = 0.6;
  const body = scores.findIndex((score, at) => score > 0.6 && parts.candidates[at]!.text.length > 60);
  const tops: number[] = [];
  const wanted = titles.map((title) => ({ title, words: wordSet(title) }));
  const words = new Set(wanted.flatMap((one) => [...one.words]));
  for (let index = 0; index < parts.candidates.length; index++) {
    const candidate = parts.candidates[index]!;
    if (candidate.text.length > 300 || candidate.element < 0) continue;
    const level = levelOf(parts, candidate.element);
    if (level === 1) tops.push(index);
    if (level === 0 && candidate.text.length < 15) continue;
    const own = readings[index]!.words;
    let likeness = 0;
    if (own.some((word) => words.has(word))) {
      for (const one of wanted)
        if (comparable(one.title, candidate.text)) likeness = Math.max(likeness, shareOf(own, one.words));
    }
    const score =
      likeness + (level === 1 ? 0.15 : level > 0 ? 0.08 : 0) - (candidate.linked > 0 && level !== 1 ? 0.1 : 0);
    if (likeness >= 0.5 && score > bestScore) {
      bestScore = score;
      best = { index, certain: true };
    }
  }
  if (best !== null) return best;
  const before = tops.filter((index) => body < 0 || index < body);
  const index = before.at(-1) ?? tops[0];
  return index === undefined ? null : { index, certain: tops.length === 1 };
}

/** "Ferry berth to close | The Quellin Post": the part that is no site's name. */
export function withoutSite(title: string, site: readonly string[]): string {
  const names = site.map(squeeze).filter((name) => name.length > 1);
  const cuts = [...title.matchAll(separator)];
  if (cuts.length === 0) return title;
  const isSite = (part: string) => {
    const own = squeeze(part);
    return (
      own !== '' && names.some((name) => name === own || (own.length > 3 && (name.includes(own) || own.includes(name))))
    );
  };
  let from = 0;
  let to = title.length;
  for (const cut of cuts.toReversed()) {
    if (cut.index > from && isSite(title.slice(cut.index + cut[0].length, to)) && cut.index >= 8) to = cut.index;
    else break;
  }
  for (const cut of cuts) {
    const end = cut.index + cut[0].length;
    if (end < to && isSite(title.slice(from, cut.index)) && to - end >= 8) from = end;
    else break;
  }
  return title.slice(from, to).trim();
}

/** Texts whose lengths lie too far apart cannot share half of their words. */
function comparable(a: string, b: string): boolean {
  return a.length <= b.length * 4 && b.length <= a.length * 4;
}

const seen = new HashTable();

/** Share of words in common (Dice) of a text with these words and of another with that set of them. */
export function shareOf(words: readonly number[], others: ReadonlySet<number>): number {
  if (words.length === 0 || others.size === 0) return 0;
  let both = 0;
  seen.clear();
  for (const word of words) if (seen.add(word, 1) && others.has(word)) both++;
  return (2 * both) / (seen.size + others.size);
}

/** Hashes of the different words, as a candidate's reading has them. */
export function wordSet(text: string): ReadonlySet<number> {
  return new Set(wordHashes(characters.read(text)));
}

const characters = new Characters();

function levelOf(parts: Prepared['parts'], element: number): number {
  const { tag } = parts.elements[element]!;
  return tag.length === 2 && tag[0] === 'h' && tag !== 'hr' ? Number(tag[1]) : 0;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
