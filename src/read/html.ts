/** Whether decoded text is HTML, a feed or a drawing, or plain text that merely holds a stray tag. */

export type Markup = 'html' | 'feed' | 'svg' | 'none';

/** How much of the text is looked at, in UTF-16 units. */
const window = 65_536;

/** Tags that open a page or a fragment of one. */
const opening =
  /^<(?:!doctype\s+html|html|head|body|title|script|style|meta|link|iframe|div|p|a|br|b|h[1-6]|font|table|span|section|article|main|header|nav|ul|ol|img|base|noscript)(?=[\s/>])/i;
const tag =
  /<\/?(?:p|div|a|span|br|li|ul|ol|h[1-6]|b|i|em|strong|img|table|tr|td|section|article|blockquote|figure)(?=[\s/>])/gi;

/** Fewer tags than this is text that was scraped badly, not a page. */
const fewestTags = 4;
/** A page has at least one tag in so many characters. */
const charactersPerTag = 1000;

export function markup(text: string): Markup {
  const head = skipPreamble(text.slice(0, window));
  if (/^<(?:rss|feed|rdf:rdf)[\s>]/i.test(head)) return 'feed';
  if (/^<svg[\s>]/i.test(head)) return 'svg';
  if (/^<!doctype\s+svg/i.test(head)) return 'svg';
  if (opening.test(head)) return 'html';
  if (/<(?:!doctype\s+html|html|head|body)(?=[\s>])/i.test(head)) return 'html';
  let tags = 0;
  for (const _ of head.matchAll(tag)) tags++;
  return tags >= fewestTags && tags * charactersPerTag >= head.length ? 'html' : 'none';
}

/** What may stand before the first tag: white space, an XML declaration, comments. */
function skipPreamble(head: string): string {
  let at = 0;
  for (;;) {
    while (at < head.length && head.charCodeAt(at) <= 0x20) at++;
    const close = head.startsWith('<!--', at) ? '-->' : head.startsWith('<?', at) ? '>' : null;
    if (close === null) return head.slice(at);
    const end = head.indexOf(close, at + 2);
    if (end === -1) return head.slice(at);
    at = end + close.length;
  }
}
