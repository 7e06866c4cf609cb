// A racer of path-race.test.ts: does one thing to a report of each agency, as fast as it can, and says what came of it.
// Started as `node decider.ts DATABASE DEED VERSION AGENCIES`.

import { correctReport, sendBackReport } from '../../src/actions/correct-report.ts';
import { approveReport, returnReport } from '../../src/actions/decide-report.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { withdrawReport } from '../../src/actions/submit-report.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { findPerson } from '../../src/store/people.ts';
import { startTogether } from '../store/race.ts';
import { acting } from '../support/database.ts';
import { openAt } from '../support/databases.ts';
import { CT25_CT08 } from '../support/reports.ts';

const [address = '', deed = '', seen = '', agencies = ''] = process.argv.slice(2);
const db = await openAt(address);
const officer = await findPerson(db, 'officer');
const approver = await findPerson(db, 'approver');
if (!officer || !approver) throw new Error('nobody to act');
const MONTH = toMonth(2024, 2);
const version = Number(seen);
const registration = { number: 5, issuedOn: toLocalDate(MONTH, 15) };

const DEEDS: Record<string, (reportId: string) => Promise<{ kind: string; code?: string }>> = {
  approve: (id) => approveReport(acting(db, approver), id, version),
  return: (id) => returnReport(acting(db, approver), id, 'Xem lại', version),
  withdraw: (id) => withdrawReport(acting(db, officer), id),
  register: (id) => registerReport(acting(db, officer), id, registration, version),
  correct: (id) => correctReport(acting(db, officer), id, 'Sai số', version),
  'send back': (id) => sendBackReport(acting(db, approver), id, 'Chưa khớp', version),
};

await startTogether();
for (const agency of agencies.split(',')) {
  const { kind, code = '' } = (await DEEDS[deed]?.(
    formatReportRef({ agencyId: agency, definitionId: CT25_CT08.id, month: MONTH }),
  )) ?? { kind: 'none' };
  process.stdout.write(`${kind} ${code}\n`);
}
await db.destroy();
