/**
 * Stricter measures where the gold has passages: a witness or a conflict may be right by chance, its passage hardly; and "corroborated"
 * of a true sentence is right only where it has several origins. Spans that meet in one character are taken for the same passage.
 */
import type { Score } from '../evaluation.ts';
import type { Checked, FoundConflicts, Place, Tally } from './gold.ts';
import type { GoldConflict, GoldPassage } from './gold-stories.ts';

type Measure = Pick<Score, 'value' | 'n' | 'better'> & { readonly name: string };

export function passageMeasures({ checked, claims }: Pick<Tally, 'checked' | 'claims'>): Measure[] {
  const real = checked.filter(({ gold }) => gold.passages !== undefined);
  if (real.length === 0) return [];
  const placed = real.flatMap(({ gold, found }) =>
    found.witnesses
      .filter((witness) => witness.start !== undefined && gold.witnesses!.includes(witness.article))
      .map((witness) => meets(witness, gold.passages!)),
  );
  const one = real.filter(({ gold }) => gold.origins === 1);
  const several = real.filter(({ gold }) => gold.origins! > 1);
  const pairs = claims.map(({ story, found }) => pairsAtPassage(story.conflicts, found));
  const right = pairs.flatMap((pair) => [...pair.right]).length;
  const found = pairs.flatMap((pair) => [...pair.found]).length;
  const gold = pairs.flatMap((pair) => [...pair.gold]).length;
  return [
    { name: 'one-origin-corroborated', value: corroborated(one), n: one.length, better: 'lower' },
    { name: 'several-origins-corroborated', value: corroborated(several), n: several.length, better: 'higher' },
    {
      name: 'witness-at-passage',
      value: share(placed.filter(Boolean).length, placed.length),
      n: placed.length,
      better: 'higher',
    },
    { name: 'conflict-precision-at-passage', value: share(right, found), n: found, better: 'higher' },
    { name: 'conflict-recall-at-passage', value: share(right, gold), n: gold, better: 'higher' },
  ];
}

/** A pair of reports is right where both their passages are those of opposite sides of one conflict of the gold. */
function pairsAtPassage(gold: readonly GoldConflict[], found: readonly FoundConflicts[]) {
  const wanted = gold.map(({ sides }) => sides.map(({ passages }) => passages!));
  const pairs = { right: new Set<string>(), found: new Set<string>(), gold: new Set<string>() };
  for (const [a = [], b = []] of wanted) for (const x of a) for (const y of b) pairs.gold.add(key(x.report, y.report));
  for (const { sides } of found.flatMap((one) => one.conflicts)) {
    const [a = [], b = []] = sides.map(
      ({ articles, evidence }) => evidence ?? articles.map((article): Place => ({ article })),
    );
    for (const x of a) {
      for (const y of b) {
        const pair = key(x.article, y.article);
        pairs.found.add(pair);
        const sure = ([one, other]: readonly (readonly GoldPassage[])[]) =>
          (meets(x, one!) && meets(y, other!)) || (meets(y, one!) && meets(x, other!));
        if (wanted.some(sure)) pairs.right.add(pair);
      }
    }
  }
  return pairs;
}

function meets({ article, start, end }: Place, passages: readonly GoldPassage[]): boolean {
  if (start === undefined || end === undefined) return false;
  return passages.some((passage) => passage.report === article && passage.start < end && start < passage.end);
}

const key = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const share = (part: number, all: number) => part / Math.max(1, all);
const corroborated = (list: readonly Checked[]) =>
  share(list.filter(({ found }) => found.result === 'corroborated').length, list.length);
