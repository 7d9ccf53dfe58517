/**
 * Learns the weights of the cluster stage: "are these two articles one story", then "are these two groups one story".
 *
 *   node eval/cluster/train.ts [--data DIR] [--out DIR] [--without SET,SET] [--scale 1]
 *
 * Learned on the training parts (see sets.ts): ECB+ (CC BY 3.0 annotation), AllSides triples (MIT), UCI News Aggregator
 * (CC BY 4.0), Google News T and TS (no licence stated), FNC-1 (no licence stated), BASIL (no licence stated), MEANTIME
 * (CC BY 4.0), and pages of two extraction sets (strangers.ts), which have nothing to do with one another. `--without`
 * leaves sets out; leave-one-out.ts measures what carries over to a set that was never seen.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { plant, type Trees } from '../../src/learned/forest.ts';
import { learnGroups, learnPairs } from './learn.ts';
import { lessonNames, lessonsOf, mixedLessons } from './lessons.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data') },
    out: { type: 'string', default: path.join(import.meta.dirname, '..', '..', 'src', 'cluster') },
    without: { type: 'string', default: '' },
    scale: { type: 'string', default: '1' },
  },
});
const without = options.without.split(',').filter(Boolean);
const learnedOn = lessonNames.filter((set) => !without.includes(set));
const lessons = [...learnedOn.flatMap((set) => lessonsOf(options.data, set)), ...mixedLessons(options.data, learnedOn)];
const pairs = learnPairs(lessons, Number(options.scale));
save('pair-trees.json', pairs);
save('group-trees.json', learnGroups(lessons, plant(pairs), Number(options.scale)));

function save(file: string, trees: Trees): void {
  mkdirSync(options.out, { recursive: true });
  writeFileSync(path.join(options.out, file), `${JSON.stringify({ learnedOn, ...trees })}\n`);
}
