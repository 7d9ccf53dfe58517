/** Candidates that are set alike: the paragraphs of one text, the items of one list. */
import type { Parts } from '../block.ts';

export interface Alike {
  /** Per candidate, its group. */
  readonly of: readonly number[];
  readonly groups: readonly { count: number; chars: number; linked: number }[];
}

/** Candidates whose element and parent have the same tags and classes: paragraphs of one text, items of one list. */
export function alikeStatistics({ candidates, elements }: Parts): Alike {
  const known = new Map<string, number>();
  const groups: { count: number; chars: number; linked: number }[] = [];
  const of = candidates.map(({ element, text, linked }) => {
    const key = signature(elements, element);
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

function signature(elements: Parts['elements'], element: number): string {
  if (element < 0) return '';
  const own = elements[element]!;
  const parent = own.parent < 0 ? null : elements[own.parent]!;
  return `${own.tag}.${own.attributes?.class ?? ''}<${parent?.tag ?? ''}.${parent?.attributes?.class ?? ''}`;
}
