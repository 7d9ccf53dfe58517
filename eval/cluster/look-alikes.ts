/**
 * Events told in the same words, invented for the purpose: two earthquakes, two rulings in one case, two matches of the
 * same clubs. Right is a pair of articles that is together when it tells one event, and apart when it tells two.
 */
import { cluster } from '../../src/cluster/cluster.ts';
import { madeArticle } from '../../src/cluster/made-article.ts';
import type { Article } from '../../src/records/index.ts';
import type { Score } from '../evaluation.ts';
import cases from './look-alikes.json' with { type: 'json' };

interface Told {
  readonly article: Article;
  readonly event: string;
}

function tell({ name, language, events }: (typeof cases)[number]): Told[] {
  return events.flatMap((reports, event) =>
    reports.map(([published, title, text], number) => ({
      event: `${name}/${event}`,
      article: madeArticle({
        id: `${name}/${event}/${number}`,
        title: title!,
        text: text!,
        language,
        published: published!,
      }),
    })),
  );
}

/** Each case as a heap of its own, all in one heap, and all without dates. */
export function scoreLookAlikes(): Score[] {
  const told = cases.map(tell);
  const all = told.flat();
  const undated = all.map((item) => ({ ...item, article: { ...item.article, published: null } }));
  return [...score('alone', told), ...score('in one heap', [all]), ...score('in one heap, without dates', [undated])];
}

function score(part: string, heaps: readonly (readonly Told[])[]): Score[] {
  const right = { apart: 0, together: 0 };
  const all = { apart: 0, together: 0 };
  for (const heap of heaps) {
    const { records } = cluster({ articles: heap.map((item) => item.article) });
    const story = new Map(records.flatMap((record) => record.articles.map((id) => [id, record.id])));
    for (const [at, x] of heap.entries()) {
      for (const y of heap.slice(at + 1)) {
        // Events of different cases have nothing in common: to keep them apart is no feat.
        if (x.event.split('/')[0] !== y.event.split('/')[0]) continue;
        const kind = x.event === y.event ? 'together' : 'apart';
        all[kind]++;
        if ((story.get(x.article.id) === story.get(y.article.id)) === (kind === 'together')) right[kind]++;
      }
    }
  }
  const id = `cluster/look-alikes/${part.replace(/\W+/g, '-')}`;
  return (['apart', 'together'] as const).map((kind) => ({
    id: `${id}/${kind}`,
    value: right[kind] / all[kind],
    better: 'higher',
    n: all[kind],
    part,
  }));
}
