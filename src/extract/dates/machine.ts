/** Dates that markup states for machines: structured data, meta tags, `<time>`, microdata, embedded JSON, addresses. */
import type { Fact, Page, Span } from '../../records/index.ts';
import { type MetaTags, sourceOf } from '../metadata/meta-tags.ts';
import type { Prepared } from '../prepare.ts';
import { dateFact, readDateParts } from './iso-date.ts';
import type { DateMention, DateSense } from './mention.ts';

const limit = 400;
const modifiedName = /modif|updat|revis|lastmod|last-mod|changed|edit(?:ed|date)/i;
const publishedName =
  /publi|issued|pubdate|pub_date|pub-date|release|posted|onlinedate|firstdate|displaydate|display_date/i;
const createdName = /creat|(?:^|[._:-])date$|^date|datum|sailthru\.date|article\.date|time$/i;
const otherName =
  /expir|valid|copyright|birth|event|start|end(?:date|time)|next|cache|token|build|deploy|unavailable|review/i;

export function senseOf(name: string): DateSense {
  if (otherName.test(name)) return 'other';
  if (modifiedName.test(name)) return 'modified';
  if (publishedName.test(name)) return 'published';
  return createdName.test(name) ? 'created' : 'plain';
}

export function machineDates(prepared: Prepared, meta: MetaTags, page: Page): DateMention[] {
  const found: DateMention[] = [];
  const add = (
    written: unknown,
    sense: DateSense,
    source: Fact['source'],
    reason: string,
    span: Span | null,
    ofArticle: boolean,
  ) => {
    if (typeof written !== 'string' || found.length >= limit) return;
    const mention = mentionOf(written, sense, source, reason, span, ofArticle);
    if (mention !== null) found.push(mention);
  };
  const own = new Set(prepared.articles);
  for (const node of prepared.nodes) {
    for (const [key, value] of Object.entries(node.value)) {
      if (typeof value !== 'string' || !/date|time|created|modified|published/i.test(key)) continue;
      add(value, senseOf(key), 'json-ld', `${key} in the structured data`, node.page, own.has(node));
    }
  }
  for (const { name, content, page: span } of meta.all) {
    if (name.startsWith('link ') || !/date|time|publi|modif|updat|creat|issued|dc\.|dcterms|datum|release/i.test(name))
      continue;
    add(
      content,
      senseOf(name.replace(/^og:|^article:|^dcterms\.|^dc\./, '')),
      sourceOf({ name, content, page: span }),
      `the page's ${name}`,
      span,
      true,
    );
  }
  elementDates(prepared, add);
  embeddedDates(prepared, page.text, add);
  addressDates(prepared, meta, page, add);
  return found;
}

type Add = (
  written: unknown,
  sense: DateSense,
  source: Fact['source'],
  reason: string,
  span: Span | null,
  ofArticle: boolean,
) => void;

function elementDates({ parts }: Prepared, add: Add): void {
  for (const { tag, attributes, start, end } of parts.elements) {
    if (attributes === null || tag === 'meta') {
      if (attributes?.itemprop !== undefined && /date/i.test(attributes.itemprop)) {
        add(
          attributes.content,
          senseOf(attributes.itemprop),
          'microdata',
          `${attributes.itemprop} in the markup`,
          { start, end },
          true,
        );
      }
      continue;
    }
    const { itemprop, title, dated } = attributes;
    if (itemprop === undefined && title === undefined && dated === null && tag !== 'time') continue;
    const names = `${attributes.itemprop ?? ''} ${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.pubdate === undefined ? '' : 'pubdate'}`;
    if (tag === 'time' && attributes.datetime !== undefined) {
      const sense = senseOf(names);
      add(
        attributes.datetime,
        sense === 'created' ? 'plain' : sense,
        'time',
        'a <time> element',
        { start, end },
        attributes.itemprop !== undefined || attributes.pubdate !== undefined,
      );
      continue;
    }
    if (attributes.itemprop !== undefined && /date/i.test(attributes.itemprop)) {
      add(
        attributes.content ?? attributes.datetime,
        senseOf(attributes.itemprop),
        'microdata',
        `${attributes.itemprop} in the markup`,
        { start, end },
        true,
      );
    }
    if (attributes.title !== undefined && /date|time|publi/i.test(names)) {
      add(attributes.title, senseOf(names), 'html', 'the title of an element named for dates', { start, end }, false);
    }
    for (const [name, value] of attributes.dated ?? [])
      add(value, senseOf(name), 'html', `the attribute ${name}`, { start, end }, false);
  }
}

