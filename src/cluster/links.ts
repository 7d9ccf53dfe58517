/**
 * Why two articles are, or are not, one story: the chance with its named parts, and the reasons in words a reader can
 * check on the page.
 */

import { chance, evaluate } from '../learned/forest.ts';
import type { Article, StoryLink } from '../records/index.ts';
import { wordKey, words } from '../text/words.ts';
import type { Collection } from './collection.ts';
import { pairForest } from './decide.ts';
import { type Growth, thresholds } from './grow.ts';
import { pairFeatureCount, pairFeatureNames, pairFeatures } from './pair-features.ts';
import { foldName, hyphen, inHead, termStem } from './profile.ts';
import { scopes } from './scopes.ts';
import { shareOneWord, thinLimit } from './thin.ts';

/** A link this close to the threshold is borderline. */
const margin = 0.12;
const listed = 6;
/** Words less rare than this (nats) tell nothing worth listing. */
const leastRarity = 2.5;

const place = Object.fromEntries(pairFeatureNames.map((name, at) => [name, at])) as Record<
  (typeof pairFeatureNames)[number],
  number
>;

/**
 * The link between two articles, by number.
 * @param growth how the groups grew, for the chance that the groups of a and b are one
 */
export function link(a: number, b: number, collection: Collection, growth: Growth | null): StoryLink {
  const { articles, weighted, neighbours, vocabulary } = collection;
  const row = new Float32Array(pairFeatureCount);
  const side = (number: number) => ({ article: weighted[number]!, near: neighbours[number]! });
  pairFeatures(side(a), side(b), vocabulary, row, 0);
  const value = (name: keyof typeof place) => row[place[name]]!;
  const cover = collection.covers.get(a < b ? a * articles.length + b : b * articles.length + a);
  if (cover) {
    row[place['phrases-max']] = Math.max(value('phrases-max'), cover.max);
    row[place['phrases-min']] = Math.max(value('phrases-min'), cover.min);
  }
  const thin = !cover && shareOneWord(weighted[a]!.profile.terms, weighted[b]!.profile.terms, vocabulary);
  const learned = chance(evaluate(pairForest(), row, 0));
  const pair = thin ? Math.min(learned, thinLimit) : learned;
  const group = growth && chanceOfGroups(a, b, growth);
  const score = Math.max(pair, group ?? 0);
  const parts: Record<string, number> = {
    pair: round(pair),
    ...(group === null ? {} : { groups: round(group) }),
    words: round(value('cosine')),
    headline: round(value('cosine-head')),
    opening: round(value('cosine-lead')),
  };
  for (const name of ['names', 'numbers', 'phrases-max', 'days-apart'] as const) {
    if (!Number.isNaN(value(name))) parts[name === 'phrases-max' ? 'passages' : name] = round(value(name));
  }
  const [x, y] = articles[a]!.id < articles[b]!.id ? [a, b] : [b, a];
  return {
    a: articles[x]!.id,
    b: articles[y]!.id,
    score: round(Math.min(1, score)),
    parts,
    reasons: reasons(a, b, collection, parts, pair, group),
    borderline: Math.abs(score - thresholds.groups) < margin,
  };
}

/** The chance with which the groups that held a and b were joined; null where they were one from the first round on. */
function chanceOfGroups(a: number, b: number, { rounds }: Growth): number | null {
  let found: number | null = null;
  for (const { of, count, chances } of rounds) {
    if (of[a] === of[b]) return found ?? null;
    found = chances.get(Math.min(of[a]!, of[b]!) * count + Math.max(of[a]!, of[b]!)) ?? 0;
  }
  return found;
}

