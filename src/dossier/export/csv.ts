/** Claims by reports as CSV (RFC 4180): one row a claim, one column a report. Opens in any spreadsheet. */
import type { Catalogue, StoryView } from '../catalogue.ts';
import { cellAt, cellsOf } from '../cells.ts';
import { plain } from '../plain.ts';

/** The matrix of the stories. A silent cell is empty; another figure is given with the cell. */
export function csv(c: Catalogue, views: readonly StoryView[] = c.stories): string {
  const articles = views.flatMap((view) => view.articles);
  const rows: string[][] = [
    [
      'story',
      'claim',
      'status',
      'origins_min',
      'origins_max',
      'best_source',
      'text',
      ...articles.map(({ id }) => `${c.siglum(id)} ${c.name(id)}`),
    ],
  ];
  for (const view of views) {
    for (const claim of view.claims) {
      const cells = cellsOf(claim);
      rows.push([
        view.story.title,
        claim.id,
        claim.status,
        String(claim.origins.min),
        String(claim.origins.max),
        claim.rung,
        claim.text,
        ...articles.map(({ id }) => {
          const { state, value } = cellAt(cells, id);
          if (state === 'silent') return '';
          return value === null ? state : `${state}: ${value}`;
        }),
      ]);
    }
  }
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** Quoted where needed. A spreadsheet runs a field that begins like a formula: those begin with an apostrophe. */
function field(text: string): string {
  const safe = plain(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
