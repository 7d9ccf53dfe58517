/**
 * Who is who: credits, citations and publishers name outlets and agencies in different ways ("AFP", "Agence
 * France-Presse", "MPA", "the Meridian Press Agency"). One source a name family, with the articles it published here.
 */
import type { Article } from '../records/index.ts';
import { agencyNamed } from '../text/agencies.ts';
import { outletNamed } from '../text/outlets.ts';
import { words } from '../text/words.ts';
import { type Credit, nameKey } from './credits/credit.ts';

export interface Source {
  readonly key: string;
  readonly name: string;
  readonly kind: 'agency' | 'outlet' | 'shared-text';
  /** Articles among the pages that it published itself. */
  readonly articles: readonly Article[];
}

export interface Sources {
  /** The source a credit names. */
  of(credit: Credit): Source;
  /** The source that published an article; null where the publisher is not known. */
  publisherOf(article: Article): Source | null;
}

/** Works out the sources of a collection from its publishers and all credits. */
export function identifySources(articles: readonly Article[], credits: readonly Credit[]): Sources {
  const names = new Map<string, { name: string; kind: Source['kind'] }>();
  for (const article of articles) {
    const named = publisherName(article);
    if (named && !names.has(named.key)) names.set(named.key, named);
  }
  for (const credit of credits) {
    const known = names.get(credit.key);
    if (!known) names.set(credit.key, { name: credit.name, kind: credit.kind });
    else if (credit.kind === 'agency') known.kind = 'agency';
  }
  const alias = aliases(names);
  const canonical = (key: string) => alias.get(key) ?? key;
  const published = new Map<string, Article[]>();
  for (const article of articles) {
    const named = publisherName(article);
    if (named) published.set(canonical(named.key), [...(published.get(canonical(named.key)) ?? []), article]);
  }
  const sources = new Map<string, Source>();
  const source = (key: string): Source => {
    const own = canonical(key);
    const known = sources.get(own);
    if (known) return known;
    const { name, kind } = names.get(own)!;
    const made = { key: own, name, kind, articles: published.get(own) ?? [] };
    sources.set(own, made);
    return made;
  };
  return {
    of: (credit) => source(credit.key),
    publisherOf: (article) => {
      const named = publisherName(article);
      return named ? source(named.key) : null;
    },
  };
}

function publisherName(article: Article): { key: string; name: string; kind: Source['kind'] } | null {
  if (article.publisher === null || article.publisher.trim() === '') return null;
  const agency = agencyNamed(article.publisher);
  if (agency) return { key: agency.key, name: agency.name, kind: 'agency' };
  const outlet = outletNamed(article.publisher);
  if (outlet) return { key: nameKey(outlet.name), name: outlet.name, kind: 'outlet' };
  return { key: nameKey(article.publisher), name: article.publisher.trim(), kind: 'outlet' };
}

/** Acronyms that are the initials of exactly one name here, and short names that end exactly one longer name. */
function aliases(names: ReadonlyMap<string, { name: string; kind: Source['kind'] }>): Map<string, string> {
  const byInitials = new Map<string, string[]>();
  const byLast = new Map<string, string[]>();
  for (const [key, { name }] of names) {
    const parts = words(name).filter((word) => !['the', 'of', 'and', 'for', 'de', 'du', 'la'].includes(word.key));
    if (parts.length < 2) continue;
    const initials = parts.map((word) => word.key.charAt(0)).join('');
    byInitials.set(initials, [...(byInitials.get(initials) ?? []), key]);
    const last = parts.at(-1)!.key;
    byLast.set(last, [...(byLast.get(last) ?? []), key]);
  }
  const found = new Map<string, string>();
  for (const [key, { name }] of names) {
    const bare = key.replace(/\./gu, '');
    const acronym = /^[\p{Lu}.]{2,8}$/u.test(name) ? byInitials.get(bare) : undefined;
    const ending = key.includes(' ') ? undefined : byLast.get(key);
    const longer = acronym ?? ending;
    if (longer?.length === 1 && longer[0] !== key) found.set(key, longer[0]!);
  }
  return found;
}
