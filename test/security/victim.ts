// Another agency with reports at every stage, and everything of it that nobody outside may read.

import { correctReport } from '../../src/actions/correct-report.ts';
import { approveReport } from '../../src/actions/decide-report.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { submitReport } from '../../src/actions/submit-report.ts';
import type { Person, Role } from '../../src/agency/person.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { type Month, toMonth } from '../../src/calendar/month.ts';
import { formatCount } from '../../src/language/format.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { ALL_SEEN, done } from '../actions/filled.ts';
import { CLEAN } from '../report/months.ts';
import { acting, OFFICER } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

export const VICTIM = 'stc';
const NAME = 'Sở Tài chính';
const REASON = 'Sai bảng lương quý trước';
/** As long as the checks add up they hold for any multiple. */
const TIMES = 7;

const person = (id: string, name: string, role: Role): Person => ({
  ...OFFICER,
  id,
  name,
  principal: `${id}@tai-chinh.example.vn`,
  entraObjectId: `entra-${id}`,
  memberships: [{ agencyId: VICTIM, roles: [role], office: false }],
});

export const CLERK = person('kin', 'Phan Văn Kín', 'officer');
const HEAD = person('mat', 'Đinh Thị Mật', 'approver');
const KEEPER = person('giu', 'Hồ Thị Giữ', 'administrator');
export const VICTIMS = [CLERK, HEAD, KEEPER];

const FIGURES: ReadonlyMap<string, number | string> = new Map(
  [...CLEAN].map(([id, value]) => [id, typeof value === 'number' ? value * TIMES : 'Xin thêm biên chế']),
);

/** By the state in which it is. */
export const REPORTS = {
  entering: formatReportRef({ agencyId: VICTIM, definitionId: CT25_CT08.id, month: toMonth(2024, 2) }),
  waiting: formatReportRef({ agencyId: VICTIM, definitionId: CT25_CT08.id, month: toMonth(2023, 10) }),
  approved: formatReportRef({ agencyId: VICTIM, definitionId: CT25_CT08.id, month: toMonth(2023, 8) }),
  sent: formatReportRef({ agencyId: VICTIM, definitionId: CT25_CT08.id, month: toMonth(2023, 6) }),
};

/** None of it may stand in any answer to somebody outside. */
export const SECRETS: readonly string[] = [
  NAME,
  REASON,
  'Xin thêm biên chế',
  ...VICTIMS.flatMap(({ name, principal }) => [name, principal]),
  ...[...FIGURES.values()]
    .filter((value) => typeof value === 'number' && value >= 1000)
    .flatMap((value) => [String(value), formatCount(Number(value))]),
];

export async function addVictim(db: Db): Promise<void> {
  const [model] = SAMPLE_AGENCIES;
  const [settings] = model?.settings ?? [];
  if (!model || !settings) throw new Error('no sample agency');
  const letterhead = { ...settings.letterhead, name: NAME, signerName: HEAD.name };
  await saveAgency(db, { ...model, id: VICTIM, settings: [{ ...settings, letterhead }] });
  for (const one of VICTIMS) await savePerson(db, one);
  // Months apart, so that none is the month before another.
  await addMonth(db, toMonth(2023, 6), 'sent');
  await addMonth(db, toMonth(2023, 8), 'approved');
  await addMonth(db, toMonth(2023, 10), 'waiting');
  await addMonth(db, toMonth(2024, 2), 'entering');
}

async function addMonth(db: Db, month: Month, state: keyof typeof REPORTS): Promise<void> {
  const id = formatReportRef({ agencyId: VICTIM, definitionId: CT25_CT08.id, month });
  const clerk = acting(db, CLERK, { agencyId: VICTIM });
  const head = acting(db, HEAD, { agencyId: VICTIM });
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  await ensureReport(db, { id, agencyId: VICTIM, definitionId, definitionVersion, month }, clerk.now);
  const given = [...FIGURES].map(([figure, value]) => ({ figure, value }));
  done(await recordFigures(clerk, { reportId: id, given, how: 'typed', seenVersion: ALL_SEEN }));
  const approve = async () => {
    const { version } = done(await submitReport(clerk, id, undefined, { unchanged: true })).view.report;
    if (state !== 'waiting') done(await approveReport(head, id, version));
  };
  if (state !== 'entering') await approve();
  if (state !== 'sent') return;
  // Corrected once, so that there is a reason and a kept file of before.
  done(await correctReport(clerk, id, REASON, undefined));
  await approve();
  const registration = { number: 5, issuedOn: toLocalDate(toMonth(2023, 7), 3) };
  done(await registerReport(clerk, id, registration, undefined));
}

/** Everything of it that is stored, row by row. */
export async function stateOf(db: Db): Promise<string> {
  const reports = Object.values(REPORTS);
  const people = VICTIMS.map(({ id }) => id);
  const rows = await Promise.all([
    db.selectFrom('agencies').selectAll().where('id', '=', VICTIM).execute(),
    db.selectFrom('people').selectAll().where('id', 'in', people).orderBy('id').execute(),
    db.selectFrom('memberships').selectAll().where('agency_id', '=', VICTIM).orderBy('person_id').execute(),
    db.selectFrom('reports').selectAll().where('agency_id', '=', VICTIM).orderBy('id').execute(),
    db.selectFrom('figures').selectAll().where('report_id', 'in', reports).orderBy('figure_id').execute(),
    db.selectFrom('reasons').selectAll().where('report_id', 'in', reports).orderBy('code').execute(),
    db.selectFrom('audit').selectAll().where('report_id', 'in', reports).orderBy('id').execute(),
    db.selectFrom('documents').select(['report_id', 'version', 'sha256']).orderBy('sha256').execute(),
    db.selectFrom('posted_cards').selectAll().where('report_id', 'in', reports).execute(),
    db.selectFrom('reminders').selectAll().where('about', 'in', reports).execute(),
    db.selectFrom('absences').selectAll().where('person_id', 'in', people).execute(),
    db.selectFrom('reminders_off').selectAll().where('person_id', 'in', people).execute(),
    db.selectFrom('not_in_charge').selectAll().where('agency_id', '=', VICTIM).execute(),
    db.selectFrom('chases').selectAll().where('report_id', 'in', reports).execute(),
    db.selectFrom('settings_audit').selectAll().where('agency_id', '=', VICTIM).execute(),
  ]);
  return JSON.stringify(rows);
}
