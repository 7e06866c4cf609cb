// The judge: reads what happened, day after day, and says by the rules alone what each tick of the program must have sent,
// no more and no less. It knows nothing of src/reminders and of the actions that it judges.

import type { Agency } from '../../src/agency/agency.ts';
import type { Person } from '../../src/agency/person.ts';
import { DEFAULT_HOURS, OPTIONAL_KINDS, type ReminderKind } from '../../src/agency/reminder-rules.ts';
import type { HolidayTable } from '../../src/calendar/holidays.ts';
import { parseProvinceRef, parseReportRef } from '../../src/report/report-ref.ts';
import type { Sent, SimulationEvent } from './events.ts';
import { isExpectedRecipient } from './expected-recipients.ts';
import { cutOff, dueOf, type ExpectedTrigger, expectedTriggersOf } from './expected-triggers.ts';
import {
  type Day,
  dayAt,
  instantAt,
  lastMonthOf,
  later,
  minuteAt,
  minutesOf,
  nameOf,
  quarterEndingWith,
} from './reference-calendar.ts';
import { type BookedAgency, type BookedReport, ReferenceModel } from './reference-model.ts';
import { provinceIdOf, REPORTS, reportIdOf, type TrialReport } from './report.ts';

/** Something that somebody is to be told, until it has been or makes no sense any more. */
interface Telling {
  readonly about: string;
  readonly personId: string;
  readonly kind: ReminderKind;
  readonly name: string;
  /** When it was to be told; outside the person's hours it is put off. */
  readonly due: Date;
  readonly until: Date;
  tryAt: Date;
}

/** So many closed months back a bell can still ring: the slowest rules take three months. */
const MONTHS_BACK = 3;
const TWO_HOURS = 2 * 60 * 60 * 1000;
const SNOOZE_LASTS = 5;

export class Oracle {
  readonly ledger: ReferenceModel;
  readonly #rung = new Set<string>();
  /** `about|person|name` of whatever was ever to be told. */
  readonly #planned = new Set<string>();
  readonly #open = new Map<string, Telling[]>();
  /** `about|person|day` of whatever has been told. */
  readonly #toldOn = new Set<string>();
  readonly #bells = new Map<string, readonly ExpectedTrigger[]>();

  constructor(agencies: readonly Agency[], people: readonly Person[], holidays: HolidayTable) {
    this.ledger = new ReferenceModel(agencies, people, holidays);
  }

  /** Takes note of what happened; of a tick, what must have been sent in it. */
  read(one: SimulationEvent): readonly Sent[] {
    if (one.kind === 'tick') {
      this.#ring(one.at);
      return this.#tell(one.at);
    }
    this.ledger.book(one);
    if (one.kind === 'holidays') this.#bells.clear();
    if (one.kind === 'snoozed') this.#snooze(one.reportId, one.personId, one.wish, one.at);
    if (one.kind === 'left-charge') this.#forget(one.agencyId, one.personId);
    if (one.kind === 'away') this.#passOn(one.personId, one.at);
    return [];
  }

  /** Whether the report's deadline is still to come. */
  isBefore(report: Pick<BookedReport, 'agencyId' | 'definitionId' | 'period'>, now: Date): boolean {
    const agency = this.ledger.agencies.get(report.agencyId);
    if (!agency) return false;
    const month = lastMonthOf(report.period);
    const { deadline } = this.ledger.rulesFor(agency, reportNamed(report.definitionId), month);
    return now < dueOf(month, deadline, this.ledger.days).at;
  }

  /** Now, if it is within the person's hours; else when they begin next. */
  writingMoment(now: Date, { hours = DEFAULT_HOURS }: Person): Date {
    const today = dayAt(now);
    const minute = minuteAt(now);
    if (this.ledger.days.isWorked(today)) {
      if (minute < minutesOf(hours.from)) return instantAt(today, hours.from);
      if (minute < minutesOf(hours.to)) return now;
    }
    return instantAt(this.ledger.days.after(today, 1), hours.from);
  }

