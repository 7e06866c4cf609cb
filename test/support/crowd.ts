// Many officers who are all to be reminded now, and copies of the program that do it: each with a database handle of its
// own if there can be one, all with the same stand-in for the channel.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { reminderScheduleOf } from '../../src/actions/due-reports.ts';
import type { Role } from '../../src/agency/person.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES, SAMPLE_TENANT } from '../../src/local/people.ts';
import { ALL_THERE } from '../../src/local/sample-making.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { savePerson } from '../../src/store/people.ts';
import { openTriggers, planReminders, type Reminder, remindersAbout } from '../../src/store/reminders.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { compose, type Teams } from '../../src/teams/composition.ts';
import { Outbound } from '../../src/teams/outbound/trusted-address.ts';
import { withoutToken } from '../../src/teams/sdk/no-sdk.ts';
import { CONNECTOR } from './connector.ts';
import { CT25_CT08, REPORT_CATALOGUE } from './reports.ts';

/** A Monday in Vietnam, an hour into the working day. */
export const MONDAY = new Date('2024-02-19T02:00:00Z');
const MONTH = toMonth(2024, 2);
const PER_AGENCY = 10;
const DAY = 24 * 3_600_000;

export const agencyOf = (at: number) => `co-quan-${Math.floor(at / PER_AGENCY)}`;
export const reportOf = (at: number) =>
  formatReportRef({ agencyId: agencyOf(at), definitionId: CT25_CT08.id, month: MONTH });
export const officer = (at: number) => `can-bo-${at}`;
export const chatOf = (personId: string) => `a:${personId}`;

/** The agencies owe one month, whose triggers have all been: nothing is planned but what a test plans. */
export async function addOfficers(db: Db, count: number): Promise<void> {
  const [sample] = SAMPLE_AGENCIES;
  if (!sample) throw new Error('there is no sample');
  for (let at = 0; at < count; at += 1) {
    const agencyId = agencyOf(at);
    if (at % PER_AGENCY === 0) {
      const reports = [{ report: CT25_CT08.id, from: MONTH, until: MONTH }];
      const agency = { ...sample, id: agencyId, office: false, reports };
      await saveAgency(db, agency);
      const { id: definitionId, version: definitionVersion } = CT25_CT08;
      const report = { id: reportOf(at), agencyId, definitionId, definitionVersion, month: MONTH };
      await ensureReport(db, report, MONDAY);
      const { triggers } = reminderScheduleOf(agency, CT25_CT08, MONTH, KNOWN_HOLIDAYS);
      const been = ['month', ...triggers.map(({ id }) => id)];
      await openTriggers(
        db,
        been.map((trigger) => ({ subjectId: report.id, trigger })),
        MONDAY,
      );
    }
    await addPerson(db, officer(at), agencyId, ['officer']);
  }
}

/** Somebody who can be written to. */
export async function addPerson(db: Db, id: string, agencyId: string, roles: readonly Role[]): Promise<void> {
  const person = { id, tenantId: SAMPLE_TENANT, principal: `${id}@example.vn`, entraObjectId: `entra-${id}` };
  await savePerson(db, { ...person, name: `Người ${id}`, active: true, memberships: [{ agencyId, roles }] });
  const conversation = { id: chatOf(id), conversationType: 'personal', tenantId: SAMPLE_TENANT };
  const reference = {
    serviceUrl: CONNECTOR,
    channelId: 'msteams',
    conversation,
    bot: { id: '28:bot' },
    user: { id: `29:${id}` },
    locale: 'vi-VN',
  };
  await saveContact(
    db,
    { personId: id, conversationId: conversation.id, reference: JSON.stringify(reference) },
    MONDAY,
  );
}

/** The Office asks them for their reports: due now, or then; for five days. */
export async function chase(db: Db, count: number, trigger = 'chase@test', dueAt = MONDAY): Promise<void> {
  await planReminders(
    db,
    Array.from({ length: count }, (_, at) => ({
      subjectId: reportOf(at),
      personId: officer(at),
      trigger,
      kind: 'chase',
      onBehalfOf: undefined,
      dueAt,
      expiresAt: new Date(MONDAY.getTime() + 5 * DAY),
    })),
  );
}

/** What has become of somebody's reminder. */
export async function reminderOf(db: Db, at = 0, trigger = 'chase@test'): Promise<Reminder> {
  const all = await remindersAbout(db, reportOf(at));
  const found = all.find((one) => one.personId === officer(at) && one.trigger === trigger);
  if (!found) throw new Error('there is no reminder');
  return found;
}

const nothing = async () => undefined;

interface CopyOptions {
  readonly now?: () => Date;
  readonly sendsPerSecond?: number;
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly readSettings?: () => Promise<void>;
}

/** A copy of the program, without its door. */
export function startCopy(
  db: Db,
  { now = () => MONDAY, sendsPerSecond = 1000, pause = sleep, readSettings = nothing }: CopyOptions = {},
): Teams {
  const services = {
    db,
    holidays: KNOWN_HOLIDAYS,
    catalogue: REPORT_CATALOGUE,
    readReports: async () => undefined,
    sample: ALL_THERE,
    log: pino({ level: 'silent' }),
    count: () => undefined,
    now,
    pause,
    patience: 4000,
    nonce: () => randomUUID(),
    local: true,
    publicUrl: () => undefined,
    linkSecret: new Uint8Array(32),
    door: { tenants: undefined, trustedProxies: 0 },
    outbound: new Outbound({ extraServiceHosts: [], fileHosts: undefined }, { local: true }),
  };
  return compose(services, {
    sdk: withoutToken,
    credentials: undefined,
    sendsPerSecond,
    readSettings,
  });
}
