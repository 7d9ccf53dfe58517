/** Files that hold other files: what each of them holds, as captures of their own. */
import { type Note, note } from '../records/index.ts';
import type { Capture } from './capture.ts';
import { inflate } from './inflate.ts';
import type { Kind } from './kind.ts';
import { unpackMhtml } from './mhtml.ts';
import { type Unpacked, unpackWarc } from './warc.ts';
import { unpackZip } from './zip.ts';

/** Files inside of files inside of files: so deep and no deeper. */
export const deepest = 4;

/** The captures inside; null for a kind that holds none. */
export function unpack(capture: Capture, kind: Kind, limit: number): Unpacked | null {
  switch (kind) {
    case 'gzip':
      return unpackGzip(capture, limit);
    case 'zip':
      return unpackZip(capture, limit);
    case 'warc':
      return unpackWarc(capture, limit);
    case 'mhtml':
      return unpackMhtml(capture);
    default:
      return null;
  }
}

function unpackGzip(capture: Capture, limit: number): Unpacked {
  const { file, bytes } = capture;
  const plain = inflate(bytes, 'gzip', limit);
  const noted = (code: Note['code'], message: string) => [note(code, `${file}: ${message}`, { page: file })];
  if ('failure' in plain) {
    return {
      members: [],
      notes:
        plain.failure === 'broken'
          ? noted('read/archive', 'a gzip file that is broken')
          : noted(
              'read/too-large',
              `it unpacks to more than the limit of ${limit.toLocaleString('en')} bytes (--max-bytes)`,
            ),
    };
  }
  return {
    members: [{ ...capture, bytes: plain.bytes }],
    notes: plain.cut ? noted('read/undecodable', 'the compressed file breaks off; what is there was read') : [],
  };
}
