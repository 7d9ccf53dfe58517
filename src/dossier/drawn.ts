/**
 * Which stories one file draws. A browser opens some tens of megabytes well and hundreds badly, so the file has a
 * budget: the largest stories come first, and what does not fit is listed by its headline. The server draws any story.
 */
import type { Article, Dossier, Story } from '../records/index.ts';
import { type Catalogue, catalogue, type StoryView } from './catalogue.ts';
import { storiesPart } from './part.ts';

export interface Drawn {
  /** Everything that was found. */
  readonly whole: Dossier;
  /** The records of the stories and pages that are drawn; the whole dossier when all are. */
  readonly dossier: Dossier;
  /** Stories that are only listed. */
  readonly listed: readonly Story[];
  /** Pages of no story that are only listed. */
  readonly listedPages: readonly Article[];
}

/** Code units of HTML and data together, about; a story that stands alone in it may take more. */
const budget = 20_000_000;
/** What the first story may take: one of this size still opens, and it is what the reader came for. */
const mostForOne = 100_000_000;

/** Chooses what is drawn, the largest stories first. */
export function drawn(whole: Dossier, c: Catalogue = catalogue(whole)): Drawn {
  const stories: Story[] = [];
  const listed: Story[] = [];
  let left = budget;
  for (const view of c.stories) {
    const size = left > 0 ? sizeOf(c, view) : Number.POSITIVE_INFINITY;
    if (size <= left || (view.number === 1 && size <= mostForOne)) {
      stories.push(view.story);
      left -= size;
    } else listed.push(view.story);
  }
  const pages: Article[] = [];
  const listedPages: Article[] = [];
  for (const article of c.loose) {
    const size = left > 0 ? 3 * JSON.stringify(article).length : Number.POSITIVE_INFINITY;
    if (size <= left) {
      pages.push(article);
      left -= size;
    } else listedPages.push(article);
  }
  const dossier = listed.length + listedPages.length === 0 ? whole : storiesPart(whole, stories, pages);
  return { whole, dossier, listed, listedPages };
}

/** Code units that a story takes, about: its records as data, and drawn once more or so. */
function sizeOf(c: Catalogue, { articles, derivations, claims, attributions, events }: StoryView): number {
  const dropped = articles.flatMap(({ id }) => c.dropped(id));
  let size = 0;
  for (const record of [...articles, ...dropped, ...derivations, ...claims, ...attributions, ...events]) {
    size += JSON.stringify(record).length;
  }
  return size * (articles.length === 1 ? shareOfLone : shareOfMany);
}

/** Data and HTML by data alone, as measured on generated stories, rounded up. */
const shareOfMany = 2.2;
const shareOfLone = 1.8;
