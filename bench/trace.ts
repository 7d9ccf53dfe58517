/**
 * The whole program, as a user runs it: `stemma trace` in a fresh process over JSONL of made news.
 *
 *   node bench/trace.ts [--sizes 100,1000] [--workers N]
 *
 * A line for each size: seconds and articles a second of the first run and of the second, which finds its work kept;
 * the most memory the process held; the size of what was written. The ratio of the two runs needs no machine to compare.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { makeNews } from './made-news.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000' },
    workers: { type: 'string' },
  },
});
const program = path.join(import.meta.dirname, '..', 'bin', 'stemma.js');
const folder = mkdtempSync(path.join(tmpdir(), 'stemma-bench-'));
try {
  for (const size of values.sizes.split(',').map(Number)) await time(size);
} finally {
  rmSync(folder, { recursive: true });
}

async function time(size: number): Promise<void> {
  const heap = path.join(folder, `${size}.jsonl`);
  const file = createWriteStream(heap);
  for (const { article } of makeNews(size)) {
    const { id, title, text, publisher, published } = article;
    file.write(`${JSON.stringify({ id, title, text, publisher, published: published?.value })}\n`);
  }
  file.end();
  await finished(file);
  const out = path.join(folder, `out-${size}`);
  const first = await run(heap, out);
  const again = await run(heap, out);
  const rate = (seconds: number) => Math.round(size / seconds).toLocaleString('en');
  const megabytes = (name: string) => Math.round(statSync(path.join(out, name)).size / 1e6);
  console.log(
    `${size.toLocaleString('en')} articles: ${first.seconds.toFixed(1)} s (${rate(first.seconds)}/s), ` +
      `again ${again.seconds.toFixed(1)} s (${(first.seconds / again.seconds).toFixed(1)} times as fast), ` +
      `${first.megabytes} MB of memory, dossier.json ${megabytes('dossier.json')} MB, store ${megabytes('stemma.sqlite')} MB`,
  );
}

/** Runs trace; gives the seconds it took and the most memory it was seen to hold. */
async function run(heap: string, out: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const workers = values.workers === undefined ? [] : ['--workers', values.workers];
  const child = spawn(process.execPath, [program, 'trace', heap, '-o', out, '--quiet', ...workers], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, residentMegabytes(child.pid))), 200);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`stemma trace ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, megabytes: most };
}

/** From /proc; 0 where there is none. */
function residentMegabytes(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000);
  } catch {
    return 0;
  }
}
