// What somebody is going to be reminded of and why, what they were lately, and how that is changed. And the choice of
// kinds.

import type { Schedule, ScheduleEntry } from '../src/actions/read-schedule.ts';
import { OPTIONAL_KINDS, type OptionalKind } from '../src/agency/reminder-rules.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { monthOfRef } from '../src/report/report-ref.ts';
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

export function scheduleCard(phrases: Phrases, { schedule, nonce }: ScheduleFacts): Card {
  const words = phrases.reminder;
  const { entries, past, hours, absence, off } = schedule;
  const several = new Set(entries.map(({ agencyId }) => agencyId)).size > 1;
  return card(
    words.scheduleTitle,
    [
      title(words.scheduleTitle),
      ...(absence ? [box('emphasis', [text(words.away(absence.until))])] : []),
      text(words.ahead, { bold: true }),
      ...(entries.length === 0 ? [text(words.nothingAhead, { spacing: 'small' })] : []),
      ...entries.slice(0, MOST_AHEAD).flatMap((one) => planned(phrases, one, several)),
      text(words.lately, { bold: true }),
      ...(past.length === 0 ? [text(words.nothingLately, { spacing: 'small' })] : []),
      ...past.slice(0, MOST_PAST).flatMap((one) => reminded(phrases, one)),
      ...(off.size > 0 ? [text(words.kindsOff(OPTIONAL_KINDS.filter((kind) => off.has(kind))))] : []),
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
  const { month, kind, dueAt, deadline, role, insteadOf, off, agencyName } = entry;
  return [
    row(reminder.line(month, kind), reminder.moment(dueAt)),
    ...(several ? [small(agencyName)] : []),
    small(off ? reminder.off : reminder.why(kind, deadline.at, role)),
    ...(insteadOf === undefined ? [] : [small(reminder.insteadOf(insteadOf, undefined))]),
  ];
}

function reminded({ reminder }: Phrases, { about, kind, dueAt, sentAt, state }: Schedule['past'][number]) {
  const month = monthOfRef(about);
  if (!month) return [];
  const when = reminder.moment(sentAt ?? dueAt);
  return [
    row(reminder.line(month, kind), when),
    ...(state === 'unreachable' ? [small(reminder.unreachable)] : []),
  ];
}

/** Boxes to tick, those ticked that the person is reminded by; `notice` is what a press has come to. */
export function chooseCard(
  phrases: Phrases,
  facts: {
    readonly off: ReadonlySet<OptionalKind>;
    readonly to: string;
    readonly nonce: string;
    readonly notice?: string;
  },
): Card {
  const { reminder, button } = phrases;
  const { off, to, nonce, notice } = facts;
  const kinds = OPTIONAL_KINDS.map((kind) => ({ title: reminder.kindName[kind], value: kind }));
  const on = OPTIONAL_KINDS.filter((kind) => !off.has(kind));
  return card(
    reminder.chooseTitle,
    [
      title(reminder.chooseTitle),
      ...(notice === undefined ? [] : [box('good', [text(notice)])]),
      { ...choices(KINDS_INPUT, reminder.chooseLabel, kinds), value: on.join(',') },
      small(reminder.chooseHint),
    ],
    [
      ask(button.save, { act: 'choose-reminders', to, nonce }, { primary: true }),
      say(reminder.button.schedule, reminder.button.schedule, nonce),
    ],
  );
}
