/**
 * Web archives (WARC, ISO 28500): records one behind another, each with what a server answered. Answers that are pages
 * are handed on with the address and the time of their capture; pictures, scripts and requests are counted.
 */
import { type Note, note } from '../records/index.ts';
import type { Capture } from './capture.ts';
import { addressOf, instantOf, readHeaders } from './headers.ts';
import { compressionOf, inflate } from './inflate.ts';

export interface Unpacked {
  readonly members: readonly Capture[];
  readonly notes: readonly Note[];
}

const pageType = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/(?:rss|atom)\+xml)\b/i;

/** Where the record that begins at `from` ends, and its parts; null when it is not whole or no record. */
export function recordAt(bytes: Uint8Array, from: number) {
  const head = readHeaders(bytes, from, true);
  if (head === null || !head.first.startsWith('WARC/')) return null;
  const length = Number(head.headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(length) || length < 0) return null;
  let end = head.body + length;
  // Two line breaks end a record; some writers leave them out.
  while (end < bytes.length && (bytes[end] === 13 || bytes[end] === 10)) end++;
  return { headers: head.headers, from: head.body, to: head.body + length, end };
}

/** The pages of an archive; `firstRecord` is the number of its first record when it is a piece of a longer one. */
export function unpackWarc({ file, bytes, firstRecord = 1 }: Capture, limit: number): Unpacked {
  const members: Capture[] = [];
  const notes: Note[] = [];
  let others = 0;
  let number = firstRecord;
  for (let at = 0; at < bytes.length; number++) {
    while (at < bytes.length && bytes[at]! <= 32) at++;
    if (at >= bytes.length) break;
    const where = `${file}:${number}`;
    const record = recordAt(bytes, at);
    if (record === null || record.to > bytes.length) {
      notes.push(note('read/undecodable', `${where}: the archive ends or breaks off in this record`, { page: where }));
      break;
    }
    at = record.end;
    const type = record.headers.get('warc-type') ?? '';
    const block = bytes.subarray(record.from, record.to);
    const shared = {
      file: where,
      url: addressOf(record.headers.get('warc-target-uri')),
      capturedAt: instantOf(record.headers.get('warc-date')),
    };
    if (type === 'response') {
      const answer = readAnswer(block, limit);
      if (answer === null) others++;
      else if ('failure' in answer) notes.push(note('read/too-large', `${where}: ${answer.failure}`, { page: where }));
      else members.push({ ...shared, bytes: answer.bytes, contentType: answer.contentType });
    } else if (type === 'resource' || type === 'conversion') {
      const contentType = record.headers.get('content-type') ?? '';
      if (pageType.test(contentType)) members.push({ ...shared, bytes: block, contentType });
      else others++;
    } else if (type !== 'warcinfo') others++;
  }
  if (others > 0) {
    const message = `${file}: ${others} ${others === 1 ? 'record holds' : 'records hold'} no page (pictures, scripts, requests, redirections)`;
    notes.push(note('read/companions', message, { page: file }));
  }
  return { members, notes };
}

/** The page in an HTTP answer; null when it is no page. */
function readAnswer(
  block: Uint8Array,
  limit: number,
): { bytes: Uint8Array; contentType: string } | { failure: string } | null {
  const answer = readHeaders(block, 0, true);
  if (answer === null || !/^HTTP\/\d(?:\.\d)?\s+2\d\d\b/.test(answer.first)) return null;
  const contentType = answer.headers.get('content-type') ?? 'text/html';
  if (!pageType.test(contentType)) return null;
  let bytes = block.subarray(answer.body);
  if (/\bchunked\b/i.test(answer.headers.get('transfer-encoding') ?? '')) bytes = joinChunks(bytes);
  const compression = compressionOf(answer.headers.get('content-encoding'));
  if (compression === null) return { bytes, contentType };
  const plain = inflate(bytes, compression, limit);
  // Many archives keep the header and store the answer unpacked.
  if ('failure' in plain) {
    return plain.failure === 'broken' ? { bytes, contentType } : { failure: 'it unpacks to more than the limit' };
  }
  return { bytes: plain.bytes, contentType };
}

/** The chunks of an answer put together (RFC 9112, 7.1); bytes that are no chunks as they are. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  let size = 0;
  for (;;) {
    const end = bytes.indexOf(10, at);
    if (end < 0 || end - at > 40) break;
    const length = /^\s*([\da-f]{1,8})\s*(?:;.*)?\s*$/i.exec(String.fromCharCode(...bytes.subarray(at, end)))?.[1];
    if (length === undefined) break;
    const count = Number.parseInt(length, 16);
    if (count === 0) break;
    const part = bytes.subarray(end + 1, end + 1 + count);
    parts.push(part);
    size += part.length;
    at = end + 1 + count;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
  if (parts.length === 0) return bytes;
  const whole = new Uint8Array(size);
  let to = 0;
  for (const part of parts) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}
