// The preview as an operator reads it: who would be reminded of what, when, and who could not be.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseLocalDate } from '../src/calendar/local-date.ts';
import { reminders } from '../src/reminders-cli.ts';
import { saveAbsence, saveKindsOff } from '../src/store/absences.ts';
import { fileInFolder } from '../src/store/address.ts';
import { saveContact } from '../src/store/contacts.ts';
import { openDatabase } from '../src/store/database.ts';
import { savePerson } from '../src/store/people.ts';
import type { Db } from '../src/store/schema.ts';
import { COLLEAGUE, furnish, LEADER, NOW, OFFICER } from './support/database.ts';

async function preview(furnishing: (db: Db) => Promise<void>, ...args: readonly string[]) {
  const dataDir = mkdtempSync(join(tmpdir(), 'nhac-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = await openDatabase(fileInFolder(dataDir));
  await furnish(db);
  await furnishing(db);
  await db.destroy();
  const said: string[] = [];
  const around = { env: { DATA_DIR: dataDir }, now: () => NOW, say: (line: string) => void said.push(line) };
  return { code: await reminders(args, around), said };
}

const met = async (db: Db, personId: string) =>
  await saveContact(db, { personId, conversationId: `a:${personId}`, reference: '{}' }, NOW);

test('everybody’s reminders, in the order of time', async () => {
  const back = parseLocalDate('2024-02-19');
  const { code, said } = await preview(
    async (db) => {
      await savePerson(db, { ...COLLEAGUE, active: false });
      await met(db, OFFICER.id);
      await saveKindsOff(db, OFFICER.id, ['due']);
      if (back) await saveAbsence(db, { personId: LEADER.id, until: back, deputyId: undefined }, NOW);
    },
    '--dry-run',
    '--at',
    '2024-02-16T20:00',
  );
  expect(code).toBe(0);
  const of = (when: string, kind: string, who: string) =>
    `${when.padEnd(16)}  ${kind.padEnd(10)} Sở Kế hoạch và Đầu tư 02/2024 (due 2024-02-20 17:00)  →  ${who}`;
  const lan = 'Nguyễn Thị Lan (cán bộ), officer';
  const leader = 'Y Hương Niê (lãnh đạo), approver, cannot be written to yet';
  expect(said.slice(0, 7)).toEqual([
    "From 2024-02-16 20:00, as things stand; times are Vietnam's.",
    of('2024-02-19 07:30', 'opening', lan),
    of('2024-02-20 08:00', 'due', `${lan}, has switched this off`),
    of('2024-02-21 08:00', 'overdue-1', lan),
    of('2024-02-23 08:00', 'overdue-2', lan),
    of('2024-02-23 08:00', 'overdue-2', leader),
    of('2024-02-27 08:00', 'overdue-3', lan),
  ]);
  expect(said.at(-1)).toMatch(/^\d+ reminders, \d+ of them to people who can be written to\.$/u);
});

test('a department whom nobody could remind is named', async () => {
  const { said } = await preview(async (db) => {
    for (const one of [OFFICER, COLLEAGUE, LEADER]) await savePerson(db, { ...one, active: false });
  }, '--dry-run');
  expect(said).toContainEqual(
    expect.stringContaining('Sở Kế hoạch và Đầu tư 02/2024: there is nobody to remind'),
  );
});

test.each([
  [[], /--dry-run/u],
  [['--dry-run', '--at', 'mai'], /--at mai is no time/u],
  [['--dry-run', '--force'], /--dry-run/u],
])('%j is refused with how to say it', async (args, why) => {
  const { code, said } = await preview(async () => {}, ...args);
  expect([code, said.join('\n')]).toEqual([1, expect.stringMatching(why)]);
});
