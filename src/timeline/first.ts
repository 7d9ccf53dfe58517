/** Who had it first, as far as the dates of the reports tell. */
import type { Article, Event } from '../records/index.ts';
import { reach } from './instants.ts';
import { compare, compareTimes } from './order.ts';

/**
 * The report published first. It is certain where its latest moment lies before the earliest of every other, in whatever
 * zones they were dated, and none is without a date; null with fewer than two reports or none dated.
 */
export function firstReport(articles: readonly Article[]): Event['first'] {
  const distinct = [...new Map(articles.map((article) => [article.id, article])).values()];
  const dated = distinct.filter(({ published }) => published !== null);
  if (distinct.length < 2 || dated.length === 0) return null;
  const [first, ...others] = dated.sort(
    (a, b) =>
      compareTimes(a.published!.earliest, b.published!.earliest) ||
      compareTimes(a.published!.latest, b.published!.latest) ||
      compare(a.id, b.id),
  );
  const own = reach(first!.published!);
  const certain =
    own !== null &&
    dated.length === distinct.length &&
    others.every(({ published }) => {
      const other = reach(published!);
      return other !== null && own[1] < other[0];
    });
  return { article: first!.id, certain };
}
