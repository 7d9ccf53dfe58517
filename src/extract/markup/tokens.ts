/**
 * The tokens of a page: tags with their attributes, text, character references (HTML Standard, 13.2.5). Everything
 * that is long, be it text, comments, scripts or values, is skipped by searching for its end rather than read character
 * by character. One pass: nothing is looked at twice, so time is linear in the page.
 */
import { decodeHTMLAttribute, EntityDecoder, htmlDecodeTree } from 'entities/decode';
import { HashTable } from '../../text/hash-table.ts';
import { ownString } from '../../text/own-string.ts';
import { Attributes, keep, slotOf } from './attributes.ts';

export interface TokenHandler {
  /** An opening tag, from its `<` to behind its `>`; false ends the reading. */
  open(tag: string, start: number, end: number, attributes: Attributes | null, selfClosing: boolean): boolean;
  close(tag: string, start: number): void;
  text(start: number, end: number): void;
  /** A character reference, which ends at `end`. */
  character(codepoint: number, end: number): void;
}

/** Values longer than this (inlined images) are cut. */
const valueLimit = 4096;
/** Elements that hold text and no tags, up to their own closing tag; of these some have character references. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);
const withReferences = new Set(['textarea', 'title']);
/** Written `<title/>` these stand in drawings, where the slash closes; taken at its word, HTML would read to the page's end. */
export const closesItself = (tag: string) => tag === 'title' || tag === 'style';
/** The longest name of a character reference with its marks. */
const longestReference = 40;

/** Names of tags that were met, and by the hash of each its place among them, counted from one. */
const names: string[] = [];
const placeOfName = new HashTable(1000);
const nameLimit = 2000;

/** The name in small letters; the same string for the same name, which makes comparing it quick. */
function nameOf(page: string, from: number, to: number): string {
  const hash = hashOfName(page, from, to);
  const known = names[placeOfName.get(hash) - 1];
  if (known !== undefined && known.length === to - from) return known;
  const name = ownString(page.slice(from, to).toLowerCase());
  if (known === undefined && names.length < nameLimit && name.length < 40) placeOfName.set(hash, names.push(name));
  return name;
}

/** FNV-1a over the name in small letters. */
function hashOfName(page: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) {
    const code = page.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return hash;
}

const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const endsName = (code: number) => code === 62 || code === 47 || isSpace(code);

const references = { codepoints: [] as number[] };
const decoder = new EntityDecoder(htmlDecodeTree, (codepoint) => references.codepoints.push(codepoint));

/** Length of the character reference at `at`, its characters left in `references`; 0 when it is a plain ampersand. */
function readReference(page: string, at: number, end: number): number {
  references.codepoints.length = 0;
  decoder.startEntity(0);
  const part = page.slice(at + 1, Math.min(end, at + longestReference));
  const read = decoder.write(part, 0);
  return read >= 0 ? read : decoder.end();
}

export function readTokens(page: string, handler: TokenHandler): void {
  const length = page.length;
  let at = 0;
  while (at < length) {
    const tag = page.indexOf('<', at);
    const end = tag < 0 ? length : tag;
    if (end > at) readText(page, at, end, handler);
    if (tag < 0) return;
    const next = page.charCodeAt(tag + 1);
    if (isLetter(next)) {
      const after = readTag(page, tag, handler);
      if (after < 0) return;
      at = after;
    } else if (next === 47) at = readClosingTag(page, tag, handler);
    else if (next === 33) at = declarationEnd(page, tag);
    else if (next === 63) at = behind(page.indexOf('>', tag + 2), length);
    else {
      handler.text(tag, tag + 1);
      at = tag + 1;
    }
  }
}

function behind(found: number, length: number): number {
  return found < 0 ? length : found + 1;
}

function readText(page: string, start: number, end: number, handler: TokenHandler): void {
  let from = start;
  for (let at = nextReference(page, start, end); at >= 0; ) {
    const size = readReference(page, at, end);
    if (size > 0) {
      if (at > from) handler.text(from, at);
      from = at + size;
      for (const codepoint of references.codepoints) handler.character(codepoint, from);
    }
    at = nextReference(page, Math.max(from, at + 1), end);
  }
  if (end > from) handler.text(from, end);
}

/** An `&` within the text: the search goes no farther, or pages without any would be searched to their end each time. */
function nextReference(page: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (page.charCodeAt(at) === 38) return at;
  return -1;
}

