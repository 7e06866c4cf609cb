// The program: `npm start` (the bot with its chat window, on this machine alone) and `npm run serve` (the bot). It reads what is
// wished and loads the rest then: the sample of a first start is begun before, and made beside (docs/decisions/0038-first-start.md).

import { existsSync } from 'node:fs';
import { KNOWN_HOLIDAYS } from './calendar/holidays.data.ts';
import { readConfig } from './config.ts';
import { loadEnvFile } from './env-file.ts';
import { clockFrom, type Flags, readFlags, sampleFrom } from './flags.ts';
import { SampleMaker } from './local/sample-maker.ts';
import { partsOf } from './local/sample-parts.ts';

const flags = readFlags();
// The settings of a tenant's bot, which a trial beside it has no part in.
if (!flags.local) loadEnvFile(process.stderr.isTTY ? undefined : inTheLog);
const ahead = sampleAhead(flags);
const { start } = await import('./start.ts');
await start(flags, process.env, ahead);

/** As src/start-trouble.ts says why the program could not start, without the library for it. */
function inTheLog(msg: string): void {
  console.error(JSON.stringify({ level: 60, time: new Date().toISOString(), code: 'not-started', msg }));
}

/** Where the sample will be wanted for certain: a file that is not there, or will be thrown away, holds nothing. */
function sampleAhead(flags: Flags): SampleMaker | undefined {
  if (!flags.local || flags.database !== undefined) return undefined;
  try {
    const { database } = readConfig(process.env, { local: true });
    if (database.kind !== 'sqlite' || (existsSync(database.file) && !flags.reset)) return undefined;
    return new SampleMaker(partsOf(sampleFrom(flags)), clockFrom(flags)(), KNOWN_HOLIDAYS);
  } catch {
    // It is said in a moment what is wrong with the wish.
    return undefined;
  }
}
