/** For tests: runs the program as a user does, here with other streams or in a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runProgram } from './program.ts';
import { useTerminal } from './terminal.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const main = path.join(import.meta.dirname, 'main.ts');

/** Runs `stemma ARGS` in this process, with `input` on standard input. One at a time. */
export async function runHere(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  useTerminal({ stdin: Readable.from([Buffer.from(input)]), stdout, stderr });
  try {
    const code = await runProgram(args);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    useTerminal(null);
  }
}

/** Runs `stemma ARGS` in a process of its own. */
export function runApart(args: readonly string[], env = process.env): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (piece) => (stdout += piece));
    child.stderr.setEncoding('utf8').on('data', (piece) => (stderr += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

class Kept extends Writable {
  readonly #pieces: Buffer[] = [];

  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    this.#pieces.push(piece);
    done();
  }

  text(): string {
    return Buffer.concat(this.#pieces).toString();
  }
}
