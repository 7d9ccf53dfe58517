/** How firmly a thing is said: confirmed, denied, alleged, hedged or refused, with the words it is read from. */
import type { Attribution, Quote, Span } from '../records/index.ts';
import { words } from '../text/words.ts';
import lexicon from './languages/en/certainty.json' with { type: 'json' };
import { quoteOf } from './source.ts';

const confirmed = new Set(lexicon.confirmed);
const denied = new Set(lexicon.denied);
const alleged = new Set(lexicon.alleged);
const hedges = new Set(lexicon.hedges);
const weak = new Set(lexicon.weak);
const allegedly = new Set(lexicon.allegedly);
/** Hedges are looked for in the first words of the content: further in they hedge something else. */
const reach = 40;

export interface Certainty {
  readonly certainty: Attribution['certainty'];
  readonly hedges: readonly Quote[];
}

export function readCertainty(text: string, cue: Span | null, content: readonly Span[]): Certainty {
  const found: Span[] = [];
  const cued = cue ? words(text, cue.start, cue.end) : [];
  const refusal = cue ? refusalAt(text, cue, content) : null;
  if (refusal) return { certainty: 'refused', hedges: [quoteOf(text, [refusal])] };
  const take = (list: ReadonlySet<string>) => {
    const hit = cued.find((word) => list.has(word.key));
    if (hit) found.push({ start: hit.start, end: hit.end });
    return hit !== undefined;
  };
  const negated = cued.some((word) => word.key === 'not' || word.key.endsWith("n't"));
  if (!negated && take(denied)) return { certainty: 'denied', hedges: quotes(text, found) };
  if (!negated && take(confirmed)) return { certainty: 'confirmed', hedges: quotes(text, found) };
  let hedged = take(weak) || take(hedges);
  let accused = take(alleged);
  const first = content[0];
  if (first) {
    let count = 0;
    for (const word of words(text, first.start, Math.min(first.end, first.start + 400))) {
      if (++count > reach) break;
      if (word.key === 'may' && word.text === 'May') continue;
      if (allegedly.has(word.key)) accused = true;
      else if (hedges.has(word.key)) hedged = true;
      else continue;
      found.push({ start: word.start, end: word.end });
    }
  }
  if (accused) return { certainty: 'alleged', hedges: quotes(text, found) };
  return { certainty: hedged ? 'hedged' : 'asserted', hedges: quotes(text, found) };
}

function quotes(text: string, spans: readonly Span[]): Quote[] {
  return [...spans].sort((a, b) => a.start - b.start).map((span) => quoteOf(text, [span]));
}

/** "declined to comment": the words of a refusal at the cue, reaching into what follows it. */
function refusalAt(text: string, cue: Span, content: readonly Span[]): Span | null {
  const end = Math.max(cue.end, Math.min(content[0]?.end ?? cue.end, cue.end + 30));
  const lower = text.slice(cue.start, end).toLowerCase().replace(/’/gu, "'");
  for (const phrase of lexicon.refused) {
    const at = lower.indexOf(phrase);
    if (at !== -1 && at < cue.end - cue.start) {
      return { start: cue.start + at, end: cue.start + at + phrase.length };
    }
  }
  return null;
}
