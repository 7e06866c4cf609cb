// Child process that generates the sample's reports in an in-memory database and inserts each part into the
// program's database in one transaction. It exits with its parent, or when all parts are stored.

import { on } from 'node:events';
import type { DatabaseAddress } from '../store/address.ts';
import type { SampleToMake } from './sample-maker.ts';

if (!process.send) throw new Error('this is a process of the program');
process.once('disconnect', () => process.exit());
// Signals reach both processes. The parent ends this one, otherwise it would take the exit for a failure.
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
