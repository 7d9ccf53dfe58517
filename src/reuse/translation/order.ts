/**
 * The heaviest sequence of anchors that two texts have in one order. Reports of one event share its names; a translation
 * has them in the same places.
 */
import type { Anchor, Anchored } from './anchors.ts';

export interface Alignment {
  /** Weight of the anchors matched in order, as a share of the lighter side's: 0..1. */
  readonly share: number;
  /** Their weight. */
  readonly weight: number;
  /** Index pairs into the anchors of both sides, rising on both. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Cost grows with the product of the numbers of anchors. */
export function alignAnchors(a: Anchored, b: Anchored, weightOf: (anchor: Anchor) => number): Alignment {
  const [m, n] = [a.anchors.length, b.anchors.length];
  const weights = a.anchors.map(weightOf);
  const keys = new Map<string, number>();
  const codeOf = (key: string) => {
    let code = keys.get(key);
    if (code === undefined) {
      code = keys.size;
      keys.set(key, code);
    }
    return code;
  };
  const left = Int32Array.from(a.anchors, (anchor) => codeOf(anchor.key));
  const right = Int32Array.from(b.anchors, (anchor) => codeOf(anchor.key));
  const width = n + 1;
  const best = new Float32Array((m + 1) * width);
  for (let i = m - 1; i >= 0; i--) {
    for (let j = n - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      const take = left[i] === right[j] ? best[(i + 1) * width + j + 1]! + weights[i]! : 0;
      best[i * width + j] = Math.max(skip, take);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < m && j < n; ) {
    const here = best[i * width + j]!;
    if (here === best[(i + 1) * width + j]) i++;
    else if (here === best[i * width + j + 1]) j++;
    else pairs.push([i++, j++]);
  }
  const total = (anchors: readonly Anchor[]) => anchors.reduce((sum, anchor) => sum + weightOf(anchor), 0);
  const lighter = Math.min(total(a.anchors), total(b.anchors));
  const weight = best[0] ?? 0;
  return { share: lighter === 0 ? 0 : weight / lighter, weight, pairs };
}
