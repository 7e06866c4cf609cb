// The lines for the reporting system, and who gets them.

import { expect, test } from 'vitest';
import { issueIndicators } from '../../src/actions/issue-indicators.ts';
import { linesOf } from '../../src/report/indicator-lines.ts';
import { saveFigures } from '../../src/store/figures.ts';
import { CLEAN } from '../report/months.ts';
import { acting, freshDatabase, NOW, OFFICER, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

test('each figure stands in the order of the definition, its rate behind it, as that system takes numbers', () => {
  const lines = linesOf(CT25_CT08, CLEAN);
  expect(lines.filter(({ unit }) => unit !== '%').map(({ code }) => code)).toEqual(
    CT25_CT08.figures.map(({ id }) => id),
  );
  expect(lines.filter(({ unit }) => unit === '%')).toHaveLength(CT25_CT08.rates.length);
  const at = lines.findIndex(({ code }) => code === 'onlineReceived');
  expect(lines.slice(at, at + 2)).toEqual([
    { code: 'onlineReceived', name: 'Hồ sơ tiếp nhận trực tuyến', unit: 'Hồ sơ', value: '551', formula: '' },
    {
      code: 'onlineReceived.tyle',
      name: 'Tỷ lệ: Hồ sơ tiếp nhận trực tuyến',
      unit: '%',
      value: '96,16',
      formula: 'Hồ sơ tiếp nhận trực tuyến / Tổng số hồ sơ TTHC tiếp nhận trong tháng',
    },
  ]);
  expect(lines.find(({ code }) => code === 'settledYtd')?.value).toBe('1655');
});

test('as CSV it opens in Excel of Vietnam, and what somebody wrote is no formula', async () => {
  const { db } = await freshDatabase();
  const giving = { how: 'typed', by: OFFICER.id, version: 0, at: NOW } as const;
  await saveFigures(db, REPORT, new Map([['settled', { ...giving, value: 1688 }]]));
  await saveFigures(
    db,
    REPORT,
    new Map([['recommendations', { ...giving, value: '=HYPERLINK("x");\nhai dòng' }]]),
  );
  const issued = await issueIndicators(acting(db, OFFICER), REPORT, 0, 'csv');
  if (issued.kind !== 'issued') throw new Error(issued.code);
  expect([...issued.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, first] = new TextDecoder().decode(issued.bytes).split('\r\n');
  expect(head).toBe('Mã kỳ;Mã đơn vị;Đơn vị;Mã chỉ tiêu;Chỉ tiêu;Đơn vị tính;Giá trị;Công thức');
  expect(first).toMatch(
    /^202402;SKHDT;.+;settled;Tổng số hồ sơ TTHC đã giải quyết trong tháng;Hồ sơ;1688;$/u,
  );
  expect(new TextDecoder().decode(issued.bytes)).toContain(`;"'=HYPERLINK(""x"");\nhai dòng";`);
  expect(issued).toMatchObject({ draft: true, fileName: 'HTTT 202402 CT25-CT08 - SKHDT - du thao.csv' });
});

test('of another version, and to strangers, nothing is handed out', async () => {
  const { db } = await freshDatabase();
  expect(await issueIndicators(acting(db, OFFICER), REPORT, 9, 'csv')).toMatchObject({ code: 'outdated' });
  const stranger = { ...OFFICER, id: 'x', memberships: [] };
  expect(await issueIndicators(acting(db, stranger), REPORT, 0, 'xlsx')).toMatchObject({
    code: 'not-allowed',
  });
  expect(await issueIndicators(acting(db, OFFICER), 'toan-tinh.ct25-ct08.2024-02', 0, 'csv')).toMatchObject({
    code: 'not-allowed',
  });
});
