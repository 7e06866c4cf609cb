// After approval: the officer opens the report for a correction, or the Office sends it back. Either way with a reason,
// and the file that was final stays as it was.

import type { Permission } from '../agency/person.ts';
import { isFinal } from '../report/state.ts';
import { type Changed, changeReport } from './change-report.ts';
import { type ActionContext, refused } from './context.ts';
import { sectionsAmong } from './decide-report.ts';
import { isTooLong } from './give-reasons.ts';

/** Opens an approved or sent report again. Officers of the agency only. `no-reason` without one. */
export const correctReport = reopening('correct-report');

/** Sends an approved or sent report back. The approver of the agency, or the provincial Office. */
export const sendBackReport = reopening('return-report');

function reopening(deed: Permission) {
  return (
    context: ActionContext,
    reportId: string,
    reason: string,
    seenVersion: number | undefined,
    sections: readonly string[] = [],
  ): Promise<Changed<undefined>> =>
    changeReport(context, reportId, deed, ({ report, definition }) => {
      if (!isFinal(report)) return refused('wrong-state');
      if (seenVersion !== undefined && report.version !== seenVersion) return refused('outdated');
      if (isTooLong(reason)) return refused('too-long');
      const note = reason.trim();
      if (note === '') return refused('no-reason');
      const returnedSections = sectionsAmong(definition, sections);
      const unsent = { number: undefined, issuedOn: undefined };
      return { result: undefined, report: { state: 'entering', note, returnedSections, ...unsent } };
    });
}
