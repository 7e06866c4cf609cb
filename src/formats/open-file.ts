// A file → a document, in a thread of its own with limits of time and memory: others' conversations do not wait, and what a
// hostile file takes is given back with the thread.

import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../threads/thread-environment.ts';
import { FILE_LIMITS } from './limits.ts';
import type { OpenedFile } from './opened.ts';
import type { FileToRead } from './thread.ts';

/** How often the thread is asked what it has used; in milliseconds. */
const WATCHED_EVERY = 250;
const THREAD = new URL('./thread.ts', import.meta.url);

export interface SentBytes {
  /** As it was sent. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Never throws for what is in a file. */
export async function openFile(
  { name, bytes }: SentBytes,
  processorMilliseconds: number = FILE_LIMITS.processorMilliseconds,
): Promise<OpenedFile> {
  if (bytes.byteLength > FILE_LIMITS.bytes) return { kind: 'refused', code: 'too-large' };
  await turn();
  try {
    return await readInThread({ name, bytes }, processorMilliseconds);
  } finally {
    done();
  }
}

function readInThread(file: FileToRead, processorMilliseconds: number): Promise<OpenedFile> {
  return new Promise((resolve) => {
    const worker = new Worker(THREAD, {
      workerData: file,
      env: threadEnvironment(),
      execArgv: [],
      // What libraries print could hold words of the file.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: FILE_LIMITS.megabytes },
    });
    const end = (opened: OpenedFile) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(opened);
      void worker.terminate();
    };
    const tooLong = () => end({ kind: 'refused', code: 'took-too-long' });
    const timer = setTimeout(tooLong, FILE_LIMITS.milliseconds);
    const watch = setInterval(async () => {
      if ((await processorOf(worker)) > processorMilliseconds) tooLong();
    }, WATCHED_EVERY);
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

/** What a thread has used, in milliseconds. One that has just ended tells nothing, and neither does a Node before 24.6. */
async function processorOf(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1000;
  } catch {
    return 0;
  }
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
