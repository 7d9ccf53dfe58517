/**
 * Numbers of a text with what they count in, how exact they are and where they stand: "at least 12", "a dozen",
 * "some 300 km", "€3m", "two thirds", "10 to 20 per cent". Dates, years, clock times, scores and ordinals are told apart, so that
 * they are never taken for counts. Word lists: numbers.json.
 */
import type { Span } from '../records/index.ts';
import { type Atom, atoms, type Core, isForeignNumber, parseCore } from './number-core.ts';
import { currencyBefore, gluedUnit, unitAfter } from './number-units.ts';
import data from './numbers.json' with { type: 'json' };

export type NumberKind =
  | 'count'
  | 'quantity'
  | 'money'
  | 'percent'
  | 'fraction'
  | 'ordinal'
  | 'score'
  | 'year'
  | 'date'
  | 'clock';

export interface NumberMention extends Span {
  /** text.slice(start, end), modifiers and unit included. */
  readonly text: string;
  /** The figure as printed; for a range its middle; for a score the first figure. */
  readonly value: number;
  /** What it can be at least and at most; Infinity where the text sets no bound ("at least 12"). */
  readonly low: number;
  readonly high: number;
  /** True where the words say so: "about", "nearly", "dozens", "at least". */
  readonly approximate: boolean;
  /** "km", "EUR", "%", "pp", "day"; null for bare counts. */
  readonly unit: string | null;
  readonly kind: NumberKind;
}

const modifiers = new Map(Object.entries(data.modifiers));
const months = new Set(data.months);
const pronounBefore = new Set(data.pronounBefore);
const pronounAfter = new Set(data.pronounAfter);
const dimensionWords = new Set(data.adjectiveMeasures);
const yearBefore = new Set(
  'in since by until till during from before after of early late mid year summer winter spring autumn fall season may'.split(
    ' ',
  ),
);
const scoreWords =
  /\b(?:w[io]n|beat|los[et]|defeat|victor|dr[ae]w|level|lead|led|trail|score|goal|vote|ruling|aggregate|set)/iu;

/** The numbers of `text.slice(from, to)` in order, with offsets into `text`. Linear in the length. */
export function numbers(text: string, from = 0, to = text.length, language: string | null = null): NumberMention[] {
  const list = atoms(text, from, to);
  const decimalComma = language !== null && !['en', 'ja', 'zh', 'ko', 'he'].includes(language);
  const found: NumberMention[] = [];
  for (let at = 0; at < list.length; ) {
    const clock = readDateOrClock(text, list, at);
    if (clock) {
      found.push(clock.mention);
      at = clock.next;
      continue;
    }
    if (language === 'en' && isForeignNumber(list[at]!.key)) {
      at++;
      continue;
    }
    const core = parseCore(list, at, decimalComma);
    const read = core ? readNumber(text, list, at, core, decimalComma) : null;
    if (read) found.push(read.mention);
    at = read?.next ?? Math.max(core?.next ?? 0, at + 1);
  }
  return found;
}

interface Read {
  readonly mention: NumberMention;
  readonly next: number;
}

/** "31/05/2024", "2024-05-31", "14:05", "5 p.m.", "29 May", "May 29th". */
function readDateOrClock(text: string, list: readonly Atom[], at: number): Read | null {
  const atom = list[at]!;
  if (!/^\d/.test(atom.key)) return null;
  const ahead = text.slice(atom.start, atom.start + 24);
  const date =
    /^(?:\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}([-/])\d{1,2}\2\d{1,2})(?![\d/]|\.\d)/.exec(ahead) ?? null;
  const clock = date
    ? null
    : /^\d{1,2}(?::[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|(?:\.[0-5]\d)?\s?[ap]\.?m\b\.?)(?!\d)/iu.exec(ahead);
  const match = date ?? clock;
  if (match) {
    const end = atom.start + match[0].length;
    let next = at + 1;
    while (next < list.length && list[next]!.start < end) next++;
    return { mention: plain(text, atom.start, end, Number.parseInt(atom.key, 10), date ? 'date' : 'clock'), next };
  }
  const day = /^([0-3]?\d)(?:st|nd|rd|th)?$/.exec(atom.key);
  if (!day || Number(day[1]) < 1 || Number(day[1]) > 31 || atom.joined || list[at + 1]?.joined) return null;
  const after = list[at + 1]?.key === 'of' || list[at + 1]?.key === 'de' ? list[at + 2] : list[at + 1];
  const near = (month: Atom | undefined) =>
    month !== undefined && months.has(month.key) && (month.key !== 'may' || text[month.start] === 'M');
  if ((near(after) && after!.start - atom.end <= 4) || (near(list[at - 1]) && atom.start - list[at - 1]!.end <= 2)) {
    return { mention: plain(text, atom.start, atom.end, Number(day[1]), 'date'), next: at + 1 };
  }
  return null;
}

