/** A sentence of the user held against the articles: who carries it, who says otherwise, who is silent. */
import type { Article, Attribution, Check, Derivation, Origin, Reuse } from '../records/index.ts';
import type { ArticleAssertions } from './assertions.ts';
import { witnessOf } from './build.ts';
import { readArticles } from './claim.ts';
import { originsOf } from './independence.ts';
import { meaningOf } from './meaning.ts';
import { buildNetwork } from './network.ts';
import { predicatesOf } from './predicates.ts';
import { standingOf } from './standing.ts';
import { topicOf } from './topic.ts';
import { type Asked, echoIn, leadersOf, passagesFor, standAlone, strongest, type Witnessing } from './witness.ts';

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
  const found = judgedBy(readings(text, topicOf(articles).share), [...read.values()]);
  const loose = found.filter(({ verdict }) => verdict === 'carries');
  const against = found.filter(({ verdict }) => verdict === 'contradicts');
  const witnesses = standAlone(loose) ? loose : [];
  // Where reports carry the sentence, a passage that merely names another place or person may speak of something else.
  const contradicting = witnesses.length > 0 ? against.filter(({ firm }) => firm) : against;
  const possible = found.filter((one) => one.perhaps && !witnesses.includes(one));
  const heard = new Set([...witnesses, ...contradicting, ...possible].map(({ match }) => match.assertion.article));
  const { min, max, reasons } = originsOf(
    // What only nearly says it may be listed, and may be an origin more, but proves nothing.
    [...witnesses, ...possible].map((one) =>
      standingOf(one.match.assertion, read, {
        doubtful: !one.plain || possible.includes(one) || one.match.assertion.manner?.kind === 'opinion',
      }),
    ),
    buildNetwork(input),
  );
  const origins = { min: witnesses.length === 0 ? 0 : min, max, reasons };
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
    possible: possible.map(({ match, score }) => witnessOf(match.assertion, score)),
    silent: articles.map(({ id }) => id).filter((id) => !heard.has(id)),
    origins,
  };
}

/** Held against a report, the sentence is read in the report's language: so its own sentences are always found in it. */
function readings(text: string, share: (key: string) => number): (language: string | null) => Asked {
  const span = { start: 0, end: Math.min(text.length, longestClaim) };
  const made = new Map<string | null, Asked>();
  return (language) => {
    const known = made.get(language);
    if (known) return known;
    const claimed = meaningOf(text, span, { language, share });
    const asked = { claimed, verbs: predicatesOf(claimed) };
    made.set(language, asked);
    return asked;
  };
}

/** What each report makes of the sentence; those silent at first are asked again for what the nearest witnesses say. */
function judgedBy(
  readIn: (language: string | null) => Asked,
  reports: readonly ArticleAssertions[],
): readonly Witnessing[] {
  const first = reports.map((one) => {
    const asked = readIn(one.article.language);
    return { one, asked, passages: asked.claimed.terms.length === 0 ? [] : passagesFor(asked, one) };
  });
  const leaders = leadersOf(first.map(({ passages }) => passages));
  return first.flatMap(({ one, asked, passages }) => {
    const found = strongest(passages);
    if (found !== null && found.verdict !== 'silent') return [found];
    return strongest([...(found ? [found] : []), ...echoIn(asked, one, leaders)]) ?? [];
  });
}
