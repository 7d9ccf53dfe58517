/** `stemma serve OUT`: the reading room over what was traced into a folder. */
import { Command, InvalidArgumentError } from 'commander';
import { dossierOf } from '../dossier-folder.ts';
import { printLine } from '../output.ts';
import { listenForStop } from '../stop.ts';

const examples = `
Examples:
  stemma trace pages/ -o out && stemma serve out      then open the address it prints
  stemma serve out --port 8080

It listens on this machine alone and shows what is in the folder; traced again, the pages follow on a refresh.
/openapi.json describes the same as data.
`;

/** Where the room is found when nobody says otherwise. */
export const usualPort = 4747;

export interface ServeOptions {
  readonly port?: number;
}

export function serveCommand(): Command {
  return new Command('serve')
    .argument('[folder]', 'the folder that stemma trace wrote into', 'stemma-out')
    .option('-p, --port <number>', `the port to listen on; 0 for any that is free (default: ${usualPort})`, readPort)
    .description('read the dossier in a browser, with search, and as data')
    .addHelpText('after', examples)
    .action((folder: string, options: ServeOptions) => serveFolder(folder, options));
}

/** Serves until it is told to stop. `ready` is told the address. */
export async function serveFolder(
  folder: string,
  { port }: ServeOptions,
  ready: (address: string) => void = () => {},
): Promise<void> {
  const [{ readingRoom }, { listen }] = await Promise.all([
    import('../../server/app.ts'),
    import('../../server/listen.ts'),
  ]);
  const dossier = dossierOf(folder);
  const room = readingRoom({ dossier });
  const listening = await listen(room, port ?? usualPort).catch((error) => {
    if (port !== undefined) throw error;
    return listen(room, 0);
  });
  const stop = listenForStop();
  try {
    await printLine(`Reading room: ${listening.address}   (Ctrl-C ends it)`);
    ready(listening.address);
    await new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }));
  } finally {
    await listening.close();
    stop.release();
  }
}

export function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('a port is a number from 0 to 65535');
  return port;
}
