/** The attribute stage: who says what in one article, on what footing, through whom. */
import {
  type Article,
  type Attribution,
  type ChainLink,
  type Note,
  note,
  type Quote,
  type Result,
  type Span,
  type Speaker,
} from '../records/index.ts';
import type { Token } from '../text/parts-of-speech.ts';
import { withTimes } from '../text/time/anchor/times.ts';
import { type Certainty, readCertainty } from './certainty.ts';
import { citedBy, hearerOf, outletBefore, outletIn } from './chain.ts';
import type { Draft } from './draft.ts';
import { findDrafts } from './find.ts';
import { againRule } from './indirect.ts';
import { readInside } from './inside.ts';
import { jointSources } from './joint.ts';
import { firstToken, kindOf } from './kind.ts';
import { lexiconOf } from './languages.ts';
import { holdsOffice } from './list-sources.ts';
import { type Cast, castOf } from './people.ts';
import { type Reading, readArticle } from './reading.ts';
import { refusalRule } from './refusals.ts';
import { Resolver } from './resolve.ts';
import { isOwnReporter, isOwnVoice, rungOf, weakest } from './rung.ts';
import { withPossibleSame } from './same-person.ts';
import { quoteOf } from './source.ts';
import { isSpeech } from './speech.ts';

export { attributeVersion } from './version.ts';

/** How many contents inside contents are read. */
const deepest = 3;

interface Context {
  readonly article: Article;
  readonly reading: Reading;
  readonly cast: Cast;
  readonly resolver: Resolver;
  readonly records: Attribution[];
}

/** The attributions of one article in reading order, what stands inside a content after what holds it. Pure. */
export function attribute(article: Article): Result<Attribution> {
  const reading = readArticle(article);
  const cast = castOf(article);
  const context: Context = { article, reading, cast, resolver: new Resolver(reading, cast), records: [] };
  for (const draft of findDrafts(reading, 0)) attributeDraft(context, reading, draft, null, 0);
  return {
    records: withTimes(article, withPossibleSame(context.records)),
    notes: context.records.flatMap((record) => abstained(record)),
  };
}

