/**
 * Shared changes (the "conjunctive errors" of textual criticism): two copies that put the same words where an older text
 * has others descend one from the other, or from a lost copy; they did not both change it from the older text.
 */
import type { Article } from '../records/index.ts';
import { wordKey } from '../text/words.ts';
import { wordEdits } from './changes/edits.ts';
import type { Link } from './links.ts';

export interface SharedChange {
  /** What the older text has. */
  readonly before: string;
  /** What both copies have instead. */
  readonly after: string;
}

const leastSimilarity = 0.6;

export class SharedChanges {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #edits = new Map<string, Map<string, SharedChange>>();

  constructor(articles: ReadonlyMap<string, Article>) {
    this.#articles = articles;
  }

  /** What two copies put in the same place instead of the same words; links are seen from the older text. */
  of(first: Link, second: Link): SharedChange[] {
    const theirs = this.#replacements(second);
    return [...this.#replacements(first)].filter(([key]) => theirs.has(key)).map(([, change]) => change);
  }

  /** Words replaced in a copy, by place and new wording. Dropped words prove little: many drop the same. */
  #replacements(link: Link): Map<string, SharedChange> {
    const id = `${link.from}\n${link.to}`;
    const known = this.#edits.get(id);
    if (known) return known;
    const [old, copy] = [this.#articles.get(link.from)!, this.#articles.get(link.to)!];
    const oldIsA = link.from === link.record.a;
    const found = new Map<string, SharedChange>();
    for (const { a, b, similarity } of link.record.passages) {
      if (similarity < leastSimilarity) continue;
      for (const edit of wordEdits(old.text, oldIsA ? a : b, copy.text, oldIsA ? b : a)) {
        if (!edit.parent || !edit.child) continue;
        const before = old.text.slice(edit.parent.start, edit.parent.end);
        const after = copy.text.slice(edit.child.start, edit.child.end);
        found.set(`${edit.parent.start} ${wordKey(after)}`, { before, after });
      }
    }
    this.#edits.set(id, found);
    return found;
  }
}
