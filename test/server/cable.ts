// The cable between the program and its database: it can be cut, also in the very moment of a commit, and mended.

import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export class Cable {
  readonly #to: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;
  #cutAtCommit = false;

  private constructor(database: string) {
    this.#to = new URL(database);
  }

  /** A cable to that database; gone when the test ends. */
  static async to(database: string): Promise<Cable> {
    const cable = new Cable(database);
    await cable.mend();
    onTestFinished(() => cable.cut());
    return cable;
  }

  /** The database through this cable. */
  get address(): string {
    const url = new URL(this.#to);
    url.host = `127.0.0.1:${this.#port}`;
    return url.href;
  }

  /** Whoever is connected is not any more, and nobody else gets through. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    const closed = new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** The next commit gets to the database, and its answer does not come back. */
  cutAtCommit(): void {
    this.#cutAtCommit = true;
  }

  async mend(): Promise<void> {
    const server = createServer((near) => this.#join(near));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  #join(near: Socket): void {
    const far = connect({ host: this.#to.hostname, port: Number(this.#to.port || 5432) });
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.on('data', (bytes) => near.write(bytes));
    near.on('data', (bytes) => {
      const commits = this.#cutAtCommit && bytes.includes('commit');
      far.write(bytes, () => {
        if (!commits) return;
        this.#cutAtCommit = false;
        // Once the server has answered, it has done it.
        far.removeAllListeners('data');
        far.once('data', () => void this.cut());
      });
    });
  }
}
