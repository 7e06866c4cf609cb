// Files that somebody sends, lying on this machine as Teams would keep them in OneDrive.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AttachedFile } from '../demo/activities.ts';

export class FileDrive {
  readonly #files = new Map<string, Uint8Array>();
  readonly #server = createServer((request, response) => {
    const bytes = this.#files.get(request.url ?? '');
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  put(name: string, content: string | Uint8Array): AttachedFile {
    const { port } = this.#server.address() as AddressInfo;
    const path = `/${this.#files.size + 1}`;
    this.#files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return { name, downloadUrl: `http://127.0.0.1:${port}${path}` };
  }
}