function attributeDraft(
  context: Context,
  local: Reading,
  draft: Draft,
  outer: Attribution | null,
  depth: number,
): void {
  const { article, reading, cast, resolver, records } = context;
  const { text } = article;
  const source = draft.source ? quoteOf(text, [draft.source]) : null;
  const cue = draft.cue ? quoteOf(text, [draft.cue]) : null;
  if (outer && source && /^(?:I|we|me|us|Who|What|Which)$/u.test(source.text)) return;
  resolver.hear(draft.content);
  const joint = draft.source && reading.language === 'en' ? jointSources(reading, cast, draft.source) : null;
  const ownSource = joint?.[0] ?? draft.source;
  const named =
    draft.rule === againRule && draft.cue
      ? resolver.resolveAgain(draft.cue.start)
      : resolver.resolve(ownSource, outer?.speaker ?? null);
  const besides = joint ? resolver.resolve(joint[1]) : null;
  if (draft.rule === againRule && named.kind === 'unknown') return;
  const cited = draft.cue && !outer ? citedBy(reading, resolver, draft.cue, draft.content) : [];
  const before = [
    hearerOf(article, reading, draft.cue, draft.content),
    outletBefore(article, cast, draft.source, named),
  ];
  const others: ChainLink[] = [...(outer?.chain ?? []), ...before.filter((link) => link !== null)];
  const chain = [...others];
  const ownWords = ownSource ? quoteOf(text, [ownSource]) : null;
  if (ownWords && !isOwnVoice(article, named)) chain.push({ speaker: named, source: plainWords(ownWords, named), cue });
  if (joint && besides && besides.kind !== 'unknown')
    chain.push({ speaker: besides, source: quoteOf(text, [joint[1]]), cue, beside: true });
  chain.push(...cited);
  others.push(...cited);
  const speaker: Speaker = cited[0]?.speaker ?? named;
  const outlet = draft.source ? outletIn(article, cast, draft.source) : null;
  const saw = source !== null && isOwnReporter(article, source.text, outlet?.name ?? null);
  const lists = lexiconOf(reading.language);
  const office = lists !== null && ownWords !== null && holdsOffice(lists, ownWords.text);
  const own: Pick<Attribution, 'rung' | 'wording'> = {
    rung:
      office && named.kind === 'unknown'
        ? 'unnamed-described'
        : rungOf(named, ownWords?.text ?? '', cue?.text ?? '', saw),
    wording: ownWords?.text ?? cue?.text ?? '',
  };
  const { rung, wording } = weakest(isOwnVoice(article, named) ? { rung: 'none', wording: own.wording } : own, others);
  const kind = draft.kind ?? kindOf(local, draft.content);
  const byLists = reading.language !== 'en';
  const certainty: Certainty =
    draft.rule === refusalRule
      ? { certainty: 'refused', hedges: cue ? [cue] : [] }
      : readCertainty(text, draft.cue, draft.content);
  const refused = certainty.certainty === 'refused';
  const record: Attribution = {
    id: `${article.id}/attribution/${records.length}`,
    article: article.id,
    kind,
    source,
    cue,
    content: quoteOf(text, byParagraph(text, draft.content)),
    speaker,
    rung,
    wording,
    chain,
    ...certainty,
    within: outer?.id ?? null,
    confidence: draft.confidence,
    speech: refused || byLists || rung === 'witnessed' || isSpeech(cueTokens(reading, draft.cue), kind !== 'indirect'),
    rule: draft.rule,
  };
  records.push(record);
  if (depth >= deepest || refused) return;
  for (const span of draft.content) {
    if (!byLists && !maySpeak(reading, span)) continue;
    const inside = readInside(reading, span);
    for (const inner of findDrafts(inside, depth + 1)) {
      if (byLists || isSpeech(cueTokens(reading, inner.cue), false))
        attributeDraft(context, inside, inner, record, depth + 1);
    }
  }
}

/** In a chain "who" stands as the words that it stands for. */
function plainWords(source: Quote, speaker: Speaker): Quote {
  return /^(?:who|which|that)$/iu.test(source.text) ? (speaker.mentions[0] ?? source) : source;
}

/** Content that runs over paragraphs has a span in each: what lies between them is nobody's words. */
function byParagraph(text: string, content: readonly Span[]): Span[] {
  return content.flatMap(({ start, end }) => {
    const pieces: Span[] = [];
    for (const line of text.slice(start, end).matchAll(/[^\n]+/gu)) {
      const words = line[0].trim();
      if (words === '') continue;
      const from = start + line.index + line[0].indexOf(words);
      pieces.push({ start: from, end: from + words.length });
    }
    return pieces;
  });
}

function cueTokens(reading: Reading, cue: Span | null): Token[] {
  const tokens: Token[] = [];
  if (!cue) return tokens;
  for (
    let at = firstToken(reading, cue.start);
    at < reading.tokens.length && reading.tokens[at]!.end <= cue.end;
    at++
  ) {
    tokens.push(reading.tokens[at]!);
  }
  return tokens;
}

/** Whether a content has a word of speech at all: most have none and need not be read again. */
function maySpeak(reading: Reading, span: Span): boolean {
  return cueTokens(reading, span).some((token) => token.pos !== 'NOUN' && isSpeech([token], false));
}

/** Words with a source that could not be followed to anyone: said once a record, for the reader of notes. */
function abstained(record: Attribution): Note[] {
  if (record.speaker.kind !== 'unknown' || !record.source || record.within) return [];
  const message = `Who “${record.source.text}” is could not be told from this article.`;
  return [note('attribute/abstained', message, { article: record.article, span: record.source.spans[0] ?? null })];
}
