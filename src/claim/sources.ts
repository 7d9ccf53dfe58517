/** Who a passage rests on, and whether two passages may rest on the same one. Word lists: sources.json. */
import type { Article, Attribution } from '../records/index.ts';
import { functionWords } from '../text/function-words.ts';
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';
import { sameThing } from './equivalents.ts';
import type { Ground } from './ground.ts';
import data from './sources.json' with { type: 'json' };

export interface Source {
  readonly kind: 'person' | 'organisation' | 'document' | 'outlet' | 'unnamed' | 'witnessed';
  /** As the report words it. */
  readonly wording: string;
  /** Stems of its name, role and affiliation. */
  readonly keys: ReadonlySet<string>;
  /** What these say beyond "official" and beyond a person's name: whom the source belongs to. */
  readonly telling: ReadonlySet<string>;
  /** Last name of a person, key of another name. */
  readonly nameKey: string | null;
  /** For an unnamed source: the text says whom it belongs to. */
  readonly affiliated: boolean;
  /** Too little is said of it to tell it from any other source. */
  readonly vague: boolean;
  /** Said where several reporters hear or read it: a statement, a news conference. */
  readonly open: boolean;
  /** Found with little confidence: it may tie witnesses together, but proves no sourcing of a report's own. */
  readonly unsure: boolean;
}

/** From this confidence on an attribution counts as a report's own sourcing. */
const confident = 0.5;

const generic = new Set(data.generic.map((word) => stem(word, 'en')));
const anaphoric = new Set(data.anaphoric.map((word) => stem(word, 'en')));
const pronouns = new Set(data.pronouns);
const settings = new RegExp(`\\b(?:${data.openSettings.join('|')})\\b`, 'iu');
const papers = new RegExp(`\\b(?:${data.papers.join('|')})\\b`, 'iu');
const seen = new RegExp(
  `\\b(?:our|the ?\\p{L}*'?s?|this (?:news)?paper's|this station's) ?(?:own )?(?:${data.reporters.join('|')})\\b|\\bfrom the (?:press box|public gallery)\\b|\\bwe (?:saw|counted|watched|heard)\\b`,
  'iu',
);
/** "Dairy group Lunella": a body, whatever the name looks like. */
const bodies = new RegExp(`\\b(?:${data.anaphoric.join('|')}),? \\p{Lu}`, 'u');
const plain = functionWords('en');

/** The source of a passage; null when it states none. `settingOf` tells where the article says a speaker spoke. */
export function sourceOf(ground: Ground, article: Article, said: readonly Attribution[]): Source | null {
  if (seen.test(ground.sentence))
    return {
      kind: 'witnessed',
      wording: 'its own reporter',
      keys: none,
      telling: none,
      nameKey: null,
      affiliated: true,
      vague: false,
      open: false,
      unsure: false,
    };
  const { attribution } = ground;
  const stated = attribution ? fromAttribution(attribution, ground, article, said) : null;
  return stated ?? ownPaper(article);
}

const none: ReadonlySet<string> = new Set();

function fromAttribution(
  attribution: Attribution,
  ground: Ground,
  article: Article,
  said: readonly Attribution[],
): Source | null {
  const { speaker, rung } = attribution;
  const wording = attribution.source?.text ?? attribution.wording;
  const bare = pronouns.has(wording.toLowerCase().trim());
  if (wording === '' || (bare && speaker.name === null && speaker.unnamed === null)) return null;
  const kind = kindOf(attribution, wording);
  const described = [
    wording,
    speaker.name,
    speaker.unnamed?.role,
    speaker.unnamed?.affiliation,
    ...speaker.mentions.map((mention) => mention.text),
  ];
  const keys = keysOf(described.filter((text) => text != null).join(' · '));
  const nameKeys = kind === 'person' && speaker.name ? keysOf(speaker.name) : none;
  const nameKey = speaker.name && kind !== 'unnamed' ? (words(speaker.name).at(-1)?.key ?? null) : null;
  const telling = new Set([...keys].filter((key) => !generic.has(key) && !nameKeys.has(key)));
  if (kind === 'outlet')
    return { kind, wording, keys, telling, nameKey, affiliated: false, vague: true, open: true, unsure: true };
  const affiliated = kind !== 'unnamed' || speaker.unnamed?.affiliation != null;
  const vague = kind === 'organisation' && rung !== 'institution' && !/\p{Lu}/u.test(wording.slice(1));
  const shown = bare && speaker.name ? speaker.name : wording;
  return {
    kind,
    wording: shown,
    keys,
    telling,
    nameKey,
    affiliated,
    vague,
    unsure: attribution.confidence < confident,
    open: settings.test(ground.sentence) || spokeInTheOpen(nameKey, article, said),
  };
}

