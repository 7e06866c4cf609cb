// A file → a document, in a thread of its own with limits of time and memory: others' conversations do not wait, and what a
// hostile file takes is given back with the thread.

import { Worker } from 'node:worker_threads';
import { FILE_LIMITS } from './limits.ts';
import type { OpenedFile } from './opened.ts';
import type { FileToRead } from './thread.ts';

const THREAD = new URL('./thread.ts', import.meta.url);

export interface SentBytes {
  /** As it was sent. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Never throws for what is in a file. */
export async function openFile({ name, bytes }: SentBytes): Promise<OpenedFile> {
  if (bytes.byteLength > FILE_LIMITS.bytes) return { kind: 'refused', code: 'too-large' };
  await turn();
  try {
    return await readInThread({ name, bytes });
  } finally {
    done();
  }
}

function readInThread(file: FileToRead): Promise<OpenedFile> {
  return new Promise((resolve) => {
    const worker = new Worker(THREAD, {
      workerData: file,
      env: {},
      execArgv: [],
      // What libraries print could hold words of the file.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: FILE_LIMITS.megabytes },
    });
    const end = (opened: OpenedFile) => {
      clearTimeout(timer);
      resolve(opened);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ kind: 'refused', code: 'took-too-long' }), FILE_LIMITS.milliseconds);
    worker.once('message', end);
    worker.once('error', (error: Error & { readonly code?: string }) =>
      end({
        kind: 'refused',
        code: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unpacks-too-large' : 'broken',
      }),
    );
    worker.once('exit', () => end({ kind: 'refused', code: 'broken' }));
  });
}

let reading = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (reading < FILE_LIMITS.atOnce) reading += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the place on to whoever waits longest. */
function done(): void {
  const next = waiting.shift();
  if (next) next();
  else reading -= 1;
}
