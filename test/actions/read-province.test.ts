// The province of three departments, each on its own way: sums and reporting rates against a calculation by hand.

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { provinceCard } from '../../cards/province.ts';
import { consolidateReports, MOST_IN_APPENDIX } from '../../src/actions/consolidate-reports.ts';
import { approveReport, waiveErrors } from '../../src/actions/decide-report.ts';
import { readProvince } from '../../src/actions/read-province.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { submitReport } from '../../src/actions/submit-report.ts';
import type { Person } from '../../src/agency/person.ts';
import { toMonth } from '../../src/calendar/month.ts';
import type { Language } from '../../src/language/language.ts';
import { SAMPLE_AGENCIES, SAMPLE_LEADER, SAMPLE_OFFICER } from '../../src/local/people.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { mayBeLeftOut } from '../../src/report/definition.ts';
import { countIn } from '../../src/report/figures.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { saveAgencies, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { cardLines } from '../demo/card-reader.ts';
import { wordText } from '../demo/word-text.ts';
import { linesOf, paragraphWith } from '../document/parts.ts';
import { CLEAN } from '../report/months.ts';
import { openWorkbook, plainRows, type Value } from '../spreadsheet/workbook.ts';
import { acting, freshDatabase, LEADER, OFFICE, OFFICER } from '../support/database.ts';
import { openAt, SHARED } from '../support/databases.ts';
import { CT25_CT08 } from '../support/reports.ts';

const MONTH = toMonth(2024, 2);
const FEBRUARY = { kind: 'month', month: 2, year: 2024 } as const;
const BEFORE_DEADLINE = new Date('2024-02-19T02:00:00Z');
const AFTER_DEADLINE = new Date('2024-02-21T02:00:00Z');

/** Another department like the sample's, with an officer and a leader. */
async function addDepartment(db: Db, id: string) {
  const [like] = SAMPLE_AGENCIES;
  if (!like) throw new Error('no sample agency');
  const settings = like.settings.map((one) => ({
    ...one,
    letterhead: { ...one.letterhead, name: `Sở ${id}` },
  }));
  await saveAgency(db, { ...like, id, settings });
  const person = (of: Person): Person => ({
    ...of,
    id: `${of.id}-${id}`,
    entraObjectId: `${of.entraObjectId}-${id}`,
    principal: `${of.id}-${id}@example.vn`,
    memberships: of.memberships.map((one) => ({ ...one, agencyId: id })),
  });
  const officer = person(SAMPLE_OFFICER);
  const leader = person(SAMPLE_LEADER);
  for (const one of [officer, leader]) await savePerson(db, one);
  return { officer, leader };
}

/** February filled in with these values over the clean month, and approved, at that moment. */
async function approve(
  db: Db,
  agencyId: string,
  { officer, leader, now, changes = {} }: { officer: Person; leader: Person; now: Date; changes?: object },
) {
  const reportId = formatReportRef({ agencyId, definitionId: CT25_CT08.id, month: MONTH });
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  await ensureReport(db, { id: reportId, agencyId, definitionId, definitionVersion, month: MONTH }, now);
  const context = { ...acting(db, officer), now };
  const wanted = CT25_CT08.figures.filter(
    (one) => one.kind === 'text' || !['computed', 'optional'].includes(one.obtained.how),
  );
  const values = { ...Object.fromEntries(wanted.map(({ id }) => [id, CLEAN.get(id) ?? ''])), ...changes };
  const given = Object.entries(values).map(([figure, value]) => ({ figure, value }));
  await recordFigures(context, { reportId, given, how: 'typed', seenVersion: 0 });
  const decide = { ...context, actor: leader };
  await waiveErrors(decide, reportId, new Map([['union.postDossiers', 'lệch']]), 1);
  const submitted = await submitReport(context, reportId, undefined);
  if (submitted.kind !== 'done') throw new Error(JSON.stringify(submitted));
  await approveReport(decide, reportId, submitted.view.report.version);
}

