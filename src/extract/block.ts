/** Candidate blocks: paragraph-sized units of a page before anyone decided what they are. */
import type { Block, Span } from '../records/index.ts';
import type { Element } from './markup/element.ts';

export interface Candidate {
  /** Text with white space collapsed and character references decoded. */
  text: string;
  /** Where it stands in page.text. */
  page: Span;
  form: Block['form'];
  /** The innermost block-level element around it; -1 for plain text. */
  element: number;
  /** Characters of the text that stand inside links. */
  linked: number;
  /** Characters that stand in bold or emphasised elements. */
  stressed: number;
  /** Blank lines before it (plain text only). */
  gap: number;
}

/** A page taken apart: its candidates in reading order, and for markup the elements they stand in. */
export interface Parts {
  readonly candidates: readonly Candidate[];
  readonly elements: readonly Element[];
  /** Contents of `<script>` elements that hold data rather than code. */
  readonly data: readonly { type: string; text: string; page: Span }[];
  /** Text of `<title>`. */
  readonly headTitle: { text: string; page: Span } | null;
  /** Why the page was not read to its end, if so. */
  readonly cut: string | null;
}
