/**
 * Measures the dossier of a generated story in Chromium: size, time to the first view, and the frames of a trace while
 * it scrolls. `node web/measure.ts [REPORTS]`; the figures depend on the machine and on what else it does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dossier } from '../src/dossier/dossier.ts';
import { renderDossier } from '../src/dossier/render.ts';
import { openChromium } from './test/chromium.ts';
import { largeStory } from './test/large.ts';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const reports = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(path.join(tmpdir(), 'stemma-measure-'));
const file = path.join(folder, 'dossier.html');

const made = dossier(largeStory(reports));
const started = performance.now();
const html = renderDossier(made);
const rendered = performance.now() - started;
writeFileSync(file, html);

const browser = await openChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  const first = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return {
      firstContentfulPaint: Math.round(paint?.startTime ?? 0),
      loaded: Math.round(navigation?.loadEventEnd ?? 0),
      elements: document.querySelectorAll('*').length,
    };
  });
  await browser.startTracing(page, {
    categories: [
      '__metadata',
      'toplevel',
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'disabled-by-default-devtools.timeline.frame',
    ],
  });
  const intervals = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const found: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          found.push(now - last);
          last = now;
          window.scrollBy(0, 40);
          if (found.length < 360) requestAnimationFrame(step);
          else resolve(found.slice(1));
        };
        requestAnimationFrame(step);
      }),
  );
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  // Processor time of the page's own thread: what is left when other programs are not counted.
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`))
    .map(({ tdur }) => (tdur ?? 0) / 1000)
    .sort((a, b) => b - a);
  const sorted = [...intervals].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)]! * 10) / 10;
  console.log(
    JSON.stringify(
      {
        reports,
        megabytes: Math.round(html.length / 1e5) / 10,
        renderedInMs: Math.round(rendered),
        ...first,
        scroll: {
          frames: intervals.length,
          perSecond: Math.round((1000 * intervals.length) / intervals.reduce((sum, time) => sum + time, 0)),
          medianMs: at(0.5),
          p95Ms: at(0.95),
          dropped: traceEvents.filter(({ name }) => name === 'DroppedFrame').length,
          mainThreadMsPerFrame: Math.round((10 * tasks.reduce((sum, time) => sum + time, 0)) / intervals.length) / 10,
          longestTaskMs: Math.round(10 * (tasks[0] ?? 0)) / 10,
          tasksOver16Ms: tasks.filter((time) => time > 16.7).length,
        },
      },
      null,
      2,
    ),
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
