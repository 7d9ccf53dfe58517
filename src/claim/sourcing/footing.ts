/** Where a witness has its passage from: stated there, where the report says it again, or in the sentence beside it. */
import type { Ground, Standing } from '../ground.ts';
import { type Source, sourceOf } from './source.ts';

export interface Footing {
  readonly source: Source;
  /** `beside` proves sourcing only where the report's own people were told or saw it. */
  readonly where: 'passage' | 'repeated' | 'beside';
  /** The sentence that states it. */
  readonly ground: Ground;
}

/** The footing of a witness; null where nothing says where it has it from. */
export function footingOf({ ground, article, said, repeated, beside }: Standing): Footing | null {
  const here = sourceOf(ground, article, said);
  if (here && !here.unsure) return { source: here, where: 'passage', ground };
  for (const [where, grounds] of [
    ['repeated', repeated],
    ['beside', beside],
  ] as const) {
    for (const other of grounds) {
      const source = sourceOf(other, article, said);
      if (!source || source.unsure) continue;
      // What was found with little confidence is borne out by the same speaker in the next sentence.
      const borneOut = here?.nameKey != null && here.nameKey === source.nameKey;
      return borneOut
        ? { source: { ...here, unsure: false }, where: 'passage', ground }
        : { source, where, ground: other };
    }
  }
  return here && { source: here, where: 'passage', ground };
}

/** A report that only repeats another outlet, or perhaps nobody, states no sourcing that could prove anything. */
export function isSourced(footing: Footing | null): boolean {
  if (footing === null || footing.source.unsure || footing.source.kind === 'outlet') return false;
  return footing.where !== 'beside' || footing.source.own;
}

/** A source that is named at all, surely or not, may tie. */
export function isStated(footing: Footing | null): footing is Footing {
  return footing !== null && footing.source.kind !== 'outlet';
}
