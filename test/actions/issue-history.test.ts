// The history of a report as an Excel file: whole, in the words of the report, of the version that was asked for.

import { describe, expect, test } from 'vitest';
import type { ActionContext } from '../../src/actions/context.ts';
import { returnReport } from '../../src/actions/decide-report.ts';
import { issueHistory } from '../../src/actions/issue-history.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { auditOf } from '../../src/store/audit.ts';
import { openWorkbook, plainRows } from '../spreadsheet/workbook.ts';
import { acting, freshDatabase, LEADER, OFFICER, REPORT } from '../support/database.ts';
import { done, fill, record, submit } from './filled.ts';

async function fresh() {
  const { db } = await freshDatabase();
  return { db, officer: acting(db), leader: acting(db, LEADER) };
}

describe('as a file', () => {
  async function issued(context: ActionContext, version?: number) {
    const file = await issueHistory(context, phrasesFor('vi'), REPORT, version);
    if (file.kind === 'refused') throw new Error(file.code);
    return file;
  }

  test('it has a row for each change, oldest first, with numbers as numbers and texts as texts', async () => {
    const { db, officer, leader } = await fresh();
    await fill(officer, { recommendations: '=HYPERLINK("https://evil.example")' });
    await record(officer, { settledEarly: 1655 }, 'paste');
    await record(officer, { settledEarly: 0 });
    const { version } = (await submit(officer)).view.report;
    done(await returnReport(leader, REPORT, '-5 hồ sơ', version));
    const file = await issued(officer);
    expect(file.fileName).toBe('Lich su CT25-CT08 thang 02-2024 - SKHDT.xlsx');
    const book = openWorkbook(file.bytes);
    const rows = plainRows(book);
    expect(rows[0]).toEqual([
      'Thời gian',
      'Người thực hiện',
      'Nội dung',
      'Trước',
      'Sau',
      'Cách thực hiện',
      'Lý do',
      'Phiên bản',
    ]);
    const lines = rows.slice(1).map(([, ...line]) => line);
    // The reason of the return stands beside it, and in no row of its own.
    expect(lines).toHaveLength((await auditOf(db, REPORT)).length - 1);
    expect(lines.slice(-4)).toEqual([
      [OFFICER.name, 'Trước hạn', 0, 1655, 'dán đoạn báo cáo', undefined, 2],
      [OFFICER.name, 'Trước hạn', 1655, 0, 'gõ trong trò chuyện', undefined, 3],
      [OFFICER.name, 'Báo cáo', 'đang nhập', 'chờ duyệt', 'gửi duyệt', undefined, 4],
      [LEADER.name, 'Báo cáo', 'chờ duyệt', 'đang nhập', 'trả lại', '-5 hồ sơ', 5],
    ]);
    expect(book.parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<oddHeader>&amp;CLịch sử báo cáo tháng 02/2024 · Sở Kế hoạch và Đầu tư</oddHeader>',
    );
    expect(lines.flat()).toContain('=HYPERLINK("https://evil.example")');
    expect(book.parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/u);
    // 09:00 of the 16th of February 2024 in Vietnam.
    expect(book.rows[1]?.[0]).toEqual({ number: 45_338.375, format: 'dd/mm/yyyy hh:mm' });
  });

  test('of a version it is the same for ever, and of one that is not there it is refused', async () => {
    const { officer } = await fresh();
    await record(officer, { settled: 680 });
    const { bytes, version } = await issued(officer);
    expect(version).toBe(1);
    await record(officer, { settled: 681 });
    expect(Buffer.from((await issued(officer, 1)).bytes).equals(bytes)).toBe(true);
    expect(Buffer.from((await issued(officer)).bytes).equals(bytes)).toBe(false);
    const refusal = { kind: 'refused', code: 'outdated' };
    expect(await issueHistory(officer, phrasesFor('vi'), REPORT, 3)).toEqual(refusal);
  });
});
