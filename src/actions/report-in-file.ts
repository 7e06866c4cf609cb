// Which report a file speaks of, by the months and agencies that it names itself, held against the report that is entered.

import type { Agency } from '../agency/agency.ts';
import { parseLocalDate } from '../calendar/local-date.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import { fold } from '../language/fold.ts';
import type { ReportView } from './report-view.ts';

export type ReportInFile =
  /** It names this report's month, and no other agency. */
  | { readonly kind: 'this' }
  /** It names no month; nothing else speaks against it. */
  | { readonly kind: 'no-month' }
  | { readonly kind: 'other-month'; readonly month: ReportPeriod }
  /** Several months, this one not alone: which its figures are of is not told. */
  | { readonly kind: 'several-months'; readonly months: readonly ReportPeriod[] }
  /** A quarter, a year, other days. */
  | { readonly kind: 'other-period'; readonly words: string }
  | { readonly kind: 'other-agency'; readonly agency: string };

export function reportInFile(
  { report, agency, period }: Pick<ReportView, 'report' | 'agency' | 'period'>,
  { periods, agencies }: Pick<DocumentReading, 'periods' | 'agencies'>,
): ReportInFile {
  const other = otherAgency(agency, agencies);
  if (other !== undefined) return { kind: 'other-agency', agency: other };
  const months = new Set(periods.flatMap((one) => (one.kind === 'month' ? [one.month] : [])));
  const stretches = periods.flatMap((one) =>
    one.kind === 'other' && !isPeriod(one.words, period) ? [one.words] : [],
  );
  const [month, ...more] = months;
  if (month !== undefined && more.length > 0)
    return { kind: 'several-months', months: [...months].toSorted() };
  if (month !== undefined) return month === report.month ? { kind: 'this' } : { kind: 'other-month', month };
  const [stretch] = stretches;
  if (stretch !== undefined) return { kind: 'other-period', words: stretch };
  return periods.length > 0 ? { kind: 'this' } : { kind: 'no-month' };
}

/** An agency that the file names where it names this one nowhere, under none of its names. */
function otherAgency(agency: Agency, named: readonly string[]): string | undefined {
  const names = agency.settings.map(({ letterhead }) => plain(letterhead.name));
  const parents = agency.settings.flatMap(({ letterhead }) => letterhead.parentBody ?? []).map(plain);
  const others = named.filter((name) => !parents.some((parent) => alike(plain(name), parent)));
  if (others.length === 0 || others.some((name) => names.some((own) => alike(plain(name), own))))
    return undefined;
  return others[0];
}

/** "Sở Kế hoạch và Đầu tư tỉnh Kon Tum" is the same as "Sở Kế hoạch và Đầu tư". */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short !== '' && (long === short || long.startsWith(`${short} `));
}

const plain = (name: string) =>
  fold(name)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

const DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/gu;

/** "Từ ngày 15/01/2024 đến ngày 14/02/2024" says this report's own days. */
function isPeriod(words: string, { from, to }: ReportView['period']): boolean {
  const days = [...words.matchAll(DAY)].map(([, day = '', month = '', year = '']) =>
    parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  );
  return days.length === 2 && days[0] === from && days[1] === to;
}
