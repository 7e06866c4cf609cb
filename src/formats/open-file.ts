// Opens a file in a worker thread with limits on time and memory, so that other conversations do not wait and
// resources of a malicious file are released.

import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../threads/thread-environment.ts';
import { FILE_LIMITS } from './limits.ts';
import type { OpenedFile } from './opened.ts';
import type { FileToRead } from './thread.ts';

/** Interval for checking the thread's processor time, in milliseconds. */
const CHECK_INTERVAL_MS = 250;
const THREAD = new URL('./thread.ts', import.meta.url);

export interface SentBytes {
  /** File name as sent. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Never throws because of the file's content. */
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
      // Suppresses output of libraries, which may contain text of the file.
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
    }, CHECK_INTERVAL_MS);
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

/** Processor time in milliseconds; undefined after the thread has ended, and before Node 24.6. */
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

/** Passes the slot to the first in the queue. */
function done(): void {
  const next = waiting.shift();
  if (next) next();
  else reading -= 1;
}
