// Reasons that are given once for the same warning of every month: the box beside a field that keeps one, the buttons that
// keep and end it, and the warnings that are explained so, folded.

import type { ReportView } from '../src/actions/report-view.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { mayStand } from '../src/report/standing.ts';
import { isSettled, type ReasonedFinding } from '../src/report/status.ts';
import { actions, ask, type Element, folded, type Json, text, tickBox, toggle } from './elements.ts';
import { findingWords } from './findings.ts';
import { KEEP_INPUT } from './payload.ts';

/** A card has a limit; the rest stands in the history and comes up when these end. */
export const MOST_KEPT = 4;
const LONGEST_SHOWN = 80;

/** Below the field of a reason that may be kept; with it what became of the one that was. */
export function keepBox(
  phrases: Phrases,
  { standing }: ReportView,
  { check }: ReasonedFinding,
): readonly Element[] {
  if (!mayStand(check)) return [];
  const before = standing.get(check.code);
  return [
    ...(before ? [text(phrases.standing.outgrown(before.from), { spacing: 'small' })] : []),
    tickBox(`${KEEP_INPUT}${check.code}`, phrases.standing.keep, false),
  ];
}

/** Below a reason that was given: keeping it, or keeping it no more. */
export function keepButtons(
  phrases: Phrases,
  { standing }: ReportView,
  finding: ReasonedFinding,
  data: { readonly [key: string]: Json },
): readonly Element[] {
  const { code } = finding.check;
  if (!mayStand(finding.check) || !isSettled(finding)) return [];
  const kept = finding.keptFrom !== undefined || standing.get(code)?.words === finding.reason;
  const [words, act] = kept
    ? [phrases.standing.end, 'end-kept-reason']
    : [phrases.standing.keep, 'keep-reason'];
  return [actions([ask(words, { ...data, act, code }, { inputs: false })])];
}

/** Warnings that are explained by a reason of before: one line that unfolds. With `data`, each can be ended. */
export function keptWarnings(
  phrases: Phrases,
  view: ReportView,
  kept: readonly ReasonedFinding[],
  data?: { readonly [key: string]: Json },
): readonly Element[] {
  if (kept.length === 0) return [];
  const beyond = kept.length - MOST_KEPT;
  return [
    actions([toggle(phrases.standing.seeKept(kept.length), FOLDED)]),
    folded(FOLDED, [
      ...kept
        .slice(0, MOST_KEPT)
        .flatMap((finding) => [
          ...findingWords(phrases, view, inShort(finding)),
          ...(data ? keepButtons(phrases, view, finding, data) : []),
        ]),
      ...(beyond > 0 ? [text(phrases.card.moreFindings(beyond), { spacing: 'medium' })] : []),
    ]),
  ];
}

const FOLDED = 'kept-reasons';

/** The month that it was given in has it in full. */
function inShort(finding: ReasonedFinding): ReasonedFinding {
  const { reason = '' } = finding;
  return reason.length <= LONGEST_SHOWN
    ? finding
    : { ...finding, reason: `${reason.slice(0, LONGEST_SHOWN)}…` };
}
