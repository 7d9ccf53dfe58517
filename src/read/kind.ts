/**
 * What a file is, by its bytes and never by its name. Signatures as in the WHATWG MIME Sniffing Standard, and those of
 * the archive formats that saved pages come in.
 */

export type Kind =
  | 'empty'
  | 'pdf'
  | 'image'
  | 'gzip'
  | 'zip'
  | 'warc'
  | 'mhtml'
  | 'archive'
  | 'binary'
  | 'utf-16le'
  | 'utf-16be'
  | 'text';

export interface Sniffed {
  readonly kind: Kind;
  /** What it is called in a note: "a PNG image". */
  readonly name: string;
}

type Signature = readonly [kind: Kind, name: string, bytes: string, offset?: number];

/** Bytes as Latin-1 characters. */
const signatures: readonly Signature[] = [
  ['image', 'a PNG image', '\x89PNG\r\n\x1a\n'],
  ['image', 'a JPEG image', '\xff\xd8\xff'],
  ['image', 'a GIF image', 'GIF87a'],
  ['image', 'a GIF image', 'GIF89a'],
  ['image', 'a TIFF image', 'II*\0'],
  ['image', 'a TIFF image', 'MM\0*'],
  ['image', 'an icon', '\0\0\x01\0'],
  ['image', 'a WebP image', 'WEBPVP8', 8],
  ['image', 'an AVIF image', 'ftypavif', 4],
  ['image', 'a HEIC image', 'ftyphei', 4],
  ['binary', 'a video', 'ftyp', 4],
  ['zip', 'a ZIP archive', 'PK\x03\x04'],
  ['archive', 'an empty ZIP archive', 'PK\x05\x06'],
  ['gzip', 'a gzip file', '\x1f\x8b'],
  ['archive', 'a bzip2 file', '1AY&SY', 4],
  ['archive', 'an xz file', '\xfd7zXZ\0'],
  ['archive', 'a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', 'a RAR archive', 'Rar!\x1a\x07'],
  ['archive', 'a zstd file', '\x28\xb5\x2f\xfd'],
  ['archive', 'a tar archive', 'ustar', 257],
  ['warc', 'a WARC web archive', 'WARC/1.'],
  ['binary', 'a SQLite database', 'SQLite format 3\0'],
  ['binary', 'a font', 'wOF2'],
  ['binary', 'a font', 'wOFF'],
  ['binary', 'an audio file', 'ID3\x03'],
  ['binary', 'an audio file', 'ID3\x04'],
  ['binary', 'an audio file', 'OggS'],
];

/** More than this share of bytes that no text holds, and it is not text. */
const controlShare = 0.02;
const sampleSize = 65_536;

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'empty', name: 'empty' };
  const head = latin1(bytes, 1024);
  if (/%PDF-\d/.test(head)) return { kind: 'pdf', name: 'a PDF' };
  for (const [kind, name, signature, offset = 0] of signatures) {
    if (head.startsWith(signature, offset)) return { kind, name };
  }
  if (head.startsWith('\xff\xfe')) return { kind: 'utf-16le', name: 'text' };
  if (head.startsWith('\xfe\xff')) return { kind: 'utf-16be', name: 'text' };
  if (isMhtml(latin1(bytes, 4096))) return { kind: 'mhtml', name: 'an MHTML web archive' };
  return sniffText(bytes.subarray(0, sampleSize));
}

function sniffText(sample: Uint8Array): Sniffed {
  let controls = 0;
  const zeros = [0, 0];
  let blank = true;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i]!;
    if (byte === 0) zeros[i & 1]!++;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++;
    if (byte > 0x20) blank = false;
  }
  if (blank) return { kind: 'empty', name: 'nothing but white space' };
  const [even, odd] = zeros as [number, number];
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return { kind: 'utf-16le', name: 'text' };
  if (even > half * 0.4 && odd < half * 0.05) return { kind: 'utf-16be', name: 'text' };
  const strange = controls + even + odd;
  if (strange > 8 && strange > sample.length * controlShare) return { kind: 'binary', name: 'binary' };
  return { kind: 'text', name: 'text' };
}

/** Mail-like headers that announce a page with its pictures, as browsers save it. */
function isMhtml(head: string): boolean {
  if (!/^[A-Za-z-]{2,30}:/.test(head)) return false;
  return /^mime-version:/im.test(head) && /^content-type:\s*multipart\/related/im.test(head);
}

/** The first bytes, one character each. */
export function latin1(bytes: Uint8Array, length: number): string {
  let text = '';
  const end = Math.min(length, bytes.length);
  for (let i = 0; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
