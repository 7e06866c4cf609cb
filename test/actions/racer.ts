// A racer of change-report.test.ts: sends messages that each give two figures, as fast as it can, and says what became
// of each. Started as `node racer.ts DATABASE MESSAGES FIRST-VALUE COUNT`.

import { startTogether } from '../store/race.ts';
import { acting } from '../support/database.ts';
import { openAt } from '../support/databases.ts';
import { record } from './filled.ts';

const [address = '', messages = '', first = '', count = ''] = process.argv.slice(2);
const db = await openAt(address);
await startTogether();
for (let n = 0; n < Number(count); n += 1) {
  const value = Number(first) + n;
  const delivery = { key: `${messages}|${n}`, conversationId: messages };
  const { kind } = await record(acting(db, undefined, { delivery }), { settled: value, pending: value });
  process.stdout.write(`${kind}\n`);
}
await db.destroy();
