/**
 * The charset a page declares: in its HTTP header, in `<meta>` or in an XML declaration. The prescan of the HTML
 * Standard, over the first bytes only, simplified to what pages really hold.
 */
import { latin1 } from './kind.ts';

/** The standard looks at 1,024 bytes; real pages put scripts first, so we look further. */
const prescanSize = 16_384;

/** Labels the standard gives to windows-1252. */
const windows1252Labels = new Set([
  'windows-1252',
  'cp1252',
  'x-cp1252',
  'ansi_x3.4-1968',
  'ascii',
  'us-ascii',
  'cp819',
  'ibm819',
  'csisolatin1',
  'iso-8859-1',
  'iso8859-1',
  'iso88591',
  'iso_8859-1',
  'iso_8859-1:1987',
  'iso-ir-100',
  'l1',
  'latin1',
  'latin-1',
]);

/** The WHATWG name of a label, or null when there is no such encoding. */
export function encodingOf(label: string): string | null {
  const clean = label.trim().toLowerCase();
  if (windows1252Labels.has(clean)) return 'windows-1252';
  if (clean === '' || clean === 'x-user-defined' || clean === 'replacement') return null;
  try {
    return new TextDecoder(clean).encoding;
  } catch {
    return null;
  }
}

/** From `text/html; charset=...`. */
export function charsetOfHeader(contentType: string | undefined): string | null {
  return contentType === undefined ? null : charsetParameter(contentType);
}

/** From `<meta charset>`, `<meta http-equiv content>` or `<?xml encoding?>`. Declared UTF-16 means UTF-8, as in the standard. */
export function charsetOfMeta(bytes: Uint8Array): string | null {
  const head = latin1(bytes, prescanSize);
  const xml = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head);
  if (xml) return readable(xml[1]!);
  const uncommented = withoutComments(head);
  for (const [meta] of uncommented.matchAll(/<meta[\s/][^>]{0,1000}>/gi)) {
    const found = charsetParameter(meta);
    if (found) return readable(found);
  }
  return null;
}

function readable(label: string): string | null {
  const encoding = encodingOf(label);
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function charsetParameter(text: string): string | null {
  const match = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(text);
  return match ? encodingOf(match[1]!) : null;
}

function withoutComments(head: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = head.indexOf('<!--', at);
    if (open === -1) return kept + head.slice(at);
    kept += head.slice(at, open);
    const close = head.indexOf('-->', open + 4);
    if (close === -1) return kept;
    at = close + 3;
  }
}
