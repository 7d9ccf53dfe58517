/**
 * An inverted index over hashed shingles: for each, in how many documents it stands and the first few of them. Typed
 * arrays and open addressing, so that tens of millions of shingles fit; a shingle seen in one document costs one slot.
 */

export interface GramTable {
  /** Distinct shingles. */
  readonly size: number;
  /** Notes that `gram` (32 bits) stands in `document`; documents come in rising order, repetitions are ignored. */
  add(gram: number, document: number): void;
  /** In how many documents the shingle stands (65,535 at most). */
  count(gram: number): number;
  /** Writes the listed documents of a shingle into `into` and returns how many there are. */
  list(gram: number, into: Int32Array): number;
}

/** A table that lists at most `keep` documents a shingle; it counts all. */
export function createGramTable(keep: number): GramTable {
  return new OpenGramTable(keep);
}

/** An empty slot; a slot with one document holds -2 - document; one with several the index of its newest node. */
const empty = -1;

class OpenGramTable implements GramTable {
  size = 0;
  readonly #keep: number;
  #keys = new Int32Array(1 << 12);
  #heads = new Int32Array(1 << 12).fill(empty);
  #counts = new Uint16Array(1 << 12);
  #documents = new Int32Array(1 << 10);
  #next = new Int32Array(1 << 10);
  #nodes = 0;

  constructor(keep: number) {
    this.#keep = keep;
  }

  add(gram: number, document: number): void {
    const slot = this.#slot(gram);
    const head = this.#heads[slot]!;
    if (head === empty) {
      this.#keys[slot] = gram;
      this.#heads[slot] = -2 - document;
      this.#counts[slot] = 1;
      if (++this.size * 5 > this.#keys.length * 3) this.#grow();
      return;
    }
    const newest = head < 0 ? -2 - head : this.#documents[head]!;
    if (newest === document) return;
    const count = this.#counts[slot]!;
    if (count < 65_535) this.#counts[slot] = count + 1;
    // Past the limit only the newest is replaced, so that a repetition in one document is still seen.
    if (count > this.#keep) this.#documents[head] = document;
    else if (head >= 0) this.#heads[slot] = this.#node(document, head);
    else this.#heads[slot] = this.#node(document, this.#node(newest, -1));
  }

  count(gram: number): number {
    const slot = this.#slot(gram);
    return this.#heads[slot] === empty ? 0 : this.#counts[slot]!;
  }

  list(gram: number, into: Int32Array): number {
    const head = this.#heads[this.#slot(gram)]!;
    if (head === empty) return 0;
    if (head < 0) {
      into[0] = -2 - head;
      return 1;
    }
    let length = 0;
    for (let node = head; node >= 0 && length < into.length; node = this.#next[node]!)
      into[length++] = this.#documents[node]!;
    return length;
  }

  #slot(gram: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(gram ^ (gram >>> 15), 0x2c1b3c6d) & mask;
    while (this.#heads[slot] !== empty && this.#keys[slot] !== gram) slot = (slot + 1) & mask;
    return slot;
  }

  #node(document: number, next: number): number {
    if (this.#nodes === this.#documents.length) {
      const size = this.#documents.length * 2;
      const [documents, links] = [new Int32Array(size), new Int32Array(size)];
      documents.set(this.#documents);
      links.set(this.#next);
      [this.#documents, this.#next] = [documents, links];
    }
    this.#documents[this.#nodes] = document;
    this.#next[this.#nodes] = next;
    return this.#nodes++;
  }

  #grow(): void {
    const [keys, heads, counts] = [this.#keys, this.#heads, this.#counts];
    this.#keys = new Int32Array(keys.length * 2);
    this.#heads = new Int32Array(keys.length * 2).fill(empty);
    this.#counts = new Uint16Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      if (heads[old] === empty) continue;
      const slot = this.#slot(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#heads[slot] = heads[old]!;
      this.#counts[slot] = counts[old]!;
    }
  }
}
