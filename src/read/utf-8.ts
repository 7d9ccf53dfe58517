/** How well bytes fit UTF-8: the one encoding that other texts practically never fit by chance. */

export interface Utf8Fit {
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number;
  /** Places where bytes form no sequence. */
  readonly broken: number;
}

export function utf8Fit(bytes: Uint8Array): Utf8Fit {
  let sequences = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i);
    if (length === 0) {
      // One lead byte and what follows it counts once: a sequence that was cut.
      broken++;
      i++;
      if (byte >= 0xc2) for (let k = 0; k < 2 && isContinuation(bytes[i]); k++) i++;
    } else {
      sequences++;
      i += length;
    }
  }
  return { sequences, broken };
}

/** Length of the well-formed sequence at `i` (Unicode 16, table 3-7), 0 when there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || i + length > bytes.length) return 0;
  const second = bytes[i + 1]!;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let k = 2; k < length; k++) if (!isContinuation(bytes[i + k])) return 0;
  return length;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
