// Every report that is owed now, with the triggers on which people are reminded of it and the people concerned: what the
// plan, its preview and the schedule of one person are all made of.

import { type Agency, deadlineRuleOf, settingsOn } from '../agency/agency.ts';
import { DEFAULT_REMINDERS } from '../agency/reminder-rules.ts';
import { type Deadline, deadlineOf } from '../calendar/deadline.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import { daysOfPeriod, latestClosedPeriod } from '../calendar/period.ts';
import { lastDayOf, monthsOf, previousPeriod, type ReportPeriod } from '../calendar/report-period.ts';
import type { ReminderCandidate, ReportFacts } from '../reminders/recipients.ts';
import type { ReminderTrigger } from '../reminders/triggers.ts';
import { triggersOf } from '../reminders/triggers.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { owes } from '../report/duties.ts';
import { formatReportRef } from '../report/report-ref.ts';
import { allAgencies } from '../store/agencies.ts';
import { reportsOfMonth, type StoredReport } from '../store/reports.ts';
import type { JobContext } from './job-context.ts';
import { factsOf, NOT_BEGUN, reminderCandidates } from './reminder-candidates.ts';

/** A month's report that an agency owes, and when it is reminded of. */
export interface OwedReport {
  readonly id: string;
  readonly agency: Agency;
  readonly definition: ReportDefinition;
  readonly month: ReportPeriod;
  readonly deadline: Deadline;
  readonly triggers: readonly ReminderTrigger[];
  /** Undefined while nobody has begun it. */
  readonly report: StoredReport | undefined;
}

export interface DueReport extends OwedReport {
  readonly facts: ReportFacts;
  readonly staff: readonly ReminderCandidate[];
}

/**
 * Of how many closed months before the last somebody may still be reminded of: the slowest rules that the settings allow
 * (twenty working days, then three times every ten) run over two further cut-offs.
 */
const MONTHS_BACK = 2;

/**
 * The reports owed for the month that closed last and the two before; with `ahead`, for the running month, too. Of every
 * agency, or of those named.
 */
export async function owedReports(
  { db, holidays, now, catalogue }: JobContext,
  { agencyIds, ahead = false }: { readonly agencyIds?: readonly string[]; readonly ahead?: boolean } = {},
): Promise<readonly OwedReport[]> {
  const agencies = (await allAgencies(db)).filter(({ id }) => agencyIds?.includes(id) ?? true);
  const owed: OwedReport[] = [];
  for (const definition of catalogue.all) {
    const closed = latestClosedPeriod(now, definition);
    // Of longer periods it is the one before that these months may still lie in.
    const periodsBack = Math.ceil(MONTHS_BACK / monthsOf(definition.frequency));
    for (let back = periodsBack; back >= (ahead ? -1 : 0); back -= 1) {
      const month = previousPeriod(closed, back);
      const owing = agencies.filter((one) => owes(one, definition, month));
      const reports = new Map(
        (await reportsOfMonth(db, definition.id, month)).map((one) => [one.agencyId, one]),
      );
      for (const agency of owing) {
        const report = reports.get(agency.id);
        const id = formatReportRef({ agencyId: agency.id, definitionId: definition.id, month });
        // What was handed in keeps the deadline of its form.
        const under = report ? catalogue.of(report) : definition;
        owed.push({
          id,
          agency,
          definition: under,
          month,
          report,
          ...reminderScheduleOf(agency, under, month, holidays),
        });
      }
    }
  }
  return owed;
}

type ReminderSchedule = Pick<OwedReport, 'deadline' | 'triggers'>;

/** By what it follows from. Nearly all agencies have the same rules, and the program looks every minute. */
const SCHEDULES = new WeakMap<HolidayTable, Map<string, ReminderSchedule>>();

/** When one report is due, and on which triggers it is reminded of. */
export function reminderScheduleOf(
  agency: Agency,
  definition: ReportDefinition,
  month: ReportPeriod,
  holidays: HolidayTable,
): ReminderSchedule {
  const { reminders } = settingsOn(agency, lastDayOf(month));
  const rule = deadlineRuleOf(agency, definition, month);
  const calculated = SCHEDULES.get(holidays) ?? new Map<string, ReminderSchedule>();
  SCHEDULES.set(holidays, calculated);
  const key = JSON.stringify([definition.id, definition.version, month, rule, reminders]);
  const known = calculated.get(key);
  if (known) return known;
  const deadline = deadlineOf(month, definition.period, rule, holidays);
  const rules = reminders ?? DEFAULT_REMINDERS;
  const period = daysOfPeriod(month, definition.period);
  const reminding = { deadline, triggers: triggersOf({ period, deadline, rules, holidays }) };
  calculated.set(key, reminding);
  return reminding;
}

/** With who is concerned and how far each is. A constant number of queries. */
export async function withPeople(
  { db }: Pick<JobContext, 'db'>,
  owed: readonly OwedReport[],
): Promise<readonly DueReport[]> {
  const staff = await reminderCandidates(db, [...new Set(owed.map(({ agency }) => agency.id))]);
  const facts = await factsOf(
    db,
    owed.flatMap(({ report }) => report ?? []),
  );
  return owed.map((one) => ({
    ...one,
    staff: staff.get(one.agency.id) ?? [],
    facts: facts.get(one.id) ?? NOT_BEGUN,
  }));
}
