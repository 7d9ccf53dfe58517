/**
 * Numbers by the hash of a word, in one open table: what a Map does, at a third of its price and without a trace on the
 * heap. Two words may share a hash by chance, about once in a million.
 */
export class HashTable {
  #hashes: Int32Array;
  #values: Float64Array;
  /** A place is taken when it was filled in this round; so the table is emptied by beginning a new one. */
  #filled: Int32Array;
  #round = 1;
  #mask: number;
  #size = 0;

  constructor(expected = 300) {
    const places = 2 ** Math.ceil(Math.log2(expected * 3));
    this.#mask = places - 1;
    this.#hashes = new Int32Array(places);
    this.#values = new Float64Array(places);
    this.#filled = new Int32Array(places);
  }

  /** How many different hashes it holds. */
  get size(): number {
    return this.#size;
  }

  clear(): this {
    this.#round++;
    this.#size = 0;
    return this;
  }

  /** The number kept for the hash; 0 when there is none. */
  get(hash: number): number {
    const at = this.#place(hash);
    return this.#filled[at] === this.#round ? this.#values[at]! : 0;
  }

  has(hash: number): boolean {
    return this.#filled[this.#place(hash)] === this.#round;
  }

  set(hash: number, value: number): void {
    const at = this.#place(hash);
    this.#values[at] = value;
    if (this.#filled[at] !== this.#round) this.#fill(at, hash);
  }

  /** Adds to what is kept for the hash; whether it is the first time. */
  add(hash: number, value: number): boolean {
    const at = this.#place(hash);
    if (this.#filled[at] === this.#round) {
      this.#values[at]! += value;
      return false;
    }
    this.#values[at] = value;
    this.#fill(at, hash);
    return true;
  }

  #fill(at: number, hash: number): void {
    this.#hashes[at] = hash;
    this.#filled[at] = this.#round;
    if (++this.#size * 2 > this.#mask) this.#grow();
  }

  #place(hash: number): number {
    let at = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#filled[at] === this.#round && this.#hashes[at] !== hash) at = (at + 1) & this.#mask;
    return at;
  }

  #grow(): void {
    const [hashes, values, filled, round] = [this.#hashes, this.#values, this.#filled, this.#round];
    const places = hashes.length * 2;
    this.#mask = places - 1;
    this.#hashes = new Int32Array(places);
    this.#values = new Float64Array(places);
    this.#filled = new Int32Array(places);
    this.#round = 1;
    this.#size = 0;
    for (let at = 0; at < hashes.length; at++) if (filled[at] === round) this.set(hashes[at]!, values[at]!);
  }
}
