/**
 * Speed and accuracy of the extract stage against its peers on the same pages, in one run, one page at a time:
 *
 *   node bench/extract.ts [--data DIR] [--pages N] [--limit SECONDS] [--peers linkedom,jsdom,defuddle,postlight,article-extractor]
 *   node bench/extract.ts --growth        seconds against the size of a page, and memory over 10,000 pages
 *
 * Peers are installed into a folder beside the system's temporary files when they are asked for; they are no
 * dependency of the project. Each page has a time limit; pages that ran past it are counted. Seconds are the
 * processor's, so that what else the machine does counts less.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { goldOf, pageOf } from '../eval/extract/corpus.ts';
import { compare, meanF1, type Overlap } from '../eval/extract/shingles.ts';
import type { Page } from '../src/records/index.ts';
import { growth } from './extract/growth.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    pages: { type: 'string', default: '181' },
    limit: { type: 'string', default: '10' },
    peers: { type: 'string', default: '' },
    growth: { type: 'boolean', default: false },
  },
});
const data = path.resolve(values.data ?? path.join(import.meta.dirname, '..', '..', 'shared', 'data'));

/** linkedom 0.18.12 is the last that installs alone. */
const packages: Record<string, string[]> = {
  linkedom: ['@mozilla/readability', 'linkedom@0.18.12'],
  jsdom: ['@mozilla/readability', 'jsdom'],
  defuddle: ['defuddle', 'jsdom'],
  postlight: ['@postlight/parser'],
  'article-extractor': ['@extractus/article-extractor'],
};

if (values.growth) growth();
else if (!existsSync(path.join(data, 'extract', 'aeb181')))
  console.log('extract: not timed, the data is not here: extract/aeb181');
else await comparePeers();

async function comparePeers(): Promise<void> {
  const rows = goldOf(data, 'aeb181').slice(0, Number(values.pages));
  const pages = rows.map((row) => ({ page: pageOf(data, 'aeb181', row.id), gold: row.body ?? '', url: row.url ?? '' }));
  console.log('extractor            pages/s (processor)   F1      past the limit   failed');
  for (const name of ['stemma', ...values.peers.split(',').filter(Boolean)]) {
    const modules = name === 'stemma' ? null : install(name);
    if (modules === undefined) {
      console.log(`${name.padEnd(20)} did not install`);
      continue;
    }
    const timed = await time(name, modules, pages).catch((error: Error) => error);
    if (timed instanceof Error) {
      console.log(`${name.padEnd(20)} did not start: ${timed.message.split('\n')[0]}`);
      continue;
    }
    const { seconds, overlaps, late, failed } = timed;
    const { f1 } = meanF1(overlaps);
    console.log(
      `${name.padEnd(20)} ${(pages.length / seconds).toFixed(1).padStart(8)} ${f1.toFixed(4).padStart(20)} ${String(late).padStart(12)} ${String(failed).padStart(12)}`,
    );
  }
}

/** The folder the peer lies in; undefined when it could not be installed. */
function install(name: string): string | undefined {
  const wanted = packages[name];
  if (wanted === undefined)
    throw new RangeError(`no peer named ${name} (there are: ${Object.keys(packages).join(', ')})`);
  const folder = path.join(tmpdir(), `stemma-bench-${name}`);
  if (existsSync(path.join(folder, 'node_modules'))) return folder;
  mkdirSync(folder, { recursive: true });
  // Two packages that Postlight's parser takes from git are taken from the registry.
  const overrides = { 'string-direction': '0.1.2', difflib: '0.2.4' };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'peers', private: true, overrides }));
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--ignore-scripts', ...wanted], {
      cwd: folder,
      stdio: 'ignore',
    });
    return folder;
  } catch {
    return undefined;
  }
}

interface Timed {
  readonly page: Page;
  readonly gold: string;
  readonly url: string;
}

async function time(name: string, modules: string | null, pages: readonly Timed[]) {
  const overlaps: Overlap[] = [];
  let seconds = 0;
  let late = 0;
  let failed = 0;
  let worker = await open(name, modules);
  // The first pages warm the compiler up and are not timed; they come again at the end.
  for (const { page, url } of pages.slice(0, 20)) await ask(worker, page, url).catch(() => undefined);
  for (const { page, gold, url } of pages) {
    const answer = await ask(worker, page, url);
    if (answer === null) {
      late++;
      seconds += Number(values.limit);
      overlaps.push(compare('', gold));
      await worker.terminate();
      worker = await open(name, modules);
      continue;
    }
    if (answer.failed) failed++;
    seconds += answer.seconds;
    overlaps.push(compare(answer.text, gold));
  }
  await worker.terminate();
  return { seconds, overlaps, late, failed };
}

interface Answer {
  readonly text: string;
  readonly seconds: number;
  readonly failed: boolean;
}

async function open(name: string, modules: string | null): Promise<Worker> {
  const worker = new Worker(new URL('./extract/worker.ts', import.meta.url), {
    workerData: { name, modules },
    stderr: true,
    stdout: true,
  });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return worker;
}

/** The extractor's answer, or null when the page took too long. */
function ask(worker: Worker, page: Page, url: string): Promise<Answer | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), Number(values.limit) * 1000);
    worker.once('message', (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.postMessage({ page, url });
  });
}
