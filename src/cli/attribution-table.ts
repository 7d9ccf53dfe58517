/** Attributions of one article as a table for a terminal: who, on what footing, how sure, and the words. */
import type { Article, Attribution } from '../records/index.ts';

const rungNames: Readonly<Record<Attribution['rung'], string>> = {
  witnessed: 'witnessed',
  document: 'document',
  'named-person': 'named',
  institution: 'institution',
  'unnamed-described': 'unnamed, described',
  'unnamed-vague': 'unnamed, vague',
  outlet: 'another outlet',
  none: 'no source',
};
const gap = 2;
const footing = 18;
const sureness = 4;
const mostLines = 4;

/** The lines of the table, `width` columns wide at most. Attributions inside others are indented below them. */
export function attributionTable(
  article: Pick<Article, 'title' | 'file' | 'publisher'>,
  records: readonly Attribution[],
  width: number,
): string[] {
  const total = Math.max(60, Math.min(width, 160));
  const who = Math.floor((total - footing - sureness - 3 * gap) * 0.34);
  const words = total - who - footing - sureness - 3 * gap;
  const columns = [who, footing, sureness, words];
  const title = [article.title ?? article.file, article.publisher].filter((part) => part !== null).join(' — ');
  const lines = [clip(oneLine(title), total), rule(columns, ['who', 'footing', 'sure', 'what'])];
  const depths = new Map<string, number>();
  for (const record of records) {
    const depth = record.within === null ? 0 : (depths.get(record.within) ?? 0) + 1;
    depths.set(record.id, depth);
    const indent = '  '.repeat(depth);
    const cells = [
      wrap(whoSays(record), who - indent.length).map((line) => indent + line),
      wrap(rungNames[record.rung] + certainty(record), footing),
      [`${Math.round(record.confidence * 100)}%`.padStart(sureness)],
      wrap(said(record), words),
    ];
    const height = Math.min(mostLines, Math.max(...cells.map((cell) => cell.length)));
    for (let line = 0; line < height; line++) {
      const last = line === mostLines - 1;
      const row = cells.map((cell, index) => {
        const text = cell[line] ?? '';
        return pad(last && cell.length > mostLines ? clip(`${text} …`, columns[index]!) : text, columns[index]!);
      });
      lines.push(row.join(' '.repeat(gap)).trimEnd());
    }
  }
  if (records.length === 0) lines.push('(nobody is quoted or cited)');
  return [...lines, ''];
}

/** "Politico → one of the officials", or "he (Antony Marlo)". */
function whoSays({ chain, source, speaker }: Attribution): string {
  const words = source?.text ?? '(no source named)';
  if (chain.length > 1) return chain.map((link) => link.source.text).join(' → ');
  const name = speaker.name ?? speaker.mentions.at(-1)?.text;
  return name === undefined || words.includes(name) ? words : `${words} (${name})`;
}

function certainty(record: Attribution): string {
  return record.certainty === 'asserted' ? '' : `, ${record.certainty}`;
}

function said({ cue, content }: Attribution): string {
  return cue ? `[${cue.text}] ${content.text}` : content.text;
}

function rule(columns: readonly number[], names: readonly string[]): string {
  const line = names.map((name, index) => `${name} `.padEnd(columns[index]!, '─')).join('─'.repeat(gap));
  return line.slice(0, columns.reduce((sum, column) => sum + column, 0) + gap * (columns.length - 1));
}

function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    const piece = clip(word, room);
    if (line === '') line = piece;
    else if (line.length + 1 + piece.length <= room) line += ` ${piece}`;
    else {
      lines.push(line);
      line = piece;
    }
    if (lines.length > mostLines) break;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A page must not move the cursor of whoever reads the table: control characters become spaces. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

function pad(text: string, width: number): string {
  return text.length >= width ? text : text + ' '.repeat(width - text.length);
}
