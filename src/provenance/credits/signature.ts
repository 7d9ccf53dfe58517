/**
 * Signatures of a text outside its dateline: an agency in the byline, a copyright line, a sign-off at the end, a source
 * line. A copyright line needs a year beside the mark or a reservation of rights: "© AFP – Ana Ruiz" under a picture is
 * a photo's credit and says nothing about the text.
 */
import type { Article, Span } from '../../records/index.ts';
import { agenciesIn } from './agency-names.ts';
import { type Credit, type CreditRule, evidenceAt, type NamedSource, nameKey } from './credit.ts';
import { type Line, speaksOfPhoto } from './lines.ts';
import phrases from './phrases.json' with { type: 'json' };

const longestLine = 600;
const shortLine = 80;
const marks = new RegExp(`(?:${phrases.copyright.map(literally).join('|')})`, 'giu');
/** The year right after the mark, or after the name: "© (2024) AFP", "© AFP 2024". */
const dated = /^[\s(,©]*(?:\(c\)\s*)?\(?(?:19|20)\d\d|^[^\d\n–—|/]{2,50}[\s,(](?:19|20)\d\d/iu;
const rights = phrases.rights;
const sourceLine = new RegExp(`^[\\s*•–-]*(?:${phrases.source.map(literally).join('|')})\\s?[:：]`, 'iu');
const signOffLines = 5;
/** "The Bell with AFP". */
const joins = new RegExp(`[^\\s]\\s(?:${phrases.with.map(literally).join('|')})\\s?$`, 'iu');
/** A line with more copyright marks is no copyright line. */
const mostMarks = 10;

/** Copyright lines, sign-offs, source lines and bylines. */
export function signatureCredits(article: Article, lines: readonly Line[]): Credit[] {
  const found: Credit[] = [];
  for (const line of lines) {
    if (line.text.length > longestLine && line.fromEnd >= signOffLines) continue;
    if (line.role === 'byline') found.push(...inByline(article, line));
    else if (line.role !== 'title' && line.role !== 'dek') {
      const copyright = inCopyright(article, line);
      found.push(...(copyright.length > 0 ? copyright : inSignOff(article, line)));
    }
  }
  return found;
}

function inByline(article: Article, line: Line): Credit[] {
  if (speaksOfPhoto(line.text)) return [];
  return agenciesIn(article.text, line.start, line.end, true)
    .concat(bareAcronym(article, line))
    .map((name) =>
      joins.test(article.text.slice(line.start, name.start))
        ? {
            ...credit(article, name, line, 'credit/contribution', `it says that ${name.name} contributed`),
            role: 'contribution' as const,
          }
        : credit(article, name, line, 'credit/byline', `its byline is ${name.name}`),
    );
}

/** A byline of capitals alone: "MPA". */
function bareAcronym(article: Article, line: Line): NamedSource[] {
  const match = /^(?:(?:by|par|por|von|di)\s+)?(\p{Lu}{2,6})$/iu.exec(line.text);
  const name = match?.[1];
  if (name === undefined || name !== name.toUpperCase()) return [];
  const start = line.start + line.text.length - name.length;
  if (agenciesIn(article.text, start, line.end, true).length > 0) return [];
  return [{ start, end: line.end, name, key: nameKey(name), kind: 'agency', listed: false }];
}

function inCopyright(article: Article, line: Line): Credit[] {
  const lower = line.text.toLowerCase();
  const reserved = rights.some((phrase) => lower.includes(phrase));
  let looked = 0;
  for (const mark of line.text.matchAll(marks)) {
    if (++looked > mostMarks) break;
    const around = line.text.slice(Math.max(0, mark.index - 40), mark.index + mark[0].length + 60);
    const rest = line.text.slice(mark.index + mark[0].length);
    if (!reserved && !dated.test(rest)) continue;
    if (!reserved && speaksOfPhoto(around)) continue;
    const from = line.start + Math.max(0, mark.index - 40);
    const to = Math.min(line.end, line.start + mark.index + mark[0].length + 60);
    const named = agenciesIn(article.text, from, to, true);
    if (named.length > 0) {
      return named.map((name) =>
        credit(article, name, line, 'credit/copyright-line', `its copyright line names ${name.name}`),
      );
    }
  }
  return [];
}

function inSignOff(article: Article, line: Line): Credit[] {
  if (speaksOfPhoto(line.text.slice(-200))) return [];
  const { text } = article;
  if (line.text.length <= shortLine && sourceLine.test(line.text)) {
    return agenciesIn(text, line.start, line.end, true).map((name) =>
      credit(article, name, line, 'credit/source-line', `its source line names ${name.name}`),
    );
  }
  if (line.fromEnd >= signOffLines && line.role !== 'credit') return [];
  const from = Math.max(line.start, line.end - shortLine);
  const named = agenciesIn(text, from, line.end, true);
  const last = named.at(-1);
  if (!last || !/^[\s)）\]】/.]*(?:\/?\p{Ll}{2,4}){0,2}[\s)）\]】/.]*$/u.test(text.slice(last.end, line.end)))
    return [];
  const lead = text.slice(from, named[0]!.start);
  const alone = from === line.start && /^[\s(（[【/–—-]*(?:\p{L}{2,3}\/)?$/u.test(lead);
  const afterEnd = /[.!?…»”"’。]\s*(?:[(（[【/–—-]\s?)$/u.test(lead);
  if (!alone && !afterEnd) return [];
  return named.map((name) =>
    credit(article, name, { ...line, start: named[0]!.start }, 'credit/sign-off', `it is signed ${name.name}`),
  );
}

function credit(article: Article, name: NamedSource, span: Span, rule: CreditRule, reason: string): Credit {
  return {
    article: article.id,
    name: name.name,
    key: name.key,
    kind: 'agency',
    role: 'text',
    rule,
    reason,
    evidence: [evidenceAt(article, { start: span.start, end: span.end }, rule)],
  };
}

function literally(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
