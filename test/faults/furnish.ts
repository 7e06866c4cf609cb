// Who plays in the campaign, and what they find: departments in an empty database, officers who enter two months, and others who
// send complete ones on, approve, number and reopen them.

import { randomUUID } from 'node:crypto';
import { recordFigures } from '../../src/actions/record-figures.ts';
import type { Agency } from '../../src/agency/agency.ts';
import type { Person, Role } from '../../src/agency/person.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { parseMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES, SAMPLE_TENANT } from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import type { DatabaseAddress } from '../../src/store/address.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { openDatabase } from '../../src/store/database.ts';
import { savePerson } from '../../src/store/people.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import type { Talker } from '../demo/activities.ts';
import { CLEAN } from '../report/months.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';

export const AGENCIES: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'so-0', name: 'Sở Thử Nghiệm Bắc' },
  { id: 'so-1', name: 'Sở Thử Nghiệm Trung' },
  { id: 'so-2', name: 'Sở Thử Nghiệm Nam' },
  { id: 'so-3', name: 'Sở Thử Nghiệm Tây' },
];
/** Officers of one agency work on the same reports. */
const OFFICERS = 3;
/** Months that are complete: they go to and fro between who enters and who approves. */
export const FINISHED_MONTHS = ['2023-03', '2023-06'];
const BEFORE = new Date('2024-02-01T02:00:00Z');

/** What somebody does in the campaign: enters figures, or sends complete months on, or decides on them. */
export type Part = 'enters' | 'sends' | 'approves';

export interface Cast {
  readonly talker: Talker;
  readonly agency: string;
  readonly part: Part;
}

/** Puts all of it into an empty database. Also the names that nothing may print. */
export async function furnish(
  address: DatabaseAddress,
): Promise<{ readonly cast: readonly Cast[]; readonly names: readonly string[] }> {
  const db = await openDatabase(address);
  try {
    const [sample] = SAMPLE_AGENCIES;
    const [setting] = sample?.settings ?? [];
    if (!sample || !setting) throw new Error('there is no sample department');
    const cast: Cast[] = [];
    for (const { id, name } of AGENCIES) {
      const agency: Agency = {
        ...sample,
        id,
        settings: [{ ...setting, letterhead: { ...setting.letterhead, name } }],
      };
      await saveAgency(db, agency);
      const join = async (part: Part, role: Role) => {
        const person = personOf(cast.length, id, role);
        await savePerson(db, person);
        const { tenantId, entraObjectId = '' } = person;
        cast.push({
          talker: { id: person.id, name: person.name, tenantId, entraObjectId },
          agency: id,
          part,
        });
        return person;
      };
      for (let at = 0; at < OFFICERS; at += 1) await join('enters', 'officer');
      const sender = await join('sends', 'officer');
      await join('approves', 'approver');
      for (const month of FINISHED_MONTHS) await finish(db, sender, id, month);
    }
    const names = [...AGENCIES.map(({ name }) => name), ...cast.map(({ talker }) => talker.name)];
    return { cast, names };
  } finally {
    await db.destroy();
  }
}

function personOf(at: number, agencyId: string, role: Role): Person {
  return {
    ...{ id: `can-bo-${at}`, name: `Hoàng Văn Thử ${at}`, principal: `thu-${at}@example.vn` },
    ...{ tenantId: SAMPLE_TENANT, entraObjectId: randomUUID(), active: true },
    memberships: [{ agencyId, roles: [role], office: false }],
  };
}

/** Every figure of the example month, so that it may be sent on. */
async function finish(db: Db, actor: Person, agencyId: string, text: string): Promise<void> {
  const month = parseMonth(text);
  if (!month) throw new Error(`${text} is no month`);
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  const reportId = formatReportRef({ agencyId, definitionId, month });
  await ensureReport(db, { id: reportId, agencyId, definitionId, definitionVersion, month }, BEFORE);
  const context = { db, actor, agencyId, now: BEFORE, holidays: KNOWN_HOLIDAYS, catalogue: REPORT_CATALOGUE };
  const given = CT25_CT08.figures
    .filter((figure) => figure.kind === 'text' || figure.obtained.how !== 'computed')
    .map(({ id }) => ({ figure: id, value: CLEAN.get(id) ?? '' }));
  const recorded = await recordFigures(context, { reportId, given, how: 'typed', seenVersion: 0 });
  if (recorded.kind !== 'done') throw new Error(`${text} was not filled: ${recorded.kind}`);
}
