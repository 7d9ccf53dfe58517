/** "…, the minister said on Tuesday": who says it stands after it, with a day or an outlet behind that is not what was said. */
import type { Attribution, Span } from '../records/index.ts';

/** What may stand behind "said": "on Tuesday", "the Herald", "on condition of anonymity". */
const longestTail = 60;
const endsClause = /[,–—]["'”’»]?\s*$/u;

/** The attribution that closes the sentence and was found with its tail for content; it holds for what stands before it. */
export function trailingAttribution(
  said: readonly Attribution[],
  span: Span,
  sentence: Span,
  text: string,
): Attribution | null {
  for (const attribution of said) {
    const { source, cue, content } = attribution;
    if (!source || !cue || content.spans.length === 0) continue;
    const [from, to] = edges([...source.spans, ...cue.spans]);
    if (from <= span.start || to > sentence.end || edges(content.spans)[0] < from) continue;
    if (sentence.end - to > longestTail || span.end <= span.start || span.start >= from) continue;
    const before = text.slice(span.start, from);
    if (!endsClause.test(before.slice(-4)) || before.length < shortest) continue;
    const end = span.start + before.replace(/[\s,–—]+$/u, '').length;
    return {
      ...attribution,
      content: { spans: [{ start: span.start, end }], text: text.slice(span.start, end) },
      confidence: Math.max(attribution.confidence, believed),
    };
  }
  return null;
}

/** Less than this says nothing by itself. */
const shortest = 25;
const believed = 0.6;

function edges(spans: readonly Span[]): [number, number] {
  return [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
}
