/** What the server reads from: the dossier as it is now, and what it may reread cheaply when it is not. */
import type { Dossier } from '../records/index.ts';

export interface Shelf {
  /** The dossier as it stands. The same object as long as nothing changed. */
  dossier(): Dossier;
}

/** A shelf with one dossier on it. */
export function shelfOf(dossier: Dossier): Shelf {
  return { dossier: () => dossier };
}
