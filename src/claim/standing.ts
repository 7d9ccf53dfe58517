/** A passage made ready to be asked for its source: reports often state a fact first and say later who told them. */
import type { Article, Span } from '../records/index.ts';
import type { ArticleAssertions, Assertion } from './assertions.ts';
import { supports } from './difference/numbers.ts';
import type { Ground, Standing } from './ground.ts';
import type { Meaning } from './meaning.ts';

/** Share of the passage's weight that a sentence must say again, with a figure in common and without. */
const repeats = { withFigure: 0.2, else: 0.5 };

/** An attribution found with less confidence may be none. */
const sure = 0.5;

/** The passage with its article and what that ascribes to anybody. */
export function standingOf(
  assertion: Assertion,
  read: ReadonlyMap<string, ArticleAssertions>,
  { doubtful = false, translationOf = null }: { doubtful?: boolean; translationOf?: string | null } = {},
): Standing {
  const { article, attributions, sentences } = read.get(assertion.article)!;
  const ground = groundOf(assertion, article);
  const alone = { ground, doubtful, translationOf, article, said: attributions, repeated: [], beside: [] };
  if (ground.attribution && ground.attribution.confidence >= sure && ground.attribution.rung !== 'none') return alone;
  const others = sentences.filter(({ sentence }) => sentence.start !== assertion.sentence.start);
  return {
    ...alone,
    repeated: others
      .filter((other) => other.attribution && saysAgain(assertion.meaning, other.meaning))
      .map((other) => groundOf(other, article)),
    beside: besideOf(assertion.sentence, others, article).map((other) => groundOf(other, article)),
  };
}

function groundOf({ article: id, meaning, attribution, sentence }: Assertion, { text }: Article): Ground {
  return {
    article: id,
    span: { start: meaning.start, end: meaning.end },
    text: meaning.text,
    sentence: text.slice(sentence.start, sentence.end),
    attribution,
  };
}

function saysAgain({ terms, weight, numbers }: Meaning, other: Meaning): boolean {
  const keys = new Set(other.terms.map((term) => term.key));
  const shared = terms.reduce((sum, term) => sum + (keys.has(term.key) ? term.weight : 0), 0);
  const figure = numbers.some((mine) => other.numbers.some((theirs) => supports(mine, theirs)));
  return shared >= (figure ? repeats.withFigure : repeats.else) * Math.max(weight, 1e-9);
}

/** The nearest ascribed sentences of the same paragraph: what follows first, since a source follows its fact. */
function besideOf(sentence: Span, others: readonly Assertion[], { blocks }: Article): Assertion[] {
  const block = blocks.find(({ start, end }) => start <= sentence.start && sentence.end <= end);
  if (!block) return [];
  const inside = others.filter((other) => other.sentence.start >= block.start && other.sentence.end <= block.end);
  const after = inside.find((other) => other.sentence.start >= sentence.end);
  const before = inside.filter((other) => other.sentence.end <= sentence.start).slice(-reach);
  return [after, before.findLast((other) => other.attribution) ?? before.at(-1)].filter((one) => one !== undefined);
}

/** Words ascribed to somebody may go on for this many sentences without saying so. */
const reach = 3;
