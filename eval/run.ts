/**
 * `npm run eval -- [NAME...] [--data DIR] [--update]`: scores each stage on public data and holds every score against
 * the floor in baseline.json. Exit 1 when one fell below its floor. `--update` writes the measured values as floors; a
 * floor that is lowered needs a `reason` beside it, written by hand.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Score } from './evaluation.ts';
import { evaluations } from './evaluations.ts';

interface Floor {
  floor: number;
  better: Score['better'];
  n: number;
  part: string;
  reason?: string;
}

/** Measured values move a little with the order of floating-point sums; a real change moves more than this. */
const tolerance = 0.0005;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, update: { type: 'boolean', default: false } },
});
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', 'shared', 'data'));
const baselineFile = path.join(import.meta.dirname, 'baseline.json');
const baseline: Record<string, Floor> = JSON.parse(readFileSync(baselineFile, 'utf8'));

const known = evaluations.map((evaluation) => evaluation.name);
for (const name of positionals) {
  if (known.includes(name)) continue;
  console.error(`eval: no evaluation named "${name}" (there are: ${known.join(', ')})`);
  process.exit(2);
}

let fallen = 0;
for (const evaluation of evaluations) {
  if (positionals.length > 0 && !positionals.includes(evaluation.name)) continue;
  const missing = evaluation.needs.filter((set) => !existsSync(path.join(data, set)));
  if (missing.length > 0) {
    console.log(`${evaluation.name}: not scored, the data is not here: ${missing.join(', ')}`);
    continue;
  }
  for (const score of await evaluation.run(data)) fallen += report(score) ? 0 : 1;
}
if (values.update) {
  const sorted = Object.fromEntries(Object.entries(baseline).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(baselineFile, `${JSON.stringify(sorted, null, 2)}\n`);
}
if (fallen > 0) console.error(`eval: ${fallen} ${fallen === 1 ? 'score' : 'scores'} below the floor`);
process.exitCode = fallen > 0 ? 1 : 0;

/** Prints a score; false when it fell below its floor. */
function report(score: Score): boolean {
  const pinned = baseline[score.id];
  const worse = pinned ? (score.better === 'higher' ? pinned.floor - score.value : score.value - pinned.floor) : 0;
  const fell = worse > tolerance;
  const floor = pinned ? `floor ${pinned.floor.toFixed(4)}` : 'no floor yet';
  console.log(
    `${fell ? 'FELL' : '    '} ${score.id}  ${score.value.toFixed(4)}  (${floor}; n=${score.n}, ${score.part})`,
  );
  if (values.update && (!fell || pinned?.reason !== undefined)) {
    const kept = pinned?.reason === undefined ? {} : { reason: pinned.reason };
    baseline[score.id] = { floor: round(score.value), better: score.better, n: score.n, part: score.part, ...kept };
    return true;
  }
  return !fell;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
