// Two processes move the same reports on their way at the same moment: one does it, the other is refused, and what is
// stored is what the one has done.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { approveReport } from '../../src/actions/decide-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { submitReport } from '../../src/actions/submit-report.ts';
import type { Person } from '../../src/agency/person.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { auditOf } from '../../src/store/audit.ts';
import { documentsOf } from '../../src/store/documents.ts';
import { savePerson } from '../../src/store/people.ts';
import { ensureReport, findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { CLEAN } from '../report/months.ts';
import { RACE_MILLISECONDS, race } from '../store/race.ts';
import { acting, freshDatabase, NOW, OFFICER } from '../support/database.ts';
import { SHARED } from '../support/databases.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { ALL_SEEN, done } from './filled.ts';

const AGENCIES = ['so-a', 'so-b', 'so-c', 'so-d', 'so-e', 'so-f'];
const MONTH = toMonth(2024, 2);
const DECIDER = join(import.meta.dirname, 'decider.ts');

const person = (role: 'officer' | 'approver'): Person => ({
  ...OFFICER,
  id: role,
  principal: `${role}@example.vn`,
  entraObjectId: role,
  memberships: AGENCIES.map((agencyId) => ({ agencyId, roles: [role], office: false })),
});

/** A report of each agency that waits or is approved; the version that each then has. */
async function prepare(db: Db, state: 'waiting' | 'approved'): Promise<number> {
  const [model] = SAMPLE_AGENCIES;
  if (!model) throw new Error('no sample agency');
  for (const id of AGENCIES) await saveAgency(db, { ...model, id });
  const officer = person('officer');
  const approver = person('approver');
  for (const one of [officer, approver]) await savePerson(db, one);
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  const given = [...CLEAN].map(([figure, value]) => ({ figure, value }));
  for (const agencyId of AGENCIES) {
    const id = formatReportRef({ agencyId, definitionId: CT25_CT08.id, month: MONTH });
    await ensureReport(db, { id, agencyId, definitionId, definitionVersion, month: MONTH }, NOW);
    const wish = { reportId: id, given, how: 'typed', seenVersion: ALL_SEEN } as const;
    done(await recordFigures(acting(db, officer), wish));
    const { report } = done(await submitReport(acting(db, officer), id, undefined)).view;
    if (state === 'approved') done(await approveReport(acting(db, approver), id, report.version));
  }
  return state === 'waiting' ? 2 : 3;
}

test.runIf(SHARED).each([
  ['waiting', 'approve', 'approved', 'return', 'entering'],
  ['waiting', 'approve', 'approved', 'withdraw', 'entering'],
  ['waiting', 'approve', 'approved', 'approve', 'approved'],
  ['approved', 'register', 'sent', 'correct', 'entering'],
  ['approved', 'send back', 'entering', 'correct', 'entering'],
] as const)(
  'of what is %s, to %s (%s) and to %s (%s)',
  async (state, mine, afterMine, theirs, afterTheirs) => {
    const { db, address } = await freshDatabase();
    const version = await prepare(db, state);
    const said = await race(
      DECIDER,
      [mine, theirs].map((deed) => [address, deed, String(version), AGENCIES.join(',')]),
    );
    const [first = [], second = []] = said.map((lines) => lines.split('\n'));
    for (const [at, agency] of AGENCIES.entries()) {
      const id = formatReportRef({ agencyId: agency, definitionId: CT25_CT08.id, month: MONTH });
      const outcomes = [first[at], second[at]];
      expect(outcomes.filter((one) => one === 'done ')).toHaveLength(1);
      expect(outcomes.find((one) => one !== 'done ')).toMatch(/^refused (?:wrong-state|outdated)$/u);
      const report = await findReport(db, id);
      expect(report?.state).toBe(first[at] === 'done ' ? afterMine : afterTheirs);
      expect(report?.version).toBe(version + 1);
      const moves = (await auditOf(db, id)).filter((line) => line.subject === 'state');
      expect(moves.at(-1)).toMatchObject({ before: state, after: report?.state, version: version + 1 });
      expect(moves).toHaveLength(state === 'waiting' ? 2 : 3);
      const final = report?.state === 'approved' || report?.state === 'sent';
      const kept = (await documentsOf(db, id)).map((document) => document.version);
      expect(kept).toEqual([...(final ? [version + 1] : []), ...(state === 'approved' ? [version] : [])]);
    }
  },
  RACE_MILLISECONDS,
);
