// The second report that ships: its sums, its rates, what it takes of tables and of its months, and its text read back.

import { describe, expect, it, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { toPeriod } from '../../src/calendar/report-period.ts';
import { readDocument } from '../../src/import/read-document.ts';
import { basesIn, underBases } from '../../src/report/bases.ts';
import { checkFigures } from '../../src/report/checks.ts';
import { rateText } from '../../src/report/indicators.ts';
import { outlineReport } from '../../src/report/outline.ts';
import { readOutline } from '../../src/report/outline-parser.ts';
import { resolveFigures } from '../../src/report/report.ts';
import { documentOf, type Rows } from '../import/tables/table-of.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { ENTERED_766, MONTH_766 } from './months-766.ts';

const MONTHLY = REPORT_CATALOGUE.get('dvc-766');
const QUARTERLY = REPORT_CATALOGUE.get('dvc-766-quy');
const MONTH = toMonth(2024, 2);
const background = { month: MONTH, previous: undefined, history: [] };
const given = new Map(Object.entries(ENTERED_766));

test('what is entered comes to the whole month, and nothing is wrong with it', () => {
  const figures = resolveFigures(MONTHLY, given, background);
  expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(MONTH_766));
  expect(checkFigures(MONTHLY, figures, background)).toEqual([]);
});

test.each([
  ['synced', '98,6%', 573],
  ['settledInTime', '99,64%', 560],
  ['handledInTime', '99,51%', 611],
  ['onlineReceived', '93,02%', 573],
  ['fullReceived', '98,04%', 510],
  ['paidOnline', '95,39%', 304],
  ['digitised', '97,73%', 573],
  ['reused', '20,94%', 573],
  ['resultsDigitised', '99,11%', 560],
  ['electronicResults', '96,43%', 560],
  ['content', '99%', 498],
  ['petitionsOnTime', '100%', 2],
])('the rate of %s is %s', (figure, text, denominator) => {
  expect(rateText(MONTHLY, MONTH_766, figure)).toMatchObject({ text, denominator });
});

test.each([
  ['received', '93,02%'],
  ['received-with-carried', '87,23%'],
  ['online-procedures', '96,91%'],
])('online dossiers over %s are %s', (option, text) => {
  const chosen = [{ from: MONTH, options: { online: option } }];
  const under = underBases(MONTHLY, basesIn(MONTHLY, chosen, MONTH));
  expect(rateText(under, MONTH_766, 'onlineReceived')?.text).toBe(text);
});

test.each([
  ['sum.handled', { handled: 610 }],
  ['sum.settled', { settledOnTime: 439 }],
  ['at-most.fullReceived.fullDossiers', { fullReceived: 511 }],
  ['at-most.resultsDigitised.settled', { resultsDigitised: 561 }],
  ['at-most.digitised.received', { digitised: 574 }],
  ['needs.feeDossiers', { feeProceduresUsed: 0 }],
  ['at-most.fullServicesUsed.fullDossiers', { fullDossiers: 20, fullReceived: 20 }],
])('%s is an error', (code, changes) => {
  const figures = resolveFigures(MONTHLY, new Map([...given, ...Object.entries(changes)]), background);
  const found = checkFigures(MONTHLY, figures, background).find(({ check }) => check.code === code);
  expect(found?.check.severity).toBe('error');
});

test.each([
  ['at-most.paidOnline.feeDossiers', { paidOnline: 305 }],
  ['at-most.synced.received', { synced: 574 }],
  ['balance.handled', { pending: 49 }],
])('%s wants a reason: two clocks may differ', (code, changes) => {
  const figures = resolveFigures(MONTHLY, new Map([...given, ...Object.entries(changes)]), background);
  const found = checkFigures(MONTHLY, figures, background).find(({ check }) => check.code === code);
  expect(found?.check.severity).toBe('warning');
});

describe.each([
  [MONTHLY, MONTH, 'tháng 02/2024'],
  [QUARTERLY, toPeriod('quarter', 2024, 1), 'quý I/2024'],
] as const)('the text of $id', (definition, month, name) => {
  // Every figure another number, so that none can stand for another.
  const figures = new Map(
    definition.figures.map(({ id, kind }, at) => [id, kind === 'text' ? 'Không' : 1101 + at] as const),
  );
  const { subject, blocks } = outlineReport(definition, figures, {
    month,
    agency: 'Sở Tư pháp',
    appendices: [],
  });
  const text = blocks.map((block) => block.text).join('\n');

  it('names its period', () => {
    expect(subject.at(-1)).toBe(`theo Quyết định số 766/QĐ-TTg ${name}`);
    expect(text).toContain(`Tổng số hồ sơ TTHC phải giải quyết ${name}: `);
  });

  it('is read back whole', () => {
    const read = readOutline(definition, text).figures.map(
      ({ figure, words }) => [figure, Number(words.replace('.', ''))] as const,
    );
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries([...figures].filter(([, value]) => typeof value === 'number')),
    );
  });
});

