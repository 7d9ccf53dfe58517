/** How far two passages say the same: a learned similarity, or one holding nearly all that the other says. */
import { chance, evaluate, plant } from '../learned/forest.ts';
import { type Alignment, align } from './align.ts';
import { featureNames, featuresOf } from './features.ts';
import type { Meaning } from './meaning.ts';
import weights from './similarity-weights.json' with { type: 'json' };

export interface Sameness {
  /** 0..1: 1 when each says all the other does. */
  readonly score: number;
  readonly alignment: Alignment;
}

if (weights.features.join() !== featureNames.join())
  throw new Error('similarity-weights.json was trained on other features: train again');

const trees = plant(weights);

/** What is shared must weigh this much, or two short passages meet by chance. */
const enoughWeight = 9;
/** Words matched only by their use in general prove little, however many: so much must be the same or near synonyms. */
const enoughPlain = 7;
const plain = 0.75;
/** Passages that share less than this are not worth a closer look. */
const worthLooking = 0.3;
const containedWorth = 0.84;
const leastGround = 0.4;
/** What a passage holds of another it holds in words at least this near: "replace" does not hold "failed". */
const leastHeld = 0.45;
/** A passage of fewer content words is held by too many others. */
const fewestContained = 4;

export function sameness(a: Meaning, b: Meaning): Sameness {
  const alignment = align(a, b);
  const { coverA, coverB } = alignment;
  const most = Math.max(coverA, coverB);
  if (most < worthLooking) return { score: 0, alignment };
  const shared = Math.min(coverA * a.weight, coverB * b.weight);
  const plainly = alignment.pairs.reduce(
    (sum, pair) => sum + (pair.similarity >= plain ? a.terms[pair.a]!.weight : 0),
    0,
  );
  const contained = Math.max(
    Math.min(coverA, plainCover(a, alignment, 'a')),
    Math.min(coverB, plainCover(b, alignment, 'b')),
  );
  const ground = Math.min(1, shared / enoughWeight, plainly / enoughPlain);
  // On little common ground no comparison would make the two one claim, so none is made.
  const learned = ground < leastGround ? 0 : chance(evaluate(trees, featuresOf(a, b, alignment), 0));
  return { score: Math.min(1, Math.max(learned, contained * containedWorth) * ground), alignment };
}

/** The learned similarity alone, 0..1, however little the two share. */
export function likeness(a: Meaning, b: Meaning): number {
  return chance(evaluate(trees, featuresOf(a, b), 0));
}

/** Cover of the words that are no names: two passages may name the same and say different things of it. */
function plainCover(meaning: Meaning, { pairs }: Alignment, side: 'a' | 'b'): number {
  if (meaning.terms.length < fewestContained) return 0;
  const similarity = new Map(pairs.map((pair) => [pair[side], pair.similarity]));
  let [said, all] = [0, 0];
  for (const [at, term] of meaning.terms.entries()) {
    if (term.name) continue;
    all += term.weight;
    const value = similarity.get(at) ?? 0;
    if (value >= leastHeld) said += term.weight * value;
  }
  return all > 0 ? said / all : 1;
}
