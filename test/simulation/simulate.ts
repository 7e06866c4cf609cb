// `npm run simulate:reminders -- [--agencies 1000] [--months 12] [--first 2024-01] [--seed N]`: a generated province lives
// through some months, and every reminder is held against what the rules say by themselves. Ends with an error when one is
// missing, comes twice or should not have come.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseMonth } from '../../src/calendar/month.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { simulate } from './simulation.ts';

const { values } = parseArgs({
  options: {
    agencies: { type: 'string', default: '1000' },
    months: { type: 'string', default: '12' },
    first: { type: 'string', default: '2024-01' },
    seed: { type: 'string', default: '1' },
  },
});

const first = parseMonth(values.first);
if (!first) throw new Error(`--first ${values.first} is no month like 2024-01`);
const folder = mkdtempSync(join(tmpdir(), 'bao-cao-trial-'));
try {
  const began = performance.now();
  const size = {
    agencies: Number(values.agencies),
    months: Number(values.months),
    seed: Number(values.seed),
  };
  const database = sqliteFile(join(folder, 'trial.sqlite'));
  const { verdict, ...counts } = await simulate({
    ...size,
    first,
    database,
    progress: (line) => console.log(line),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `\n${size.agencies} agencies × ${size.months} months from ${first}, seed ${size.seed}: ${counts.reports} reports, ` +
      `${counts.deeds} deeds, ${counts.looks} looks, ${counts.outages} outages, ${counts.wrongClocks} stretches of a wrong clock, ` +
      `${verdict.sent} reminders, ${seconds} s`,
  );
  for (const line of verdict.lines()) console.log(line);
  if (!verdict.holds) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