/** Of the second department with more figures than the others give. */
async function province(more: object = {}) {
  const { db, address } = await freshDatabase();
  const second = await addDepartment(db, 'so-b');
  const third = await addDepartment(db, 'so-c');
  await approve(db, 'skhdt', { officer: OFFICER, leader: LEADER, now: BEFORE_DEADLINE });
  const changes = { settled: 1000, paidOnline: 200, postDossiers: 200, settledYtd: 3000, pendingOverdue: 0 };
  await approve(db, 'so-b', { ...second, now: AFTER_DEADLINE, changes: { ...changes, ...more } });
  return { db, address, third };
}

/** The cells below these headings, agency by agency; a heading stands in its own row or in the one that groups it. */
function columnsOf(sheet: readonly (readonly Value[])[], titlesAt: number, titles: readonly string[]) {
  const at = titles.map((title) =>
    [titlesAt, titlesAt - 1]
      .map((row) => sheet[row]?.findIndex((cell) => cell && 'text' in cell && cell.text === title) ?? -1)
      .find((column) => column >= 0),
  );
  const headings = sheet.findIndex((row, index) => index > titlesAt && 'text' in (row[1] ?? {}) && row[0]);
  return plainRows({ rows: sheet.slice(headings) }).map((row) => at.map((column) => row[column ?? -1]));
}

