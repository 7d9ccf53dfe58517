/**
 * Collects the dates that a page leaves lying about: of comments, updates, pictures and their upload folders, other
 * articles' addresses, copyright lines. None of them says when the page was published; together they bound it.
 */

import { parseIsoDay } from '../../text/time/calendar.ts';
import type { DateSetting } from '../dates/day-features.ts';
import type { DateMention } from '../dates/mention.ts';
import type { Trace, TraceKind, Traces } from './trace.ts';

type Places = Pick<DateSetting, 'bodyTo' | 'scores' | 'distance' | 'lengths'>;

export interface TraceSetting extends Places {
  readonly mentions: readonly DateMention[];
  /** The page's own text: addresses in its markup are read. */
  readonly source: string;
  readonly addressMonth: string | null;
}

/** Levels up to an element named for comments or for other articles. */
const nearElement = 3;
const proseLength = 120;
/** Addresses looked at, and how much of one. */
const mostAddresses = 600;
const mostSource = 3_000_000;

const address =
  /[/_-]((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?=[/_.-])([^"'\s<>)\\]{0,160})/g;
const pictureEnd = /\.(?:jpe?g|png|webp|gif|avif|svg)\b/i;
const pictureLead = /(?:upload|image|img|media|photo|foto|picture|asset|thumb|cdn|static)/i;
const script = /\.(?:js|css|woff2?|ico)\b/i;
const copyright =
  /(?:©|&copy;|&#169;|\bcopyright)[^<>\n]{0,40}?((?:19|20)\d\d)(?:\s{0,2}[-–—]\s{0,2}((?:19|20)\d\d))?/gi;

export function collectTraces(setting: TraceSetting): Traces {
  const days = setting.mentions.flatMap((mention) => traceOf(mention, setting) ?? []);
  const { pictureMonths, linkMonths, dated } = addresses(setting.source.slice(0, mostSource));
  return {
    days: [...days, ...dated],
    pictureMonths,
    linkMonths,
    addressMonth: monthNumber(setting.addressMonth),
    copyright: latestCopyright(setting.source.slice(0, mostSource)),
  };
}

export function traceOf(mention: DateMention, setting: Places): Trace | null {
  const day = parseIsoDay(mention.day);
  if (day === null) return null;
  const kind = kindOf(mention, setting);
  return { day, kind, reason: reasonOf(kind, mention), page: mention.page };
}

function kindOf({ source, sense, block, ofArticle, reason }: DateMention, setting: Places): TraceKind {
  if (source === 'url') return /picture/.test(reason) ? 'picture' : 'published';
  if (block === null) {
    if (sense === 'modified') return 'updated';
    if (sense === 'other') return 'other';
    if (sense === 'plain') return 'time';
    return ofArticle ? 'published' : 'time';
  }
  const within = (signal: string) => {
    const steps = setting.distance(block, signal);
    return steps >= 0 && steps <= nearElement;
  };
  if (within('comment')) return 'comment';
  if (sense === 'modified') return 'updated';
  if (within('related')) return 'related';
  if (setting.scores[block]! >= 0.5 && setting.lengths[block]! > proseLength) return 'prose';
  return block > setting.bodyTo ? 'foot' : 'line';
}

function reasonOf(kind: TraceKind, { reason }: DateMention): string {
  if (kind === 'comment') return `${reason}, in a comment`;
  return kind === 'related' ? `${reason}, beside another article` : reason;
}

function addresses(source: string): { pictureMonths: number[]; linkMonths: number[]; dated: Trace[] } {
  const pictureMonths: number[] = [];
  const linkMonths: number[] = [];
  const dated: Trace[] = [];
  let seen = 0;
  for (const match of source.matchAll(address)) {
    if (++seen > mostAddresses) break;
    const [all, year, , month, dayOfMonth, tail] = match;
    const lead = source.slice(Math.max(0, match.index - 80), match.index);
    const whole = lead.slice(Math.max(lead.lastIndexOf('"'), lead.lastIndexOf("'"), lead.lastIndexOf(' ')) + 1);
    // An address, not any string of digits.
    if (!/[/\\]/.test(whole + all[0]) || script.test(tail!)) continue;
    const isPicture = pictureEnd.test(tail!) || pictureLead.test(whole);
    (isPicture ? pictureMonths : linkMonths).push(Number(year) * 12 + Number(month) - 1);
    const day = dayOfMonth === undefined ? null : parseIsoDay(`${year}-${month}-${dayOfMonth}`);
    if (day === null) continue;
    dated.push({
      day,
      kind: isPicture ? 'picture' : 'link',
      reason: isPicture ? "a picture's address" : 'the address of another page',
      page: { start: match.index, end: match.index + all.length - tail!.length },
    });
  }
  return { pictureMonths, linkMonths, dated };
}

function latestCopyright(source: string): number | null {
  let latest: number | null = null;
  let seen = 0;
  for (const match of source.matchAll(copyright)) {
    if (++seen > 40) break;
    const year = Number(match[2] ?? match[1]);
    if (latest === null || year > latest) latest = year;
  }
  return latest;
}

function monthNumber(month: string | null): number | null {
  return month === null ? null : Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