/** Reads an opening tag and, for an element of raw text, its text; -1 when the page ends in it or reading ends. */
function readTag(page: string, start: number, handler: TokenHandler): number {
  const length = page.length;
  let at = start + 1;
  while (at < length && !endsName(page.charCodeAt(at))) at++;
  const tag = nameOf(page, start + 1, at);
  let attributes: Attributes | null = null;
  let selfClosing = false;
  for (;;) {
    while (at < length && isSpace(page.charCodeAt(at))) at++;
    if (at >= length) return -1;
    const code = page.charCodeAt(at);
    if (code === 62) break;
    if (code === 47) {
      at++;
      while (at < length && isSpace(page.charCodeAt(at))) at++;
      selfClosing = page.charCodeAt(at) === 62;
      continue;
    }
    const nameFrom = at;
    for (at++; at < length; at++) {
      const inName = page.charCodeAt(at);
      if (inName === 61 || endsName(inName)) break;
    }
    const nameTo = at;
    while (at < length && isSpace(page.charCodeAt(at))) at++;
    let valueFrom = at;
    let valueTo = at;
    if (page.charCodeAt(at) === 61) {
      at++;
      while (at < length && isSpace(page.charCodeAt(at))) at++;
      const quote = page.charCodeAt(at);
      if (quote === 34 || quote === 39) {
        valueFrom = at + 1;
        valueTo = page.indexOf(quote === 34 ? '"' : "'", valueFrom);
        if (valueTo < 0) return -1;
        at = valueTo + 1;
      } else {
        valueFrom = at;
        while (at < length && page.charCodeAt(at) !== 62 && !isSpace(page.charCodeAt(at))) at++;
        valueTo = at;
      }
    }
    const slot = slotOf(page, nameFrom, nameTo, hashOfName(page, nameFrom, nameTo));
    if (slot === null) continue;
    attributes ??= new Attributes();
    const value = page.slice(valueFrom, Math.min(valueTo, valueFrom + valueLimit));
    keep(attributes, slot, page.slice(nameFrom, nameTo), value.includes('&') ? decodeHTMLAttribute(value) : value);
  }
  if (!handler.open(tag, start, at + 1, attributes, selfClosing)) return -1;
  return rawText.has(tag) && !(selfClosing && closesItself(tag)) ? readRawText(page, at + 1, tag, handler) : at + 1;
}

/** `<noscript><iframe/></noscript>`: a frame that nothing closes would read to the page's end. */
function endsFrame(page: string, at: number, tag: string): boolean {
  return tag === 'iframe' && page.slice(at + 2, at + 10).toLowerCase() === 'noscript';
}

/** The text up to the closing tag of the element, which itself is read next. */
function readRawText(page: string, start: number, tag: string, handler: TokenHandler): number {
  let end = page.length;
  if (tag !== 'plaintext') {
    for (let at = page.indexOf('</', start); at >= 0; at = page.indexOf('</', at + 2)) {
      const behindName = at + 2 + tag.length;
      const isOwn = endsName(page.charCodeAt(behindName)) && page.slice(at + 2, behindName).toLowerCase() === tag;
      if (!isOwn && !endsFrame(page, at, tag)) continue;
      end = at;
      break;
    }
  }
  if (end > start) {
    if (withReferences.has(tag)) readText(page, start, end, handler);
    else handler.text(start, end);
  }
  return end;
}

function readClosingTag(page: string, start: number, handler: TokenHandler): number {
  const length = page.length;
  const first = page.charCodeAt(start + 2);
  if (first === 62) return start + 3;
  if (!isLetter(first)) return behind(page.indexOf('>', start + 2), length);
  let at = start + 3;
  while (at < length && !endsName(page.charCodeAt(at))) at++;
  if (at >= length) return length;
  handler.close(nameOf(page, start + 2, at), start);
  return behind(page.indexOf('>', at), length);
}

/** Where a comment, a doctype or a CDATA section ends. */
function declarationEnd(page: string, start: number): number {
  const length = page.length;
  if (page.startsWith('--', start + 2)) {
    if (page.charCodeAt(start + 4) === 62) return start + 5;
    if (page.startsWith('->', start + 4)) return start + 6;
    for (let at = page.indexOf('--', start + 4); at >= 0; at = page.indexOf('--', at + 1)) {
      if (page.charCodeAt(at + 2) === 62) return at + 3;
      if (page.charCodeAt(at + 2) === 33 && page.charCodeAt(at + 3) === 62) return at + 4;
    }
    return length;
  }
  if (page.startsWith('[CDATA[', start + 2)) {
    const end = page.indexOf(']]>', start + 9);
    return end < 0 ? length : end + 3;
  }
  return behind(page.indexOf('>', start + 2), length);
}
