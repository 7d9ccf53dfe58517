/** Text in columns for a terminal: words wrapped, rows of several lines, nothing that moves the cursor. */

/** Spaces between two columns. */
export const gap = 2;
/** Lines a row may take; what is longer ends with an ellipsis. */
const mostLines = 4;

/** The lines of one row: each cell is a list of lines as wide as its column at most. */
export function rowOf(cells: readonly (readonly string[])[], columns: readonly number[]): string[] {
  const height = Math.min(mostLines, Math.max(...cells.map((cell) => cell.length)));
  return Array.from({ length: height }, (_, line) => {
    const last = line === mostLines - 1;
    const row = cells.map((cell, index) => {
      const text = cell[line] ?? '';
      return pad(last && cell.length > mostLines ? clip(`${text} …`, columns[index]!) : text, columns[index]!);
    });
    return row.join(' '.repeat(gap)).trimEnd();
  });
}

/** The line under the heading, with the names of the columns. */
export function rule(columns: readonly number[], names: readonly string[]): string {
  const line = names.map((name, index) => `${name} `.padEnd(columns[index]!, '─')).join('─'.repeat(gap));
  return line.slice(0, columns.reduce((sum, column) => sum + column, 0) + gap * (columns.length - 1));
}

/** Words in lines of at most `width`. */
export function wrap(text: string, width: number): string[] {
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
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

export function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

function pad(text: string, width: number): string {
  return text.length >= width ? text : text + ' '.repeat(width - text.length);
}
