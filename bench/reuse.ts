/**
 * `node bench/reuse.ts [--sizes 1000,10000] [--seed N] [--minhash]`: seconds, memory and recall of the reuse stage as
 * invented collections grow, all pairs with alignment; with --minhash also those of MinHash-LSH, which finds candidates only.
 */
import { parseArgs } from 'node:util';
import { reuse } from '../src/reuse/reuse.ts';
import { copyKinds, inventCollection } from './invented/collection.ts';
import { minhashPairs } from './minhash.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    seed: { type: 'string', default: '1' },
    minhash: { type: 'boolean', default: false },
  },
});

for (const size of values.sizes.split(',').map(Number)) {
  const { articles, copies } = inventCollection(size, Number(values.seed));
  const characters = articles.reduce((sum, article) => sum + article.text.length, 0);
  const recallOf = (has: (a: string, b: string) => boolean) =>
    ['all', ...copyKinds]
      .map((kind) => {
        const of = copies.filter((copy) => kind === 'all' || copy.kind === kind);
        const hit = of.filter(({ child, parent }) => has(child, parent) || has(parent, child)).length;
        return `${kind} ${(hit / Math.max(1, of.length)).toFixed(3)}`;
      })
      .join(', ');
  const started = performance.now();
  const before = process.cpuUsage();
  const { records } = reuse(articles);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const found = new Set(records.map((record) => `${record.a} ${record.b}`));
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(
    `reuse    ${size} articles, ${(characters / 1e6).toFixed(1)} M characters: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor time), ` +
      `${((1000 * seconds) / size).toFixed(2)} ms each, ${memory} MB, ${records.length} pairs; recall ${recallOf((a, b) => found.has(`${a} ${b}`))}`,
  );
  if (!values.minhash) continue;
  const begun = performance.now();
  const pairs = minhashPairs(articles.map((article) => article.text));
  const took = (performance.now() - begun) / 1000;
  const number = new Map(articles.map((article, k) => [article.id, k]));
  const has = (a: string, b: string) => pairs.has(`${number.get(a)} ${number.get(b)}`);
  console.log(`minhash  ${size} articles: ${took.toFixed(1)} s, ${pairs.size} candidates; recall ${recallOf(has)}`);
}
