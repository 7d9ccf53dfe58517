/** Whether a cue is one of speech or writing, and not of thought, wish or decision. */
import type { Token } from '../text/parts-of-speech.ts';
import { type CueKind, cueKind } from './model/cue-kind.ts';

const spoken: ReadonlySet<CueKind> = new Set(['say', 'tell', 'ask', 'judge', 'cite', 'talk', 'show']);
const intends = new Set(['decide', 'want', 'plan', 'intend', 'need', 'aim', 'seek', 'hope', 'refuse', 'try', 'agree']);

/** The last word of the cue that ascribes decides; a colon and quoted content speak for themselves. */
export function isSpeech(cue: readonly Token[], quotedContent: boolean): boolean {
  if (cue.length === 0 || quotedContent) return true;
  if (cue.every((token) => /^[:—–-]$/u.test(token.text))) return true;
  for (let at = cue.length - 1; at >= 0; at--) {
    const { lemma, key } = cue[at]!;
    if (intends.has(lemma)) return false;
    const kind = cueKind(lemma) ?? cueKind(key);
    if (kind === 'noun') return true;
    if (kind) return spoken.has(kind);
  }
  return false;
}
