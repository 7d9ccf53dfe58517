/** The program as a user meets it. Most tests run it in this process; how it starts and stops is tried in one of its own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { dossierSchema } from '../records/dossier.ts';
import { version } from '../version.ts';
import { commands } from './commands/index.ts';
import { main, runApart, runHere } from './run-cli.ts';

const root = mkdtempSync(path.join(tmpdir(), 'stemma-cli-'));
after(() => rmSync(root, { recursive: true }));
const at = (...parts: string[]) => path.join(root, ...parts);
const write = (file: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
  return at(file);
};
const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const jsonl = (...records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
/** Stages run in this thread: threads have a test of their own. */
const run = (args: readonly string[], input?: string | Uint8Array) => runHere([...args, '--workers', '0'], input);
/** Waits for what another process does. */
const until = async (happened: () => boolean) => {
  while (!happened()) await sleep(20);
};
const noStack = (stderr: string) => assert.doesNotMatch(stderr, /\n\s+at |node:internal|file:\/\//);

const first =
  'The harbour wall at Tarn broke on Monday night. “We saw it go,” Mayor Ada Quill said. Forty boats were lost.';
const second = 'A wall of the harbour at Tarn gave way late on Monday. Mayor Ada Quill said that 40 boats were lost.';
const article = (id: string, text: string) => ({ id, text, published: '2031-03-04', title: 'Harbour wall breaks' });
write('heap/one.txt', first);
write(
  'heap/two.html',
  `<!doctype html><title>Wall gives way</title><article><h1>Wall gives way</h1><p>${second}</p></article>`,
);

describe('help and use', () => {
  test('--version and --help', async () => {
    assert.deepEqual(await runApart(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    const { code, stdout } = await runHere(['--help']);
    assert.equal(code, 0);
    for (const word of ['Examples:', 'Exit codes:', 'trace', 'schema']) assert.ok(stdout.includes(word), word);
  });

  test('every command explains itself with examples', () => {
    for (const make of commands) {
      const command = make();
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) });
      command.outputHelp();
      assert.match(help, /Examples:\n {2}stemma /, command.name());
    }
  });

  test('wrong use is exit 2 and says what is wrong', async () => {
    for (const [args, message] of [
      [[], /Usage: stemma/],
      [['trace'], /missing required argument 'paths'/],
      [['frobnicate'], /unknown command 'frobnicate'/],
      [['extract', '--workers', 'many', 'x'], /--workers <n>.*invalid/],
      [['extract', '--max-bytes', '64 apples', 'x'], /--max-bytes <size>.*invalid/],
      [['schema', 'nothing'], /no record is named "nothing"; there are: /],
    ] as const) {
      const { code, stdout, stderr } = await runHere([...args]);
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, message);
      noStack(stderr);
    }
  });

  test('schemas are published', async () => {
    const all = JSON.parse((await runHere(['schema'])).stdout) as Record<string, unknown>;
    assert.ok(all.article && all.dossier && all.check);
    const one = JSON.parse((await runHere(['schema', 'article'])).stdout) as { properties: object };
    assert.ok('text' in one.properties);
  });
});

