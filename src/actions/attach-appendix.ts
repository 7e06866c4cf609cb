// Attaches appendices to a report from the rows of a file, and takes them off again: while it is being entered, by anyone who
// enters its figures. What was approved keeps the file that was printed then.

import {
  type AppendixId,
  type AppendixSummary,
  appendixKey,
  MOST_APPENDICES,
  MOST_APPENDIX_ROWS,
  type ReportAppendix,
} from '../report/appendices.ts';
import { figuresOfCheck } from '../report/checks.ts';
import type { FigureId } from '../report/definition.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';
import type { ReportView } from './report-view.ts';

export interface Attached {
  /** Those that were attached now, or stood there already from the same file. */
  readonly attached: readonly AppendixSummary[];
  /** Those whose place they took. */
  readonly replaced: readonly AppendixSummary[];
  /** With more rows than are printed. */
  readonly tooLong: readonly AppendixSummary[];
  /** Beyond as many as a report has. */
  readonly tooMany: readonly AppendixSummary[];
}

export interface Attaching {
  /** In the place of the others of their kind; without it they are further parts. */
  readonly replace?: boolean;
  /** That of the card it was pressed on: an older one is refused. */
  readonly seenVersion: number;
}

/** Officers of the agency only. */
export function attachAppendices(
  context: ActionContext,
  reportId: string,
  appendices: readonly ReportAppendix[],
  { replace = false, seenVersion }: Attaching,
): Promise<Changed<Attached>> {
  return changeReport<Attached>(context, reportId, 'enter-figures', (view) => {
    if (view.report.state !== 'entering') return refused('closed');
    if (view.report.version !== seenVersion) return refused('outdated');
    const tooLong = appendices.filter(({ table }) => table.rows.length > MOST_APPENDIX_ROWS);
    const given = inOrder(appendices.filter((one) => !tooLong.includes(one)));
    const keys = new Set(given.map(appendixKey));
    const kinds = new Set(given.map(({ kind }) => kind));
    const known = new Set(view.appendices.map(appendixKey));
    const replaced = replace
      ? view.appendices.filter((one) => kinds.has(one.kind) && !keys.has(appendixKey(one)))
      : [];
    const room = MOST_APPENDICES - (view.appendices.length - replaced.length);
    const news = given.filter((one) => !known.has(appendixKey(one)));
    const fresh = news.slice(0, Math.max(0, room));
    const tooMany = news.slice(fresh.length);
    const attached = given.filter((one) => !tooMany.includes(one));
    const result = { attached, replaced, tooLong, tooMany };
    if (fresh.length === 0 && replaced.length === 0) return { result, nothing: true };
    return {
      result,
      appendices: { attached: fresh, removed: replaced },
      withoutReasons: reasonsAbout(view, [...fresh, ...replaced]),
    };
  });
}

/** Each once, in the order in which they are read again. */
function inOrder(appendices: readonly ReportAppendix[]): readonly ReportAppendix[] {
  const once = new Map(appendices.map((one) => [appendixKey(one), one]));
  const place = ({ file, sha256 }: ReportAppendix) => `${file}\0${sha256}`;
  return [...once.values()].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Officers of the agency only. Taking off what is not there changes nothing. */
export function removeAppendices(
  context: ActionContext,
  reportId: string,
  which: readonly AppendixId[],
  seenVersion: number,
): Promise<Changed<readonly AppendixSummary[]>> {
  return changeReport<readonly AppendixSummary[]>(context, reportId, 'enter-figures', (view) => {
    if (view.report.state !== 'entering') return refused('closed');
    if (view.report.version !== seenVersion) return refused('outdated');
    const keys = new Set(which.map(appendixKey));
    const result = view.appendices.filter((one) => keys.has(appendixKey(one)));
    if (result.length === 0) return { result, nothing: true };
    return {
      result,
      appendices: { attached: [], removed: result },
      withoutReasons: reasonsAbout(view, result),
    };
  });
}

/** Reasons that explained what these appendices say of figures: others say something else. */
function reasonsAbout(
  { definition, reasons }: ReportView,
  appendices: readonly { readonly sums: ReadonlyMap<FigureId, number> }[],
): readonly string[] {
  const figures = new Set(appendices.flatMap(({ sums }) => [...sums.keys()]));
  return definition.checks
    .filter((check) => check.kind === 'appendix' && figuresOfCheck(check).some((id) => figures.has(id)))
    .flatMap(({ code }) => (reasons.has(code) ? [code] : []));
}
