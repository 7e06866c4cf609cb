// The thread that makes the sample's reports, in a database of its own in memory, and puts each part of them into that of the
// program at once, or not at all.

import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { DatabaseAddress } from '../store/address.ts';
import type { SampleToMake } from './sample-maker.ts';

const { parts, now, holidays, compiled } = workerData as SampleToMake;
if (!parentPort) throw new Error('this is a thread of the program');
const told = once(parentPort, 'message') as Promise<[DatabaseAddress]>;
if (compiled !== undefined) enableCompileCache(compiled);
const { makePart, putPart } = await import('./make-part.ts');
for (const part of parts) {
  const made = await makePart(part, now, holidays);
  const [address] = await told;
  await putPart(address, part, made);
  parentPort.postMessage(part);
}
