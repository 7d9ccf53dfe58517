/** Figures of one thing in which the reports of a story differ, with every report that has one or the other. */
import type { NumberMention } from '../../text/numbers.ts';
import type { ArticleAssertions, Assertion } from '../assertions.ts';
import { supports } from '../difference/numbers.ts';
import { type Quantity, quantitiesOf } from './quantity.ts';
import type { Holding, Rift } from './rift.ts';
import { apart, elsewhere, sameQuantity } from './same-quantity.ts';

/** A wording of a figure and every passage that has it. */
interface Figure {
  readonly quantity: Quantity;
  readonly passages: readonly Assertion[];
}

type Sides = readonly [Set<number>, Set<number>];

/** Figures that share a word near them are held against each other: so many for a word, and so many pairs a story. */
const limits = { word: 60, pairs: 40_000 };

/** The order of the articles does not matter. */
export function figureRifts(read: ReadonlyMap<string, ArticleAssertions>): Rift[] {
  const figures = figuresOf(read);
  const beside = alikeFigures(figures);
  const topics = topicsOf(beside);
  const inArticle = new Map<string, Figure[]>();
  for (const figure of figures) for (const { article } of figure.passages) push(inArticle, article, figure);
  const found = new Map<string, Sides>();
  for (const [i, list] of beside.entries()) {
    for (const j of list) {
      const [a, b] = [figures[i]!.quantity, figures[j]!.quantity];
      if (a.mention.value > b.mention.value || (a.mention.value === b.mention.value && i > j) || !apart(a, b)) continue;
      const key = `${topics[i]} ${a.mention.value} ${b.mention.value}`;
      const sides: Sides = found.get(key) ?? [new Set(), new Set()];
      sides[0].add(i);
      sides[1].add(j);
      found.set(key, sides);
    }
  }
  return [...found.values()].flatMap((sides) => riftOf(sides, figures, beside, inArticle) ?? []);
}

/** Both sides with those that have the same figure of the same thing; a report that has both figures tells of a change or of two things. */
function riftOf(
  direct: Sides,
  figures: readonly Figure[],
  beside: readonly (readonly number[])[],
  inArticle: ReadonlyMap<string, readonly Figure[]>,
): Rift | null {
  const sides: Sides = [new Set(direct[0]), new Set(direct[1])];
  const [first, second] = direct.map((side) => plainest([...side].map((at) => figures[at]!))) as [Figure, Figure];
  for (const known of [...direct[0], ...direct[1]]) {
    for (const next of beside[known]!) {
      const [one, two] = [agrees(figures[next]!, first), agrees(figures[next]!, second)];
      if (one !== two) sides[one ? 0 : 1].add(next);
    }
  }
  const has = (article: string, figure: Figure) =>
    inArticle.get(article)!.some((other) => agrees(other, figure) && countsAlike(other.quantity, figure.quantity));
  const without = (side: ReadonlySet<number>, other: Figure) =>
    holdings(side, figures).filter(({ passage }) => !has(passage.article, other));
  const [mine, theirs] = [without(sides[0], second), without(sides[1], first)];
  if (mine.length === 0 || theirs.length === 0 || crossed(sides, figures)) return null;
  return {
    slot: 'number',
    values: [figureIn(first.quantity.mention), figureIn(second.quantity.mention)],
    sides: [mine, theirs],
  };
}

/** Some of one side tell of another doer or place than some of the other: the figures between them are of different things. */
function crossed([first, second]: Sides, figures: readonly Figure[]): boolean {
  const [mine, theirs] = [first, second].map((side) => [...side].slice(0, judged).map((at) => figures[at]!.quantity));
  return mine!.some((a) => theirs!.some((b) => elsewhere(a, b)));
}

const judged = 12;

/** "40" rather than "some 40". */
function plainest(side: readonly Figure[]): Figure {
  return side.find(({ quantity }) => !quantity.mention.approximate) ?? side[0]!;
}

/** The counted noun is the same; of measures, a word near them. */
function countsAlike(a: Quantity, b: Quantity): boolean {
  if (a.head !== null && a.head === b.head) return true;
  return a.label.some((term) => b.label.some((other) => term.key === other.key));
}

function holdings(side: ReadonlySet<number>, figures: readonly Figure[]): Holding[] {
  const found = new Map<string, Holding>();
  for (const at of [...side].sort((a, b) => a - b)) {
    const { quantity, passages } = figures[at]!;
    const { mention } = quantity;
    const offset = mention.start - quantity.passage.meaning.start;
    for (const passage of passages) {
      if (found.has(passage.article)) continue;
      const start = passage.meaning.start + offset;
      const span = { start, end: start + mention.end - mention.start };
      found.set(passage.article, { passage, at: span, written: mention.text });
    }
  }
  return [...found.values()].sort((a, b) => (a.passage.article < b.passage.article ? -1 : 1));
}

/** Passages with the very same text are looked at once. */
function figuresOf(read: ReadonlyMap<string, ArticleAssertions>): Figure[] {
  const withFigures = [...read.values()]
    .flatMap(({ clauses }) => clauses)
    .filter(({ meaning }) => meaning.numbers.length > 0);
  return [...Map.groupBy(withFigures, ({ meaning }) => meaning.text).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, list]) => {
      const passages = list.sort((a, b) =>
        a.article < b.article ? -1 : a.article > b.article ? 1 : a.order - b.order,
      );
      return quantitiesOf(passages[0]!, read.get(passages[0]!.article)!.article.text).map((quantity) => ({
        quantity,
        passages,
      }));
    });
}

/** For each figure those that measure the same thing, whatever their value. */
function alikeFigures(figures: readonly Figure[]): number[][] {
  const holders = new Map<string, number[]>();
  const beside = figures.map((): number[] => []);
  const seen = new Set<string>();
  for (const [at, { quantity }] of figures.entries()) {
    const { mention, label } = quantity;
    for (const key of new Set(label.flatMap((term) => [term.key, ...term.near.map((group) => `~${group}`)]))) {
      const place = `${mention.kind} ${mention.unit} ${key}`;
      const list = holders.get(place) ?? [];
      for (const other of list) {
        if (seen.size >= limits.pairs || seen.has(`${other} ${at}`)) continue;
        seen.add(`${other} ${at}`);
        if (!sameQuantity(figures[other]!.quantity, quantity)) continue;
        beside[other]!.push(at);
        beside[at]!.push(other);
      }
      if (list.length < limits.word) holders.set(place, [...list, at]);
    }
  }
  return beside;
}

/** The connected parts of a graph, as one number a node. */
function topicsOf(beside: readonly (readonly number[])[]): number[] {
  const topics = beside.map(() => -1);
  for (const start of beside.keys()) {
    if (topics[start] !== -1) continue;
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (topics[at] !== -1) continue;
      topics[at] = start;
      open.push(...beside[at]!);
    }
  }
  return topics;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function agrees(a: Figure, b: Figure): boolean {
  const [x, y] = [a.quantity, b.quantity];
  return !apart(x, y) && (supports(x.mention, y.mention) || supports(y.mention, x.mention));
}

/** "about 1200", "at least 40", "140-150 USD", "4.5 %"; a score as written. */
function figureIn({ value, low, high, unit, approximate, kind, text }: NumberMention): string {
  if (kind === 'score') return text;
  const figure =
    high === Number.POSITIVE_INFINITY
      ? `at least ${low}`
      : low === 0 && high > 0
        ? `at most ${high}`
        : approximate
          ? `about ${value}`
          : low < high
            ? `${low}-${high}`
            : String(value);
  return unit === null ? figure : `${figure} ${unit}`;
}
