// Standing reasons: the check box beside a reason's input, the buttons that keep or end one, and the folded
// list of warnings they explain.

import type { ReportView } from '../src/actions/report-view.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { mayStand } from '../src/report/standing.ts';
import { isSettled, type ReasonedFinding } from '../src/report/status.ts';
import { actions, ask, type Element, folded, type Json, text, tickBox, toggle } from './elements.ts';
import { findingWords } from './findings.ts';
import { KEEP_INPUT } from './payload.ts';

/** Because of the size limit; further ones are in the history. */
export const MOST_KEPT = 4;
const LONGEST_SHOWN = 80;

/** Below the input of a reason that may be kept, with the status of the previous one. */
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

/** Below a recorded reason: keep it or stop keeping it. */
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

/** Warnings explained by a standing reason: one line that unfolds. With `data`, each can be ended. */
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

/** The month in which it was given shows it in full. */
function inShort(finding: ReasonedFinding): ReasonedFinding {
  const { reason = '' } = finding;
  return reason.length <= LONGEST_SHOWN
    ? finding
    : { ...finding, reason: `${reason.slice(0, LONGEST_SHOWN)}…` };
}
