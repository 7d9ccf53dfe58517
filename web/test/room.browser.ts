/** The dossier in a real browser: every view, by pointer and by keyboard, on a phone, without script, on paper. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { dossier } from '../../src/dossier/dossier.ts';
import { renderDossier } from '../../src/dossier/render.ts';
import { violations } from './axe.ts';
import { chromiumPath, openChromium, patience } from './chromium.ts';
import { harbour } from './harbour.ts';
import { hostile } from './hostile.ts';
import { largeStory } from './large.ts';
import { loneReports } from './lone.ts';
import { rightToLeftPages } from './right-to-left.ts';
import { traceFolder } from './trace-folder.ts';

const without = chromiumPath === undefined ? 'no Chromium on this machine' : false;

let browser: Browser;
let folder: string;
const files = { harbour: '', large: '', medium: '', hostile: '', example: '' };

before(async () => {
  if (without) return;
  folder = mkdtempSync(path.join(tmpdir(), 'stemma-room-'));
  for (const [name, parts] of Object.entries({ harbour, large: largeStory(), medium: largeStory(40, 6), hostile })) {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, renderDossier(dossier(parts)));
    files[name as keyof typeof files] = pathToFileURL(file).href;
  }
  const example = path.join(folder, 'example.html');
  writeFileSync(
    example,
    renderDossier(await traceFolder(path.join(import.meta.dirname, '../../examples/vesper-bridge'))),
  );
  files.example = pathToFileURL(example).href;
  browser = await openChromium();
});

after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

interface Visit {
  readonly page: Page;
  /** Everything the page asked for beyond itself. */
  readonly requests: string[];
  readonly problems: string[];
}

async function visit(address: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.setDefaultTimeout(patience);
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address);
  return { page, requests, problems };
}

const views = [
  'glance',
  'stemma',
  'claims',
  'matrix',
  'conflicts',
  'changes',
  'only',
  'who',
  'quotations',
  'timeline',
  'reports',
  'pages',
];

test('every view is there, nothing is fetched, nothing goes wrong', { skip: without }, async () => {
  for (const name of ['harbour', 'large'] as const) {
    const { page, requests, problems } = await visit(files[name]);
    for (const view of views) assert.equal(await page.locator(`#s1-${view}`).count(), 1, `${name} ${view}`);
    assert.ok((await page.locator('#s1-stemma svg:visible a.node').count()) > 2);
    assert.deepEqual({ requests, problems }, { requests: [], problems: [] });
    await page.close();
  }
});

test('axe finds no violation, light and dark, wide and on a phone', { skip: without }, async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      const { page } = await visit(files.harbour, { colorScheme, viewport: { width, height: 844 } });
      for (const details of await page.locator('details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      assert.deepEqual(await violations(page), [], `${colorScheme} ${width}`);
      await page.close();
    }
  }
});

test('the example as it is traced: no violation, nothing fetched, nothing wrong', { skip: without }, async () => {
  const { page, requests, problems } = await visit(files.example);
  for (const view of views) assert.equal(await page.locator(`#s1-${view}`).count(), 1, view);
  assert.equal(await page.locator('#s2.brief').count(), 1);
  await page.locator('#s2-who a.passage').first().click();
  await page.locator('dialog[open] mark').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  for (const details of await page.locator('#s2 details').all())
    await details.evaluate((element) => element.setAttribute('open', ''));
  assert.deepEqual(await violations(page), []);
  assert.deepEqual({ requests, problems }, { requests: [], problems: [] });
  await page.close();
});

test('stories beyond the budget are named, and the page stays sound', { skip: without }, async () => {
  const file = path.join(folder, 'lone.html');
  writeFileSync(file, renderDossier(dossier(loneReports(400, 60))));
  const { page, problems } = await visit(pathToFileURL(file).href);
  assert.ok((await page.locator('#not-drawn li').count()) > 0);
  assert.equal((await page.locator('#not-drawn li').count()) + (await page.locator('.story.brief').count()), 400);
  await page.locator('#s1-who a.passage').first().click();
  await page.locator('dialog[open] mark').first().waitFor();
  assert.deepEqual(problems, []);
  await page.close();
});

