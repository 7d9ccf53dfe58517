/**
 * Results by the content they were made from: the key is a digest of the stage, its version, its options and everything
 * it was shown. Writes are gathered, because one write to disk a page would cost more than the stage.
 */
import { createHash } from 'node:crypto';
import type { Store } from '../ports.ts';
import { readVersion } from '../read/read.ts';
import type { FindingName } from '../records/index.ts';
import type { Found, Stage, StageInput } from './stage.ts';

/** Gathered results are written at so many characters, or after so many milliseconds. */
const writeAt = 2_000_000;
const writeAfter = 1000;
/** Longer results are kept in pieces: one JSON string cannot grow without bound. */
const pieceSize = 4_000_000;

type Piece = Partial<Record<FindingName | 'notes', unknown[]>> & { pieces?: number };

export class Cache {
  readonly #store: Store;
  readonly #digests = new WeakMap<object, string>();
  #waiting: (readonly [key: string, json: string])[] = [];
  #size = 0;
  #written = performance.now();

  constructor(store: Store) {
    this.#store = store;
  }

  key(stage: Stage, input: StageInput, options: object | undefined): string {
    const hash = createHash('sha256');
    hash.update(JSON.stringify([stage.name, stage.version, options ?? null]));
    if (input.document) {
      const { page, given } = input.document;
      const { text: _, ...facts } = page;
      hash.update(JSON.stringify([readVersion, facts, given]));
    }
    if (input.story) hash.update(this.#digest(input.story));
    for (const name of stage.reads) {
      if (name === 'document') continue;
      hash.update(name);
      for (const record of input[name]) hash.update(this.#digest(record));
    }
    return `${stage.name}/${stage.version}/${hash.digest('base64url')}`;
  }

  get(key: string): Found | undefined {
    const json = this.#store.get(key);
    if (json === undefined) return undefined;
    const first = JSON.parse(json) as Piece;
    const merged = first as Record<string, unknown[]>;
    for (let i = 1; i < (first.pieces ?? 1); i++) {
      const more = this.#store.get(`${key}#${i}`);
      if (more === undefined) return undefined;
      for (const [name, records] of Object.entries(JSON.parse(more) as Piece)) {
        const whole = merged[name];
        if (whole) for (const record of records as unknown[]) whole.push(record);
        else merged[name] = records as unknown[];
      }
    }
    const { pieces: _, ...found } = first;
    return found as unknown as Found;
  }

  put(key: string, found: Found): void {
    const pieces = cut(found);
    for (const [i, piece] of pieces.entries()) {
      const marked = i === 0 && pieces.length > 1 ? { ...piece, pieces: pieces.length } : piece;
      const json = JSON.stringify(marked);
      this.#waiting.push([i === 0 ? key : `${key}#${i}`, json]);
      this.#size += json.length;
    }
    if (this.#size >= writeAt || performance.now() - this.#written >= writeAfter) this.flush();
  }

  /** Writes what was gathered, as one unit. */
  flush(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    this.#size = 0;
    this.#written = performance.now();
    this.#store.batch(() => {
      for (const [key, json] of waiting) this.#store.put(key, json);
    });
  }

  #digest(record: object): string {
    const known = this.#digests.get(record);
    if (known !== undefined) return known;
    const digest = createHash('sha256').update(JSON.stringify(record)).digest('base64url');
    this.#digests.set(record, digest);
    return digest;
  }
}

function cut(found: Found): Piece[] {
  const pieces: Piece[] = [];
  let current: Piece = {};
  let size = 0;
  for (const [name, records] of Object.entries(found) as [FindingName | 'notes', readonly object[]][]) {
    current[name] = [];
    for (const record of records) {
      if (size >= pieceSize) {
        pieces.push(current);
        current = { [name]: [] };
        size = 0;
      }
      current[name]!.push(record);
      size += roughLength(record);
    }
  }
  pieces.push(current);
  return pieces;
}

/** About how long a record is as JSON, without writing it: its texts, and a guess for the rest. */
function roughLength(record: object): number {
  let length = 2;
  for (const value of Object.values(record)) {
    if (typeof value === 'string') length += value.length + 20;
    else if (Array.isArray(value)) length += value.length * 150;
    else length += 40;
  }
  return length;
}
