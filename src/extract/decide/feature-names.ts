/** The names of the features, in the order of a row: what explanations and other parts of the stage ask for. */
import { cueGroups } from '../roles/cues.ts';
import { signalNames } from './surroundings.ts';

const ownNames = [
  'length',
  'words',
  'word length',
  'link density',
  'stress density',
  'sentences',
  'sentence density',
  'commas',
  'digit share',
  'upper-case share',
  'capitalised words',
  'quotation marks',
  'other marks',
  'ending',
  'beginning',
  'script without capitals',
  'heading level',
  'form',
  'repeats',
  'place',
  'order',
  'candidates',
  'title likeness',
  'title already seen',
  'structured body',
  'lean mean',
  'lean least',
  'lean most',
  'lean opening',
  'gap',
  'depth',
  'since title',
  'date line',
  'byline form',
  'photo credit',
  'reading time',
];
export const elementNames = [
  'name weight sum',
  'name weight least',
  'name weight most',
  'own name weight',
  'parent text',
  'parent link density',
  'parent prose share',
  'parent candidates',
  'grandparent text',
  'grandparent link density',
  'grandparent prose share',
  'great-grandparent link density',
  'great-grandparent prose share',
  'alike count',
  'alike text share',
  'alike mean length',
  'alike link density',
  'same parent before',
  'same parent after',
];
export const neighbourOffsets = [-3, -2, -1, 1, 2, 3];
const neighbourNames = neighbourOffsets.flatMap((offset) =>
  ['length', 'link density', 'ending', 'heading', 'lean'].map((name) => `${name} at ${offset}`),
);
const windowNames = [
  'title words in it',
  'title words per word',
  'since related cue',
  'since comment cue',
  'since plea or share cue',
  'short lines near',
  'date lines near',
  'bylines near',
  'times ago near',
  'short lines before',
  'prose before',
  'prose after',
  'prose share before',
  'words since heading',
];

export const featureNames: readonly string[] = [
  ...ownNames,
  ...elementNames,
  ...neighbourNames,
  ...windowNames,
  ...cueGroups.map((group) => `${group} cues`),
  ...signalNames.map((name) => `distance to ${name}`),
];
export const featureCount = featureNames.length;
const firstDistance = featureCount - signalNames.length;
const distances = new Map(signalNames.map((name, at) => [name, firstDistance + at]));

/** Where the levels up to the nearest element with a signal stand; a signal that is none throws at once. */
export function distanceColumn(signal: string): number {
  const column = distances.get(signal);
  if (column === undefined) throw new RangeError(`no signal named ${signal}`);
  return column;
}
