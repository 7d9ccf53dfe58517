/** One extractor in a thread of its own: takes pages, answers with the text of the body and the seconds it took. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Page } from '../../src/records/index.ts';

type Extractor = (page: Page, url: string) => string | Promise<string>;
// biome-ignore lint/suspicious/noExplicitAny: the peers are installed when the benchmark runs and have no types here.
type Peer = any;

const { name, modules } = workerData as { name: string; modules: string | null };
const extractor = await makeExtractor();
parentPort!.on('message', async ({ page, url }: { page: Page; url: string }) => {
  const began = process.threadCpuUsage();
  let text = '';
  let failed = false;
  try {
    text = await extractor(page, url);
  } catch {
    failed = true;
  }
  const { user, system } = process.threadCpuUsage(began);
  parentPort!.postMessage({ text, seconds: (user + system) / 1e6, failed });
});
parentPort!.postMessage('ready');

async function makeExtractor(): Promise<Extractor> {
  if (name === 'stemma') {
    const { extract } = await import('../../src/extract/extract.ts');
    return (page) => {
      const { text, blocks } = extract(page).records[0]!;
      return blocks
        .filter(({ role }) => role === 'body')
        .map(({ start, end }) => text.slice(start, end))
        .join('\n');
    };
  }
  const require = createRequire(path.join(modules!, 'package.json'));
  const load = async (module: string): Promise<Peer> => await import(require.resolve(module));
  // Some are exported to `import` alone, which cannot be told to begin in another folder.
  const loadFile = async (file: string): Promise<Peer> => await import(path.join(modules!, 'node_modules', file));
  if (name === 'linkedom') {
    const [{ Readability }, { parseHTML }] = [await load('@mozilla/readability'), await load('linkedom')];
    return (page) => new Readability(parseHTML(page.text).document).parse()?.textContent ?? '';
  }
  const plain = (html: string) => html.replace(/<[^>]{0,2000}>/g, ' ');
  if (name === 'jsdom' || name === 'defuddle') {
    const { JSDOM } = await load('jsdom');
    if (name === 'jsdom') {
      const { Readability } = await load('@mozilla/readability');
      return (page, url) => new Readability(new JSDOM(page.text, { url }).window.document).parse()?.textContent ?? '';
    }
    const { Defuddle } = await loadFile('defuddle/dist/node.js');
    return async (page, url) => plain((await Defuddle(new JSDOM(page.text, { url }), url)).content ?? '');
  }
  if (name === 'postlight') {
    const { default: Parser } = await load('@postlight/parser');
    return async (page, url) => plain((await Parser.parse(url, { html: page.text })).content ?? '');
  }
  const { extractFromHtml } = await load('@extractus/article-extractor');
  return async (page, url) => plain((await extractFromHtml(page.text, url))?.content ?? '');
}
