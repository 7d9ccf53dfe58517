/** What to tell the reader where two places of a page state different values for one field. */
import { type Note, note } from '../../records/index.ts';
import type { Found } from './found.ts';

const shown = 80;

/** One note that names the first value that is not `same` as the one that was taken; none where all agree. */
export function disagreement(
  field: string,
  stated: readonly Found[],
  same: (a: string, b: string) => boolean,
  page: string,
): readonly Note[] {
  const [taken, ...others] = stated;
  const other = others.find(({ value }) => !same(taken!.value, value));
  if (taken === undefined || other === undefined) return [];
  const message = `the ${field}: ${taken.reason} says “${short(taken.value)}”, ${other.reason} says “${short(other.value)}”`;
  return [note('extract/contradiction', message, { page, article: page, span: other.page })];
}

function short(text: string): string {
  return text.length > shown ? `${text.slice(0, shown - 1)}…` : text;
}
