/** The claims of a story: what its reports assert, who carries each claim, and on how many independent origins it rests. */
import { createHash } from 'node:crypto';
import { rungs } from '../records/attribution.ts';
import {
  type Article,
  type Attribution,
  type Claim,
  type Derivation,
  type Note,
  note,
  type Origin,
  type Result,
  type Reuse,
  type Rung,
  type Story,
} from '../records/index.ts';
import { type ArticleAssertions, type Assertion, articleAssertions, sentenceLimit } from './assertions.ts';
import { group } from './groups.ts';
import { type Ground, originsOf } from './independence.ts';
import { buildNetwork, type Network } from './network.ts';
import { sameness } from './sameness.ts';
import { slotsOf } from './slots.ts';
import { topicShare } from './topic.ts';
import { utteranceOf } from './utterance.ts';
import { conflictOf, type Variant, variantsOf } from './variants.ts';

export { claimVersion } from './version.ts';

export interface ClaimInput {
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
}

const fewestTerms = 3;

/** Claims of one story, the most carried first. The order of the articles does not matter. */
export function claim(input: ClaimInput): Result<Claim> {
  const { story } = input;
  const members = new Set(story.articles);
  const articles = input.articles.filter((article) => members.has(article.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const notes: Note[] = [];
  const read = readArticles(articles, input.attributions);
  for (const { article, sentences } of read.values()) {
    if (sentences.length >= sentenceLimit)
      notes.push(
        note('claim/skipped', `only the first ${sentenceLimit} sentences were compared`, { article: article.id }),
      );
  }
  const network = buildNetwork(input);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const records: Claim[] = [];
  const assertions = [...read.values()]
    .flatMap((one) => one.clauses)
    .filter(({ meaning }) => meaning.terms.length >= fewestTerms);
  for (const grouped of group(assertions)) {
    const { variants, rifts } = variantsOf(grouped);
    const sides = variants.map((variant) => onePerArticle(variant));
    for (const [index, side] of sides.entries()) {
      const conflicts = rifts
        .filter(({ a, b }) => a === index || b === index)
        .filter(({ a, b }) => differentArticles(sides[a]!, sides[b]!))
        .map((rift) => conflictOf(rift, [sides[rift.a]!, sides[rift.b]!], byId));
      records.push(build(story, side, conflicts, read, network));
    }
  }
  return { records: records.sort(byImportance).map(withoutDuplicateId()), notes };
}

/** Assertions of every article, words weighed against the topic of them all. */
export function readArticles(
  articles: readonly Article[],
  attributions: readonly Attribution[],
): Map<string, ArticleAssertions> {
  const said = Map.groupBy(attributions, (attribution) => attribution.article);
  const share = topicShare(articles);
  return new Map(
    articles.map((article) => [article.id, articleAssertions(article, said.get(article.id) ?? [], share)]),
  );
}

/** The passage of each article that stands closest to the others. */
function onePerArticle(variant: Variant): Assertion[] {
  const first = variant.wordings[0]!.assertions[0]!;
  const best = new Map<string, { assertion: Assertion; score: number }>();
  for (const { assertions } of variant.wordings) {
    const { score } = sameness(first.meaning, assertions[0]!.meaning);
    for (const assertion of assertions) {
      const known = best.get(assertion.article);
      if (!known || score > known.score) best.set(assertion.article, { assertion, score });
    }
  }
  return [...best.values()].map(({ assertion }) => assertion).sort((a, b) => (a.article < b.article ? -1 : 1));
}

function differentArticles(a: readonly Assertion[], b: readonly Assertion[]): boolean {
  const mine = new Set(a.map(({ article }) => article));
  return b.some(({ article }) => !mine.has(article));
}

/** The passage as evidence that a report carries the claim. */
export function groundOf(assertion: Assertion, article: Article): Ground {
  const { meaning, attribution, sentence } = assertion;
  return {
    article: assertion.article,
    span: { start: meaning.start, end: meaning.end },
    text: meaning.text,
    sentence: article.text.slice(sentence.start, sentence.end),
    attribution,
  };
}

function build(
  story: Story,
  side: readonly Assertion[],
  conflicts: Claim['conflicts'],
  read: ReadonlyMap<string, ArticleAssertions>,
  network: Network,
): Claim {
  const text = clearest(side);
  const origins = originsOf(
    side.map((assertion) => groundOf(assertion, read.get(assertion.article)!.article)),
    network,
  );
  const witnesses = side.map(({ article, meaning, attribution }) => ({
    article,
    start: meaning.start,
    end: meaning.end,
    text: meaning.text,
    attribution: attribution?.id ?? null,
    rung: attribution?.rung ?? ('none' as const),
    certainty: attribution?.certainty ?? ('asserted' as const),
    similarity: Math.min(1, sameness(text.meaning, meaning).score),
  }));
  const slots = slotsOf(side, text);
  const status = conflicts.some((conflict) => conflict.kind === 'conflict')
    ? 'conflicting'
    : conflicts.length > 0
      ? 'updated'
      : origins.min >= 2 && slots.every((slot) => slot.agrees)
        ? 'corroborated'
        : 'single';
  return {
    id: `claim-${createHash('sha256').update(`${story.id}\n${text.article}\n${text.meaning.start}\n${text.meaning.text}`).digest('hex').slice(0, 16)}`,
    story: story.id,
    text: text.meaning.text,
    textFrom: {
      article: text.article,
      start: text.meaning.start,
      end: text.meaning.end,
      text: text.meaning.text,
      rule: 'claim/clearest-wording',
    },
    witnesses,
    origins,
    rung: strongest(witnesses.map((witness) => witness.rung)),
    status,
    statusReason: reasonFor(status, origins, witnesses.length, conflicts),
    utterance: utteranceOf(side),
    slots,
    conflicts,
  };
}

/** The wording that covers the others best; of equals, the one of middling length. */
function clearest(side: readonly Assertion[]): Assertion {
  const shown = side.slice(0, 12);
  const scored = shown.map((assertion) => ({
    assertion,
    score:
      shown.reduce((sum, other) => sum + sameness(assertion.meaning, other.meaning).alignment.coverB, 0) /
        shown.length -
      Math.abs(assertion.meaning.words.length - 20) / 200,
  }));
  scored.sort((a, b) => b.score - a.score || (a.assertion.article < b.assertion.article ? -1 : 1));
  return scored[0]!.assertion;
}

function strongest(list: readonly Rung[]): Rung {
  return rungs[Math.min(...list.map((rung) => rungs.indexOf(rung)))] ?? 'none';
}

function reasonFor(
  status: Claim['status'],
  { min, max }: Claim['origins'],
  reports: number,
  conflicts: Claim['conflicts'],
): string {
  if (status === 'conflicting' || status === 'updated') return conflicts.map((conflict) => conflict.text).join(' | ');
  if (status === 'corroborated') return `at least ${min} independent origins state it alike`;
  if (reports === 1) return 'only one report has it';
  return max === 1 ? `${reports} reports, one origin` : `${reports} reports; that they are independent is not proved`;
}

function byImportance(a: Claim, b: Claim): number {
  return (
    b.witnesses.length - a.witnesses.length ||
    b.origins.max - a.origins.max ||
    rungs.indexOf(a.rung) - rungs.indexOf(b.rung) ||
    a.textFrom.start - b.textFrom.start ||
    (a.id < b.id ? -1 : 1)
  );
}

/** One id a record, whatever the input. */
function withoutDuplicateId(): (record: Claim) => Claim {
  const seen = new Map<string, number>();
  return (record) => {
    const count = (seen.get(record.id) ?? 0) + 1;
    seen.set(record.id, count);
    return count === 1 ? record : { ...record, id: `${record.id}-${count}` };
  };
}
