// The user's upcoming and recent reminders with their causes, and the choice of kinds.

import type { Schedule, ScheduleEntry } from '../src/actions/read-schedule.ts';
import { OPTIONAL_KINDS, partsOfWithout, type Without, without } from '../src/agency/reminder-rules.ts';
import { calledAlone } from '../src/phrases/called-alone.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { OffWords } from '../src/phrases/reminder-phrases.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { monthOfRef } from '../src/report/report-ref.ts';
import { periodCalled } from '../src/report/said-period.ts';
import {
  ask,
  box,
  type Card,
  card,
  choices,
  type Element,
  row,
  say,
  small,
  text,
  title,
} from './elements.ts';
import { KINDS_INPUT } from './reminder-payload.ts';

export interface ScheduleFacts {
  readonly schedule: Schedule;
  readonly nonce: string;
}

const MOST_AHEAD = 8;
const MOST_PAST = 5;

/** The schedule. */
export function scheduleCard(phrases: Phrases, { schedule, nonce }: ScheduleFacts): Card {
  const words = phrases.reminder;
  const { entries, overdue, past, hours, absence, off, reports } = schedule;
  const several = new Set(entries.map(({ agencyId }) => agencyId)).size > 1;
  return card(
    words.scheduleTitle,
    [
      title(words.scheduleTitle),
      ...(absence ? [box('emphasis', [text(words.away(absence.until))])] : []),
      ...(overdue.length > 0 ? [text(words.overdueUnasked, { bold: true, colour: 'attention' })] : []),
      ...overdue.map(({ month, called, deadline }) =>
        row(phrases.reportTitle(periodCalled(month, called)), words.moment(deadline.at)),
      ),
      text(words.ahead, { bold: true }),
      ...(entries.length === 0 ? [text(words.nothingAhead, { spacing: 'small' })] : []),
      ...entries.slice(0, MOST_AHEAD).flatMap((one) => planned(phrases, one, several)),
      text(words.lately, { bold: true }),
      ...(past.length === 0 ? [text(words.nothingLately, { spacing: 'small' })] : []),
      ...past.slice(0, MOST_PAST).flatMap((one) => reminded(phrases, one)),
      ...(off.size > 0 ? [text(words.kindsOff(offWords(phrases, reports, [...off])))] : []),
      text(words.hours(hours.from, hours.to), { spacing: off.size > 0 ? 'small' : 'medium' }),
      ...(absence ? [] : [text(words.howToLeave, { spacing: 'small' })]),
    ],
    [
      say(words.button.choose, words.button.choose, nonce),
      ...(absence ? [say(words.button.back, words.button.back, nonce)] : []),
    ],
  );
}

function planned({ reminder }: Phrases, entry: ScheduleEntry, several: boolean): readonly Element[] {
  const { month, called, kind, dueAt, deadline, role, onBehalfOf, off, agencyName } = entry;
  return [
    row(reminder.line(month, kind, called), reminder.moment(dueAt)),
    ...(several ? [small(agencyName)] : []),
    small(off ? reminder.off : reminder.why(kind, deadline.at, role)),
    ...(onBehalfOf === undefined ? [] : [small(reminder.insteadOf(onBehalfOf, undefined))]),
  ];
}

function reminded(
  { reminder }: Phrases,
  { subjectId, called, kind, dueAt, sentAt, state }: Schedule['past'][number],
) {
  const month = monthOfRef(subjectId);
  if (!month) return [];
  const when = reminder.moment(sentAt ?? dueAt);
  return [
    row(reminder.line(month, kind, called), when),
    ...(state === 'unreachable' ? [small(reminder.unreachable)] : []),
  ];
}

/** Check boxes of the kinds of reminders; `notice` is the result of the last action. */
export function chooseCard(
  phrases: Phrases,
  facts: {
    readonly off: ReadonlySet<Without>;
    /** The reports the user may be reminded of; with several, kinds are chosen per report. */
    readonly reports: readonly ReportDefinition[];
    readonly to: string;
    readonly nonce: string;
    readonly notice?: string;
  },
): Card {
  const { reminder, button } = phrases;
  const { off, reports, to, nonce, notice } = facts;
  const kinds = kindsToTick(reports).map(({ kind, definition }) => ({
    title: definition
      ? reminder.kindOf(kind, calledAlone(definition, reports, phrases))
      : reminder.kindName[kind],
    value: without(kind, definition?.id),
    on: !(off.has(kind) || (definition && off.has(without(kind, definition.id)))),
  }));
  const on = kinds.filter((one) => one.on).map(({ value }) => value);
  return card(
    reminder.chooseTitle,
    [
      title(reminder.chooseTitle),
      ...(notice === undefined ? [] : [box('good', [text(notice)])]),
      {
        ...choices(
          KINDS_INPUT,
          reminder.chooseLabel,
          kinds.map(({ title, value }) => ({ title, value })),
        ),
        value: on.join(','),
      },
      small(reminder.chooseHint),
    ],
    [
      ask(button.save, { act: 'choose-reminders', to, nonce }, { primary: true }),
      say(reminder.button.schedule, reminder.button.schedule, nonce),
    ],
  );
}

/** Options of the check boxes: kinds, or kinds per report. */
export function kindsToTick(reports: readonly ReportDefinition[]) {
  const of = reports.length > 1 ? reports : [undefined];
  return of.flatMap((definition) => OPTIONAL_KINDS.map((kind) => ({ kind, definition })));
}

/** The kinds that are off, as text: for all reports first, then per report. */
export function offWords(
  phrases: Phrases,
  reports: readonly ReportDefinition[],
  off: readonly Without[],
): readonly OffWords[] {
  const parts = off.map(partsOfWithout);
  const kindsOf = (report: string | undefined) =>
    OPTIONAL_KINDS.filter((kind) => parts.some((one) => one.kind === kind && one.report === report));
  return [undefined, ...reports].flatMap((definition) => {
    const kinds = kindsOf(definition?.id);
    const called = definition && calledAlone(definition, reports, phrases);
    return kinds.length > 0 ? [{ kinds, called }] : [];
  });
}
