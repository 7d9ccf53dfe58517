/**
 * Figures in which the witnesses of one claim differ though all carry the claim: "jammed and cut off 1,200" and "jammed and
 * cut off 1,500" both say that it jammed. What they share stays; the figure is marked.
 */
import type { Assertion } from './assertions.ts';
import { type Difference, nothingAround } from './difference/difference.ts';
import { numberDifferences, numberFits } from './difference/numbers.ts';

export interface Disagreement {
  readonly mine: readonly Assertion[];
  readonly theirs: readonly Assertion[];
  readonly difference: Difference;
}

/** Wordings held against each other, at most: a story of a thousand reports must stay cheap. */
const compared = 12;

/** One disagreement for each two figures of the same thing, in the order of the witnesses. */
export function disagreementsOf(witnesses: readonly Assertion[]): Disagreement[] {
  const wordings = [...Map.groupBy(witnesses, ({ meaning }) => meaning.text).values()]
    .filter(([one]) => one!.meaning.numbers.length > 0)
    .slice(0, compared);
  const found = new Map<string, { mine: Assertion[]; theirs: Assertion[]; difference: Difference }>();
  for (const [at, mine] of wordings.entries()) {
    for (const theirs of wordings.slice(at + 1)) {
      for (const difference of figuresApart(mine[0]!, theirs[0]!)) {
        const key = `${difference.claimed}\n${difference.found}`;
        const back = `${difference.found}\n${difference.claimed}`;
        const known = found.get(key) ?? found.get(back);
        if (!known) found.set(key, { mine: [...mine], theirs: [...theirs], difference });
        else if (found.has(key)) add(known, mine, theirs);
        else add(known, theirs, mine);
      }
    }
  }
  return [...found.values()];
}

function add(known: { mine: Assertion[]; theirs: Assertion[] }, mine: Assertion[], theirs: Assertion[]): void {
  known.mine.push(...mine.filter((one) => !known.mine.includes(one)));
  known.theirs.push(...theirs.filter((one) => !known.theirs.includes(one)));
}

/** Figures that surely count the same thing, whichever passage is held against the other. */
function figuresApart(a: Assertion, b: Assertion): Difference[] {
  const apart = (x: Assertion, y: Assertion) =>
    numberDifferences(numberFits(x.meaning, y.meaning, nothingAround)).filter(
      ({ how, sure }) => how === 'other' && sure,
    );
  const back = apart(b, a);
  return apart(a, b).filter(({ claimSpan, passageSpan }) =>
    back.some((other) => other.claimSpan.start === passageSpan?.start && other.passageSpan?.start === claimSpan.start),
  );
}
