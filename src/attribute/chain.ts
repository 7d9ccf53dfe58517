/** The hands that words went through: who told which outlet, whom an outlet cites, what stands inside what. */
import type { Article, ChainLink, Span, Speaker } from '../records/index.ts';
import { findAgencies } from '../text/agencies.ts';
import { findOutlets } from '../text/outlets.ts';
import { firstToken } from './kind.ts';
import type { Cast } from './people.ts';
import type { Reading } from './reading.ts';
import type { Resolver } from './resolve.ts';
import { isOwnVoice } from './rung.ts';
import { quoteOf } from './source.ts';
import { isReporter } from './witness.ts';

const telling =
  /\b(?:told|tells|tell|informed|informs|speaking (?:to|with|on)|sp(?:o|ea)ke?s? (?:to|with)|interview (?:with|to|on)|interviewed by|confirmed to|said to|confided to|disclosed to|revealed to|(?:said|says|appearing|appeared) on|wrote in|write[sn]? in|writing in|quoted by|cited by)\s+(?:the\s+|[\p{L}]+\s+(?:broadcaster|agency|newspaper|daily|magazine|channel|station)\s+)?$/iu;

const wasTold = /^,?\s+(?:has|had|have|was|were)\s+(?:been\s+|also\s+)?(?:told|informed|briefed)\s+by\b/iu;

/** Without one of these words there is no hearer: looking for outlets costs more. */
const mayTell =
  /\b(?:t(?:old|ells?)|inform(?:ed|s)|sp(?:oke|eaks?|eaking)|interview(?:ed)?|confirmed|sa(?:id|ys)|confided|disclosed|revealed|appear(?:ed|ing)|wr(?:ote|ites?|iting|itten)|quoted|cited)\b/iu;

/** "told Reuters", "in an interview with Bild", "quoted by the Guardian": the outlet it went through, unless its own. */
export function hearerOf(
  article: Article,
  reading: Reading,
  cue: Span | null,
  content: readonly Span[],
): ChainLink | null {
  const sentence = cue ? sentenceAt(reading, cue.start) : null;
  if (!cue || !sentence) return null;
  const { text } = article;
  if (!mayTell.test(text.slice(sentence.start, Math.max(sentence.end, cue.end)))) return null;
  const heard = mediaIn(text, sentence.start, Math.max(sentence.end, cue.end)).find(({ start, end }) => {
    if (content.some((span) => span.start <= start && end <= span.end)) return false;
    if (wasTold.test(text.slice(end, end + 40))) return true;
    return telling.test(text.slice(Math.max(sentence.start, start - 40), start));
  });
  if (!heard) return null;
  const words = quoteOf(text, [{ start: heard.start, end: heard.end }]);
  const speaker: Speaker = { kind: 'outlet', name: heard.name, unnamed: null, mentions: [words] };
  if (isOwnVoice(article, speaker)) return null;
  return { speaker, source: words, cue: quoteOf(text, [cue]) };
}

function sentenceAt(reading: Reading, offset: number): Span | null {
  const at = Math.min(firstToken(reading, offset), reading.tokens.length - 1);
  return reading.sentences[reading.sentenceOf[at] ?? -1] ?? null;
}

export function mediaIn(text: string, from: number, to: number): (Span & { name: string })[] {
  const found = findOutlets(text, from, to).map((one) => ({ start: one.start, end: one.end, name: one.outlet.name }));
  for (const one of findAgencies(text, from, to)) {
    if (!found.some((other) => other.start < one.end && one.start < other.end)) {
      found.push({ start: one.start, end: one.end, name: one.agency.name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Politico sources": an outlet named before an unnamed head is a hand of its own. */
export function outletBefore(article: Article, cast: Cast, source: Span | null, speaker: Speaker): ChainLink | null {
  const role = speaker.unnamed?.role ?? '';
  if (!source || speaker.kind !== 'unnamed' || !(/^(?:source|insider)$/u.test(role) || isReporter(role))) return null;
  const outlet = outletIn(article, cast, source);
  if (!outlet) return null;
  const words = quoteOf(article.text, [{ start: outlet.start, end: outlet.end }]);
  const link: Speaker = { kind: 'outlet', name: outlet.name, unnamed: null, mentions: [words] };
  return isOwnVoice(article, link) ? null : { speaker: link, source: words, cue: null };
}

/** The first outlet or agency named in a span. */
export function outletIn(article: Article, cast: Cast, span: Span): (Span & { name: string }) | null {
  const known = mediaIn(article.text, span.start, span.end)[0];
  if (known) return known;
  const named = cast.within(span).find(({ entity }) => entity.kind === 'outlet');
  return named ? { start: named.mention.start, end: named.mention.end, name: named.entity.name } : null;
}

const citing = new Set(['citing', 'quoting', 'cites', 'cited', 'quoted', 'quotes']);

/** "citing three officials and two others": each source that is cited in the sentence of a cue, outside its content. */
export function citedBy(reading: Reading, resolver: Resolver, cue: Span, content: readonly Span[]): ChainLink[] {
  const { tokens, text } = reading;
  const links: ChainLink[] = [];
  const sentence = reading.sentences[reading.sentenceOf[Math.min(firstToken(reading, cue.start), tokens.length - 1)]!];
  if (!sentence) return links;
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]!;
    if (!citing.has(token.key) || token.start === cue.start || tokens[at + 1]?.key === 'by') continue;
    if (content.some((span) => token.start >= span.start && token.end <= span.end && !trails(text, token, span)))
      continue;
    let from = at + 1;
    while (from < sentence.last) {
      const end = citedEnd(reading, from, sentence.last);
      const span = trimmed(reading, from, end);
      if (span) {
        const speaker = resolver.resolve(span);
        const words = quoteOf(text, [span]);
        const kept = speaker.kind === 'unknown' ? { ...speaker, mentions: [words] } : speaker;
        const link: ChainLink = { speaker: kept, source: words, cue: quoteOf(text, [token]) };
        if (speaker.kind !== 'unknown') links.push(links.length === 0 ? link : { ...link, beside: true });
      }
      if (tokens[end]?.key !== 'and') break;
      from = end + 1;
    }
  }
  return links;
}

/** "…, citing two officials" at the end of a content belongs to the chain, not to what is said. */
function trails(text: string, token: Span, span: Span): boolean {
  return (
    /[,;–—-]\s*$/u.test(text.slice(Math.max(span.start, token.start - 3), token.start)) && token.start > span.start
  );
}

function citedEnd(reading: Reading, from: number, last: number): number {
  let at = from;
  let quoted = false;
  while (at < last) {
    const token = reading.tokens[at]!;
    if (/^["“”]$/u.test(token.text)) quoted = !quoted;
    else if (/^[,;:.]$/u.test(token.text)) break;
    else if (token.key === 'and' && !quoted && at > from) break;
    else if (/^(?:that|who|said|says|reported|reports)$/u.test(token.key)) break;
    at++;
  }
  return at;
}

function trimmed(reading: Reading, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  const mark = (at: number) => /^["“”‘’,]$/u.test(reading.tokens[at]!.text);
  while (first < last && mark(first)) first++;
  while (last > first && mark(last - 1)) last--;
  return last > first ? { start: reading.tokens[first]!.start, end: reading.tokens[last - 1]!.end } : null;
}
