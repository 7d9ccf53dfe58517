/**
 * Bytes to pages: what the file is (by content, not by name), its charset, its text. A file that holds ready-made
 * articles gives those instead. What cannot be read becomes a note.
 */
import { createHash } from 'node:crypto';
import type { Note, NoteCode, Page } from '../records/index.ts';
import { note } from '../records/index.ts';
import type { Capture } from './capture.ts';
import { decode } from './charset.ts';
import { readFeed } from './feed.ts';
import { type Given, jsonForm, readGiven } from './given.ts';
import { markup } from './html.ts';
import { type Kind, sniff } from './kind.ts';
import { defaultMaxBytes } from './limit.ts';
import { savedFrom } from './saved-from.ts';
import { deepest, unpack } from './unpack.ts';
import type { Unpacked } from './warc.ts';

export const readVersion = '2';

export interface ReadOptions {
  /** Largest file that is decoded, in bytes; a piece of a longer JSONL file was measured by whoever cut it. */
  readonly maxBytes?: number;
}

export interface ReadResult {
  readonly pages: readonly Page[];
  /** Articles that came ready made; each with the page it stands for. */
  readonly given: readonly Given[];
  readonly notes: readonly Note[];
}

const unread: Partial<Record<Kind, NoteCode>> = {
  empty: 'read/empty',
  pdf: 'read/pdf',
  image: 'read/image',
  archive: 'read/archive',
  binary: 'read/binary',
};

/** The pages and articles in a file; in one that holds other files, those of all of them. */
export function read(capture: Capture, options: ReadOptions = {}): ReadResult {
  return readAt(capture, options, 0);
}

function readAt(capture: Capture, options: ReadOptions, depth: number): ReadResult {
  const { file, bytes } = capture;
  const limit = options.maxBytes ?? defaultMaxBytes;
  if (capture.firstLine === undefined && capture.firstRecord === undefined && bytes.length > limit)
    return noted('read/too-large', file, tooLarge(file, bytes.length, limit));
  const { kind, name } = sniff(bytes);
  const unpacked = depth > deepest ? null : unpack(capture, kind, limit);
  if (unpacked !== null) return together(unpacked, (member) => readAt(member, options, depth + 1));
  const code =
    unread[kind] ??
    (kind === 'gzip' || kind === 'zip' || kind === 'warc' || kind === 'mhtml' ? 'read/archive' : undefined);
  if (code) return noted(code, file, `${file}: ${name}${kind === 'empty' ? '' : ', not read'}`);

  const utf16 = kind === 'utf-16le' || kind === 'utf-16be' ? kind : undefined;
  const decoded = decode(bytes, { contentType: capture.contentType, utf16 });
  const { text } = decoded;
  const form = capture.firstLine === undefined ? jsonForm(text) : 'lines';
  if (form !== 'none') return readArticles(text, form, capture, decodingNotes(decoded, file));

  const kindOfMarkup = markup(text);
  if (kindOfMarkup === 'feed') {
    const { given, notes } = readFeed(text, { file, charset: decoded.charset });
    return { pages: [], given, notes: [...decodingNotes(decoded, file), ...notes] };
  }
  if (kindOfMarkup === 'svg') return noted('read/image', file, `${file}: an SVG drawing, not read`);
  if (isOwnDossier(text))
    return noted('read/own-output', file, `${file}: a dossier that Stemma wrote, not read as a page`);
  const saved = savedFrom(text);
  const page: Page = {
    id: createHash('sha256').update(bytes).digest('hex'),
    file,
    url: capture.url ?? saved.url,
    capturedAt: capture.capturedAt ?? saved.capturedAt,
    mediaType: kindOfMarkup === 'html' ? 'text/html' : 'text/plain',
    charset: decoded.charset,
    charsetFrom: decoded.charsetFrom,
    text,
  };
  return { pages: [page], given: [], notes: decodingNotes(decoded, file, page) };
}

function together({ members, notes }: Unpacked, readMember: (member: Capture) => ReadResult): ReadResult {
  const results = members.map(readMember);
  return {
    pages: results.flatMap((one) => one.pages),
    given: results.flatMap((one) => one.given),
    notes: [...notes, ...results.flatMap((one) => one.notes)],
  };
}

export function tooLarge(file: string, size: number, limit: number): string {
  return `${file}: ${size.toLocaleString('en')} bytes, more than the limit of ${limit.toLocaleString('en')} (--max-bytes)`;
}

function readArticles(text: string, form: 'lines' | 'document', capture: Capture, notes: readonly Note[]): ReadResult {
  const { file } = capture;
  if (/^\s*\{\s*"stemma":/.test(text)) {
    return noted('read/own-output', file, `${file}: a dossier that Stemma wrote, not read as articles`);
  }
  const found = readGiven(text, form, file, capture.firstLine);
  return { pages: [], given: found.given, notes: [...notes, ...found.notes] };
}

function isOwnDossier(text: string): boolean {
  return /<meta name="generator" content="Stemma\b/.test(text.slice(0, 4096));
}

function decodingNotes(
  { text, charset, replaced, nulls }: ReturnType<typeof decode>,
  file: string,
  page?: Page,
): readonly Note[] {
  const notes: Note[] = [];
  if (replaced > 0) {
    const start = text.indexOf('\uFFFD');
    const message = `${file}: ${counted(replaced, 'place')} not valid ${charset}, shown as \uFFFD`;
    notes.push(
      note('read/undecodable', message, page ? { page: page.id, span: { start, end: start + 1 } } : { page: file }),
    );
  }
  if (nulls > 0) {
    const message = `${file}: ${counted(nulls, 'NUL character')} taken out`;
    notes.push(note('read/undecodable', message, { page: page?.id ?? file }));
  }
  return notes;
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function noted(code: NoteCode, file: string, message: string): ReadResult {
  return { pages: [], given: [], notes: [note(code, message, { page: file })] };
}
