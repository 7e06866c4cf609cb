// A quarter that takes its figures from the reports of its months, on a definition of three figures.

import { describe, expect, it } from 'vitest';
import { type Month, toMonth } from '../../src/calendar/month.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { checkFigures } from '../../src/report/checks.ts';
import type { CountFigure, ReportDefinition, ValueSource } from '../../src/report/definition.ts';
import type { Background, Figures } from '../../src/report/figures.ts';
import { monthsLacking, takenFromMonths } from '../../src/report/from-months.ts';
import { resolveFigures } from '../../src/report/report.ts';
import { statusOf } from '../../src/report/status.ts';
import { CT25_CT08, DOSSIER } from '../support/reports.ts';

const figure = (id: string, short: string, obtained: ValueSource): CountFigure => ({
  kind: 'count',
  unit: DOSSIER,
  obtained,
  id,
  section: 'settlement',
  label: short,
  short,
  english: id,
  aliases: [],
});
const RECEIVED = figure('received', 'Tiếp nhận', { how: 'from-months', of: 'monthly', take: 'sum' });
const CARRIED = figure('carriedOver', 'Kỳ trước chuyển sang', {
  how: 'from-months',
  of: 'monthly',
  figure: 'before',
  take: 'first',
});
const PENDING = figure('pending', 'Còn tồn', { how: 'from-months', of: 'monthly', take: 'last' });
const QUARTER: ReportDefinition = {
  ...CT25_CT08,
  id: 'quarterly',
  figures: [RECEIVED, CARRIED, PENDING],
  rates: [],
  checks: [RECEIVED, CARRIED, PENDING].map(({ id }) => ({
    code: `from-months.${id}`,
    severity: 'warning',
    kind: 'from-months',
    figure: id,
  })),
};

const MONTHS = [1, 2, 3].map((month) => toMonth(2026, month));
const figuresOf = (received: number, before: number, pending: number): Figures =>
  new Map(Object.entries({ received, before, pending }));
const APPROVED = [figuresOf(688, 40, 51), figuresOf(690, 51, 47), figuresOf(701, 47, 60)];

const background = (figures: readonly (Figures | undefined)[]): Background => ({
  month: MONTHS[2] as Month,
  previous: undefined,
  history: [],
  months: new Map([['monthly', MONTHS.map((month, at) => ({ month, figures: figures[at] }))]]),
});
const status = (entered: Record<string, number>, around: Background) =>
  statusOf(QUARTER, new Map(Object.entries(entered)), around, { reasons: new Map(), skipped: new Set() });

describe('a figure taken from months', () => {
  it('is their sum, that of the first or that of the last, and asked of nobody', () => {
    const { figures, wanted, ready } = status({}, background(APPROVED));
    expect(Object.fromEntries(figures)).toEqual({ received: 2079, carriedOver: 40, pending: 60 });
    expect(wanted).toEqual([]);
    expect(ready).toBe(true);
    expect(takenFromMonths(RECEIVED, background(APPROVED))?.months.map(({ value }) => value)).toEqual([
      688, 690, 701,
    ]);
  });

  it('is asked for while a month that it needs is not approved, and for that month alone', () => {
    const lacking = background([APPROVED[0], undefined, APPROVED[2]]);
    const { figures, wanted } = status({}, lacking);
    expect(Object.fromEntries(figures)).toEqual({ carriedOver: 40, pending: 60 });
    expect(wanted.map(({ id }) => id)).toEqual(['received']);
    expect(monthsLacking(RECEIVED, lacking)).toEqual([MONTHS[1]]);
    expect(monthsLacking(PENDING, lacking)).toEqual([]);
  });

  it('is asked for where an approved month does not have it, or nothing is known of the months', () => {
    const other = background([APPROVED[0], new Map([['settled', 3]]), APPROVED[2]]);
    expect(status({}, other).wanted.map(({ id }) => id)).toEqual(['received']);
    const { months: _, ...nothing } = background(APPROVED);
    expect(status({}, nothing).wanted).toHaveLength(3);
  });

  it('may be given otherwise, with a reason; what was given stands when the months change', () => {
    const [finding, ...others] = status({ received: 2080 }, background(APPROVED)).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ expected: 2079, check: { code: 'from-months.received' } });
    expect(status({ received: 2079 }, background(APPROVED)).findings).toEqual([]);
    const corrected = background([APPROVED[0], figuresOf(689, 51, 47), APPROVED[2]]);
    const after = status({ received: 2079 }, corrected);
    expect(after.figures.get('received')).toBe(2079);
    expect(after.findings).toMatchObject([{ expected: 2078 }]);
  });

  it('is told with what each month has', () => {
    const figures = resolveFigures(QUARTER, new Map([['received', 2080]]), background(APPROVED));
    const [finding] = checkFigures(QUARTER, figures, background(APPROVED));
    if (!finding) throw new Error('nothing found');
    expect(phrasesFor('vi').finding(QUARTER, finding)).toBe(
      'Tiếp nhận là 2.080, nhưng theo báo cáo tháng đã duyệt là 688 (01/2026) + 690 (02/2026) + 701 (03/2026) = 2.079.',
    );
    expect(phrasesFor('en').finding(QUARTER, finding)).toBe(
      'received is 2,080, but the approved monthly reports say 688 (01/2026) + 690 (02/2026) + 701 (03/2026) = 2,079.',
    );
  });

  it('says where it comes from when that is asked', () => {
    const of = (one: CountFigure) => {
      const taken = takenFromMonths(one, background(APPROVED));
      return phrasesFor('vi').history.why.taken(one.short, String(taken?.value), taken?.months ?? []);
    };
    expect(of(RECEIVED)).toBe(
      '**Tiếp nhận** 2079: cộng 3 báo cáo tháng đã duyệt, 688 (01/2026) + 690 (02/2026) + 701 (03/2026).',
    );
    expect(of(PENDING)).toBe('**Còn tồn** 60: lấy từ báo cáo tháng đã duyệt, 60 (03/2026).');
  });
});
