/** Rows of tables are one block; tables that lay a page out are none. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scan } from './scan.ts';

const blocks = (html: string) => scan(html).candidates.map(({ form, text }) => `${form}: ${text}`);

test('the cells of a row are one block, with a span over all of them', () => {
  const html =
    '<table><tr><th>Team<th>Points</tr><tr><td>North <b>End</b></td><td><p>12</p></td><td></td></tr></table>';
  assert.deepEqual(blocks(html), ['table: Team | Points', 'table: North End | 12']);
  const row = scan(html).candidates[1]!;
  assert.equal(html.slice(row.page.start, row.page.end), 'North <b>End</b></td><td><p>12');
});

test('cells of several blocks or lines, or of long text, stay apart', () => {
  assert.equal(blocks('<table><tr><td><p>Menu</p><p>More</p></td><td>Text</td></tr></table>').length, 3);
  assert.equal(blocks('<table><tr><td>Home<br>News</td><td>Text</td></tr></table>').length, 2);
  assert.equal(blocks(`<table><tr><td>Home</td><td>${'Long text. '.repeat(30)}</td></tr></table>`).length, 2);
});

test('a row of a hundred thousand cells takes no more than its share', () => {
  const row = scan(`<table><tr>${'<td>7</td>'.repeat(100_000)}</tr></table>`);
  assert.ok(row.candidates.length < 1000 && row.candidates.every(({ text }) => text.length <= 1300));
});

test('a frame that nothing closes ends with the <noscript> around it', () => {
  assert.deepEqual(blocks('<noscript><iframe src="a"/></noscript><p>The berth closes.</p>'), [
    'paragraph: The berth closes.',
  ]);
});
