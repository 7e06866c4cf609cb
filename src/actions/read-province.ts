// The whole province in one month, for the provincial Office: who is in and who is not, on time or late, the sums of what
// is approved, and what was let pass. In eight queries, however many agencies there are.

import { createHash } from 'node:crypto';
import { Cache } from '../cache/cache.ts';
import { localDate } from '../calendar/clock.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { workingDaysLeft } from '../calendar/working-days.ts';
import type { MonthMention } from '../language/month-mention.ts';
import { formOfSum, sumOfAgencies } from '../report/aggregation.ts';
import {
  type Figure,
  findFigure,
  mayBeLeftOut,
  type ReportDefinition,
  type Words,
} from '../report/definition.ts';
import type { Figures } from '../report/figures.ts';
import { finalFiguresOfMonth, firstFinalOfMonth } from '../store/documents.ts';
import { reasonsOfMonth } from '../store/reasons.ts';
import type { Db } from '../store/schema.ts';
import type { ActionContext } from './context.ts';
import { type ListedReport, type ListedReports, listReports } from './list-reports.ts';

export interface ProvinceReport extends ListedReport {
  /** As approved; undefined before. */
  readonly figures: Figures | undefined;
  /** What it stands under. */
  readonly definition: ReportDefinition;
  /** It was approved by the deadline for the first time. */
  readonly onTime: boolean;
  /** It was approved before, and is being corrected: it is not in, and was not forgotten either. */
  readonly reopened: boolean;
  /** It was never approved and the deadline is past; by so many working days. */
  readonly late: boolean;
  readonly daysLate: number;
  /** How many errors its approver let pass. */
  readonly passed: number;
}

export interface Province {
  readonly kind: 'province';
  /** Under which the approved reports are added up, where the form has changed between them. */
  readonly definition: ReportDefinition;
  /** Its name, where agencies of the province owe others, too. */
  readonly called: Words | undefined;
  readonly month: ReportPeriod;
  /** Of all agencies that owe the month: who is in is counted against all of them. */
  readonly reports: readonly ProvinceReport[];
  /** How many deadlines are past; and of those how many reports were approved by theirs. */
  readonly due: number;
  readonly inTime: number;
  /** The next deadline of those missing, and how many working days there are until then. */
  readonly nextDeadline: { readonly at: Date; readonly daysLeft: number } | undefined;
  /** What not all of them asked, because the form has changed between them: of these there is no sum. */
  readonly unsummed: readonly Figure[];
  /** Sums over the approved reports. */
  readonly sums: Figures;
  readonly approved: number;
}

/** Requires the right to read every agency's reports; without a mention for the month that is due. */
export async function readProvince(
  context: ActionContext,
  mention: MonthMention | undefined,
  named: ReportDefinition,
): Promise<Province | Exclude<ListedReports, { kind: 'listed' }>> {
  const { db, now, catalogue } = context;
  const listed = await listReports(context, mention, named);
  if (listed.kind !== 'listed') return listed;
  const { month, definition, called } = listed;
  const known = await readMonth(context, listed);
  const { figures } = known;
  const firstFinal = await firstFinalOfMonth(db, definition.id, month);
  const reasons = await reasonsOfMonth(db, definition.id, month);
  const reports = listed.reports.map((one): ProvinceReport => {
    const id = one.report?.id ?? '';
    const first = firstFinal.get(id);
    const under = one.report ? catalogue.of(one.report) : definition;
    const reopened = first !== undefined && figures.get(id) === undefined;
    return {
      ...one,
      ...(reopened && { late: false, daysLate: 0 }),
      reopened,
      figures: figures.get(id),
      definition: under,
      onTime: first !== undefined && first <= one.deadline,
      passed: (reasons.get(id) ?? []).filter((code) => isError(under, code)).length,
    };
  });
  const due = reports.filter(({ deadline }) => now > deadline);
  const approved = reports.flatMap(({ figures: of, definition: under }) =>
    of ? [{ figures: of, definition: under }] : [],
  );
  const form = formOfSum(approved) ?? definition;
  const sums =
    known.sums.get(form) ??
    sumOfAgencies(
      form,
      approved.map((one) => one.figures),
    );
  known.sums.set(form, sums);
  const forms = [...new Set(approved.map((one) => one.definition))];
  return {
    kind: 'province',
    definition: form,
    called,
    month,
    reports,
    due: due.length,
    inTime: due.filter(({ onTime }) => onTime).length,
    nextDeadline: nextDeadline(context, reports),
    unsummed: form.figures.filter(
      (figure) =>
        figure.kind === 'count' && !mayBeLeftOut(figure) && forms.some((one) => !findFigure(one, figure.id)),
    ),
    sums,
    approved: approved.length,
  };
}

const isError = ({ checks }: ReportDefinition, code: string): boolean =>
  checks.some((check) => check.code === code && check.severity === 'error');

function nextDeadline({ now, holidays }: ActionContext, reports: readonly ProvinceReport[]) {
  const [at] = reports
    .filter(({ figures, deadline }) => figures === undefined && deadline >= now)
    .map(({ deadline }) => deadline)
    .toSorted((a, b) => a.getTime() - b.getTime());
  return at && { at, daysLeft: workingDaysLeft(localDate(now), localDate(at), holidays) };
}

/**
 * The approved figures of a month, parsed once: the key holds every report's version, so what has moved since is never
 * shown, by this process or another.
 */
interface MonthRead {
  readonly figures: ReadonlyMap<string, Figures>;
  /** By the form that they were added up under. */
  readonly sums: WeakMap<ReportDefinition, Figures>;
}

const READ = new WeakMap<Db, Cache<MonthRead>>();
const KEPT = 10 * 60_000;
const MONTHS_KEPT = 24;
/** Some two kilobytes each. */
const REPORTS_KEPT = 40_000;

function cacheOf(db: Db): Cache<MonthRead> {
  const known = READ.get(db);
  if (known) return known;
  const cache = new Cache<MonthRead>('province', {
    most: MONTHS_KEPT,
    milliseconds: KEPT,
    weight: { most: REPORTS_KEPT, of: ({ figures }) => figures.size },
  });
  READ.set(db, cache);
  return cache;
}

async function readMonth(
  { db }: ActionContext,
  { definition, month, reports }: Extract<ListedReports, { kind: 'listed' }>,
): Promise<MonthRead> {
  const versions = reports.flatMap(({ report }) => (report ? [`${report.id}@${report.version}`] : []));
  const key = createHash('sha256')
    .update(`${definition.id}|${month}|${versions.toSorted().join('|')}`)
    .digest('base64url');
  const cache = cacheOf(db);
  const known = cache.get(key);
  if (known) return known;
  const read = { figures: await finalFiguresOfMonth(db, definition.id, month), sums: new WeakMap() };
  cache.set(key, read);
  return read;
}
