// Looks at a report without changing it.

import { may } from '../agency/person.ts';
import { findReportNow, type ReportNow } from '../store/report-now.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import type { ReportView } from './report-view.ts';
import { viewReport } from './view-report.ts';

/** Requires the right to read this agency's reports; a report that does not exist is refused the same way. */
export async function readReport(
  context: ActionContext,
  reportId: string,
): Promise<{ readonly kind: 'read'; readonly view: ReportView } | Refusal> {
  return await readStored(context, await findReportNow(context.db, reportId));
}

/** The same of a report that has just been read. */
export async function readStored(
  context: ActionContext,
  found: ReportNow | undefined,
): Promise<{ readonly kind: 'read'; readonly view: ReportView } | Refusal> {
  if (!found || !may(context.actor, 'read-report', found.report.agencyId)) return refused('not-allowed');
  return { kind: 'read', view: await viewReport(context, found) };
}
