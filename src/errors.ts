/**
 * Errors that stop a command: misuse, configuration, input and output. A bad document is never one of these: it
 * becomes a note and the run goes on.
 */

export type ErrorCode = 'usage' | 'no-input' | 'input' | 'output' | 'store' | 'interrupted' | 'internal';

export class StemmaError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StemmaError';
    this.code = code;
  }
}
