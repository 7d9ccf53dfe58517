/** Whether the witnesses of a claim are wordings of one utterance, and whose. */
import type { Standing } from './ground.ts';
import { relate } from './sourcing/relation.ts';
import { sourceOf } from './sourcing/source.ts';

/** The speaker in words, when every witness is somebody's words and all of them may be the same one's; else null. */
export function utteranceOf(standings: readonly Standing[]): string | null {
  if (
    standings.length < 2 ||
    !standings.some(({ ground }) => ground.attribution && ground.attribution.kind !== 'indirect')
  )
    return null;
  const sources = standings.map(({ ground, article, said }) => sourceOf(ground, article, said));
  const [first] = sources;
  if (!first) return null;
  let certain = true;
  for (const source of sources) {
    if (!source || source.kind === 'witnessed') return null;
    const relation = source === first ? 'same' : relate(first, source);
    if (relation === 'different') return null;
    if (relation === 'perhaps') certain = false;
  }
  const named = standings.map(({ ground }) => ground.attribution?.speaker.name).find((name) => name != null);
  if (certain && named) return named;
  const wordings = [...new Set(sources.map((source) => source!.wording))].slice(0, 3);
  return `possibly one speaker: ${wordings.map((wording) => `“${wording}”`).join(', ')}`;
}
