/** What a short text is by its form alone: a byline, a date line, a reading time, a caption with its credit. */
import { type Byline, readByline } from './byline.ts';
import { hasPhotoCredit, isDateLine, isReadingTime } from './patterns.ts';

export interface ShortForm {
  readonly dateLine: boolean;
  readonly byline: Byline | null;
  readonly photoCredit: boolean;
  readonly readingTime: boolean;
}

const none: ShortForm = { dateLine: false, byline: null, photoCredit: false, readingTime: false };

export function shortForm(text: string): ShortForm {
  if (text.length > 600) return none;
  const byline = readByline(text);
  const photoCredit = hasPhotoCredit(text);
  if (text.length > 100) return byline === null && !photoCredit ? none : { ...none, byline, photoCredit };
  return { dateLine: isDateLine(text), byline, photoCredit, readingTime: isReadingTime(text) };
}
