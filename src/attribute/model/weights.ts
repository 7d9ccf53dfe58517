/**
 * Weights as data: one signed byte a weight, zeros run-length coded, in base64. Trained by eval/attribute/train.ts;
 * provenance.json beside the weights says on what.
 */

export interface Weights {
  /** The table has 2^bits places. */
  readonly bits: number;
  readonly table: Float32Array;
}

/** What a weights file holds. */
export interface PackedWeights {
  readonly bits: number;
  /** What one step of a byte is worth. */
  readonly step: number;
  readonly data: string;
}

/** A zero byte is followed by how many zeros it stands for (1 to 255). */
export function unpackWeights(packed: PackedWeights): Weights {
  const table = new Float32Array(1 << packed.bits);
  const bytes = Uint8Array.from(atob(packed.data), (letter) => letter.charCodeAt(0));
  let at = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte === 0) at += bytes[++index]!;
    else table[at++] = ((byte << 24) >> 24) * packed.step;
  }
  return { bits: packed.bits, table };
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
