/**
 * Compressed bytes made plain, within a limit: a few kilobytes can be made to unpack to gigabytes, and whoever hands
 * over a heap of files need not mean well.
 */
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib';

export type Compression = 'gzip' | 'deflate' | 'deflate-raw' | 'br';

export type Inflated =
  | { readonly bytes: Uint8Array /** The data end before their end: what is there was kept. */; readonly cut: boolean }
  | { readonly failure: 'too-large' | 'broken' };

const methods = { gzip: gunzipSync, deflate: inflateSync, 'deflate-raw': inflateRawSync } as const;

export function inflate(bytes: Uint8Array, compression: Compression, limit: number): Inflated {
  if (compression === 'br') return attempt(() => brotliDecompressSync(bytes, { maxOutputLength: limit }));
  const run = (options: ZlibOptions) =>
    attempt(() => methods[compression](bytes, { maxOutputLength: limit, ...options }));
  const whole = run({});
  if (!('failure' in whole) || whole.failure === 'too-large') return whole;
  const part = run({ finishFlush: constants.Z_SYNC_FLUSH });
  if ('failure' in part) {
    // Servers that say "deflate" mean either of two formats.
    return compression === 'deflate' ? inflate(bytes, 'deflate-raw', limit) : part;
  }
  return part.bytes.length === 0 ? { failure: 'broken' } : { bytes: part.bytes, cut: true };
}

function attempt(run: () => Uint8Array): Inflated {
  try {
    return { bytes: run(), cut: false };
  } catch (error) {
    return { failure: (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken' };
  }
}

/** The compression that a Content-Encoding header names; null when there is none that is known. */
export function compressionOf(encoding: string | undefined): Compression | null {
  const name = encoding?.trim().toLowerCase();
  if (name === 'gzip' || name === 'x-gzip') return 'gzip';
  return name === 'deflate' || name === 'br' ? name : null;
}
