// The Word file of a report: a draft while it is being entered, the report itself once it is final.

import { createHash } from 'node:crypto';
import NodeCache from 'node-cache';
import { may } from '../agency/person.ts';
import { fileNameOf } from '../document/file-name.ts';
import { type DocumentInput, renderReport } from '../document/render.ts';
import { outlineReport } from '../report/outline.ts';
import { findReport } from '../store/reports.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { type ReportView, viewReport } from './report-view.ts';

export interface IssuedDocument {
  readonly kind: 'issued';
  readonly view: ReportView;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly draft: boolean;
}

/**
 * Whoever may read the report. `not-ready` while a figure is missing or an error stands; `outdated` when the report
 * is no longer at `version`, so that a link or a consent never hands out other figures than those it was made for.
 */
export async function issueDocument(
  context: ActionContext,
  reportId: string,
  version?: number,
): Promise<IssuedDocument | Refusal> {
  const report = await findReport(context.db, reportId);
  if (!report || !may(context.actor, 'issue-document', report.agencyId)) return refused('not-allowed');
  if (version !== undefined && version !== report.version) return refused('outdated');
  const view = await viewReport(context, report);
  if (!isPrintable(view)) return refused('not-ready');
  return { kind: 'issued', view, ...(await printed(view)) };
}

/** A file can be made: every figure is there and no error stands. Warnings may still want their reasons. */
export function isPrintable({ definition, status }: ReportView): boolean {
  return (
    definition.figures.every(({ id }) => status.figures.has(id)) &&
    status.findings.every(({ check }) => check.severity === 'warning')
  );
}

async function printed(view: ReportView): Promise<Pick<IssuedDocument, 'bytes' | 'fileName' | 'draft'>> {
  const { definition, report, letterhead, status } = view;
  const draft = report.state !== 'final';
  const outlined = outlineReport(definition, status.figures, {
    month: report.month,
    agency: letterhead.name,
    appendices: letterhead.appendices,
  });
  const mark = draft ? { draft: { version: report.version } } : {};
  const bytes = await rendered({ outlined, letterhead, month: report.month, ...mark });
  return {
    bytes,
    fileName: fileNameOf(definition.code, report.month, letterhead.fileCode, mark.draft),
    draft,
  };
}

/**
 * Files handed out lately. Each is asked for two or three times: when it is offered (its size is told), when it is
 * taken, when the link is opened again. The key is what is printed, so a cached file can never be an old one.
 */
const RENDERED = new NodeCache({ stdTTL: 15 * 60, useClones: false });
const MOST_RENDERED = 100;

async function rendered(input: DocumentInput): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const known = RENDERED.get<Uint8Array>(key);
  if (known) return known;
  const bytes = await renderReport(input);
  if (RENDERED.getStats().keys < MOST_RENDERED) RENDERED.set(key, bytes);
  return bytes;
}
