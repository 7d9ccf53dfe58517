/**
 * The edge of `read`: files, pipes and standard input as captures. A long file of JSONL comes in pieces of whole lines,
 * so that memory does not grow with it; anything else comes whole, up to the limit.
 */
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { type Note, note } from '../records/index.ts';
import type { Capture } from './capture.ts';
import { jsonForm } from './given.ts';
import { latin1 } from './kind.ts';
import { defaultMaxBytes } from './limit.ts';
import { standardInput } from './list-files.ts';
import { tooLarge } from './read.ts';
import { RecordSplitter } from './split-records.ts';
import { reasonOf } from './system-error.ts';

export interface CaptureOptions {
  /** Largest file, or longest line of JSONL, in bytes. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
  /** What "-" stands for. */
  readonly stdin?: NodeJS.ReadableStream | undefined;
}

/** Files up to this size are read whole, whatever they hold. */
const wholeUpTo = 8 * 1024 * 1024;
const newline = 0x0a;

/** The captures of a file in order, or a note where it could not be read. */
export async function* captureFile(file: string, options: CaptureOptions = {}): AsyncGenerator<Capture | Note> {
  const { maxBytes = defaultMaxBytes, signal, stdin = process.stdin } = options;
  const stream = file === standardInput ? stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  let held: Uint8Array[] = [];
  let size = 0;
  let lines: LineSplitter | RecordSplitter | null = null;
  try {
    for await (const piece of unzipped(stream as AsyncIterable<Uint8Array>)) {
      signal?.throwIfAborted();
      if (lines) {
        yield* lines.add(piece);
        continue;
      }
      held.push(piece);
      size += piece.length;
      if (size <= wholeUpTo) continue;
      if (isWebArchive(held[0]!) || looksLikeLines(held[0]!)) {
        lines = isWebArchive(held[0]!) ? new RecordSplitter(file, maxBytes) : new LineSplitter(file, maxBytes);
        for (const part of held) yield* lines.add(part);
        held = [];
      } else if (size > maxBytes) {
        yield note('read/too-large', tooLargeStream(file, maxBytes), { page: file });
        return;
      }
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    yield note('read/unreadable', `${file}: ${reasonOf(error)}`, { page: file });
    return;
  }
  if (lines) yield* lines.end();
  else yield { file, bytes: Buffer.concat(held) };
}

/** The bytes as they are, or unpacked where they are a gzip file, one member behind another as web archives have them. */
async function* unzipped(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  })();
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) yield* all;
  else yield* pipeline(Readable.from(all), createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }), () => {});
}

function isWebArchive(head: Uint8Array): boolean {
  return latin1(head, 7) === 'WARC/1.';
}

function tooLargeStream(file: string, maxBytes: number): string {
  return `${file}: more than the limit of ${maxBytes.toLocaleString('en')} bytes (--max-bytes)`;
}

function looksLikeLines(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  const lastLine = text.lastIndexOf('\n');
  return lastLine === -1 ? /^\s*\{\s*"/.test(text) : jsonForm(text.slice(0, lastLine)) === 'lines';
}

/** Gathers bytes and hands out whole lines, a few megabytes at a time. */
class LineSplitter {
  readonly #file: string;
  readonly #maxBytes: number;
  #held: Uint8Array[] = [];
  #size = 0;
  #nextLine = 1;
  /** Within a line that is longer than the limit: pass over the rest of it. */
  #skipping = false;

  constructor(file: string, maxBytes: number) {
    this.#file = file;
    this.#maxBytes = maxBytes;
  }

  *add(piece: Uint8Array): Generator<Capture | Note> {
    let rest = piece;
    if (this.#skipping) {
      const end = rest.indexOf(newline);
      if (end === -1) return;
      rest = rest.subarray(end + 1);
      this.#skipping = false;
      this.#nextLine++;
    }
    const last = rest.lastIndexOf(newline);
    if (last !== -1 && this.#size + last + 1 >= wholeUpTo / 2) {
      this.#hold(rest.subarray(0, last + 1));
      yield this.#release();
      rest = rest.subarray(last + 1);
    }
    this.#hold(rest);
    if (this.#size <= Math.max(this.#maxBytes, wholeUpTo)) return;
    yield* this.#dropLongLine();
  }

  *end(): Generator<Capture> {
    if (this.#size > 0) yield this.#release();
  }

  #hold(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#held.push(bytes);
    this.#size += bytes.length;
  }

  #release(): Capture {
    const bytes = Buffer.concat(this.#held);
    const firstLine = this.#nextLine;
    for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) this.#nextLine++;
    this.#held = [];
    this.#size = 0;
    return { file: this.#file, bytes, firstLine };
  }

  /** Everything held is whole lines and then the beginning of one that is too long. */
  *#dropLongLine(): Generator<Capture | Note> {
    const bytes = Buffer.concat(this.#held);
    const last = bytes.lastIndexOf(newline);
    this.#held = last === -1 ? [] : [bytes.subarray(0, last + 1)];
    this.#size = last + 1;
    if (bytes.length - last - 1 <= this.#maxBytes) {
      if (last !== -1) yield this.#release();
      this.#hold(bytes.subarray(last + 1));
      return;
    }
    if (last !== -1) yield this.#release();
    const where = `${this.#file}:${this.#nextLine}`;
    yield note('read/too-large', tooLarge(where, bytes.length - last - 1, this.#maxBytes), { page: where });
    this.#skipping = true;
  }
}
