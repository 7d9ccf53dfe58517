/**
 * What is measured of two groups of articles to tell whether they report one story: how close their members are to
 * each other, set against how close they are among themselves and to the groups around.
 */
import type { Group } from './groups.ts';
import type { Neighbours } from './neighbours.ts';
import { daysApart, sharedNeighbours, type TermFacts } from './pair-features.ts';

export const groupFeatureNames = [
  'cosine',
  'cosine-head',
  'cosine-prior',
  'cross',
  'cross-of-within-min',
  'cross-of-within-max',
  'within-min',
  'within-max',
  'chance-mean',
  'chance-max',
  'chance-coverage',
  'chance-share',
  'linked-min',
  'linked-max',
  'size-min',
  'size-max',
  'rank-min',
  'rank-max',
  'of-best-min',
  'of-best-max',
  'of-fifth-min',
  'of-fifth-max',
  'best-min',
  'best-max',
  'shared-groups',
  'near-count-min',
  'core-min',
  'core-max',
  'core-rarity',
  'head-core-min',
  'head-core-max',
  'names',
  'joint-likelihood',
  'joint-likelihood-each',
  'length-min',
  'length-max',
  'days-apart',
  'days-together',
  'same-language',
] as const;

export const groupFeatureCount = groupFeatureNames.length;

/** Pair chances between the members of two groups that were looked at. */
export interface CrossLinks {
  sum: number;
  max: number;
  count: number;
  /** Members of the group with the lower number, and of the other, with a chance above one half across. */
  low: ReadonlySet<number>;
  high: ReadonlySet<number>;
}

/** Weight of the background in the likelihood that two groups draw their words from one source. */
const background = 300;
/** Words an article has on average in the prior's passages. */
const passageWords = 30;

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

export interface GroupSide {
  readonly group: Group;
  readonly near: Neighbours;
}

/** Sums over the terms of one group, whatever it is compared with. */
interface OwnSums {
  prior: number;
  names: number;
  core: number;
  headCore: number;
}

/** Members that share a term, from which on it is at the core of the group; and of its headlines. */
const coreShare = 0.5;
const headCoreShare = 0.4;

const known = new WeakMap<Group, OwnSums>();

function ownSums(group: Group, { kinds, prior }: TermFacts): OwnSums {
  let own = known.get(group);
  if (own) return own;
  own = { prior: 0, names: 0, core: 0, headCore: 0 };
  known.set(group, own);
  for (let place = 0; place < group.terms.length; place++) {
    const term = group.terms[place]!;
    const rare = group.rarities[place]!;
    const share = group.held[place]! / group.size;
    own.prior += (prior[term]! * share) ** 2;
    if (kinds[term] === 'name') own.names += (share * rare) ** 2;
    if (share >= coreShare) own.core += rare;
    if (group.heldInHead[place]! / group.size >= headCoreShare) own.headCore += rare;
  }
  return own;
}

