/**
 * Takes a page of HTML apart in one pass over its tokens: elements as a flat list, and candidate blocks with their place
 * in the page. The stack of open elements is only pushed to and popped from, and every search in it is bounded: a page
 * nested a million deep takes as long as a flat one of its size.
 */
import type { Parts } from '../block.ts';
import type { Attributes } from './attributes.ts';
import { BlockBuilder } from './block-builder.ts';
import { type Element, rulesOf, type TagRules } from './element.ts';
import { closesItself, readTokens, type TokenHandler } from './tokens.ts';

/** Elements past this number are not read: a page this size is no article, and memory has to end somewhere. */
const elementLimit = 2_000_000;
/** How far up the stack a closing or implied end is looked for. */
const searchDepth = 64;

/** Programs of this length may hold the article as data. */
const longScript = 500;
const program = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|module)?$/;

export function scan(text: string): Parts {
  const scanner = new Scanner(text);
  readTokens(text, scanner);
  return scanner.finish();
}

class Scanner implements TokenHandler {
  readonly #text: string;
  readonly #elements: Element[] = [];
  /** Open elements, the innermost last, and the rules of their tags. */
  readonly #stack: number[] = [];
  readonly #rules: TagRules[] = [];
  readonly #open = new Map<string, number>();
  readonly #blocks: BlockBuilder;
  readonly #data: { type: string; text: string; page: { start: number; end: number } }[] = [];
  #headTitle: Parts['headTitle'] = null;
  /** How many open elements forbid reading text. */
  #unread = 0;
  #cut: string | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#blocks = new BlockBuilder(text);
  }

  finish(): Parts {
    this.#blocks.flush();
    for (const index of this.#stack) this.#elements[index]!.end = this.#text.length;
    return {
      candidates: this.#blocks.candidates,
      elements: this.#elements,
      data: this.#data,
      headTitle: this.#headTitle,
      cut: this.#cut,
    };
  }

  open(tag: string, start: number, end: number, attributes: Attributes | null, selfClosing: boolean): boolean {
    const rules = rulesOf(tag);
    if (this.#unread > 0 && rules.endsDrawing) this.#leaveDrawing(start);
    if (rules.implied !== null) this.#imply(rules.implied, start);
    if (rules.isBlock) this.#blocks.flush();
    else if (tag === 'br') this.#blocks.lineBreak();
    const parent = this.#stack.at(-1) ?? -1;
    const index = this.#elements.length;
    if (index >= elementLimit) {
      this.#cut = `only the first ${elementLimit} elements were read`;
      return false;
    }
    this.#elements.push({ tag, parent, depth: this.#stack.length, start, end, attributes });
    if (rules.isVoid) return true;
    this.#stack.push(index);
    this.#rules.push(rules);
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1);
    if (rules.isUnread) this.#unread++;
    this.#blocks.enter(rules, index);
    // In HTML the slash means nothing; inside SVG and MathML it closes, and their text is not read anyway.
    if (selfClosing && (closesItself(tag) || (this.#unread > 0 && tag !== 'script'))) this.#pop(end);
    return true;
  }

  close(tag: string, start: number): void {
    if (tag === 'br') this.#blocks.lineBreak();
    const count = this.#open.get(tag) ?? 0;
    if (count === 0) {
      if (tag === 'p') this.#blocks.flush();
      return;
    }
    const { isBlock, isUnread } = rulesOf(tag);
    const reachesFar = isBlock || isUnread;
    const lowest = reachesFar ? 0 : Math.max(0, this.#stack.length - searchDepth);
    for (let at = this.#stack.length - 1; at >= lowest; at--) {
      const open = this.#rules[at]!;
      if (open.name === tag) {
        while (this.#stack.length > at) this.#pop(start);
        return;
      }
      // A closing inline tag does not reach out of the block it stands in; nor anything out of a table cell.
      if (!reachesFar && open.isBlock) return;
      if (reachesFar && tag !== 'table' && open.name === 'table') return;
    }
  }

  text(start: number, end: number): void {
    const tag = this.#rules.at(-1)?.name ?? '';
    if (tag === 'script') {
      const top = this.#elements[this.#stack.at(-1)!]!;
      const type = (top.attributes?.type ?? '').toLowerCase();
      const isProgram = end - start >= longScript && program.test(type);
      if (isProgram || type.includes('json')) {
        this.#data.push({
          type: isProgram ? 'script' : type,
          text: this.#text.slice(start, end),
          page: { start, end },
        });
      }
    } else if (this.#unread > 0) return;
    else if (tag === 'title') this.#title(this.#text.slice(start, end), start, end);
    else this.#blocks.text(start, end);
  }

  character(codepoint: number, end: number): void {
    if (this.#unread > 0) return;
    if (this.#rules.at(-1)?.name === 'title') this.#title(String.fromCodePoint(codepoint), end, end);
    else this.#blocks.character(codepoint, end);
  }

  #title(text: string, start: number, end: number): void {
    if (this.#headTitle === null) this.#headTitle = { text, page: { start, end } };
    else if (this.#blocks.candidates.length === 0) {
      this.#headTitle.text += text;
      this.#headTitle.page = { start: this.#headTitle.page.start, end };
    }
  }

  /** Closes what an opening tag implies closed: `<li>` ends the `<li>` before it. */
  #imply({ ends, within }: NonNullable<TagRules['implied']>, start: number): void {
    const lowest = Math.max(0, this.#stack.length - searchDepth);
    let found = -1;
    for (let at = this.#stack.length - 1; at >= lowest; at--) {
      const open = this.#rules[at]!.name;
      if (within.has(open)) break;
      if (ends.has(open)) found = at;
    }
    if (found >= 0) while (this.#stack.length > found) this.#pop(start);
  }

  /** Ends the drawing that the top of the stack stands in, unless it stands in HTML within the drawing. */
  #leaveDrawing(start: number): void {
    const lowest = Math.max(0, this.#stack.length - searchDepth);
    let found = -1;
    for (let at = this.#stack.length - 1; at >= lowest; at--) {
      const { name, isDrawing, isUnread } = this.#rules[at]!;
      if (isDrawing) found = at;
      else if (isUnread || name === 'foreignobject' || name === 'desc') break;
    }
    if (found >= 0) while (this.#stack.length > found) this.#pop(start);
  }

  #pop(end: number): void {
    const rules = this.#rules.pop()!;
    this.#elements[this.#stack.pop()!]!.end = end;
    this.#open.set(rules.name, this.#open.get(rules.name)! - 1);
    if (rules.isUnread) this.#unread--;
    if (rules.isBlock) this.#blocks.flush();
    this.#blocks.leave(rules);
  }
}
