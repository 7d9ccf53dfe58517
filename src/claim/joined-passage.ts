/** Two sentences in a row taken as one passage: reports often say a thing in two breaths. */
import type { Article } from '../records/index.ts';
import type { Assertion } from './assertions.ts';

/** Every two neighbouring sentences of an article. What either is said to be somebody's counts for both. */
export function joinedPassages(sentences: readonly Assertion[], { text }: Article): Assertion[] {
  return sentences.slice(1).map((next, at) => joined(sentences[at]!, next, text));
}

function joined(first: Assertion, second: Assertion, text: string): Assertion {
  const [a, b] = [first.meaning, second.meaning];
  return {
    ...first,
    sentence: { start: first.sentence.start, end: second.sentence.end },
    meaning: {
      start: a.start,
      end: b.end,
      text: text.slice(a.start, b.end),
      terms: [...a.terms, ...b.terms],
      weight: a.weight + b.weight,
      numbers: [...a.numbers, ...b.numbers],
      names: [...a.names, ...b.names],
      words: [...a.words, ...b.words],
      language: a.language,
    },
    attribution: first.attribution ?? second.attribution,
    sayers: new Set([...first.sayers, ...second.sayers]),
  };
}
