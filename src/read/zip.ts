/**
 * ZIP archives (APPNOTE 6.3.10): the members by the directory at the end, each unpacked within the limit, all of them
 * together within four times as much.
 */
import { type Note, note } from '../records/index.ts';
import type { Capture } from './capture.ts';
import { inflate } from './inflate.ts';
import type { Unpacked } from './warc.ts';

const memberLimit = 20_000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

export function unpackZip({ file, bytes }: Capture, limit: number): Unpacked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unread = (why: string): Unpacked => ({
    members: [],
    notes: [note('read/archive', `${file}: a ZIP archive ${why}`, { page: file })],
  });
  const end = endOf(view);
  if (end < 0) return unread('without a directory');
  const names: string[] = [];
  const members: Capture[] = [];
  const notes: Note[] = [];
  let left = limit * 4;
  const total = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let count = 0; count < Math.min(total, memberLimit); count++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) break;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    names.push(name);
    if (name.endsWith('/') || isAside(name) || entry.size === 0) continue;
    const where = `${file}:${name}`;
    const content = memberOf(view, bytes, entry, Math.min(limit, left));
    if (typeof content === 'string') notes.push(note('read/archive', `${where}: ${content}`, { page: where }));
    else {
      left -= content.length;
      members.push({ file: where, bytes: content });
    }
  }
  if (names.includes('[Content_Types].xml') || names[0] === 'mimetype') return unread('of an office program or a book');
  if (names.length === 0) return unread('that cannot be read');
  if (total > memberLimit)
    notes.push(note('read/archive', `${file}: only the first ${memberLimit} members were read`, { page: file }));
  return { members, notes };
}

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

/** The member's bytes, or why it is not read. */
function memberOf(view: DataView, bytes: Uint8Array, entry: Entry, limit: number): Uint8Array | string {
  const { encrypted, method, packed, size, local } = entry;
  if (encrypted) return 'it is encrypted';
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark) return 'it is broken';
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const content = bytes.subarray(from, from + packed);
  if (size > limit) return 'it unpacks to more than the limit';
  if (method === 0) return content;
  if (method !== 8) return 'its compression is not known';
  const plain = inflate(content, 'deflate-raw', limit);
  if (!('failure' in plain)) return plain.bytes;
  return plain.failure === 'too-large' ? 'it unpacks to more than the limit' : 'it is broken';
}

/** What systems and browsers put beside the pages. */
function isAside(name: string): boolean {
  return (
    /(?:^|\/)(?:__MACOSX|\.[^/]+|[^/]+_files)(?:\/|$)/.test(name) ||
    /\.(?:css|js|mjs|map|png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf|mp[34])$/i.test(name)
  );
}

/** Where the directory's end stands: in the last 64 KB, behind which only a comment may follow. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return -1;
}
