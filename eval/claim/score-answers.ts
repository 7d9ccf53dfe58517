/**
 * Scores any system's answers on the invented stories: `node eval/claim/score-answers.ts ANSWERS.jsonl [tuning|test|fresh]`. The form of
 * the answers is told in gold/README.md. A sentence without an answer counts as not found.
 */
import { readJsonl } from '../jsonl.ts';
import { type Answer, type FoundConflicts, type Place, scoresOf } from './gold.ts';
import { type GoldStory, goldStories } from './gold-stories.ts';

interface AnswerLine extends Partial<FoundConflicts> {
  readonly story: string;
  readonly text?: string;
  readonly result?: Answer['result'];
  readonly witnesses?: readonly (string | Place)[];
  readonly origins?: Answer['origins'];
}

const results: readonly Answer['result'][] = ['corroborated', 'single', 'contradicted', 'not found'];
const nothing: Answer = { result: 'not found', witnesses: [], origins: { min: 0, max: 0 } };

const [file, half = 'test'] = process.argv.slice(2);
if (file === undefined || (half !== 'test' && half !== 'tuning' && half !== 'fresh')) {
  console.error('usage: node eval/claim/score-answers.ts ANSWERS.jsonl [tuning|test|fresh]');
  process.exitCode = 2;
} else {
  const lines = readJsonl<AnswerLine>(file);
  const stories = goldStories(half);
  const answers = new Map(lines.map((line) => [`${line.story}\n${line.text}`, line]));
  const answerTo = (story: string, text: string): Answer => {
    const line = answers.get(`${story}\n${text}`);
    if (!line) return nothing;
    const { result = nothing.result, witnesses = [], origins = nothing.origins } = line;
    return { result, witnesses: witnesses.map((one) => (typeof one === 'string' ? { article: one } : one)), origins };
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
  for (const complaint of complaints(lines, stories)) console.error(complaint);
}

/** What of the answers was not understood: a misspelt name must not look like a bad answer. */
function complaints(lines: readonly AnswerLine[], stories: readonly GoldStory[]): string[] {
  const known = new Map(stories.map((story) => [story.id, story]));
  return lines.flatMap((line, at) => {
    const story = known.get(line.story);
    if (!story) return [`line ${at + 1}: no story "${line.story}" in the ${half} part`];
    const told: string[] = [];
    if (line.text !== undefined && !story.claims.some(({ text }) => text === line.text)) {
      told.push(`line ${at + 1}: not a sentence of ${story.id}: "${line.text}"`);
    }
    if (line.result !== undefined && !results.includes(line.result)) {
      told.push(`line ${at + 1}: "${line.result}" is none of ${results.join(', ')}`);
    }
    const sides = (line.conflicts ?? []).flatMap((conflict) => conflict.sides.flatMap((side) => side.articles));
    const named = [...(line.witnesses ?? []).map((one) => (typeof one === 'string' ? one : one.article)), ...sides];
    for (const name of named) {
      if (!story.reports.some(({ id }) => id === name)) told.push(`line ${at + 1}: no report "${name}" in ${story.id}`);
    }
    return told;
  });
}
