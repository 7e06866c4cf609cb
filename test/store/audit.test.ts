// The audit: what it is told it says again, and which figures a message and its edits gave.

import { expect, test } from 'vitest';
import { type AuditLine, auditOf, figuresGivenBy, writeAudit } from '../../src/store/audit.ts';
import { freshDatabase, NOW, OFFICER, REPORT } from '../support/database.ts';

const MESSAGE = 'a:1|1708';

const ORIGIN: NonNullable<AuditLine['origin']> = {
  provenance: {
    file: '06a.xlsx',
    sha256: 'ab'.repeat(32),
    foundIn: { by: 'cell', table: '06a', row: 'Tổng cộng', column: 'Tổng số' },
    place: { sheet: 'Sheet1', cell: 'H12' },
  },
  addends: [
    { source: 'iGate', value: 420 },
    { source: '', value: 153 },
  ],
};

function line(version: number, subjectId: string, more: Partial<AuditLine> = {}): AuditLine {
  return {
    reportId: REPORT,
    version,
    at: NOW,
    by: OFFICER.id,
    subject: 'figure',
    subjectId,
    before: undefined,
    after: '1',
    how: 'typed',
    delivery: MESSAGE,
    ...more,
  };
}

test('lines are read as they were written, in that order', async () => {
  const { db } = await freshDatabase();
  const lines = [
    line(1, 'settled'),
    line(1, 'pending', { how: 'file', origin: ORIGIN }),
    line(2, '', { subject: 'state', before: 'entering', after: 'final', how: 'state', delivery: undefined }),
    line(3, 'stock-flow.pending', { subject: 'reason', before: 'đã rút', after: undefined, how: 'dropped' }),
  ];
  await writeAudit(db, lines);
  expect(await auditOf(db, REPORT)).toEqual(lines);
  expect(await auditOf(db, 'other')).toEqual([]);
});

test('a message gave what it and its edits gave, each at its latest version', async () => {
  const { db } = await freshDatabase();
  await writeAudit(db, [
    line(1, 'settled'),
    line(1, 'settledEarly'),
    line(2, 'settled', { delivery: `${MESSAGE}#2024-02-16T02:00:00.000Z`, how: 'edit' }),
    line(3, 'pending', { delivery: `${MESSAGE}#2024-02-16T02:05:00.000Z`, how: 'edit' }),
  ]);
  expect(await figuresGivenBy(db, MESSAGE)).toEqual({
    reportId: REPORT,
    versions: new Map([
      ['settled', 2],
      ['settledEarly', 1],
      ['pending', 3],
    ]),
  });
});

test('a message gave nothing of what others gave, however alike their ids are', async () => {
  const { db } = await freshDatabase();
  await writeAudit(db, [
    line(1, 'settled', { delivery: `${MESSAGE}0` }),
    line(2, 'settled', { delivery: `${MESSAGE}0#2024-02-16T02:00:00.000Z` }),
    line(3, 'settled', { delivery: MESSAGE.slice(0, -1) }),
    line(4, 'settled', { delivery: undefined }),
    line(5, 'stock-flow.pending', { subject: 'reason' }),
  ]);
  expect(await figuresGivenBy(db, MESSAGE)).toBeUndefined();
});

test.each([['%'], ['_'], ['*']])('“%s” in an id is a letter like any other', async (letter) => {
  const { db } = await freshDatabase();
  await writeAudit(db, [line(1, 'settled', { delivery: 'a:1|x#1' })]);
  expect(await figuresGivenBy(db, `a:1|${letter}`)).toBeUndefined();
});
