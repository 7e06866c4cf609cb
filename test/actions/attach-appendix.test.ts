// Appendices of a report: attached while it is entered, printed as they were then, held against its figures.

import { describe, expect, test } from 'vitest';
import { attachAppendices, removeAppendices } from '../../src/actions/attach-appendix.ts';
import { correctReport } from '../../src/actions/correct-report.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { issueDocument } from '../../src/actions/issue-document.ts';
import { readHistory } from '../../src/actions/read-history.ts';
import { readReport } from '../../src/actions/read-report.ts';
import { wordText } from '../../src/demo/word-text.ts';
import type { ReportAppendix } from '../../src/report/appendices.ts';
import { BY_FIELD, stillLate } from '../document/appendices.ts';
import { acting, freshDatabase, REPORT } from '../support/database.ts';
import { approve, done, fill } from './filled.ts';

const byField = (settled: number, sha256 = 'aa'): ReportAppendix => ({
  kind: 'by-field',
  rows: 2,
  sums: new Map([['settled', settled]]),
  file: '06a_thang02.xlsx',
  sha256,
  table: BY_FIELD,
});
const LATE: ReportAppendix = {
  kind: 'still-late',
  rows: 3,
  sums: new Map([['pendingOverdue', 0]]),
  file: 'qua han.xlsx',
  sha256: 'bb',
  table: stillLate(3),
};

async function filled() {
  const { db } = await freshDatabase();
  const { view } = await fill(acting(db));
  return { db, context: acting(db), version: view.report.version };
}

async function textOf(context: ReturnType<typeof acting>, version?: number): Promise<string> {
  const issued = await issueDocument(context, REPORT, version);
  if (issued.kind !== 'issued') throw new Error(`refused: ${issued.code}`);
  return wordText(issued.bytes);
}

describe('an appendix', () => {
  test('is printed, and the text points to exactly those that exist', async () => {
    const { context, version } = await filled();
    expect(await textOf(context)).not.toContain('Phụ lục');
    const one = done(await attachAppendices(context, REPORT, [byField(688)], version));
    expect(one.result).toEqual({ attached: ['by-field'], replaced: [], tooLong: [] });
    const single = await textOf(context);
    expect(single).toContain('(Kết quả chi tiết tại Phụ lục kèm theo).');
    expect(single).toMatch(/\nPhụ lục\nKẾT QUẢ GIẢI QUYẾT/u);
    done(await attachAppendices(context, REPORT, [LATE], one.view.report.version));
    const two = await textOf(context);
    expect(two).toContain('(Kết quả chi tiết tại Phụ lục I, II kèm theo).');
    expect(two).toMatch(/\nPhụ lục I\nKẾT QUẢ GIẢI QUYẾT[\s\S]*\nPhụ lục II\nDANH SÁCH HỒ SƠ QUÁ HẠN CHƯA/u);
  });

  test('that says something else of a figure is a warning with both numbers, until it is another one', async () => {
    const { context, version } = await filled();
    const { view } = done(await attachAppendices(context, REPORT, [byField(687)], version));
    const [finding] = view.status.findings;
    expect(finding).toMatchObject({
      check: { code: 'appendix.settled', severity: 'warning' },
      expected: 687,
    });
    expect(finding?.values.get('settled')).toBe(688);
    expect(view.status.ready).toBe(false);
    const reasons = new Map([['appendix.settled', 'Còn một hồ sơ ngoài hệ thống']]);
    const explained = done(await giveReasons(context, REPORT, reasons, view.report.version));
    expect(explained.view.status.ready).toBe(true);
    const again = await attachAppendices(
      context,
      REPORT,
      [byField(686, 'cc')],
      explained.view.report.version,
    );
    expect(done(again).view.status.ready).toBe(false);
    expect(done(again).result.replaced).toEqual(['by-field']);
    const read = await readReport(context, REPORT);
    expect(read.kind === 'read' && read.view.status.findings.map(({ expected }) => expected)).toEqual([686]);
  });

  test('from the same file changes nothing, and an older card is refused', async () => {
    const { context, version } = await filled();
    const one = done(await attachAppendices(context, REPORT, [byField(688)], version));
    expect(await attachAppendices(context, REPORT, [LATE], version)).toMatchObject({ code: 'outdated' });
    const same = done(await attachAppendices(context, REPORT, [byField(688)], one.view.report.version));
    expect(same.changed).toBe(false);
    expect(same.result.attached).toEqual(['by-field']);
  });

  test('with more rows than anybody prints is not attached, and that is said', async () => {
    const { context, version } = await filled();
    const long = { ...LATE, table: stillLate(5_001) };
    const { result, changed } = done(await attachAppendices(context, REPORT, [long], version));
    expect(result).toEqual({ attached: [], replaced: [], tooLong: ['still-late'] });
    expect(changed).toBe(false);
  });

  test('is taken off again, and both stand in the history', async () => {
    const { context, version } = await filled();
    const one = done(await attachAppendices(context, REPORT, [byField(688)], version));
    const off = done(
      await removeAppendices(context, REPORT, ['by-field', 'overdue'], one.view.report.version),
    );
    expect(off.result).toEqual(['by-field']);
    expect(off.view.appendices).toEqual([]);
    expect(await textOf(context)).not.toContain('Phụ lục');
    const history = await readHistory(context, REPORT);
    const lines = history.kind === 'history' ? history.lines : [];
    expect(lines.slice(-2).map(({ event }) => event)).toEqual([
      { kind: 'appendix', appendix: 'by-field', before: undefined, after: '06a_thang02.xlsx' },
      { kind: 'appendix', appendix: 'by-field', before: '06a_thang02.xlsx', after: undefined },
    ]);
  });

  test('stays in the file that was approved, and neither comes nor goes while the report is not entered', async () => {
    const { context, version } = await filled();
    done(await attachAppendices(context, REPORT, [byField(688)], version));
    const { view } = await approve(context);
    const approved = view.report.version;
    expect(await removeAppendices(context, REPORT, ['by-field'], approved)).toMatchObject({ code: 'closed' });
    expect(await attachAppendices(context, REPORT, [LATE], approved)).toMatchObject({ code: 'closed' });
    const before = await textOf(context, approved);
    const open = done(await correctReport(context, REPORT, 'Sai số', undefined));
    done(await removeAppendices(context, REPORT, ['by-field'], open.view.report.version));
    expect(await textOf(context, approved)).toBe(before);
    expect(before).toContain('Phụ lục');
    expect(await textOf(context)).not.toContain('Phụ lục');
  });
});
