/**
 * Takes the pictures in docs/images from the example story, as a reader sees it. `npm run pictures`. The fonts are those
 * of the machine; Charis SIL and Inter were there for the pictures that are kept.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openChromium } from './test/chromium.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = path.join(root, 'docs/images');
const folder = mkdtempSync(path.join(tmpdir(), 'stemma-pictures-'));

mkdirSync(images, { recursive: true });
execFileSync(process.execPath, ['bin/stemma.js', 'trace', 'examples/vesper-bridge', '-o', folder, '--quiet'], {
  cwd: root,
});
const address = pathToFileURL(path.join(folder, 'dossier.html')).href;

const browser = await openChromium();

/** A picture of what the page shows at a size, after `ready` has brought it there. */
async function picture(name: string, { width = 1280, height = 900, dark = false, ready }: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(address);
  await ready?.(page);
  await page.screenshot({ path: path.join(images, `${name}.png`) });
  await page.close();
}

interface Shot {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly ready?: (page: Page) => Promise<unknown>;
}

const to = (anchor: string) => (page: Page) =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: 'start' }), anchor);

/** The rung of unnamed sources that are described. */
const toUnnamed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#s1-who .rung')]
      .find((rung) => /^\s*unnamed/.test(rung.textContent ?? ''))
      ?.scrollIntoView({ block: 'start' }),
  );

try {
  await picture('dossier', { height: 1160 });
  await picture('stemma', { height: 860, ready: to('s1-stemma') });
  await picture('matrix', { ready: to('s1-matrix') });
  await picture('changes', { ready: to('s1-changes') });
  await picture('who', { ready: toUnnamed });
  await picture('passage', {
    ready: async (page) => {
      await page.locator('#s1-glance .main-claim a.passage').first().click();
      await page.locator('dialog[open]').waitFor();
    },
  });
  await picture('phone', { width: 390, height: 844, dark: true });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
