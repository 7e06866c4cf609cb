// Findings of a report, each with its remedy: a suggested correction, a form of its figures, an input for the
// reason.

import type { ReportView } from '../src/actions/report-view.ts';
import { previousPeriod } from '../src/calendar/report-period.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { Cure } from '../src/report/cures.ts';
import { LONGEST_REASON, type Severity } from '../src/report/definition.ts';
import { inPeriod, reportName } from '../src/report/said-period.ts';
import { isSettled, type ReasonedFinding } from '../src/report/status.ts';
import { beneath, cureFor, cureWords } from './cures.ts';
import {
  actions,
  ask,
  box,
  type Element,
  folded,
  input,
  type Json,
  say,
  small,
  text,
  toggle,
} from './elements.ts';
import { findingWords } from './findings.ts';
import { keepBox, keepButtons, keptWarnings } from './kept-reasons.ts';
import { REASON_FOR_ALL_INPUT, REASON_INPUT } from './payload.ts';
import { openFindings } from './verdict.ts';

export interface FindingFacts {
  readonly view: ReportView;
  readonly nonce: string;
  /** Whether the user enters figures; others only view. */
  readonly mayEnter: boolean;
  /** Current text of reason inputs by check code, from an outdated card. */
  readonly typed?: ReadonlyMap<string, string>;
}

/** Shown unfolded per severity, so that the card fits on one phone screen. */
const FIRST = 2;
/** Shown with their remedies; limited by card size. */
const MOST_WHOLE: Readonly<Record<Severity, number>> = { error: 3, warning: 4 };
/** Further ones, as text and folded; they move up once others are resolved. */
const MOST_TOLD = 2;
/** In characters; only short reasons of earlier months become buttons. */
const LONGEST_READY = 60;
const LONGEST_CHIP = 36;

/** The findings of one severity, open ones first, the rest folded. */
export function findingsBox(phrases: Phrases, facts: FindingFacts, severity: Severity): readonly Element[] {
  const found = facts.view.status.findings.filter(({ check }) => check.severity === severity);
  if (found.length === 0) return [];
  const kept = found.filter(({ keptFrom }) => keptFrom !== undefined);
  const ordered = inOrder(
    facts,
    found.filter((finding) => !kept.includes(finding)),
  );
  const whole = ordered.slice(0, MOST_WHOLE[severity]);
  const told = ordered.slice(whole.length, whole.length + Math.max(MOST_TOLD - kept.length, 0));
  const beyond = ordered.length - whole.length - told.length;
  const elements = (findings: readonly ReasonedFinding[]) =>
    findings.flatMap((finding) => findingElements(phrases, facts, finding));
  const more = [
    ...elements(whole.slice(FIRST)),
    ...told.flatMap((finding) => findingWords(phrases, facts.view, finding)),
    ...(beyond > 0 ? [text(phrases.card.moreFindings(beyond), { spacing: 'medium' })] : []),
  ];
  const id = `more-${severity}`;
  return [
    box(severity === 'error' ? 'attention' : ordered.length > 0 ? 'warning' : 'default', [
      ...elements(whole.slice(0, FIRST)),
      ...(more.length > 0
        ? [actions([toggle(phrases.review.seeMore(severity, ordered.length - FIRST), id)]), folded(id, more)]
        : []),
      ...(severity === 'warning' ? reasonForAll(phrases, facts, [...whole, ...told]) : []),
      ...keptWarnings(phrases, facts.view, kept, isOpen(facts) ? dataOf(facts.view, facts.nonce) : undefined),
    ]),
  ];
}

/** Open findings first, then those resolved by an earlier one's correction, then resolved ones. */
function inOrder({ view }: FindingFacts, found: readonly ReasonedFinding[]): readonly ReasonedFinding[] {
  const rank = new Map<string, number>();
  const mended = new Set<string>();
  for (const finding of found) {
    const { code } = finding.check;
    rank.set(code, isSettled(finding) ? 2 : mended.has(code) ? 1 : 0);
    if (!isSettled(finding)) for (const other of cureFor(view, finding)?.mends ?? []) mended.add(other);
  }
  return found.toSorted((a, b) => (rank.get(a.check.code) ?? 0) - (rank.get(b.check.code) ?? 0));
}

const isOpen = ({ view, mayEnter }: FindingFacts) => mayEnter && view.report.state === 'entering';

