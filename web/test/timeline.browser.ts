/** The timeline in a real browser: its picture by keyboard, its table, without script, on a phone and on paper. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { renderDossier } from '../../src/dossier/render.ts';
import type { Dossier } from '../../src/records/index.ts';
import { chromiumPath, openChromium, patience } from './chromium.ts';
import { traceFolder } from './trace-folder.ts';

const without = chromiumPath === undefined ? 'no Chromium on this machine' : false;

let browser: Browser;
let folder: string;
let address: string;
let told: Dossier;

before(async () => {
  if (without) return;
  folder = mkdtempSync(path.join(tmpdir(), 'stemma-timeline-'));
  told = await traceFolder(path.join(import.meta.dirname, '../../examples/vesper-bridge'));
  const file = path.join(folder, 'dossier.html');
  writeFileSync(file, renderDossier(told));
  address = pathToFileURL(file).href;
  browser = await openChromium();
});

after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.setDefaultTimeout(patience);
  await page.goto(address);
  return page;
}

const marks = '#s1-timeline .clocks svg:visible a';
const rows = '#s1-timeline table.events tbody tr';

/** What has the focus: its address, or its id. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('href') ?? element?.id ?? '';
  });

test('every mark is reached by Tab, in the order drawn, and leads to its line by Enter', {
  skip: without,
}, async () => {
  const page = await open();
  const addresses = await page.locator(marks).evaluateAll((all) => all.map((mark) => mark.getAttribute('href')!));
  assert.ok(addresses.length > 10);
  await page.locator(marks).first().focus();
  for (const [index, expected] of addresses.entries()) {
    assert.equal(await focused(page), expected);
    if (index < addresses.length - 1) await page.keyboard.press('Tab');
  }
  for (const index of [0, Math.floor(addresses.length / 2), addresses.length - 1]) {
    const mark = page.locator(marks).nth(index);
    const label = (await mark.getAttribute('aria-label'))!;
    await mark.focus();
    await page.keyboard.press('Enter');
    const line = page.locator(addresses[index]!);
    await page.waitForFunction((id) => location.hash === id, addresses[index]!);
    const box = (await line.boundingBox())!;
    assert.ok(box.y >= -1 && box.y < 900, `${addresses[index]} is in view`);
    assert.equal(await line.locator('td.number').textContent(), label.split('.')[0]);
    // The next Tab goes on from the line, not from the picture.
    await page.keyboard.press('Tab');
    assert.ok(await line.evaluate((row) => row.contains(document.activeElement) || row === document.activeElement));
  }
  await page.close();
});

test('the focus can be seen on a mark', { skip: without }, async () => {
  const page = await open();
  await page.locator(marks).first().focus();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  assert.notEqual(outline, 'none');
  await page.close();
});

test('the table has every event, with its clock and what it rests on', { skip: without }, async () => {
  const page = await open();
  const events = told.events.filter(({ story }) => story === told.stories[0]!.id);
  assert.equal(await page.locator(rows).count(), events.length);
  const lines = await page
    .locator(rows)
    .evaluateAll((all) =>
      all.map((row) => [row.getAttribute('data-clock'), row.querySelector('time')?.getAttribute('datetime')]),
    );
  assert.deepEqual(
    lines,
    events.map(({ clock, when }) => [clock, when.value]),
  );
  assert.equal(await page.locator(`${rows} td.rests:empty, ${rows} td.what:empty`).count(), 0);
  assert.deepEqual(await page.locator('#s1-timeline table.events thead th').allInnerTexts(), [
    'No.',
    'When',
    'Clock',
    'What',
    'Rests on',
  ]);
  await page.close();
});

test('a passage of a line opens by keyboard, and the focus comes back to it', { skip: without }, async () => {
  const page = await open();
  const link = page.locator(`${rows} a.passage`).first();
  await link.focus();
  const before = await focused(page);
  await page.keyboard.press('Enter');
  await page.locator('dialog[open] mark').first().waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  assert.equal(await focused(page), before);
  await page.close();
});

test('without script the marks lead to their lines all the same', { skip: without }, async () => {
  const page = await open({ javaScriptEnabled: false });
  const mark = page.locator(marks).nth(3);
  const href = (await mark.getAttribute('href'))!;
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await page.close();
});

test('a phone is shown the narrow picture alone, and it fits', { skip: without }, async () => {
  const page = await open({ viewport: { width: 390, height: 844 } });
  const pictures = page.locator('#s1-timeline .clocks svg:visible');
  assert.equal(await pictures.count(), 1);
  const box = (await pictures.boundingBox())!;
  assert.ok(box.x >= 0 && box.x + box.width <= 390);
  await page.close();
});

test('it prints: one picture, every line of the table, nothing cut off', { skip: without }, async () => {
  const page = await open({ viewport: { width: 760, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#s1-timeline .clocks svg:visible').count(), 1);
  const count = await page.locator(rows).count();
  assert.equal(await page.locator(`${rows}:visible`).count(), count);
  const wide = await page
    .locator('#s1-timeline table.events')
    .evaluate((table) => table.scrollWidth - table.clientWidth);
  assert.ok(wide <= 1);
  const right = await page
    .locator('#s1-timeline .clocks svg:visible')
    .evaluate((picture) => picture.getBoundingClientRect().right);
  assert.ok(right <= 761);
  assert.ok((await page.pdf({ format: 'A4' })).length > 50_000);
  await page.close();
});
