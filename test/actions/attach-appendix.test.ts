// Appendices of a report: attached while it is entered, printed as they were then, held against its figures.

import { describe, expect, test } from 'vitest';
import { attachAppendices, removeAppendices } from '../../src/actions/attach-appendix.ts';
import { correctReport } from '../../src/actions/correct-report.ts';
import { giveReasons } from '../../src/actions/give-reasons.ts';
import { issueDocument } from '../../src/actions/issue-document.ts';
import { readHistory } from '../../src/actions/read-history.ts';
import { readReport } from '../../src/actions/read-report.ts';
import type { ReportAppendix } from '../../src/report/appendices.ts';
import { wordText } from '../demo/word-text.ts';
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

const BY_FIELD_ID = { kind: 'by-field', sha256: 'aa' } as const;

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
    const one = done(await attachAppendices(context, REPORT, [byField(688)], { seenVersion: version }));
    expect(one.result).toEqual({ attached: [byField(688)], replaced: [], tooLong: [], tooMany: [] });
    const single = await textOf(context);
    expect(single).toContain('(Kết quả chi tiết tại Phụ lục kèm theo).');
    expect(single).toMatch(/\nPhụ lục\nKẾT QUẢ GIẢI QUYẾT/u);
    done(await attachAppendices(context, REPORT, [LATE], { seenVersion: one.view.report.version }));
    const two = await textOf(context);
    expect(two).toContain('(Kết quả chi tiết tại Phụ lục I, II kèm theo).');
    expect(two).toMatch(/\nPhụ lục I\nKẾT QUẢ GIẢI QUYẾT[\s\S]*\nPhụ lục II\nDANH SÁCH HỒ SƠ QUÁ HẠN CHƯA/u);
  });

  test('that says something else of a figure is a warning with both numbers, until it is another one', async () => {
    const { context, version } = await filled();
    const { view } = done(await attachAppendices(context, REPORT, [byField(687)], { seenVersion: version }));
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
    const again = await attachAppendices(context, REPORT, [byField(686, 'cc')], {
      seenVersion: explained.view.report.version,
      replace: true,
    });
    expect(done(again).view.status.ready).toBe(false);
    expect(done(again).result.replaced).toMatchObject([{ kind: 'by-field', sha256: 'aa' }]);
    const read = await readReport(context, REPORT);
    expect(read.kind === 'read' && read.view.status.findings.map(({ expected }) => expected)).toEqual([686]);
  });

  test('of two files are two parts: both are printed, and their sum is held against the figures', async () => {
    const { context, version } = await filled();
    const parts = [byField(600), byField(88, 'cc')];
    const both = done(await attachAppendices(context, REPORT, parts, { seenVersion: version }));
    expect(both.view.status.findings).toEqual([]);
    expect(both.view.appendices.map(({ sha256 }) => sha256)).toEqual(['aa', 'cc']);
    expect(await textOf(context)).toMatch(/\nPhụ lục I\nKẾT QUẢ[\s\S]*\nPhụ lục II\nKẾT QUẢ/u);
    const third = done(
      await attachAppendices(context, REPORT, [byField(2, 'dd')], { seenVersion: both.view.report.version }),
    );
    expect(third.view.status.findings).toMatchObject([
      { check: { code: 'appendix.settled' }, expected: 690, appendix: { kind: 'by-field', appendices: 3 } },
    ]);
    const off = done(
      await removeAppendices(
        context,
        REPORT,
        [{ kind: 'by-field', sha256: 'dd' }],
        third.view.report.version,
      ),
    );
    expect(off.view.status.findings).toEqual([]);
    const many = Array.from({ length: 12 }, (_, at) => byField(0, `e${at}`));
    const full = done(
      await attachAppendices(context, REPORT, many, { seenVersion: off.view.report.version }),
    );
    expect(full.view.appendices).toHaveLength(9);
    expect(full.result.tooMany).toHaveLength(5);
  });

  test('from the same file changes nothing, and an older card is refused', async () => {
    const { context, version } = await filled();
    const one = done(await attachAppendices(context, REPORT, [byField(688)], { seenVersion: version }));
    expect(await attachAppendices(context, REPORT, [LATE], { seenVersion: version })).toMatchObject({
      code: 'outdated',
    });
    const same = done(
      await attachAppendices(context, REPORT, [byField(688)], { seenVersion: one.view.report.version }),
    );
    expect(same.changed).toBe(false);
    expect(same.result.attached).toMatchObject([{ kind: 'by-field' }]);
  });

  test('with more rows than anybody prints is not attached, and that is said', async () => {
    const { context, version } = await filled();
    const long = { ...LATE, table: stillLate(5_001) };
    const { result, changed } = done(
      await attachAppendices(context, REPORT, [long], { seenVersion: version }),
    );
    expect(result).toEqual({ attached: [], replaced: [], tooLong: [long], tooMany: [] });
    expect(changed).toBe(false);
  });

  test('is taken off again, and both stand in the history', async () => {
    const { context, version } = await filled();
    const one = done(await attachAppendices(context, REPORT, [byField(688)], { seenVersion: version }));
    const off = done(
      await removeAppendices(
        context,
        REPORT,
        [BY_FIELD_ID, { kind: 'overdue', sha256: 'aa' }],
        one.view.report.version,
      ),
    );
    expect(off.result).toMatchObject([BY_FIELD_ID]);
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
    done(await attachAppendices(context, REPORT, [byField(688)], { seenVersion: version }));
    const { view } = await approve(context);
    const approved = view.report.version;
    expect(await removeAppendices(context, REPORT, [BY_FIELD_ID], approved)).toMatchObject({
      code: 'closed',
    });
    expect(await attachAppendices(context, REPORT, [LATE], { seenVersion: approved })).toMatchObject({
      code: 'closed',
    });
    const before = await textOf(context, approved);
    const open = done(await correctReport(context, REPORT, 'Sai số', undefined));
    done(await removeAppendices(context, REPORT, [BY_FIELD_ID], open.view.report.version));
    expect(await textOf(context, approved)).toBe(before);
    expect(before).toContain('Phụ lục');
    expect(await textOf(context)).not.toContain('Phụ lục');
  });
});
