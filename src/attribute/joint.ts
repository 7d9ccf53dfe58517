/**
 * Two sources of one statement, "the mayor and two officials": each is a hand of its own, the second beside the first.
 * Only where both halves can be sources by themselves; "officials from Perla and Orrin" are one.
 */
import type { Span } from '../records/index.ts';
import type { Token } from '../text/parts-of-speech.ts';
import { firstToken } from './kind.ts';
import type { Cast } from './people.ts';
import type { Reading } from './reading.ts';
import { isUnnamedRole } from './unnamed.ts';

const counted = /^(?:an?|another|one|two|three|four|five|six|several|some|other|many|few|dozens)$/u;
/** In tokens. */
const longest = 24;

/** The two halves of a source, or null where it is one. */
export function jointSources(reading: Reading, cast: Cast, span: Span): readonly [Span, Span] | null {
  const tokens = tokensIn(reading, span);
  if (tokens.length > longest) return null;
  const and = tokens.findIndex((_, at) => at > 0 && at < tokens.length - 1 && isJoint(tokens, at));
  if (and === -1) return null;
  const joins = tokens[and]!;
  if (cast.within(span).some(({ mention }) => mention.start < joins.start && mention.end > joins.end)) return null;
  let last = and - 1;
  if (tokens[last]!.text === ',') last--;
  const second = { start: tokens[and + 1]!.start, end: span.end };
  const simple = !tokens.slice(0, last + 1).some((token) => token.pos === 'ADP');
  const next = tokens[and + 1]!;
  const fits = counted.test(next.key)
    ? tokens.slice(and + 2).some((token) => isUnnamedRole(token.key))
    : simple &&
      (isNamed(cast, second) || (/^(?:the|its|his|her|their)$/u.test(next.key) && isNamed(cast, firstHalf())));
  return fits ? [firstHalf(), second] : null;

  function firstHalf(): Span {
    return { start: span.start, end: tokens[last]!.end };
  }
}

/** A person or a body named in a half, and nothing that makes the name a mere attribute: "Perla and Orrin officials". */
function isNamed(cast: Cast, half: Span): boolean {
  const named = cast.within(half);
  const only = named.filter(({ entity }) => entity.kind === 'person');
  return only.length === 1 && only[0]!.mention.text.includes(' ');
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.key === 'and' && !/^(?:and|or|,)$/u.test(tokens[at + 1]!.key);
}

function tokensIn(reading: Reading, span: Span): Token[] {
  const tokens: Token[] = [];
  for (let at = firstToken(reading, span.start); at < reading.tokens.length; at++) {
    const token = reading.tokens[at]!;
    if (token.end > span.end || tokens.length > longest) break;
    tokens.push(token);
  }
  return tokens;
}
