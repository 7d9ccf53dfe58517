/** A page of HTML as a careless scraper leaves it: every text node, one block a line. */
import { scan } from '../../src/extract/markup/scan.ts';
import type { Page } from '../../src/records/index.ts';

export type DumpStyle = 'tight' | 'spaced';

export function dumpText(page: Page, style: DumpStyle = 'tight'): string {
  const { candidates, headTitle } = scan(page.text);
  const lines = candidates.map(({ text }) => text.replace(/\s+/g, ' '));
  const title = headTitle?.text.replace(/\s+/g, ' ').trim();
  if (title) lines.unshift(title);
  return lines.join(style === 'tight' ? '\n' : '\n\n');
}
