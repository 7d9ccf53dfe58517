/** Puts the room on a port of this machine, and nowhere else. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StemmaError } from '../errors.ts';

export interface Listening {
  readonly port: number;
  readonly address: string;
  close(): Promise<void>;
}

/** Listens on loopback. Port 0 is any free one. Throws StemmaError 'output' when the port cannot be had. */
export async function listen(app: Hono, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1' });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inWords(error, port)));
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    port: taken,
    address: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function inWords(error: NodeJS.ErrnoException, port: number): StemmaError {
  const words =
    error.code === 'EADDRINUSE'
      ? `port ${port} is in use: choose another with --port, or --port 0 for any that is free`
      : error.code === 'EACCES'
        ? `no permission to use port ${port}: choose one above 1023 with --port`
        : `port ${port} cannot be opened: ${error.message}`;
  return new StemmaError('output', words, { cause: error });
}
