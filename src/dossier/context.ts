/** A passage in its context: the words around it, as far as the page lets itself be quoted. */
import type { Article, Span } from '../records/index.ts';
import { isLowSurrogate } from './plain.ts';

export interface Context {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Text was left out before or after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const around = 420;

/**
 * The paragraph of the passage, cut to about 420 characters on either side. A page that limits extracts gives the
 * passage alone, cut at the limit.
 */
export function contextOf(article: Article, { start, end }: Span, limit: number | null = null): Context {
  const { text } = article;
  if (limit !== null) {
    const last = Math.min(end, start + limit);
    return { before: '', words: text.slice(start, last), after: '', cutBefore: true, cutAfter: true };
  }
  const first = article.blocks.find((block) => block.start <= start && block.end > start);
  const last = article.blocks.find((block) => block.start < end && block.end >= end);
  const from = cut(text, Math.max(first?.start ?? 0, start - around), start, 1);
  const to = cut(text, Math.min(last?.end ?? text.length, end + around), end, -1);
  return {
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
    cutBefore: from > (first?.start ?? 0),
    cutAfter: to < (last?.end ?? text.length),
  };
}

/** Moves a cut towards the passage until it stands between words, forty characters at most. */
function cut(text: string, at: number, towards: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length || at === towards) return at;
  let place = at;
  for (let moved = 0; moved < 40 && place !== towards; moved += 1, place += step) {
    if (/\s/.test(text[step === 1 ? place - 1 : place] ?? ' ')) return place;
  }
  return isLowSurrogate(text, at) ? at - 1 : at;
}
