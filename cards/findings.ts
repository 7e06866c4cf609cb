// Findings and workflow state as shown on all cards.

import type { ReportView } from '../src/actions/report-view.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { ReasonedFinding } from '../src/report/status.ts';
import { box, type Element, small, text } from './elements.ts';
import { misfitLines } from './misfits.ts';
import { verdictBox } from './verdict.ts';
import { approvalLine, backLines, waitingLines } from './way.ts';

const LONGEST_SHOWN = 200;

/** A finding, with its reason below. */
export function findingWords(
  phrases: Phrases,
  { definition, standing }: ReportView,
  finding: ReasonedFinding,
): readonly Element[] {
  const { reason, check, keptFrom } = finding;
  const words = text(phrases.finding(definition, finding), { spacing: 'medium' });
  if (reason === undefined) return [words];
  const label = check.severity === 'error' ? phrases.workflow.passReason : phrases.card.reasonAsked;
  const given = keptFrom ? phrases.standing.reasonFrom(keptFrom) : label;
  const stays = keptFrom === undefined && standing.get(check.code)?.words === reason;
  return [
    words,
    small(`${given}: ${shortened(reason)}`),
    ...(stays ? [small(phrases.standing.staysKept)] : []),
  ];
}

/** The workflow state, and why the report was returned. */
export function stateBox(phrases: Phrases, view: ReportView): readonly Element[] {
  const { report } = view;
  const { workflow } = phrases;
  const entered = backLines(phrases, view);
  switch (report.state) {
    case 'waiting':
      return [box('emphasis', waitingLines(phrases, view))];
    case 'approved':
      return [
        box('good', [text(workflow.approved, { bold: true }), ...approvalLine(phrases, view)]),
        ...leftBehind(phrases, view),
      ];
    case 'sent':
      return [
        box('good', [
          text(workflow.sent(report.number, report.issuedOn), { bold: true }),
          ...approvalLine(phrases, view),
        ]),
        ...leftBehind(phrases, view),
      ];
    case 'entering':
      return [verdictBox(phrases, view, entered)];
  }
}

/** Figures of a final report that became stale through a correction of an earlier month. */
export function leftBehind(phrases: Phrases, view: ReportView): readonly Element[] {
  const { definition, report, status, misfits } = view;
  return misfitLines(phrases, definition, [{ month: report.month, figures: status.figures, misfits }]);
}

/** Long texts are shortened; the file has them in full. */
export function shortened(words: string): string {
  return words.length <= LONGEST_SHOWN ? words : `${words.slice(0, LONGEST_SHOWN)}…`;
}
