/**
 * Opinion and background told apart from report, by the sentence's own words or by the page it stands on; English only. A lexicon in the
 * manner of subjectivity clues (Wiebe and Riloff 2005), kept to what is nearly always right: where nothing shows it, nothing is said.
 */
import type { Article, Attribution, Claim, Span } from '../records/index.ts';
import { type Word, words } from '../text/words.ts';
import data from './manners.json' with { type: 'json' };

export type Manner = NonNullable<Claim['manner']>;

/** What the manner of a passage is read from: its span, the sentence around it, and what of the text is in somebody else's mouth. */
export interface Said {
  readonly span: Span;
  readonly sentence: Span;
  readonly attribution: Attribution | null;
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Span[];
}

/** A time counts as background from this many days before publication on. */
const longBefore = 180;
const dayLength = 86_400_000;

const sets = {
  counts: new Set(data.counts),
  superlatives: new Set(data.superlatives),
  kinds: new Set(data.kinds),
  notKinds: new Set(data.notKinds),
  relatives: new Set(data.relatives),
  today: new Set(data.today),
  reports: new Set(data.reports),
  pages: new Set(data.pages),
  titles: new Set(data.titles),
};
const phrases = {
  opinion: { opening: byFirst(data.opinion.opening), anywhere: byFirst(data.opinion.anywhere) },
  background: { opening: byFirst(data.background.opening), anywhere: byFirst(data.background.anywhere) },
};

/** Opinion or background with the words that show it; null where nothing does, or where somebody else is said to say it. */
export function mannerOf(article: Article, said: Said): Manner | null {
  const { span, sentence } = said;
  if (article.language !== 'en' || otherVoice(said)) return null;
  const spoken = words(article.text, sentence.start, sentence.end);
  if (spoken.some(({ key }) => sets.reports.has(key))) return null;
  const page = opinionPage(article);
  if (page) return manner(article, 'opinion', span, page, 'claim/opinion-page');
  const own = spoken.filter((word) => word.start >= span.start && word.end <= span.end);
  const view = found(own, 'opinion', article, said);
  if (view) return manner(article, 'opinion', view, 'words of the author’s own view', 'claim/opinion-words');
  if (spoken.some(({ key }) => sets.today.has(key))) return null;
  const before = found(own, 'background', article, said) ?? definition(own);
  return (
    before && manner(article, 'background', before, 'words that tell what was so before', 'claim/background-words')
  );
}

function manner(
  { id, text }: Article,
  kind: Manner['kind'],
  { start, end }: Span,
  reason: string,
  rule: string,
): Manner {
  return { kind, reason, evidence: { article: id, start, end, text: text.slice(start, end), rule } };
}

/** Half of it or more is quoted, or somebody else than the author is said to say it. */
function otherVoice({ span, attribution, quotations }: Said): boolean {
  if (attribution && !isAuthor(attribution)) return true;
  const quoted = quotations.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );
  return quoted * 2 >= span.end - span.start;
}

function isAuthor({ source }: Attribution): boolean {
  return source !== null && /^(?:i|we|(?:my|our) (?:view|opinion|mind))$/iu.test(source.text.trim());
}

function found(own: readonly Word[], kind: Manner['kind'], article: Article, said: Said): Span | null {
  for (const at of own.keys()) {
    const span =
      phraseAt(own, at, phrases[kind].anywhere, article) ??
      (at === 0 ? phraseAt(own, at, phrases[kind].opening, article) : null);
    if (!span || inOthersWords(span, said)) continue;
    if (kind === 'background' && own.slice(Math.max(0, at - 2), at).some(({ key }) => sets.relatives.has(key)))
      continue;
    return span;
  }
  return null;
}

/** Between quotation marks, or in what is ascribed to anybody but the author. */
function inOthersWords(span: Span, { attributions, quotations }: Said): boolean {
  const holds = ({ start, end }: Span) => start < span.end && span.start < end;
  return quotations.some(holds) || attributions.some((one) => !isAuthor(one) && one.content.spans.some(holds));
}

