/** Pages inside of other files: archives of the web and of browsers, compressed files, feeds; whole, broken and hostile. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { captureFile } from './capture-files.ts';
import { type ReadResult, read } from './read.ts';

const text = (value: string) => new TextEncoder().encode(value);
const html = '<!doctype html><title>Berth closes</title><p>The board of Quellin closed the old berth – “at last”.</p>';
const readAs = (file: string, bytes: Uint8Array, maxBytes?: number) =>
  read({ file, bytes }, maxBytes ? { maxBytes } : {});
const codes = ({ notes }: ReadResult) => notes.map(({ code }) => code);

function join(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === 'string' ? text(part) : part))));
}

function record(type: string, block: Uint8Array, more = ''): Uint8Array {
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <https://post.example/berth>\r\nWARC-Date: 2024-05-31T10:00:00Z\r\n${more}Content-Length: ${block.length}\r\n\r\n`;
  return join(head, block, '\r\n\r\n');
}

function answer(
  body: Uint8Array,
  headers = 'Content-Type: text/html; charset=utf-8\r\n',
  status = '200 OK',
): Uint8Array {
  return join(`HTTP/1.1 ${status}\r\n${headers}\r\n`, body);
}

interface Stored {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
}

function zip(members: readonly Stored[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content, stored = false } of members) {
    const packed = stored ? content : Uint8Array.from(deflateRawSync(content));
    const shared = new DataView(new ArrayBuffer(26));
    shared.setUint16(4, stored ? 0 : 8, true);
    shared.setUint32(10, crc32(content), true);
    shared.setUint32(14, packed.length, true);
    shared.setUint32(18, content.length, true);
    shared.setUint16(22, text(name).length, true);
    const fields = new Uint8Array(shared.buffer);
    const local = join(Uint8Array.of(0x50, 0x4b, 3, 4), fields, name, packed);
    const place = new DataView(new ArrayBuffer(14));
    place.setUint32(10, at, true);
    directory.push(join(Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), fields, new Uint8Array(place.buffer), name));
    parts.push(local);
    at += local.length;
  }
  const list = join(...directory);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, members.length, true);
  end.setUint16(10, members.length, true);
  end.setUint32(12, list.length, true);
  end.setUint32(16, at, true);
  return join(...parts, list, new Uint8Array(end.buffer));
}

test('a gzip file is the file in it', () => {
  const { pages, notes } = readAs('berth.html.gz', gzipSync(html));
  assert.deepEqual(notes, []);
  assert.equal(pages[0]?.text, html);
  assert.equal(pages[0]?.file, 'berth.html.gz');
  assert.equal(pages[0]?.id, readAs('berth.html', text(html)).pages[0]?.id);
  const lines = gzipSync('{"id":"a","text":"One."}\n{"id":"b","text":"Two."}\n');
  assert.deepEqual(
    readAs('a.jsonl.gz', lines).given.map(({ article }) => article.id),
    ['a', 'b'],
  );
});

test('what breaks off is read as far as it goes; what is broken has a note', () => {
  const packed = gzipSync(html.repeat(50));
  const { pages, notes } = readAs('a.gz', packed.subarray(0, packed.length - 20));
  assert.ok(pages[0]!.text.startsWith(html));
  assert.equal(notes[0]?.code, 'read/undecodable');
  assert.deepEqual(codes(readAs('a.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3))), ['read/archive']);
});

test('the pages of a web archive have the address and the time of their capture', () => {
  const chunked = join(
    '10\r\n',
    text(html).subarray(0, 16),
    '\r\n',
    `${(text(html).length - 16).toString(16)}\r\n`,
    text(html).subarray(16),
    '\r\n0\r\n\r\n',
  );
  const archive = join(
    record('warcinfo', text('software: x\r\n')),
    record('request', text('GET / HTTP/1.1\r\n\r\n')),
    record('response', answer(text(html))),
    record('response', answer(chunked, 'content-type: text/html\r\ntransfer-encoding: chunked\r\n')),
    record('response', answer(gzipSync(html), 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n')),
    record('response', answer(brotliCompressSync(html), 'Content-Type: text/html\r\nContent-Encoding: br\r\n')),
    record('response', answer(text('x'), 'Content-Type: image/png\r\n')),
    record('response', answer(text(html), undefined, '404 Not Found')),
    record('conversion', text('The board closed the berth.'), 'Content-Type: text/plain\r\n'),
  );
  for (const [file, bytes] of [
    ['a.warc', archive],
    ['a.warc.gz', gzipSync(archive)],
  ] as const) {
    const found = readAs(file, bytes);
    assert.deepEqual(
      found.pages.map((page) => [page.file, page.url, page.capturedAt]),
      [3, 4, 5, 6, 9].map((number) => [`${file}:${number}`, 'https://post.example/berth', '2024-05-31T10:00:00Z']),
    );
    for (const page of found.pages.slice(0, 4)) assert.equal(page.text, html);
    assert.deepEqual(codes(found), ['read/companions']);
    assert.match(found.notes[0]!.message, /3 records hold no page/);
  }
});

test('a web archive that breaks off has a note', () => {
  const archive = join(record('response', answer(text(html))), record('response', answer(text(html))));
  const found = readAs('a.warc', archive.subarray(0, archive.length - 50));
  assert.equal(found.pages.length, 1);
  assert.deepEqual(codes(found), ['read/undecodable']);
});

test('a long web archive comes in pieces, and every record keeps its number', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'stemma-warc-'));
  after(() => rmSync(root, { recursive: true }));
  const filler = '<p>The board said more about the berth and the quay.</p>'.repeat(9000);
  const one = (number: number) => record('response', answer(text(`<title>${number}</title>${filler}`)));
  const archive = Buffer.concat(Array.from({ length: 30 }, (_, at) => one(at + 1)));
  for (const [file, bytes] of [
    ['a.warc', archive],
    ['a.warc.gz', gzipSync(archive, { level: 1 })],
  ] as const) {
    const place = path.join(root, file);
    writeFileSync(place, bytes);
    const pages: string[] = [];
    let captures = 0;
    for await (const capture of captureFile(place)) {
      assert.ok('bytes' in capture);
      captures++;
      for (const page of read(capture).pages) pages.push(`${page.file.slice(place.length)} ${page.text.slice(0, 18)}`);
    }
    assert.ok(captures > 2);
    assert.equal(pages.length, 30);
    assert.match(pages[29]!, /^:30 <title>30</);
  }
});

test('a page that a browser saved with its pictures', () => {
  const saved = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://post.example/berth',
    'Date: Fri, 31 May 2024 10:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html"; boundary="----Part--1"',
    '',
    '',
    '------Part--1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<title>Berth closes</title><p>The board closed the =E2=80=9Cold=E2=80=9D be=',
    'rth.</p>',
    '------Part--1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------Part--1',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>A frame</p>').toString('base64'),
    '------Part--1--',
    '',
  ].join('\r\n');
  const { pages, notes } = readAs('berth.mht', text(saved));
  assert.equal(pages.length, 1);
  const [page] = pages;
  assert.match(page!.text, /closed the “old” berth\.<\/p>/);
  assert.deepEqual(
    [page!.file, page!.url, page!.capturedAt],
    ['berth.mht', 'https://post.example/berth', '2024-05-31T08:00:00Z'],
  );
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['read/companions'],
  );
});

test('the pages of a ZIP archive, one inside another too', () => {
  const inner = zip([{ name: 'deep.html', content: text(html.replace('Berth', 'Quay')) }]);
  const found = readAs(
    'heap.zip',
    zip([
      { name: 'pages/', content: text('') },
      { name: 'pages/berth.html', content: text(html) },
      { name: 'pages/stored.txt', content: text('The board closed the berth.'), stored: true },
      { name: 'pages/berth_files/style.css', content: text('p {}') },
      { name: '__MACOSX/x', content: text('x') },
      { name: 'inner.zip', content: inner },
      { name: 'zipped.html.gz', content: gzipSync(html.replace('Berth', 'Pier')) },
    ]),
  );
  assert.deepEqual(
    found.pages.map(({ file }) => file),
    [
      'heap.zip:pages/berth.html',
      'heap.zip:pages/stored.txt',
      'heap.zip:inner.zip:deep.html',
      'heap.zip:zipped.html.gz',
    ],
  );
  assert.deepEqual(found.notes, []);
});

test('bombs are not unpacked beyond the limit', () => {
  const zeros = Buffer.alloc(3_000_000, 97);
  assert.deepEqual(codes(readAs('bomb.gz', gzipSync(zeros), 1_000_000)), ['read/too-large']);
  assert.deepEqual(codes(readAs('bomb.zip', zip([{ name: 'a.txt', content: zeros }]), 1_000_000)), ['read/archive']);
  const many = zip(Array.from({ length: 12 }, (_, at) => ({ name: `${at}.txt`, content: zeros.subarray(0, 900_000) })));
  assert.equal(codes(readAs('many.zip', many, 1_000_000)).filter((code) => code === 'read/archive').length, 8);
  const packed = record('response', answer(gzipSync(zeros), 'Content-Type: text/html\r\nContent-Encoding: gzip\r\n'));
  assert.deepEqual(codes(readAs('bomb.warc', packed, 1_000_000)), ['read/too-large']);
  let nested: Uint8Array = text(html);
  for (let depth = 0; depth < 12; depth++) nested = gzipSync(nested);
  assert.deepEqual(codes(readAs('nested.gz', nested)), ['read/archive']);
});

test('a document of an office program is no archive of pages', () => {
  const office = zip([
    { name: '[Content_Types].xml', content: text('<Types/>') },
    { name: 'word/document.xml', content: text('<w:document/>') },
  ]);
  assert.deepEqual(codes(readAs('letter.docx', office)), ['read/archive']);
});

test('the entries of an RSS feed', () => {
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Quellin Post &amp; Mail</title><language>en-gb</language>
<item><title>Berth closes</title><link>https://post.example/berth</link><dc:creator><![CDATA[Ana Ruiz]]></dc:creator>
<pubDate>Fri, 31 May 2024 10:00:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The board closed the &ldquo;old&rdquo; berth.</p><script>track()</script><p>A new one is planned.</p>]]></content:encoded></item>
<item><title>Tide &amp; time</title><guid>https://post.example/tide</guid><description>&lt;p&gt;Only a summary &amp;amp; no more.&lt;/p&gt;</description></item>
<item><title>Nothing at all</title></item>
</channel></rss>`;
  const { given, notes } = readAs('feed.xml', text(feed));
  assert.deepEqual(
    given.map(({ article, page }) => [page.file, article.title, article.url, article.text]),
    [
      [
        'feed.xml:#1',
        'Berth closes',
        'https://post.example/berth',
        'The board closed the “old” berth.\n\nA new one is planned.',
      ],
      ['feed.xml:#2', 'Tide & time', 'https://post.example/tide', 'Only a summary & no more.'],
    ],
  );
  const first = given[0]!.article;
  assert.ok(!('blocks' in first));
  assert.deepEqual(
    [first.publisher, first.language, first.published, first.authors],
    ['The Quellin Post & Mail', 'en', 'Fri, 31 May 2024 10:00:00 +0200', ['Ana Ruiz']],
  );
  assert.deepEqual(
    notes.map(({ code, page }) => [code, page]),
    [['extract/teaser', given[1]!.page.id]],
  );
});

test('the entries of an Atom feed', () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Quellin</title>
<entry><title type="html">Kai &amp;amp; Meer</title><link rel="self" href="https://post.example/self"/><link rel="alternate" href="https://post.example/kai?a=1&amp;b=2"/>
<published>2024-05-31T10:00:00Z</published><author><name>Tom Berg</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Kai wurde geschlossen.</p></div></content></entry></feed>`;
  const { article } = readAs('atom.xml', text(feed)).given[0]!;
  assert.deepEqual(
    [article.title, article.url, article.text, article.language],
    ['Kai & Meer', 'https://post.example/kai?a=1&b=2', 'Der Kai wurde geschlossen.', 'de'],
  );
});

test('hostile feeds are read in linear time', () => {
  for (const bomb of ['<item>', '<item><content>', '<![CDATA[', '<!--', '<p', '<script>', '&lt;', '<link ']) {
    readAs('feed.xml', text(`<rss><channel><item><title>x</title><content>${bomb.repeat(100_000)}</content></item>`));
    readAs('feed.xml', text(`<rss><channel>${bomb.repeat(100_000)}`));
  }
});

test('archives cut or changed anywhere give pages, articles or notes, and nothing throws', () => {
  const whole = [
    gzipSync(html),
    zip([{ name: 'a.html', content: text(html) }]),
    join(record('response', answer(text(html))), record('response', answer(text(html)))),
    text(
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>Hi</p>\n--x--',
    ),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      (bytes, cut, at, byte) => {
        const changed = Uint8Array.from(bytes.subarray(0, 1 + (cut % bytes.length)));
        changed[at % changed.length] = byte;
        const { pages, given, notes } = readAs('x', changed);
        assert.ok(pages.length + given.length + notes.length > 0);
      },
    ),
    { numRuns: 400 },
  );
});
