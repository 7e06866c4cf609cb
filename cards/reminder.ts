// A reminder: report, deadline, what is missing, and the button that resumes exactly there. When nothing is
// left to do the card says only that.

import type { ReportView } from '../src/actions/report-view.ts';
import type { ReminderKind } from '../src/agency/reminder-rules.ts';
import type { LocalDate } from '../src/calendar/local-date.ts';
import { briefOf } from '../src/phrases/brief.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { QuietReason } from '../src/phrases/reminder-phrases.ts';
import {
  actions,
  ask,
  box,
  type Card,
  card,
  type Element,
  type Json,
  small,
  text,
  title,
} from './elements.ts';
import { verdictWords } from './verdict.ts';
import { backLines, briefFacts, sentLines } from './way.ts';

export interface RemindingFacts {
  readonly view: ReportView;
  readonly kind: Exclude<ReminderKind, 'late-list'>;
  readonly approver: boolean;
  /** Person id of the recipient; others cannot use the card. */
  readonly to: string;
  readonly nonce: string;
  readonly now: Date;
  /** Working days from today to the deadline; negative after it. */
  readonly daysLeft: number;
  /** Number of figures prefilled from last month. */
  readonly carried: number;
  /** Whether somebody has entered a figure. */
  readonly begun: boolean;
  /** The absent person this recipient substitutes. */
  readonly insteadOf: { readonly name: string; readonly until: LocalDate | undefined } | undefined;
  /** Who in the Office requested the reminder, and when. */
  readonly chased: { readonly name: string; readonly at: Date } | undefined;
}

/** The reminder while there is something to do. */
export function remindingCard(phrases: Phrases, facts: RemindingFacts): Card {
  const { view, kind, approver, daysLeft, carried, insteadOf, chased, now } = facts;
  const { report, letterhead, agency, deadline } = view;
  const words = phrases.reminder;
  const heading = words.title(kind, report.month, approver, view.called);
  const late = now > deadline.at;
  const brief = approver && report.state === 'waiting' ? briefOf(phrases, briefFacts(view)) : '';
  return card(heading, [
    title(heading),
    small(letterhead.name),
    text(words.deadline(deadline.at, daysLeft, late), late ? { colour: 'attention' } : {}),
    text(lackingLine(phrases, facts), { bold: true, spacing: 'small' }),
    ...(approver || report.state === 'waiting' ? sentLines(phrases, view) : backLines(phrases, view)),
    ...(brief === '' ? [] : [text(brief, { spacing: 'small' })]),
    ...(carried > 0 ? [text(words.carried(carried, report.month), { spacing: 'small' })] : []),
    ...(insteadOf ? [text(words.insteadOf(insteadOf.name, insteadOf.until), { spacing: 'small' })] : []),
    ...(chased ? [text(words.chasedBy(chased.name, chased.at), { spacing: 'small' })] : []),
    ...buttons(phrases, facts),
    ...(agency.sample ? [small(phrases.card.sample)] : []),
  ]);
}

/** What is missing, in one line. */
function lackingLine(phrases: Phrases, { view, approver }: RemindingFacts): string {
  const { reminder, sending } = phrases;
  const { report, status, agency, moves } = view;
  if (report.state === 'waiting' && approver) return reminder.toDecide;
  if (report.state === 'approved') return reminder.toRegister;
  if (status.ready && moves.returned?.unchanged) return sending.nothingChanged;
  if (status.ready) return reminder.complete(agency.approval !== 'off');
  return `${verdictWords(phrases, view)}.`;
}

/** One below the other: side by side they would be unreadable on a phone. */
function buttons(phrases: Phrases, facts: RemindingFacts): readonly Element[] {
  const { view, approver, to, nonce, now, daysLeft } = facts;
  const { report, deadline } = view;
  const { button } = phrases.reminder;
  // On the last day, snoozing until the next morning would be too late.
  const lastDay = daysLeft === 0 && now <= deadline.at;
  const base = { report: report.id, version: report.version, nonce };
  const mine = (words: string, data: { readonly [key: string]: Json }) =>
    ownPress(words, { report: report.id, to, nonce }, data);
  return [
    actions([nextStep(phrases, facts, base)]),
    actions([
      mine(button.twoHours, { act: 'snooze-reminder', until: 'two-hours' }),
      ...(lastDay ? [] : [mine(button.morning, { act: 'snooze-reminder', until: 'morning' })]),
    ]),
    ...(approver ? [] : [actions([mine(button.leave, { act: 'leave-charge' })])]),
  ];
}

/** The next step. */
function nextStep(
  { reminder: { button }, workflow }: Phrases,
  { view: { report, status }, approver, begun }: RemindingFacts,
  base: { readonly [key: string]: Json },
): Element {
  const go = (words: string, act: string) => ask(words, { ...base, act }, { primary: true, inputs: false });
  if (report.state === 'approved') return go(workflow.button.register, 'open-registration');
  if (approver)
    return report.state === 'waiting'
      ? go(workflow.button.decide, 'show-decision')
      : go(button.look, 'continue-report');
  if (status.ready) return go(button.finish, 'continue-report');
  return go(begun ? button.goOn : button.begin, 'continue-report');
}

/** A confirmation question in place of the reminder. */
export function askingCard(
  phrases: Phrases,
  {
    view,
    words,
    buttons,
  }: { readonly view: ReportView; readonly words: string; readonly buttons: readonly Element[] },
): Card {
  const heading = phrases.reminder.quietTitle(view.report.month, view.called);
  return card(words, [
    title(heading),
    small(view.letterhead.name),
    text(words),
    ...buttons.map((button) => actions([button])),
    ...(view.agency.sample ? [small(phrases.card.sample)] : []),
  ]);
}

/** A card action limited to the reminder's recipient. */
export function ownPress(
  words: string,
  { report, to, nonce }: { readonly report: string; readonly to: string; readonly nonce: string },
  data: { readonly [key: string]: Json },
): Element {
  return ask(words, { report, to, nonce, ...data }, { inputs: false });
}

export interface QuietMore {
  readonly words?: string;
  readonly buttons: readonly Element[];
}

export interface QuietFacts {
  readonly view: ReportView;
  readonly why: QuietReason;
  /** After a change: further or undo buttons. */
  readonly more?: QuietMore;
}

/** The reminder when nothing is left to do: one line, no snooze buttons. */
export function quietCard(phrases: Phrases, { view, why, more }: QuietFacts): Card {
  const { report, letterhead, agency } = view;
  const heading = phrases.reminder.quietTitle(report.month, view.called);
  return card(heading, [
    title(heading),
    small(letterhead.name),
    box('emphasis', [text(phrases.reminder.quiet(why))]),
    ...(more?.words === undefined ? [] : [text(more.words)]),
    ...(more?.buttons ?? []).map((button) => actions([button])),
    ...(agency.sample ? [small(phrases.card.sample)] : []),
  ]);
}
