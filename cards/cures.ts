// Suggested corrections as shown on cards.

import type { ReportView } from '../src/actions/report-view.ts';
import { valuesOf } from '../src/entry/draft.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Cure, cureOf } from '../src/report/cures.ts';
import type { ReasonedFinding } from '../src/report/status.ts';
import { box, type Element, small, text } from './elements.ts';

/** The suggested correction for a finding on the current figures. */
export function cureFor(
  { definition, entered, background }: ReportView,
  finding: ReasonedFinding,
): Cure | undefined {
  return cureOf({ definition, entered: valuesOf(entered), background }, finding);
}

/** What the correction records, and how many other findings it resolves. */
export function cureWords({ review }: Phrases, { definition, status }: ReportView, cure: Cure): string {
  const others = cure.mends.length - 1;
  const words = review.cure(definition, cure, status.figures);
  return others > 0 ? `${words} ${review.mendsMore(others)}` : words;
}

/** Small print directly below its subject. */
export const beneath = (words: string): Element => ({ ...small(words), spacing: 'small' });

/** Above the form for a correction: the finding, the correct value, and the probable mistake. */
export function mendingBox(phrases: Phrases, view: ReportView, finding: ReasonedFinding): Element {
  const cure = cureFor(view, finding);
  return box(finding.check.severity === 'error' ? 'attention' : 'warning', [
    text(phrases.finding(view.definition, finding)),
    text(phrases.review.rightWouldBe(view.definition, finding), { bold: true, spacing: 'small' }),
    ...(cure ? [beneath(cureWords(phrases, view, cure))] : []),
  ]);
}
