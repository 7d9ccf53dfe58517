/**
 * Pages saved by browsers with everything that belongs to them (MHTML, RFC 2557): the page is taken out of the mail-like
 * file; its pictures and styles are no text.
 */
import { type Note, note } from '../records/index.ts';
import type { Capture } from './capture.ts';
import { addressOf, instantOf, parameterOf, readHeaders } from './headers.ts';
import type { Unpacked } from './warc.ts';

const partLimit = 5000;

export function unpackMhtml({ file, bytes, url, capturedAt }: Capture): Unpacked {
  const broken = (message: string): Unpacked => ({
    members: [],
    notes: [note('read/archive', `${file}: an MHTML archive ${message}`, { page: file })],
  });
  const head = readHeaders(bytes, 0, false);
  const boundary = parameterOf(head?.headers.get('content-type'), 'boundary');
  if (head === null || boundary === null) return broken('without parts');
  const members: Capture[] = [];
  const notes: Note[] = [];
  for (const { headers, body } of partsOf(bytes, head.body, boundary)) {
    const contentType = headers.get('content-type') ?? '';
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) continue;
    members.push({
      file,
      bytes: decodeTransfer(body, headers.get('content-transfer-encoding')),
      contentType,
      url:
        url ?? addressOf(headers.get('content-location')) ?? addressOf(head.headers.get('snapshot-content-location')),
      capturedAt: capturedAt ?? instantOf(head.headers.get('date')),
    });
  }
  const page = members[0];
  if (page === undefined) return broken('that holds no page');
  if (members.length > 1) {
    const frames = members.length - 1;
    notes.push(
      note('read/companions', `${file}: ${frames} ${frames === 1 ? 'frame' : 'frames'} inside the page not read`, {
        page: file,
      }),
    );
  }
  return { members: [page], notes };
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

function* partsOf(bytes: Uint8Array, from: number, boundary: string): Generator<Part> {
  const mark = Uint8Array.from(`--${boundary}`, (character) => character.charCodeAt(0) & 255);
  let start = find(bytes, mark, from);
  for (let count = 0; start >= 0 && count < partLimit; count++) {
    const next = find(bytes, mark, start + mark.length);
    const line = bytes.indexOf(10, start);
    if (line < 0) return;
    const part = bytes.subarray(line + 1, next < 0 ? bytes.length : next);
    const head = readHeaders(part, 0, false);
    if (head !== null) yield { headers: head.headers, body: part.subarray(head.body) };
    start = next;
  }
}

/** Where the mark stands at the beginning of a line; -1 when it does not. */
function find(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(45, from); at >= 0; at = bytes.indexOf(45, at + 1)) {
    if (at > 0 && bytes[at - 1] !== 10) continue;
    let same = 1;
    while (same < mark.length && bytes[at + same] === mark[same]) same++;
    if (same === mark.length) return at;
  }
  return -1;
}

function decodeTransfer(body: Uint8Array, encoding: string | undefined): Uint8Array {
  const name = encoding?.trim().toLowerCase();
  if (name === 'base64') return Uint8Array.from(Buffer.from(Buffer.from(body).toString('latin1'), 'base64'));
  return name === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

/** RFC 2045, 6.7: "=E2=80=9C" is three bytes, "=" at the end of a line joins it to the next. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 61) {
      const high = hex(bytes[at + 1]);
      const low = hex(bytes[at + 2]);
      if (high >= 0 && low >= 0) {
        out[size++] = high * 16 + low;
        at += 2;
        continue;
      }
      const end = bytes[at + 1] === 13 ? at + 2 : at + 1;
      if (bytes[end] === 10) {
        at = end;
        continue;
      }
    }
    out[size++] = byte;
  }
  return out.subarray(0, size);
}

function hex(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