describe('consolidated', () => {
  const consolidate = async (db: Db, format: 'word' | 'sheet', language: Language = 'vi') => {
    const made = await consolidateReports(
      { ...acting(db, OFFICE), agencyId: 'vpubnd', now: AFTER_DEADLINE },
      phrasesFor(language),
      FEBRUARY,
      format,
      CT25_CT08,
    );
    if (made.kind !== 'consolidated') throw new Error(made.kind);
    return made;
  };

  test('in Word: the sums in the official layout, and who is missing', async () => {
    const { db } = await province();
    const { bytes, fileName } = await consolidate(db, 'word');
    expect(fileName).toBe('Tong hop CT25-CT08 thang 02-2024.docx');
    const text = wordText(bytes);
    for (const line of [
      'đã giải quyết tháng 02/2024: 1.688 hồ sơ',
      'tiếp nhận trực tuyến (bao gồm một phần, toàn trình): 1.102, đạt tỷ lệ 96,16%',
      'Số liệu tổng hợp từ 2/3 cơ quan có báo cáo đã được duyệt. Chưa có báo cáo của:',
      '- Sở so-c.',
      'VĂN PHÒNG ỦY BAN',
      'Số liệu của từng cơ quan tại Phụ lục kèm theo.',
      'tháng 02/2024, kính trình UBND tỉnh xem xét./.',
    ]) {
      expect(text).toContain(line);
    }
  });

  test('in Word: a table by agency for each part of the form, lying, its heading on every page', async () => {
    const { db } = await province();
    const { bytes } = await consolidate(db, 'word');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const [own = '', appendix = ''] = xml.split('</w:sectPr>');
    expect(own).toContain('w:orient="portrait"');
    expect(appendix).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/u);
    expect(appendix).toContain('<w:pgNumType w:start="1"/>');
    const tables = [...appendix.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => ({
        heading: row.includes('<w:tblHeader/>'),
        cells: [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => linesOf(cell).join(' ')),
      })),
    );
    // The parts of the form that have counts.
    expect(tables.map(([first]) => first?.cells.slice(0, 3))).toEqual([
      ['STT', 'Cơ quan', 'Đã giải quyết trong tháng'],
      ['STT', 'Cơ quan', 'TTHC thuộc thẩm quyền'],
      ['STT', 'Cơ quan', 'DVCTT một phần'],
      ['STT', 'Cơ quan', 'TTHC có thu phí, lệ phí'],
      ['STT', 'Cơ quan', 'TTHC có BCCI'],
    ]);
    for (const rows of tables)
      expect(rows.map(({ heading }) => heading)).toEqual([true, false, false, false, false]);
    expect(tables[1]?.slice(1).map(({ cells }) => cells)).toEqual([
      ['1', 'Sở so-c', 'Chưa có báo cáo được duyệt'],
      ['2', 'Sở Kế hoạch và Đầu tư', '109', '573', '109 (100%)', '551 (96,16%)', '0 (0%)'],
      ['3', 'Sở so-b', '109', '573', '109 (100%)', '551 (96,16%)', '0 (0%)'],
      ['', 'Tổng cộng', '218', '1.146', '218 (100%)', '1.102 (96,16%)', '0 (0%)'],
    ]);
    expect(tables[0]?.[2]?.cells.at(-3)).toBe('0 không phát sinh');
    expect(linesOf(appendix).slice(0, 3)).toEqual([
      'Phụ lục',
      'SỐ LIỆU THEO CƠ QUAN',
      '(Kèm theo Báo cáo số      /BC-VP ngày    tháng    năm 2024 của Văn phòng Ủy ban nhân dân tỉnh)',
    ]);
  });

  test('in Word: of more agencies than anybody reads on paper the table is left to the Excel file, and said so', async () => {
    const { db } = await province();
    const [like] = SAMPLE_AGENCIES;
    if (!like) throw new Error('no sample agency');
    await saveAgencies(
      db,
      Array.from({ length: MOST_IN_APPENDIX - 2 }, (_, at) => ({ ...like, id: `xa-${at}` })),
    );
    const text = wordText((await consolidate(db, 'word')).bytes);
    expect(text).toContain('Số liệu của từng cơ quan (501 cơ quan) tại bảng Excel của kỳ báo cáo.');
    expect(text).toContain('Số liệu tổng hợp từ 2/501 cơ quan');
    expect(text).not.toContain('SỐ LIỆU THEO CƠ QUAN');
  });

  test('in Word: the signature has the end of the report on its page', async () => {
    const { db } = await province();
    const { bytes } = await consolidate(db, 'word');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    for (const words of [
      'III. PHẠM VI SỐ LIỆU',
      'Chưa có báo cáo của',
      '- Sở so-c.',
      'kính trình UBND tỉnh xem xét',
    ])
      expect(paragraphWith(xml, words), words).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, 'II. KIẾN NGHỊ')).not.toContain('<w:keepNext/>');
  });

  test('as a table: a row an agency, the sums last', async () => {
    const { db } = await province();
    const { bytes, fileName } = await consolidate(db, 'sheet');
    expect(fileName).toBe('Tong hop CT25-CT08 thang 02-2024.xlsx');
    const [figures = [], rates = []] = openWorkbook(bytes).sheets;
    expect(columnsOf(figures, 4, ['Cơ quan', 'Tình trạng', 'Đã giải quyết trong tháng', 'Quá hạn'])).toEqual([
      ['Sở so-c', phrasesFor('vi').files.table.stateOf('not-begun'), undefined, undefined],
      ['Sở Kế hoạch và Đầu tư', 'Đã duyệt', 688, 0],
      ['Sở so-b', 'Đã duyệt', 1000, 0],
      ['Tổng 2 cơ quan đã duyệt', undefined, 1688, 0],
    ]);
    const shown = ['Cơ quan', 'Tiếp nhận trực tuyến', 'Đã có văn bản xin lỗi', 'Hồ sơ thanh toán trực tuyến'];
    expect(columnsOf(rates, 4, shown)).toEqual([
      ['Sở so-c', undefined, undefined, undefined],
      ['Sở Kế hoạch và Đầu tư', 0.9616, 'không phát sinh', 1],
      ['Sở so-b', 0.9616, 'không phát sinh', 0.8658],
      ['Tổng 2 cơ quan đã duyệt', 0.9616, 'không phát sinh', 0.9329],
    ]);
    // Row 4 has the titles; row 3 what groups them, row 5 of the rates what each is of.
    expect(figures.slice(0, 2)).toEqual([
      [{ text: 'TỔNG HỢP SỐ LIỆU TOÀN TỈNH THÁNG 02/2024' }],
      [{ text: 'UBND tỉnh Kon Tum · 2 cơ quan đã duyệt, còn 1 cơ quan · lúc 09:00 21/02/2024' }],
    ]);
    expect(rates[5]).toContainEqual({ text: 'trên Tiếp nhận trong tháng' });
    const formats = (sheet: readonly (readonly Value[])[]) =>
      new Set(sheet.flat().flatMap((cell) => (cell && 'number' in cell ? [cell.format] : [])));
    expect([formats(figures), formats(rates)]).toEqual([new Set(['#,##0']), new Set(['0.00%'])]);
  });

  test('what only some gave is their sum, and says of how many it is', async () => {
    const { db } = await province({ returnedOrWithdrawn: 4 });
    const { province: found, bytes } = await consolidate(db, 'sheet');
    expect([found.sums.get('returnedOrWithdrawn'), found.unsummed]).toEqual([4, []]);
    const [figures = []] = openWorkbook(bytes).sheets;
    expect(columnsOf(figures, 4, ['Cơ quan', 'Trả lại, rút']).slice(-3)).toEqual([
      ['Sở Kế hoạch và Đầu tư', undefined],
      ['Sở so-b', 4],
      ['Tổng 2 cơ quan đã duyệt', 4],
    ]);
    expect(figures[5]).toContainEqual({ text: '1/2 cơ quan ghi' });
    const word = wordText((await consolidate(db, 'word')).bytes);
    expect(word).toContain('(1 cơ quan ghi)');
    expect(word).not.toContain('hai phiên bản mẫu');
  });

  test('as a table in English, for whom English is spoken', async () => {
    const { db } = await province();
    const { bytes, fileName } = await consolidate(db, 'sheet', 'en');
    expect(fileName).toBe('Province CT25-CT08 02-2024.xlsx');
    const [figures = [], rates = []] = openWorkbook(bytes).sheets;
    expect(columnsOf(figures, 4, ['Agency', 'State', 'Dossiers settled in the month']).at(-1)).toEqual([
      'Sum of 2 agencies approved',
      undefined,
      1688,
    ]);
    expect(columnsOf(rates, 4, ['Agency', 'Pending overdue with written apology'])[1]?.[1]).toBe(
      'not arisen',
    );
    expect(rates[1]).toEqual([
      { text: 'UBND tỉnh Kon Tum · 2 agencies approved, 1 to come · as of 09:00, 21 Feb 2024' },
    ]);
  });

  test('of nothing is nothing, and nothing for a department', async () => {
    const { db } = await freshDatabase();
    const office = { ...acting(db, OFFICE), agencyId: 'vpubnd', now: AFTER_DEADLINE };
    expect((await consolidateReports(office, phrasesFor('vi'), FEBRUARY, 'word', CT25_CT08)).kind).toBe(
      'nothing-approved',
    );
    expect(
      (await consolidateReports(acting(db, LEADER), phrasesFor('vi'), FEBRUARY, 'sheet', CT25_CT08)).kind,
    ).toBe('refused');
  });
});

