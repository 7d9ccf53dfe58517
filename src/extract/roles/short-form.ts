/** What a short text is by its form alone: a byline, a date line, a reading time, a caption with its credit. */
import type { ParsedDate } from '../../text/time/parse-date.ts';
import { type Byline, readByline } from './byline.ts';
import { datesIn, hasPhotoCredit, isAgo, isMadeOf, isReadingTime } from './patterns.ts';

export interface ShortForm {
  readonly dateLine: boolean;
  /** The dates in it, where it is short enough to be a date line; null where they were not looked for. */
  readonly dates: readonly ParsedDate[] | null;
  readonly byline: Byline | null;
  readonly photoCredit: boolean;
  readonly readingTime: boolean;
  /** It tells how long ago something was, as comments and feeds do. */
  readonly ago: boolean;
}

const none: ShortForm = {
  dateLine: false,
  dates: null,
  byline: null,
  photoCredit: false,
  readingTime: false,
  ago: false,
};

/** `cues` are the counts of its cue words. */
export function shortForm(text: string, cues: readonly number[]): ShortForm {
  if (text.length > 600) return none;
  const byline = readByline(text);
  const photoCredit = hasPhotoCredit(text);
  if (text.length > 100) return byline === null && !photoCredit ? none : { ...none, byline, photoCredit };
  const dates = datesIn(text);
  return {
    dateLine: isMadeOf(text, dates),
    dates,
    byline,
    photoCredit,
    readingTime: isReadingTime(text, cues),
    ago: isAgo(text),
  };
}
