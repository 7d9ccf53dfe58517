/**
 * What the elements around a candidate say: how far up the nearest `<article>`, "sidebar", "caption"... is, how the
 * parts of class names weigh, and how much text, and how much of it linked, each enclosing element holds.
 * Everything is inherited from parent to child or summed from child to parent once: linear in the page.
 */

import { HashTable } from '../../text/hash-table.ts';
import { hashOf } from '../../text/letters.ts';
import type { Candidate } from '../block.ts';
import type { Attributes } from '../markup/attributes.ts';
import type { Element } from '../markup/element.ts';
import { namePartHashes, namesOf } from './name-parts.ts';
import signals from './signals.json' with { type: 'json' };

const tagGroups: Readonly<Record<string, readonly string[]>> = {
  '<article>': ['article'],
  '<main>': ['main'],
  '<section>': ['section'],
  '<aside>': ['aside'],
  '<nav>': ['nav', 'menu'],
  '<header>': ['header'],
  '<footer>': ['footer'],
  '<figure>': ['figure', 'figcaption', 'caption'],
  '<form>': ['form', 'fieldset', 'label'],
  '<table>': ['table'],
  '<ul>': ['ul', 'ol', 'dl'],
  '<blockquote>': ['blockquote'],
  '<a>': ['a', 'button'],
  '<details>': ['details', 'dialog'],
  '<p>': ['p'],
  '<address>': ['address'],
  '<time>': ['time'],
};

/** Named signals: groups of tags, groups of name parts, and what attributes say. */
export const signalNames: readonly string[] = [...Object.keys(tagGroups), ...Object.keys(signals.groups), 'hidden'];
const hiddenSignal = signalNames.length - 1;
const groupsOfTag = new Map<string, number>();
/** By the hash of a part its groups, one bit each from `firstNamed` on. */
const groupsOfPart = new HashTable(1000);
const firstNamed = Object.keys(tagGroups).length;
Object.values(tagGroups).forEach((tags, group) => {
  for (const tag of tags) groupsOfTag.set(tag, group);
});
Object.values(signals.groups).forEach((parts, at) => {
  for (const part of new Set(parts.split(' '))) groupsOfPart.add(hashOf(part, 0, part.length), 2 ** at);
});

/** Distances are counted up to this many levels; farther is as good as absent. */
export const far = 30;

interface Named {
  readonly groups: readonly number[];
  readonly weight: number;
}

export class Surroundings {
  readonly #elements: readonly Element[];
  /** Depth of the nearest enclosing element with each signal, plus one; 0 when there is none. */
  readonly #depths: Int32Array;
  /** Learned weights of name parts: summed with decay, smallest and largest along the way up. */
  readonly weightSum: Float64Array;
  readonly weightMin: Float64Array;
  readonly weightMax: Float64Array;
  /** Per element, everything below it: characters, linked characters, characters of prose, candidates. */
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly prose: Float64Array;
  readonly count: Float64Array;
  readonly #row: Int32Array;

  constructor(elements: readonly Element[], candidates: readonly Candidate[], weights: HashTable) {
    this.#elements = elements;
    const size = elements.length;
    this.chars = new Float64Array(size);
    this.linked = new Float64Array(size);
    this.prose = new Float64Array(size);
    this.count = new Float64Array(size);
    for (const { element, text, linked } of candidates) {
      if (element < 0) continue;
      this.chars[element]! += text.length;
      this.linked[element]! += linked;
      this.count[element]! += 1;
      if (text.length >= 80 && linked < text.length * 0.3) this.prose[element]! += text.length;
    }
    for (let at = size - 1; at >= 0; at--) {
      const parent = elements[at]!.parent;
      if (parent < 0) continue;
      this.chars[parent]! += this.chars[at]!;
      this.linked[parent]! += this.linked[at]!;
      this.count[parent]! += this.count[at]!;
      this.prose[parent]! += this.prose[at]!;
    }
    // Only elements with text in them are described: a page may have a million that are empty.
    this.#row = new Int32Array(size).fill(-1);
    let rows = 0;
    for (let at = 0; at < size; at++) if (this.count[at]! > 0) this.#row[at] = rows++;
    this.#depths = new Int32Array(rows * signalNames.length);
    this.weightSum = new Float64Array(size);
    this.weightMin = new Float64Array(size);
    this.weightMax = new Float64Array(size);
    this.#inherit(weights);
  }

  #inherit(weights: HashTable): void {
    const named = new Map<string, Named>();
    const width = signalNames.length;
    for (let at = 0; at < this.#elements.length; at++) {
      const row = this.#row[at]!;
      if (row < 0) continue;
      const { tag, parent, depth, attributes } = this.#elements[at]!;
      const base = row * width;
      if (parent >= 0) {
        const from = this.#row[parent]! * width;
        this.#depths.copyWithin(base, from, from + width);
      }
      const names = namesOf(attributes);
      let own = 0;
      if (names !== '') {
        let known = named.get(names);
        if (known === undefined) {
          known = readNames(names, weights);
          named.set(names, known);
        }
        // A name on <html> or <body> speaks of the page, not of a part of it.
        if (tag !== 'body' && tag !== 'html') {
          for (const group of known.groups) this.#depths[base + group] = depth + 1;
          own = known.weight;
        }
      }
      const group = groupsOfTag.get(tag);
      if (group !== undefined) this.#depths[base + group] = depth + 1;
      if (attributes !== null && isHidden(attributes)) this.#depths[base + hiddenSignal] = depth + 1;
      this.weightSum[at] = (parent < 0 ? 0 : this.weightSum[parent]! * 0.8) + own;
      this.weightMin[at] = Math.min(parent < 0 ? 0 : this.weightMin[parent]!, own);
      this.weightMax[at] = Math.max(parent < 0 ? 0 : this.weightMax[parent]!, own);
    }
  }

  /** Levels from the element up to the nearest one with each signal; `far` where there is none. */
  putDistances(rows: Float32Array, from: number, element: number): void {
    const width = signalNames.length;
    if (element < 0) {
      rows.fill(far, from, from + width);
      return;
    }
    const base = this.#row[element]! * width;
    const below = this.#elements[element]!.depth + 1;
    for (let signal = 0; signal < width; signal++) {
      const depth = this.#depths[base + signal]!;
      rows[from + signal] = depth === 0 ? far : Math.min(far, below - depth);
    }
  }
}

function readNames(names: string, weights: HashTable): Named {
  let bits = 0;
  let weight = 0;
  for (const part of namePartHashes(names)) {
    bits |= groupsOfPart.get(part);
    weight += weights.get(part);
  }
  const groups: number[] = [];
  for (let group = firstNamed; bits !== 0; group++, bits >>>= 1) if ((bits & 1) === 1) groups.push(group);
  return { groups, weight: Math.max(-6, Math.min(6, weight)) };
}

function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes.ariaHidden === 'true') return true;
  return (
    attributes.style !== undefined &&
    /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(attributes.style)
  );
}