describe('trace', () => {
  test('writes a dossier, and the second time does no work again', async () => {
    const { code, stdout, stderr } = await run(['trace', at('heap'), '-o', at('out')]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^2 articles, /);
    assert.ok(stdout.endsWith(`Open ${at('out', 'dossier.html')}\n`));
    assert.deepEqual(readdirSync(at('out')).sort(), ['dossier.html', 'dossier.json', 'stemma.sqlite']);
    const json = readFileSync(at('out', 'dossier.json'), 'utf8');
    assert.equal(dossierSchema.parse(JSON.parse(json)).articles.length, 2);
    const html = readFileSync(at('out', 'dossier.html'), 'utf8');
    await run(['trace', at('heap'), '-o', at('out')]);
    assert.equal(readFileSync(at('out', 'dossier.json'), 'utf8'), json);
    assert.equal(readFileSync(at('out', 'dossier.html'), 'utf8'), html);
  });

  test('the same pages give the same bytes, whatever their order and the threads', async () => {
    const [one, two] = [at('heap', 'one.txt'), at('heap', 'two.html')];
    const runs = [
      [one, two, '-o', at('order', 'a'), '--workers', '0'],
      [two, one, '-o', at('order', 'b'), '--workers', '2'],
      [at('heap'), two, '-o', at('order', 'c'), '--workers', '1'],
    ];
    for (const args of runs) assert.equal((await runHere(['trace', ...args])).code, 0);
    for (const file of ['dossier.json', 'dossier.html']) {
      const [a, b, c] = ['a', 'b', 'c'].map((folder) => readFileSync(at('order', folder, file), 'utf8'));
      assert.ok(a === b && b === c, file);
    }
  });

  test('an output folder among the pages is not read as pages', async () => {
    write('self/one.txt', first);
    for (let i = 0; i < 2; i++) {
      const { stdout, code } = await run(['trace', at('self'), '-o', at('self')]);
      assert.equal(code, 0);
      assert.match(stdout, /^1 article, /);
    }
    const direct = await run(['extract', at('self', 'dossier.html'), at('self', 'dossier.json')]);
    assert.equal(direct.code, 3);
    assert.match(direct.stderr, /a dossier that Stemma wrote/);
  });

  test('output that cannot be written is exit 4', async () => {
    const file = write('taken', 'x');
    const taken = await run(['trace', at('heap'), '-o', file]);
    assert.equal(taken.code, 4);
    assert.match(taken.stderr, /taken is a file: -o names the folder to write into/);
    const below = await run(['trace', at('heap'), '-o', path.join(file, 'below')]);
    assert.equal(below.code, 4);
    assert.match(below.stderr, /part of this path is a file/);
    write('odd/stemma.sqlite', 'not a database '.repeat(500));
    const store = await run(['trace', at('heap'), '-o', at('odd')]);
    assert.equal(store.code, 4);
    assert.match(store.stderr, /this file is no store: remove it or choose another output folder/);
    for (const { stderr } of [taken, below, store]) noStack(stderr);
  });
});

describe('stages', () => {
  test('print JSONL and take what another printed', async () => {
    const articles = await run(['extract', at('heap')]);
    assert.equal(lines(articles.stdout).length, 2);
    for (const command of ['extract', 'attribute', 'reuse', 'stories', 'claims', 'timeline']) {
      const { code, stdout, stderr } = await run([command, '-', '--json'], articles.stdout);
      assert.equal(code, 0, stderr);
      for (const line of [...lines(stdout), ...lines(stderr)]) JSON.parse(line);
      if (command === 'extract') assert.equal(stdout, articles.stdout);
      if (command === 'attribute') assert.ok(lines(stdout).length >= 1);
    }
  });

  test('articles may come as JSONL on standard input', async () => {
    const input = jsonl(article('a', first), article('b', second));
    const { stdout } = await run(['extract', '-', '-q'], input);
    const texts = lines(stdout).map((line) => (JSON.parse(line) as { text: string }).text);
    assert.deepEqual(texts, [first, second]);
  });

  test('a sentence is held against the reports', async () => {
    const args = ['claims', at('heap'), '-q', '--claim', 'Forty boats were lost.', '--claim', 'A whale was seen.'];
    const { stdout, code } = await run(args);
    assert.equal(code, 0);
    const checks = lines(stdout).map((line) => JSON.parse(line) as { text: string; result: string });
    assert.deepEqual(
      checks.map(({ text }) => text),
      ['Forty boats were lost.', 'A whale was seen.'],
    );
    assert.equal(checks[1]?.result, 'not found');
  });
});

