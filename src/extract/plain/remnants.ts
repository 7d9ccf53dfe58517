/** Remnants of markup that scraping left in plain text: stray tags and character references. */
import { decodeHTML } from 'entities';

/** A tag as scrapers mangle it: `< p>`, `</ div >`, `<br/>`; an opening one may carry attributes. Bounded, so linear. */
const strayTag =
  /<\s{0,3}\/?\s{0,3}(?:p|br|div|span|a|b|i|em|strong|u|img|ul|ol|li|h[1-6]|table|t[rdh]|tbody|blockquote|figure|figcaption|iframe|script|style|section|article|font|center|sup|sub|hr)(?:\s[^<>]{0,300})?\s{0,3}\/?>/gi;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/gi;

/** The line without stray tags and soft hyphens, references decoded, white space collapsed. */
export function decodeReferences(line: string): string {
  let text = line;
  if (text.includes('<')) text = text.replace(strayTag, ' ');
  if (text.includes('&')) text = text.replace(reference, (match) => decodeHTML(match));
  return text
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim();
}
