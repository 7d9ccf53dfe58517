/** When the page says it was published and updated. */
import { type DateFact, type Note, note, type Page } from '../../records/index.ts';
import { dateOrder, parseDates } from '../../text/time/parse-date.ts';
import type { Prepared } from '../prepare.ts';
import { type Found, found } from './found.ts';
import { readIsoDate } from './iso-date.ts';
import { type MetaTags, sourceOf } from './meta-tags.ts';

export type FoundDate = Found & { readonly date: DateFact };

const publishedTags = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
  'sailthru.date',
  'parsely-pub-date',
  'pubdate',
  'publishdate',
  'publish-date',
  'citation_publication_date',
  'article.published',
  'published_time',
];
const updatedTags = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'dcterms.modified',
  'lastmod',
];

export function findDates(
  { parts, articles }: Prepared,
  meta: MetaTags,
  page: Page,
  _scores: readonly number[],
  dateLines: readonly number[],
): { published: FoundDate | null; updated: FoundDate | null; notes: Note[] } {
  const published: FoundDate[] = [];
  const updated: FoundDate[] = [];
  for (const { value, page: span } of articles) {
    add(published, value.datePublished, 'json-ld', 'datePublished in the structured data', span);
    add(updated, value.dateModified, 'json-ld', 'dateModified in the structured data', span);
  }
  for (const name of publishedTags) {
    const tag = meta.first(name);
    if (tag !== null) add(published, tag.content, sourceOf(tag), `the page's ${name}`, tag.page);
  }
  for (const name of updatedTags) {
    const tag = meta.first(name);
    if (tag !== null) add(updated, tag.content, sourceOf(tag), `the page's ${name}`, tag.page);
  }
  for (const { tag, attributes, start, end } of parts.elements) {
    if (attributes === null || (tag !== 'time' && attributes.itemprop === undefined)) continue;
    const written = attributes.datetime ?? attributes.content;
    const isUpdate = attributes.itemprop === 'dateModified' || /updat|modif/i.test(attributes.class ?? '');
    if (tag !== 'time' && !/^date(?:Published|Modified|Created)$/.test(attributes.itemprop ?? '')) continue;
    add(
      isUpdate ? updated : published,
      written,
      attributes.itemprop === undefined ? 'time' : 'microdata',
      'a date marked up in the text',
      { start, end },
    );
  }
  const { order } = dateOrder(
    parts.candidates
      .map(({ text }) => text)
      .filter((text) => text.length < 200)
      .slice(0, 400),
  );
  // A date below the headline is nearer to it than one in the page's head.
  for (const block of dateLines) {
    const { text, page: span } = parts.candidates[block]!;
    const [date] = parseDates(text, { order });
    if (date === undefined || date.ambiguous) continue;
    const { value, precision, earliest, latest } = date;
    const reason = `“${date.text}” beside the headline`;
    const fact: DateFact = { value, precision, basis: 'stated', reason, earliest, latest };
    const isUpdate = /updat|modif|aktualis|actuali|atualiz|aggiorn|mis à jour|обновл|оновл/i.test(text);
    (isUpdate ? updated : published).push({ ...found(value, 'text', reason, span, block), date: fact });
  }
  const captured = page.capturedAt?.slice(0, 10) ?? null;
  const notes: Note[] = [];
  const believable = (one: FoundDate) => {
    const year = Number(one.value.slice(0, 4));
    const late = captured !== null && one.date.earliest.slice(0, 10) > captured;
    if (year >= 1990 && year <= 2100 && !late) return true;
    notes.push(
      note(
        'extract/date-rejected',
        `${one.value} (${one.reason}) is ${late ? 'after the capture' : 'too early for a page'}`,
        { page: page.id, article: page.id, span: one.page },
      ),
    );
    return false;
  };
  return { published: published.find(believable) ?? null, updated: updated.find(believable) ?? null, notes };
}

function add(into: FoundDate[], value: unknown, source: Found['source'], reason: string, span: Found['page']): void {
  if (typeof value !== 'string') return;
  const date = readIsoDate(value, reason);
  if (date === null || date.precision === 'year' || date.precision === 'month') return;
  into.push({ ...found(date.value, source, reason, span), date });
}
