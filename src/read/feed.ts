/**
 * Feeds (RSS 2.0, RSS 1.0, Atom): each entry with its text becomes an article as its publisher sent it out; an entry
 * that only announces one is kept as what it is, with a note.
 */
import { createHash } from 'node:crypto';
import { decodeHTML } from 'entities';
import { type Note, note, type Page } from '../records/index.ts';
import type { Given, GivenResult } from './given.ts';

const entryLimit = 5000;
/** A description as long as this is the text itself. */
const wholeText = 1200;

export function readFeed(text: string, { file, charset }: { file: string; charset: Page['charset'] }): GivenResult {
  const given: Given[] = [];
  const notes: Note[] = [];
  const isAtom = /<feed[\s>]/.test(text.slice(0, 65_536));
  const tag = isAtom ? 'entry' : 'item';
  const head = text.slice(0, Math.max(0, text.indexOf(`<${tag}`)));
  const publisher = plain(field(head, 'title')) || null;
  const language = /^[a-z]{2,3}(?=$|[-_])/i.exec(field(head, 'language') ?? attribute(head, 'xml:lang') ?? '')?.[0];
  let number = 0;
  for (const entry of elements(text, tag)) {
    if (number === entryLimit) {
      notes.push(note('read/feed', `${file}: only the first ${entryLimit} entries were read`, { page: file }));
      break;
    }
    const where = `${file}:#${++number}`;
    const full = field(entry, 'content:encoded') ?? field(entry, 'content') ?? field(entry, 'body');
    const summary = field(entry, 'description') ?? field(entry, 'summary');
    const body = htmlText(full ?? summary ?? '');
    if (body === '') continue;
    const id = createHash('sha256').update(entry).digest('hex');
    const url = address(field(entry, 'link')) ?? address(alternate(entry)) ?? address(field(entry, 'guid'));
    const author = field(entry, 'dc:creator') ?? field(field(entry, 'author') ?? '', 'name');
    given.push({
      page: {
        id,
        file: where,
        url: url ?? null,
        capturedAt: null,
        mediaType: 'text/plain',
        charset,
        charsetFrom: 'given',
        text: body,
      },
      article: {
        id,
        text: body,
        title: plain(field(entry, 'title')) || null,
        url: url ?? null,
        publisher,
        published: (field(entry, 'pubDate') ?? field(entry, 'published') ?? field(entry, 'dc:date'))?.trim() ?? null,
        language: language?.toLowerCase() ?? null,
        authors: author ? [plain(author)] : null,
      },
    });
    if (full === null && body.length < wholeText)
      notes.push(note('extract/teaser', `${where}: the feed gives a summary, not the text`, { page: id, article: id }));
  }
  if (given.length === 0) notes.push(note('read/feed', `${file}: a feed without texts`, { page: file }));
  return { given, notes };
}

/** What stands inside each element of this name, nested ones apart. */
function* elements(xml: string, name: string): Generator<string> {
  for (let at = 0; ; ) {
    const open = openingOf(xml, name, at);
    if (open === null) return;
    const end = xml.indexOf(`</${name}>`, open.end);
    if (end < 0) return;
    yield xml.slice(open.end, end);
    at = end + name.length + 3;
  }
}

function openingOf(xml: string, name: string, from: number): { start: number; end: number } | null {
  for (let start = xml.indexOf(`<${name}`, from); start >= 0; start = xml.indexOf(`<${name}`, start + 1)) {
    const next = xml[start + 1 + name.length] ?? '';
    if (next !== '>' && !/\s/.test(next)) continue;
    const end = xml.indexOf('>', start);
    return end < 0 || xml[end - 1] === '/' ? null : { start, end: end + 1 };
  }
  return null;
}

/** The first element of this name, its character references and CDATA marks undone; null when there is none. */
function field(xml: string, name: string): string | null {
  const open = openingOf(xml, name, 0);
  if (open === null) return null;
  const end = xml.indexOf(`</${name}>`, open.end);
  if (end < 0) return null;
  const inner = xml.slice(open.end, end);
  // XHTML inside stays as it is.
  if (/\stype\s*=\s*["']xhtml/.test(xml.slice(open.start, open.end))) return inner;
  return undone(inner);
}

function undone(xml: string): string {
  let text = '';
  let at = 0;
  for (let open = xml.indexOf('<![CDATA['); open >= 0; open = xml.indexOf('<![CDATA[', at)) {
    const end = xml.indexOf(']]>', open);
    text += decodeHTML(xml.slice(at, open)) + xml.slice(open + 9, end < 0 ? xml.length : end);
    at = end < 0 ? xml.length : end + 3;
  }
  return text + decodeHTML(xml.slice(at));
}

/** Atom: `<link rel="alternate" href="…"/>`, or a link without a rel. */
function alternate(entry: string): string | null {
  for (const [link] of entry.matchAll(/<link\s[^<>]{1,2000}>/g)) {
    const rel = attribute(link, 'rel');
    if (rel === null || rel === 'alternate') return attribute(link, 'href');
  }
  return null;
}

function attribute(xml: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s{0,3}=\\s{0,3}(?:"([^"<>]{0,2000})"|'([^'<>]{0,2000})')`).exec(
    xml.slice(0, 4000),
  );
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decodeHTML(value);
}

function address(written: string | null): string | undefined {
  const url = written?.trim() ?? '';
  return /^https?:\/\//i.test(url) && url.length <= 4096 && URL.canParse(url) ? url : undefined;
}

function plain(text: string | null): string {
  return decodeHTML((text ?? '').replace(/<[^<>]{0,2000}>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const paragraphTags =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|figcaption|section|article|table|tr|hr)\b[^<>]{0,2000}>/gi;

/** Cuts out what stands between two marks; an opening one that nothing closes ends the text. */
function without(html: string, open: string, close: string): string {
  let text = '';
  let at = 0;
  for (let from = html.indexOf(open); from >= 0; from = html.indexOf(open, at)) {
    text += html.slice(at, from);
    const end = html.indexOf(close, from);
    if (end < 0) return text;
    at = end + close.length;
  }
  return text + html.slice(at);
}

/** The text of a piece of HTML, paragraphs parted by blank lines. */
function htmlText(html: string): string {
  const text = without(without(without(html, '<!--', '-->'), '<script', '</script>'), '<style', '</style>')
    .replace(/<br\b[^<>]{0,200}>/gi, '\n')
    .replace(paragraphTags, '\n\n')
    .replace(/<\/?[a-z][^<>]{0,4000}>/gi, '');
  return decodeHTML(text)
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
