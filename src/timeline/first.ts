/** Who had it first, as far as the dates of the reports tell. */
import type { Article, Event } from '../records/index.ts';
import { compare } from './order.ts';

/**
 * The report published first. It is certain where its latest time lies before the earliest of every other and none is
 * without a date; null with fewer than two reports or none dated.
 */
export function firstReport(articles: readonly Article[]): Event['first'] {
  const distinct = [...new Map(articles.map((article) => [article.id, article])).values()];
  const dated = distinct.filter(({ published }) => published !== null);
  if (distinct.length < 2 || dated.length === 0) return null;
  const sorted = dated.sort(
    (a, b) =>
      compare(a.published!.earliest, b.published!.earliest) ||
      compare(a.published!.latest, b.published!.latest) ||
      compare(a.id, b.id),
  );
  const [first, ...others] = sorted;
  const { latest } = first!.published!;
  const certain =
    dated.length === distinct.length && others.every(({ published }) => before(latest, published!.earliest));
  return { article: first!.id, certain };
}

/** A day is before another day; an instant before another only where both say the time. */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, a.includes('T') && b.includes('T') ? 16 : 10);
  return a.slice(0, length) < b.slice(0, length);
}
