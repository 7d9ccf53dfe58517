/** What the core asks of the outside. Drivers implement these; the core imports no driver. */
import type { Dossier, Note } from './records/index.ts';

/** Keeps what stages returned, by content, so that work is never done twice. */
export interface Store {
  /** The JSON kept under this key, or undefined. A key names the stage, its version and a digest of its input. */
  get(key: string): string | undefined;
  /** Keeps JSON under a key. Writing the same key again replaces it. */
  put(key: string, json: string): void;
  /** Drops every key that was neither read nor written since the store was opened: what an earlier heap left behind. */
  sweep(): void;
  /** Runs writes as one unit: all of them are kept, or none. */
  batch<T>(work: () => T): T;
  /** Replaces the finished dossier. */
  putDossier(dossier: Dossier): void;
  getDossier(): Dossier | undefined;
  close(): void;
}

/** Told how far the work has come. */
export interface Progress {
  /** `done` of `total` units of a stage; `total` is null while unknown. */
  advance(stage: string, done: number, total: number | null): void;
  note(note: Note): void;
}
