/**
 * Gives each word a number and counts it. Words are known by two 32-bit hashes of their folded characters instead of
 * by strings: no string is made for a word, and two words that share both hashes are one in 10^19.
 */

export interface Vocabulary {
  /** Words seen so far, repetitions counted. */
  readonly total: number;
  /** Distinct words. */
  readonly size: number;
  /** The identity of the word `text.slice(start, end)`, its characters folded by the table. */
  identify(text: string, start: number, end: number, fold: Uint16Array): number;
  /** How often a word has been seen. */
  count(id: number): number;
  /** Length of the word in characters, 255 at most. */
  lengthOf(id: number): number;
  /** Whether the word holds a digit. */
  isNumber(id: number): boolean;
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  return new HashedVocabulary();
}

class HashedVocabulary implements Vocabulary {
  total = 0;
  size = 0;
  #slots = new Int32Array(1 << 12).fill(-1);
  #first = new Int32Array(1 << 11);
  #second = new Int32Array(1 << 11);
  #counts = new Int32Array(1 << 11);
  #lengths = new Uint8Array(1 << 11);
  #numbers = new Uint8Array(1 << 11);

  identify(text: string, start: number, end: number, fold: Uint16Array): number {
    let first = 0x811c9dc5 | 0;
    let second = 0x9747b28c | 0;
    let digits = 0;
    for (let at = start; at < end; at++) {
      let unit = fold[text.charCodeAt(at)]!;
      if (unit === 0x2019) unit = 0x27;
      if (unit >= 0x30 && unit <= 0x39) digits = 1;
      first = Math.imul(first ^ unit, 0x01000193);
      second = Math.imul((second ^ unit) + (second >>> 15), 0x85ebca6b);
    }
    this.total++;
    const mask = this.#slots.length - 1;
    let slot = (first ^ (first >>> 15) ^ second) & mask;
    for (;;) {
      const id = this.#slots[slot]!;
      if (id < 0) break;
      if (this.#first[id] === first && this.#second[id] === second) {
        this.#counts[id] = this.#counts[id]! + 1;
        return id;
      }
      slot = (slot + 1) & mask;
    }
    const id = this.size++;
    if (id === this.#first.length) this.#growWords();
    this.#slots[slot] = id;
    this.#first[id] = first;
    this.#second[id] = second;
    this.#counts[id] = 1;
    this.#lengths[id] = Math.min(255, end - start);
    this.#numbers[id] = digits;
    if (this.size * 2 > this.#slots.length) this.#growSlots();
    return id;
  }

  count(id: number): number {
    return this.#counts[id] ?? 0;
  }

  lengthOf(id: number): number {
    return this.#lengths[id] ?? 0;
  }

  isNumber(id: number): boolean {
    return this.#numbers[id] === 1;
  }

  #growWords(): void {
    const size = this.#first.length * 2;
    const grown = (old: Int32Array) => {
      const array = new Int32Array(size);
      array.set(old);
      return array;
    };
    this.#first = grown(this.#first);
    this.#second = grown(this.#second);
    this.#counts = grown(this.#counts);
    const lengths = new Uint8Array(size);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
    const numbers = new Uint8Array(size);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      const [first, second] = [this.#first[id]!, this.#second[id]!];
      let slot = (first ^ (first >>> 15) ^ second) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}
