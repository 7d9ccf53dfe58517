/**
 * wink-nlp's English tagger, made to forget. The library adds each word it does not know to its vocabulary, and what it
 * makes of a text then depends on what it read before ("Quill's" is one token or two, "76" a number or a symbol), while
 * its memory grows with every page. Here the words of one text leave the vocabulary before the next is read.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

export interface TaggedTokens {
  readonly values: readonly string[];
  /** Universal parts of speech, and SPACE. */
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
}

/** A list of the words (or suffixes, shapes…) the model knows, as it keeps them: numbered, with the number of each. */
interface Vocabulary {
  readonly list: string[];
  readonly hash: Record<string, number>;
  index: number;
}
interface Core {
  readonly features: Record<string, Vocabulary>;
}

/** Forgotten words still take a row each inside wink; a new engine over the same core, some milliseconds, frees them. */
const rowsBeforeRenewal = 20_000;

/**
 * The model with each of its parts made once. Its own loaders read everything again for each engine, and one turns its
 * result into a string of that string each time, longer and longer.
 */
const parts = new Map<string, unknown>();
const once = Object.fromEntries(
  Object.entries(model).map(([name, load]) => [
    name,
    typeof load !== 'function' || name === 'featureFn'
      ? load
      : () => {
          if (!parts.has(name)) parts.set(name, load());
          return parts.get(name);
        },
  ]),
) as typeof model;

let core: Core | null = null;
let known: Readonly<Record<string, number>> = {};
let engine: WinkMethods | null = null;
let forgotten = 0;
let lists: readonly [string, Vocabulary][] = [];

/** The tokens of a text in order, the same whatever was read before. Time and memory linear in the text. */
export function tagEnglish(text: string): TaggedTokens {
  engine ??= startEngine();
  const { its } = engine;
  const tokens = engine.readDoc(text).tokens();
  const tagged = {
    values: tokens.out(its.value) as string[],
    tags: tokens.out(its.pos) as string[],
    lemmas: tokens.out(its.lemma as unknown as typeof its.value) as string[],
  };
  forget();
  return tagged;
}

function startEngine(): WinkMethods {
  if (core === null) {
    core = (once.core as () => Core)();
    lists = vocabularies(core);
    known = Object.fromEntries(lists.map(([name, { list }]) => [name, list.length]));
  }
  return winkNLP(once, ['pos']);
}

function vocabularies(of: Core): [string, Vocabulary][] {
  return Object.entries(of.features).filter(([, { list, hash }]) => Array.isArray(list) && hash !== undefined);
}

function forget(): void {
  if (core === null) return;
  for (const [name, vocabulary] of lists) {
    const { list, hash } = vocabulary;
    const own = known[name] ?? list.length;
    const words = name === 'lexeme';
    for (let at = own + (words ? forgotten : 0); at < list.length; at++) delete hash[list[at] ?? ''];
    if (words) forgotten = list.length - own;
    // The numbers of words are places in a table of wink's own and are used up; all else may be numbered again.
    if (words && forgotten < rowsBeforeRenewal) continue;
    list.length = own;
    vocabulary.index = own;
    if (!words) continue;
    forgotten = 0;
    engine = null;
  }
}
