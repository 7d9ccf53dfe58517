/** The title of a page of plain text: a line that repeats, or the most headline-like line above the text. */
import type { Reading } from '../decide/reading.ts';
import type { Prepared } from '../prepare.ts';
import { isDateLine, isPictureFile } from '../roles/patterns.ts';
import { type Found, found } from './found.ts';

/** How far above the text a headline may stand, in lines. */
const reach = 15;

export function findPlainTitle({ parts, titles, readings }: Prepared, scores: readonly number[]): Found | null {
  const { candidates } = parts;
  const subject = subjectOf(candidates);
  if (subject !== null) return subject;
  const body = candidates.findIndex(
    ({ text }, at) => scores[at]! >= 0.6 && (text.length >= 60 || readings[at]!.measures.ending === 2),
  );
  const repeated = candidates.findIndex(({ text }, at) => titles.includes(text) && isHeadline(text, readings[at]!));
  if (repeated >= 0 && (body < 0 || repeated <= body + 6)) {
    const { text, page } = candidates[repeated]!;
    return found(text, 'text', 'a headline-like line that stands on the page more than once', page, repeated);
  }
  let best = -1;
  let bestScore = 0;
  for (
    let at = Math.max(0, body < 0 ? 0 : body - reach);
    at < (body < 0 ? Math.min(5, candidates.length) : body);
    at++
  ) {
    const { text } = candidates[at]!;
    if (!isHeadline(text, readings[at]!)) continue;
    const { words } = readings[at]!.measures;
    const shape = (words >= 4 ? 1 : 0.3) + (words >= 6 && words <= 22 ? 0.6 : 0) - (/[.;。।]$/.test(text) ? 0.8 : 0);
    const near = body < 0 ? -at * 0.1 : -(body - at) * 0.04;
    const score = shape + near + 0.5;
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  if (best < 0) return null;
  const { text, page } = candidates[best]!;
  return found(text.replace(/^#{1,3}\s+/, ''), 'text', 'the headline-like line above the text', page, best, 'inferred');
}

const subjectLine =
  /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|тема|件名|主题|제목)\s?[:：]\s?(\S.{3,250})$/iu;
const otherHeader = /^(?:from|to|date|sent|cc|von|an|datum|de|à|para|da|a|van|od|do|от|кому)\s?[:：]\s?\S/iu;
const headers = 10;

/** A mail says what it is about among its headers. */
function subjectOf(candidates: Prepared['parts']['candidates']): Found | null {
  const top = candidates.slice(0, headers);
  const at = top.findIndex(({ text }) => subjectLine.test(text));
  if (at < 0 || !top.some(({ text }) => otherHeader.test(text))) return null;
  const title = subjectLine.exec(top[at]!.text)![1]!.replace(/^(?:re|fwd?|aw|wg)\s?:\s?/i, '');
  return found(title, 'text', "the mail's subject", top[at]!.page, at);
}

function isHeadline(text: string, { measures, form, cues }: Reading): boolean {
  if (text.length > 220 || !/\p{L}{2}/u.test(text)) return false;
  // Scripts without spaces say as much in a third of the characters, and close a sentence with a mark of their own.
  const { length, words, sentences } = measures;
  if (length < 12 && words * 4 < 12) return false;
  if (sentences > 1 && text.endsWith('。')) return false;
  if (isDateLine(text) || form.readingTime || isPictureFile(text)) return false;
  if (form.byline?.named) return false;
  return cues.every((count, group) => count === 0 || group === 4 || group > 5 || text.length > 60);
}
