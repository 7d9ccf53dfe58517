/** The words that ascribe: a language is one folder of lists and one line here. */
import de from './languages/de/cues.json' with { type: 'json' };
import es from './languages/es/cues.json' with { type: 'json' };
import fr from './languages/fr/cues.json' with { type: 'json' };
import ru from './languages/ru/cues.json' with { type: 'json' };
import uk from './languages/uk/cues.json' with { type: 'json' };

export interface Lexicon {
  /** Verbs of speech in the forms that news uses. */
  readonly speech: ReadonlySet<string>;
  /** Small words that may stand between source and verb. */
  readonly auxiliaries: ReadonlySet<string>;
  /** "that". */
  readonly that: ReadonlySet<string>;
  /** "according to", as lists of words. */
  readonly according: readonly (readonly string[])[];
  /** The same standing behind its source: "zufolge". */
  readonly accordingBehind: ReadonlySet<string>;
  /** After "according to X" at the start of a sentence the verb follows without a comma. */
  readonly verbFollows: boolean;
  /** Forms of verbs that mark indirect speech where "that" is missing. */
  readonly subjunctive: ReadonlySet<string>;
  /** Words of speech that ascribe only behind what was said: "…, so X". */
  readonly onlyBehind: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Words that a source cannot reach over. */
  readonly stops: ReadonlySet<string>;
  /** Words that join the parts of one source: "de la". */
  readonly joins: ReadonlySet<string>;
  /** Words that say when, which may stand between a verb and the source behind it. */
  readonly when: ReadonlySet<string>;
  /** Nouns for bodies and for documents that speak. */
  readonly institutions: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** Nouns for sources without a name. */
  readonly unnamed: ReadonlySet<string>;
  /** Ends of compounds that name a body: "-behörde". */
  readonly institutionEndings: readonly string[];
  /** Nouns for those who hold an office or a trade: "ministro". */
  readonly roles: ReadonlySet<string>;
  /** Common nouns stand behind an article. */
  readonly hasArticles: boolean;
  /** Nouns for those who speak for a body. */
  readonly spokespeople: ReadonlySet<string>;
  /** "he" and "she" as they stand beside a verb of speech. */
  readonly heShe: ReadonlySet<string>;
  /** Words that begin a clause about a source: "who". */
  readonly relatives: ReadonlySet<string>;
  /** Parts of words of anonymity. */
  readonly anonymity: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** "declined", "did not answer"; and what one of them must be followed by: "comment", "a request". */
  readonly refusals: {
    readonly cues: readonly (readonly string[])[];
    readonly abouts: readonly (readonly string[])[];
  };
  /** The verb of a sentence may stand without its subject: "Dijo que …". */
  readonly dropsSubject: boolean;
}

type Lists = Readonly<
  Record<
    | 'speech'
    | 'auxiliaries'
    | 'that'
    | 'according'
    | 'pronouns'
    | 'determiners'
    | 'stops'
    | 'joins'
    | 'unnamed'
    | 'when'
    | 'institutions'
    | 'documents'
    | 'spokespeople'
    | 'roles'
    | 'heShe'
    | 'relatives'
    | 'anonymity',
    readonly string[]
  >
> &
  Readonly<
    Partial<Record<'accordingBehind' | 'subjunctive' | 'onlyBehind' | 'institutionEndings', readonly string[]>>
  > & {
    readonly verbFollows?: boolean;
    readonly dropsSubject?: boolean;
    readonly hasArticles?: boolean;
    readonly counts: Readonly<Record<string, number | undefined>>;
    readonly refusals: Readonly<Record<'cues' | 'abouts', readonly string[]>>;
  };
const lists: Readonly<Record<string, Lists>> = { de, es, fr, ru, uk };
const lexicons = new Map<string, Lexicon>();

/** The lists of a language, or null where there are none. English is read by trained models instead. */
export function lexiconOf(language: string): Lexicon | null {
  const list = lists[language];
  if (!list) return null;
  const known = lexicons.get(language);
  if (known) return known;
  const lexicon: Lexicon = {
    speech: new Set(list.speech),
    auxiliaries: new Set(list.auxiliaries),
    that: new Set(list.that),
    according: phrases(list.according),
    accordingBehind: new Set(list.accordingBehind ?? []),
    verbFollows: list.verbFollows ?? false,
    subjunctive: new Set(list.subjunctive ?? []),
    onlyBehind: new Set(list.onlyBehind ?? []),
    pronouns: new Set(list.pronouns),
    determiners: new Set(list.determiners),
    stops: new Set(list.stops),
    joins: new Set(list.joins),
    unnamed: new Set(list.unnamed),
    when: new Set(list.when),
    institutions: new Set(list.institutions),
    documents: new Set(list.documents),
    institutionEndings: list.institutionEndings ?? [],
    spokespeople: new Set(list.spokespeople),
    roles: new Set(list.roles),
    hasArticles: list.hasArticles ?? false,
    heShe: new Set(list.heShe),
    relatives: new Set(list.relatives),
    anonymity: list.anonymity,
    counts: new Map(Object.entries(list.counts).map(([word, count]) => [word, count ?? 1])),
    refusals: { cues: phrases(list.refusals.cues), abouts: phrases(list.refusals.abouts) },
    dropsSubject: list.dropsSubject ?? false,
  };
  lexicons.set(language, lexicon);
  return lexicon;
}

function phrases(list: readonly string[]): string[][] {
  return list.map((phrase) => phrase.split(' '));
}
