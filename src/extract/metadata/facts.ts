/** All facts about an article, each with where it was read. */
import { type DateFact, type Fact, type Note, note, type Page } from '../../records/index.ts';
import { detectLanguage } from '../../text/language.ts';
import { findAuthors } from '../authors/find.ts';
import { findDates } from '../dates/find.ts';
import type { BodyScores } from '../decide/decide.ts';
import { distanceColumn } from '../decide/feature-names.ts';
import type { Prepared } from '../prepare.ts';
import type { Marks } from '../roles/marks.ts';
import type { Traces } from '../undated/trace.ts';
import { collectTraces } from '../undated/traces.ts';
import { findDek } from './dek.ts';
import { type Found, found } from './found.ts';
import { MetaTags } from './meta-tags.ts';
import { findPublisher } from './publisher.ts';
import { findSection } from './section.ts';
import { findTitle } from './title.ts';

export interface Facts {
  readonly title: Found | null;
  readonly dek: Found | null;
  readonly authors: readonly Found[];
  readonly publisher: Found | null;
  readonly url: Found | null;
  readonly language: Found | null;
  readonly section: Found | null;
  readonly agency: Found | null;
  readonly published: (Found & { readonly date: DateFact }) | null;
  readonly updated: (Found & { readonly date: DateFact }) | null;
  readonly notes: readonly Note[];
  /** The page's other dates, for when none states the publication. */
  readonly traces: () => Traces;
}

export function findFacts(prepared: Prepared, page: Page, body: BodyScores, marks: Marks): Facts {
  const { scores } = body;
  const meta = new MetaTags(prepared.parts);
  const { publisher, names } = findPublisher(prepared, meta, page);
  const { title, notes: titleNotes } = findTitle(prepared, meta, names, scores, page.id);
  const { authors, agency } = findAuthors({
    prepared,
    meta,
    distance: (block, signal) => body.rows[block * body.width + distanceColumn(signal)]!,
    title: title?.block ?? -1,
    bodyFrom: marks.bodyFrom,
    bodyTo: marks.bodyTo,
    scores,
    site: names,
  });
  const language = findLanguage(prepared, meta, scores);
  const dates = findDates({
    prepared,
    meta,
    page,
    body,
    title: title?.block ?? -1,
    bodyFrom: marks.bodyFrom,
    bodyTo: marks.bodyTo,
    language: language?.value ?? null,
  });
  const { dek, notes: dekNotes } = findDek(prepared, meta, page.id);
  const { section, notes: sectionNotes } = findSection(prepared, meta, page.id);
  return {
    title,
    dek,
    authors,
    publisher,
    url: findUrl(page, meta),
    language,
    section,
    agency,
    published: dates.published,
    updated: dates.updated,
    notes: [...titleNotes, ...dekNotes, ...sectionNotes, ...dates.notes],
    traces: () => collectTraces({ ...dates.setting, mentions: dates.mentions, source: page.text }),
  };
}

function findUrl(page: Page, meta: MetaTags): Found | null {
  for (const name of ['link canonical', 'og:url']) {
    const tag = meta.first(name);
    if (tag === null) continue;
    const base = page.url ?? undefined;
    if (!/^https?:\/\//i.test(tag.content) && base === undefined) continue;
    if (!URL.canParse(tag.content, base)) continue;
    const url = new URL(tag.content, base);
    // A canonical link to the site's front page is a template's mistake.
    if (url.pathname === '/' && page.url !== null && new URL(page.url).pathname !== '/') continue;
    return found(
      url.href,
      name === 'og:url' ? 'opengraph' : 'html',
      `the page's ${name.replace('link ', '')} address`,
      tag.page,
    );
  }
  return page.url === null ? null : found(page.url, 'url', 'the address the page was captured from', null);
}

export function findLanguage({ parts, articles }: Prepared, meta: MetaTags, scores: readonly number[]): Found | null {
  const body = beginning(parts.candidates.filter((_, at) => scores[at]! >= 0.5));
  const guessed = detectLanguage(body === '' ? beginning(parts.candidates) : body);
  const html = parts.elements.find(({ tag }) => tag === 'html');
  const inData = articles.map(({ value }) => value.inLanguage).find((value) => typeof value === 'string');
  const written: [string | undefined, Found['source'], string][] = [
    [html?.attributes?.lang, 'html', "the page's lang attribute"],
    [typeof inData === 'string' ? inData : undefined, 'json-ld', 'the structured data'],
    [meta.first('og:locale')?.content, 'opengraph', "the page's og:locale"],
    [
      meta.first('http content-language', 'content-language', 'dc.language')?.content,
      'meta',
      "the page's content-language",
    ],
  ];
  const stated = written.find(([value]) => value !== undefined && /^[a-z]{2,3}(?:[-_]|$)/i.test(value));
  const primary = stated?.[0]?.replace(/[-_].*$/, '').toLowerCase();
  // Templates often say English where the text is not: what the words are outweighs what the page says.
  if (guessed !== null && guessed !== primary)
    return found(guessed, 'text', 'the words of the text', null, null, 'inferred');
  if (stated === undefined || primary === undefined)
    return guessed === null ? null : found(guessed, 'text', 'the words of the text', null, null, 'inferred');
  return found(primary, stated[1], stated[2], null);
}

/** So much of the text tells its language: on 676 pages in 30 languages, 5,000 characters told the same. */
const toldBy = 600;

function beginning(candidates: Prepared['parts']['candidates']): string {
  let text = '';
  for (const candidate of candidates) {
    if (text.length >= toldBy) break;
    text += text === '' ? candidate.text : `\n${candidate.text}`;
  }
  return text.slice(0, toldBy);
}

/** A fact as the records hold it; `span` is where its block stands in the article's text. */
export function factOf(field: Fact['field'], one: Found, span: Fact['span']): Fact {
  return { field, value: one.value, source: one.source, basis: one.basis, reason: one.reason, span, page: one.page };
}

export function noteOnPage(code: Note['code'], message: string, page: string): Note {
  return note(code, message, { page, article: page });
}
