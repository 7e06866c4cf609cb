// A racer of database.test.ts: opens the file and says which agencies it finds. Started as `node opener.ts DATABASE`.

import { openDatabase } from '../../src/store/database.ts';
import { startTogether } from './race.ts';

const [file = ''] = process.argv.slice(2);
await startTogether();
const db = await openDatabase(file);
const agencies = await db.selectFrom('agencies').select('id').execute();
process.stdout.write(`agencies: ${agencies.length}\n`);
await db.destroy();
