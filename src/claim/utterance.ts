/** Whether the witnesses of a claim are wordings of one utterance, and whose. */
import type { Assertion } from './assertions.ts';
import { relate, sourceOf } from './sources.ts';

/** The speaker in words, when every witness is somebody's words and all of them may be the same one's; else null. */
export function utteranceOf(side: readonly Assertion[]): string | null {
  if (side.length < 2) return null;
  const spoken = side.map(({ attribution, meaning }) => ({ attribution, source: sourceOf(attribution, meaning.text) }));
  if (!spoken.some(({ attribution }) => attribution && attribution.kind !== 'indirect')) return null;
  const first = spoken[0]!.source;
  if (!first) return null;
  let certain = true;
  for (const { source } of spoken) {
    if (!source || source.kind === 'witnessed') return null;
    const relation = relate(first, source);
    if (relation === 'different') return null;
    if (relation === 'perhaps') certain = false;
  }
  const named = side.map(({ attribution }) => attribution?.speaker.name).find((name) => name != null);
  const wordings = [...new Set(spoken.map(({ source }) => source!.wording))];
  return certain && named
    ? named
    : `possibly one speaker: ${wordings
        .slice(0, 3)
        .map((wording) => `“${wording}”`)
        .join(', ')}`;
}
