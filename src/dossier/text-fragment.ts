/**
 * Links that open a page at a passage (WICG Scroll to Text Fragment), and the passage as a citation. Long passages are
 * named by their first and last words, as the specification advises.
 */
import { words } from '../text/words.ts';
import { safeUrl } from './plain.ts';

/** The address with `#:~:text=` for this quote; null when the address is not safe to link. */
export function textFragment(url: string | null | undefined, quote: string): string | null {
  const safe = safeUrl(url);
  if (safe === null) return null;
  const text = quote.trim().replace(/\s+/g, ' ');
  if (text === '') return safe;
  const found = words(text.slice(0, 20_000));
  let directive: string;
  if (text.length <= 120 || found.length < 10) directive = encode(text.slice(0, 300));
  else {
    const tail = words(text, Math.max(0, text.length - 400));
    const start = text.slice(found[0]!.start, found[4]!.end);
    const end = text.slice(tail.at(-5)!.start, tail.at(-1)!.end);
    directive = `${encode(start)},${encode(end)}`;
  }
  const [address, hash] = safe.split('#', 2);
  return `${address}#${hash ?? ''}:~:text=${directive}`;
}

/** Percent-encoding of the directive; the dash has a meaning of its own there. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
}
