// The thread that reads one file and ends. It has none of the program's settings, no input, and a limited memory.

import { parentPort, workerData } from 'node:worker_threads';
import { readBytes } from './read-bytes.ts';

/** What the thread is started with. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const { name, bytes } = workerData as FileToRead;
parentPort?.postMessage(await readBytes(name, bytes));
