/** Why each block of a page was kept or dropped, for a person at a terminal. */
import type { Page } from '../records/index.ts';
import { bodyModel } from './decide/models.ts';
import { reasonsFor } from './decide/reasons.ts';
import { analyse } from './extract.ts';

/** One line a block: role, score, the beginning of its text; below it the reasons. Then the facts and the notes. */
export function explain(page: Page, width = 100): string {
  const { article, notes, body, prepared, mediaType } = analyse(page);
  const model = bodyModel(mediaType);
  const lines = [
    `${page.file}: ${article.blocks.length} blocks, body from a score of ${body.cutoff.toFixed(2)} on`,
    '',
  ];
  article.blocks.forEach((block, at) => {
    const { text } = prepared.parts.candidates[at]!;
    const head = `${block.role.padEnd(11)} ${body.scores[at]!.toFixed(2)}  ${block.form === 'paragraph' ? '' : `[${block.form}] `}`;
    lines.push(head + shorten(printable(text), Math.max(20, width - head.length)));
    lines.push(`                  ${[...block.reasons, ...reasonsFor(model, body, at)].join('; ')}`);
  });
  lines.push('', 'facts');
  for (const { field, value, source, basis, reason } of article.facts) {
    lines.push(
      `  ${field.padEnd(10)} ${shorten(printable(value), 70)}`,
      `             ${basis}, ${source}: ${printable(reason)}`,
    );
  }
  if (notes.length > 0)
    lines.push('', 'notes', ...notes.map(({ code, message }) => `  ${code}: ${printable(message)}`));
  return `${lines.join('\n')}\n`;
}

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** Without control characters: a page must not steer the terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
