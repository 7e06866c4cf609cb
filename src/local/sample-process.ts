// The process that makes the sample's reports, in a database of its own in memory, and puts each part of them into that of the
// program at once, or not at all. It ends with the program, and when all is made.

import { on } from 'node:events';
import type { DatabaseAddress } from '../store/address.ts';
import type { SampleToMake } from './sample-maker.ts';

if (!process.send) throw new Error('this is a process of the program');
process.once('disconnect', () => process.exit());
// Whoever stops the program stops both, and it is the program that ends this one: else it would take this for a failure.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
const told = on(process, 'message');
const next = async <Told>() => ((await told.next()).value as [Told])[0];
const { parts, now, holidays } = await next<SampleToMake>();
const address = next<DatabaseAddress>();
const { makePart, putPart } = await import('./make-part.ts');
for (const part of parts) {
  const made = await makePart(part, now, holidays);
  await putPart(await address, part, made);
  process.send(part);
}
process.disconnect();