function phraseAt(
  own: readonly Word[],
  at: number,
  list: ReadonlyMap<string, readonly string[][]>,
  article: Article,
): Span | null {
  const first = own[at]!;
  for (const key of [first.key, '<count>', '<year>']) {
    for (const phrase of list.get(key) ?? []) {
      const run = own.slice(at, at + phrase.length);
      if (run.length < phrase.length || !phrase.every((piece, n) => fits(piece, run[n]!, phrase[n - 1], article)))
        continue;
      if (phrase.length > 1 && titled(run, article)) continue;
      if (phrase[0] === 'last' && phrase[1] === 'year' && !lastYearIsLongAgo(article)) continue;
      if (phrase[0] === 'for' && ['to', 'of'].includes(own[at + phrase.length]?.key ?? '')) continue;
      return { start: first.start, end: run.at(-1)!.end };
    }
  }
  return null;
}

function fits(piece: string, word: Word, before: string | undefined, article: Article): boolean {
  if (piece === '<year>') return /^(?:1[5-9]|20)\d\d$/u.test(word.key) && isLongAgo(Number(word.key), article);
  if (piece === '<count>') return sets.counts.has(word.key) || /^\d{1,3}$/u.test(word.key);
  if (piece !== '<word>') return word.key === piece;
  return before?.endsWith("'s")
    ? sets.superlatives.has(word.key.split('-').at(-1)!) || sets.superlatives.has(word.key)
    : true;
}

/** "In My View" is the name of a play. */
function titled(run: readonly Word[], { text }: Article): boolean {
  const rest = run.slice(1).map(({ start, end }) => text.slice(start, end));
  const letters = rest.filter((word) => /^\p{L}/u.test(word) && !/^I\b/u.test(word));
  return letters.length > 0 && letters.every((word) => /^\p{Lu}/u.test(word));
}

/** All of the year lies long before publication. */
function isLongAgo(year: number, { published }: Article): boolean {
  const day = published ? Date.parse(published.earliest) : Number.NaN;
  return day - Date.UTC(year, 11, 31) > longBefore * dayLength;
}

function lastYearIsLongAgo(article: Article): boolean {
  const year = Number(article.published?.earliest.slice(0, 4) ?? Number.NaN);
  return isLongAgo(year - 1, article);
}

/** "Measles is a highly contagious disease": a name, "is a", and a kind of thing soon after. */
function definition(own: readonly Word[]): Span | null {
  const is = own.slice(0, 5).findIndex(({ key }) => key === 'is');
  if (is < 1 || own.slice(0, is).some(({ key }) => sets.notKinds.has(key) || sets.relatives.has(key))) return null;
  if (!['a', 'an'].includes(own[is + 1]?.key ?? '')) return null;
  const kind = own.slice(is + 2, is + 6).find(({ key }) => sets.kinds.has(key));
  return kind ? { start: own[is]!.start, end: kind.end } : null;
}

/** Why the page is one of opinions: its section, a part of its address, or what its title begins with; null where it is not. */
function opinionPage({ section, url, title }: Article): string | null {
  const parts = (section ?? '')
    .slice(0, 200)
    .toLowerCase()
    .split(/[/>|,&]/u);
  const listed = parts.find((part) => sets.pages.has(part.trim().replace(/\s+/gu, '-')));
  if (listed !== undefined) return `the page stands under “${listed.trim()}”`;
  const path = /^https?:\/\/[^/?#]*([^?#]*)/u.exec((url ?? '').slice(0, 2000))?.[1] ?? '';
  const segment = path
    .toLowerCase()
    .split('/')
    .find((part) => sets.pages.has(part));
  if (segment !== undefined) return `the page’s address has “${segment}”`;
  const kicker = /^([\p{L}-]{4,12}) ?[:|–—]/u.exec(title ?? '')?.[1];
  return kicker && sets.titles.has(kicker.toLowerCase()) ? `the title begins with “${kicker}”` : null;
}

/** Phrases as words, by their first; the longest first, so that the words shown are all of them. */
function byFirst(list: readonly string[]): ReadonlyMap<string, string[][]> {
  const split = list.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length);
  return Map.groupBy(split, (phrase) => phrase[0]!);
}
