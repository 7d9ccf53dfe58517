/** The words that ascribe, one folder of lists; a language is one JSON file and one line here. */
import en from './languages/en/cues.json' with { type: 'json' };

export interface Lexicon {
  /** Verbs of speech in the forms that news uses. */
  readonly speech: ReadonlySet<string>;
  /** Verbs that take a hearer before the content: "told reporters that". */
  readonly telling: ReadonlySet<string>;
  /** "according to". */
  readonly according: readonly (readonly string[])[];
  readonly citing: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
}

const lists: Readonly<Record<string, Record<string, readonly string[]>>> = { en };
const lexicons = new Map<string, Lexicon>();

/** The lists of a language; English where there are none. */
export function lexiconOf(language: string): Lexicon {
  const name = language in lists ? language : 'en';
  const known = lexicons.get(name);
  if (known) return known;
  const list = lists[name]!;
  const lexicon: Lexicon = {
    speech: new Set(list.speech),
    telling: new Set(list.telling),
    according: (list.according ?? []).map((phrase) => phrase.split(' ')),
    citing: new Set(list.citing),
    auxiliaries: new Set(list.auxiliaries),
  };
  lexicons.set(name, lexicon);
  return lexicon;
}
