/**
 * Invented families of reports whose descent is known: a wire text (here or lost), copies of it and copies of copies, with
 * times, credits, altered numbers, dropped sentences. Seeded; the same everywhere.
 */
import { articleOf, inventedSentences, seeded } from '../../bench/invented/prose.ts';
import type { Article, Block, DateFact } from '../../src/records/index.ts';

export interface FamilyMember {
  readonly article: Article;
  /** Ids of the articles it descends from, nearest first; a lost wire is not among them. */
  readonly ancestors: readonly string[];
  /** Name of the wire, where the wire is lost. */
  readonly lostWire: string | null;
  /** Its text names the agency. */
  readonly credited: boolean;
  /** Why its descent can be told: by its credit, by time, or not at all. */
  readonly derivable: 'credit' | 'time' | null;
}

interface Draft {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly publisher: string;
  readonly minutes: number | null;
  readonly dayOnly: boolean;
  readonly credit: string | null;
  readonly parent: Draft | null;
}

const minutesADay = 1440;

/** Families of one wire text and its copies, shuffled into one list. */
export function inventFamilies(count: number, seed: number): FamilyMember[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, number) => family(number, random)).flat();
}

function family(number: number, random: () => number): FamilyMember[] {
  const place = capital(random);
  // Named after the family: no two agencies are one.
  const agency = `${capital(random)}${letters(number)} Press Agency`;
  const lost = random() < 0.5;
  const wire: Draft = {
    id: `f${number}-wire`,
    sentences: inventedSentences(random, 9 + Math.floor(random() * 8)),
    publisher: agency,
    minutes: Math.floor(random() * minutesADay * 20),
    dayOnly: false,
    credit: `${place.toUpperCase()} (${agency}) - `,
    parent: null,
  };
  const drafts = [wire];
  const size = 3 + Math.floor(random() * 4);
  for (let k = 1; k <= size; k++) {
    const parent = random() < 0.3 ? drafts[Math.floor(random() * drafts.length)]! : wire;
    drafts.push(copyOf(parent, `f${number}-${k}`, random));
  }
  return drafts.filter((draft) => !(lost && draft === wire)).map((draft) => member(draft, lost ? agency : null, wire));
}

function copyOf(parent: Draft, id: string, random: () => number): Draft {
  let sentences = [...parent.sentences];
  const change = random();
  if (change < 0.35) sentences = sentences.slice(0, Math.max(4, sentences.length - 1 - Math.floor(random() * 4)));
  if (random() < 0.4) sentences = sentences.map((text) => (random() < 0.25 ? alterNumber(text, random) : text));
  if (random() < 0.25) sentences = [...sentences, ...inventedSentences(random, 1 + Math.floor(random() * 2))];
  const undated = parent.minutes === null || random() < 0.15;
  return {
    id,
    sentences,
    publisher: `${capital(random)} ${['Courier', 'Bell', 'Lantern', 'Post', 'Herald'][Math.floor(random() * 5)]}`,
    minutes: undated ? null : parent.minutes! + 20 + Math.floor(random() * 2000),
    dayOnly: random() < 0.3,
    credit: parent.credit !== null && random() < 0.6 ? parent.credit : null,
    parent,
  };
}

function member(draft: Draft, lostWire: string | null, wire: Draft): FamilyMember {
  const ancestors: string[] = [];
  for (let at = draft.parent; at; at = at.parent) if (!(lostWire && at === wire)) ancestors.push(at.id);
  const parent = draft.parent;
  const credited = draft.credit !== null && draft !== wire;
  const byTime = parent !== null && !(lostWire && parent === wire) && surelyLater(draft, parent);
  return {
    article: toArticle(draft),
    ancestors,
    lostWire,
    credited,
    derivable: draft === wire ? null : credited ? 'credit' : byTime ? 'time' : null,
  };
}

function surelyLater(child: Draft, parent: Draft): boolean {
  if (child.minutes === null || parent.minutes === null) return false;
  if (!child.dayOnly && !parent.dayOnly) return true;
  return Math.floor(child.minutes / minutesADay) > Math.floor(parent.minutes / minutesADay);
}

function toArticle(draft: Draft): Article {
  const text = `${draft.credit ?? ''}${draft.sentences.join(' ')}`;
  const blocks: Block[] = [
    { role: 'body', form: 'paragraph', start: 0, end: text.length, page: null, score: null, reasons: [] },
  ];
  return articleOf(draft.id, text, { publisher: draft.publisher, published: dateOf(draft), blocks });
}

function dateOf({ minutes, dayOnly }: Draft): DateFact | null {
  if (minutes === null) return null;
  const iso = new Date(Date.UTC(2031, 4, 1) + minutes * 60_000).toISOString();
  const value = dayOnly ? iso.slice(0, 10) : `${iso.slice(0, 16)}Z`;
  const precision = dayOnly ? 'day' : 'minute';
  return { value, precision, basis: 'stated', reason: 'invented', earliest: value, latest: value };
}

function alterNumber(text: string, random: () => number): string {
  return text.replace(/\d+/u, (digits) => String(Number(digits) + 1 + Math.floor(random() * 90)));
}

/** A number in letters. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abefilmors'[Number(digit)]).join('');
}

function capital(random: () => number): string {
  const [word] = inventedSentences(random, 1)[0]!.match(/(?<=\s)\p{Lu}\p{Ll}{3,}/u) ?? ['Velmar'];
  return word;
}
