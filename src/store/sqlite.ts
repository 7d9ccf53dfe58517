/**
 * The default store: one SQLite file in the output folder. Written ahead (WAL), so that a run that is killed leaves
 * what it had finished to the next.
 */
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import { StemmaError } from '../errors.ts';
import type { Store } from '../ports.ts';
import { dossierSchema } from '../records/dossier.ts';
import type { Dossier } from '../records/index.ts';
import { prepare } from './schema.ts';

/** How long to wait for another run that is writing, in milliseconds. */
const patience = 5000;

export interface SqliteOptions {
  /** Opens an existing store and never writes. */
  readonly readOnly?: boolean;
}

/** Opens or makes the store. Throws StemmaError 'store' with one line when the file is locked, foreign or damaged. */
export function openSqliteStore(file: string, options: SqliteOptions = {}): Store {
  return guarded(file, () => {
    const readonly = options.readOnly ?? false;
    const database = new Sqlite(file, { timeout: patience, readonly, fileMustExist: readonly });
    try {
      if (!readonly) database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      prepare(database, file);
      return new SqliteStore(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

class SqliteStore implements Store {
  readonly #database: Database;
  readonly #file: string;
  readonly #get: Statement<[string], { json: string }>;
  readonly #put: Statement<[string, string]>;
  readonly #used = new Set<string>();

  constructor(database: Database, file: string) {
    this.#database = database;
    this.#file = file;
    this.#get = database.prepare('SELECT json FROM result WHERE key = ?');
    this.#put = database.prepare('INSERT INTO result VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json');
  }

  get(key: string): string | undefined {
    const row = guarded(this.#file, () => this.#get.get(key));
    if (row) this.#used.add(key);
    return row?.json;
  }

  put(key: string, json: string): void {
    guarded(this.#file, () => this.#put.run(key, json));
    this.#used.add(key);
  }

  sweep(): void {
    this.batch(() => {
      const database = this.#database;
      database.exec('CREATE TEMP TABLE IF NOT EXISTS used (key TEXT PRIMARY KEY) STRICT; DELETE FROM temp.used;');
      const use = database.prepare('INSERT INTO temp.used VALUES (?)');
      for (const key of this.#used) use.run(key);
      database.exec('DELETE FROM result WHERE key NOT IN (SELECT key FROM temp.used); DROP TABLE temp.used;');
    });
  }

  batch<T>(work: () => T): T {
    return guarded(this.#file, () => this.#database.transaction(work).immediate());
  }

  putDossier(dossier: Dossier): void {
    this.batch(() => {
      this.#database.exec('DELETE FROM dossier');
      const put = this.#database.prepare<[string, number, string]>('INSERT INTO dossier VALUES (?, ?, ?)');
      for (const [kind, value] of Object.entries(dossier)) {
        if (!Array.isArray(value)) put.run(kind, whole, JSON.stringify(value));
        else if (value.length === 0) put.run(kind, none, '');
        else for (const [place, record] of value.entries()) put.run(kind, place, JSON.stringify(record));
      }
    });
  }

  getDossier(): Dossier | undefined {
    const parts: Record<string, unknown> = {};
    guarded(this.#file, () => {
      const rows = this.#database.prepare<[], Row>('SELECT kind, place, json FROM dossier ORDER BY kind, place');
      for (const { kind, place, json } of rows.iterate()) {
        if (place === whole) parts[kind] = JSON.parse(json);
        else if (place === none || place === 0) parts[kind] = place === 0 ? [JSON.parse(json)] : [];
        else (parts[kind] as unknown[]).push(JSON.parse(json));
      }
    });
    if (Object.keys(parts).length === 0) return undefined;
    const dossier = dossierSchema.safeParse(parts);
    if (dossier.success) return dossier.data;
    throw new StemmaError('store', `${this.#file} holds a dossier of another version: trace the pages again`, {
      cause: dossier.error,
    });
  }

  close(): void {
    guarded(this.#file, () => this.#database.close());
  }
}

interface Row {
  readonly kind: string;
  readonly place: number;
  readonly json: string;
}

/** Places of what is no record in a list: a value kept whole, and a list without records. */
const whole = -1;
const none = -2;

/** What the driver throws, in one line that says what to do. */
function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) {
      throw new StemmaError('store', `${file}: ${inWords(error.code, error.message)}`, { cause: error });
    }
    if (error instanceof TypeError && error.message.startsWith('Cannot open database')) {
      throw new StemmaError('store', `${file}: ${inWords('SQLITE_CANTOPEN', '')}`, { cause: error });
    }
    throw error;
  }
}

function inWords(code: string, message: string): string {
  if (code === 'SQLITE_NOTADB') return 'this file is no store: remove it or choose another output folder';
  if (code.startsWith('SQLITE_CORRUPT')) return 'the store is damaged: remove it and trace again';
  if (code.startsWith('SQLITE_BUSY')) return 'another run is writing to this store: wait for it';
  if (code.startsWith('SQLITE_FULL')) return 'the disk is full';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) return 'no permission to write it';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'the store cannot be opened or made here';
  if (code.startsWith('SQLITE_IOERR')) return 'the disk could not read or write it';
  return message.split('\n', 1)[0]!;
}
