/**
 * Takes a page of HTML apart in one pass over htmlparser2's tokens: elements as a flat list, and candidate blocks with
 * their place in the page. htmlparser2's own tree builder shifts its whole stack at every tag, which is quadratic on
 * pages nested a million deep; this one only pushes and pops, and every search in the stack is bounded.
 */
import { type TokenizerCallbacks as Callbacks, Tokenizer } from 'htmlparser2';
import type { Parts } from '../block.ts';
import { BlockBuilder } from './block-builder.ts';
import { blockTags, type Element, impliedEnd, unread, voidTags } from './element.ts';

/** Elements past this number are not read: a page this size is no article, and memory has to end somewhere. */
const elementLimit = 2_000_000;
/** How far up the stack a closing or implied end is looked for. */
const searchDepth = 64;
/** Attributes longer than this (inlined images) are cut. */
const attributeLimit = 4096;

/** Scripts of this length may hold the article as data. */
const longScript = 1000;

const kept = new Set(
  (
    'class id itemprop itemtype itemscope rel href name property content datetime role hidden style aria-hidden lang ' +
    'type title charset http-equiv pubdate src alt data-testid data-component data-type data-qa'
  ).split(' '),
);
const dateLike = /date|time|publi/;

export function scan(text: string): Parts {
  const scanner = new Scanner(text);
  const tokenizer = new Tokenizer({ decodeEntities: true }, scanner);
  scanner.stop = () => tokenizer.pause();
  tokenizer.write(text);
  if (scanner.cut === null) tokenizer.end();
  return scanner.finish();
}

class Scanner implements Callbacks {
  readonly #text: string;
  readonly #elements: Element[] = [];
  readonly #stack: number[] = [];
  readonly #open = new Map<string, number>();
  readonly #blocks: BlockBuilder;
  readonly #data: { type: string; text: string; page: { start: number; end: number } }[] = [];
  #headTitle: Parts['headTitle'] = null;
  /** How many open elements forbid reading text. */
  #unread = 0;
  #tag = '';
  #tagStart = 0;
  #attributes: Record<string, string> | null = null;
  #name = '';
  #value = '';
  cut: string | null = null;
  stop: () => void = () => {};

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
      cut: this.cut,
    };
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#text.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    this.#name = kept.has(name) || dateLike.test(name) ? name : '';
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#name === '') return;
    this.#value += this.#text.slice(start, Math.min(end, start + attributeLimit));
  }

  onattribentity(codepoint: number): void {
    if (this.#name !== '') this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.#name === '') return;
    this.#attributes ??= {};
    if (this.#attributes[this.#name] === undefined) this.#attributes[this.#name] = this.#value;
  }

  onopentagend(end: number): void {
    const tag = this.#tag;
    this.#imply(tag);
    if (blockTags.has(tag)) this.#blocks.flush();
    else if (tag === 'br') this.#blocks.lineBreak();
    const top = this.#stack.at(-1) ?? -1;
    const index = this.#elements.length;
    if (index >= elementLimit) {
      this.cut = `only the first ${elementLimit} elements were read`;
      this.stop();
      return;
    }
    this.#elements.push({
      tag,
      parent: top,
      depth: this.#stack.length,
      start: this.#tagStart,
      end: end + 1,
      attributes: this.#attributes,
    });
    if (voidTags.has(tag)) return;
    this.#stack.push(index);
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1);
    if (unread.has(tag)) this.#unread++;
    this.#blocks.enter(tag, index);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    // In HTML the slash means nothing; inside SVG and MathML it closes, and their text is not read anyway.
    if (this.#unread > 0 && !voidTags.has(this.#tag) && this.#tag !== 'script' && this.#tag !== 'style') {
      if (this.#stack.length > 0) this.#pop(end + 1);
    }
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#text.slice(start, end).toLowerCase();
    if (tag === 'br') this.#blocks.lineBreak();
    if (tag === 'p' && !this.#open.get('p')) this.#blocks.flush();
    if (!this.#open.get(tag)) return;
    const isBlock = blockTags.has(tag) || unread.has(tag);
    const lowest = isBlock ? 0 : Math.max(0, this.#stack.length - searchDepth);
    for (let at = this.#stack.length - 1; at >= lowest; at--) {
      const open = this.#elements[this.#stack[at]!]!.tag;
      if (open === tag) {
        while (this.#stack.length > at) this.#pop(start - 2);
        return;
      }
      // A closing inline tag does not reach out of the block it stands in; nor anything out of a table cell.
      if (!isBlock && blockTags.has(open)) return;
      if (isBlock && tag !== 'table' && open === 'table') return;
    }
  }

  ontext(start: number, end: number): void {
    const tag = this.#topTag();
    if (tag === 'script') {
      const top = this.#elements[this.#stack.at(-1)!]!;
      const type = (top.attributes?.type ?? '').toLowerCase();
      if (type.includes('json') || (type === '' && end - start >= longScript)) {
        this.#data.push({ type: type || 'script', text: this.#text.slice(start, end), page: { start, end } });
      }
      return;
    }
    if (tag === 'title') {
      if (this.#unread > 0) return;
      this.#title(this.#text.slice(start, end), start, end);
      return;
    }
    if (this.#unread === 0) this.#blocks.text(start, end);
  }

  ontextentity(codepoint: number, end: number): void {
    const tag = this.#topTag();
    if (tag === 'title') {
      if (this.#unread === 0) this.#title(String.fromCodePoint(codepoint), end, end);
      return;
    }
    if (this.#unread === 0 && tag !== 'script') this.#blocks.character(codepoint, end);
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}

  #topTag(): string {
    const top = this.#stack.at(-1);
    return top === undefined ? '' : this.#elements[top]!.tag;
  }

  #title(text: string, start: number, end: number): void {
    if (this.#headTitle === null) this.#headTitle = { text, page: { start, end } };
    else if (this.#blocks.candidates.length === 0) {
      this.#headTitle.text += text;
      this.#headTitle.page = { start: this.#headTitle.page.start, end };
    }
  }

  /** Closes what the opening of `tag` implies closed: `<li>` ends the `<li>` before it. */
  #imply(tag: string): void {
    const rule = impliedEnd(tag);
    if (rule === null) return;
    const lowest = Math.max(0, this.#stack.length - searchDepth);
    let found = -1;
    for (let at = this.#stack.length - 1; at >= lowest; at--) {
      const open = this.#elements[this.#stack[at]!]!.tag;
      if (rule.within.has(open)) break;
      if (rule.ends.has(open)) found = at;
    }
    if (found >= 0) while (this.#stack.length > found) this.#pop(this.#tagStart);
  }

  #pop(end: number): void {
    const index = this.#stack.pop()!;
    const element = this.#elements[index]!;
    element.end = end;
    this.#open.set(element.tag, this.#open.get(element.tag)! - 1);
    if (unread.has(element.tag)) this.#unread--;
    if (blockTags.has(element.tag)) this.#blocks.flush();
    this.#blocks.leave(element.tag);
  }
}
