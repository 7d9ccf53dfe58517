/** A sentence of the user held against the articles: who carries it, who says otherwise, who is silent. */
import type { Article, Attribution, Check, Derivation, Origin, Reuse } from '../records/index.ts';
import { witnessOf } from './build.ts';
import { readArticles } from './claim.ts';
import { originsOf } from './independence.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { buildNetwork } from './network.ts';
import { predicatesOf } from './predicates.ts';
import { standingOf } from './standing.ts';
import { topicOf } from './topic.ts';
import { standAlone, type Witnessing, witnessIn } from './witness.ts';

export interface CheckInput {
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
}

/** A claim longer than this is cut: it is no sentence any more. */
const longestClaim = 2000;
export function check(text: string, input: CheckInput): Check {
  const articles = [...input.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const read = readArticles(articles, input.attributions);
  const span = { start: 0, end: Math.min(text.length, longestClaim) };
  const { share } = topicOf(articles);
  // Held against a report, the sentence is read in the report's language: so its own sentences are always found in it.
  const readings = new Map<
    string | null,
    { readonly claimed: Meaning; readonly verbs: ReturnType<typeof predicatesOf> }
  >();
  const readIn = (language: string | null) => {
    let reading = readings.get(language);
    if (reading === undefined) {
      const claimed = meaningOf(text, span, { language, share });
      reading = { claimed, verbs: predicatesOf(claimed) };
      readings.set(language, reading);
    }
    return reading;
  };
  const loose: Witnessing[] = [];
  const against: Witnessing[] = [];
  const silent: string[] = [];
  for (const one of read.values()) {
    const { claimed, verbs } = readIn(one.article.language);
    const found = claimed.terms.length === 0 ? null : witnessIn(claimed, one, verbs);
    if (found?.verdict === 'carries') loose.push(found);
    else if (found?.verdict === 'contradicts') against.push(found);
    else silent.push(one.article.id);
  }
  const witnesses = standAlone(loose) ? loose : [];
  if (witnesses.length === 0) silent.push(...loose.map(({ match }) => match.assertion.article));
  // Where reports carry the sentence, a passage that merely names another place or person may speak of something else.
  const contradicting = witnesses.length > 0 ? against.filter(({ firm }) => firm) : against;
  for (const { match } of against.filter((one) => !contradicting.includes(one))) silent.push(match.assertion.article);
  // What only nearly says it may be listed, but proves nothing.
  const origins = originsOf(
    witnesses.map(({ match, plain }) => standingOf(match.assertion, read, { doubtful: !plain })),
    buildNetwork(input),
  );
  const result =
    contradicting.length > 0
      ? 'contradicted'
      : witnesses.length === 0
        ? 'not found'
        : origins.min >= 2 && against.length === 0
          ? 'corroborated'
          : 'single';
  return {
    text,
    result,
    witnesses: witnesses.map(({ match, score }) => witnessOf(match.assertion, score)),
    contradicting: contradicting.map(({ match }) => {
      const difference = match.differences.find(({ how }) => how === 'other')!;
      return { ...witnessOf(match.assertion, match.cover), slot: difference.slot, value: difference.found };
    }),
    silent: silent.sort(),
    origins,
  };
}
