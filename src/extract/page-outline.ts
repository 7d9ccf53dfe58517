/** What stands among the paragraphs of a page: headlines that lead elsewhere, and times that begin entries. */
import type { Block } from '../records/index.ts';
import type { Parts } from './block.ts';

export interface Headlines {
  /** Headings that are links, of some length. */
  readonly all: number;
  /** Those between the first and the last paragraph of body text. */
  readonly among: number;
  /** Words of body text between the page's own title, or its beginning, and the first linked heading behind it. */
  readonly ownText: number;
}

export function headlinesIn({ candidates }: Parts, blocks: readonly Block[]): Headlines {
  const first = blocks.findIndex(({ role }) => role === 'body');
  const last = blocks.findLastIndex(({ role }) => role === 'body');
  let all = 0;
  let among = 0;
  let ownText = 0;
  let own = true;
  candidates.forEach(({ form, text, linked }, at) => {
    if (blocks[at]!.role === 'body' && own) ownText += text.split(/\s+/).length;
    if (form !== 'heading' || text.length <= 20 || linked <= text.length * 0.7) {
      if (blocks[at]!.role === 'title') own = true;
      return;
    }
    all++;
    if (at > first && at < last) among++;
    own = false;
  });
  return { all, among, ownText };
}

/** "10:42", "Posted at 3.15 pm BST", "11.05 Uhr", "14h05": the time that an entry of a live blog begins with. */
const time = /^[^\d.!?]{0,20}\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:uhr|[a-z]{2,5}))?$/i;

/** "2.05pm The first ferries left", "14:05 Uhr – Die Fähren", "14h05 : les bacs". */
const opensWithTime =
  /^[^\p{L}\d]{0,3}\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?m\.?|\s?uhr|\s?[A-Z]{3,4})?\s?[-–—:|.]?\s+["“«„]?[\p{Lu}\p{Lo}]/iu;

/**
 * How many stretches of body text begin with a time or a date of their own; a time within the text itself counts only
 * with `inline`, for programmes and histories have those too.
 */
export function entriesIn({ candidates }: Parts, blocks: readonly Block[], text: string, inline: boolean): number {
  const isStamp = (at: number) => {
    const { role, start, end } = blocks[at]!;
    if (role === 'dateline' && end > start) return true;
    const own = candidates[at]!.text;
    return own.length <= 40 && time.test(own);
  };
  let entries = 0;
  let waiting = 0;
  for (let at = 0; at < blocks.length; at++) {
    const { role, start, end } = blocks[at]!;
    if (isStamp(at)) waiting = 3;
    else if (inline && role === 'body' && end - start >= 40 && opensWithTime.test(candidates[at]!.text)) {
      entries++;
      waiting = 0;
    } else if (waiting > 0 && role === 'body' && end - start >= 40 && text.length >= end) {
      entries++;
      waiting = 0;
    } else waiting--;
  }
  return entries;
}
