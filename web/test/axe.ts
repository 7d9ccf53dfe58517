/** What axe finds against WCAG 2.2 AA and its own best practices. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** One line a rule that is violated, with how often and the first element. */
export async function violations(page: Page): Promise<string[]> {
  // The page's own policy keeps scripts out; the debugger's door does not go through it.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  // Where things stand is measured with everything laid out, as it is for whoever scrolls there.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then((found) => found.violations.map(({ id, nodes }) => id + ' x' + nodes.length + ' ' + nodes[0].html.slice(0, 160)))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as string[];
}
