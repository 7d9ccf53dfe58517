/** Puts the commands together, runs one, and turns whatever happens into an exit code and at most one line. */
import { Command, CommanderError } from 'commander';
import { StemmaError } from '../errors.ts';
import { version } from '../version.ts';
import { commands } from './commands/index.ts';
import { exitCodes, exitOfSignal } from './exit-codes.ts';
import { printable } from './reporter.ts';
import { terminal } from './terminal.ts';

const description =
  'Traces a news story to its sources: what each page says, who copied whom, who says it, and on how many ' +
  'independent origins each claim rests. Offline; every line with the passage it rests on.';

const examples = `
Examples:
  stemma trace pages/ -o out              trace everything in a folder, then open out/dossier.html
  stemma trace pages/ -o out              once more: only what changed is worked on
  stemma extract page.html | head -1      the article of one page, as JSON
  stemma claims pages/ --claim "The bridge was closed on Monday."
  stemma extract pages/ | stemma stories -

Exit codes:
  0 done   1 a fault of Stemma   2 wrong use   3 no input, or nothing in it that can be read
  4 output or store cannot be written   130, 143 stopped
`;

export async function runProgram(args: readonly string[]): Promise<number> {
  const program = new Command('stemma')
    .description(description)
    .version(version, '-V, --version')
    .addHelpText('after', examples)
    .showHelpAfterError('(stemma --help, or stemma COMMAND --help, tells more)')
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => terminal().stdout.write(text),
      writeErr: (text) => terminal().stderr.write(text),
    })
    .exitOverride();
  for (const make of commands) {
    const command = make();
    command.copyInheritedSettings(program);
    program.addCommand(command);
  }
  if (args.length === 0) {
    terminal().stderr.write(program.helpInformation() + examples);
    return exitCodes.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  if (error instanceof StemmaError) {
    complain(error.message);
    return error.code === 'interrupted' ? exitOfSignal(error.cause) : exitCodes[error.code];
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  complain(`a fault of Stemma, please report it: ${detail}`);
  if (process.env.STEMMA_DEBUG && error instanceof Error) terminal().stderr.write(`${error.stack}\n`);
  return exitCodes.internal;
}

function complain(message: string): void {
  terminal().stderr.write(`stemma: ${printable(message.split('\n', 1)[0] ?? '')}\n`);
}
