/** The dossier that the page carries, read when first asked for. */
import { type Catalogue, catalogue } from '../../src/dossier/catalogue.ts';
import type { Dossier } from '../../src/records/index.ts';

let read: Catalogue | undefined;

/** The catalogue of the embedded dossier. */
export function data(): Catalogue {
  if (!read) read = catalogue(JSON.parse(document.getElementById('stemma-data')?.textContent ?? '{}') as Dossier);
  return read;
}
