/**
 * Events told in the same words, invented for the purpose: two earthquakes, two rulings in one case, two matches of the
 * same clubs. Right is a pair of articles that is together when it tells one event, and apart when it tells two; or, where
 * the two are one story of weeks, in different episodes of it.
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

type Kind = 'together' | 'apart' | 'apart-or-episodes';

function score(part: string, heaps: readonly (readonly Told[])[]): Score[] {
  const right = new Map<Kind, number>();
  const all = new Map<Kind, number>();
  const count = (kind: Kind, isRight: boolean) => {
    all.set(kind, (all.get(kind) ?? 0) + 1);
    right.set(kind, (right.get(kind) ?? 0) + (isRight ? 1 : 0));
  };
  for (const heap of heaps) {
    const { records } = cluster({ articles: heap.map((item) => item.article) });
    const story = new Map(records.flatMap((record) => record.articles.map((id) => [id, record.id])));
    const episode = new Map(
      records.flatMap(({ episodes }) => (episodes ?? []).flatMap(({ id, articles }) => articles.map((of) => [of, id]))),
    );
    for (const [at, { article: x, event }] of heap.entries()) {
      for (const { article: y, event: other } of heap.slice(at + 1)) {
        // Events of different cases have nothing in common: to keep them apart is no feat.
        if (event.split('/')[0] !== other.split('/')[0]) continue;
        const joined = story.get(x.id) === story.get(y.id);
        if (event === other) {
          count('together', joined);
          continue;
        }
        count('apart', !joined);
        count('apart-or-episodes', !joined || episode.get(x.id) !== episode.get(y.id));
      }
    }
  }
  const id = `cluster/look-alikes/${part.replace(/\W+/g, '-')}`;
  return [...all].map(([kind, n]) => ({ id: `${id}/${kind}`, value: right.get(kind)! / n, better: 'higher', n, part }));
}
