/** One suite, run over every store. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import Sqlite from 'better-sqlite3';
import type { Store } from '../ports.ts';
import type { Dossier } from '../records/index.ts';
import { note } from '../records/index.ts';
import { MemoryStore } from './memory.ts';
import { openSqliteStore } from './sqlite.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stemma-store-'));
after(() => rmSync(folder, { recursive: true }));
let made = 0;
const newFile = () => path.join(folder, `${made++}.sqlite`);

/** How to open a fresh store, and, where it outlives the program, how to open it again. */
const stores: readonly { name: string; open: () => { store: Store; reopen?: () => Store } }[] = [
  { name: 'memory', open: () => ({ store: new MemoryStore() }) },
  {
    name: 'sqlite',
    open: () => {
      const file = newFile();
      return { store: openSqliteStore(file), reopen: () => openSqliteStore(file) };
    },
  },
];

const dossier: Dossier = {
  stemma: '0',
  stages: { extract: '1' },
  pages: [],
  articles: [],
  attributions: [],
  reuse: [],
  origins: [],
  derivations: [],
  stories: [
    { id: 's', title: 'T “\u2028', titleFrom: 'a', articles: ['a'], span: { start: null, end: null }, links: [] },
  ],
  claims: [],
  events: [],
  notes: [note('read/empty', 'x'), note('read/pdf', 'y')],
};

for (const { name, open } of stores) {
  describe(`store: ${name}`, () => {
    test('gives back what was put', () => {
      const { store } = open();
      assert.equal(store.get('k'), undefined);
      store.put('k', '{"a":1}');
      store.put('k', '{"a":"é\\u0000\u{1f30a}"}');
      assert.equal(store.get('k'), '{"a":"é\\u0000\u{1f30a}"}');
      store.close();
    });

    test('a batch is kept whole or not at all', () => {
      const { store } = open();
      assert.equal(
        store.batch(() => {
          store.put('a', '1');
          return 7;
        }),
        7,
      );
      assert.throws(
        () =>
          store.batch(() => {
            store.put('a', '2');
            store.put('b', '2');
            throw new RangeError('midway');
          }),
        RangeError,
      );
      assert.deepEqual([store.get('a'), store.get('b')], ['1', undefined]);
      store.close();
    });

    test('the dossier is replaced as a whole', () => {
      const { store } = open();
      assert.equal(store.getDossier(), undefined);
      store.putDossier({ ...dossier, notes: [] });
      store.putDossier(dossier);
      assert.deepEqual(store.getDossier(), dossier);
      store.close();
    });

    test('what is kept outlives the program, and a sweep drops what it did not use', () => {
      const { store, reopen } = open();
      store.put('old', '1');
      store.put('read', '2');
      store.putDossier(dossier);
      if (!reopen) {
        store.sweep();
        assert.equal(store.get('old'), '1', 'all were used since it was opened');
        return;
      }
      store.close();
      const next = reopen();
      assert.equal(next.get('read'), '2');
      next.put('new', '3');
      next.sweep();
      assert.deepEqual([next.get('old'), next.get('read'), next.get('new')], [undefined, '2', '3']);
      assert.deepEqual(next.getDossier(), dossier);
      next.close();
    });
  });
}

describe('a SQLite file that cannot be used is refused in one line', () => {
  const refused = (file: string, message: RegExp) =>
    assert.throws(
      () => openSqliteStore(file),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, 'store');
        assert.match(error.message, message);
        assert.ok(!error.message.includes('\n'));
        return true;
      },
    );

  test('no database at all', () => {
    const file = newFile();
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    refused(file, /no store/);
    assert.ok(readFileSync(file, 'utf8').startsWith('Dear diary'), 'it is left as it was');
  });

  test('a database of another program', () => {
    const file = newFile();
    new Sqlite(file).exec('CREATE TABLE bird (name TEXT)').close();
    refused(file, /another program/);
  });

  test('a newer store', () => {
    const file = newFile();
    openSqliteStore(file).close();
    const database = new Sqlite(file);
    database.pragma('user_version = 999');
    database.close();
    refused(file, /newer Stemma/);
  });

  test('a damaged store', () => {
    const file = newFile();
    const store = openSqliteStore(file);
    for (let i = 0; i < 200; i++) store.put(`k${i}`, 'x'.repeat(1000));
    store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096, 60_000);
    writeFileSync(file, bytes);
    const damaged = openSqliteStore(file);
    assert.throws(() => damaged.get('k5'), { code: 'store', message: /damaged/ });
    damaged.close();
  });

  test('a folder that is not there', () => refused(path.join(folder, 'no', 'such', 'x.sqlite'), /cannot be opened/));

  test('a store another run is writing to can still be read', () => {
    const file = newFile();
    const [one, two] = [openSqliteStore(file), openSqliteStore(file)];
    one.put('k', '1');
    one.batch(() => {
      one.put('k', '2');
      assert.equal(two.get('k'), '1');
    });
    assert.equal(two.get('k'), '2');
    one.close();
    two.close();
  });

  test('a dossier of another version', () => {
    const file = newFile();
    const store = openSqliteStore(file);
    store.putDossier({ ...dossier, stories: [{ odd: true }] } as unknown as Dossier);
    assert.throws(() => store.getDossier(), { code: 'store', message: /another version/ });
    store.close();
  });
});
