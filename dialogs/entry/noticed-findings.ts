// Reports findings caused by a change right away, with suggested corrections.

import { cureFor, cureWords } from '../../cards/cures.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { may } from '../../src/agency/person.ts';
import { sayValues } from '../../src/intents/values/say-values.ts';
import type { ReasonedFinding } from '../../src/report/status.ts';
import type { QuickButton, Turn } from '../turn.ts';

/** Per message. */
const MOST_TOLD = 3;

/** Findings on these figures that are new or have changed numbers. */
export function freshFindings(
  { phrases }: Turn,
  before: ReportView,
  after: ReportView,
  figures: readonly string[],
): readonly ReasonedFinding[] {
  const words = (view: ReportView, finding: ReasonedFinding) => phrases.finding(view.definition, finding);
  const known = new Set(before.status.findings.map((finding) => words(before, finding)));
  return after.status.findings.filter(
    (finding) => !known.has(words(after, finding)) && finding.figures.some((id) => figures.includes(id)),
  );
}

/** A finding as text, with its suggested correction. */
function noticed({ phrases }: Turn, view: ReportView, finding: ReasonedFinding): string {
  const cure = cureFor(view, finding);
  const sentences = [
    phrases.finding(view.definition, finding),
    ...(cure ? [cureWords(phrases, view, cure)] : []),
  ];
  return phrases.findingNoticed(finding.check.severity, sentences.join(' '));
}

/** The first findings as lines, and the number of further ones. */
export function noticedLines(
  turn: Turn,
  view: ReportView,
  findings: readonly ReasonedFinding[],
  most = MOST_TOLD,
): readonly string[] {
  const more = findings.length - most;
  return [
    ...findings.slice(0, most).map((finding) => noticed(turn, view, finding)),
    ...(more > 0 ? [turn.phrases.review.moreInReview(more)] : []),
  ];
}

/**
 * Buttons with the suggested corrections of these findings, without duplicates; only for users who may enter
 * figures.
 */
export function cureButtons(
  turn: Turn,
  view: ReportView,
  findings: readonly ReasonedFinding[],
): readonly QuickButton[] {
  const { actions, phrases, aside } = turn;
  const { report, definition } = view;
  if (aside || report.state !== 'entering' || !may(actions.actor, 'enter-figures', report.agencyId))
    return [];
  const buttons = findings.flatMap((finding): readonly [string, QuickButton][] => {
    const cure = cureFor(view, finding);
    if (!cure) return [];
    const says = sayValues(definition, cure.values, phrases.language);
    return [[says, { title: phrases.review.cureButton(cure), says }]];
  });
  return [...new Map(buttons).values()];
}
