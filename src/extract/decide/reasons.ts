/** Why a candidate scores as it does: the features that moved its score most, in words. */
import { contributions } from '../../learned/forest.ts';
import { contextNames } from './context.ts';
import { type BodyModel, type BodyScores, isSettled } from './decide.ts';
import { featureNames } from './feature-names.ts';
import { far } from './surroundings.ts';

const names = [...featureNames, ...contextNames];

/** The strongest reasons first: "link density 0.91 (-1.32)", numbers being log-odds. */
export function reasonsFor(model: BodyModel, body: BodyScores, index: number, count = 3): string[] {
  const { rows, width, scores, learned } = body;
  const parts = new Float64Array(width);
  const first = rows[index * width + featureNames.length]!;
  contributions(isSettled(first) ? model.first : model.second, rows, index * width, parts);
  const lifted =
    scores[index] === learned[index]
      ? []
      : [`a sentence on a page with little else (from ${learned[index]!.toFixed(2)})`];
  const weighed = [...parts]
    .map((value, column) => ({ value, column }))
    .filter(({ value }) => Math.abs(value) >= 0.05)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.column - b.column)
    .slice(0, count)
    .map(
      ({ value, column }) =>
        `${describe(column, rows[index * width + column]!)} (${value > 0 ? '+' : ''}${value.toFixed(2)})`,
    );
  return [...lifted, ...weighed];
}

function describe(column: number, value: number): string {
  const name = names[column]!;
  if (name.startsWith('distance to ')) {
    const what = name.slice('distance to '.length);
    return value >= far ? `in no ${what} element` : `${value} levels inside ${what}`;
  }
  return `${name} ${Number.isInteger(value) ? value : value.toFixed(2)}`;
}
