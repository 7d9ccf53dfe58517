/**
 * What a block's own words tell, apart from where it stands. Menus, share lines and footers say the same few words on
 * page after page: short texts are read once and remembered, up to a limit, so that memory does not grow with the heap.
 */
import { countCues } from '../roles/cues.ts';
import { type ShortForm, shortForm } from '../roles/short-form.ts';
import { Characters } from './characters.ts';
import { type Measures, measure } from './measures.ts';
import { blockKeys, weighedWords, wordHashes } from './vocabulary.ts';

export interface Reading {
  readonly form: ShortForm;
  /** How often each group of cue words stands in the text, in the order of `cueGroups`. */
  readonly cues: readonly number[];
  /** Hashes of its longer words. */
  readonly keys: readonly number[];
  readonly measures: Measures;
  /** Hashes of all its words, in order. */
  readonly words: readonly number[];
  /** Hashes of the words that are weighed. */
  readonly weighed: readonly number[];
}

const shortest = 48;
const limit = 20_000;
const known = new Map<string, Reading>();

export function readBlock(text: string): Reading {
  if (text.length > shortest) return readAnew(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const reading = readAnew(text);
  if (known.size >= limit) known.clear();
  known.set(text, reading);
  return reading;
}

const characters = new Characters();

function readAnew(text: string): Reading {
  characters.read(text);
  const cues = countCues(characters);
  return {
    form: shortForm(text, cues),
    cues,
    keys: blockKeys(characters),
    measures: measure(characters),
    words: wordHashes(characters),
    weighed: weighedWords(characters),
  };
}
