/**
 * Where and when a page was captured, from the comments that programs leave in what they save: browsers ("saved from
 * url"), SingleFile, HTTrack, the Wayback Machine. These are facts of the capture; what the page says about itself is
 * the business of `extract`.
 */

export interface SavedFrom {
  readonly url: string | null;
  /** ISO 8601 instant. */
  readonly capturedAt: string | null;
}

/** Comments that tell of a capture stand at the very beginning, or, the Wayback Machine's, at the end. */
const edge = 16_384;
const longestUrl = 4096;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function savedFrom(text: string): SavedFrom {
  const head = text.slice(0, edge);
  const mark = /<!--\s{0,20}saved from url=\(\d{1,10}\)(\S{1,4096})\s{0,20}-->/i.exec(head);
  if (mark) return { url: webAddress(mark[1]!), capturedAt: null };

  const comment = /<!--\s{0,20}Page saved with SingleFile\b([^>]{0,8192})-->/i.exec(head)?.[1];
  if (comment !== undefined) {
    const url = /^\s*url:\s*(\S+)/im.exec(comment)?.[1] ?? '';
    const date = /^\s*saved date:\s*(\S[^\n]{0,100})/im.exec(comment)?.[1] ?? '';
    return { url: webAddress(url), capturedAt: instant(date) };
  }

  const mirrored = /<!--\s{0,20}Mirrored from (\S{1,4096}) by HTTrack[^>]{0,200}?\], ([^>]{1,60}?)\s{0,20}-->/i.exec(
    head,
  );
  if (mirrored) return { url: webAddress(withScheme(mirrored[1]!)), capturedAt: instant(mirrored[2]!) };

  const archived = /FILE ARCHIVED ON (\d\d:\d\d:\d\d) (\w{3}) (\d\d), (\d{4}) AND RETRIEVED/.exec(text.slice(-edge));
  if (archived) {
    const [, time, month, day, year] = archived;
    return { url: null, capturedAt: instant(`${day} ${month} ${year} ${time} GMT`) };
  }
  return { url: null, capturedAt: null };
}

function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`;
}

/** The address where it is one of the web; "about:internet" and files tell nothing. */
function webAddress(address: string): string | null {
  if (address.length > longestUrl || !/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

/** "Thu May 30 2024 12:00:00 GMT+0200 (…)" or "Thu, 30 May 2024 10:00:00 GMT" as an ISO 8601 instant in UTC. */
function instant(written: string): string | null {
  const date =
    /\b(?:([A-Za-z]{3})\s+(\d{1,2})|(\d{1,2})\s+([A-Za-z]{3}))\s+(\d{4})\s+(\d\d):(\d\d):(\d\d)\s+GMT(?:([+-])(\d\d):?(\d\d))?/.exec(
      written,
    );
  if (!date) return null;
  const month = months.indexOf((date[1] ?? date[4]!).toLowerCase());
  const day = Number(date[2] ?? date[3]);
  const [year, hour, minute, second] = [date[5], date[6], date[7], date[8]].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (month < 0 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return null;
  const offset = date[9] ? (date[9] === '-' ? -1 : 1) * (Number(date[10]) * 60 + Number(date[11])) : 0;
  return new Date(Date.UTC(year, month, day, hour, minute - offset, second)).toISOString().replace('.000Z', 'Z');
}
