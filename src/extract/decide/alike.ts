/** Candidates that are set alike: the paragraphs of one text, the items of one list. */
import type { Parts } from '../block.ts';

export interface Alike {
  /** Per candidate, its group. */
  readonly of: readonly number[];
  readonly groups: readonly { count: number; chars: number; linked: number }[];
}

/** Candidates whose element and parent have the same tags and classes: paragraphs of one text, items of one list. */
export function alikeStatistics({ candidates, elements }: Parts): Alike {
  const styles = new Map<string, Map<string, number>>();
  let styleCount = 1;
  /** A number for the element's tag and class; 0 for no element. */
  const styleOf = (element: number): number => {
    if (element < 0) return 0;
    const { tag, attributes } = elements[element]!;
    let ofTag = styles.get(tag);
    if (ofTag === undefined) {
      ofTag = new Map();
      styles.set(tag, ofTag);
    }
    const name = attributes?.class ?? '';
    let style = ofTag.get(name);
    if (style === undefined) {
      style = styleCount++;
      ofTag.set(name, style);
    }
    return style;
  };
  const known = new Map<number, number>();
  const groups: { count: number; chars: number; linked: number }[] = [];
  const of = candidates.map(({ element, text, linked }) => {
    const key = element < 0 ? 0 : styleOf(element) * 4_194_304 + styleOf(elements[element]!.parent);
    let group = known.get(key);
    if (group === undefined) {
      group = groups.length;
      known.set(key, group);
      groups.push({ count: 0, chars: 0, linked: 0 });
    }
    groups[group]!.count++;
    groups[group]!.chars += text.length;
    groups[group]!.linked += linked;
    return group;
  });
  return { of, groups };
}
