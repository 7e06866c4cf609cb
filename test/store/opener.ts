// A racer of database.test.ts: opens the file and says which agencies it finds. Started as `node opener.ts DATABASE`.

import { openAt } from '../support/databases.ts';
import { startTogether } from './race.ts';

const [address = ''] = process.argv.slice(2);
await startTogether();
const db = await openAt(address);
const agencies = await db.selectFrom('agencies').select('id').execute();
process.stdout.write(`agencies: ${agencies.length}\n`);
await db.destroy();
