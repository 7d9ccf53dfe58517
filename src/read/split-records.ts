/** Cuts a web archive that comes in pieces into captures of whole records, so that memory does not grow with it. */
import { type Note, note } from '../records/index.ts';
import type { Capture } from './capture.ts';
import { tooLarge } from './read.ts';
import { recordAt } from './warc.ts';

const handedOut = 4 * 1024 * 1024;

export class RecordSplitter {
  readonly #file: string;
  readonly #maxBytes: number;
  #held: Uint8Array[] = [];
  #size = 0;
  /** Not before this many bytes are held is it worth looking again. */
  #wanted = handedOut;
  #nextRecord = 1;

  constructor(file: string, maxBytes: number) {
    this.#file = file;
    this.#maxBytes = maxBytes;
  }

  *add(piece: Uint8Array): Generator<Capture | Note> {
    this.#held.push(piece);
    this.#size += piece.length;
    if (this.#size >= this.#wanted) yield* this.#release(false);
  }

  *end(): Generator<Capture | Note> {
    if (this.#size > 0) yield* this.#release(true);
  }

  *#release(isLast: boolean): Generator<Capture | Note> {
    const bytes = Buffer.concat(this.#held);
    let whole = 0;
    let count = 0;
    for (;;) {
      const record = recordAt(bytes, whole);
      if (record === null || record.end > bytes.length || (record.end === bytes.length && !isLast)) break;
      whole = record.end;
      count++;
      if (whole === bytes.length) break;
    }
    if (isLast) whole = bytes.length;
    if (whole > 0) {
      yield { file: this.#file, bytes: bytes.subarray(0, whole), firstRecord: this.#nextRecord };
      this.#nextRecord += count;
    }
    this.#held = [bytes.subarray(whole)];
    this.#size = bytes.length - whole;
    this.#wanted = Math.max(handedOut, this.#size * 2);
    if (this.#size <= this.#maxBytes) return;
    const where = `${this.#file}:${this.#nextRecord}`;
    yield note(
      'read/too-large',
      `${tooLarge(where, this.#size, this.#maxBytes)}; the archive is not read from here on`,
      {
        page: where,
      },
    );
    this.#held = [];
    this.#size = 0;
    this.#wanted = Number.POSITIVE_INFINITY;
  }
}
