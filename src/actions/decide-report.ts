// The approver's decision: approve, send back with a reason, or let an error pass that cannot be mended. A decision is
// made on the version that the approver saw, once, and not on one's own report where the agency forbids it.

import type { Agency } from '../agency/agency.ts';
import type { Person } from '../agency/person.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { StoredReport } from '../store/reports.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import { isOwnReport } from './deciders.ts';
import { acceptedReasons, isTooLong } from './give-reasons.ts';

/** What an approval leaves of a report that had been sent back. */
export const APPROVED = { state: 'approved', note: undefined, returnedSections: [] } as const;

/** Approves what waits: its file becomes final and is kept. */
export function approveReport(
  context: ActionContext,
  reportId: string,
  seenVersion: number,
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'decide-report', ({ report, agency, status }) => {
    const refusal = undecidable(report, agency, context.actor, seenVersion);
    if (refusal) return refusal;
    if (!status.ready) return refused('not-ready');
    return { result: undefined, report: APPROVED };
  });
}

/** Sends back what waits, to be entered again, with the sections to look at; `no-reason` without one, `too-long` for a letter. */
export function returnReport(
  context: ActionContext,
  reportId: string,
  reason: string,
  seenVersion: number,
  sections: readonly string[] = [],
): Promise<Changed<undefined>> {
  return changeReport(context, reportId, 'decide-report', ({ report, agency, definition }) => {
    const refusal = undecidable(report, agency, context.actor, seenVersion);
    if (refusal) return refusal;
    if (isTooLong(reason)) return refused('too-long');
    const note = reason.trim();
    if (note === '') return refused('no-reason');
    const returnedSections = sectionsAmong(definition, sections);
    return { result: undefined, report: { state: 'entering', note, returnedSections } };
  });
}

/**
 * Lets errors pass, each with its reason, which goes with the report and is shown to the Office. Before or while the
 * report waits. The result counts those let pass; a reason for what is no error now is left out.
 */
export function waiveErrors(
  context: ActionContext,
  reportId: string,
  reasons: ReadonlyMap<string, string>,
  seenVersion: number,
): Promise<Changed<number>> {
  return changeReport(context, reportId, 'decide-report', ({ report, status }) => {
    if (report.state !== 'entering' && report.state !== 'waiting') return refused('wrong-state');
    if ([...reasons.values()].some(isTooLong)) return refused('too-long');
    if (report.version !== seenVersion) return refused('outdated');
    const accepted = acceptedReasons(status.findings, reasons, 'error');
    if (accepted.size === 0) return { result: 0, nothing: true };
    return { result: accepted.size, reasons: accepted };
  });
}

/** Those of the definition, in its order: what a card sends back is believed in nothing. */
export function sectionsAmong(definition: ReportDefinition, named: readonly string[]): readonly string[] {
  return definition.sections.map(({ id }) => id).filter((id) => named.includes(id));
}

function undecidable(
  report: StoredReport,
  agency: Agency,
  actor: Person,
  seenVersion: number,
): Refusal | undefined {
  if (report.state !== 'waiting') return refused('wrong-state');
  if (report.version !== seenVersion) return refused('outdated');
  if (isOwnReport(report, agency, actor)) return refused('own-report');
  return undefined;
}
