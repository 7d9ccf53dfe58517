/**
 * Decodes a page. The charset is found by byte order mark, HTTP header, `<meta>`, then by detection. Two things that
 * real captures do decide against the letter of the standard: pages saved as UTF-8 keep the `<meta>` of their former
 * encoding, and pages that claim UTF-8 are sometimes not.
 */
import { analyse } from 'chardet';
import type { Page } from '../records/index.ts';
import { charsetOfHeader, charsetOfMeta, encodingOf } from './declared-charset.ts';
import { mendTwiceEncoded } from './twice-encoded.ts';
import { utf8Fit } from './utf-8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly charsetFrom: Page['charsetFrom'];
  /** Replacement characters that decoding put in. */
  readonly replaced: number;
  /** NUL characters that were taken out: no text means them, and parsers disagree on them. */
  readonly nulls: number;
}

/** Below this, chardet's guess is no better than the default. */
const sureEnough = 30;
const detectionSample = 65_536;

export function decode(
  bytes: Uint8Array,
  known: { readonly contentType?: string | undefined; readonly utf16?: 'utf-16le' | 'utf-16be' | undefined } = {},
): Decoded {
  const [charset, charsetFrom] = findCharset(bytes, known);
  const raw = charset === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes);
  const plain = raw.includes('\0') ? raw.replaceAll('\0', '') : raw;
  const text = charset === 'utf-8' || charset === 'windows-1252' ? mendTwiceEncoded(plain) : plain;
  const replaced = Math.max(0, count(raw, '\uFFFD') - (charset === 'utf-8' ? writtenReplacements(bytes) : 0));
  return { text, charset, charsetFrom, replaced, nulls: raw.length - plain.length };
}

function findCharset(
  bytes: Uint8Array,
  { contentType, utf16 }: { contentType?: string | undefined; utf16?: 'utf-16le' | 'utf-16be' | undefined },
): readonly [string, Page['charsetFrom']] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8', 'bom'];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', 'bom'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', 'bom'];
  if (utf16) return [utf16, 'detected'];

  const header = charsetOfHeader(contentType);
  const declared = header ?? charsetOfMeta(bytes);
  const from = header ? 'header' : 'meta';
  const { sequences, broken } = utf8Fit(bytes);
  if (sequences + broken === 0) return declared ? [declared, from] : ['utf-8', 'default'];
  const isUtf8 = broken === 0 && (sequences > 2 || declared === null || declared === 'windows-1252');
  if (declared === 'utf-8' && sequences >= broken) return ['utf-8', from];
  if (isUtf8) return ['utf-8', 'detected'];
  if (declared !== null && declared !== 'utf-8') return [declared, from];
  // Good sequences hardly come about by chance: this is UTF-8 that was cut or patched.
  if (sequences > broken) return ['utf-8', 'detected'];
  return detect(bytes);
}

function detect(bytes: Uint8Array): readonly [string, Page['charsetFrom']] {
  const sample = linesBeyondAscii(bytes);
  if (sample.every((byte) => byte < 0x80 || isWesternPunctuation(byte))) return ['windows-1252', 'default'];
  const best = analyse(sample)[0];
  if (!best || best.confidence < sureEnough) return ['windows-1252', 'default'];
  const charset = encodingOf(best.name);
  if (charset === null || charset === 'utf-8' || charset.startsWith('utf-16')) return ['windows-1252', 'default'];
  return [charset, 'detected'];
}

/** Quotation marks, dashes, the ellipsis, the euro: alike in every windows-125x, so they tell nothing about which. */
function isWesternPunctuation(byte: number): boolean {
  return (byte >= 0x91 && byte <= 0x97) || byte === 0x80 || byte === 0x85 || byte === 0x99 || byte === 0xa0;
}

/** The lines that tell encodings apart, so that a long ASCII head does not drown them. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= detectionSample) return bytes;
  const sample = new Uint8Array(detectionSample);
  let filled = 0;
  for (let i = 0; i < bytes.length && filled < sample.length; i++) {
    if (bytes[i]! < 0x80) continue;
    const from = Math.max(0, i - 40);
    const piece = bytes.subarray(from, Math.min(bytes.length, i + 200, from + sample.length - filled));
    sample.set(piece, filled);
    filled += piece.length;
    i = from + piece.length - 1;
    if (piece.length === 0) break;
  }
  return sample.subarray(0, filled);
}

/** Replacement characters that the author of the bytes wrote. */
function writtenReplacements(bytes: Uint8Array): number {
  let found = 0;
  for (let i = bytes.indexOf(0xef); i !== -1; i = bytes.indexOf(0xef, i + 1)) {
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) found++;
  }
  return found;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