function kindOf({ speaker, rung }: Attribution, wording: string): Source['kind'] {
  if (rung === 'witnessed') return 'witnessed';
  if (rung === 'outlet') return 'outlet';
  if (speaker.unnamed || rung.startsWith('unnamed')) return 'unnamed';
  if (bodies.test(wording)) return 'organisation';
  if (speaker.kind === 'person' || rung === 'named-person') return 'person';
  if (speaker.kind === 'document' || rung === 'document' || papers.test(wording)) return 'document';
  return 'organisation';
}

/** The article says elsewhere that this speaker spoke at a news conference or in a statement. */
function spokeInTheOpen(nameKey: string | null, { text }: Article, said: readonly Attribution[]): boolean {
  if (nameKey === null) return false;
  return said.some(({ speaker, content, source, cue }) => {
    if (!speaker.name?.toLowerCase().endsWith(nameKey)) return false;
    const spans = [...content.spans, ...(source?.spans ?? []), ...(cue?.spans ?? [])];
    const [from, to] = [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
    return to - from < 800 && settings.test(text.slice(Math.max(0, from - 60), to + 60));
  });
}

/** A press release, a notice, minutes: the article is itself the word of the body that publishes it. */
function ownPaper({ publisher, title }: Article): Source | null {
  const name = publisher ?? '';
  if (!papers.test(name) && !papers.test((title ?? '').slice(0, 80))) return null;
  const keys = keysOf(name || title!);
  const telling = new Set([...keys].filter((key) => !generic.has(key)));
  return {
    kind: 'document',
    wording: name || title!,
    keys,
    telling,
    nameKey: null,
    affiliated: true,
    vague: false,
    open: true,
    unsure: false,
  };
}

function keysOf(text: string): Set<string> {
  const all = words(text.slice(0, 400));
  const keys = new Set<string>();
  for (let at = 0; at < all.length; ) {
    const phrase = sameThing(text, all, at);
    const key = phrase?.key ?? stem(all[at]!.key.replace(/'s?$/u, ''), 'en');
    if ((phrase || !plain.has(all[at]!.key)) && key.length > 1) keys.add(key);
    at += phrase?.size ?? 1;
  }
  return keys;
}

export type Relation = 'same' | 'perhaps' | 'different';

/** Whether two stated sources are the same, may be, or cannot be. In doubt they may be. */
export function relate(a: Source, b: Source): Relation {
  if (a.kind === 'witnessed' || b.kind === 'witnessed') return 'different';
  const shared = [...a.telling].some((key) => b.telling.has(key));
  if ((a.vague || b.vague) && !(shared && covers(a, b))) return 'perhaps';
  if (a.kind === 'unnamed' || b.kind === 'unnamed') {
    if (a.telling.size === 0 || b.telling.size === 0 || shared) return 'perhaps';
    return a.affiliated && b.affiliated && belongs(a) && belongs(b) ? 'different' : 'perhaps';
  }
  if (a.nameKey !== null && a.nameKey === b.nameKey) return 'same';
  if (a.kind === 'person' && b.kind === 'person') return a.nameKey && b.nameKey ? 'different' : 'perhaps';
  if (a.kind === b.kind && shared && covers(a, b)) return 'same';
  if (
    shared ||
    (a.kind !== 'person' && b.nameKey && a.keys.has(b.nameKey)) ||
    (b.kind !== 'person' && a.nameKey && b.keys.has(a.nameKey))
  )
    return 'perhaps';
  return anaphora(a) || anaphora(b) ? 'perhaps' : 'different';
}

/** Everything the shorter description says the longer says too: "police", "the Torrin police". */
function covers(a: Source, b: Source): boolean {
  const [short, long] = a.telling.size <= b.telling.size ? [a, b] : [b, a];
  return [...short.telling].every((key) => long.telling.has(key));
}

/** "The company", "the company's spokeswoman": it could be any body the story names. */
function anaphora({ kind, keys, telling }: Source): boolean {
  return kind === 'person'
    ? [...keys].some((key) => anaphoric.has(key))
    : [...telling].every((key) => anaphoric.has(key));
}

/** The description names a body of its own, not just "the company". */
function belongs(source: Source): boolean {
  return [...source.telling].some((key) => !anaphoric.has(key));
}