/** Writes the features of two groups into `out` from `at` on; `links.low` holds members of the first. */
export function groupFeatures(
  { group: x, near: lx }: GroupSide,
  { group: y, near: ly }: GroupSide,
  links: CrossLinks | undefined,
  vocabulary: TermFacts,
  out: Float32Array,
  at: number,
): void {
  const nx = x.size;
  const ny = y.size;
  let dot = 0;
  let head = 0;
  let prior = 0;
  let names = 0;
  let core = 0;
  let coreRarity = 0;
  let headCore = 0;
  let likelihood = 0;
  const ownX = ownSums(x, vocabulary);
  const ownY = ownSums(y, vocabulary);
  for (let i = 0, j = 0; i < x.terms.length && j < y.terms.length; ) {
    const difference = x.terms[i]! - y.terms[j]!;
    if (difference !== 0) {
      if (difference < 0) i++;
      else j++;
      continue;
    }
    const term = x.terms[i]!;
    const rare = x.rarities[i]!;
    const sx = x.held[i]! / nx;
    const sy = y.held[j]! / ny;
    dot += x.weights[i]! * y.weights[j]!;
    head += x.heldInHead[i]! * y.heldInHead[j]! * rare * rare;
    prior += vocabulary.prior[term]! ** 2 * sx * sy;
    if (vocabulary.kinds[term] === 'name') names += sx * sy * rare * rare;
    const both = Math.min(sx, sy);
    if (both >= coreShare) {
      core += rare;
      if (rare > coreRarity) coreRarity = rare;
    }
    if (x.heldInHead[i]! >= headCoreShare * nx && y.heldInHead[j]! >= headCoreShare * ny) headCore += rare;
    const pseudo = (background * Math.exp(-rare)) / passageWords;
    likelihood += gain(pseudo, x.held[i]!, y.held[j]!);
    i++;
    j++;
  }
  likelihood -= gain(background, x.tokens, y.tokens);
  let slot = at;
  const put = (value: number) => {
    out[slot++] = value;
  };
  const minMax = (p: number, q: number) => {
    put(p < q || Number.isNaN(p) ? p : q);
    put(p < q || Number.isNaN(p) ? q : p);
  };
  const cosine = ratio(dot, x.norm * y.norm);
  const cross = dot / (nx * ny);
  put(cosine);
  put(ratio(head, x.headNorm * y.headNorm));
  put(ratio(prior, Math.sqrt(ownX.prior * ownY.prior)));
  put(cross);
  minMax(cross / x.within, cross / y.within);
  minMax(x.within, y.within);
  put(links ? links.sum / links.count : Number.NaN);
  put(links ? links.max : Number.NaN);
  put(links ? links.count / (nx * ny) : 0);
  put(links ? links.sum / (nx * ny) : 0);
  minMax(links ? links.low.size / nx : 0, links ? links.high.size / ny : 0);
  minMax(Math.log(nx), Math.log(ny));
  minMax(rankOf(lx, cosine), rankOf(ly, cosine));
  for (const place of [0, 4])
    minMax(ratio(cosine, lx.cosines[place] ?? 0.05), ratio(cosine, ly.cosines[place] ?? 0.05));
  minMax(lx.cosines[0] ?? 0, ly.cosines[0] ?? 0);
  put(sharedNeighbours(lx, ly));
  put(Math.log1p(Math.min(lx.ids.length, ly.ids.length)));
  minMax(ratio(core, ownX.core), ratio(core, ownY.core));
  put(coreRarity);
  minMax(ratio(headCore, ownX.headCore), ratio(headCore, ownY.headCore));
  put(ownX.names > 0 && ownY.names > 0 ? names / Math.sqrt(ownX.names * ownY.names) : Number.NaN);
  put(likelihood / Math.sqrt(x.tokens + y.tokens + 1));
  put(likelihood / (Math.min(x.tokens, y.tokens) + 1));
  minMax(x.length, y.length);
  const gap = Math.max(x.firstDay, y.firstDay) - Math.min(x.lastDay, y.lastDay);
  put(daysApart(Math.max(0, gap), 0));
  put(daysApart(Math.max(x.lastDay, y.lastDay), Math.min(x.firstDay, y.firstDay)));
  put(x.language === y.language ? 1 : 0);
}

/** Gain in log-likelihood of a term when counts a and b come from one Dirichlet-multinomial source and not from two. */
function gain(pseudo: number, a: number, b: number): number {
  return lnGamma(pseudo + a + b) + lnGamma(pseudo) - lnGamma(pseudo + a) - lnGamma(pseudo + b);
}

/** Stirling's series after shifting the argument above 6; error below 1e-8. */
function lnGamma(value: number): number {
  let x = value;
  let shift = 0;
  while (x < 6) shift += Math.log(x++);
  const inverse = 1 / x;
  const square = inverse * inverse;
  return (
    (x - 0.5) * Math.log(x) - x + 0.9189385332046727 + inverse * (1 / 12 - square * (1 / 360 - square / 1260)) - shift
  );
}

function rankOf(list: Neighbours, cosine: number): number {
  let rank = 0;
  while (rank < list.cosines.length && list.cosines[rank]! > cosine + 1e-6) rank++;
  return Math.log1p(rank);
}
