/**
 * Datelines: "ORRIN BAY, Oct. 14 (MPA) - …", "Paris (AFP) –", "МОСКВА, 3 мая. /ТАСС/.", "(Reuters) -", "新华社北京电". The
 * agency that signs the dateline wrote the text.
 */
import type { Article } from '../../records/index.ts';
import { agenciesIn } from './agency-names.ts';
import { type Credit, evidenceAt, type NamedSource, nameKey } from './credit.ts';
import type { Line } from './lines.ts';

const reach = 110;
const rule = 'credit/dateline';
/** A place and perhaps a date: few words, no quotation marks, ends open. */
const before = /^[\p{L}\p{M}\p{N}\s.,'’()[\]/–—-]{2,70}[\s,.(（[【/–—-]$/u;
const nothing = /^[\s(（[【/]*$/u;
const closed = /^\s?[)）\]】/]+/u;
const dash = /^[\s)）\]】/.]{0,4}[-–—:=]/u;
/** "May 3. UNN. ": a stop where others put a dash, after a place and a day. */
const stopped = /^[.:]\s/u;
const day = /\d[^\d]{0,20}[.–—-]\s?$/u;
/** "【Velmar Kyodo】" */
const boxed = /^【[^】]{0,24}$/u;
const boxEnds = /^[^】]{0,6}】/u;
const wired = /^[^\n]{0,16}[电電讯訊]/u;
const acronym = /[(（/]([\p{Lu}]{2,6})[)）/]/u;

/** The agency in the dateline of one of the first body lines. */
export function datelineCredits(article: Article, lines: readonly Line[]): Credit[] {
  for (const line of lines) {
    if (line.role !== 'dateline' && !(line.bodyIndex !== null && line.bodyIndex < 3)) continue;
    const named = inDateline(article.text, line);
    if (named.length === 0) continue;
    return named.map((name) => ({
      article: article.id,
      name: name.name,
      key: name.key,
      kind: 'agency',
      role: 'text',
      rule,
      reason: `its dateline is signed by ${name.name}`,
      evidence: [evidenceAt(article, { start: line.start, end: name.end }, rule)],
    }));
  }
  return [];
}

function inDateline(text: string, line: Line): NamedSource[] {
  const end = Math.min(line.end, line.start + reach);
  const found: NamedSource[] = [];
  for (const name of agenciesIn(text, line.start, end, true)) {
    const lead = text.slice(found[0] ? found.at(-1)!.end : line.start, name.start);
    if (found.length > 0 ? /^\s?[/,&]\s?$/u.test(lead) : isLead(lead)) found.push(name);
    else break;
  }
  const last = found.at(-1);
  if (last) {
    const rest = text.slice(last.end, Math.min(line.end, last.end + 30));
    const lead = text.slice(line.start, found[0]!.start);
    if (stopped.test(rest) && day.test(lead)) return found;
    if (boxed.test(lead)) return boxEnds.test(rest) ? found : [];
    const inBrackets = closed.test(rest) && !nothing.test(lead);
    return inBrackets || dash.test(rest) || wired.test(rest) || line.role === 'dateline' ? found : [];
  }
  return unlisted(text, line, end);
}

/** An unknown acronym counts where place, brackets and dash leave no doubt. */
function unlisted(text: string, line: Line, end: number): NamedSource[] {
  const part = text.slice(line.start, end);
  const match = acronym.exec(part);
  if (!match) return [];
  const lead = part.slice(0, match.index + 1);
  const rest = part.slice(match.index + match[0].length - 1);
  if (!before.test(lead) || !startsWithPlace(lead) || !dash.test(rest) || readsOn(lead)) return [];
  const start = line.start + match.index + 1;
  const name = match[1]!;
  return [{ start, end: start + name.length, name, key: nameKey(name), kind: 'agency', listed: false }];
}

function isLead(lead: string): boolean {
  return boxed.test(lead) || nothing.test(lead) || (before.test(lead) && startsWithPlace(lead));
}

/** A long small word that is no month beside a day: an unknown acronym after it may be anything. */
function readsOn(lead: string): boolean {
  return /(?:^|\s)\p{Ll}{4,}/u.test(lead) && !/\d/u.test(lead);
}

/** Begins with a capital and does not read like a sentence. */
function startsWithPlace(lead: string): boolean {
  const parts = lead.match(/[\p{L}\p{M}]+/gu) ?? [];
  const small = parts.filter((part) => /^\p{Ll}{4,}/u.test(part));
  return parts.length > 0 && parts.length <= 9 && /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(lead) && small.length <= 2;
}
