// The Word file of a month: for whoever may read it, of the version that was asked for, always the same bytes.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { issueDocument, keptDocuments } from '../../src/actions/issue-document.ts';
import { readHistory } from '../../src/actions/read-history.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { acting, COLLEAGUE, freshDatabase, LEADER, OFFICE, OFFICER, REPORT } from '../support/database.ts';
import { approve, fill, record, reopen } from './filled.ts';

const FINAL_NAME = 'Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx';
const draftName = (changed: string) => FINAL_NAME.replace('.docx', ` - du thao ${changed}.docx`);

async function filled(changes = {}) {
  const { db } = await freshDatabase();
  await fill(acting(db), changes);
  return db;
}

async function issued(context: ReturnType<typeof acting>, version?: number) {
  const document = await issueDocument(context, REPORT, version);
  if (document.kind !== 'issued') throw new Error(document.code);
  return document;
}

test('while it is entered it is a draft named by its last change, then the report itself, then a draft again', async () => {
  const db = await filled();
  const draft = await issued(acting(db));
  expect(draft).toMatchObject({ draft: true, fileName: draftName('09h00 16-02-2024') });
  // It is of the report, and not of the hour at which it is had.
  const later = { now: new Date('2024-02-19T08:30:00Z') };
  expect(await issued(acting(db, undefined, later))).toEqual(draft);
  await approve(acting(db));
  expect(await issued(acting(db))).toMatchObject({ draft: false, fileName: FINAL_NAME });
  await reopen(acting(db, undefined, later));
  expect(await issued(acting(db))).toMatchObject({ draft: true, fileName: draftName('15h30 19-02-2024') });
});

test('a corrected report is the second edition, in its name and on every page; number and date make none', async () => {
  const db = await filled();
  await approve(acting(db));
  await reopen(acting(db));
  await approve(acting(db));
  const { version } = await issued(acting(db));
  const registration = { number: 5, issuedOn: toLocalDate(toMonth(2024, 2), 15) };
  const registered = await registerReport(acting(db), REPORT, registration, version);
  expect(registered.kind).toBe('done');
  const second = FINAL_NAME.replace('.docx', ' - lan 2.docx');
  for (const at of [version, version + 1]) {
    const { bytes, fileName } = await issued(acting(db), at);
    expect(fileName).toBe(second);
    const footers = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/footer'));
    expect(footers).toHaveLength(2);
    for (const [name, part] of footers)
      expect(strFromU8(part), name).toMatch(/Bản duyệt lần 2 · mã [\da-f]{8}/u);
  }
  const kept = await keptDocuments(acting(db), REPORT);
  expect(kept).toMatchObject([
    { edition: 2, state: 'sent' },
    { edition: 2, state: 'approved' },
    { edition: 1 },
  ]);
  const history = await readHistory(acting(db), REPORT);
  const editions =
    history.kind === 'history' ? history.lines.map(({ event }) => 'edition' in event && event.edition) : [];
  expect(editions.filter((edition) => edition)).toEqual([1, 2]);
});

test('a warning without its reason does not hold a draft back', async () => {
  const db = await filled({ settledOverdue: 5, settledYtdOverdue: 5 });
  expect(await issued(acting(db))).toMatchObject({ draft: true });
});

describe('no file is made', () => {
  test('while a figure is missing', async () => {
    const { db } = await freshDatabase();
    await record(acting(db), { settled: 688 });
    expect(await issueDocument(acting(db), REPORT)).toEqual({ kind: 'refused', code: 'not-ready' });
  });

  test('while an error stands', async () => {
    const db = await filled({ postDossiers: 159 });
    expect(await issueDocument(acting(db), REPORT)).toEqual({ kind: 'refused', code: 'not-ready' });
  });

  test.each([[0], [2], [Number.MAX_SAFE_INTEGER]])(
    'for version %i of a report at version 1',
    async (version) => {
      const db = await filled();
      const refusal = { kind: 'refused', code: 'outdated' };
      expect(await issueDocument(acting(db), REPORT, version)).toEqual(refusal);
      expect(await issued(acting(db), 1)).toMatchObject({ fileName: draftName('09h00 16-02-2024') });
    },
  );

  test('for someone who has left, who is answered as for a report that does not exist', async () => {
    const db = await filled();
    const refusal = { kind: 'refused', code: 'not-allowed' };
    expect(await issueDocument(acting(db, { ...OFFICER, active: false }), REPORT)).toEqual(refusal);
    expect(await issueDocument(acting(db), 'skhdt.ct25-ct08.1999-01')).toEqual(refusal);
  });
});

test.each([
  ['a colleague', COLLEAGUE],
  ['the leader', LEADER],
  ['the Office', OFFICE],
])('%s gets the same bytes as the officer', async (_who, reader) => {
  const db = await filled();
  const { bytes } = await issued(acting(db));
  expect(Buffer.from((await issued(acting(db, reader))).bytes).equals(bytes)).toBe(true);
});

test('another process and another day print the same bytes; another figure prints others', async () => {
  const db = await filled();
  const { bytes } = await issued(acting(db));
  // Fresh modules have an empty cache, as a program started anew has.
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
  try {
    const anew = await import('../../src/actions/issue-document.ts');
    const again = await anew.issueDocument(acting(db), REPORT);
    expect(again.kind === 'issued' && Buffer.from(again.bytes).equals(bytes)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
  await record(acting(db), { onlineReturned: 1 });
  expect(Buffer.from((await issued(acting(db))).bytes).equals(bytes)).toBe(false);
});
