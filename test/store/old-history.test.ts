// Old history is forgotten, and nothing that a report which was handed in needs.

import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { auditOf, lastApproval, writeAudit } from '../../src/store/audit.ts';
import { forgetHistory } from '../../src/store/old-history.ts';
import type { Db } from '../../src/store/schema.ts';
import { freshDatabase, NOW, OFFICER, REPORT } from '../support/database.ts';

const BEFORE = new Date('2025-01-01T00:00:00Z');
const AFTER = new Date('2025-01-02T00:00:00Z');

async function lived(db: Db, state: string): Promise<void> {
  const line = { reportId: REPORT, by: OFFICER.id, before: undefined, delivery: undefined, how: 'typed' };
  await writeAudit(db, [
    { ...line, version: 1, at: NOW, subject: 'figure', subjectId: 'settled', after: '688' },
    { ...line, version: 2, at: NOW, subject: 'state', subjectId: '', after: 'approved' },
    { ...line, version: 3, at: NOW, subject: 'number', subjectId: '', after: '12' },
    { ...line, version: 4, at: AFTER, subject: 'figure', subjectId: 'pending', after: '4' },
  ]);
  await sql`update reports set state = ${state}, updated_at = ${NOW.toISOString()} where id = ${REPORT}`.execute(
    db,
  );
  await sql`insert into settings_audit (at, agency_id, subject, subject_id, field, how)
    values (${NOW.toISOString()}, 'skhdt', 'person', 'x', 'name', 'file')`.execute(db);
  for (const [occasion, reminderState] of [
    ['due', 'sent'],
    ['late', 'planned'],
  ]) {
    await sql`insert into reminders (about, person_id, occasion, kind, state, due_at, until, try_at, tries) values (
      ${REPORT}, ${OFFICER.id}, ${occasion}, 'due', ${reminderState}, ${NOW.toISOString()}, ${NOW.toISOString()},
      ${NOW.toISOString()}, 0)`.execute(db);
  }
}

const subjects = async (db: Db) =>
  (await auditOf(db, REPORT)).map(({ subject, version }) => [subject, version]);

test('of a report that was sent, single changes go; who approved it and under which number stays', async () => {
  const { db } = await freshDatabase();
  await lived(db, 'sent');
  const forgotten = { audit: 1, settings_audit: 1, reminders: 1, chases: 0, decision_requests: 0 };
  expect(await forgetHistory(db, BEFORE)).toEqual(forgotten);
  expect(await subjects(db)).toEqual([
    ['state', 2],
    ['number', 3],
    ['figure', 4],
  ]);
  expect(await lastApproval(db, REPORT)).toEqual(NOW);
  const { rows } = await sql<{ occasion: string }>`select occasion from reminders`.execute(db);
  expect(rows).toEqual([{ occasion: 'late' }]);
});

test.each(['entering', 'waiting', 'approved'])('a report that is %s keeps every line', async (state) => {
  const { db } = await freshDatabase();
  await lived(db, state);
  expect((await forgetHistory(db, BEFORE)).audit).toBe(0);
  expect(await subjects(db)).toHaveLength(4);
});