const embedded =
  /"((?:date|first|original|initial)?_?-?(?:published?|publication|publish|pub|created|creation|modified|updated|posted|display|release)_?-?(?:date|time|at|on|datetime|dateiso|timestamp)?|date)\\?"\s{0,3}:\s{0,3}\\?"(\d{4}-\d{2}-\d{2}[^"\\]{0,30})\\?"/i;
/** Characters of the longest key with its quotes and colon, and of the longest date. */
const longestKey = 64;
const longestDate = 48;

/** `"datePublished": "2024-05-31…"` in any script: state that a site's own program draws the page from. */
function embeddedDates({ parts }: Prepared, text: string, add: Add): void {
  const read = parts.data.filter(({ type }) => type.includes('ld+json')).map(({ page }) => page);
  let seen = 0;
  let last = 0;
  for (const value of quotedYears(text)) {
    const from = Math.max(last, value - longestKey);
    last = value;
    const match = embedded.exec(text.slice(from, value + longestDate));
    if (match === null) continue;
    if (++seen > 60) break;
    const start = from + match.index;
    if (read.some((data) => start >= data.start && start < data.end)) continue;
    const span = { start, end: start + match[0].length };
    add(match[2], senseOf(match[1]!), 'html', `${match[1]} in an embedded script`, span, seen <= 3);
  }
}

/** Where a quoted value that begins with a year stands: searching for the year is quicker than for the key before it. */
function* quotedYears(text: string): Generator<number> {
  let [last, next] = [text.indexOf('"19'), text.indexOf('"20')];
  while (last >= 0 || next >= 0) {
    const at = last >= 0 && (next < 0 || last < next) ? last : next;
    if (text.charCodeAt(at + 5) === 45) yield at + 1;
    if (at === last) last = text.indexOf('"19', at + 3);
    else next = text.indexOf('"20', at + 3);
  }
}

const addressDay = /[/_-]((?:19|20)\d\d)[/_-]?(0\d|1[0-2])[/_-]?([0-2]\d|3[01])(?=[/_.-]|$)/;

function addressDates({ parts }: Prepared, meta: MetaTags, page: Page, add: Add): void {
  const tag = meta.first('link canonical', 'og:url', 'link shortlink');
  for (const [address, span] of [
    [tag?.content, tag?.page ?? null],
    [page.url, null],
  ] as const) {
    const match = addressDay.exec(address ?? '');
    if (match !== null) add(`${match[1]}-${match[2]}-${match[3]}`, 'plain', 'url', "the page's address", span, true);
  }
  const image = meta.first('og:image', 'twitter:image');
  const match = addressDay.exec(image?.content ?? '');
  if (match !== null)
    add(`${match[1]}-${match[2]}-${match[3]}`, 'other', 'url', "a picture's address", image!.page, false);
  void parts;
}

function mentionOf(
  written: string,
  sense: DateSense,
  source: Fact['source'],
  reason: string,
  page: Span | null,
  ofArticle: boolean,
): DateMention | null {
  const parts = /^\d{10}(?:\d{3})?$/.test(written) ? partsOfStamp(Number(written)) : readDateParts(written);
  if (parts === null || parts.day === null || parts.month === null) return null;
  const { value, precision, earliest, latest } = dateFact(parts, 'stated', reason);
  return {
    day: value.slice(0, 10),
    fact: { value, precision, earliest, latest },
    source,
    sense,
    reason,
    page,
    block: null,
    ofArticle,
    ambiguous: false,
  };
}

/** Seconds or milliseconds since 1970, as programs keep time. */
function partsOfStamp(stamp: number): ReturnType<typeof readDateParts> {
  return readDateParts(new Date(stamp > 1e11 ? stamp : stamp * 1000).toISOString());
}
