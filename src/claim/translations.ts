/**
 * Sentences of a report that may be a translation stand with the claims of its original: they are nothing that it alone has, and
 * nothing independent.
 */
import type { Derivation, Reuse, Span } from '../records/index.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import type { Draft } from './drafts.ts';
import { parallelSentences } from './parallel-sentences.ts';

type Read = ReadonlyMap<string, ArticleAssertions>;

export function joinTranslations(
  drafts: readonly Draft[],
  { reuse, derivations }: { readonly reuse: readonly Reuse[]; readonly derivations: readonly Derivation[] },
  read: Read,
): Draft[] {
  const counterparts = new Map<string, { sentence: Assertion; likeness: number }[]>();
  for (const record of reuse) {
    const [a, b] = [read.get(record.a), read.get(record.b)];
    if (record.relation !== 'translation' || !a || !b) continue;
    const backwards = isOriginal(b, a, derivations);
    for (const [x, y] of sentencePairs(record, a, b)) {
      const [original, sentence] = backwards ? [y, x] : [x, y];
      const key = keyOf(original);
      const list = counterparts.get(key) ?? [];
      counterparts.set(key, [...list, { sentence, likeness: record.score.similarity ?? 0 }]);
    }
  }
  if (counterparts.size === 0) return [...drafts];
  const translated = new Set([...counterparts.values()].flat().map(({ sentence }) => keyOf(sentence)));
  const holding = Map.groupBy(
    drafts.flatMap((draft) => draft.witnesses.map((witness) => ({ draft, key: keyOf(witness) }))),
    ({ key }) => key,
  );
  const taken = new Set<Draft>();
  const joined = drafts.map((draft): Draft => {
    if (draft.witnesses.every((witness) => translated.has(keyOf(witness)))) return draft;
    const witnesses = new Map(draft.witnesses.map((witness) => [witness.article, witness]));
    const found = new Map(draft.translated);
    for (const witness of draft.witnesses) {
      for (const { sentence, likeness } of counterparts.get(keyOf(witness)) ?? []) {
        const others = holding.get(keyOf(sentence)) ?? [];
        for (const { draft: other } of others) if (other !== draft) taken.add(other);
        for (const one of [sentence, ...others.flatMap(({ draft: other }) => other.witnesses)]) {
          if (witnesses.has(one.article)) continue;
          witnesses.set(one.article, one);
          if (one === sentence) found.set(one.article, { of: witness.article, likeness });
        }
      }
    }
    return {
      ...draft,
      translated: found,
      witnesses: [...witnesses.values()].sort((a, b) => (a.article < b.article ? -1 : 1)),
    };
  });
  return joined.filter(
    (_, at) => !(taken.has(drafts[at]!) && drafts[at]!.witnesses.every((witness) => translated.has(keyOf(witness)))),
  );
}

/** The one that the other is derived from; where that cannot be told, the earlier, else the one in English. */
function isOriginal(
  { article: a }: ArticleAssertions,
  { article: b }: ArticleAssertions,
  derivations: readonly Derivation[],
) {
  for (const { child, parent, directed } of derivations) {
    if (directed && child === b.id && parent === a.id) return true;
    if (directed && child === a.id && parent === b.id) return false;
  }
  const [x, y] = [a.published?.value ?? '', b.published?.value ?? ''];
  if (x !== '' && y !== '' && x !== y) return x < y;
  return a.language === 'en' && b.language !== 'en';
}

/** Of a report that is translated as a whole, what stands between the passages found runs parallel too. */
const wholly = 0.6;

/** Sentences of the parallel passages that stand for one another. */
function sentencePairs(record: Reuse, a: ArticleAssertions, b: ArticleAssertions): [Assertion, Assertion][] {
  const whole = Math.min(record.coverA, record.coverB) >= wholly;
  const passages = whole
    ? [{ a: hull(record.passages.map((passage) => passage.a)), b: hull(record.passages.map((passage) => passage.b)) }]
    : record.passages;
  return passages.flatMap((passage) => {
    const [xs, ys] = [inside(a, passage.a), inside(b, passage.b)];
    return parallelSentences(xs.map(lengthOf), ys.map(lengthOf)).map(([i, j]): [Assertion, Assertion] => [
      xs[i]!,
      ys[j]!,
    ]);
  });
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function inside({ sentences }: ArticleAssertions, { start, end }: Span): Assertion[] {
  return sentences.filter(({ sentence }) => sentence.start < end && start < sentence.end);
}

function lengthOf({ sentence }: Assertion): number {
  return sentence.end - sentence.start;
}

/** A clause stands with its sentence. */
function keyOf({ article, sentence }: Assertion): string {
  return `${article} ${sentence.start}`;
}
