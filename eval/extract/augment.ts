/**
 * More pages to learn from, made of those there are. News are short and the labelled pages are long: a page whose body
 * ends after a few paragraphs teaches what a short article among a whole site's clutter looks like.
 */
import { alikeStatistics } from '../../src/extract/decide/alike.ts';
import { Attributes } from '../../src/extract/markup/attributes.ts';
import { type Prepared, withCandidates } from '../../src/extract/prepare.ts';
import { generator } from '../learn/boosting.ts';
import { baseWeights, type Sample } from './samples.ts';

/** Bodies are cut to lengths in this range, in characters; every factor is as likely as any other. */
const shortest = 250;
const longest = 2200;
/** A made page counts for this much of a real one. */
const madeWeight = 0.5;

/** Of the made pages so many have no names on their elements. */
const unnamedShare = 0.4;

/** A shortened version of every wholly labelled page that is long enough. */
export function shortenedPages(samples: readonly Sample[]): Sample[] {
  const random = generator(11);
  return samples.map((sample) => (sample.whole ? shortened(sample, random) : null)).filter((made) => made !== null);
}

/** The page with its body cut after the first paragraphs; null where nothing is left to cut. */
function shortened(sample: Sample, random: () => number): Sample | null {
  const { prepared, labels, weights, base } = sample;
  const { candidates } = prepared.parts;
  const wanted = shortest * (longest / shortest) ** random();
  // What stands between the paragraphs that go (pictures, ads) goes with them, mostly.
  const dropping = random() < 0.7 ? 1 : 0.5;
  const last = labels.lastIndexOf(1);
  const kept: number[] = [];
  let length = 0;
  let cut = -1;
  candidates.forEach(({ text }, at) => {
    if (cut >= 0 && at <= last && (labels[at] === 1 || random() < dropping)) return;
    kept.push(at);
    if (labels[at] !== 1 || cut >= 0) return;
    length += text.length;
    if (length >= wanted && text.length > 60) cut = at;
  });
  if (cut < 0 || cut === last) return null;
  const named = pick(prepared, kept);
  const short = random() < unnamedShare ? withoutNames(named) : named;
  const fresh = baseWeights(short);
  return {
    ...sample,
    prepared: short,
    labels: kept.map((at) => labels[at]!),
    base: fresh,
    weights: kept.map((at, index) => (weights[at]! / base[at]!) * fresh[index]! * madeWeight),
  };
}

/** The page without the names its author gave to elements: many sites' names are made by a program and say nothing. */
function withoutNames(prepared: Prepared): Prepared {
  const elements = prepared.parts.elements.map((element) => {
    if (element.attributes === null) return element;
    const attributes = Object.assign(new Attributes(), element.attributes, unnamed);
    return { ...element, attributes };
  });
  const parts = { ...prepared.parts, elements };
  return { ...prepared, parts, alike: alikeStatistics(parts) };
}

const unnamed = {
  class: undefined,
  id: undefined,
  role: undefined,
  testId: undefined,
  component: undefined,
  dataType: undefined,
  itemprop: undefined,
} satisfies Partial<Attributes>;

/** The page with only these candidates; what it says of itself stays. */
function pick(prepared: Prepared, kept: readonly number[]): Prepared {
  const { candidates } = prepared.parts;
  const { titles, hint } = prepared;
  return {
    ...withCandidates(
      prepared,
      kept.map((at) => candidates[at]!),
    ),
    titles,
    hint,
  };
}
