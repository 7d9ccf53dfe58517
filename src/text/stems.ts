/** Stems of words (Snowball), so that "strikes" and "strike" compare as one. */
import snowball from 'snowball-stemmers';

const algorithms: Readonly<Record<string, string>> = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

type Stemmer = (word: string) => string;
const stemmers = new Map<string, Stemmer>();
const cacheLimit = 50_000;

function stemmerFor(language: string): Stemmer {
  const known = stemmers.get(language);
  if (known) return known;
  const name = algorithms[language];
  const engine = name ? snowball.newStemmer(name) : null;
  const cache = new Map<string, string>();
  const stemmer: Stemmer = (word) => {
    if (!engine) return word;
    const cached = cache.get(word);
    if (cached !== undefined) return cached;
    const stemmed = engine.stem(word);
    if (cache.size < cacheLimit) cache.set(word, stemmed);
    return stemmed;
  };
  stemmers.set(language, stemmer);
  return stemmer;
}

/** Whether `stem` knows how words of a language are inflected. */
export function hasStems(language: string | null): boolean {
  return Object.hasOwn(algorithms, language ?? 'en');
}

/** The stem of a lower-case word; the word itself where the language has no algorithm. */
export function stem(key: string, language: string | null): string {
  return stemmerFor(language ?? 'en')(key);
}
