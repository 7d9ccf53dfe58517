/** One extractor in a thread of its own: takes pages, answers with what it found and the seconds it took. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeHTML } from 'entities';
import type { Page } from '../../src/records/index.ts';

/** What an extractor says of a page; peers give one line of names, and dates as they find them. */
export interface Extracted {
  readonly text: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  readonly date?: string | null;
}

type Extractor = (page: Page, url: string) => Extracted | Promise<Extracted>;
// biome-ignore lint/suspicious/noExplicitAny: the peers are installed when the benchmark runs and have no types here.
type Peer = any;

const { name, modules } = workerData as { name: string; modules: string | null };
const extractor = await makeExtractor();
parentPort!.on('message', async ({ page, url }: { page: Page; url: string }) => {
  const began = process.threadCpuUsage();
  let found: Extracted = { text: '' };
  let failed = false;
  try {
    found = await extractor(page, url);
  } catch {
    failed = true;
  }
  const { user, system } = process.threadCpuUsage(began);
  parentPort!.postMessage({ ...found, seconds: (user + system) / 1e6, failed });
});
parentPort!.postMessage('ready');

async function makeExtractor(): Promise<Extractor> {
  if (name === 'stemma') {
    const { extract } = await import('../../src/extract/extract.ts');
    return (page) => {
      const { text, blocks, title, authors, published } = extract(page).records[0]!;
      const body = blocks.filter(({ role }) => role === 'body').map(({ start, end }) => text.slice(start, end));
      return { text: body.join('\n'), title, authors, date: published?.value ?? null };
    };
  }
  const require = createRequire(path.join(modules!, 'package.json'));
  const load = async (module: string): Promise<Peer> => await import(require.resolve(module));
  // Some are exported to `import` alone, which cannot be told to begin in another folder.
  const loadFile = async (file: string): Promise<Peer> => await import(path.join(modules!, 'node_modules', file));
  if (name === 'linkedom') {
    const [{ Readability }, { parseHTML }] = [await load('@mozilla/readability'), await load('linkedom')];
    return (page) => readable(new Readability(parseHTML(page.text).document).parse());
  }
  if (name === 'jsdom' || name === 'defuddle') {
    const { JSDOM } = await load('jsdom');
    if (name === 'jsdom') {
      const { Readability } = await load('@mozilla/readability');
      return (page, url) => readable(new Readability(new JSDOM(page.text, { url }).window.document).parse());
    }
    const { Defuddle } = await loadFile('defuddle/dist/node.js');
    return async (page, url) => {
      const { content, title, author, published } = await Defuddle(new JSDOM(page.text, { url }), url);
      return { text: plain(content), title, authors: list(author), date: published };
    };
  }
  if (name === 'postlight') {
    const { default: Parser } = await load('@postlight/parser');
    // The pages that follow are not fetched: everything here is offline.
    return async (page, url) => {
      const found = await Parser.parse(url, { html: page.text, fetchAllPages: false });
      if (found.error) throw new Error(found.message);
      return {
        text: plain(found.content),
        title: found.title,
        authors: list(found.author),
        date: found.date_published,
      };
    };
  }
  const { extractFromHtml } = await load('@extractus/article-extractor');
  return async (page, url) => {
    const found = await extractFromHtml(page.text, url);
    return { text: plain(found?.content), title: found?.title, authors: list(found?.author), date: found?.published };
  };
}

function readable(found: Peer): Extracted {
  return {
    text: found?.textContent ?? '',
    title: found?.title,
    authors: list(found?.byline),
    date: found?.publishedTime,
  };
}

/** The text of HTML that a peer gives: tags out, references decoded. */
function plain(html: string | null | undefined): string {
  return decodeHTML((html ?? '').replace(/<[^>]{0,2000}>/g, ' '));
}

function list(names: string | null | undefined): string[] {
  return names ? [names] : [];
}
