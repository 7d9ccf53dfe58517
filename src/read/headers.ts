/** Header fields as mail, HTTP and WARC share them (RFC 5322, RFC 9110): "Name: value" lines up to an empty line. */
import { latin1 } from './kind.ts';

export interface Message {
  /** The line before the first header, where the format has one. */
  readonly first: string;
  /** Values by lower-case name; of fields that recur the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where the body begins. */
  readonly body: number;
}

/** Headers longer than this are none. */
const longest = 65_536;

/** The headers that begin at `from`; null when no empty line ends them. */
export function readHeaders(bytes: Uint8Array, from: number, hasFirstLine: boolean): Message | null {
  const end = emptyLine(bytes, from, Math.min(bytes.length, from + longest));
  if (end === null) return null;
  const lines = latin1(bytes.subarray(from, end.at), longest)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of hasFirstLine ? lines.slice(1) : lines) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { first: hasFirstLine ? lines[0]! : '', headers, body: end.behind };
}

function emptyLine(bytes: Uint8Array, from: number, to: number): { at: number; behind: number } | null {
  for (let at = bytes.indexOf(10, from); at >= 0 && at < to; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return { at, behind: at + 2 };
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { at, behind: at + 3 };
  }
  return null;
}

/** A parameter of a header's value: the boundary of `multipart/related; boundary="x"`. */
export function parameterOf(value: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"([^"]{0,500})"|([^\\s;"]{1,500}))`, 'i').exec(
    value ?? '',
  );
  return match?.[1] ?? match?.[2] ?? null;
}

/** An address of the web, or null; WARC 1.0 writes it in angle brackets. */
export function addressOf(written: string | undefined): string | undefined {
  const address = (written ?? '').replace(/^<|>$/g, '');
  return /^https?:\/\//i.test(address) && address.length <= 4096 && URL.canParse(address) ? address : undefined;
}

/** An instant as ISO 8601 in whole seconds, from ISO 8601 or the date of a mail; undefined when it is none. */
export function instantOf(written: string | undefined): string | undefined {
  if (!written || written.length > 60 || !/\d{4}/.test(written)) return undefined;
  const time = Date.parse(written);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
