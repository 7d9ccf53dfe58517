/** Seconds and memory of the extract stage against the size of a page, and memory over many pages. */
import { extract } from '../../src/extract/extract.ts';
import { pageOf } from '../../src/extract/made-page.ts';

const paragraph =
  '<p>The harbour board voted on Tuesday to close the old ferry berth, according to two members who were in the room.</p>';
const list = `<ul>${'<li><a href="/a">A link</a></li>'.repeat(5)}</ul>`;

export function growth(): void {
  console.log('page                     MB   seconds   blocks   resident MB');
  for (let count = 0; count <= 10_000; count++) {
    extract(
      pageOf(
        `<title>Page ${count}</title><h1>Page ${count}</h1>${paragraph.repeat(3)}${list}${`<p>Number ${count} said so, and then went home.</p>`.repeat(4)}`,
      ),
    );
    if (count % 2500 === 0) report(`${count} small pages`, 0, process.cpuUsage().user / 1e6, 0);
  }
  const shapes: readonly [string, (size: number) => string][] = [
    ['paragraphs and lists', (size) => (paragraph + list).repeat(size / (paragraph.length + list.length))],
    ['nested elements', (size) => '<div>'.repeat(size / 5) + paragraph],
    ['unclosed elements', (size) => '<b>word '.repeat(size / 8)],
    ['script alone', (size) => `<script>${'var a = {"x": [1, 2]};\n'.repeat(size / 23)}`],
    [
      'null bytes and text',
      (size) => `<p>${'\0'.repeat(size / 2)}</p>${paragraph.repeat(size / 2 / paragraph.length)}`,
    ],
    ['one line', (size) => 'A sentence that ends, and then another. '.repeat(size / 40)],
  ];
  for (const [name, make] of shapes) {
    for (const size of [1e5, 1e6, 5e6, 5e7]) {
      const page = pageOf(make(size));
      const began = process.cpuUsage();
      const { records } = extract(page);
      const { user, system } = process.cpuUsage(began);
      report(name, page.text.length / 1e6, (user + system) / 1e6, records[0]!.blocks.length);
    }
  }
}

function report(name: string, megabytes: number, seconds: number, blocks: number): void {
  const resident = (process.memoryUsage.rss() / 1e6).toFixed(0);
  console.log(
    `${name.padEnd(22)} ${megabytes.toFixed(1).padStart(5)} ${seconds.toFixed(2).padStart(9)} ${String(blocks).padStart(8)} ${resident.padStart(13)}`,
  );
}
