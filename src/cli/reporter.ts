/**
 * What a person is told while the program works: notes, and how far it has come. All on standard error: a live line on
 * a terminal, plain lines every few seconds elsewhere.
 */
import type { Progress } from '../ports.ts';
import type { Note, NoteCode } from '../records/index.ts';
import { progressLine } from './progress-line.ts';
import { terminal } from './terminal.ts';

export interface ReporterOptions {
  /** Notes as JSONL instead of lines for people. */
  readonly json?: boolean | undefined;
  /** No progress, and no notes for people. */
  readonly quiet?: boolean | undefined;
}

/** Notes of one code that are spelled out; the rest is counted. */
const notesOfACode = 10;
const liveEvery = 100;
const plainEvery = 5000;

export class Reporter implements Progress {
  readonly #json: boolean;
  readonly #quiet: boolean;
  readonly #live: boolean;
  readonly #told = new Map<NoteCode, number>();
  /** Page and article ids to the file a person knows them by. */
  readonly #files = new Map<string, string>();
  readonly #timer: NodeJS.Timeout | null;
  readonly #born = performance.now();
  #stage = '';
  #began = 0;
  #done = 0;
  #total: number | null = null;
  #lastLine = 0;
  #lineShown = false;

  constructor({ json = false, quiet = false }: ReporterOptions) {
    this.#json = json;
    this.#quiet = quiet;
    this.#live = terminal().stderr.isTTY === true && !json;
    this.#timer = quiet ? null : setInterval(() => this.#show(), this.#live ? liveEvery : plainEvery);
    this.#timer?.unref();
  }

  /** Tells which file an id belongs to, so that notes can name it. */
  knows(id: string, file: string): void {
    this.#files.set(id, file);
  }

  advance(stage: string, done: number, total: number | null): void {
    if (stage !== this.#stage) {
      this.#stage = stage;
      this.#began = performance.now();
    }
    this.#done = done;
    this.#total = total;
    const now = performance.now();
    if (now - this.#lastLine >= (this.#live ? liveEvery : plainEvery)) this.#show();
  }

  note(note: Note): void {
    if (this.#json) this.#write(JSON.stringify(note));
    else if (!this.#quiet) {
      const told = (this.#told.get(note.code) ?? 0) + 1;
      this.#told.set(note.code, told);
      if (told <= notesOfACode) this.#write(`note: ${this.#located(note)} [${note.code}]`);
    }
  }

  /** A line that is said in any case. */
  say(line: string): void {
    this.#write(`stemma: ${line}`);
  }

  /** Counts what was not spelled out, and takes the live line away. */
  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    for (const [code, told] of this.#told) {
      const more = told - notesOfACode;
      if (more > 0) this.#write(`note: ${more.toLocaleString('en')} more of the kind ${code} (--json lists them all)`);
    }
    this.#told.clear();
    this.#clear();
  }

  #located({ message, page, article }: Note): string {
    const file = this.#files.get(article ?? '') ?? this.#files.get(page ?? '');
    return file === undefined || message.startsWith(file) ? message : `${file}: ${message}`;
  }

  #show(): void {
    if (this.#quiet || this.#json || this.#stage === '') return;
    const now = performance.now();
    // The first seconds of a run that nobody watches need no line.
    if (!this.#live && now - this.#born < plainEvery) return;
    this.#lastLine = now;
    const elapsed = now - this.#began;
    const line = progressLine({ stage: this.#stage, done: this.#done, total: this.#total, elapsed });
    if (!this.#live) terminal().stderr.write(`stemma: ${line}\n`);
    else {
      const width = Math.max(20, (terminal().stderr.columns ?? 80) - 1);
      terminal().stderr.write(`\r\x1b[2K${line.slice(0, width)}`);
      this.#lineShown = true;
    }
  }

  #write(line: string): void {
    this.#clear();
    terminal().stderr.write(`${printable(line)}\n`);
  }

  #clear(): void {
    if (this.#lineShown) terminal().stderr.write('\r\x1b[2K');
    this.#lineShown = false;
  }
}

/** Text from pages must not move the cursor or start a new line on someone's terminal. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the point
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