describe('open', { skip: process.platform !== 'linux' }, () => {
  const opener = (script: string) => {
    const file = write('bin/xdg-open', `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  };
  const env = () => ({ ...process.env, PATH: `${at('bin')}:${process.env.PATH}` });

  test('--file hands the dossier to the browser of the system', async () => {
    await run(['trace', at('heap'), '-o', at('opened'), '--quiet']);
    opener(`printf %s "$1" > ${at('asked')}`);
    const { code, stdout } = await runApart(['open', at('opened'), '--file'], env());
    assert.deepEqual([code, stdout], [0, `${at('opened', 'dossier.html')}\n`]);
    await until(() => existsSync(at('asked')) && readFileSync(at('asked'), 'utf8') !== '');
    assert.equal(readFileSync(at('asked'), 'utf8'), pathToFileURL(at('opened', 'dossier.html')).href);
  });

  test('serves, and hands over the address; where no browser starts, it says so and goes on', async () => {
    rmSync(at('bin'), { recursive: true });
    const child = spawn(process.execPath, [main, 'open', at('opened'), '--port', '0'], {
      env: { ...process.env, PATH: at('nothing') },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (piece) => (stdout += piece));
    child.stderr.on('data', (piece) => (stderr += piece));
    await until(() => /Reading room: \S+/.test(stdout) && stderr !== '');
    const [, address = ''] = /Reading room: (\S+)/.exec(stdout) ?? [];
    assert.match(await (await fetch(address)).text(), /Stemma/);
    assert.equal(stderr, `stemma: no browser could be started here: open ${address} yourself\n`);
    child.kill('SIGINT');
    await new Promise((done) => child.once('close', done));
  });
});

describe('bad input', () => {
  test('no such path is exit 3; what is there is still done', async () => {
    const none = await run(['trace', at('nowhere'), '-o', at('never')]);
    assert.deepEqual([none.code, none.stderr], [3, `stemma: no such path: ${at('nowhere')}\n`]);
    assert.ok(!existsSync(at('never')));
    const some = await run(['extract', at('nowhere'), at('heap'), '-q']);
    assert.equal(some.code, 3);
    assert.equal(lines(some.stdout).length, 2);
    assert.match(some.stderr, /no such path: .*nowhere/);
  });

  test('nothing to read is exit 3', async () => {
    mkdirSync(at('empty'), { recursive: true });
    const empty = await run(['trace', at('empty'), '-o', at('never')]);
    assert.deepEqual([empty.code, empty.stderr], [3, `stemma: no files in ${at('empty')}\n`]);
    write('bin/a.pdf', '%PDF-1.4');
    write('bin/b.html', '');
    write('bin/c.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const unreadable = await run(['trace', at('bin'), '-o', at('never')]);
    assert.equal(unreadable.code, 3);
    assert.ok(!existsSync(at('never', 'dossier.html')));
    for (const code of ['read/pdf', 'read/empty', 'read/image'])
      assert.ok(unreadable.stderr.includes(`[${code}]`), code);
    assert.match(unreadable.stderr, /nothing that could be read as an article\n$/);
    const stdin = await run(['extract', '-']);
    assert.equal(stdin.code, 3);
    assert.match(stdin.stderr, /read\/empty/);
  });

  test('unreadable and enormous files are notes', async () => {
    mkdirSync(at('odd-files'), { recursive: true });
    symlinkSync(at('gone'), at('odd-files', 'link.html'));
    write('odd-files/big.txt', first.repeat(100));
    write('odd-files/fine.txt', second);
    const { code, stdout, stderr } = await run(['extract', at('odd-files'), '--json', '--max-bytes', '5k']);
    assert.equal(code, 0);
    assert.equal(lines(stdout).length, 1);
    const notes = lines(stderr).map((line) => (JSON.parse(line) as { code: string }).code);
    assert.ok(notes.includes('read/unreadable') && notes.includes('read/too-large'), notes.join());
  });

  test('broken UTF-8 is read with a note', async () => {
    const broken = Buffer.concat([
      Buffer.from(`“${first}” naïve façade é `),
      Buffer.from([0xe2, 0x80]),
      Buffer.from(' end.'),
    ]);
    const { code, stdout, stderr } = await run(['extract', '-'], broken);
    assert.equal(code, 0);
    assert.ok(stdout.includes('\uFFFD'));
    assert.match(stderr, /read\/undecodable/);
  });

  test('a line that is no article is named with its place', async () => {
    const file = write(
      'lines.jsonl',
      `${jsonl(article('a', first))}{"id": "b"}\nnonsense\n${jsonl(article('c', second))}`,
    );
    const { code, stdout, stderr } = await run(['extract', file]);
    assert.equal(code, 0);
    assert.equal(lines(stdout).length, 2);
    assert.ok(stderr.includes(`${file}:2: not an article: "text" is missing`), stderr);
    assert.ok(stderr.includes(`${file}:3: not an article: it is not JSON`), stderr);
  });

  test('ten megabytes on one line', async () => {
    const file = write('long.txt', `${first} `.repeat(Math.ceil(10_000_000 / first.length)));
    const { code, stderr } = await run(['extract', file, '--max-bytes', '16M']);
    assert.equal(code, 0, stderr);
    noStack(stderr);
  });

  test('markup nested a hundred thousand deep', async () => {
    const file = write('deep.html', `<!doctype html><title>Deep</title>${'<div>'.repeat(100_000)}<p>${first}</p>`);
    const { code, stderr } = await run(['trace', file, at('heap'), '-o', at('deep-out')]);
    assert.equal(code, 0, stderr);
    noStack(stderr);
  });

  test('control characters of a page do not reach the terminal', async () => {
    const name = 'odd\u001b[2Jname.pdf';
    write(path.join('control', name), '%PDF-1.4');
    const { stderr } = await run(['extract', at('control')]);
    assert.ok(!stderr.includes('\u001b'));
  });
});

describe('stopping', () => {
  const heap = at('many.jsonl');
  const many = Array.from({ length: 2000 }, (_, i) => article(`a${i}`, `Report ${i}. ${first} ${second}`.repeat(3)));

  test('a reader that leaves ends it quietly', async () => {
    writeFileSync(heap, jsonl(...many));
    const command = `"${process.execPath}" "${main}" extract "${heap}" -q | head -1`;
    const child = spawn('bash', ['-c', `set -o pipefail; ${command}`]);
    let stderr = '';
    let stdout = '';
    child.stderr.on('data', (piece) => (stderr += piece));
    child.stdout.on('data', (piece) => (stdout += piece));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([code, stderr, lines(stdout).length], [0, '', 1]);
  });

  for (const [signal, expected] of [
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const) {
    test(`${signal} leaves a store that the next run uses`, async () => {
      writeFileSync(heap, jsonl(...many));
      const out = at(`stopped-${signal}`);
      const args = [main, 'trace', heap, '-o', out];
      const child = spawn(process.execPath, args);
      let stderr = '';
      child.stderr.on('data', (piece) => (stderr += piece));
      const ended = new Promise((resolve) => child.on('close', resolve));
      await untilGrown(path.join(out, 'stemma.sqlite-wal'), 50_000);
      child.kill(signal);
      assert.equal(await ended, expected);
      if (signal !== 'SIGKILL') assert.match(stderr, /stemma: stopped/);
      noStack(stderr);
      assert.ok(!existsSync(path.join(out, 'dossier.json')));
      const again = await run(['trace', at('heap'), '-o', out]);
      assert.equal(again.code, 0, again.stderr);
    });
  }
});

async function untilGrown(file: string, size: number): Promise<void> {
  const { statSync } = await import('node:fs');
  for (let waited = 0; waited < 30_000; waited += 20) {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= size) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('the store did not grow');
}
