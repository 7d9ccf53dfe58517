/**
 * What the views look up while they draw: records by id, and the sigla. As in an edition of manuscripts, each report
 * of a story gets a letter in order of publication (A, B, C … A2), and each lost origin a Greek one.
 */
import type { Article, Attribution, Claim, Derivation, Dossier, Event, Origin, Story } from '../records/index.ts';
import { extractLimit } from './extract-limit.ts';
import { safeUrl } from './plain.ts';

export interface StoryView {
  readonly story: Story;
  /** 1, 2, 3 …: stories have anchors `s1`, `s2`. */
  readonly number: number;
  /** In order of publication. */
  readonly articles: readonly Article[];
  /** Origins that an article of the story derives from, those that are one of its articles left out. */
  readonly origins: readonly Origin[];
  readonly derivations: readonly Derivation[];
  readonly claims: readonly Claim[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
}

export interface Catalogue {
  readonly dossier: Dossier;
  readonly stories: readonly StoryView[];
  /** Articles that no story took. */
  readonly loose: readonly Article[];
  article(id: string): Article | undefined;
  attribution(id: string | null): Attribution | undefined;
  origin(id: string): Origin | undefined;
  /** What an article derives from. */
  derivations(child: string): readonly Derivation[];
  /** What extraction left out of an article, in the order of the page. */
  dropped(articleId: string): NonNullable<Dossier['dropped']>;
  /** The article that a derivation's parent is, when the parent is an origin among the pages. */
  parent(id: string): Article | Origin | undefined;
  /** The letter of an article or origin. */
  siglum(id: string): string;
  /** Anchor of the article or origin. */
  anchor(id: string): string;
  readonly elsewhere: Surroundings['elsewhere'];
  /** The address of an anchor: within the page, or on the page where the story stands. */
  href(anchor: string): string;
  /** The article with this anchor. */
  anchored(anchor: string): Article | undefined;
  /** Most code units that may be quoted of an article in one run; null when nothing limits it. */
  limit(articleId: string): number | null;
  /** What to call an article in a line: its publisher, the host it is from, or its file. */
  name(articleId: string): string;
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const greek = 'αβγδεζηθικλμνξοπρστυφχψω';

function letter(alphabet: string, index: number): string {
  const round = Math.floor(index / alphabet.length);
  return alphabet[index % alphabet.length]! + (round === 0 ? '' : String(round + 1));
}

/** What stands around a page. */
export interface Surroundings {
  /** The address of an anchor, when it stands on another page. */
  readonly href?: (anchor: string) => string;
  /** Pages of their own for an article and for two, where a server has them. */
  readonly elsewhere?: { article(id: string): string; compare(a: string, b: string): string } | null;
}

/** Looks everything up once. */
export function catalogue(dossier: Dossier, { href, elsewhere = null }: Surroundings = {}): Catalogue {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const origins = new Map(dossier.origins.map((origin) => [origin.id, origin]));
  const attributions = new Map(dossier.attributions.map((attribution) => [attribution.id, attribution]));
  const limits = new Map(dossier.articles.map((article) => [article.id, extractLimit(article)]));
  const sigla = new Map<string, string>();
  const anchors = new Map<string, string>();
  const placed = new Set<string>();

  const homes = new Map<string, number[]>();
  for (const [index, story] of dossier.stories.entries()) {
    for (const id of story.articles) {
      const known = homes.get(id);
      if (known) known.push(index);
      else homes.set(id, [index]);
    }
  }
  /** Records by the story of their article, in the order they stand in: one pass, however many stories there are. */
  const byStory = <T>(records: readonly T[], articleOf: (record: T) => string): readonly (readonly T[])[] => {
    const groups: T[][] = dossier.stories.map(() => []);
    for (const record of records) for (const home of homes.get(articleOf(record)) ?? []) groups[home]!.push(record);
    return groups;
  };
  const articlesOf = byStory(dossier.articles, ({ id }) => id);
  const derivationsOf = byStory(dossier.derivations, ({ child }) => child);
  const attributionsOf = byStory(dossier.attributions, ({ article }) => article);
  const claimsOf = Map.groupBy(dossier.claims, ({ story }) => story);
  const eventsOf = Map.groupBy(dossier.events, ({ story }) => story);
  const parentsOf = Map.groupBy(dossier.derivations, ({ child }) => child);
  const droppedFrom = Map.groupBy(dossier.dropped ?? [], ({ article }) => article);
  const originPlaces = new Map(dossier.origins.map(({ id }, place) => [id, place]));

  const stories = dossier.stories.map((story, index): StoryView => {
    const members = new Set(story.articles);
    const own = articlesOf[index]!;
    for (const [place, { id }] of own.entries()) {
      placed.add(id);
      sigla.set(id, letter(latin, place));
    }
    const derivations = derivationsOf[index]!;
    const parents = new Set(derivations.map(({ parent }) => parent));
    const cited = [...parents]
      .flatMap((id) => origins.get(id) ?? [])
      .filter(({ article }) => !(article && members.has(article)))
      .sort((a, b) => originPlaces.get(a.id)! - originPlaces.get(b.id)!);
    for (const [place, { id }] of cited.entries()) if (!sigla.has(id)) sigla.set(id, letter(greek, place));
    return {
      story,
      number: index + 1,
      articles: own,
      origins: cited,
      derivations,
      claims: claimsOf.get(story.id) ?? [],
      attributions: attributionsOf[index]!,
      events: eventsOf.get(story.id) ?? [],
    };
  });
  const loose = dossier.articles.filter(({ id }) => !placed.has(id));
  for (const [place, { id }] of loose.entries()) sigla.set(id, letter(latin, place));
  for (const [place, { id }] of dossier.articles.entries()) anchors.set(id, `r${place + 1}`);
  for (const [place, { id, article }] of dossier.origins.entries()) {
    const own = article === null ? undefined : anchors.get(article);
    anchors.set(id, own ?? `o${place + 1}`);
    const letterOfArticle = article === null ? undefined : sigla.get(article);
    if (letterOfArticle !== undefined) sigla.set(id, letterOfArticle);
  }

  return {
    dossier,
    stories,
    loose,
    article: (id) => articles.get(id),
    attribution: (id) => (id === null ? undefined : attributions.get(id)),
    origin: (id) => origins.get(id),
    derivations: (child) => parentsOf.get(child) ?? [],
    dropped: (articleId) => droppedFrom.get(articleId) ?? [],
    parent(id) {
      const origin = origins.get(id);
      if (origin?.article) return articles.get(origin.article) ?? origin;
      return origin ?? articles.get(id);
    },
    siglum: (id) => sigla.get(id) ?? '?',
    anchor: (id) => anchors.get(id) ?? 'top',
    href: href ?? ((anchor) => `#${anchor}`),
    elsewhere,
    anchored: (anchor) => (/^r\d{1,9}$/.test(anchor) ? dossier.articles[Number(anchor.slice(1)) - 1] : undefined),
    limit: (id) => limits.get(id) ?? null,
    name(id) {
      const article = articles.get(id);
      return article ? nameOf(article) : (origins.get(id)?.name ?? id);
    },
  };
}

function nameOf({ publisher, url, file }: Article): string {
  const host = safeUrl(url);
  return publisher ?? (host ? new URL(host).hostname : (file.split(/[\\/]/).at(-1) ?? file));
}

/** The reports that carry a claim. */
export function carriersOf(claim: Claim): string[] {
  return [...new Set(claim.witnesses.map(({ article }) => article))];
}

/** Whether several reports carry the claim; what one alone has is shown apart. */
export function isShared(claim: Claim): boolean {
  return carriersOf(claim).length > 1 || claim.conflicts.length > 0;
}

/** Records grouped by a key, groups in order of first appearance. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
