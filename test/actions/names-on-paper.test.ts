// Names change on a day: a paper bears those of the day on which it was issued, and is printed again as it was.

import { expect, test } from 'vitest';
import { issueDocument } from '../../src/actions/issue-document.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { registerReport } from '../../src/actions/register-report.ts';
import { verifyFile } from '../../src/actions/verify-file.ts';
import { letterheadsBetween } from '../../src/agency/agency.ts';
import { type LocalDate, parseLocalDate } from '../../src/calendar/local-date.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import type { Db } from '../../src/store/schema.ts';
import { wordText } from '../demo/word-text.ts';
import { acting, freshDatabase, REPORT } from '../support/database.ts';
import { approve, done, fill, reopen } from './filled.ts';

const OLD = ['SỞ KẾ HOẠCH VÀ ĐẦU TƯ', 'Y Hương Niê', 'UBND TỈNH KON TUM'];
const NEW = ['SỞ TÀI CHÍNH', 'Trần Thị Hoa', 'UBND TỈNH QUẢNG NGÃI'];

const day = (text: string): LocalDate => {
  const read = parseLocalDate(text);
  if (!read) throw new Error(`no day: ${text}`);
  return read;
};
const on = (text: string) => ({ now: new Date(`${text}T03:00:00Z`) });

/** February's figures in an agency that is called otherwise, and signed for by somebody else, from 01/07/2025 on. */
async function merged(): Promise<Db> {
  const { db } = await freshDatabase();
  const agency = await findAgency(db, 'skhdt');
  const [settings] = agency?.settings ?? [];
  if (!agency || !settings) throw new Error('no agency');
  const letterhead = {
    ...settings.letterhead,
    name: 'Sở Tài chính',
    parentBody: 'UBND tỉnh Quảng Ngãi',
    fileCode: 'STC',
    signerName: 'Trần Thị Hoa',
  };
  await saveAgency(db, {
    ...agency,
    settings: [settings, { ...settings, from: day('2025-07-01'), letterhead }],
  });
  await fill(acting(db));
  return db;
}

async function issued(db: Db, now: Date, version?: number) {
  const document = await issueDocument(acting(db, undefined, { now }), REPORT, version);
  if (document.kind !== 'issued') throw new Error(document.code);
  return document;
}

async function printed(db: Db, now: Date, version?: number) {
  const { bytes } = await issued(db, now, version);
  const text = wordText(bytes);
  return [...OLD, ...NEW].filter((name) => text.includes(name));
}

async function register(db: Db, at: string, issuedOn: string, number = 45) {
  const registration = { number, issuedOn: day(issuedOn) };
  return done(await registerReport(acting(db, undefined, on(at)), REPORT, registration, undefined));
}

test('approved before the day and registered after it: each file bears the names of its day', async () => {
  const db = await merged();
  await approve(acting(db, undefined, on('2025-06-30')));
  const approved = await issued(db, on('2025-07-03').now);
  expect(await printed(db, on('2025-07-03').now)).toEqual(OLD);
  await register(db, '2025-07-03', '2025-07-03');
  expect(await printed(db, on('2025-07-03').now)).toEqual(NEW);
  expect((await issued(db, on('2025-07-03').now)).fileName).toContain('- STC');

  // A year later both are printed as they were.
  const { now } = on('2026-07-03');
  const sent = await issued(db, now);
  expect(await printed(db, now)).toEqual(NEW);
  expect(Buffer.from((await issued(db, now, approved.version)).bytes).equals(approved.bytes)).toBe(true);
  expect(await printed(db, now, approved.version)).toEqual(OLD);
  expect(await verifyFile(acting(db), sent.bytes)).toMatchObject({ kind: 'kept', agency: 'Sở Tài chính' });
  expect(await verifyFile(acting(db), approved.bytes)).toMatchObject({ agency: 'Sở Kế hoạch và Đầu tư' });
});

test('registered after the day with a date before it, it bears the names of its date', async () => {
  const db = await merged();
  await approve(acting(db, undefined, on('2025-06-30')));
  await register(db, '2025-07-03', '2025-06-30');
  expect(await printed(db, on('2026-01-05').now)).toEqual(OLD);
  // The date was a slip: names follow the date, and the paper with the wrong one is given up.
  const { version } = await issued(db, on('2026-01-05').now);
  await register(db, '2026-01-05', '2025-07-01');
  expect(await printed(db, on('2026-01-05').now)).toEqual(NEW);
  const again = issueDocument(acting(db, undefined, on('2026-01-05')), REPORT, version);
  expect(await again).toEqual({ kind: 'refused', code: 'outdated' });
});

test('what is issued for the first time after the day bears the new names, whatever month it is of', async () => {
  const db = await merged();
  expect(await printed(db, on('2025-06-30').now)).toEqual(OLD);
  expect(await printed(db, on('2025-07-01').now)).toEqual(NEW);
  await approve(acting(db, undefined, on('2025-07-01')));
  expect(await printed(db, on('2026-07-03').now)).toEqual(NEW);
});

test('while it is approved its names stand still; opened again to be issued anew, they are those of that day', async () => {
  const db = await merged();
  await approve(acting(db, undefined, on('2025-06-30')));
  const read = await readReport(acting(db, undefined, on('2025-07-03')), REPORT);
  expect(read.kind === 'read' && read.view.letterhead.name).toBe('Sở Kế hoạch và Đầu tư');
  const first = await issued(db, on('2025-07-03').now);
  await reopen(acting(db, undefined, on('2025-07-03')));
  await approve(acting(db, undefined, on('2025-07-04')));
  expect(await printed(db, on('2025-07-04').now)).toEqual(NEW);
  expect(await printed(db, on('2025-07-04').now, first.version)).toEqual(OLD);
});

test('which names may be printed is told where they change, and only there', async () => {
  const db = await merged();
  const agency = await findAgency(db, 'skhdt');
  if (!agency) throw new Error('no agency');
  const names = (first: string, last: string) =>
    letterheadsBetween(agency, { first: day(first), last: day(last) }).map(
      ({ letterhead }) => letterhead.name,
    );
  expect(names('2025-05-15', '2025-06-30')).toEqual([]);
  expect(names('2025-05-15', '2025-07-01')).toEqual(['Sở Kế hoạch và Đầu tư', 'Sở Tài chính']);
  expect(names('2025-07-01', '2026-07-01')).toEqual([]);
});
