/**
 * Quotations: what stands between quotation marks, of every style and language, nested, unclosed, or continued from
 * paragraph to paragraph (each paragraph opens again, only the last one closes). One pass with a stack; time is linear
 * in the text whatever the marks.
 */
import type { Span } from '../records/index.ts';
import { type Family, type Mark, quotationMarks } from './quotation-marks.ts';

export interface Quotation extends Span {
  /** Without the marks. */
  readonly inner: Span;
  /** A closing mark was found in the same block. */
  readonly closed: boolean;
  /** Continues the quotation that the block above left open. */
  readonly continued: boolean;
  /** The block below continues it. */
  readonly continues: boolean;
  /** 0 is outermost; quotations inside quotations count up. Deeper than 8 is not listed. */
  readonly depth: number;
  /** The opening mark, or '' for a paragraph that continues without one. */
  readonly mark: string;
}

type Draft = { -readonly [K in keyof Quotation]: Quotation[K] };
interface Left {
  readonly family: Family;
  readonly quotation: Draft;
}

const deepest = 8;

/**
 * The quotations of a text in order of their start, outer before inner; offsets include the marks. `blocks` are the
 * paragraphs, in order (default: lines). A quotation never crosses a block: an unclosed one ends with it.
 */
export function quotations(text: string, blocks: readonly Span[] = lines(text)): Quotation[] {
  const found: Draft[] = [];
  let left: Left | null = null;
  for (const block of blocks) {
    if (text.slice(block.start, block.end).trim() !== '') left = new BlockScan(text, block, left, found).run();
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Paragraphs as lines, empty ones left out. */
function lines(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end > start) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** The state of matching inside one paragraph. */
class BlockScan {
  readonly #text: string;
  readonly #block: Span;
  readonly #above: Left | null;
  readonly #found: Draft[];
  readonly #marks: readonly Mark[];
  /** For each mark: curly closers that come after it, less openers. */
  readonly #curlyAfter: Int32Array;
  /** For each mark: whether a single closing mark comes after it before another one opens. */
  readonly #singleAfter: Uint8Array;
  readonly #first: number;
  readonly #stack: { mark: Mark; family: Family; continued: boolean }[] = [];
  readonly #open = new Map<Family, number>();
  /** Something has opened or closed, so nothing can continue the block above any more. */
  #begun = false;

  constructor(text: string, block: Span, above: Left | null, found: Draft[]) {
    this.#text = text;
    this.#block = block;
    this.#above = above;
    this.#found = found;
    this.#marks = quotationMarks(text, block);
    this.#curlyAfter = new Int32Array(this.#marks.length);
    this.#singleAfter = new Uint8Array(this.#marks.length);
    this.#lookAhead();
    this.#first = block.start + text.slice(block.start, block.end).search(/\S/u);
  }

  run(): Left | null {
    for (const [index, mark] of this.#marks.entries()) this.#take(mark, index);
    let left: Left | null = null;
    while (this.#stack.length > 0) {
      const { mark, family, continued } = this.#pop();
      const atStart = this.#stack.length === 0 && mark.at === this.#first;
      if (family.startsWith('single') && !atStart) continue;
      const end = trimEnd(this.#text, mark.at + mark.width, this.#block.end);
      left = { family, quotation: this.#emit(mark.at, mark.width, end, 0, continued) };
    }
    return left;
  }

  #take(mark: Mark, index: number): undefined {
    switch (mark.sign) {
      case 'straight':
        return this.#straight(mark);
      case 'left':
        return this.#left(mark, index);
      case 'right': {
        const family = this.#openDouble();
        if (family && (family !== 'straight' || !mark.opens)) return this.#close(family, mark);
        if (mark.opens && !mark.closes) return this.#begin(mark, 'curly');
        if (mark.opens && !family && !this.#mayEndAbove()) return this.#begin(mark, 'curly');
        return this.#endAbove(mark);
      }
      case 'low':
        return this.#begin(mark, 'low');
      case 'guillemet-left':
        if (this.#isOpen('guillemet-inward') && !(mark.opens && !mark.closes)) {
          return this.#close('guillemet-inward', mark);
        }
        return this.#begin(mark, 'guillemet');
      case 'guillemet-right':
        if (this.#isOpen('guillemet')) return this.#close('guillemet', mark);
        if (mark.opens && !this.#isOpen('guillemet-inward')) return this.#begin(mark, 'guillemet-inward');
        return this.#isOpen('guillemet-inward') ? this.#close('guillemet-inward', mark) : this.#endAbove(mark);
      case 'angle-left':
        return this.#begin(mark, 'angle');
      case 'angle-right':
        return this.#isOpen('angle') ? this.#close('angle', mark) : undefined;
      case 'corner-left':
        return this.#begin(mark, 'corner');
      case 'corner-right':
        return this.#isOpen('corner') ? this.#close('corner', mark) : undefined;
      case 'single-low':
        return mark.opens ? this.#begin(mark, 'single-low') : undefined;
      default:
        return this.#single(mark, index);
    }
  }

  /** A straight mark says nothing itself: its surroundings decide, and where they do not, the state. */
  #straight(mark: Mark): undefined {
    if (this.#isOpen('straight')) {
      if (!mark.opens || mark.closes) return this.#close('straight', mark);
      this.#abandon('straight', mark.at);
      return this.#begin(mark, 'straight');
    }
    const other = this.#openDouble();
    if (other && !mark.opens && mark.closes) return this.#close(other, mark);
    if (mark.opens) return this.#begin(mark, 'straight');
    this.#endAbove(mark);
  }

  /** “ opens in English and closes in German; after a gap and before a stop it is a slip for a closing mark. */
  #left(mark: Mark, index: number): undefined {
    const family = this.#openDouble();
    if (family === 'low' && (!mark.opens || mark.closes)) return this.#close('low', mark);
    if (family && !mark.opens && mark.closes) return this.#close(family, mark);
    if (family === 'curly' && this.#curlyAfter[index]! <= this.#open.get('curly')!) this.#abandon('curly', mark.at);
    this.#begin(mark, 'curly');
  }

  #single(mark: Mark, index: number): undefined {
    const closable = this.#singleAfter[index] === 1;
    if (mark.sign !== 'single-straight' && this.#isOpen('single-low') && !(mark.opens && !mark.closes)) {
      return this.#close('single-low', mark);
    }
    if (this.#isOpen('single') && mark.sign !== 'single-left' && mark.closes) {
      return mark.possessive && closable ? undefined : this.#close('single', mark);
    }
    if (!mark.opens || mark.sign === 'single-right') return;
    if (closable || (mark.sign === 'single-left' && mark.at === this.#first)) this.#begin(mark, 'single');
  }

  #isOpen(family: Family): boolean {
    return (this.#open.get(family) ?? 0) > 0;
  }

  /** The innermost kind of double quotation that is open (the order matters only for slips). */
  #openDouble(): Family | null {
    const top = this.#stack.at(-1)?.family;
    if (top === 'curly' || top === 'straight' || top === 'low') return top;
    return (['curly', 'straight', 'low'] as const).find((family) => this.#isOpen(family)) ?? null;
  }

  #begin(mark: Mark, family: Family): undefined {
    const continued = !this.#begun && mark.at === this.#first && this.#above?.family === family;
    if (continued && this.#above) this.#above.quotation.continues = true;
    this.#begun = true;
    this.#stack.push({ mark, family, continued });
    this.#open.set(family, (this.#open.get(family) ?? 0) + 1);
  }

  #pop() {
    const open = this.#stack.pop()!;
    this.#open.set(open.family, this.#open.get(open.family)! - 1);
    return open;
  }

  /** Closes the innermost quotation of a family; what is still open inside it were apostrophes or slips. */
  #close(family: Family, mark: Mark): undefined {
    while (this.#stack.at(-1)!.family !== family) this.#pop();
    const open = this.#pop();
    this.#emit(open.mark.at, open.mark.width, mark.at + mark.width, mark.width, open.continued);
  }

  /** The same mark opens again: the quotation before it was never closed. */
  #abandon(family: Family, before: number): undefined {
    while (this.#isOpen(family)) {
      const open = this.#pop();
      if (open.family !== family) continue;
      this.#emit(open.mark.at, open.mark.width, trimEnd(this.#text, open.mark.at + 1, before), 0, open.continued);
    }
  }

  #mayEndAbove(): boolean {
    return !this.#begun && this.#stack.length === 0 && this.#above !== null;
  }

  /** A closing mark with nothing open ends the quotation that the block above left open, if it did. */
  #endAbove(mark: Mark): undefined {
    if (!this.#mayEndAbove() || mark.at <= this.#first) return;
    this.#begun = true;
    this.#above!.quotation.continues = true;
    this.#emit(this.#first, 0, mark.at + mark.width, mark.width, true);
  }

  #emit(start: number, width: number, end: number, closing: number, continued: boolean): Draft {
    const quotation: Draft = {
      start,
      end,
      inner: { start: start + width, end: Math.max(start + width, end - closing) },
      closed: closing > 0,
      continued,
      continues: false,
      depth: this.#stack.length,
      mark: this.#text.slice(start, start + width),
    };
    if (quotation.depth <= deepest) this.#found.push(quotation);
    return quotation;
  }

  #lookAhead(): void {
    let curly = 0;
    let single: 0 | 1 = 0;
    for (let index = this.#marks.length - 1; index >= 0; index--) {
      const mark = this.#marks[index]!;
      this.#curlyAfter[index] = curly;
      this.#singleAfter[index] = single;
      if (mark.sign === 'right') curly++;
      else if (mark.sign === 'left') curly--;
      else if (mark.sign === 'single-left') single = 0;
      else if (mark.sign === 'single-right' || mark.sign === 'single-straight') single = mark.closes ? 1 : single;
    }
  }
}

function trimEnd(text: string, from: number, end: number): number {
  while (end > from && /\s/u.test(text[end - 1]!)) end--;
  return end;
}
