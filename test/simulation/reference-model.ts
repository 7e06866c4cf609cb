// The judge's own books: everything it knows of people, agencies and reports it has read from the log of what happened.

import type { Agency, AgencySettings } from '../../src/agency/agency.ts';
import type { Person } from '../../src/agency/person.ts';
import { DEFAULT_REMINDERS, type ReminderRules, type Without } from '../../src/agency/reminder-rules.ts';
import type { DeadlineRule } from '../../src/calendar/deadline.ts';
import type { HolidayTable } from '../../src/calendar/holidays.ts';
import type { ReportDuty } from '../../src/report/duties.ts';
import { parseReportRef } from '../../src/report/report-ref.ts';
import type { ReportState } from '../../src/report/state.ts';
import type { SimulationEvent } from './events.ts';
import { type Day, dayNamed, lastDayOf, WorkingDays } from './reference-calendar.ts';
import type { TrialReport } from './report.ts';

export interface BookedReport {
  readonly id: string;
  readonly agencyId: string;
  /** The definition's id, and the period: `2024-02`, `2024-Q1`. */
  readonly definitionId: string;
  readonly period: string;
  state: ReportState;
  holderId: string | undefined;
  /** Whose figures stand in each half. */
  readonly givers: (string | undefined)[];
}

export interface BookedAgency {
  readonly id: string;
  readonly firstMonth: string;
  readonly duties: readonly ReportDuty[];
  settings: readonly AgencySettings[];
}

export interface Absence {
  readonly until: Day;
  readonly deputyId: string | undefined;
}

export class ReferenceModel {
  readonly agencies = new Map<string, BookedAgency>();
  readonly offices = new Set<string>();
  readonly people = new Map<string, Person>();
  readonly reports = new Map<string, BookedReport>();
  readonly away = new Map<string, Absence>();
  readonly off = new Map<string, ReadonlySet<Without>>();
  /** `agency|person` of who has left it. */
  readonly left = new Set<string>();
  days: WorkingDays;
  /** The ids of an agency's people, retired ones among them. */
  readonly #members = new Map<string, Set<string>>();

  constructor(agencies: readonly Agency[], people: readonly Person[], holidays: HolidayTable) {
    for (const { id, office, firstMonth, settings, reports } of agencies) {
      if (office) this.offices.add(id);
      if (reports.length > 0) this.agencies.set(id, { id, firstMonth, duties: reports, settings });
    }
    for (const one of people) this.#know(one);
    this.days = new WorkingDays(holidays);
  }

  /** A report as it stands; one that nobody has touched is being entered by nobody. */
  report(id: string): BookedReport {
    const known = this.reports.get(id);
    if (known) return known;
    const ref = parseReportRef(id);
    if (!ref) throw new Error(`no id of a report: ${id}`);
    const { agencyId, definitionId, month: period } = ref;
    const fresh = {
      id,
      agencyId,
      definitionId,
      period,
      state: 'entering' as const,
      holderId: undefined,
      givers: [],
    };
    this.reports.set(id, fresh);
    return fresh;
  }

  /** The active people of an agency. */
  staff(agencyId: string): readonly Person[] {
    const known = [...(this.#members.get(agencyId) ?? [])].flatMap((id) => this.people.get(id) ?? []);
    return known.filter(
      ({ active, memberships }) => active && memberships.some((one) => one.agencyId === agencyId),
    );
  }

  coordinators(): readonly Person[] {
    return [...this.offices].flatMap((id) =>
      this.staff(id).filter(({ memberships }) =>
        memberships.some(({ agencyId, roles }) => agencyId === id && roles.includes('coordinator')),
      ),
    );
  }

  #know(person: Person): void {
    this.people.set(person.id, person);
    for (const { agencyId } of person.memberships) {
      const members = this.#members.get(agencyId) ?? new Set();
      this.#members.set(agencyId, members.add(person.id));
    }
  }

  /** Whether they do without that kind: of every report, or of that one. */
  isWithout(personId: string, kind: string, report: string): boolean {
    const off: ReadonlySet<string> = this.off.get(personId) ?? new Set();
    return off.has(kind) || off.has(`${kind}@${report}`);
  }

  isAway(personId: string, day: Day): boolean {
    const absence = this.away.get(personId);
    return absence !== undefined && day <= absence.until;
  }

  /** Whether the agency owes that report for the period that ends with that month. */
  owes({ firstMonth, duties }: BookedAgency, report: string, lastMonth: string): boolean {
    return duties.some(
      (one) =>
        one.report === report &&
        lastMonth >= firstMonth &&
        lastMonth >= (one.from ?? firstMonth) &&
        lastMonth <= (one.until ?? lastMonth),
    );
  }

  /** What holds for the agency's report of a period: the settings in force on its last day, else the report's own. */
  rulesFor(
    { settings }: BookedAgency,
    { deadline }: Pick<TrialReport, 'deadline'>,
    lastMonth: string,
  ): { deadline: DeadlineRule; reminders: ReminderRules } {
    const last = lastDayOf(lastMonth);
    const inForce = settings.findLast(({ from }) => dayNamed(from) <= last) ?? settings[0];
    return {
      deadline: inForce?.deadline ?? deadline,
      reminders: inForce?.reminders ?? DEFAULT_REMINDERS,
    };
  }

  /** Books what has happened. */
  book(one: SimulationEvent): void {
    switch (one.kind) {
      case 'state':
        this.report(one.reportId).state = one.state;
        return;
      case 'entered':
        this.report(one.reportId).givers[one.half] = one.personId;
        return;
      case 'handed-over': {
        const report = this.report(one.reportId);
        report.holderId = one.personId;
        this.left.delete(`${report.agencyId}|${one.personId}`);
        return;
      }
      case 'away':
        this.away.set(one.personId, { until: dayNamed(one.until), deputyId: one.deputyId });
        return;
      case 'back':
        this.away.delete(one.personId);
        return;
      case 'does-without':
        this.off.set(one.personId, new Set(one.kinds));
        return;
      case 'left-charge':
        this.left.add(`${one.agencyId}|${one.personId}`);
        return;
      case 'took-charge':
        this.left.delete(`${one.agencyId}|${one.personId}`);
        return;
      case 'person':
        this.#know(one.person);
        return;
      case 'settings': {
        const agency = this.agencies.get(one.agencyId);
        if (agency) agency.settings = one.settings;
        return;
      }
      case 'holidays':
        this.days = new WorkingDays(one.table);
        return;
      case 'tick':
      case 'snoozed':
        return;
    }
  }
}
