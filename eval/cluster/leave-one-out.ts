/**
 * What carries over to a collection that was never seen: the weights are learned without a set (and its kin), and scored
 * on all of its articles, beside weights that were learned with its training part.
 *
 *   node eval/cluster/leave-one-out.ts [--data DIR] [--sets ecbplus,allsides] [--scale 0.2]
 *
 * Takes minutes a set. Prints BCubed precision, recall and F1.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCollection } from '../../src/cluster/collection.ts';
import { pairChances } from '../../src/cluster/decide.ts';
import { growGroups } from '../../src/cluster/grow.ts';
import { groupOf } from '../../src/cluster/near-groups.ts';
import { plant } from '../../src/learned/forest.ts';
import { bcubed } from './bcubed.ts';
import { learnGroups, learnPairs } from './learn.ts';
import { lessonNames, lessonsOf, mixedLessons } from './lessons.ts';
import { type Labelled, loadSet } from './sets.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data') },
    sets: { type: 'string', default: 'ecbplus,allsides,uci,googlenews-ts,fnc1,basil' },
    scale: { type: 'string', default: '0.2' },
  },
});
const scale = Number(options.scale);
const lessons = lessonNames.flatMap((set) => lessonsOf(options.data, set));

/** The two forms of the Google News set hold the same items. */
const kin = (set: string) => (set.startsWith('googlenews') ? 'googlenews' : set);

for (const left of options.sets.split(',')) {
  const others = lessonNames.filter((set) => kin(set) !== kin(left));
  const own = [...lessons.filter(({ set }) => others.includes(set)), ...mixedLessons(options.data, others)];
  const pairs = plant(learnPairs(own, scale));
  const groups = plant(learnGroups(own, pairs, scale));
  const labelled = loadSet(options.data, left).sort((x, y) => (x.article.id < y.article.id ? -1 : 1));
  const held = labelled.filter((item) => item.part === 'held');
  for (const [part, items] of [
    ['held', held],
    ['all', labelled],
  ] as const) {
    const { precision, recall, f1 } = score(items);
    const shown = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ');
    console.log(`${left.padEnd(14)} ${part.padEnd(5)} ${String(items.length).padStart(6)}  ${shown}`);
  }

  function score(items: readonly Labelled[]) {
    const collection = readCollection(items.map((item) => item.article));
    const { parts } = growGroups(collection, pairChances(collection, pairs), groups);
    return bcubed(
      [...groupOf(parts, items.length)],
      items.map((item) => item.story),
    );
  }
}
