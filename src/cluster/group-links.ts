/** What the pairs of articles say of the pairs of groups they lie across. */
import type { Collection } from './collection.ts';
import type { CrossLinks } from './group-features.ts';

const none: ReadonlySet<number> = new Set();
/** Above this chance a member counts as linked across. */
const linked = 0.5;

/** No links yet. */
export function noLinks(): CrossLinks {
  return { sum: 0, max: 0, count: 0, low: none, high: none };
}

/** Counts the chance of a pair of members across two groups. */
export function addLink(link: CrossLinks, low: number, high: number, score: number): void {
  link.sum += score;
  link.count++;
  link.max = Math.max(link.max, score);
  if (score <= linked) return;
  // Most pairs of groups have no linked member: a set is made for those that do.
  if (link.low === none) link.low = new Set();
  if (link.high === none) link.high = new Set();
  (link.low as Set<number>).add(low);
  (link.high as Set<number>).add(high);
}

/**
 * Links by `low * (number of groups) + high`, of the pairs of groups of which one is wanted at least.
 * @param of the group of each article
 */
export function linkGroups(
  { pairs }: Collection,
  chances: Float32Array,
  of: Int32Array,
  count: number,
  isWanted: (group: number) => boolean,
): Map<number, CrossLinks> {
  const links = new Map<number, CrossLinks>();
  for (let pair = 0; pair < chances.length; pair++) {
    let a = pairs.a[pair]!;
    let b = pairs.b[pair]!;
    if (of[a] === of[b] || !(isWanted(of[a]!) || isWanted(of[b]!))) continue;
    if (of[a]! > of[b]!) [a, b] = [b, a];
    const key = of[a]! * count + of[b]!;
    let link = links.get(key);
    if (!link) {
      link = noLinks();
      links.set(key, link);
    }
    addLink(link, a, b, chances[pair]!);
  }
  return links;
}
