// A button that names a report says its name and its period on any phone, whatever the report is called.

import { describe, expect, it } from 'vitest';
import { FREQUENCIES, type ReportPeriod, toPeriod } from '../../src/calendar/report-period.ts';
import { LONGEST_TITLE } from '../../src/language/button-title.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { LONGEST_NAME } from '../../src/report/called.ts';
import { periodCalled, type SaidPeriod } from '../../src/report/said-period.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';

const FEBRUARY = toPeriod('month', 2024, 2);
/** As long as a definition's file lets a short name be. */
const LONGEST = 'kiểm soát thủ tục hành chính, thực hiện cơ chế một cửa, một cửa liên thông tỉnh';
const BUTTONS: readonly (keyof ReturnType<typeof titlesOf>)[] = ['enter', 'report', 'into', 'record'];

const named = (period: ReportPeriod, vi: string, en = vi) => periodCalled(period, { vi, en });

const titlesOf = ({ button, takeOver, conversation }: Phrases, said: SaidPeriod) => ({
  enter: button.enterMonth(said),
  report: button.openReport(said),
  into: takeOver.button.into(said),
  record: conversation.inMonthButton(said),
});

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const phrases = phrasesFor(language);

  it.each(FREQUENCIES)('has room on a phone for every title of a report that is due each %s', (every) => {
    const last = toPeriod(
      every,
      2024,
      { month: 12, quarter: 4, 'half-year': 2, 'nine-months': 1, year: 1 }[every],
    );
    for (const name of ['PAR', 'dịch vụ công 766', 'x'.repeat(LONGEST_NAME), LONGEST]) {
      const titles = titlesOf(phrases, named(last, name));
      for (const which of BUTTONS) {
        expect(titles[which].length, titles[which]).toBeLessThanOrEqual(LONGEST_TITLE);
        expect(titles[which]).toContain('24');
        if (name.length <= LONGEST_NAME) expect(titles[which].toLowerCase()).toContain(name.toLowerCase());
      }
    }
  });

  it('names the reports that are shipped in full', () => {
    for (const { short, frequency } of REPORT_CATALOGUE.all)
      expect(phrases.button.enterMonth(periodCalled(toPeriod(frequency, 2024, 1), short))).not.toContain('…');
  });
});

it('says as much as there is room for', () => {
  const { button } = phrasesFor('vi');
  expect(button.enterMonth(FEBRUARY)).toBe('Nhập báo cáo tháng 02/2024');
  expect(button.enterMonth(toPeriod('half-year', 2024, 1))).toBe('Nhập 6 tháng đầu năm 2024');
  expect(button.enterMonth(named(FEBRUARY, 'PAR'))).toBe('Nhập PAR tháng 02/2024');
  expect(button.enterMonth(named(FEBRUARY, 'dịch vụ công 766'))).toBe('Dịch vụ công 766 · 02/2024');
  expect(button.enterMonth(named(toPeriod('quarter', 2024, 3), 'dịch vụ công 766 hằng quý'))).toBe(
    'Dịch vụ công 766 · Q3/24',
  );
  expect(button.enterMonth(named(FEBRUARY, LONGEST))).toBe('Kiểm soát… tỉnh · 02/24');
});
