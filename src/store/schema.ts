/** The tables of the SQLite store, one migration a version, and how an old or foreign file is met. */
import type { Database } from 'better-sqlite3';
import { StemmaError } from '../errors.ts';

/** "STEM": tells our files from other SQLite databases. */
const applicationId = 0x5354454d;

/** `migrations[n]` brings a store of version n to version n + 1. */
const migrations = [
  `CREATE TABLE result (key TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
   CREATE TABLE dossier (kind TEXT NOT NULL, place INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, place)) STRICT;`,
];

export const storeVersion = migrations.length;

/** Brings the database to this version, or refuses in one line. */
export function prepare(database: Database, file: string): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  const owner = database.pragma('application_id', { simple: true }) as number;
  const isNew = version === 0 && owner === 0 && isEmpty(database);
  if (!isNew && owner !== applicationId) {
    throw new StemmaError('store', `${file} is a database of another program: choose another output folder`);
  }
  if (version > storeVersion) {
    throw new StemmaError(
      'store',
      `${file} was made by a newer Stemma (store version ${version}, this one knows ${storeVersion}): ` +
        'use that one, or choose another output folder',
    );
  }
  if (version === storeVersion) return;
  database
    .transaction(() => {
      // Another run may have prepared the file while this one waited for the lock.
      const now = database.pragma('user_version', { simple: true }) as number;
      for (const migration of migrations.slice(now)) database.exec(migration);
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${storeVersion}`);
    })
    .immediate();
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
}
