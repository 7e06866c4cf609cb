// The row of Số, ký hiệu and địa danh, ngày: how a number and a date are written in an official document
// (Nghị định 30/2020/NĐ-CP, Phụ lục I), and the blanks that văn thư and the signer fill in by hand.

import type { Letterhead } from '../agency/agency.ts';
import { formatDate } from '../calendar/clock.ts';
import { dayOf, type LocalDate, monthOf } from '../calendar/local-date.ts';
import { monthNumberOf } from '../calendar/month.ts';
import type { PeriodDays } from '../calendar/period.ts';
import { type ReportPeriod, yearOf } from '../calendar/report-period.ts';

/**
 * `Số: 05/BC-SKHĐT`; blank before văn thư assigns the number. Below 10 it takes a leading 0.
 * Throws RangeError when the number is not whole or below 1.
 */
export function numberText(documentCode: string, number?: number): string {
  if (number === undefined) return `Số:      /${documentCode}`;
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`not a document number: ${number}`);
  return `Số: ${String(number).padStart(2, '0')}/${documentCode}`;
}

/**
 * `Kon Tum, ngày 05 tháng 02 năm 2024`: days below 10 and months 1 and 2 take a leading 0, so that nobody can add a
 * digit in front; `tháng 3` does not. Without a date, day and month are left blank and the year is the report's.
 */
export function placeAndDate(place: string, month: ReportPeriod, date?: LocalDate): string {
  if (date === undefined) return `${place}, ngày    tháng    năm ${yearOf(month)}`;
  const day = String(dayOf(date)).padStart(2, '0');
  const signed = monthNumberOf(monthOf(date));
  return `${place}, ngày ${day} tháng ${signed < 3 ? `0${signed}` : signed} năm ${yearOf(monthOf(date))}`;
}

/** `(Kèm theo Báo cáo số 05/BC-VP ngày 20 tháng 02 năm 2024 của Văn phòng …)`, at the head of an appendix. */
export function attachedTo({
  letterhead: { documentCode, name, place },
  month,
  number,
  date,
}: {
  readonly letterhead: Pick<Letterhead, 'documentCode' | 'name' | 'place'>;
  readonly month: ReportPeriod;
  readonly number?: number;
  readonly date?: LocalDate;
}): string {
  const which = numberText(documentCode, number).replace(/^Số: ?/u, '');
  const when = placeAndDate(place, month, date).slice(`${place}, `.length);
  return `(Kèm theo Báo cáo số ${which} ${when} của ${name})`;
}

/** `Kỳ số liệu: 15/01/2024 – 14/02/2024`, on drafts: both days belong to it. */
export function periodText({ from, to }: PeriodDays): string {
  return `Kỳ số liệu: ${formatDate(from)} – ${formatDate(to)}`;
}

/** `DỰ THẢO 09:15 19/02/2024`, on every page of a draft: when the report was changed last. */
export function draftMark(changed: string): string {
  return `DỰ THẢO ${changed}`;
}
