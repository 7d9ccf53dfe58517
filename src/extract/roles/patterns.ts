/** Short texts that say by their form alone what they are: dates, reading times, names of picture files, credits. */
import { findAgencies } from '../../text/agencies.ts';
import { type ParsedDate, parseDates } from '../../text/time/parse-date.ts';
import { cueColumn } from './cues.ts';

const pictureFile = /(?:\b|_)[\w-]{0,200}\.?(?:jpe?g|png|webp|gif|avif)\b/i;

/** Without digits like these there is no date with a year in a text. */
const yearLike = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}|['’]\d\d|\d[-/.]\d{1,2}[-/.]\d/;

/** A date, perhaps with a time, "Published:" and little else. */
export function isDateLine(text: string): boolean {
  return isMadeOf(text, datesIn(text));
}

/** The dates of a text short enough to be a date line. */
export function datesIn(text: string): readonly ParsedDate[] {
  return text.length > 100 || !yearLike.test(text) ? [] : parseDates(text);
}

export function isMadeOf(text: string, dates: readonly ParsedDate[]): boolean {
  if (dates.length === 0) return false;
  const covered = dates.reduce((sum, date) => sum + date.text.length, 0);
  const rest = text.replace(/\b\d{1,2}[:.h]\d{2}\b|\b[ap]\.?m\b|\b(?:GMT|UTC|CES?T|E[SD]T|P[SD]T|IST|BST)\b/gi, '');
  return covered >= rest.replace(/[^\p{L}\p{N}]/gu, '').length * 0.45;
}

const readingTime = cueColumn('reading-time');

export function isReadingTime(text: string, cues: readonly number[]): boolean {
  return text.length < 40 && cues[readingTime]! > 0 && /\d/.test(text);
}

const ago =
  /\d{1,3}\s?(?:[smhdwy]|secs?|mins?|hrs?|mos?|yrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\.?\sago\b|(?<!\p{L})(?:vor|il y a|hace|há|for|pred|przed|prije|pre|před|acum|πριν|منذ|قبل|לפני)\s(?:\d{1,3}|einem|einer|une?|una?|um)\s\p{L}{1,12}|\d{1,3}\s?\p{L}{1,12}\s(?:geleden|fa|atrás|sedan|siden|sitten|temu|назад|тому|önce|atrás|lalu|trước|पहले)(?!\p{L})|\d{1,3}\s?(?:秒|分钟|分鐘|分|小时|小時|時間|天|日|周|か月|年)前|\d{1,3}\s?(?:초|분|시간|일|주|개월|년)\s?전/iu;

/** "2 hours ago", "vor 3 Tagen", "5小时前" and hardly anything else: comments and feeds date themselves so. */
export function isAgo(text: string): boolean {
  return (
    text.length <= 80 && /[\d\u0660-\u0669\u06f0-\u06f9]|vor ein|il y a|hace un|há um/i.test(text) && ago.test(text)
  );
}

/** The name of a picture's file, as galleries leave it: no sentence, ends in the file's kind. */
export function isPictureFile(text: string): boolean {
  if (text.length > 300 || !/(?:jpe?g|png|webp|gif|avif)$/i.test(text.slice(-4)) || /[.!?]\s/.test(text)) return false;
  return pictureFile.test(text) && text === text.toLowerCase();
}

/** Where a glued picture file name ends and its caption begins ("…_01jpgThe harbour at dawn."); 0 when nothing is glued. */
export function gluedFileName(text: string): number {
  const match = /^[^.!?\n]{0,240}?(?:jpe?g|png|webp|gif|avif)(?=\p{Lu})/u.exec(text);
  return match === null || match[0] !== match[0].toLowerCase() ? 0 : match[0].length;
}

/** A picture's caption with its credit: "… © AFP – NAME", "(Photo: …)", "Image: Getty". */
export function hasPhotoCredit(text: string): boolean {
  if (text.length > 600) return false;
  const tail = text.length > 140 ? text.slice(-140) : text;
  if (!/[:/©]|\(c\)/i.test(tail)) return false;
  if (/[©]|\(c\)/i.test(tail) && !/rights|reserved|rechte|droits|derechos|direitos|diritti/i.test(text)) {
    const mark = Math.max(tail.lastIndexOf('©'), tail.toLowerCase().lastIndexOf('(c)'));
    // Words before the mark are the caption; a page's own copyright line begins with it.
    const before = text.length - tail.length + mark;
    if (before >= 15 && !/^\W*copyright/i.test(text)) return true;
    return findAgencies(text).length > 0 && text.length < 80;
  }
  return /(?:^|[\s([.|/–—-])(?:photo|foto|image|picture|pic|bild|imagen|imagem|crédits?|credits?|file photo|photo credit|image credit|photograph|фото|zdjęcie|fot\.|archivbild|symbolbild|screenshot)s?\s?(?:by\b|par\b|por\b|von\b|credit\b|courtesy\b|d'archives)?\s?[:/©]/iu.test(
    tail,
  );
}

/** Whose the text is, in a line of copyright: rights reserved to, or copyright of, a news agency. */
export function agencyOfCopyright(text: string): { name: string; start: number; end: number } | null {
  if (text.length > 400) return null;
  const mention = findAgencies(text)[0];
  return mention === undefined ? null : { name: mention.agency.name, start: mention.start, end: mention.end };
}
