/** Gathers running text into candidate blocks while the page is scanned, and remembers where it stood. */
import type { Candidate } from '../block.ts';
import { blockTags } from './element.ts';

const stressing = new Set(['b', 'strong', 'em', 'i']);

export class BlockBuilder {
  readonly candidates: Candidate[] = [];
  readonly #page: string;
  #text = '';
  #start = -1;
  #end = 0;
  #linked = 0;
  #stressed = 0;
  #links = 0;
  #stresses = 0;
  #preformatted = 0;
  #quotations = 0;
  #breaks = 0;
  /** Block-level elements open now, the innermost last. */
  readonly #around: { tag: string; index: number }[] = [];

  constructor(page: string) {
    this.#page = page;
  }

  enter(tag: string, index: number): void {
    if (blockTags.has(tag)) this.#around.push({ tag, index });
    if (tag === 'a') this.#links++;
    else if (tag === 'pre') this.#preformatted++;
    else if (tag === 'blockquote') this.#quotations++;
    else if (stressing.has(tag)) this.#stresses++;
  }

  leave(tag: string): void {
    if (blockTags.has(tag)) this.#around.pop();
    if (tag === 'a') this.#links--;
    else if (tag === 'pre') this.#preformatted--;
    else if (tag === 'blockquote') this.#quotations--;
    else if (stressing.has(tag)) this.#stresses--;
  }

  /** Two line breaks with nothing between them part paragraphs. */
  lineBreak(): void {
    this.#breaks++;
    if (this.#breaks >= 2) this.flush();
    else if (this.#text !== '') this.#text += this.#preformatted > 0 ? '\n' : ' ';
  }

  text(start: number, end: number): void {
    let from = start;
    if (this.#start < 0) {
      while (from < end && isSpace(this.#page.charCodeAt(from))) from++;
      if (from === end) return;
      this.#start = from;
    }
    const piece = this.#page.slice(from, end);
    const last = lastInk(piece);
    if (last >= 0) {
      this.#breaks = 0;
      this.#end = from + last + 1;
    }
    this.#add(this.#preformatted > 0 ? piece : piece.replace(spaces, ' '));
  }

  character(codepoint: number, end: number): void {
    const piece = String.fromCodePoint(codepoint === 0xa0 ? 0x20 : codepoint);
    if (isSpace(piece.charCodeAt(0))) {
      if (this.#start >= 0) this.#add(' ');
      return;
    }
    if (this.#start < 0) this.#start = Math.max(0, this.#page.lastIndexOf('&', end - 1));
    this.#breaks = 0;
    this.#end = end;
    this.#add(piece);
  }

  flush(): void {
    if (this.#start >= 0) {
      const text = this.#text.trim();
      if (text !== '') {
        const inner = this.#around.at(-1);
        this.candidates.push({
          text,
          page: { start: this.#start, end: Math.max(this.#end, this.#start) },
          form: this.#form(inner?.tag ?? ''),
          element: inner?.index ?? -1,
          linked: Math.min(this.#linked, text.length),
          stressed: Math.min(this.#stressed, text.length),
          gap: 0,
        });
      }
    }
    this.#text = '';
    this.#start = -1;
    this.#linked = 0;
    this.#stressed = 0;
    this.#breaks = 0;
  }

  #add(piece: string): void {
    const fits = piece.startsWith(' ') && this.#text.endsWith(' ') && this.#preformatted === 0 ? piece.slice(1) : piece;
    this.#text += fits;
    if (this.#links > 0) this.#linked += fits.length;
    if (this.#stresses > 0) this.#stressed += fits.length;
  }

  #form(tag: string): Candidate['form'] {
    if (tag.length === 2 && tag[0] === 'h' && tag !== 'hr') return 'heading';
    if (this.#preformatted > 0) return 'preformatted';
    if (this.#quotations > 0) return 'quotation';
    if (tag === 'li' || tag === 'dt' || tag === 'dd') return 'list-item';
    if (tag === 'td' || tag === 'th') return 'table';
    return 'paragraph';
  }
}

const spaces = /[\s\u00a0\u200b]+/g;

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

/** Index of the last character that is not white space; -1 when there is none. */
function lastInk(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (!isSpace(text.charCodeAt(at))) return at;
  return -1;
}
