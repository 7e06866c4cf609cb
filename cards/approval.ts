// A report as its approver sees it: what it comes to, what the officer explained, what is wrong; and the decision.
// Sent once and kept up to date, so that nobody decides on what has moved on.

import type { ReportView } from '../src/actions/report-view.ts';
import { nameOfSection } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { isSettled } from '../src/report/status.ts';
import {
  actions,
  ask,
  box,
  type Card,
  card,
  choices,
  type Element,
  input,
  type Json,
  small,
  text,
  title,
  unfold,
} from './elements.ts';
import { findingWords, stateBox } from './findings.ts';
import { NOTE_INPUT, REASON_INPUT, SECTIONS_INPUT } from './payload.ts';
import { headlineRows } from './summary.ts';

export interface ApprovalFacts {
  readonly view: ReportView;
  readonly nonce: string;
  readonly now: Date;
  readonly mayDecide: boolean;
  readonly submitter?: string;
  /** Said first, when the card answers a press that was not carried out. */
  readonly notice?: string;
  /** A reason for sending it back that has been said already. */
  readonly note?: string;
}

const LONGEST_NOTE = 500;
/** A card has a limit; the rest is in the review. */
const MOST_FINDINGS = 12;

export function approvalCard(phrases: Phrases, facts: ApprovalFacts): Card {
  const { view, now, submitter, notice } = facts;
  const { report, status, agency } = view;
  const words = phrases.card;
  const heading = phrases.path.approvalTitle(report.month);
  const errors = status.findings.filter(({ check }) => check.severity === 'error');
  const warnings = status.findings.filter(({ check }) => check.severity === 'warning');
  return card(
    heading,
    [
      title(heading),
      small(view.letterhead.name),
      ...(submitter ? [small(phrases.path.submittedBy(submitter))] : []),
      small(words.asOf(now, report.version)),
      ...(agency.sample ? [small(words.sample)] : []),
      ...(notice ? [box('warning', [text(notice)])] : []),
      ...stateBox(phrases, view),
      ...headlineRows(phrases, view),
      ...(errors.length > 0 ? [box('attention', errorElements(phrases, facts, errors))] : []),
      ...(warnings.length > 0
        ? [
            box('warning', [
              text(phrases.findingHeading('warning', warnings.length), { bold: true }),
              ...warnings.slice(0, MOST_FINDINGS).flatMap((one) => findingWords(phrases, view, one)),
              ...more(phrases, warnings.length),
            ]),
          ]
        : []),
      ...decision(phrases, facts),
    ],
    [
      ask(phrases.path.button.showReview, { ...dataOf(facts), act: 'show-review' }, { inputs: false }),
      ask(
        phrases.path.button.draftOrReport(report.state),
        { ...dataOf(facts), act: 'get-document' },
        { inputs: false },
      ),
    ],
  );
}

/** Errors; those that nobody has let pass yet with a field for the reason. */
function errorElements(
  phrases: Phrases,
  facts: ApprovalFacts,
  errors: ReportView['status']['findings'],
): readonly Element[] {
  const { view, mayDecide } = facts;
  const open = mayDecide && (view.report.state === 'entering' || view.report.state === 'waiting');
  const shown = errors.slice(0, MOST_FINDINGS);
  const unsettled = shown.filter((one) => !isSettled(one));
  return [
    text(phrases.findingHeading('error', errors.length), { bold: true }),
    ...shown.flatMap((finding) => [
      ...findingWords(phrases, view, finding),
      ...(open && !isSettled(finding)
        ? [
            input(`${REASON_INPUT}${finding.check.code}`, phrases.path.passReason, '', {
              placeholder: phrases.card.reasonPlaceholder,
              longest: LONGEST_NOTE,
            }),
          ]
        : []),
    ]),
    ...more(phrases, errors.length),
    ...(open && unsettled.length > 0
      ? [actions([ask(phrases.path.button.letPass, { ...dataOf(facts), act: 'let-pass' })])]
      : []),
  ];
}

const more = (phrases: Phrases, count: number): readonly Element[] =>
  count > MOST_FINDINGS
    ? [text(phrases.card.moreFindings(count - MOST_FINDINGS), { spacing: 'medium' })]
    : [];

/** Approve; or send back, with a reason and the sections to look at. Below everything that is to be read first. */
function decision(phrases: Phrases, facts: ApprovalFacts): readonly Element[] {
  const { view, mayDecide } = facts;
  if (!mayDecide || view.report.state !== 'waiting') return [];
  const sections = view.definition.sections.map((section) => ({
    title: nameOfSection(section, phrases.language),
    value: section.id,
  }));
  const more = [choices(SECTIONS_INPUT, phrases.path.returnSections, sections)];
  const approves = ask(
    phrases.path.button.approve,
    { ...dataOf(facts), act: 'approve' },
    { primary: true, inputs: false },
  );
  const back = sendingBack(phrases, dataOf(facts), more, facts.note);
  if (facts.note !== undefined) return [...back.fields, actions([back.button, approves])];
  return [actions([approves, unfold(phrases.path.button.sendBackForm, back.fields, [back.button])])];
}

/** Sending back, folded away until it is wanted: a reason and the button. */
export function sendBackForm(phrases: Phrases, data: { readonly [key: string]: Json }): Element {
  const { fields, button } = sendingBack(phrases, data);
  return unfold(phrases.path.button.sendBackForm, fields, [button]);
}

function sendingBack(
  { path, card: words }: Phrases,
  data: { readonly [key: string]: Json },
  more: readonly Element[] = [],
  note = '',
): { readonly fields: readonly Element[]; readonly button: Element } {
  const reason = input(NOTE_INPUT, path.returnReason, note.slice(0, LONGEST_NOTE), {
    placeholder: words.reasonPlaceholder,
    longest: LONGEST_NOTE,
    multiline: true,
  });
  return { fields: [reason, ...more], button: ask(path.button.sendBack, { ...data, act: 'return' }) };
}

function dataOf({ view: { report }, nonce }: ApprovalFacts): { readonly [key: string]: Json } {
  return { report: report.id, version: report.version, nonce };
}
