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
/** Articles looked at, to tell whether what they share with this one is only the zone. */
const mostPartners = 16;
/** Share of the shingles outside the zone that strangers may have in common. */
const strangerShare = 0.04;
/** Words by which the distance from the edge may differ. */
const edgeSlack = 6;
/** Share of a stretch's shingles that enough other articles must carry. */
const leastDensity = 0.6;

export class BoilerplateFinder {
  readonly #collection: Collection;
  readonly #listed = new Int32Array(settings.shinglesKept + 1);
  readonly #ranges = new Map<number, OwnRange>();
  #knownFor = 0;
  #counts = new Uint8Array(1024);

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
    const inZone = this.#countPartners(ids, from, count, member);
    if (inZone.length < settings.edgePartnersSamePublisher) return null;
    const beside = this.#atSamePlace(member, from, to, inZone);
    if (beside.length < settings.edgePartnersSamePublisher) return null;
    const strangers = new Set(this.#strangersAmong(beside, member, from, to));
    if (strangers.size < settings.edgePartnersSamePublisher) return null;
    const marked = new Uint8Array(count);
    const { publisher } = this.#collection.members[member]!.article;
    const same = new Set(
      [...strangers].filter((other) => this.#publisherOf(other) === publisher && publisher !== null),
    );
    for (let k = 0; k < count; k++) {
      const length = this.#collection.grams.list(shingleAt(ids, from + k), this.#listed);
      let all = 0;
      let ours = 0;
      for (let at = 0; at < length; at++) {
        if (!strangers.has(this.#listed[at]!)) continue;
        all++;
        if (same.has(this.#listed[at]!)) ours++;
      }
      if (all >= settings.edgePartners || ours >= settings.edgePartnersSamePublisher) marked[k] = 1;
    }
    return { from, marked };
  }

  /** The articles that share enough of the zone: those of the same publisher first, then by number; not all of many. */
  #countPartners(ids: Int32Array, from: number, count: number, member: number): number[] {
    if (this.#counts.length < this.#collection.members.length)
      this.#counts = new Uint8Array(this.#collection.members.length * 2);
    const touched: number[] = [];
    for (let k = 0; k < count; k++) {
      const gram = shingleAt(ids, from + k);
      if (this.#collection.grams.count(gram) < settings.edgePartnersSamePublisher) continue;
      const length = this.#collection.grams.list(gram, this.#listed);
      for (let at = 0; at < length; at++) {
        const other = this.#listed[at]!;
        if (other === member) continue;
        const before = this.#counts[other]!;
        if (before === 0) touched.push(other);
        if (before < 255) this.#counts[other] = before + 1;
      }
    }
    const partners = touched.filter((other) => this.#counts[other]! >= leastZoneShingles);
    for (const other of touched) this.#counts[other] = 0;
    const { publisher } = this.#collection.members[member]!.article;
    const stranger = (other: number) => (publisher !== null && this.#publisherOf(other) === publisher ? 0 : 1);
    return partners.sort((x, y) => stranger(x) - stranger(y) || x - y).slice(0, mostPartners);
  }

  /** Those of the partners that have the zone's words as near to their own edge. */
  #atSamePlace(member: number, from: number, to: number, partners: readonly number[]): number[] {
    const { members } = this.#collection;
    const a = members[member]!.tokens.ids;
    const places = new Map<number, number>();
    for (let at = from; at + shingleWords <= to; at++) places.set(shingleAt(a, at), at);
    return partners.filter((other) => {
      const b = members[other]!.tokens.ids;
      const fromEnd = from > 0 ? b.length - a.length : 0;
      let near = 0;
      const start = Math.max(0, from + fromEnd - edgeSlack);
      for (let at = start; at + shingleWords <= Math.min(b.length, to + fromEnd + edgeSlack); at++) {
        const place = places.get(shingleAt(b, at));
        if (place !== undefined && Math.abs(place + fromEnd - at) <= edgeSlack) near++;
      }
      return near >= leastZoneShingles;
    });
  }

  /** Those that share hardly anything outside the zone. */
  #strangersAmong(partners: readonly number[], member: number, from: number, to: number): number[] {
    const { members } = this.#collection;
    const { ids } = members[member]!.tokens;
    const outside = new Set<number>();
    for (let at = 0; at < shingleCount(ids.length); at++) {
      if (at < from || at + shingleWords > to) outside.add(shingleAt(ids, at));
    }
    return partners.filter((other) => {
      const theirs = members[other]!.tokens.ids;
      let shared = 0;
      for (let at = 0; at < shingleCount(theirs.length); at++) if (outside.has(shingleAt(theirs, at))) shared++;
      return shared <= 2 + strangerShare * Math.min(outside.size, theirs.length);
    });
  }

  #publisherOf(member: number): string | null {
    return this.#collection.members[member]!.article.publisher;
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
