/** The room that `stemma serve` opens, in a real browser: every page, the search, a refresh in the middle of reading. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { dossier } from '../../src/dossier/dossier.ts';
import { readingRoom } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { shelfOf } from '../../src/server/shelf.ts';
import { violations } from './axe.ts';
import { chromiumPath, openChromium, patience } from './chromium.ts';
import { harbour } from './harbour.ts';

const without = chromiumPath === undefined ? 'no Chromium on this machine' : false;

let browser: Browser;
let room: Listening;

before(async () => {
  if (without) return;
  room = await listen(readingRoom(shelfOf(dossier(harbour))), 0);
  browser = await openChromium();
});

after(async () => {
  await browser?.close();
  await room?.close();
});

test('each page is clean, and asks nobody but the room', { skip: without }, async () => {
  for (const path of [
    '',
    'stories/story-quay',
    'articles/capital-observer',
    'compare?a=coast-herald&b=bay-courier',
    'search?q=valve',
    'nowhere',
  ]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(patience);
    const problems: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(room.address)) problems.push(request.url());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/404/.test(message.text())) problems.push(message.text());
    });
    await page.goto(room.address + path);
    assert.deepEqual(await violations(page), [], path);
    assert.deepEqual(problems, [], path);
    await page.close();
  }
});

test('one finds a passage by search, reads it, and a refresh keeps the place', { skip: without }, async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(room.address);
  await page.getByRole('searchbox').fill('blankets');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\?q=blankets/);
  assert.match((await page.locator('main').textContent()) ?? '', /red blankets of the rowing club/);
  await page.getByRole('link', { name: 'Ammonia leak closes Skarholm quay' }).first().click();
  await page.waitForURL(/stories/);
  await page.locator('#s1-claims a.passage').first().click();
  await page.locator('dialog[open]').waitFor();
  const words = await page.locator('dialog[open] mark').textContent();
  await page.reload();
  await page.locator('dialog[open]').waitFor();
  assert.equal(await page.locator('dialog[open] mark').textContent(), words);
  await page.close();
});