test('a quarter is taken from its months, but for what is the same in each of them', () => {
  const taken = Object.fromEntries(
    QUARTERLY.figures.flatMap((figure) =>
      figure.kind === 'count' && figure.obtained.how === 'from-months'
        ? [[figure.id, figure.obtained.take]]
        : [],
    ),
  );
  expect(taken).toMatchObject({ received: 'sum', carriedOver: 'first', pending: 'last', procedures: 'last' });
  const asked = QUARTERLY.figures.flatMap((figure) =>
    figure.kind === 'count' && figure.obtained.how === 'asked' ? [figure.id] : [],
  );
  expect(asked).toEqual([
    'disclosureDue',
    'disclosedOnTime',
    'proceduresUsed',
    'fullServicesUsed',
    'partialServicesUsed',
    'feeProceduresUsed',
    'paymentProceduresUsed',
  ]);
  expect(QUARTERLY.period).toEqual(MONTHLY.period);
});

describe('a table', () => {
  const figures = (...rows: Rows) =>
    Object.fromEntries(
      readDocument(documentOf([rows]), MONTHLY).figures.map(({ figure, value }) => [figure, value]),
    );

  it('of online services fills that section', () => {
    expect(
      figures(
        [
          ...['STT', 'Đơn vị', 'Tổng số thủ tục', 'DVC trực tuyến', '>', '>', 'Số thủ tục phát sinh hồ sơ'],
          ...['Số hồ sơ phát sinh cả trực tuyến và trực tiếp', 'Số thủ tục trực tuyến phát sinh hồ sơ'],
          'Số hồ sơ phát sinh trong các thủ tục trực tuyến',
          ...['Số hồ sơ phát sinh trực tuyến', 'Toàn trình', '>', '>', 'Một phần', '>', '>'],
        ],
        [
          ...['^', '^', '^', 'Tổng số', 'Toàn trình', 'Một phần', '^', '^', '^', '^', '^'],
          ...['Số thủ tục phát sinh hồ sơ', 'Số hồ sơ cả trực tuyến và trực tiếp', 'Số hồ sơ trực tuyến'],
          ...['Số thủ tục phát sinh hồ sơ', 'Số hồ sơ cả trực tuyến và trực tiếp', 'Số hồ sơ trực tuyến'],
        ],
        [1, 'Sở Tư pháp', 134, 86, 72, 14, 41, 573, 36, 550, 533, 30, 510, 500, 6, 40, 33],
      ),
    ).toEqual({
      procedures: 134,
      onlineServices: 86,
      fullServices: 72,
      partialServices: 14,
      proceduresUsed: 41,
      received: 573,
      servicesUsed: 36,
      onlineDossiers: 550,
      onlineReceived: 533,
      fullServicesUsed: 30,
      fullDossiers: 510,
      fullReceived: 500,
      partialServicesUsed: 6,
      partialDossiers: 40,
      partialReceived: 33,
    });
  });

  it('of online payment fills that one', () => {
    expect(
      figures(
        [
          ...['Đơn vị', 'Số thủ tục có phí, lệ phí', 'Số thủ tục có phí, lệ phí phát sinh hồ sơ'],
          ...['Số thủ tục có phát sinh thanh toán', 'Số thủ tục phát sinh thanh toán trực tuyến'],
          ...['Tổng số hồ sơ thuộc các thủ tục có phí, lệ phí', 'Số hồ sơ được thanh toán trực tuyến'],
        ],
        ['Sở Tư pháp', 44, 25, 24, 22, 304, 290],
      ),
    ).toEqual({
      feeProcedures: 44,
      feeProceduresUsed: 25,
      paymentProceduresUsed: 22,
      feeDossiers: 304,
      paidOnline: 290,
    });
  });

  it('of digitisation fills that one', () => {
    expect(
      figures(
        [
          ...['STT', 'Đơn vị', 'Tiếp nhận', 'Số hóa hồ sơ TTHC khi tiếp nhận', '>', '>', 'Đã giải quyết'],
          ...['Số hóa kết quả giải quyết', '>'],
        ],
        [
          ...['^', '^', '^', 'Chưa số hóa TPHS', 'Có số hóa TPHS', 'Có tái sử dụng thành phần', '^'],
          ...['Chưa số hóa', 'Đã số hóa'],
        ],
        [1, 'Sở Tư pháp', 611, 13, 560, 120, 560, 5, 555],
      ),
    ).toEqual({ handled: 611, digitised: 560, reused: 120, settled: 560, resultsDigitised: 555 });
  });
});
