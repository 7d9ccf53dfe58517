/** What the program ends with: the one table. The README shows the same. */
import type { ErrorCode } from '../errors.ts';

export const exitCodes: Readonly<Record<ErrorCode, number>> = {
  internal: 1,
  usage: 2,
  'no-input': 3,
  input: 3,
  output: 4,
  store: 4,
  interrupted: 130,
};

/** As shells count it: 128 and the number of the signal. */
export function exitOfSignal(signal: unknown): number {
  return signal === 'SIGTERM' ? 143 : signal === 'SIGHUP' ? 129 : exitCodes.interrupted;
}
