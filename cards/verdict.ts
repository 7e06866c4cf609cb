// The verdict on a report before submission in one line, and related texts.

import type { ReportView } from '../src/actions/report-view.ts';
import { formatBlocks } from '../src/language/format.ts';
import { figureName } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Lacking, VerdictFacts } from '../src/phrases/review-phrases.ts';
import type { Severity } from '../src/report/definition.ts';
import { isSettled, leftIn } from '../src/report/status.ts';
import { box, type Element, text } from './elements.ts';

/** Names of what the report lacks. */
export const lackingIn = (phrases: Phrases, { status }: ReportView): Lacking => ({
  names: status.missing.map((figure) => figureName(figure, phrases.language)),
});

/** Unresolved findings. */
export const openFindings = ({ status }: ReportView, severity: Severity) =>
  status.findings.filter((one) => one.check.severity === severity && !isSettled(one));

/** The facts for the sentences on a report's status. */
export function verdictFacts(view: ReportView): VerdictFacts {
  return {
    left: leftIn(view.status),
    errors: openFindings(view, 'error').length,
    warnings: openFindings(view, 'warning').length,
    approved: view.agency.approval !== 'off',
  };
}

/** "Còn 2 lỗi, 1 cảnh báo cần lý do", or that it is ready. */
export const verdictWords = (phrases: Phrases, view: ReportView): string =>
  phrases.review.verdict(verdictFacts(view));

/** The verdict on a report being entered; `before` is shown above it. */
export function verdictBox(phrases: Phrases, view: ReportView, before: readonly Element[] = []): Element {
  const lacking = lackingIn(phrases, view);
  const { given, wanted } = view.status;
  const errors = openFindings(view, 'error').length > 0;
  const calm = before.length > 0 || !view.status.ready ? 'emphasis' : 'good';
  const warns = openFindings(view, 'warning').length > 0 && lacking.names.length === 0;
  return box(errors ? 'attention' : warns ? 'warning' : calm, [
    ...before,
    text(verdictWords(phrases, view), { bold: true }),
    ...(lacking.names.length > 0
      ? [
          text(formatBlocks(given, wanted.length), { spacing: 'none' }),
          text(phrases.review.names(lacking), { spacing: 'small' }),
        ]
      : []),
  ]);
}