  #bellsFor(agency: BookedAgency, report: TrialReport, month: string): readonly ExpectedTrigger[] {
    const { deadline, reminders } = this.ledger.rulesFor(agency, report, month);
    const key = JSON.stringify([month, deadline, reminders]);
    const known = this.#bells.get(key) ?? expectedTriggersOf(month, deadline, reminders, this.ledger.days);
    this.#bells.set(key, known);
    return known;
  }

  /** Of each report the last bell that has come, where it is not too late for it and it has not rung before. */
  #ring(now: Date): void {
    const today = dayAt(now);
    const thisMonth = nameOf(today).slice(0, 7);
    const closed = today > cutOff(thisMonth) ? thisMonth : later(thisMonth, -1);
    for (let back = 0; back <= MONTHS_BACK; back += 1) {
      const month = later(closed, -back);
      for (const report of REPORTS) {
        const period = report.isQuarterly ? quarterEndingWith(month) : month;
        if (period === undefined) continue;
        for (const agency of this.ledger.agencies.values()) {
          if (!this.ledger.owes(agency, report.id, month)) continue;
          const bell = this.#bellsFor(agency, report, month).findLast(({ at }) => at <= now);
          if (bell && now < bell.until) this.#ringOnce(reportIdOf(agency.id, report.id, period), bell, now);
        }
      }
    }
  }

  #ringOnce(reportId: string, bell: ExpectedTrigger, now: Date): void {
    const report = this.ledger.report(reportId);
    const key = `${reportId}|${bell.name}`;
    if (report.state === 'sent' || this.#rung.has(key)) return;
    this.#rung.add(key);
    const staff = this.ledger.staff(report.agencyId);
    const day = this.#firstDay(staff, now);
    const before = this.isBefore(report, now);
    for (const person of staff) {
      if (!isExpectedRecipient(this.ledger, person, report, { kind: bell.kind, day, before })) continue;
      if (
        bell.kind !== 'escalation' &&
        (this.#snoozes(reportId, person.id) || this.#isOff(person, bell.kind, report))
      )
        continue;
      const due = this.writingMoment(now, person);
      this.#plan({
        about: reportId,
        personId: person.id,
        kind: bell.kind,
        name: bell.name,
        due,
        until: bell.until,
      });
    }
    if (bell.office && (report.state === 'entering' || report.state === 'waiting'))
      this.#planLists(report, bell.until, now);
  }

  /** The day on which the first of them can be written to: who is away on it is away. */
  #firstDay(people: readonly Person[], now: Date): Day {
    return Math.min(...people.map((one) => dayAt(this.writingMoment(now, one))));
  }

  /** One list a day and report for each coordinator. */
  #planLists({ definitionId, period }: BookedReport, until: Date, now: Date): void {
    const about = provinceIdOf(definitionId, period);
    const name = `late-list@${nameOf(dayAt(now))}`;
    const coordinators = this.ledger.coordinators();
    for (const person of coordinators) {
      const due = this.writingMoment(now, person);
      if (this.ledger.isAway(person.id, dayAt(due))) continue;
      const key = `${about}|${person.id}|${name}`;
      if (this.#rung.has(key)) continue;
      this.#rung.add(key);
      this.#plan({ about, personId: person.id, kind: 'late-list', name, due, until });
    }
  }

  #plan(telling: Omit<Telling, 'tryAt'>): void {
    if (telling.due >= telling.until) return;
    this.#planned.add(`${telling.about}|${telling.personId}|${telling.name}`);
    const open = this.#open.get(telling.about) ?? [];
    this.#open.set(telling.about, [...open, { ...telling, tryAt: telling.due }]);
  }

  /** Of every report, or of that one. */
  #isOff(person: Person, kind: ReminderKind, { definitionId }: BookedReport): boolean {
    return this.ledger.isWithout(person.id, kind, definitionId);
  }

  #snoozes(about: string, personId: string): boolean {
    return (this.#open.get(about) ?? []).some((one) => one.personId === personId && one.kind === 'snoozed');
  }

  /** Everything that can be told now, and of it the latest to each person about each report. */
  #tell(now: Date): readonly Sent[] {
    const sent: Sent[] = [];
    for (const [about, open] of this.#open) {
      if (!open.some(({ tryAt }) => tryAt <= now)) continue;
      const left = open.filter(({ tryAt }) => tryAt > now);
      const sayable = open.filter((one) => one.tryAt <= now && this.#canBeTold(one, now, left));
      for (const [personId, ones] of Map.groupBy(sayable, (one) => one.personId)) {
        const latest = ones
          .toSorted((a, b) => a.due.getTime() - b.due.getTime() || weight(a) - weight(b))
          .at(-1);
        if (!latest) continue;
        sent.push({ about, personId, kind: latest.kind });
        this.#toldOn.add(`${about}|${personId}|${dayAt(now)}`);
      }
      if (left.length > 0) this.#open.set(about, left);
      else this.#open.delete(about);
    }
    return sent;
  }

  /** Whether it still makes sense at this moment; what only has to wait for the person's hours stays in `left`. */
  #canBeTold(one: Telling, now: Date, left: Telling[]): boolean {
    const person = this.ledger.people.get(one.personId);
    if (!person?.active || now >= one.until) return false;
    const moment = this.writingMoment(now, person);
    if (moment > now) {
      one.tryAt = moment;
      if (moment < one.until) left.push(one);
      return false;
    }
    const again = this.#toldOn.has(`${one.about}|${person.id}|${dayAt(now)}`);
    if (one.kind === 'late-list') return !again && this.#wantsList(person, one.about, now);
    const report = this.ledger.report(one.about);
    const agency = this.ledger.agencies.get(report.agencyId);
    if (!agency) return false;
    const month = lastMonthOf(report.period);
    if (!this.ledger.owes(agency, report.definitionId, month)) return false;
    const bells = this.#bellsFor(agency, reportNamed(report.definitionId), month);
    const rings = bells.some(({ name }) => name === one.name);
    if (one.kind !== 'snoozed' && !rings) return false;
    const facts = { kind: one.kind, day: dayAt(now), before: this.isBefore(report, now) };
    if (!isExpectedRecipient(this.ledger, person, report, facts)) return false;
    return !(isAutomatic(one.kind) && (again || this.#isOff(person, one.kind, report)));
  }

  #wantsList(person: Person, about: string, now: Date): boolean {
    const ref = parseProvinceRef(about);
    if (ref === undefined || this.ledger.isAway(person.id, dayAt(now))) return false;
    if (!this.ledger.coordinators().some(({ id }) => id === person.id)) return false;
    const { definitionId, month: period } = ref;
    return [...this.ledger.agencies.values()].some((agency) => {
      if (!this.ledger.owes(agency, definitionId, lastMonthOf(period))) return false;
      const report = this.ledger.report(reportIdOf(agency.id, definitionId, period));
      const missing = report.state === 'entering' || report.state === 'waiting';
      return missing && !this.isBefore(report, now);
    });
  }

  /** Asked to be reminded later: what comes by itself until then does not. */
  #snooze(about: string, personId: string, wish: 'two-hours' | 'morning', now: Date): void {
    const person = this.ledger.people.get(personId);
    if (!person) return;
    const { days } = this.ledger;
    const { hours = DEFAULT_HOURS } = person;
    const due =
      wish === 'morning'
        ? instantAt(days.after(dayAt(now), 1), hours.from)
        : this.writingMoment(new Date(now.getTime() + TWO_HOURS), person);
    const others = (this.#open.get(about) ?? []).filter(
      (one) => one.personId !== personId || !(isAutomatic(one.kind) || one.kind === 'snoozed'),
    );
    this.#open.set(about, others);
    const until = instantAt(days.after(dayAt(due), SNOOZE_LASTS) + 1, '00:00');
    this.#plan({ about, personId, kind: 'snoozed', name: `snoozed@${due.toISOString()}`, due, until });
  }

  /** Somebody goes: what they were still to be told is told whoever it concerns now, but nobody of one occasion twice. */
  #passOn(personId: string, now: Date): void {
    const theirs = [...this.#open.values()].flat().filter((one) => one.personId === personId);
    for (const one of theirs) {
      if (one.kind === 'snoozed' || one.kind === 'late-list') continue;
      const report = this.ledger.report(one.about);
      const staff = this.ledger.staff(report.agencyId);
      const from = one.due > now ? one.due : now;
      const facts = { kind: one.kind, day: this.#firstDay(staff, from), before: this.isBefore(report, from) };
      for (const person of staff) {
        if (person.id === personId || this.#planned.has(`${one.about}|${person.id}|${one.name}`)) continue;
        if (!isExpectedRecipient(this.ledger, person, report, facts)) continue;
        if (
          isAutomatic(one.kind) &&
          (this.#snoozes(one.about, person.id) || this.#isOff(person, one.kind, report))
        )
          continue;
        const { about, kind, name, until } = one;
        this.#plan({ about, personId: person.id, kind, name, due: this.writingMoment(from, person), until });
      }
    }
  }

  /** Who has left an agency's reports is told nothing of them, unless they also decide on them. */
  #forget(agencyId: string, personId: string): void {
    const approver = this.ledger.people
      .get(personId)
      ?.memberships.some((one) => one.agencyId === agencyId && one.roles.includes('approver'));
    if (approver) return;
    for (const [about, open] of this.#open) {
      if (parseReportRef(about)?.agencyId !== agencyId) continue;
      this.#open.set(
        about,
        open.filter((one) => one.personId !== personId),
      );
    }
  }
}

function reportNamed(id: string): TrialReport {
  const report = REPORTS.find((one) => one.id === id);
  if (!report) throw new Error(`no report ${id}`);
  return report;
}

export const isAutomatic = (kind: ReminderKind): boolean =>
  (OPTIONAL_KINDS as readonly ReminderKind[]).includes(kind);

/** Of two at the same moment, the one that was asked for, then the one that concerns others. */
const weight = ({ kind }: Telling): number => (kind === 'snoozed' ? 2 : isAutomatic(kind) ? 0 : 1);
