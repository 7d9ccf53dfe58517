/**
 * How near two English words are in use: the cosine of their vectors (word-vectors.json says where they come from). Near is
 * not the same: opposites and rival figures are near too, so this only ever softens a match, and slots are compared apart.
 */
import data from './word-vectors.json' with { type: 'json' };

interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly bytes: Int8Array;
  readonly lengths: Float64Array;
}

const size = data.dimensions;
let table: Table | null = null;

/** Decoded when first asked for: most commands never are. */
function load(): Table {
  if (table) return table;
  const raw = Buffer.from(data.bytes, 'base64');
  const bytes = new Int8Array(raw.buffer, raw.byteOffset, raw.length);
  const stems = data.stems.split(' ');
  const lengths = new Float64Array(stems.length);
  for (let row = 0; row < stems.length; row++) {
    let square = 0;
    for (let at = row * size; at < (row + 1) * size; at++) square += bytes[at]! * bytes[at]!;
    lengths[row] = Math.sqrt(square) || 1;
  }
  table = { rows: new Map(stems.map((stem, row) => [stem, row])), bytes, lengths };
  return table;
}

/** The row of a stem, or -1. */
export function vectorRow(stem: string): number {
  return load().rows.get(stem) ?? -1;
}

/** Cosine of two rows, in -1..1. */
export function nearness(a: number, b: number): number {
  const { bytes, lengths } = load();
  let dot = 0;
  for (let at = 0; at < size; at++) dot += bytes[a * size + at]! * bytes[b * size + at]!;
  return dot / (lengths[a]! * lengths[b]!);
}

/** Sum of weighted, normalised vectors: what a passage is about as a whole. Null where no word has a vector. */
export function centroid(rows: readonly { readonly row: number; readonly weight: number }[]): Float64Array | null {
  const { bytes, lengths } = load();
  const sum = new Float64Array(size);
  let any = false;
  for (const { row, weight } of rows) {
    if (row < 0) continue;
    any = true;
    for (let at = 0; at < size; at++) sum[at]! += (weight * bytes[row * size + at]!) / lengths[row]!;
  }
  return any ? sum : null;
}
