/**
 * Text that was made UTF-8 twice: a program read its bytes as windows-1252 and wrote them as UTF-8 again, so that the
 * page says "itâ€™s" for "it’s". Runs of such characters whose bytes are well-formed UTF-8 do not come about by chance.
 */
import { bytesOfWindows1252 } from './windows-1252.ts';

/** What the first byte of nearly every such run is read as; a page without any of them is not looked through. */
const heralds = ['Ã', 'Â', 'â€', 'â\u0080', 'Ð'];
/** A page may tell of such a run or two; more have happened to it. */
const fewest = 3;

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** A lead byte and what may follow it, as windows-1252 or latin1 shows them. */
const run =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}/g;

/** A closing quotation mark whose last byte, which windows-1252 lacks, was dropped on the way. */
const halfQuote = 'â€';

/** The text with such runs read as they were meant; the same text where there are none. */
export function mendTwiceEncoded(text: string): string {
  if (!heralds.some((herald) => text.includes(herald))) return text;
  let mended = 0;
  const plain = text.replace(run, (found) => {
    if (found === halfQuote) {
      mended++;
      return '\u201d';
    }
    const meant = meaning(found);
    if (meant === null) return found;
    mended++;
    return meant;
  });
  return mended < fewest ? text : plain;
}

/** What the run says, with what stands behind its last well-formed sequence; null when it is no UTF-8. */
function meaning(found: string): string | null {
  const bytes = bytesOfWindows1252(found);
  const lead = bytes[0] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (bytes.length < length || lead < 0xc2) return null;
  try {
    return utf8.decode(bytes.subarray(0, length)) + found.slice(length);
  } catch {
    return null;
  }
}
