/**
 * Articles that have word for word the text of an earlier one. The first few are treated like any article; the rest only
 * follow the first, so that ten thousand copies of one text are ten thousand pairs and not fifty million.
 */
import type { Collection } from './collection.ts';
import settings from './settings.json' with { type: 'json' };

export class IdenticalTexts {
  readonly #collection: Collection;
  /** By digest: members with that text, as many as are treated like any article. */
  readonly #groups = new Map<string, number[]>();
  readonly #followers = new Map<number, number>();

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** Notes a member before it is indexed; the first of its text when it only follows, else null. */
  register(member: number): number | null {
    const { ids } = this.#collection.members[member]!.tokens;
    if (ids.length === 0) return null;
    const key = digestOf(ids);
    const group = this.#groups.get(key);
    if (!group) {
      this.#groups.set(key, [member]);
      return null;
    }
    const first = group[0]!;
    if (!sameIds(ids, this.#collection.members[first]!.tokens.ids)) return null;
    if (group.length < settings.identicalListed) {
      group.push(member);
      return null;
    }
    this.#followers.set(member, first);
    return first;
  }

  /** The member whose text this one repeats, when it only follows. */
  followedBy(member: number): number | null {
    return this.#followers.get(member) ?? null;
  }

  /** How many articles only follow another, and how many pairs among them are left unlisted. */
  summary(): { readonly followers: number; readonly unlisted: number } {
    const sizes = new Map<number, number>();
    for (const first of this.#followers.values()) sizes.set(first, (sizes.get(first) ?? 0) + 1);
    let unlisted = 0;
    for (const size of sizes.values()) {
      unlisted += (size * (size - 1)) / 2 + size * (settings.identicalListed - 1);
    }
    return { followers: this.#followers.size, unlisted };
  }
}

function digestOf(ids: Int32Array): string {
  let first = 0x811c9dc5 | 0;
  let second = 0x27d4eb2f | 0;
  for (const id of ids) {
    first = Math.imul(first ^ id, 0x01000193);
    second = Math.imul(second ^ (id + (first >>> 7)), 0x85ebca6b);
  }
  return `${ids.length} ${first} ${second}`;
}

function sameIds(x: Int32Array, y: Int32Array): boolean {
  return x.length === y.length && x.every((id, at) => id === y[at]);
}
