/** The three streams of the program. Tests put others in their place and run commands without a process. */
export interface Terminal {
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
}

let current: Terminal | null = null;

/** Asked for late: opening standard input keeps a program alive. */
export function terminal(): Terminal {
  return current ?? process;
}

/** Puts other streams in place; null gives back those of the process. */
export function useTerminal(other: Terminal | null): void {
  current = other;
}
