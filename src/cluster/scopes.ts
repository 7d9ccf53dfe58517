/**
 * The parts of an article that tell what it reports: headline, opening, body. Notices, credits, captions and bylines
 * repeat from article to article of one outlet and say nothing of the event: left out.
 */
import type { Article } from '../records/index.ts';
import { sentences } from '../text/sentences.ts';

export interface Scopes {
  /** The headline; where none is known, the first sentence. */
  readonly head: string;
  /** Dek and body, the headline not repeated. */
  readonly body: string;
}

/** Longest text that is looked at: events are told at the beginning, and hostile input is long. */
const longest = 20_000;
const longestHead = 300;

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Head and body of an article. A text that is all headline gives a head and an empty body. */
export function scopes(article: Article): Scopes {
  const parts: string[] = [];
  let length = 0;
  for (const role of ['dek', 'body'] as const) {
    for (const block of article.blocks) {
      if (block.role !== role || length > longest) continue;
      const text = article.text.slice(block.start, Math.min(block.end, block.start + longest - length));
      parts.push(text);
      length += text.length;
    }
  }
  let body = parts.join('\n').trim();
  const title = article.title?.trim().slice(0, longestHead) ?? '';
  if (title !== '') return { head: title, body: withoutRepeated(body, title) };
  const first = sentences(body.slice(0, 2000))[0];
  if (!first) return { head: '', body };
  const head = body.slice(first.start, Math.min(first.end, first.start + longestHead));
  body = body.slice(first.start + head.length).trim();
  return { head, body };
}

/** A text that begins with its own headline tells it once. */
function withoutRepeated(body: string, title: string): string {
  const start = body.slice(0, title.length * 2 + 20);
  if (!fold(start).startsWith(fold(title))) return body;
  let at = 0;
  let seen = 0;
  const wanted = fold(title).replace(/\s/gu, '').length;
  while (at < body.length && seen < wanted) {
    if (!/\s/u.test(body[at]!)) seen += fold(body[at]!).length || 1;
    at++;
  }
  return body.slice(at).trim();
}
