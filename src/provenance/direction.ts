/**
 * Which of two related texts came first. Each sign adds to one side with a named weight; where the sum stays small the
 * direction is left open. A credit says it outright; time says who cannot have copied; the direction of edits (an excerpt,
 * a dropped attribution) only leans.
 */
import type { Article, DateFact } from '../records/index.ts';
import type { Credit } from './credits/credit.ts';
import type { Source } from './sources.ts';

/** What is known of an article when directions are judged. */
export interface Standing {
  readonly article: Article;
  readonly publisher: Source | null;
  /** Keys of the sources it credits, by role. */
  readonly credited: ReadonlyMap<string, Credit['role']>;
  /** It says of itself that it corrects or updates an earlier text. */
  readonly corrects: boolean;
}

export interface Direction {
  /** Positive: the first is the parent. Negative: the second is. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** A credit or a correction says so; otherwise it is inferred. */
  readonly stated: boolean;
}

/** Weights of the signs; `decided` is what it takes. */
export const weights = {
  textCredit: 4,
  contribution: 3,
  citation: 3,
  corrects: 3,
  earlier: 2,
  excerpt: 1,
  attributionDropped: 1,
  hedgeDropped: 0.5,
  decided: 2,
} as const;

/** What the two texts themselves show: positive leans to the first as parent. */
export interface Lean {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Weighs everything that speaks for `first` as the parent of `second`, or the other way round. */
export function directionOf(first: Standing, second: Standing, lean: Lean): Direction {
  const reasons: string[] = [];
  let score = 0;
  let stated = false;
  const credits = creditOf(second, first) - creditOf(first, second);
  if (credits !== 0) {
    const [child, parent] = credits > 0 ? [second, first] : [first, second];
    score += credits;
    stated = true;
    reasons.push(`${nameOf(child)} credits ${parent.publisher?.name ?? 'the other'}`);
  }
  if (first.corrects !== second.corrects && samePublisher(first, second)) {
    score += second.corrects ? weights.corrects : -weights.corrects;
    stated = true;
    reasons.push(`${nameOf(second.corrects ? second : first)} says that it corrects an earlier text`);
  }
  const time = earlier(first.article.published, second.article.published);
  if (time !== 0) {
    score += time * weights.earlier;
    const [before, after] = time > 0 ? [first, second] : [second, first];
    reasons.push(
      `${nameOf(before)} was published ${before.article.published!.value}, ${nameOf(after)} ${after.article.published!.value}`,
    );
  }
  if (lean.score !== 0) {
    score += lean.score;
    reasons.push(...lean.reasons);
  }
  return { score, reasons, stated };
}

/** How an article is named in reasons: its publisher, else its file. */
export function nameOf({ article }: Standing): string {
  return article.publisher ?? article.file;
}

function creditOf(child: Standing, parent: Standing): number {
  if (!parent.publisher || samePublisher(child, parent)) return 0;
  const role = child.credited.get(parent.publisher.key);
  if (role === undefined) return 0;
  return role === 'text' ? weights.textCredit : role === 'contribution' ? weights.contribution : weights.citation;
}

function samePublisher(x: Standing, y: Standing): boolean {
  return x.publisher !== null && x.publisher.key === y.publisher?.key;
}

/** 1 when the first was surely published before the second, -1 the other way round, 0 when that cannot be told. */
export function earlier(first: DateFact | null, second: DateFact | null): number {
  if (!first || !second) return 0;
  if (instant(first.latest, true) < instant(second.earliest, false)) return 1;
  if (instant(second.latest, true) < instant(first.earliest, false)) return -1;
  return 0;
}

/** Milliseconds; a day or month alone is taken at its beginning or at its end. Not a number where it cannot be read. */
function instant(value: string, end: boolean): number {
  if (value.includes('T')) {
    const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/u.test(value) ? value : `${value}Z`);
    return end && !/T\d\d:\d\d:\d\d/u.test(value) ? at + 59_999 : at;
  }
  const [year, month, day] = value.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return Number.NaN;
  if (!end) return Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return day === undefined ? Date.UTC(year, month ?? 12, 1) - 1 : Date.UTC(year, (month ?? 1) - 1, day + 1) - 1;
}
