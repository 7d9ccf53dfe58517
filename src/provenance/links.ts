/** Reuse seen from one article: for each pair, what it covers on either side. */
import type { Reuse, ReusePassage } from '../records/index.ts';

export interface Link {
  /** The article looked from. */
  readonly from: string;
  /** The other article. */
  readonly to: string;
  readonly record: Reuse;
  /** Share of `from` and of `to` that the passages cover. */
  readonly coverFrom: number;
  readonly coverTo: number;
  /** Words equal on both sides. */
  readonly equal: number;
  /** Places in `from`. */
  readonly spans: readonly ReusePassage['a'][];
}

/** Relations in which one text may descend from the other. */
const related = new Set<Reuse['relation']>([
  'copy',
  'near-copy',
  'excerpt',
  'contains',
  'rewrite',
  'translation',
  'overlap',
]);

/** The links of each article, the closest first. */
export function linksOf(records: readonly Reuse[]): Map<string, Link[]> {
  const links = new Map<string, Link[]>();
  for (const record of records) {
    if (!related.has(record.relation)) continue;
    const equal = record.score.equalWords ?? 0;
    const add = (link: Link) => {
      const known = links.get(link.from);
      if (known) known.push(link);
      else links.set(link.from, [link]);
    };
    add({
      from: record.a,
      to: record.b,
      record,
      coverFrom: record.coverA,
      coverTo: record.coverB,
      equal,
      spans: record.passages.map((passage) => passage.a),
    });
    add({
      from: record.b,
      to: record.a,
      record,
      coverFrom: record.coverB,
      coverTo: record.coverA,
      equal,
      spans: record.passages.map((passage) => passage.b),
    });
  }
  for (const of of links.values()) of.sort((x, y) => y.equal - x.equal || (x.to < y.to ? -1 : 1));
  return links;
}
