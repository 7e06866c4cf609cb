// The form changes while a month is open: the officer is told once, and every figure that was accepted is still stored,
// also one that the new form no longer asks for. What was handed in stays under the form under which it was.

import { describe, expect, test } from 'vitest';
import { answerStatus } from '../../src/actions/answer-status.ts';
import { approveReport } from '../../src/actions/decide-report.ts';
import { issueDocument } from '../../src/actions/issue-document.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { readHistory } from '../../src/actions/read-history.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { catalogueOf } from '../../src/report/catalogue.ts';
import { auditOf } from '../../src/store/audit.ts';
import { finalFigures } from '../../src/store/documents.ts';
import { figuresOfReports, saveFigures } from '../../src/store/figures.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { acting, freshDatabase, LEADER, NOW, OFFICER, REPORT } from '../support/database.ts';
import { BOTH_VERSIONS, CHANGE, GONE, NEXT } from '../support/next-version.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { approve, done, fill, record, reopen, submit } from './filled.ts';

const [BEFORE, AFTER] = [CT25_CT08.version, NEXT.version];
const asBefore = (db: Db, actor = OFFICER) => acting(db, actor, { catalogue: catalogueOf(CT25_CT08) });
const asNow = (db: Db, actor = OFFICER) => acting(db, actor, { catalogue: BOTH_VERSIONS });

/** February as it was begun under the form before. */
async function begun(): Promise<Db> {
  const { db } = await freshDatabase();
  for (const [figure, value] of [
    ['settled', 688],
    [GONE, 12],
  ] as const) {
    await saveFigures(
      db,
      REPORT,
      new Map([[figure, { value, how: 'typed', by: OFFICER.id, version: 0, at: NOW }]]),
    );
  }
  return db;
}

async function open(db: Db, actor = OFFICER) {
  const opened = await openReport(asNow(db, actor), undefined);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened;
}

async function read(db: Db, context = asNow(db)) {
  const view = await readReport(context, REPORT);
  if (view.kind !== 'read') throw new Error(view.kind);
  return view.view;
}

const figuresIn = async (db: Db) => (await figuresOfReports(db, [REPORT])).get(REPORT);

describe('a month that is being entered', () => {
  test('is told the change once, keeps every figure stored and asks the new one', async () => {
    const db = await begun();
    const stored = await figuresIn(db);
    const { view, changes } = await open(db);
    expect(changes).toEqual([CHANGE]);
    expect(await figuresIn(db)).toEqual(stored);
    expect([...view.entered.keys()]).toEqual(['settled']);
    expect(view.status.figures.has(GONE)).toBe(false);
    expect(view.status.missing[0]?.id).toBe('appeals');
    expect(await auditOf(db, REPORT)).toMatchObject([
      { version: 1, subject: 'definition', before: String(BEFORE), after: String(AFTER), by: OFFICER.id },
    ]);
    expect((await open(db)).changes).toEqual([]);
    expect(await findReport(db, REPORT)).toMatchObject({ version: 1, definitionVersion: AFTER });
  });

  test('is brought over once where it is opened on two devices at the same moment', async () => {
    const db = await begun();
    await Promise.all([open(db), open(db)]);
    expect(await findReport(db, REPORT)).toMatchObject({ version: 1, definitionVersion: AFTER });
    expect(await auditOf(db, REPORT)).toHaveLength(1);
  });

  test('is seen by everybody as it is now, though nobody has opened it, and a leader changes nothing by looking', async () => {
    const db = await begun();
    expect((await open(db, LEADER)).changes).toEqual([]);
    expect((await read(db, asNow(db, LEADER))).definition.version).toBe(AFTER);
    expect(await findReport(db, REPORT)).toMatchObject({ version: 0, definitionVersion: BEFORE });
  });

  test('is begun under the present form, whichever is spoken of', async () => {
    const { db } = await freshDatabase();
    const january = { kind: 'month', month: 1, year: 2024 } as const;
    const opened = await openReport(asNow(db), january, CT25_CT08);
    expect(opened).toMatchObject({ kind: 'opened', changes: [], view: { definition: { version: AFTER } } });
    expect(await answerStatus(asNow(db), { ...january, month: 2 }, CT25_CT08)).toMatchObject({
      view: { definition: { version: AFTER } },
    });
  });

  test('is handed in under the form that it was seen under, though it was never opened under it', async () => {
    const { db } = await freshDatabase();
    await fill(asBefore(db));
    await record(asNow(db), { appeals: 3 });
    expect(await findReport(db, REPORT)).toMatchObject({ definitionVersion: BEFORE });
    const { view } = await submit(asNow(db));
    expect(view.report).toMatchObject({ state: 'waiting', definitionVersion: AFTER });
    expect(await auditOf(db, REPORT)).toContainEqual(
      expect.objectContaining({ subject: 'definition', after: String(AFTER) }),
    );
  });
});

describe('a month that was handed in', () => {
  async function handedIn(): Promise<Db> {
    const { db } = await freshDatabase();
    await fill(asBefore(db), { [GONE]: 7 });
    return db;
  }

  test('waits, is approved and numbered under its own form', async () => {
    const db = await handedIn();
    const { version } = (await submit(asBefore(db))).view.report;
    expect((await open(db)).changes).toEqual([]);
    const waiting = await read(db);
    expect(waiting.definition).toBe(CT25_CT08);
    expect(waiting.status.ready).toBe(true);
    const approved = done(await approveReport(asNow(db, LEADER), REPORT, version));
    expect(approved.view.definition).toBe(CT25_CT08);
    const issuedOn = toLocalDate(toMonth(2024, 2), 16);
    const registered = await registerReport(
      asNow(db),
      REPORT,
      { number: 5, issuedOn },
      approved.view.report.version,
    );
    const sent = done(registered);
    expect(sent.view.report).toMatchObject({ state: 'sent', definitionVersion: BEFORE });
    expect((await finalFigures(db, [REPORT])).get(REPORT)?.get(GONE)).toBe(7);
  });

  test('prints the same bytes after the change as before', async () => {
    const db = await handedIn();
    await approve(asBefore(db));
    const issued = async (context: ReturnType<typeof acting>) => await issueDocument(context, REPORT);
    expect(await issued(asNow(db))).toEqual(await issued(asBefore(db)));
    const view = await read(db);
    expect([view.definition.version, view.status.figures.get(GONE)]).toEqual([BEFORE, 7]);
  });

  test('comes under the present form when it is opened again, and is told so', async () => {
    const db = await handedIn();
    await approve(asBefore(db));
    const { view } = await reopen(asNow(db));
    expect(view.definition).toBe(NEXT);
    expect(view.status.missing.map(({ id }) => id)).toEqual(['appeals']);
    expect((await open(db)).changes).toEqual([CHANGE]);
    await record(asNow(db), { appeals: 0 });
    const { view: again } = await approve(asNow(db));
    expect(again.report.definitionVersion).toBe(AFTER);
    expect((await finalFigures(db, [REPORT])).get(REPORT)?.has(GONE)).toBe(false);
  });

  test('its history tells figures by the names that they had', async () => {
    const db = await handedIn();
    await approve(asBefore(db));
    await reopen(asNow(db));
    const history = await readHistory(asNow(db), REPORT);
    if (history.kind !== 'history') throw new Error(history.kind);
    expect(history.definition.figures.find(({ id }) => id === GONE)?.short).toBe(
      CT25_CT08.figures.find(({ id }) => id === GONE)?.short,
    );
    expect(history.lines.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ kind: 'figure', figure: GONE, after: 7 }),
    );
  });
});
