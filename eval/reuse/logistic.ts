/** Logistic regression by full-batch Adam with a small ridge: deterministic, good enough for a dozen features. */

export interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
}

export interface LogisticModel {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

const steps = 3000;
const rate = 0.05;
const ridge = 0.001;

/** Weights for standardised features; rounded to six places. */
export function fitLogistic(examples: readonly Example[]): LogisticModel {
  const width = examples[0]?.features.length ?? 0;
  const count = examples.length;
  const means = Array.from({ length: width }, (_, k) => mean(examples.map((example) => example.features[k]!)));
  const deviations = means.map((middle, k) => {
    const variance = mean(examples.map((example) => (example.features[k]! - middle) ** 2));
    return Math.max(1e-6, Math.sqrt(variance));
  });
  const rows = examples.map(({ features }) => [...features.map((x, k) => (x - means[k]!) / deviations[k]!), 1]);
  const weights = new Float64Array(width + 1);
  const first = new Float64Array(width + 1);
  const second = new Float64Array(width + 1);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(width + 1);
    for (const [row, values] of rows.entries()) {
      let logit = 0;
      for (let k = 0; k <= width; k++) logit += weights[k]! * values[k]!;
      const error = 1 / (1 + Math.exp(-logit)) - Number(examples[row]!.positive);
      for (let k = 0; k <= width; k++) gradient[k]! += (error * values[k]!) / count;
    }
    for (let k = 0; k <= width; k++) {
      const slope = gradient[k]! + (k < width ? ridge * weights[k]! : 0);
      first[k] = 0.9 * first[k]! + 0.1 * slope;
      second[k] = 0.999 * second[k]! + 0.001 * slope * slope;
      weights[k]! -= (rate * (first[k]! / (1 - 0.9 ** step))) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    means: means.map(round),
    deviations: deviations.map(round),
    weights: [...weights.slice(0, width)].map(round),
    bias: round(weights[width]!),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
