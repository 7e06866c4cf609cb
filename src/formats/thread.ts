// Worker thread that reads one file and exits. Limited memory, no settings, no input.

import { parentPort, workerData } from 'node:worker_threads';
import { keepCompiled } from '../threads/thread-environment.ts';
import { readBytes } from './read-bytes.ts';

/** Start data of the thread. */
export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const { name, bytes } = workerData as FileToRead;
const opened = await readBytes(name, bytes);
// Before replying, because the reply ends the thread.
keepCompiled();
parentPort?.postMessage(opened);
