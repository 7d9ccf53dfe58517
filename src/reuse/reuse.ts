/**
 * The reuse stage: every pair of articles that share text, with the passages on both sides. Articles are taken in the
 * order of their ids, so that the same pages give the same records whatever order they came in.
 */
import { type Article, type Note, note, type Result, type Reuse } from '../records/index.ts';
import { type PairModel, pairModel } from './decide.ts';
import { createReuseIndex } from './reuse-index.ts';
import { nameSharedSources } from './shared-source.ts';
import { findTranslations } from './translation/translations.ts';

export { reuseVersion } from './version.ts';

/** Reading every article's figures and names takes time that only smaller collections have. */
const mostForTranslations = 30_000;

export interface ReuseOptions {
  /** Decides which pairs are listed; the shipped one unless an evaluation holds out what that was trained on. */
  readonly model?: PairModel;
}

/** Pairs of articles that share passages, sorted by a, then b. */
export function reuse(articles: readonly Article[], { model = pairModel }: ReuseOptions = {}): Result<Reuse> {
  const index = createReuseIndex(model);
  const records: Reuse[] = [];
  const notes: Note[] = [];
  const sorted = [...articles].sort(byId);
  for (const article of sorted) index.insert(article);
  for (let member = 0; member < sorted.length; member++) {
    const found = index.find(member);
    records.push(...found.records);
    notes.push(...found.notes);
  }
  records.push(...index.settle());
  notes.push(...index.summary());
  if (sorted.length <= mostForTranslations) records.push(...newPairs(findTranslations(sorted), records));
  else notes.push(note('reuse/summarised', `Translations were not looked for among ${sorted.length} articles.`));
  records.sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
  return { records: nameSharedSources(records), notes };
}

/** The pairs that are not listed yet. */
function newPairs(found: readonly Reuse[], known: readonly Reuse[]): Reuse[] {
  const ids = new Set(known.map((record) => record.id));
  return found.filter((record) => !ids.has(record.id));
}

function byId(x: Article, y: Article): number {
  return compare(x.id, y.id);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