function reasons(
  a: number,
  b: number,
  collection: Collection,
  parts: Readonly<Record<string, number>>,
  pair: number,
  group: number | null,
): string[] {
  const { articles, vocabulary, weighted } = collection;
  const shared = sharedTerms(a, b, collection);
  const written = writtenForms(
    shared.map(({ term }) => vocabulary.keys[term]!),
    [a, b].map((number) => ({ article: articles[number]!, language: weighted[number]!.profile.language })),
  );
  const list = (terms: readonly { term: number }[]) => {
    const forms = terms.map(({ term }) => written.get(vocabulary.keys[term]!) ?? vocabulary.keys[term]!);
    return [...new Set(forms)]
      .slice(0, listed)
      .map((form) => `“${form}”`)
      .join(', ');
  };
  const of = (kind: string) => shared.filter(({ term }) => vocabulary.kinds[term] === kind);
  const names = of('name');
  const formOf = (term: number) => (written.get(vocabulary.keys[term]!) ?? vocabulary.keys[term]!).toLowerCase();
  const nameForms = new Set(names.map(({ term }) => formOf(term)));
  const plain = of('word').filter(({ term }) => !nameForms.has(formOf(term)));
  const head = plain.filter((item) => item.head);
  const found: string[] = [];
  if ((parts.passages ?? 0) >= 0.05)
    found.push(`they share passages word for word: ${percent(parts.passages!)} of the shorter`);
  if (names.length > 0) found.push(`both name ${list(names)}`);
  if (head.length > 0) found.push(`both headlines have ${list(head)}`);
  const rest = plain.filter((item) => !item.head && item.rare >= leastRarity);
  if (rest.length > 0) found.push(`rare words in both: ${list(rest)}`);
  const numbers = of('number');
  if (numbers.length > 0) found.push(`numbers in both: ${list(numbers)}`);
  if (shared.length === 0) found.push('no telling word in common');
  const days = parts['days-apart'];
  if (days !== undefined)
    found.push(
      days < 1
        ? 'published within a day'
        : `published ${Math.round(days)} ${Math.round(days) === 1 ? 'day' : 'days'} apart`,
    );
  if (group !== null && group > pair) found.push('held together by the other articles of the story');
  return found;
}

/**
 * How stems and names are written in the articles: the first form of the first article that has one.
 * @param wanted the terms that are asked for: only words that begin alike are stemmed
 */
function writtenForms(
  wanted: readonly string[],
  both: readonly { readonly article: Article; readonly language: string | null }[],
): Map<string, string> {
  const beginnings = new Set(wanted.map((term) => foldName(term).slice(0, 2)));
  const forms = new Map<string, string>();
  for (const { article, language } of both) {
    const { head, body } = scopes(article);
    const found = words(`${head}\n${body.slice(0, 5000)}`);
    for (const word of found) {
      for (const part of hyphen.test(word.text) ? [word.text, ...word.text.split(hyphen)] : [word.text]) {
        const text = part.replace(/['’]s$/u, '');
        const key = wordKey(text);
        const folded = foldName(key);
        if (!beginnings.has(folded.slice(0, 2))) continue;
        for (const term of [termStem(key, language), folded]) {
          const known = forms.get(term);
          if (known === undefined || (known === known.toUpperCase() && known.length > 5)) forms.set(term, text);
        }
      }
    }
  }
  return forms;
}

/** Terms that both hold, the rarest first. */
function sharedTerms(a: number, b: number, { weighted }: Collection): { term: number; rare: number; head: boolean }[] {
  const x = weighted[a]!;
  const y = weighted[b]!;
  const found: { term: number; rare: number; head: boolean }[] = [];
  const tx = x.profile.terms;
  const ty = y.profile.terms;
  for (let i = 0, j = 0; i < tx.length && j < ty.length; ) {
    if (tx[i]! < ty[j]!) i++;
    else if (tx[i]! > ty[j]!) j++;
    else {
      const head = (x.profile.places[i]! & y.profile.places[j]! & inHead) > 0;
      found.push({ term: tx[i]!, rare: x.rarities[i]!, head });
      i++;
      j++;
    }
  }
  return found.sort((p, q) => q.rare - p.rare || p.term - q.term);
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const round = (value: number) => Math.round(value * 10_000) / 10_000;
