/** Holds the house to its plan: what each room may import, and that the package says what it is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { version } from './version.ts';

const src = import.meta.dirname;
const core = [
  'records',
  'text',
  'read',
  'extract',
  'attribute',
  'reuse',
  'provenance',
  'cluster',
  'claim',
  'timeline',
  'dossier',
];
/** The edges of `read`: they open files, and `read` does not know them. */
const edges = ['read/capture-files.ts', 'read/list-files.ts'];
const outside =
  /^(?:node:(?:fs|net|http|https|tls|dgram|dns|child_process|cluster|worker_threads|os|process|readline|timers)(?:\/.*)?|better-sqlite3|kysely|commander|hono|@hono\/.*|piscina|playwright-core)$/;

test('the core imports no files, network, processes, drivers, command line or server', () => {
  const wrong: string[] = [];
  for (const file of sources(core).filter((name) => !edges.includes(name))) {
    for (const imported of importsOf(file)) {
      if (outside.test(imported)) wrong.push(`${file}: ${imported}`);
      const room = roomOf(file, imported);
      if (room !== null && ['cli', 'server', 'store', 'pipeline'].includes(room)) wrong.push(`${file}: ${imported}`);
      if (room !== null && edges.includes(path.join(path.dirname(file), imported))) wrong.push(`${file}: ${imported}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the pipeline knows the store by its port alone, and nothing of the command line', () => {
  const wrong = sources(['pipeline']).flatMap((file) =>
    importsOf(file)
      .filter((imported) => ['cli', 'server', 'store'].includes(roomOf(file, imported) ?? ''))
      .map((imported) => `${file}: ${imported}`),
  );
  assert.deepEqual(wrong, []);
});

test('SQL drivers live in the store alone', () => {
  const rooms = readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'store')
    .map(({ name }) => name);
  const wrong = sources(rooms).filter((file) =>
    importsOf(file).some((one) => /^(?:better-sqlite3|kysely|pg)$/.test(one)),
  );
  assert.deepEqual(wrong, []);
});

test('the core asks for no clock, chance or environment', () => {
  const asks = /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|process\.(?!exit\b)|performance\.now\()/;
  const wrong = sources(core)
    .filter((file) => !edges.includes(file))
    .filter((file) => asks.test(codeOf(file)));
  assert.deepEqual(wrong, []);
});

test('the version is the package’s', () => {
  const manifest = JSON.parse(readFileSync(path.join(src, '..', 'package.json'), 'utf8')) as { version: string };
  assert.equal(version, manifest.version);
});

test('the lock file lists the packages of all platforms', () => {
  const lock = JSON.parse(readFileSync(path.join(src, '..', 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(lock.packages).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in lock.packages) && !(`${where}/node_modules/${name}` in lock.packages),
    ),
  );
  assert.deepEqual(missing, []);
});

/** Files of the rooms, without their tests, relative to src/. */
function sources(rooms: readonly string[]): string[] {
  return rooms.flatMap((room) =>
    readdirSync(path.join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.test\.ts$/.test(name))
      .map((name) => path.join(room, name)),
  );
}

/** The code of a file without its comments. */
function codeOf(file: string): string {
  return readFileSync(path.join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function importsOf(file: string): string[] {
  return [
    ...codeOf(file).matchAll(/^\s*(?:import|export)\b[^;'"]*?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm),
  ].map((match) => (match[1] ?? match[2])!);
}

/** The room of src/ that an import leads to, or null for a package. */
function roomOf(file: string, imported: string): string | null {
  if (!imported.startsWith('.')) return null;
  return path.join(path.dirname(file), imported).split(path.sep)[0] ?? null;
}
