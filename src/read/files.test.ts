import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { captureFile } from './capture-files.ts';
import { listFiles } from './list-files.ts';
import { read } from './read.ts';

const root = mkdtempSync(path.join(tmpdir(), 'stemma-files-'));
after(() => rmSync(root, { recursive: true }));
const at = (...parts: string[]) => path.join(root, ...parts);
const write = (file: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
};

test('folders are walked in order, without hidden entries and companions', async () => {
  write('heap/b.html', 'b');
  write('heap/a/z.txt', 'z');
  write('heap/.git/config', 'x');
  write('heap/.hidden.txt', 'x');
  write('heap/b_files/style.css', 'x');
  write('heap/lone_files/page.txt', 'x');
  symlinkSync(at('heap'), at('heap/a/circle'));
  const { files, missing, notes } = await listFiles([at('heap'), at('heap/b.html'), at('nowhere'), '-', '-']);
  assert.deepEqual(files, ['-', at('heap/a/z.txt'), at('heap/b.html'), at('heap/lone_files/page.txt')]);
  assert.deepEqual(missing, [at('nowhere')]);
  assert.deepEqual(
    notes.map(({ code, page }) => [code, page]),
    [['read/companions', at('heap/b_files')]],
  );
});

test('the order in which paths are given does not matter', async () => {
  write('order/1.txt', 'x');
  write('order/2.txt', 'y');
  const there = await listFiles([at('order/2.txt'), at('order/1.txt')]);
  assert.deepEqual(there, await listFiles([at('order/1.txt'), at('order/2.txt')]));
});

test('an output folder does not feed on itself', async () => {
  for (const file of ['stemma.sqlite', 'stemma.sqlite-wal', 'dossier.html', 'dossier.json', 'page.html']) {
    write(`out/${file}`, 'x');
  }
  write('other/dossier.json', 'x');
  assert.deepEqual((await listFiles([at('out'), at('other')])).files, [at('other/dossier.json'), at('out/page.html')]);
});

test('a broken link is a note', async () => {
  mkdirSync(at('links'));
  symlinkSync(at('gone'), at('links/broken'));
  const { files, notes } = await listFiles([at('links')]);
  assert.deepEqual(files, []);
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['read/unreadable'],
  );
});

test('a long JSONL file comes in pieces, and every line keeps its number', async () => {
  const filler = 'word '.repeat(4000);
  const lines = Array.from({ length: 1000 }, (_, i) =>
    i === 500 ? 'not json' : JSON.stringify({ id: `a${i}`, text: i === 700 ? filler.repeat(200) : `${i} ${filler}` }),
  );
  write('long.jsonl', lines.join('\n'));
  const ids: string[] = [];
  const noted: (string | null)[] = [];
  let pieces = 0;
  for await (const capture of captureFile(at('long.jsonl'), { maxBytes: 3_000_000 })) {
    if ('code' in capture) {
      noted.push(`${capture.code} ${capture.page}`);
      continue;
    }
    pieces++;
    const result = read(capture, { maxBytes: 3_000_000 });
    for (const { page, article } of result.given) {
      assert.equal(page.file, `${at('long.jsonl')}:${Number(article.id.slice(1)) + 1}`);
      ids.push(article.id);
    }
    noted.push(...result.notes.map(({ code, page }) => `${code} ${page}`));
  }
  assert.ok(pieces > 2, `${pieces} pieces`);
  assert.equal(ids.length + noted.length, 1000);
  assert.ok(noted.includes(`read/bad-line ${at('long.jsonl')}:501`));
});

test('a file over the limit, or one that cannot be opened, is a note', async () => {
  write('huge.html', `<html>${'x'.repeat(9_000_000)}`);
  const seen = [];
  for (const file of ['huge.html', 'gone.html', 'heap']) {
    for await (const capture of captureFile(at(file), { maxBytes: 1_000_000 }))
      seen.push('code' in capture && capture.code);
  }
  assert.deepEqual(seen, ['read/too-large', 'read/unreadable', 'read/unreadable']);
});

test('one line longer than the limit is passed over, the rest is read', async () => {
  const long = JSON.stringify({ id: 'long', text: 'x'.repeat(20_000_000) });
  write('one.jsonl', `{"id":"a","text":"A"}\n${long}\n{"id":"b","text":"B"}\n`);
  const seen: string[] = [];
  for await (const capture of captureFile(at('one.jsonl'), { maxBytes: 1_000_000 })) {
    if ('code' in capture) seen.push(`${capture.code} ${path.basename(capture.page!)}`);
    else seen.push(...read(capture).given.map(({ page }) => path.basename(page.file)));
  }
  assert.deepEqual(seen, ['one.jsonl:1', 'read/too-large one.jsonl:2', 'one.jsonl:3']);
});
