/**
 * Weights as data: one signed byte a weight, zeros run-length coded, in base64. Trained by eval/attribute/train.ts;
 * README.md beside them says on what.
 */

export interface Weights {
  /** The table has 2^bits places. */
  readonly bits: number;
  /** Bytes when read from a file: four times as many fit into a processor's cache. */
  readonly table: Float32Array | Int8Array;
  /** What a table's unit is worth. */
  readonly step: number;
}

/** What a weights file holds. */
export interface PackedWeights {
  readonly bits: number;
  /** What one step of a byte is worth. */
  readonly step: number;
  readonly data: string;
}

/** What weights.json holds. */
export interface PackedModels {
  readonly cue: PackedWeights;
  readonly source: PackedWeights;
  readonly before: PackedWeights;
  readonly after: PackedWeights;
  /** Hashes of words that never begin a cue, see `packHashes`. */
  readonly shut: string;
}

/** A list of 32-bit hashes as a string, and back. */
export function packHashes(hashes: readonly number[]): string {
  const bytes = new Uint8Array(Int32Array.from([...hashes].sort((a, b) => a - b)).buffer);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

export function unpackHashes(packed: string): ReadonlySet<number> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Set(new Int32Array(bytes.buffer));
}

/** A zero byte is followed by how many zeros it stands for (1 to 255). */
export function unpackWeights(packed: PackedWeights): Weights {
  const table = new Int8Array(1 << packed.bits);
  const bytes = atob(packed.data);
  let at = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes.charCodeAt(index);
    if (byte === 0) at += bytes.charCodeAt(++index);
    else table[at++] = (byte << 24) >> 24;
  }
  return { bits: packed.bits, table, step: packed.step };
}

export function packWeights({ bits, table }: Weights, largest = 127): PackedWeights {
  let most = 0;
  for (const weight of table) most = Math.max(most, Math.abs(weight));
  const step = most / largest || 1;
  const bytes: number[] = [];
  let zeros = 0;
  const flush = () => {
    for (; zeros > 0; zeros -= Math.min(zeros, 255)) bytes.push(0, Math.min(zeros, 255));
  };
  for (const weight of table) {
    const value = Math.round(weight / step);
    if (value === 0) zeros++;
    else {
      flush();
      bytes.push(value & 255);
    }
  }
  flush();
  return { bits, step, data: btoa(bytes.map((byte) => String.fromCharCode(byte)).join('')) };
}
