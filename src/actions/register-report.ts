// Văn thư has given the report its number and date: it is sent, and its file says both.

import { localDate } from '../calendar/clock.ts';
import { type LocalDate, monthOf } from '../calendar/local-date.ts';
import { type ReportPeriod, yearOf } from '../calendar/report-period.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';

/** No office gives more numbers than that in a year. */
const LARGEST_NUMBER = 99_999;

export interface Registration {
  /** From 1 to LARGEST_NUMBER. */
  readonly number: number;
  readonly issuedOn: LocalDate;
}

/** Whether it can be: a whole number in range, a day not after today and not before the year of the period. */
function isPossible({ number, issuedOn }: Registration, period: ReportPeriod, now: Date): boolean {
  return (
    Number.isInteger(number) &&
    number >= 1 &&
    number <= LARGEST_NUMBER &&
    issuedOn <= localDate(now) &&
    yearOf(monthOf(issuedOn)) >= yearOf(period)
  );
}

/**
 * Enters number and date of an approved report; entering them again on a sent one corrects them. `wrong-state` before
 * it is approved, `not-ready` for a number or a date that cannot be.
 */
export function registerReport(
  context: ActionContext,
  reportId: string,
  registration: Registration,
  seenVersion: number | undefined,
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'register-report', ({ report }) => {
    if (report.state !== 'approved' && report.state !== 'sent') return refused('wrong-state');
    if (seenVersion !== undefined && report.version !== seenVersion) return refused('outdated');
    if (!isPossible(registration, report.month, context.now)) return refused('not-ready');
    const { number, issuedOn } = registration;
    if (report.number === number && report.issuedOn === issuedOn) return { result: undefined, nothing: true };
    return { result: undefined, report: { state: 'sent', number, issuedOn } };
  });
}
