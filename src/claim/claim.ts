/** The claims of a story: what its reports assert, who carries each claim, and on how many independent origins it rests. */
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
  type Story,
} from '../records/index.ts';
import { withClaimTimes } from '../text/time/anchor/claim-times.ts';
import { type ArticleAssertions, articleAssertions, sentenceLimit } from './assertions.ts';
import { buildClaim } from './build.ts';
import { conflictsIn } from './conflict/conflicts.ts';
import { draftsOf } from './drafts.ts';
import { group } from './groups.ts';
import { byImportance, distinct } from './importance.ts';
import { buildNetwork } from './network.ts';
import { topicOf } from './topic.ts';
import { joinTranslations } from './translations.ts';

export { claimVersion } from './version.ts';

export interface ClaimInput {
  readonly story: Story;
  readonly articles: readonly Article[];
  readonly attributions: readonly Attribution[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
}

/** Passages with fewer content words assert too little to be compared. */
const fewestTerms = 3;

/** Claims of one story, the most important first. The order of the articles does not matter. */
export function claim(input: ClaimInput): Result<Claim> {
  const { story } = input;
  const members = new Set(story.articles);
  const articles = input.articles.filter((article) => members.has(article.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const read = readArticles(articles, input.attributions);
  const assertions = [...read.values()]
    .flatMap((one) => one.clauses)
    .filter(({ meaning }) => meaning.terms.length >= fewestTerms);
  const network = buildNetwork(input);
  const grouping = group(assertions);
  const conflicts = conflictsIn(grouping, read);
  const drafts = joinTranslations(draftsOf(grouping, read), input, read);
  const records = drafts.map((draft) => buildClaim(story, draft, read, network, conflicts));
  const kept = distinct(records.sort(byImportance));
  return { records: withClaimTimes(kept, articles, input.attributions), notes: notesOn(read) };
}

/** Assertions of every article, words weighed against the topic of them all. */
export function readArticles(
  articles: readonly Article[],
  attributions: readonly Attribution[],
): Map<string, ArticleAssertions> {
  const spoken = attributions.filter(({ speech }) => speech !== false);
  const said = Map.groupBy(spoken, (attribution) => attribution.article);
  const topic = topicOf(articles);
  return new Map(
    articles.map((article) => [article.id, articleAssertions(article, said.get(article.id) ?? [], topic)]),
  );
}

function notesOn(read: ReadonlyMap<string, ArticleAssertions>): Note[] {
  return [...read.values()]
    .filter(({ sentences }) => sentences.length >= sentenceLimit)
    .map(({ article }) =>
      note('claim/skipped', `only the first ${sentenceLimit} sentences were compared`, { article: article.id }),
    );
}