/** A common reason below several inputs; a single input has its own button. */
function reasonForAll(
  phrases: Phrases,
  facts: FindingFacts,
  shown: readonly ReasonedFinding[],
): readonly Element[] {
  const codes = shown.filter((one) => !isSettled(one)).map(({ check }) => check.code);
  if (!isOpen(facts) || codes.length < 2) return [];
  return [
    reasonField(phrases, REASON_FOR_ALL_INPUT, phrases.review.reasonForAll),
    actions([giveButton(phrases, facts, codes)]),
  ];
}

function giveButton(phrases: Phrases, { view, nonce }: FindingFacts, codes: readonly string[]): Element {
  return ask(phrases.button.giveReasons, {
    ...dataOf(view, nonce),
    act: 'give-reasons',
    ...(codes.length > 0 && { codes }),
  });
}

const reasonField = (phrases: Phrases, id: string, label: string, value = ''): Element =>
  input(id, label, value, {
    placeholder: phrases.card.reasonPlaceholder,
    longest: LONGEST_REASON,
  });

function findingElements(
  phrases: Phrases,
  facts: FindingFacts,
  finding: ReasonedFinding,
): readonly Element[] {
  const { view, nonce, typed } = facts;
  const { check, figures, reason } = finding;
  if (!isOpen(facts)) return findingWords(phrases, view, finding);
  const base = dataOf(view, nonce);
  if (isSettled(finding))
    return [...findingWords(phrases, view, finding), ...keepButtons(phrases, view, finding, base)];
  const sentence = phrases.finding(view.definition, finding);
  const cure = cureFor(view, finding);
  const alone = check.severity === 'warning' && openFindings(view, 'warning').length === 1;
  const fix = { ...base, act: 'open-form', figures: [...figures], code: check.code, onReview: true };
  return [
    ...(check.severity === 'warning'
      ? [
          reasonField(phrases, `${REASON_INPUT}${check.code}`, sentence, typed?.get(check.code) ?? reason),
          ...keepBox(phrases, view, finding),
        ]
      : [text(sentence, { spacing: 'medium' })]),
    ...(cure ? [beneath(cureWords(phrases, view, cure))] : []),
    actions([
      ...(alone ? [giveButton(phrases, facts, [])] : []),
      ...(check.severity === 'warning' ? readyReason(phrases, facts, finding) : []),
      ...(cure ? [cureButton(phrases, base, finding, cure)] : []),
      ...(finding.before === undefined ? [] : [openMonthBefore(phrases, facts)]),
      ask(phrases.button.fix, fix, { inputs: false }),
    ]),
  ];
}

/** The line above the button says what it records. */
function cureButton(
  phrases: Phrases,
  base: { readonly [key: string]: Json },
  { check }: ReasonedFinding,
  cure: Cure,
): Element {
  const values = Object.fromEntries(cure.values.map(({ figure, value }) => [figure, value]));
  const data = { ...base, act: 'cure', code: check.code, values };
  return ask(phrases.review.cureButton(cure), data, { inputs: false });
}

/** When the mistake is in the previous month, which has to be corrected first. */
function openMonthBefore({ review, conversation }: Phrases, { view, nonce }: FindingFacts): Element {
  return say(
    review.openMonthBefore(view.definition.frequency),
    conversation.openMonth(inPeriod(reportName(view), previousPeriod(view.report.month))),
    nonce,
  );
}

/** The agency's latest reason for the same warning, as a button. */
function readyReason(
  phrases: Phrases,
  { view, nonce }: FindingFacts,
  { check }: ReasonedFinding,
): readonly Element[] {
  const words = view.earlierReasons.get(check.code)?.find(({ length }) => length <= LONGEST_READY);
  if (words === undefined) return [];
  const data = { ...dataOf(view, nonce), act: 'use-reason', code: check.code, words };
  const chip = words.length > LONGEST_CHIP ? `${words.slice(0, LONGEST_CHIP - 1)}…` : words;
  return [ask(phrases.review.readyReason(chip), data, { inputs: false })];
}

/** When waiving helps, and what it does. */
export function passHint(phrases: Phrases, view: ReportView): readonly Element[] {
  return mayAskPass(view) ? [small(phrases.review.passHint)] : [];
}

/** Nothing is missing, and only errors are left that the approver may waive. */
export function mayAskPass(view: ReportView): boolean {
  const { status, agency } = view;
  return status.missing.length === 0 && agency.approval !== 'off' && openFindings(view, 'error').length > 0;
}

/** Payload fields shared by actions on a report. */
export function dataOf({ report }: ReportView, nonce: string): { readonly [key: string]: Json } {
  return { report: report.id, version: report.version, nonce };
}
