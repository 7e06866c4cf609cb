// One morning on which many are to be reminded, written into an empty database: a province with a contact for everybody, and
// what the judge says must be sent at eight o'clock.

import type { Person } from '../../src/agency/person.ts';
import { parseInstant } from '../../src/calendar/clock.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { addSample } from '../../src/local/sample.ts';
import { allAgencies } from '../../src/store/agencies.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { openTriggers } from '../../src/store/reminders.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import type { Sent } from './events.ts';
import { Oracle } from './oracle.ts';
import { generateProvince, saveProvince, type TrialProvince } from './province.ts';
import { Random } from './random.ts';
import { REPORT, reportIdOf } from './report.ts';

const MORNING = '2024-02-19T08:00+07:00';
const MONTH = toMonth(2024, 2);
/** Rows written at once. */
const AT_ONCE = 200;

/** The trial writes into an empty database, and leaves what it has written there. */
export class NotEmpty extends Error {}

export async function refuseUsed(db: Db): Promise<void> {
  if ((await allAgencies(db)).length > 0)
    throw new NotEmpty('The database holds departments. The trial wants an empty one of its own.');
}

/** A province as the simulation knows it: of many rules and sizes. */
export async function prepareProvince(
  db: Db,
  {
    agencies,
    seed,
    serviceUrl,
  }: { readonly agencies: number; readonly seed: number; readonly serviceUrl: string },
): Promise<readonly Sent[]> {
  const province = generateProvince(new Random(seed), agencies, MONTH);
  await addSample(db, morning(), KNOWN_HOLIDAYS);
  await saveProvince(db, province);
  await meetEverybody(db, province.people, serviceUrl);
  return dueIn(province);
}

/** So many people of departments that are all alike, whose month has been opened: that many are due at once. */
export async function prepareDue(
  db: Db,
  { due, serviceUrl }: { readonly due: number; readonly serviceUrl: string },
): Promise<readonly Sent[]> {
  const generated = generateProvince(new Random(1), due, MONTH);
  const agencies = generated.agencies.map((one) => ({
    ...one,
    reports: one.office ? [] : [{ report: REPORT.id }],
    settings: one.settings.map(({ from, letterhead }) => ({ from, letterhead })),
  }));
  const people = generated.people
    .filter(({ id }) => /^so-\d+-0$/u.test(id))
    .map(({ hours: _, deputyId: __, ...one }) => one);
  const province = { ...generated, agencies, people };
  await addSample(db, morning(), KNOWN_HOLIDAYS);
  await saveProvince(db, province);
  await meetEverybody(db, people, serviceUrl);
  await openMonth(
    db,
    agencies.filter(({ reports }) => reports.length > 0).map(({ id }) => id),
  );
  return dueIn(province);
}

function dueIn({ agencies, people }: TrialProvince): readonly Sent[] {
  return new Oracle(agencies, people, KNOWN_HOLIDAYS).read({ at: morning(), kind: 'tick', sent: [] });
}

/** Where each can be written to; the conversation is called as they are. */
async function meetEverybody(db: Db, people: readonly Person[], serviceUrl: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { id, name, tenantId, entraObjectId } of people) {
      const conversation = { id, conversationType: 'personal', tenantId, isGroup: false, name };
      const user = { id: `29:${id}`, name, aadObjectId: entraObjectId };
      const bot = { id: '28:tro-ly-bao-cao', name: 'Trợ lý Báo cáo' };
      const reference = JSON.stringify({
        channelId: 'msteams',
        serviceUrl,
        locale: 'vi-VN',
        conversation,
        user,
        bot,
      });
      await saveContact(trx, { personId: id, conversationId: id, reference }, morning());
    }
  });
}

/** As the monthly opening leaves it where nothing is carried over. */
async function openMonth(db: Db, agencyIds: readonly string[]): Promise<void> {
  const { id: definitionId, version: definitionVersion } = REPORT;
  const idOf = (agencyId: string) => reportIdOf(agencyId, REPORT.id, MONTH);
  await db.transaction().execute(async (trx) => {
    for (const agencyId of agencyIds) {
      const report = { id: idOf(agencyId), agencyId, definitionId, definitionVersion, month: MONTH };
      await ensureReport(trx, report, morning());
    }
    for (let from = 0; from < agencyIds.length; from += AT_ONCE) {
      const some = agencyIds.slice(from, from + AT_ONCE);
      const opened = some.map((agencyId) => ({ subjectId: idOf(agencyId), trigger: 'month' }));
      await openTriggers(trx, opened, morning());
    }
  });
}

function morning(): Date {
  const at = parseInstant(MORNING);
  if (!at) throw new Error(MORNING);
  return at;
}
