/**
 * Scores any system's answers on the invented stories: `node eval/claim/score-answers.ts ANSWERS.jsonl [tuning|test|fresh]`. The form of
 * the answers is told in gold/README.md. A sentence without an answer counts as not found.
 */
import { readJsonl } from '../jsonl.ts';
import { type Answer, type FoundConflicts, scoresOf } from './gold.ts';
import { goldStories } from './gold-stories.ts';

interface AnswerLine extends Partial<FoundConflicts> {
  readonly story: string;
  readonly text?: string;
  readonly result?: Answer['result'];
  readonly witnesses?: readonly string[];
  readonly origins?: Answer['origins'];
}

const nothing: Answer = { result: 'not found', witnesses: [], origins: { min: 0, max: 0 } };

const [file, half = 'test'] = process.argv.slice(2);
if (file === undefined || (half !== 'test' && half !== 'tuning' && half !== 'fresh')) {
  console.error('usage: node eval/claim/score-answers.ts ANSWERS.jsonl [tuning|test|fresh]');
  process.exitCode = 2;
} else {
  const lines = readJsonl<AnswerLine>(file);
  const stories = goldStories(half);
  const known = new Set(stories.map(({ id }) => id));
  const answers = new Map(lines.map((line) => [`${line.story}\n${line.text}`, line]));
  const answerTo = (story: string, text: string): Answer => {
    const line = answers.get(`${story}\n${text}`);
    if (!line) return nothing;
    const { result = nothing.result, witnesses = [], origins = nothing.origins } = line;
    return { result, witnesses: witnesses.map((article) => ({ article })), origins };
  };
  const scores = scoresOf(
    {
      checked: stories.flatMap((story) =>
        story.claims.map((gold) => ({ story, gold, found: answerTo(story.id, gold.text) })),
      ),
      counted: [],
      claims: stories.map((story) => ({
        story,
        found: lines.flatMap(({ story: id, conflicts }) => (id === story.id && conflicts ? [{ conflicts }] : [])),
      })),
    },
    half,
  );
  for (const { id, value, n } of scores) console.log(`${id}  ${value.toFixed(4)}  (n=${n})`);
  const strangers = lines.filter(({ story }) => !known.has(story)).length;
  if (strangers > 0) console.error(`${strangers} lines are of no story of the ${half} part`);
}