test('axe finds no violation in an open passage, in a cell, and in a large story', { skip: without }, async () => {
  const { page } = await visit(files.harbour);
  await page.locator('#s1-claims a.passage').first().click();
  await page.locator('dialog[open]').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.locator('a.cell.other').first().click();
  await page.locator('dialog[open]').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.close();
  for (const name of ['medium', 'large'] as const) {
    const story = await visit(files[name]);
    assert.deepEqual(await violations(story.page), [], name);
    await story.page.close();
  }
});

test('a passage opens in its context by keyboard, and focus comes back', { skip: without }, async () => {
  const { page } = await visit(files.harbour);
  const link = page.locator('#s1-claims a.passage').first();
  await link.focus();
  await page.keyboard.press('Enter');
  const drawer = page.locator('dialog[open]');
  await drawer.waitFor();
  await drawer.locator('mark').first().waitFor();
  assert.match((await drawer.locator('mark').first().textContent()) ?? '', /Fourteen people were treated/);
  assert.match((await drawer.textContent()) ?? '', /sha256:[0-9a-f]{64}/);
  assert.match(
    (await drawer.locator('.where a').getAttribute('href')) ?? '',
    /^https:\/\/coast-herald\.example\/.*#:~:text=/,
  );
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await page.waitForFunction((element) => element === document.activeElement, await link.elementHandle());
  await page.close();
});

test('a cell shows the passages side by side, the chosen one first', { skip: without }, async () => {
  const { page } = await visit(files.harbour);
  await page.locator('a.cell.other').first().click();
  const drawer = page.locator('dialog[open]');
  await drawer.waitFor();
  assert.match((await drawer.locator('.beside section').first().textContent()) ?? '', /Bay Courier.*41/s);
  assert.equal(await drawer.locator('.beside section').count(), 8);
  await page.close();
});

test('a bundle of copies opens and closes', { skip: without }, async () => {
  const { page } = await visit(files.large);
  const drawn = page.locator('#s1-stemma .stemma.wide a.node');
  const closed = await drawn.count();
  assert.ok(closed < 40, `${closed} nodes while closed`);
  const bundle = page.locator('#s1-stemma .stemma.wide a.bundle').first();
  await bundle.click();
  await drawn.nth(closed + 20).waitFor({ state: 'attached' });
  await page.locator('#s1-stemma .stemma.wide a.bundle').first().click();
  await drawn.nth(closed).waitFor({ state: 'detached' });
  assert.equal(await drawn.count(), closed);
  await page.close();
});

