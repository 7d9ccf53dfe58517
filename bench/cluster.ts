/**
 * Time and memory of the cluster stage against growth, on a made collection.
 *
 *   node bench/cluster.ts [--heap 1000,10000,100000] [--stream 10000,100000] [--length 80]
 *
 * Prints a line for each size: seconds by the clock and of the processor, processor milliseconds an article, resident
 * memory, and BCubed F1 against the stories the collection was made of. The clock counts what else the machine does. `--stream 1000000` is the long one.
 */
import { parseArgs } from 'node:util';
import { bcubed } from '../eval/cluster/bcubed.ts';
import { cluster } from '../src/cluster/cluster.ts';
import { createStoryStream } from '../src/cluster/stream.ts';
import { makeNews } from './made-news.ts';

const { values } = parseArgs({
  options: {
    heap: { type: 'string', default: '1000,10000' },
    stream: { type: 'string', default: '10000' },
    length: { type: 'string', default: '80' },
  },
});
const sizes = (list: string) => list.split(',').filter(Boolean).map(Number);
const length = Number(values.length);

for (const size of sizes(values.heap)) {
  const made = [...makeNews(size, 1, 5000, length)];
  const began = now();
  const { records } = cluster({ articles: made.map((one) => one.article) });
  const took = since(began);
  const story = new Map(records.flatMap((record) => record.articles.map((id) => [id, record.id])));
  const found = made.map((one) => story.get(one.article.id)!);
  report(
    'heap',
    size,
    took,
    found,
    made.map((one) => one.story),
  );
}

/** Articles made at a time: to make them is not timed, and the clock is not asked for each. */
const atOnce = 1000;

for (const size of sizes(values.stream)) {
  const stream = createStoryStream();
  const found: string[] = [];
  const gold: string[] = [];
  const took = { clock: 0, processor: 0 };
  const stretch = Math.max(10_000, size / 10);
  let markTook = 0;
  const news = makeNews(size, 2, 5000, length);
  for (let made = take(news, atOnce); made.length > 0; made = take(news, atOnce)) {
    const began = now();
    for (const { article } of made) found.push(stream.add(article).story);
    const step = since(began);
    took.clock += step.clock;
    took.processor += step.processor;
    for (const { story } of made) gold.push(story);
    if (found.length % stretch !== 0 || size <= stretch) continue;
    console.log(
      `  at ${found.length}: ${((took.processor - markTook) / stretch).toFixed(3)} ms an article, ${memory()} MB`,
    );
    markTook = took.processor;
  }
  report(
    'stream',
    size,
    took,
    found.map((id) => stream.current(id)),
    gold,
  );
}

function take<T>(from: Iterator<T>, count: number): T[] {
  const found: T[] = [];
  for (let next = from.next(); !next.done; next = from.next()) if (found.push(next.value) === count) break;
  return found;
}

interface Took {
  /** Milliseconds. */
  readonly clock: number;
  readonly processor: number;
}

function now(): Took {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

function since(began: Took): Took {
  const { clock, processor } = now();
  return { clock: clock - began.clock, processor: processor - began.processor };
}

function memory(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

function report(kind: string, size: number, took: Took, found: readonly string[], gold: readonly string[]): void {
  const { f1 } = bcubed(found, gold);
  const each = (took.processor / size).toFixed(3);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const time = `${seconds(took.clock)} s, processor ${seconds(took.processor)} s`;
  console.log(`${kind} ${size}: ${time}, ${each} ms an article, ${memory()} MB, BCubed F1 ${f1.toFixed(3)}`);
}
