/** Elements of a page, flat, parents before children, with what the tag alone says about text inside them. */
import type { Attributes } from './attributes.ts';

export interface Element {
  readonly tag: string;
  /** Index of the parent; -1 at the top. */
  readonly parent: number;
  readonly depth: number;
  /** Offsets into page.text: from the `<` of the opening tag to the end of the closing tag. */
  readonly start: number;
  end: number;
  /** The attributes that are kept, values decoded; null when there are none. */
  readonly attributes: Attributes | null;
}

/** Text of these is never read (scripts that hold data are kept apart). */
export const unread: ReadonlySet<string> = new Set(
  (
    'script style template svg math iframe object canvas select option datalist audio video map noframes noembed ' +
    // How a word is read, printed above it: not a part of the sentence.
    'textarea rt rp'
  ).split(' '),
);

/** Elements that part one block of text from the next. */
export const blockTags: ReadonlySet<string> = new Set(
  (
    'html head body address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section search summary table caption ' +
    'tbody thead tfoot tr td th ul button legend label iframe amp-img picture img video noscript optgroup title'
  ).split(' '),
);

export const voidTags: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Opening one of these ends an open `<p>` (HTML Standard, 13.1.2.4). */
const endsParagraph = new Set(
  (
    'address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section search summary table ul'
  ).split(' '),
);

/** Opening one of these ends a drawing or a formula that was left open (HTML Standard, 13.2.6.5). */
const endsDrawing = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var'
  ).split(' '),
);

/** Which open element an opening tag ends, and where the search for it stops. */
const siblings: Readonly<Record<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }>> = {
  li: { ends: new Set(['li']), within: new Set(['ul', 'ol', 'menu']) },
  dt: { ends: new Set(['dt', 'dd']), within: new Set(['dl']) },
  dd: { ends: new Set(['dt', 'dd']), within: new Set(['dl']) },
  tr: { ends: new Set(['tr', 'td', 'th']), within: new Set(['table', 'tbody', 'thead', 'tfoot']) },
  td: { ends: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  th: { ends: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  rt: { ends: new Set(['rt', 'rp']), within: new Set(['ruby']) },
  rp: { ends: new Set(['rt', 'rp']), within: new Set(['ruby']) },
  option: { ends: new Set(['option']), within: new Set(['select', 'datalist', 'optgroup']) },
};

/** What an opening tag implies for the elements open around it. */
export function impliedEnd(tag: string): { ends: ReadonlySet<string>; within: ReadonlySet<string> } | null {
  return siblings[tag] ?? (endsParagraph.has(tag) ? paragraph : null);
}

const paragraph = {
  ends: new Set(['p']),
  within: new Set([
    'div',
    'section',
    'article',
    'td',
    'th',
    'li',
    'blockquote',
    'body',
    'main',
    'aside',
    'button',
    'figure',
  ]),
};

/** What a tag means for reading, looked up once a tag. */
export interface TagRules {
  readonly name: string;
  readonly isBlock: boolean;
  readonly isVoid: boolean;
  readonly isUnread: boolean;
  readonly isLink: boolean;
  readonly isStress: boolean;
  readonly isDrawing: boolean;
  readonly endsDrawing: boolean;
  readonly implied: ReturnType<typeof impliedEnd>;
}

const stressing = new Set(['b', 'strong', 'em', 'i']);
const rules = new Map<string, TagRules>();
/** Pages make up tags of their own; so many are remembered. */
const rulesLimit = 2000;

export function rulesOf(tag: string): TagRules {
  const known = rules.get(tag);
  if (known !== undefined) return known;
  const made: TagRules = {
    name: tag,
    isBlock: blockTags.has(tag),
    isVoid: voidTags.has(tag),
    isUnread: unread.has(tag),
    isLink: tag === 'a',
    isStress: stressing.has(tag),
    isDrawing: tag === 'svg' || tag === 'math',
    endsDrawing: endsDrawing.has(tag),
    implied: Object.hasOwn(siblings, tag) || endsParagraph.has(tag) ? impliedEnd(tag) : null,
  };
  if (rules.size < rulesLimit) rules.set(tag, made);
  return made;
}
