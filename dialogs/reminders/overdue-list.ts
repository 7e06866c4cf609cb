// Who is late, as a coordinator of the Office is told of it.

import type { Card } from '../../cards/elements.ts';
import { lateCard } from '../../cards/late-list.ts';
import { type ProvinceReport, readProvince } from '../../src/actions/read-province.ts';
import { factsOf, NOT_BEGUN, staffOf } from '../../src/actions/staff.ts';
import { mayEverywhere } from '../../src/agency/person.ts';
import { localDate } from '../../src/calendar/clock.ts';
import { type Month, monthNumberOf, yearOf } from '../../src/calendar/month.ts';
import { workingDaysBetween } from '../../src/calendar/working-days.ts';
import { type ReportFacts, receiversOf } from '../../src/reminders/receivers.ts';
import { peopleOfAgencies } from '../../src/store/people.ts';
import type { NotificationReader } from '../workflow/notification.ts';

/** The list for the month; undefined for who may not see every agency. A constant number of queries. */
export async function lateListCard(
  { actions, phrases, nonce }: NotificationReader,
  month: Month,
): Promise<Card | undefined> {
  const { db, actor, now, holidays } = actions;
  const mention = { kind: 'month', month: monthNumberOf(month), year: yearOf(month) } as const;
  const province = await readProvince(actions, mention);
  if (province.kind !== 'province') return undefined;
  const late = province.reports.filter((one) => one.late);
  const ids = late.map(({ agency }) => agency.id);
  const facts = await factsOf(
    db,
    late.flatMap(({ report }) => report ?? []),
  );
  const staff = await staffOf(db, ids);
  const names = new Map((await peopleOfAgencies(db, ids)).map(({ id, name }) => [id, name]));
  const today = localDate(now);
  const has = ({ agency, report }: ProvinceReport): readonly string[] => {
    const of: ReportFacts = facts.get(report?.id ?? '') ?? NOT_BEGUN;
    const people = receiversOf('chase', of, staff.get(agency.id) ?? [], today);
    return people.flatMap(({ id }) => names.get(id) ?? []);
  };
  return lateCard(phrases, {
    month,
    late: late
      .map((one) => ({
        name: one.name,
        state: one.state,
        days: workingDaysBetween(localDate(one.deadline), today, holidays),
        people: has(one),
        chasedAt: one.chasedAt,
      }))
      .toSorted((one, other) => other.days - one.days || one.name.localeCompare(other.name, 'vi')),
    mayChase: mayEverywhere(actor, 'chase-reports'),
    sample: late.some(({ sample }) => sample),
    now,
    nonce: nonce(),
  });
}