function plain(text: string, start: number, end: number, value: number, kind: NumberKind): NumberMention {
  return {
    start,
    end,
    text: text.slice(start, end),
    value,
    low: value,
    high: value,
    approximate: false,
    unit: null,
    kind,
  };
}

function readNumber(text: string, list: readonly Atom[], at: number, first: Core, decimalComma: boolean): Read | null {
  let start = list[at]!.start;
  let core = first;
  const currency = currencyBefore(text, list, at, start);
  if (currency) start = currency.from;
  if (first.kind === 'ordinal')
    return { mention: plain(text, start, first.end, first.low, 'ordinal'), next: first.next };
  if (isPronoun(list, at, first)) return null;
  if (first.glued === 'm') core = settleMetres(text, list, first, currency !== null);
  const range = currency || core.glued === '' ? readRange(text, list, at, core, decimalComma) : null;
  if (range?.score)
    return {
      mention: { ...plain(text, start, range.core.end, core.low, 'score'), high: range.core.high },
      next: range.core.next,
    };
  if (range) core = range.core;
  // "$140 - 150MM": millions, as bankers write them.
  if (currency && core.glued === 'mm')
    core = { ...core, low: core.low * 1e6, high: core.high * 1e6, glued: '', scaled: true };
  if (!Number.isFinite(core.high)) return null;

  const glued = core.glued === '' ? null : gluedUnit(core.glued);
  if (core.glued !== '' && !glued) return null;
  const unit = glued ? null : unitAfter(text, list, core.next, core.end, core.scaled);
  let end = unit?.end ?? core.end;
  let next = unit?.next ?? core.next;
  const near = modifierBefore(text, list, at, start);
  const outer = near ? modifierBefore(text, list, at, near.from) : null;
  const before = near && outer ? { sense: outer.sense === 'about' ? near.sense : outer.sense, from: outer.from } : near;
  const after = modifierAfter(text, list, next, end);
  if (
    !unit &&
    !currency &&
    !glued &&
    !core.scaled &&
    core.digits &&
    before === null &&
    isYear(text, list, at, core, range !== null)
  ) {
    return { mention: { ...plain(text, start, core.end, core.low, 'year'), high: core.high }, next: core.next };
  }
  if (before) start = before.from;
  if (after) {
    end = after.end;
    next = after.next;
  }
  if (range && list[at - 1]?.key === 'between' && !before) start = list[at - 1]!.start;
  const aged =
    unit === null &&
    glued === null &&
    core.kind === 'cardinal' &&
    /\baged?\s$/iu.test(text.slice(Math.max(0, start - 6), start));
  const [low, high] = bounds(core.low, core.high, after?.sense ?? before?.sense ?? null);
  const kind: NumberKind = currency
    ? 'money'
    : (unit?.kind ??
      (glued ? (glued === '%' ? 'percent' : 'quantity') : core.kind === 'fraction' ? 'fraction' : 'count'));
  const mention: NumberMention = {
    start,
    end,
    text: text.slice(start, end),
    value: (core.low + core.high) / 2,
    low,
    high,
    approximate: before !== null || after !== null || (core.low !== core.high && range === null),
    unit: currency?.unit ?? unit?.unit ?? glued ?? (aged ? 'year' : null),
    kind,
  };
  return { mention, next };
}

/** "no one", "one of them", "the ones": not a figure. */
function isPronoun(list: readonly Atom[], at: number, core: Core): boolean {
  if (core.digits || core.next > at + 1 || list[at]!.key !== 'one') return false;
  const after = list[at + 1]?.key ?? '';
  return pronounBefore.has(list[at - 1]?.key ?? '') || after === '' || after === 'of' || pronounAfter.has(after);
}

/** "€3m" and "3m people" are millions; "3m deep" is metres. */
function settleMetres(text: string, list: readonly Atom[], core: Core, money: boolean): Core {
  const after = list[core.next];
  const next = after && after.start - core.end <= 1 ? after.key : '';
  const counted = next.length > 3 && (/^[a-z]+s$/.test(next) || next === 'people') && !dimensionWords.has(next);
  if (!money && !counted && text[core.end - 1] !== 'M') return core;
  return { ...core, low: core.low * 1e6, high: core.high * 1e6, glued: '', scaled: true };
}

