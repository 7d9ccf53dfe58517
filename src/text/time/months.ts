/** Names of months by language. */
import names from './names.json' with { type: 'json' };

export type Names = Readonly<Record<string, number>>;

const byLanguage = names.months as Readonly<Record<string, Names>>;
const every: Names = Object.assign({}, ...Object.values(byLanguage).reverse());

/** Lower-case names and abbreviations to 1 to 12; those of all languages where the language has no list. */
export function months(language: string | null | undefined): Names {
  return language && Object.hasOwn(byLanguage, language) ? byLanguage[language]! : every;
}
