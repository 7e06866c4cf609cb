// A generated province: departments with their own deadlines, reminder rules, sizes and working hours, and the Office that
// watches them. All print the same letterhead, so that of thousands of equal files each is made once.

import type { Agency, AgencySettings, Approval } from '../../src/agency/agency.ts';
import type { Membership, Person, Role } from '../../src/agency/person.ts';
import type { WorkingHours } from '../../src/agency/reminder-rules.ts';
import type { DeadlineRule } from '../../src/calendar/deadline.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { type Month, monthNumberOf, nextMonth, toMonth } from '../../src/calendar/month.ts';
import { yearOf } from '../../src/calendar/report-period.ts';
import { SAMPLE_AGENCIES, SAMPLE_TENANT } from '../../src/local/people.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import type { Random } from './random.ts';
import { REPORTS } from './report.ts';

export interface TrialProvince {
  readonly agencies: readonly Agency[];
  readonly people: readonly Person[];
  /** Who administers every agency. */
  readonly administrator: Person;
}

export const OFFICE = 'vpubnd';

const workingDays = (days: number, time: DeadlineRule['time']): DeadlineRule => ({
  kind: 'working-days-after-cut-off',
  days,
  time,
});
const dayOfMonth = (day: number, time: DeadlineRule['time']): DeadlineRule => ({
  kind: 'day-of-month',
  day,
  time,
});

type Rules = Pick<AgencySettings, 'deadline' | 'reminders'>;

/** Most have no rules of their own; the last are as slow as the settings allow. */
const RULES: readonly Rules[] = [
  {},
  {},
  {},
  { deadline: dayOfMonth(20, '11:30') },
  { deadline: dayOfMonth(10, '17:00') },
  { deadline: workingDays(2, '17:00') },
  { reminders: { time: '09:00', daysBefore: [5, 2, 1], overdueEvery: 1, overdueMost: 3 } },
  {
    deadline: dayOfMonth(31, '16:00'),
    reminders: { time: '14:00', daysBefore: [1], overdueEvery: 3, overdueMost: 2 },
  },
  {
    deadline: workingDays(1, '17:00'),
    reminders: { time: '08:00', daysBefore: [], overdueEvery: 2, overdueMost: 0 },
  },
  {
    deadline: workingDays(20, '10:00'),
    reminders: { time: '07:30', daysBefore: [20, 3], overdueEvery: 10, overdueMost: 3 },
  },
];
const HOURS: readonly (WorkingHours | undefined)[] = [
  undefined,
  undefined,
  undefined,
  undefined,
  { from: '08:30', to: '16:30' },
  { from: '09:30', to: '12:00' },
  { from: '06:00', to: '20:00' },
];
/** Times of day at which something can become due: the rules' and the hours' beginnings. */
export const DUE_TIMES = ['06:00', '07:30', '08:00', '08:30', '09:00', '09:30', '14:00'] as const;

const APPROVALS: readonly Approval[] = ['required', 'required', 'required', 'own-allowed', 'off'];

export function generateProvince(random: Random, count: number, first: Month): TrialProvince {
  const [department, office] = SAMPLE_AGENCIES;
  if (!department || !office) throw new Error('no sample agencies');
  const from = toLocalDate(toMonth(yearOf(first) - 1, monthNumberOf(first)), 1);
  const letterhead = department.settings[0]?.letterhead;
  if (!letterhead) throw new Error('the sample department has no settings');
  const agencies = Array.from({ length: count }, (_, at): Agency => {
    const settings = [{ from, letterhead, ...random.pick(RULES) }];
    const approval = random.pick(APPROVALS);
    const reports = dutiesFor(random, first);
    return { ...department, id: `so-${at}`, approval, firstMonth: first, reports, settings };
  });
  const people = agencies.flatMap((agency) => peopleFor(random, agency));
  const coordinators = [0, 1, 2].map((at) =>
    makePerson(`${OFFICE}-${at}`, [{ agencyId: OFFICE, roles: ['coordinator'], office: true }], {
      hours: at === 2 ? HOURS[5] : undefined,
    }),
  );
  const administrator = makePerson('quan-tri', [
    { agencyId: OFFICE, roles: ['administrator'], office: true },
  ]);
  return {
    agencies: [{ ...office, reports: [] }, ...agencies],
    people: [...people, ...coordinators, administrator],
    administrator,
  };
}

/** Most owe the monthly report alone; others both or the quarterly one alone, from or until some month. */
function dutiesFor(random: Random, first: Month): Agency['reports'] {
  const [monthly, quarterly] = REPORTS.map(({ id }) => ({ report: id }));
  if (!monthly || !quarterly) throw new Error('the trial is of two reports');
  const later = nextMonth(first, random.whole(1, 3));
  return random.pick([
    [monthly],
    [monthly],
    [monthly, quarterly],
    [monthly, quarterly],
    [quarterly],
    [{ ...monthly, until: later }, quarterly],
    [monthly, { ...quarterly, from: later }],
  ]);
}

/** 1–4 officers, 0–2 approvers, now and then one who is both; some have named a deputy once and for all. */
function peopleFor(random: Random, { id: agencyId }: Agency): readonly Person[] {
  const officers = random.whole(1, 4);
  const approvers = random.whole(0, 2);
  const both = approvers > 0 && random.chance(0.1);
  const rolesAt = (at: number): readonly Role[] => {
    if (at < officers) return both && at === 0 ? ['officer', 'approver'] : ['officer'];
    return ['approver'];
  };
  return Array.from({ length: officers + approvers }, (_, at) =>
    makePerson(`${agencyId}-${at}`, [{ agencyId, roles: rolesAt(at), office: false }], {
      hours: random.pick(HOURS),
      deputyId: random.chance(0.2) ? `${agencyId}-${random.whole(0, officers + approvers - 1)}` : undefined,
    }),
  );
}

function makePerson(
  id: string,
  memberships: readonly Membership[],
  {
    hours,
    deputyId,
  }: { readonly hours?: WorkingHours | undefined; readonly deputyId?: string | undefined } = {},
): Person {
  return {
    id,
    tenantId: SAMPLE_TENANT,
    entraObjectId: `object-${id}`,
    principal: `${id}@example.vn`,
    name: id,
    active: true,
    memberships,
    ...(hours && { hours }),
    ...(deputyId !== undefined && deputyId !== id && { deputyId }),
  };
}

/** Writes it into an empty database. */
export async function saveProvince(db: Db, { agencies, people }: TrialProvince): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const one of agencies) await saveAgency(trx, one);
    // A deputy must be there before whoever names them.
    for (const { deputyId: _, ...one } of people) await savePerson(trx, one);
    for (const one of people) if (one.deputyId !== undefined) await savePerson(trx, one);
  });
}