test('lists filter, citations are copied, exports are saved', { skip: without }, async () => {
  const { page, problems } = await visit(files.harbour);
  await page.locator('input[data-filter="s1-ladder"]').fill('clinic');
  await page.waitForFunction(
    () => document.querySelectorAll('#s1-ladder .statement:not([hidden], [hidden] *)').length === 1,
  );
  await page.evaluate(() => {
    document.execCommand = () => true;
    // The button says it for a moment only, and a busy machine may look away; so what it said is kept.
    new MutationObserver(() => {
      if (/Copied/.test(document.querySelector('button[data-cite-claim]')?.textContent ?? ''))
        document.documentElement.dataset.copied = '';
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    // What is saved is read where it is made: a download would wait for the disk and the browser's own folders.
    const saved: Record<string, string> = {};
    Object.assign(window, { saved });
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      blobs
        .get(this.href)
        ?.text()
        .then((text) => {
          saved[this.download] = text;
        });
    };
  });
  await page.locator('button[data-cite-claim]').first().click();
  await page.locator('html[data-copied]').waitFor({ state: 'attached' });
  const names = ['csv', 'csl', 'bibtex', 'annotations', 'prov', 'markdown', 'json'];
  for (const [index, name] of names.entries()) {
    await page.locator(`button[data-export="${name}"]`).click();
    await page.waitForFunction(
      (wanted) => Object.keys((window as unknown as { saved: object }).saved).length === wanted,
      index + 1,
    );
  }
  const saved = await page.evaluate(() => (window as unknown as { saved: Record<string, string> }).saved);
  for (const [file, text] of Object.entries(saved)) assert.ok(text.length > 200, file);
  assert.deepEqual(problems, []);
  await page.close();
});

test('an export comes as a file', { skip: without }, async () => {
  const { page } = await visit(files.harbour);
  const saved = page.waitForEvent('download');
  await page.locator('button[data-export="csv"]').click();
  assert.ok(readFileSync(await (await saved).path(), 'utf8').length > 200);
  await page.close();
});

test('without script everything can be read, and links lead to the passages', { skip: without }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(files.harbour);
  assert.equal(await page.locator('.scripted-only:visible').count(), 0);
  await page.locator('#s1-claims a.passage').first().click();
  assert.match(page.url(), /#r\d+-\d+-\d+$/);
  const id = page.url().split('#')[1]!;
  assert.ok(
    (await page
      .locator(`[id="${id}"]`)
      .isVisible()
      .catch(() => false)) || (await page.locator(`[id="${id}"]`).count()) === 1,
  );
  await context.close();
});

test('nothing scrolls sideways but tables and drawings, at 320 and 390 pixels', { skip: without }, async () => {
  for (const width of [320, 390]) {
    for (const name of ['harbour', 'hostile'] as const) {
      const { page } = await visit(files[name], { viewport: { width, height: 800 } });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(over, 0, `${name} ${width}`);
      await page.close();
    }
  }
});

test('a story told from right to left: words in their own direction, ours in ours', { skip: without }, async () => {
  const pages = path.join(folder, 'right-to-left');
  mkdirSync(pages);
  for (const [file, html] of rightToLeftPages()) writeFileSync(path.join(pages, file), html);
  const file = path.join(folder, 'right-to-left.html');
  writeFileSync(file, renderDossier(await traceFolder(pages)));
  for (const width of [1280, 390]) {
    const { page, problems } = await visit(pathToFileURL(file).href, { viewport: { width, height: 900 } });
    const directionOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => (element.matches(':dir(rtl)') ? 'rtl' : 'ltr'));
    assert.equal(await directionOf('#s1-glance .claim-text bdi'), 'rtl');
    assert.equal(await directionOf('#s1-h bdi'), 'rtl');
    assert.equal(await directionOf('#s1-glance .reason-summary bdi'), 'ltr');
    assert.ok((await page.locator('#s1-matrix a.cell.other').count()) > 0, 'the changed number is marked');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0);
    await page.locator('#s1-claims a.passage').first().click();
    await page.locator('dialog[open] blockquote:dir(rtl) mark').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(problems, []);
    await page.close();
  }
});

test('hostile pages stay text', { skip: without }, async () => {
  const { page, requests, problems } = await visit(files.hostile);
  assert.deepEqual({ requests, problems }, { requests: [], problems: [] });
  assert.equal(await page.evaluate(() => (window as { broken?: boolean }).broken), undefined);
  assert.equal(
    await page.locator('a[href^="javascript"], a[href^="data"], main script, main img, main style').count(),
    0,
  );
  const text = (await page.locator('#s1').textContent()) ?? '';
  assert.doesNotMatch(text, /[\u202a-\u202e]/);
  assert.match(text, /<\/script><script>/);
  await page.locator('#s1-claims a.passage, #s1-only a.passage').first().click();
  await page.locator('dialog[open]').waitFor();
  assert.deepEqual(problems, []);
  await page.close();
});

test('it prints: claims with their passages, no controls', { skip: without }, async () => {
  const { page } = await visit(files.harbour);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('button:visible, .contents:visible').count(), 0);
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 50_000);
  await page.close();
});
