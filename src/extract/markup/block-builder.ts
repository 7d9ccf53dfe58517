/** Gathers running text into candidate blocks while the page is scanned, and remembers where it stood. */
import { ownString } from '../../text/own-string.ts';
import type { Candidate } from '../block.ts';
import type { TagRules } from './element.ts';

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
  /** A line breaks off within the block. */
  #isBroken = false;
  /** The row of a table that was read last, the cell in it, and whether the next cell may join. */
  #row = { index: -1, cell: -1, open: false };
  /** Block-level elements open now, the innermost last. */
  readonly #around: { tag: string; index: number }[] = [];

  constructor(page: string) {
    this.#page = page;
  }

  enter({ name, isBlock, isLink, isStress }: TagRules, index: number): void {
    if (isBlock) {
      this.#around.push({ tag: name, index });
      if (name === 'pre') this.#preformatted++;
      else if (name === 'blockquote') this.#quotations++;
    } else if (isLink) this.#links++;
    else if (isStress) this.#stresses++;
  }

  leave({ name, isBlock, isLink, isStress }: TagRules): void {
    if (isBlock) {
      this.#around.pop();
      if (name === 'pre') this.#preformatted--;
      else if (name === 'blockquote') this.#quotations--;
    } else if (isLink) this.#links--;
    else if (isStress) this.#stresses--;
  }

  /** Two line breaks with nothing between them part paragraphs. */
  lineBreak(): void {
    this.#breaks++;
    if (this.#breaks >= 2) this.flush();
    else if (this.#text !== '') {
      this.#isBroken = true;
      this.#text += this.#preformatted > 0 ? '\n' : ' ';
    }
  }

  text(start: number, end: number): void {
    const page = this.#page;
    let from = start;
    if (this.#start < 0) {
      while (from < end && isSpace(page.charCodeAt(from))) from++;
      if (from === end) return;
      this.#start = from;
    }
    let last = end - 1;
    while (last >= from && isSpace(page.charCodeAt(last))) last--;
    if (last >= from) {
      this.#breaks = 0;
      this.#end = last + 1;
    }
    const piece = page.slice(from, end);
    this.#add(this.#preformatted > 0 || isSingleSpaced(page, from, end) ? piece : piece.replace(spaces, ' '));
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
      const text = ownString(this.#text.trim());
      if (text !== '') {
        const inner = this.#around.at(-1);
        this.#push({
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
    this.#isBroken = false;
    this.#start = -1;
    this.#linked = 0;
    this.#stressed = 0;
    this.#breaks = 0;
  }

  #add(full: string): void {
    const piece = full.includes(softHyphen) ? full.replaceAll(softHyphen, '') : full;
    const fits = piece.startsWith(' ') && this.#text.endsWith(' ') && this.#preformatted === 0 ? piece.slice(1) : piece;
    this.#text += fits;
    if (this.#links > 0) this.#linked += fits.length;
    if (this.#stresses > 0) this.#stressed += fits.length;
  }

  /** A block of its own, or a cell of the row that the block before it began. */
  #push(block: Candidate): void {
    const { row, cell } = this.#cell();
    const before = this.candidates.at(-1);
    const sameRow = row >= 0 && row === this.#row.index;
    const isValue = block.text.length <= longestCell && !this.#isBroken;
    const isRow = sameRow && this.#row.open && cell !== this.#row.cell && isValue;
    this.#row = {
      index: row,
      cell,
      // A cell of several blocks or lines, or of a long one, is a part of the page's layout.
      open: row >= 0 && isValue && (!sameRow || isRow),
    };
    if (!isRow || before === undefined || before.text.length > longestRow) {
      this.candidates.push(block);
      return;
    }
    before.text += `${cellMark}${block.text}`;
    before.page = { start: before.page.start, end: block.page.end };
    before.form = 'table';
    before.linked += block.linked;
    before.stressed += block.stressed;
  }

  /** The row and the cell of a table that the text stands in, directly or in a single element; -1 for none. */
  #cell(): { row: number; cell: number } {
    for (const level of [-1, -2]) {
      const around = this.#around.at(level);
      const outer = this.#around.at(level - 1);
      if (around === undefined || outer?.tag !== 'tr' || (around.tag !== 'td' && around.tag !== 'th')) continue;
      return { row: outer.index, cell: around.index };
    }
    return { row: -1, cell: -1 };
  }

  #form(tag: string): Candidate['form'] {
    if (tag.length === 2 && tag[0] === 'h' && tag !== 'hr') return 'heading';
    if (this.#preformatted > 0) return 'preformatted';
    if (this.#quotations > 0) return 'quotation';
    if (tag === 'li' || tag === 'dt' || tag === 'dd') return 'list-item';
    if (tag === 'p' && this.#around.at(-2)?.tag === 'li') return 'list-item';
    if (tag === 'td' || tag === 'th') return 'table';
    return 'paragraph';
  }
}

/** Rows of a table are one block, their cells parted by this. */
const cellMark = ' | ';
/** Longer cells hold text, not values; longer rows are a page's layout. */
const longestCell = 200;
const longestRow = 1000;

/** Where a word may be broken: no part of the word. */
const softHyphen = '\u00ad';
const spaces = /[\s\u00a0\u200b]+/g;

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x200b || code === 0xfeff;
}

/** Whether no white space but single blanks stands in the text, so that there is nothing to collapse. */
function isSingleSpaced(page: string, from: number, end: number): boolean {
  let last = 0;
  for (let at = from; at < end; at++) {
    const code = page.charCodeAt(at);
    if (code === 32 ? last === 32 : code < 32 || (code >= 0xa0 && wideSpace(code))) return false;
    last = code;
  }
  return true;
}

/** White space beyond ASCII, and the space of no width. */
function wideSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