/** "10-20", "between 10 and 20", "10 to 20", "two or three"; and scores: "2-1". */
function readRange(
  text: string,
  list: readonly Atom[],
  at: number,
  core: Core,
  decimalComma: boolean,
): { core: Core; score: boolean } | null {
  const link = list[core.next];
  if (!link || core.kind !== 'cardinal') return null;
  const gap = text.slice(core.end, link.start);
  const dashed = /^\s?[-–—]\s?$/u.test(gap);
  const before = list[at - 1]?.key ?? '';
  const worded =
    (link.key === 'to' && before !== 'from') ||
    (link.key === 'and' && before === 'between') ||
    (link.key === 'or' && core.high < 100);
  if (!dashed && !worded) return null;
  const second = dashed ? core.next : core.next + 1;
  const sign = /^\s?[$€£]$/u.test(text.slice(link.end, list[second]?.start)) ? 1 : 0;
  if (!list[second] || (!dashed && list[second]!.start - link.end > 1 + sign)) return null;
  const other = parseCore(list, second, decimalComma);
  if (other?.kind !== 'cardinal' || (other.glued !== '' && other.glued !== 'm' && !gluedUnit(other.glued))) return null;
  const [low, high] =
    other.scaled && !core.scaled && core.low < 1000 && other.digits ? scaleLike(core, other) : [core.low, other.high];
  if (
    dashed &&
    core.digits &&
    other.digits &&
    !other.scaled &&
    core.high < 200 &&
    other.high < 200 &&
    other.glued === ''
  ) {
    const around = text.slice(Math.max(0, list[at]!.start - 60), other.end + 30);
    if ((low >= high || scoreWords.test(around)) && !unitAfter(text, list, other.next, other.end, false)) {
      return { core: { ...other, low, high }, score: true };
    }
  }
  if (isYearLike(core.low) && core.digits && dashed) {
    const end = other.high < 100 ? Math.floor(core.low / 100) * 100 + other.high : other.high;
    return end > low ? { core: { ...other, low, high: end }, score: false } : null;
  }
  if (high <= low) {
    const votes =
      link.key === 'to' &&
      core.digits &&
      other.digits &&
      scoreWords.test(text.slice(Math.max(0, list[at]!.start - 60), other.end + 30));
    return votes ? { core: { ...other, low, high }, score: true } : null;
  }
  return { core: { ...other, low, high, scaled: core.scaled || other.scaled }, score: false };
}

/** "3-5 million": the scale of the second figure holds for the first too. */
function scaleLike(core: Core, other: Core): [number, number] {
  for (const scale of [1e12, 1e9, 1e6, 1e3, 100]) {
    if (other.high >= scale && core.low < other.high / scale) return [core.low * scale, other.high];
  }
  return [core.low, other.high];
}

function isYearLike(value: number): boolean {
  return Number.isInteger(value) && value >= 1500 && value <= 2100;
}

function isYear(text: string, list: readonly Atom[], at: number, core: Core, range: boolean): boolean {
  if (!isYearLike(core.low) || !/^\d{4}/.test(text.slice(list[at]!.start, list[at]!.start + 4))) return false;
  if (range) return true;
  const before = list[at - 1];
  if (before && (yearBefore.has(before.key) || months.has(before.key) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(before.key)))
    return true;
  const after = list[core.next];
  return !(
    after &&
    after.start - core.end === 1 &&
    (/^\p{Ll}+s$/u.test(text.slice(after.start, after.end)) || after.key === 'people')
  );
}

function modifierBefore(
  text: string,
  list: readonly Atom[],
  at: number,
  start: number,
): { sense: string; from: number } | null {
  let index = at - 1;
  while (index >= 0 && list[index]!.end > start) index--;
  for (let size = 4; size >= 1; size--) {
    const head = list[index - size + 1];
    if (!head || start - list[index]!.end > 2) continue;
    const phrase = text.slice(head.start, list[index]!.end).toLowerCase();
    if (phrase.length > 30) continue;
    const sense = modifiers.get(phrase.replace(/\s+/g, ' '));
    if (sense) return { sense, from: head.start };
  }
  return /[~≈]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
    ? { sense: 'about', from: text.lastIndexOf(text.slice(0, start).trimEnd().slice(-1), start) }
    : null;
}

function modifierAfter(
  text: string,
  list: readonly Atom[],
  next: number,
  end: number,
): { sense: string; next: number; end: number } | null {
  if (/^\+(?!\d)/.test(text.slice(end, end + 2))) return { sense: 'min', next, end: end + 1 };
  const first = list[next];
  const second = list[next + 1];
  if (first?.key !== 'or' || !second || first.start - end > 1) return null;
  const senses: Readonly<Record<string, string>> = { more: 'min', so: 'about', less: 'max', fewer: 'max' };
  const sense = Object.hasOwn(senses, second.key) ? senses[second.key] : undefined;
  return sense ? { sense, next: next + 2, end: second.end } : null;
}

function bounds(low: number, high: number, sense: string | null): [number, number] {
  if (sense === 'min' || sense === 'over') return [low, Number.POSITIVE_INFINITY];
  if (sense === 'justover') return [low, high * 1.1];
  if (sense === 'max' || sense === 'under') return [0, high];
  if (sense === 'nearly') return [low * 0.9, high];
  if (sense === 'about') return [low * 0.9, high * 1.1];
  return [low, high];
}
