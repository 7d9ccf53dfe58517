/**
 * Web pages that were gathered for other ends (news, blogs, recipes, wikis in several languages): a heap in which next to
 * nothing belongs together. Each page is a story of its own; related-pages.json names pairs that were read and found to
 * be of one event. What else is joined is joined wrongly, give or take pairs that nobody has read.
 */
import { cluster } from '../../src/cluster/cluster.ts';
import { madeArticle } from '../../src/cluster/made-article.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Score } from '../evaluation.ts';
import { goldOf, type PageSet, pageOf, partOf } from '../extract/corpus.ts';
import { bcubed } from './bcubed.ts';
import found from './found-heap.json' with { type: 'json' };
import related from './related-pages.json' with { type: 'json' };
import type { Labelled } from './sets.ts';

/** The pages of the first are halved, those of the second, of which many are on one subject, are all learned from. */
const sets: readonly PageSet[] = ['trafilatura990', 'wcxb400'];
const leastCharacters = 300;

/** The pages that hold a text, as articles; dates are left out where `dated` is false. */
export function loadStrangers(data: string, dated: boolean): Labelled[] {
  const first = new Map(related.map(([one, other]) => [other!, one!]));
  const seen = new Set<string>();
  return sets.flatMap((set) =>
    goldOf(data, set).flatMap(({ id }) => {
      const [read] = extract(pageOf(data, set, id)).records;
      if (read === undefined || read.text.length < leastCharacters || seen.has(read.text)) return [];
      seen.add(read.text);
      const { title, text, language, published, blocks } = read;
      const article = { ...madeArticle({ id: `strangers/${id}`, title, text, language }), blocks };
      const story = `strangers/${first.get(id) ?? id}`;
      const held = set === 'trafilatura990' && partOf(`story ${first.get(id) ?? id}`, 2) === 1;
      const part: Labelled['part'] = held ? 'held' : 'train';
      return [
        {
          article: dated ? { ...article, published } : article,
          story,
          set: 'strangers',
          part: part as Labelled['part'],
        },
      ];
    }),
  );
}

/** How many of the held pages stand in a story with a page of another event. */
export function scoreStrangers(data: string): Score[] {
  return [true, false].map((dated) => {
    const held = loadStrangers(data, dated).filter((item) => item.part === 'held');
    return wronglyJoined(`cluster/strangers/${dated ? 'dated' : 'undated'}`, held, 'held pages');
  });
}

/** A heap as a newspaper reader would gather it: pages of three days in November 2019, and older ones, grouped by reading. */
export function scoreFoundHeap(data: string): Score[] {
  const story = new Map(found.stories.flatMap((pages) => pages.map((page) => [page, pages[0]!])));
  const items = goldOf(data, 'aeb181').flatMap(({ id }): Labelled[] => {
    const page = id.slice(0, 8);
    const article = extract(pageOf(data, 'aeb181', id)).records[0];
    if (article === undefined || found.doubtful.includes(page)) return [];
    return [{ article, story: story.get(page) ?? page, set: 'found-heap', part: 'held' }];
  });
  return [true, false].flatMap((dated) => {
    const heap = dated ? items : items.map((item) => ({ ...item, article: { ...item.article, published: null } }));
    const groups = storiesOf(heap);
    const result = bcubed(
      heap.map(({ article }) => groups.get(article.id)!),
      heap.map((item) => item.story),
    );
    const id = `cluster/found-heap/${dated ? 'dated' : 'undated'}`;
    const part = 'never learned from';
    return [
      { id: `${id}/bcubed-f1`, value: result.f1, better: 'higher', n: heap.length, part } as const,
      wronglyJoined(id, heap, part),
    ];
  });
}

function storiesOf(labelled: readonly Labelled[]): Map<string, string> {
  const { records } = cluster({ articles: labelled.map((item) => item.article) });
  return new Map(records.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
}

function wronglyJoined(id: string, labelled: readonly Labelled[], part: string): Score {
  const groups = storiesOf(labelled);
  const told = Map.groupBy(labelled, ({ article }) => groups.get(article.id)!);
  const wrong = [...told.values()].flatMap((items) =>
    items.filter((one) => items.some((other) => other.story !== one.story)),
  );
  return {
    id: `${id}/wrongly-joined`,
    value: wrong.length / labelled.length,
    better: 'lower',
    n: labelled.length,
    part,
  };
}
