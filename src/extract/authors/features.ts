/** One row of numbers for every name on a page that may be its author's. */
import { agencyNamed } from '../../text/agencies.ts';
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

export function authorFeatures(
  mentions: readonly AuthorMention[],
  clues: AuthorClues,
): { names: AuthorRow[]; rows: Float32Array } {
  const names = [...Map.groupBy(mentions, ({ key }) => key)].map(([key, own]) => ({ key, mentions: own }));
  const inPlace = authorPlaces.map(
    (place) => names.filter(({ mentions: own }) => own.some((one) => one.place === place)).length,
  );
  const site = clues.site.map(squeeze).filter((name) => name.length > 2);
  const rows = new Float32Array(names.length * authorFeatureCount);
  names.forEach((row, index) => {
    rows.set(rowOf(row, index, names, inPlace, site, clues), index * authorFeatureCount);
  });
  return { names, rows };
}

function rowOf(
  { key, mentions }: AuthorRow,
  index: number,
  names: readonly AuthorRow[],
  inPlace: readonly number[],
  site: readonly string[],
  clues: AuthorClues,
): number[] {
  const own = authorPlaces.map((place) => Math.min(4, mentions.filter((one) => one.place === place).length));
  const { name } = mentions[0]!;
  const words = name.split(/\s+/);
  const blocks = mentions.flatMap(({ block }) => (block === null ? [] : [block]));
  const nearest = (place: number) =>
    place < 0 || blocks.length === 0
      ? 99
      : blocks.map((block) => block - place).reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  const clamp = (value: number) => Math.max(-60, Math.min(99, value));
  const closest = (signal: string) =>
    blocks.length === 0 ? -1 : Math.min(...blocks.map((block) => clues.distance(block, signal)));
  return [
    ...own,
    ...inPlace.map((count) => Math.min(12, count)),
    Math.min(12, mentions.length),
    own.filter((count) => count > 0).length,
    words.length,
    name.length,
    words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length,
    name === name.toUpperCase() ? 1 : 0,
    words.filter((word) => isNoName(word.replace(/[^\p{L}]/gu, ''))).length,
    agencyNamed(name) === null ? 0 : 1,
    site.some((one) => one.includes(key) || key.includes(one)) ? 1 : 0,
    site.includes(key) ? 1 : 0,
    /\d/.test(name) ? 1 : 0,
    clamp(nearest(clues.title)),
    clamp(nearest(clues.bodyFrom)),
    blocks.length === 0 || clues.bodyTo < 0 ? -99 : clamp(Math.min(...blocks) - clues.bodyTo),
    blocks.length === 0 ? -1 : Math.min(300, ...blocks),
    closest('comment'),
    closest('related'),
    closest('footer'),
    closest('aside'),
    closest('byline'),
    inPlace[0]! - (own[0]! > 0 ? 1 : 0),
    names.some((other) => other.key !== key && other.key.includes(key)) ? 1 : 0,
    Math.min(20, index),
    clues.prepared.parts.elements.length === 0 ? 1 : 0,
    Math.min(40, names.length),
  ];
}
