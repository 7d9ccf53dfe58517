/**
 * Copies of training documents in other typographies, so that the models do not learn one country's marks: the comma
 * after the closing mark, single marks, straight marks, guillemets. Lengths stay the same, so offsets hold.
 */
import type { Span } from '../../src/records/index.ts';
import type { GoldDocument } from './polnear.ts';

type Style = (text: string) => string;

const commaOutside: Style = (text) => text.replace(/,”/gu, '”,').replace(/\.”(?=\s[a-z])/gu, '”.');
const straight: Style = (text) => text.replace(/[“”]/gu, '"');
const single: Style = (text) =>
  text
    .replace(/‘/gu, '“')
    .replace(/(?<![\p{L}])“|“/gu, '‘')
    .replace(/”/gu, '’');
const guillemets: Style = (text) => text.replace(/“/gu, '«').replace(/”/gu, '»');

/** The document itself and, for some, one copy in another style. */
export function restyled(document: GoldDocument, index: number): GoldDocument[] {
  const style =
    index % 5 === 1
      ? commaOutside
      : index % 10 === 3
        ? straight
        : index % 10 === 5
          ? single
          : index % 20 === 7
            ? guillemets
            : null;
  if (!style) return [document];
  const { text } = document.article;
  const changed = style(text);
  if (changed.length !== text.length || changed === text) return [document];
  const move = (spans: readonly Span[]): Span[] => spans.map((span) => withoutComma(text, changed, span));
  const gold = document.gold.map((one) => ({ ...one, content: move(one.content) }));
  return [document, { ...document, id: `${document.id}*`, article: { ...document.article, text: changed }, gold }];
}

/** A content that ended with the closing mark still does, now one character earlier. */
function withoutComma(text: string, changed: string, span: Span): Span {
  const last = span.end - 1;
  return text[last] === '”' && /[,.]/u.test(changed[last] ?? '') ? { start: span.start, end: last } : span;
}
