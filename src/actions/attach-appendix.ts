// Attaches appendices to a report from the rows of a file, and takes them off again: while it is entered, by whoever
// enters its figures. What was approved keeps the file that was printed then.

import { type AppendixKind, MOST_APPENDIX_ROWS, type ReportAppendix } from '../report/appendices.ts';
import { figuresOfCheck } from '../report/checks.ts';
import type { FigureId } from '../report/definition.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';
import type { ReportView } from './report-view.ts';

export interface Attached {
  /** Those that were attached now, or stood there already from the same file. */
  readonly attached: readonly AppendixKind[];
  /** Of those, the ones that took the place of another. */
  readonly replaced: readonly AppendixKind[];
  /** With more rows than are printed. */
  readonly tooLong: readonly AppendixKind[];
}

/** Officers of the agency only. `seenVersion` is that of the card it was pressed on: an older one is refused. */
export function attachAppendices(
  context: ActionContext,
  reportId: string,
  appendices: readonly ReportAppendix[],
  seenVersion: number,
): Promise<Changed<Attached>> {
  return changeReport<Attached>(context, reportId, 'enter-figures', (view) => {
    if (view.report.state !== 'entering') return refused('closed');
    if (view.report.version !== seenVersion) return refused('outdated');
    const fit = appendices.filter(({ table }) => table.rows.length <= MOST_APPENDIX_ROWS);
    const known = new Map(view.appendices.map((one) => [one.kind, one]));
    const fresh = fit.filter(({ kind, sha256 }) => known.get(kind)?.sha256 !== sha256);
    const result = {
      attached: fit.map(({ kind }) => kind),
      replaced: fresh.flatMap(({ kind }) => (known.has(kind) ? [kind] : [])),
      tooLong: appendices.filter((one) => !fit.includes(one)).map(({ kind }) => kind),
    };
    if (fresh.length === 0) return { result, nothing: true };
    return {
      result,
      appendices: { attached: fresh, removed: [] },
      withoutReasons: reasonsAbout(
        view,
        fresh.flatMap(({ kind }) => known.get(kind) ?? []),
      ),
    };
  });
}

/** Officers of the agency only. Taking off what is not there changes nothing. */
export function removeAppendices(
  context: ActionContext,
  reportId: string,
  kinds: readonly AppendixKind[],
  seenVersion: number,
): Promise<Changed<readonly AppendixKind[]>> {
  return changeReport<readonly AppendixKind[]>(context, reportId, 'enter-figures', (view) => {
    if (view.report.state !== 'entering') return refused('closed');
    if (view.report.version !== seenVersion) return refused('outdated');
    const there = view.appendices.filter(({ kind }) => kinds.includes(kind));
    const result = there.map(({ kind }) => kind);
    if (there.length === 0) return { result, nothing: true };
    return {
      result,
      appendices: { attached: [], removed: result },
      withoutReasons: reasonsAbout(view, there),
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
