/** Finds attributions in a reading: by the trained models in English, by rules in other languages. */
import { decide } from './decide.ts';
import type { Draft } from './draft.ts';
import { draftOf, findAll, type Models } from './model/extract.ts';
import packed from './model/weights.json' with { type: 'json' };
import { unpackWeights } from './model/weights.ts';
import type { Reading } from './reading.ts';
import { draftByRules } from './rules.ts';
import { supplement } from './supplement.ts';
import { reasonIn } from './unnamed.ts';

/** Below this a cue is none; inside a content more is asked, because nobody has marked such cues for training. */
const leastCue = 0.4;
const leastInside = 0.3;

let models: Models | null = null;

export function findDrafts(reading: Reading, depth: number): Draft[] {
  if (reading.tokens.length < 3) return [];
  if (reading.language !== 'en') return depth === 0 ? draftByRules(reading) : [];
  models ??= {
    cue: unpackWeights(packed.cue),
    source: unpackWeights(packed.source),
    before: unpackWeights(packed.before),
    after: unpackWeights(packed.after),
  };
  const { found } = findAll(reading, models);
  const kept = decide(found, depth === 0 ? leastCue : leastInside);
  const drafts = kept.map(({ found: one, score }) => draftOf(reading, one, Math.min(1, score)));
  return supplement(reading, drafts).filter((draft) => !withholds(reading, draft));
}

/** "who requested anonymity" says nothing: it is the reason that another attribution keeps. */
function withholds(reading: Reading, draft: Draft): boolean {
  const end = Math.max(draft.cue?.end ?? 0, draft.content[0]?.end ?? 0);
  if (!draft.cue || end - draft.cue.start > 120) return false;
  return (
    reasonIn(reading.text, draft.cue.start, end) !== null &&
    !/\b(?:said|told|that)\b/u.test(reading.text.slice(draft.cue.start, end))
  );
}
