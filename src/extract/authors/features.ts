/** One row of numbers for every name on a page that may be its author's. */
import { agencyNamed } from '../../text/agencies.ts';
import { kindsAt, letter, upperCase } from '../../text/letters.ts';
import { squeeze } from '../metadata/found.ts';
import { isNoName } from '../roles/byline.ts';
import type { AuthorClues } from './collect.ts';
import { type AuthorMention, authorPlaces } from './mention.ts';

export const authorFeatureNames: readonly string[] = [
  ...authorPlaces.map((place) => `in ${place}`),
  ...authorPlaces.map((place) => `names in ${place}`),
  'mentions',
  'places',
  'words',
  'length',
  'capitals',
  'all capitals',
  'no name words',
  'agency',
  'like site',
  'is site',
  'digits',
  'nearest to title',
  'nearest to body',
  'behind body',
  'first block',
  'comment element',
  'related element',
  'footer element',
  'aside element',
  'byline element',
  'other persons in data',
  'contained in longer',
  'order',
  'plain text',
  'names on page',
];
export const authorFeatureCount = authorFeatureNames.length;

export interface AuthorRow {
  readonly key: string;
  readonly mentions: readonly AuthorMention[];
}

const places = new Map(authorPlaces.map((place, at) => [place, at]));
const signals = ['comment', 'related', 'footer', 'aside', 'byline'];

/** The article's own structured data names this person. */
export function isStatedPerson({ mentions }: AuthorRow): boolean {
  return mentions.some(({ place }) => place === 'data person');
}

export function authorFeatures(
  mentions: readonly AuthorMention[],
  clues: AuthorClues,
): { names: AuthorRow[]; rows: Float32Array } {
  const names = [...Map.groupBy(mentions, ({ key }) => key)].map(([key, own]) => ({ key, mentions: own }));
  const counts = names.map(({ mentions: own }) => placeCounts(own));
  const inPlace = authorPlaces.map((_, place) => counts.filter((own) => own[place]! > 0).length);
  const site = clues.site.map(squeeze).filter((name) => name.length > 2);
  const rows = new Float32Array(names.length * authorFeatureCount);
  names.forEach((row, index) => {
    let at = index * authorFeatureCount;
    for (const count of counts[index]!) rows[at++] = Math.min(4, count);
    for (const count of inPlace) rows[at++] = Math.min(12, count);
    rows[at++] = Math.min(12, row.mentions.length);
    rows[at++] = counts[index]!.filter((count) => count > 0).length;
    at = putName(rows, at, row, site);
    at = putPlaces(rows, at, row, clues);
    rows[at++] = inPlace[0]! - (counts[index]![0]! > 0 ? 1 : 0);
    rows[at++] = names.some(({ key }) => key.length > row.key.length && key.includes(row.key)) ? 1 : 0;
    rows[at++] = Math.min(20, index);
    rows[at++] = clues.prepared.parts.elements.length === 0 ? 1 : 0;
    rows[at++] = Math.min(40, names.length);
  });
  return { names, rows };
}

/** How often the name stands in each place. */
function placeCounts(mentions: readonly AuthorMention[]): number[] {
  const counts = authorPlaces.map(() => 0);
  for (const { place } of mentions) counts[places.get(place)!]!++;
  return counts;
}

/** How the name is spelt, and whether it is the site's or an agency's. */
function putName(rows: Float32Array, from: number, { key, mentions }: AuthorRow, site: readonly string[]): number {
  let at = from;
  const { name } = mentions[0]!;
  const words = name.split(/\s+/);
  rows[at++] = words.length;
  rows[at++] = name.length;
  rows[at++] = words.filter(mayBeginName).length / words.length;
  rows[at++] = name === name.toUpperCase() && name !== name.toLowerCase() ? 1 : 0;
  rows[at++] = words.filter((word) => isNoName(word.replace(/[^\p{L}]/gu, ''))).length;
  rows[at++] = agencyNamed(name) === null ? 0 : 1;
  rows[at++] = site.some((one) => one.includes(key) || key.includes(one)) ? 1 : 0;
  rows[at++] = site.includes(key) ? 1 : 0;
  rows[at++] = /\d/.test(name) ? 1 : 0;
  return at;
}

/** How its blocks lie to the title and the text, and in which elements. */
function putPlaces(rows: Float32Array, from: number, { mentions }: AuthorRow, clues: AuthorClues): number {
  let at = from;
  const blocks = mentions.flatMap(({ block }) => (block === null ? [] : [block]));
  const isSeen = blocks.length > 0;
  const first = isSeen ? Math.min(...blocks) : -1;
  rows[at++] = clamp(nearest(clues.title, blocks));
  rows[at++] = clamp(nearest(clues.bodyFrom, blocks));
  rows[at++] = !isSeen || clues.bodyTo < 0 ? -99 : clamp(first - clues.bodyTo);
  rows[at++] = Math.min(300, first);
  for (const signal of signals) {
    let closest = isSeen ? Number.POSITIVE_INFINITY : -1;
    for (const block of blocks) closest = Math.min(closest, clues.distance(block, signal));
    rows[at++] = closest;
  }
  return at;
}

/** A capital, or a letter of a script that knows none. */
function mayBeginName(word: string): boolean {
  const kinds = kindsAt(word, 0);
  return (kinds & upperCase) !== 0 || ((kinds & letter) !== 0 && word.toLowerCase() === word.toUpperCase());
}

const clamp = (value: number) => Math.max(-60, Math.min(99, value));

/** From the place to the block nearest to it, the earlier of two; 99 when there is none. */
function nearest(place: number, blocks: readonly number[]): number {
  let best = 99;
  if (place < 0) return best;
  let least = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (Math.abs(block - place) >= least) continue;
    best = block - place;
    least = Math.abs(best);
  }
  return best;
}
