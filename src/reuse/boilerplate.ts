/**
 * What an outlet prints around each of its texts ("Contact the newsdesk with tips…"), as the collection itself shows it:
 * words at the beginning or the end of an article that stand in several others which share nothing else with it. They
 * are left out of the comparison. Whether two articles come from one outlet counts where it is known.
 */
import type { Collection } from './collection.ts';
import settings from './settings.json' with { type: 'json' };
import { shingleAt, shingleCount, shingleWords } from './shingles.ts';

/** The words of an article that are its own: from `from` up to, not including, `to`. */
export interface OwnRange {
  readonly from: number;
  readonly to: number;
}

/** Shingles an article must share in the zone to be looked at. */
const leastZoneShingles = 4;
/** Words by which the distance from the edge may differ. */
const edgeSlack = 6;
/** Share of a stretch's shingles that enough other articles must carry. */
const leastDensity = 0.6;

export class BoilerplateFinder {
  readonly #collection: Collection;
  readonly #listed = new Int32Array(settings.shinglesKept + 1);
  readonly #ranges = new Map<number, OwnRange>();
  #knownFor = 0;

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** The own words of a member. What was worked out is kept until the collection grows. */
  ownRange(member: number): OwnRange {
    const { members } = this.#collection;
    if (this.#knownFor !== members.length) {
      this.#ranges.clear();
      this.#knownFor = members.length;
    }
    const known = this.#ranges.get(member);
    if (known) return known;
    const length = members[member]!.tokens.ids.length;
    const most = Math.floor(length * settings.edgeShare);
    const tail = this.#zone(member, Math.max(length - most, length - settings.edgeTailWords), length);
    const head = this.#zone(member, 0, Math.min(most, settings.edgeHeadWords));
    const to = tail ? tailCut(tail, length) : length;
    const from = head ? Math.min(to, headCut(head)) : 0;
    const range = { from, to };
    this.#ranges.set(member, range);
    return range;
  }

  /** For each shingle of the zone whether enough strangers carry it; null where there are none. */
  #zone(member: number, from: number, to: number): { from: number; marked: Uint8Array } | null {
    const { ids } = this.#collection.members[member]!.tokens;
    const count = Math.max(0, to - from - shingleWords + 1);
    const inZone = new Map<number, number>();
    for (let k = 0; k < count; k++) this.#eachPartner(shingleAt(ids, from + k), member, (other) => add(inZone, other));
    for (const [other, shared] of inZone) {
      if (shared < leastZoneShingles || !this.#atSamePlace(member, from, to, other)) inZone.delete(other);
    }
    if (inZone.size < settings.edgePartnersSamePublisher) return null;
    const outside = this.#sharedOutside(member, from, to, inZone);
    const strangers = new Set([...inZone.keys()].filter((other) => outside.get(other)! <= 2 + inZone.get(other)! / 4));
    if (strangers.size < settings.edgePartnersSamePublisher) return null;
    const marked = new Uint8Array(count);
    const { publisher } = this.#collection.members[member]!.article;
    for (let k = 0; k < count; k++) {
      let all = 0;
      let same = 0;
      this.#eachPartner(shingleAt(ids, from + k), member, (other) => {
        if (!strangers.has(other)) return;
        all++;
        if (publisher !== null && this.#collection.members[other]!.article.publisher === publisher) same++;
      });
      if (all >= settings.edgePartners || same >= settings.edgePartnersSamePublisher) marked[k] = 1;
    }
    return { from, marked };
  }

  /** Whether the other article has the zone's words as near to its own edge. */
  #atSamePlace(member: number, from: number, to: number, other: number): boolean {
    const { members } = this.#collection;
    const a = members[member]!.tokens.ids;
    const b = members[other]!.tokens.ids;
    const fromEnd = from > 0 ? b.length - a.length : 0;
    const places = new Map<number, number>();
    for (let at = from; at + shingleWords <= to; at++) places.set(shingleAt(a, at), at);
    let near = 0;
    const start = Math.max(0, from + fromEnd - edgeSlack);
    for (let at = start; at + shingleWords <= Math.min(b.length, to + fromEnd + edgeSlack); at++) {
      const place = places.get(shingleAt(b, at));
      if (place !== undefined && Math.abs(place + fromEnd - at) <= edgeSlack) near++;
    }
    return near >= leastZoneShingles;
  }

  #sharedOutside(member: number, from: number, to: number, of: ReadonlyMap<number, number>): Map<number, number> {
    const { ids } = this.#collection.members[member]!.tokens;
    const shared = new Map([...of.keys()].map((other) => [other, 0]));
    const count = shingleCount(ids.length);
    for (let at = 0; at < count; at++) {
      if (at >= from && at + shingleWords <= to) continue;
      const gram = shingleAt(ids, at);
      if (this.#collection.grams.count(gram) > settings.shinglesKept) continue;
      this.#eachPartner(gram, member, (other) => {
        if (shared.has(other)) add(shared, other);
      });
    }
    return shared;
  }

  #eachPartner(gram: number, member: number, visit: (other: number) => void): void {
    if (this.#collection.grams.count(gram) < 2) return;
    const length = this.#collection.grams.list(gram, this.#listed);
    for (let k = 0; k < length; k++) if (this.#listed[k] !== member) visit(this.#listed[k]!);
  }
}

/** Where the article's own words end: the longest stretch up to the end that is dense with marked shingles. */
function tailCut({ from, marked }: { from: number; marked: Uint8Array }, length: number): number {
  let cut = length;
  let inside = 0;
  let sum = 0;
  for (let k = marked.length - 1; k >= 0; k--) {
    inside++;
    sum += marked[k]!;
    if (marked[k] && sum >= leastDensity * inside && sum >= leastZoneShingles) cut = from + k;
  }
  return cut;
}

/** Where they begin. */
function headCut({ from, marked }: { from: number; marked: Uint8Array }): number {
  let cut = from;
  let sum = 0;
  for (let k = 0; k < marked.length; k++) {
    sum += marked[k]!;
    if (marked[k] && sum >= leastDensity * (k + 1) && sum >= leastZoneShingles) cut = from + k + shingleWords;
  }
  return cut;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
