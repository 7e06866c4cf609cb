// Hands out the Word file of a report: the kept file of a version that was final, else the draft as it stands.

import { may } from '../agency/person.ts';
import { replacedVersions } from '../report/editions.ts';
import { isFinal } from '../report/state.ts';
import { appendixTables } from '../store/appendices.ts';
import { type DocumentLine, documentsOf, documentsWith, findDocument } from '../store/documents.ts';
import { findReport, type StoredReport } from '../store/reports.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { isPrintable, type PrintedReport, printReport } from './print-report.ts';
import { viewReport } from './view-report.ts';

export interface IssuedDocument extends PrintedReport {
  readonly kind: 'issued';
  readonly report: StoredReport;
  /** The version of the report that the file shows. */
  readonly version: number;
}

/**
 * Requires the right to read the report. A version that was final comes as its kept bytes, however often the report has been
 * corrected since. `not-ready` while a figure is missing or an error stands; `outdated` when a draft is asked for of a
 * version that the report has left, so that a link or a consent never hands out other figures than it was made for, and
 * for a number that was put right since.
 */
export async function issueDocument(
  context: ActionContext,
  reportId: string,
  version?: number,
): Promise<IssuedDocument | Refusal> {
  const report = await findReport(context.db, reportId);
  if (!report || !may(context.actor, 'issue-document', report.agencyId)) return refused('not-allowed');
  const wanted = version ?? report.version;
  const kept = await findDocument(context.db, reportId, wanted);
  if (kept) {
    const { bytes, fileName } = kept;
    return { kind: 'issued', report, version: wanted, bytes, fileName, draft: false };
  }
  if (wanted !== report.version) return refused('outdated');
  const view = await viewReport(context, report);
  if (isFinal(report)) throw new Error(`report ${reportId} is final and has no kept file`);
  if (!isPrintable(view)) return refused('not-ready');
  return {
    kind: 'issued',
    report,
    version: wanted,
    ...(await printReport(view, await appendixTables(context.db, reportId))),
  };
}

/** The kept files of a report that can be had, newest first. Requires the right to read it. */
export async function keptDocuments(
  context: ActionContext,
  reportId: string,
): Promise<readonly DocumentLine[] | Refusal> {
  const report = await findReport(context.db, reportId);
  if (!report || !may(context.actor, 'issue-document', report.agencyId)) return refused('not-allowed');
  const all = await documentsOf(context.db, reportId);
  const replaced = replacedVersions(all);
  return all.filter(({ version }) => !replaced.has(version));
}

/**
 * Which kept file has exactly these bytes, among those that this person may see: undefined when none has, be it
 * changed, a draft, or of an agency that is not theirs.
 */
export async function matchDocument(
  context: ActionContext,
  sha256: string,
): Promise<{ readonly document: DocumentLine; readonly report: StoredReport } | undefined> {
  for (const document of await documentsWith(context.db, sha256)) {
    const report = await findReport(context.db, document.reportId);
    if (report && may(context.actor, 'issue-document', report.agencyId)) return { document, report };
  }
  return undefined;
}
