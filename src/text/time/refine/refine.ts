/** What neighbouring expressions make together. The refiners run in this order, each over the result of the one before. */
import type { Candidate, Refiner } from '../candidate.ts';
import type { Token } from '../tokens.ts';
import { joinClockAndDay } from './clock-and-day.ts';
import { findEdges } from './edges.ts';
import { addFurtherDays } from './further-days.ts';
import { joinOffset } from './offset.ts';
import { addPosition } from './position.ts';
import { pairRanges } from './ranges.ts';

const refiners: readonly Refiner[] = [joinClockAndDay, addFurtherDays, joinOffset, addPosition, pairRanges, findEdges];

export function refine(candidates: readonly Candidate[], tokens: readonly Token[]): readonly Candidate[] {
  return refiners.reduce<readonly Candidate[]>((list, refiner) => refiner(list, tokens), candidates);
}
