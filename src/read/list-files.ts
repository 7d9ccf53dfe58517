/**
 * The edge of `read`: which files the paths of a user mean. Folders are walked in order of name, hidden entries are
 * passed over, and so is what Stemma itself wrote into an output folder.
 */
import { type Dirent, realpathSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Note, note } from '../records/index.ts';
import { reasonOf } from './system-error.ts';

export interface FileList {
  /** Sorted; "-" is standard input. */
  readonly files: readonly string[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
  readonly notes: readonly Note[];
}

export const standardInput = '-';

/** What Stemma writes into an output folder; a folder with the first of them is one. */
export const ownFiles = ['stemma.sqlite', 'stemma.sqlite-wal', 'stemma.sqlite-shm', 'dossier.html', 'dossier.json'];

export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const walk = new Walk();
  for (const given of paths) await walk.add(given);
  walk.files.sort();
  return { files: walk.files, missing: walk.missing, notes: walk.notes };
}

class Walk {
  readonly files: string[] = [];
  readonly missing: string[] = [];
  readonly notes: Note[] = [];
  readonly #seen = new Set<string>();

  /** A path as the user gave it. */
  async add(given: string): Promise<void> {
    if (given === standardInput) {
      this.#once(standardInput, standardInput);
      return;
    }
    try {
      const found = await stat(given);
      if (found.isDirectory()) await this.#folder(given);
      else this.#once(given, this.#real(given));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT' || code === 'ENOTDIR') this.missing.push(given);
      else this.#unreadable(given, error);
    }
  }

  async #folder(folder: string): Promise<void> {
    if (!this.#visit(this.#real(folder))) return;
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.#unreadable(folder, error);
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    const isOutput = names.has(ownFiles[0]!);
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (name.startsWith('.') || (isOutput && ownFiles.includes(name))) continue;
      const entry = path.join(folder, name);
      await this.#entry(entry, names);
    }
  }

  async #entry(entry: string, siblings: ReadonlySet<string>): Promise<void> {
    try {
      const found = await stat(entry);
      if (found.isFile()) this.#once(entry, this.#real(entry));
      else if (found.isDirectory() && isCompanion(path.basename(entry), siblings)) {
        const message = `${entry}: the pictures and scripts saved beside a page, not read`;
        this.notes.push(note('read/companions', message, { page: entry }));
      } else if (found.isDirectory()) await this.#folder(entry);
    } catch (error) {
      this.#unreadable(entry, error);
    }
  }

  #once(file: string, real: string): void {
    if (this.#visit(real)) this.files.push(file);
  }

  #visit(real: string): boolean {
    if (this.#seen.has(real)) return false;
    this.#seen.add(real);
    return true;
  }

  #real(entry: string): string {
    try {
      return realpathSync(entry);
    } catch {
      return path.resolve(entry);
    }
  }

  #unreadable(entry: string, error: unknown): void {
    this.notes.push(note('read/unreadable', `${entry}: ${reasonOf(error)}`, { page: entry }));
  }
}

/** "Page_files" beside "Page.html": where browsers put what a saved page needs. */
function isCompanion(folder: string, siblings: ReadonlySet<string>): boolean {
  if (!folder.endsWith('_files')) return false;
  const page = folder.slice(0, -'_files'.length);
  return siblings.has(`${page}.html`) || siblings.has(`${page}.htm`);
}
