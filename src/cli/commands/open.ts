/** `stemma open OUT`: the reading room, in the browser of this machine. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { readDossier } from '../dossier-folder.ts';
import { printLine } from '../output.ts';
import { readPort, type ServeOptions, serveFolder } from './serve.ts';

interface OpenOptions extends ServeOptions {
  readonly file?: boolean;
}

const examples = `
Examples:
  stemma open out            serve the folder and open it in the browser
  stemma open out --file     open out/dossier.html, without a server
`;

export function openCommand(): Command {
  return new Command('open')
    .argument('[folder]', 'the folder that stemma trace wrote into', 'stemma-out')
    .option('-p, --port <number>', 'the port to listen on; 0 for any that is free', readPort)
    .option('--file', 'open the dossier as a file')
    .description('open what was traced in the browser')
    .addHelpText('after', examples)
    .action(async (folder: string, options: OpenOptions) => {
      if (!options.file) return serveFolder(folder, options, openInBrowser);
      readDossier(folder);
      const file = path.resolve(folder, 'dossier.html');
      await printLine(file);
      openInBrowser(pathToFileURL(file).href);
    });
}

/** Asks the system to open an address. Where it has nothing to open it with, the printed address has to do. */
function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', address]
        : ['xdg-open', address];
  const child = spawn(command!, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    process.stderr.write(`stemma: no browser could be started here: open ${address} yourself\n`);
  });
  child.unref();
}
