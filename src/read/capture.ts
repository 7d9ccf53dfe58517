/** A capture: the bytes of one file and what was known when they were taken. */
export interface Capture {
  /** A path, or "-" for standard input. Kept on every record made from it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The address the bytes came from, where whoever captured them knows it. */
  readonly url?: string | undefined;
  /** The HTTP header `Content-Type`, where known. */
  readonly contentType?: string | undefined;
  /** ISO 8601 instant. */
  readonly capturedAt?: string | undefined;
  /** When the bytes are whole lines out of a longer JSONL file: the number of their first line, from 1. */
  readonly firstLine?: number | undefined;
  /** When the bytes are whole records out of a longer web archive: the number of their first record, from 1. */
  readonly firstRecord?: number | undefined;
}
