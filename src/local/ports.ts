// Finds a free port for local mode.

import { createServer } from 'node:net';

const TRIES = 50;

/** The preferred port on loopback, or the first free one after it. Throws when fifty in a row are taken. */
export async function freePort(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + TRIES; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${preferred} to ${preferred + TRIES - 1}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