const read = async (db: Db, now: Date) => {
  const found = await readProvince({ ...acting(db, OFFICE), now }, FEBRUARY, CT25_CT08);
  if (found.kind !== 'province') throw new Error(found.kind);
  return found;
};

describe('the province', () => {
  test('sums the approved reports, figure by figure', async () => {
    const { db } = await province();
    const { sums, approved, reports } = await read(db, AFTER_DEADLINE);
    expect(approved).toBe(2);
    expect(reports).toHaveLength(3);
    for (const figure of CT25_CT08.figures) {
      const { id, kind } = figure;
      if (kind === 'text' || mayBeLeftOut(figure)) continue;
      let byHand = 0;
      for (const one of reports) byHand += (one.figures && countIn(one.figures, id)) ?? 0;
      expect([id, sums.get(id)]).toEqual([id, byHand]);
    }
    expect(sums.get('settled')).toBe(1688);
    expect(sums.get('settledOnTime')).toBe(1688);
    expect(sums.get('paidOnline')).toBe(431);
  });

  test('of which one report is opened again says the same of it everywhere', async () => {
    const { db } = await province();
    await db
      .updateTable('reports')
      .set({ state: 'entering', version: 99 })
      .where('agency_id', '=', 'skhdt')
      .execute();
    const found = await read(db, AFTER_DEADLINE);
    const { due, approved, inTime, nextDeadline } = found;
    expect({ due, approved, inTime, nextDeadline }).toEqual({
      ...{ due: 3, approved: 1, inTime: 1 },
      nextDeadline: undefined,
    });
    const opened = found.reports.filter(({ reopened }) => reopened);
    expect(opened).toMatchObject([{ agency: { id: 'skhdt' }, late: false, daysLate: 0, onTime: true }]);
    const lines = cardLines(
      provinceCard(phrasesFor('vi'), { province: found, now: AFTER_DEADLINE, nonce: '0' }),
    );
    const name = opened[0]?.name;
    expect(lines).toContain(`Đã duyệt trước đó, đang mở lại để sửa: ${name}.`);
    expect(lines.join('\n')).toContain('1 cơ quan quá hạn 1 ngày');
  });

  test('counts who is in, in time, late and let pass', async () => {
    const { db } = await province();
    const { due, approved, inTime, reports } = await read(db, AFTER_DEADLINE);
    expect({ due, approved, inTime }).toEqual({ due: 3, approved: 2, inTime: 1 });
    const state = reports.map(({ agency, state, daysLate, onTime, passed }) => [
      agency.id,
      state,
      daysLate,
      onTime,
      passed,
    ]);
    expect(state.toSorted()).toEqual([
      ['skhdt', 'approved', 0, true, 0],
      ['so-b', 'approved', 0, false, 1],
      ['so-c', 'not-begun', 1, false, 0],
    ]);
  });

  test('has nothing due before the deadline, and counts who is in against all', async () => {
    const { db } = await province();
    const { due, approved, inTime, reports } = await read(db, BEFORE_DEADLINE);
    expect({ due, approved, inTime, all: reports.length }).toEqual({
      due: 0,
      approved: 2,
      inTime: 0,
      all: 3,
    });
  });

  test.runIf(SHARED)('shows an approval of another process at once', async () => {
    const { db, address, third } = await province();
    expect((await read(db, AFTER_DEADLINE)).approved).toBe(2);
    const elsewhere = await openAt(address);
    await approve(elsewhere, 'so-c', { ...third, now: AFTER_DEADLINE });
    await elsewhere.destroy();
    const { approved, sums } = await read(db, AFTER_DEADLINE);
    expect([approved, sums.get('settled')]).toEqual([3, 2376]);
  });

  test.each([
    ['an officer', OFFICER],
    ['a leader', LEADER],
    ['someone of the Office who has left', { ...OFFICE, active: false }],
  ])('is nothing for %s', async (_who, actor) => {
    const { db } = await province();
    expect(await readProvince({ ...acting(db, actor), now: AFTER_DEADLINE }, FEBRUARY, CT25_CT08)).toEqual({
      kind: 'refused',
      code: 'not-allowed',
    });
  });

  test.runIf(SHARED)('takes as many queries for three agencies as for thirty', async () => {
    const counts = await Promise.all(
      [3, 30].map(async (agencies) => {
        const { address } = await freshDatabase();
        let queries = 0;
        const db = await openAt(address, {
          onQuery: () => {
            queries += 1;
          },
        });
        for (let at = 0; at < agencies; at += 1) await addDepartment(db, `so-${at}`);
        queries = 0;
        await read(db, AFTER_DEADLINE);
        await db.destroy();
        return queries;
      }),
    );
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThan(9);
  });
});
