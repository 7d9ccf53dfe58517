/** Who a passage rests on, and whether two passages may rest on the same one. */
import type { Attribution } from '../records/index.ts';
import { functionWords } from '../text/function-words.ts';
import { stem } from '../text/stems.ts';
import { words } from '../text/words.ts';
import { sameThing } from './equivalents.ts';

export interface Source {
  readonly kind: 'person' | 'organisation' | 'document' | 'outlet' | 'unnamed' | 'witnessed' | 'unknown';
  /** As the report words it. */
  readonly wording: string;
  /** Stems of its name, role and affiliation. */
  readonly keys: ReadonlySet<string>;
  readonly nameKey: string | null;
  readonly nameKeys: ReadonlySet<string>;
  /** Said where several reporters hear or read it: a statement, a news conference. */
  readonly public: boolean;
  /** The outlets the words went through, as worded. */
  readonly through: readonly string[];
}

const publicSettings =
  /\b(?:statement|press conference|news conference|press briefing|briefing|tweet(?:ed)?|posted|post on|testif\w+|testimony|speech|address|press release|hearing|told reporters|bulletin|report|announce\w*|website|filing|verdict|ruling|ruled)\b/iu;
const generic = new Set([
  'offici',
  'sourc',
  'person',
  'peopl',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'statement',
  'mr',
  'mrs',
  'ms',
  'dr',
  'two',
  'three',
  'senior',
  'anonym',
  'condit',
  'familiar',
  'matter',
  'local',
  'author',
  'chief',
  'head',
  'director',
  'minist',
  'ministri',
  'presid',
  'secretari',
]);

/** The source of a passage; null when the passage states none. */
export function sourceOf(attribution: Attribution | null, sentence: string): Source | null {
  if (!attribution || attribution.rung === 'none') return null;
  const { speaker } = attribution;
  const wording = attribution.source?.text ?? attribution.wording;
  const through = attribution.chain
    .filter((link) => link.speaker.kind === 'outlet')
    .map((link) => link.speaker.name ?? link.source.text);
  const kind =
    attribution.rung === 'witnessed'
      ? 'witnessed'
      : attribution.rung === 'outlet'
        ? 'outlet'
        : speaker.unnamed || attribution.rung.startsWith('unnamed')
          ? 'unnamed'
          : speaker.kind === 'group'
            ? 'organisation'
            : speaker.kind;
  const described = [
    wording,
    speaker.name,
    speaker.unnamed?.role,
    speaker.unnamed?.affiliation,
    ...speaker.mentions.map((mention) => mention.text),
  ];
  const nameKey = speaker.name && kind !== 'unnamed' ? (words(speaker.name).at(-1)?.key ?? null) : null;
  const nameKeys: ReadonlySet<string> = kind === 'person' && speaker.name ? keysOf(speaker.name) : new Set();
  return {
    nameKeys,
    kind,
    wording,
    keys: keysOf(described.filter((text) => text != null).join(' · ')),
    nameKey,
    public: publicSettings.test(sentence),
    through,
  };
}

function keysOf(text: string): Set<string> {
  const all = words(text.slice(0, 400));
  const plain = functionWords('en');
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

/** Whether two stated sources are the same, may be, or cannot be. */
export function relate(a: Source, b: Source): Relation {
  if (a.kind === 'witnessed' || b.kind === 'witnessed') return 'different';
  if (a.kind === 'unknown' || b.kind === 'unknown') return 'perhaps';
  if (a.kind === 'unnamed' || b.kind === 'unnamed') return unnamed(a, b);
  if (a.nameKey !== null && b.nameKey !== null) {
    if (a.nameKey === b.nameKey) return 'same';
    if (a.kind === 'person' && b.kind === 'person') return 'different';
  }
  const shared = [...a.keys].filter((key) => b.keys.has(key));
  if (a.kind === b.kind && shared.length > 0 && shared.length >= Math.min(a.keys.size, b.keys.size)) return 'same';
  return shared.some((key) => !generic.has(key)) ? 'perhaps' : 'different';
}

/** Unnamed sources may be anyone their wording allows. */
function unnamed(a: Source, b: Source): Relation {
  const [mine, theirs] = [telling(a), telling(b)];
  if (mine.length === 0 || theirs.length === 0) return 'perhaps';
  return mine.some((key) => b.keys.has(key)) ? 'perhaps' : 'different';
}

/** What a description says beyond "official" and beyond a name: whom the source belongs to. */
function telling(source: Source): string[] {
  return [...source.keys].filter((key) => !generic.has(key) && !source.nameKeys.has(key));
}
