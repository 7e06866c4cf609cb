// The thread that reads one file and ends. It has none of the program's settings, no input, and a limited memory.

import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from '../threads/thread-environment.ts';
import { readBytes } from './read-bytes.ts';

/** What the thread is started with. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const { name, bytes } = workerData as FileToRead;
const opened = await readBytes(name, bytes);
// Before the answer, with which the thread is ended.
keepCompiled();
parentPort?.postMessage(opened);
