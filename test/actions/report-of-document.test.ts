// Which report a document is about: by what it names itself, and only for whoever may read that report.

import { expect, test } from 'vitest';
import { reportOfDocument } from '../../src/actions/report-of-document.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { acting, freshDatabase, LEADER, OFFICE, OFFICER, REPORT } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

const NAMED = 'BÁO CÁO\nKết quả tháng 02/2024\nSở Kế hoạch và Đầu tư báo cáo kết quả thực hiện tháng 02/2024';
const UNNAMED = 'BÁO CÁO\nKết quả tháng 02/2024';
const ELSEWHERE = {
  ...OFFICER,
  memberships: [{ agencyId: 'vpubnd', roles: ['officer' as const], office: false }],
};

async function found(actor: typeof OFFICER, text: string) {
  const { db } = await freshDatabase();
  const document = pastedSource(text);
  const of = await reportOfDocument(acting(db, actor), document, readDocument(document, CT25_CT08));
  return of?.view?.report.id;
}

test.each([OFFICER, LEADER, OFFICE])('is found for whoever may read it', async (actor) => {
  expect(await found(actor, NAMED)).toBe(REPORT);
});

test('nobody learns of the report of an agency that they may not read of', async () => {
  expect(await found(ELSEWHERE, NAMED)).toBeUndefined();
  expect(await found({ ...OFFICER, active: false }, NAMED)).toBeUndefined();
});

test('one that names no agency is one’s own, and none of the Office’s', async () => {
  expect(await found(OFFICER, UNNAMED)).toBe(REPORT);
  expect(await found(OFFICE, UNNAMED.replace('02/2024', '02/2024 và tháng 03/2024'))).toBeUndefined();
});

test('one of several months, or of none, is no report of ours', async () => {
  expect(await found(OFFICER, NAMED.replace('Kết quả tháng 02/2024', 'Quý I năm 2024'))).toBeUndefined();
  expect(await found(OFFICER, 'Quá hạn: 0 hồ sơ, chiếm tỷ lệ 100%')).toBeUndefined();
});
