/**
 * Speed and accuracy of the extract stage against its peers on the same pages, in one run, one page at a time. Bodies
 * are scored on aeb181 and the held-out part of wcxb400, titles, authors and dates on the held-out part of trafilatura990.
 *
 *   node bench/extract.ts [--data DIR] [--pages N a set] [--limit SECONDS] [--peers linkedom,jsdom,defuddle,postlight,article-extractor]
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
import { type GoldRow, goldOf, isHeldOut, type PageSet, pageOf } from '../eval/extract/corpus.ts';
import { plain, sameNames } from '../eval/extract/extract.ts';
import { compare, meanF1 } from '../eval/extract/shingles.ts';
import type { Page } from '../src/records/index.ts';
import { growth } from './extract/growth.ts';
import type { Extracted } from './extract/worker.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    pages: { type: 'string', default: '181' },
    limit: { type: 'string', default: '60' },
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
  const most = Number(values.pages);
  const sets = [
    { set: 'aeb181', rows: goldOf(data, 'aeb181').slice(0, most) },
    { set: 'wcxb400', rows: heldOut('wcxb400').slice(0, most) },
    {
      set: 'trafilatura990',
      rows: heldOut('trafilatura990')
        .filter(({ title }) => title)
        .slice(0, most),
    },
  ] as const;
  const pages = sets.flatMap(({ set, rows }) => rows.map((row) => timedOf(set, row)));
  const warmUp = goldOf(data, 'wcxb400')
    .filter((row) => !isHeldOut(row.id))
    .slice(0, most)
    .map((row) => timedOf('wcxb400', row));
  console.log(
    `${pages.length} pages: ${sets.map(({ set, rows }) => `${rows.length} of ${set}`).join(', ')}; ${warmUp.length} others to warm up\n`,
  );
  console.log(
    'extractor          pages/s   F1 aeb181  F1 wcxb400  title  authors  none right  date right  wrong   late  failed',
  );
  for (const name of ['stemma', ...values.peers.split(',').filter(Boolean)]) {
    const modules = name === 'stemma' ? null : install(name);
    if (modules === undefined) {
      console.log(`${name.padEnd(18)} did not install`);
      continue;
    }
    const timed = await time(name, modules, warmUp, pages).catch((error: Error) => error);
    if (timed instanceof Error) {
      console.log(`${name.padEnd(18)} did not start: ${timed.message.split('\n')[0]}`);
      continue;
    }
    console.log(rowOf(name, pages, timed));
  }
}

function heldOut(set: PageSet): GoldRow[] {
  return goldOf(data, set).filter((row) => isHeldOut(row.id));
}

/** Peers are told an address, as they ask for one; some refuse a page without. */
function timedOf(set: PageSet, row: GoldRow): Timed {
  return { set, row, page: pageOf(data, set, row.id), url: row.url ?? 'https://news.example/article' };
}

/** One line of the table. Speed is on aeb181 alone, the pages of which everybody reports. */
function rowOf(name: string, pages: readonly Timed[], { answers, late, failed }: Timings): string {
  const of = (set: PageSet) => pages.flatMap((page, at) => (page.set === set ? [{ ...page, ...answers[at]! }] : []));
  const f1 = (set: PageSet) => meanF1(of(set).map(({ text, row }) => compare(text, row.body ?? ''))).f1.toFixed(3);
  const share = (list: readonly boolean[]) => (list.filter(Boolean).length / Math.max(1, list.length)).toFixed(3);
  const facts = of('trafilatura990');
  const titled = facts.filter(({ row }) => row.title);
  const named = facts.filter(({ row }) => (row.authors ?? []).length > 0);
  const unnamed = facts.filter(({ row }) => (row.authors ?? []).length === 0);
  const dated = facts.filter(({ row }) => row.date);
  const timed = of('aeb181');
  const seconds = timed.reduce((sum, one) => sum + one.seconds, 0);
  const cells: [string | number, number][] = [
    [(timed.length / seconds).toFixed(1), 8],
    [f1('aeb181'), 12],
    [f1('wcxb400'), 12],
    [share(titled.map(({ title, row }) => plain(title ?? '') === plain(row.title!))), 7],
    [share(named.map(({ authors, row }) => sameNames(authors ?? [], row.authors!))), 9],
    [share(unnamed.map(({ authors }) => (authors ?? []).length === 0)), 12],
    [share(dated.map(({ date, row }) => dayOf(date) === row.date)), 12],
    [share(dated.map(({ date, row }) => dayOf(date) !== null && dayOf(date) !== row.date)), 7],
    [late, 7],
    [failed, 8],
  ];
  return name.padEnd(18) + cells.map(([cell, width]) => String(cell).padStart(width)).join('');
}

/** The day of a date as a peer writes it. */
function dayOf(date: string | null | undefined): string | null {
  if (!date) return null;
  if (/^\d{4}-\d\d-\d\d/.test(date)) return date.slice(0, 10);
  const read = new Date(date);
  return Number.isNaN(read.getTime()) ? null : read.toISOString().slice(0, 10);
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
  readonly set: PageSet;
  readonly row: GoldRow;
  readonly page: Page;
  readonly url: string;
}

interface Timings {
  readonly answers: readonly Answer[];
  readonly late: number;
  readonly failed: number;
}

async function time(
  name: string,
  modules: string | null,
  warmUp: readonly Timed[],
  pages: readonly Timed[],
): Promise<Timings> {
  const answers: Answer[] = [];
  let late = 0;
  let failed = 0;
  let worker = await open(name, modules);
  // Other pages warm the compiler up; nothing that is timed has been seen before.
  for (const { page, url } of warmUp) await ask(worker, page, url).catch(() => undefined);
  for (const { page, url } of pages) {
    const answer = await ask(worker, page, url);
    if (answer === null) {
      late++;
      answers.push({ text: '', seconds: Number(values.limit), failed: false });
      await worker.terminate();
      worker = await open(name, modules);
      continue;
    }
    if (answer.failed) failed++;
    answers.push(answer);
  }
  await worker.terminate();
  return { answers, late, failed };
}

interface Answer extends Extracted {
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
