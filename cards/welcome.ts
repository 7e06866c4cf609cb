// The welcome: the status of the user's month and open tasks in a line or two, with the next step as the first
// button.

import type { MonthStatus } from '../src/actions/answer-status.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { OwedBeside, WhatWaits } from '../src/actions/what-waits.ts';
import { SYSTEM_ACTOR } from '../src/agency/person.ts';
import { localDate } from '../src/calendar/clock.ts';
import { previousPeriod } from '../src/calendar/report-period.ts';
import { formatBlocks } from '../src/language/format.ts';
import { figureName, nameOfSection } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { StandingLine } from '../src/phrases/welcome-phrases.ts';
import { figuresOf } from '../src/report/definition.ts';
import { periodCalled, reportName } from '../src/report/said-period.ts';
import { isFinal } from '../src/report/state.ts';
import { isSettled, leftIn } from '../src/report/status.ts';
import { ask, type Card, card, type Element, type Json, say, small, text, title } from './elements.ts';
import { approvalLine, backLines, sentLines } from './way.ts';

export interface WelcomeFacts extends WhatWaits {
  /** On `met`, the first contact, the bot introduces itself; on `asked`, for open tasks, it does not greet. */
  readonly on: 'met' | 'greeted' | 'asked';
  readonly may: {
    /** The user enters figures for the current agency. */
    readonly enter: boolean;
    readonly decide: boolean;
    readonly register: boolean;
    readonly manage: boolean;
  };
  /** The current agency; undefined when the user belongs to several and has not chosen. */
  readonly agency: string | undefined;
  /** The agencies to choose from. */
  readonly agencies: readonly string[];
  readonly sample: boolean;
  readonly now: Date;
  readonly nonce: string;
}

/** Number of missing agencies that are named. */
const MOST_NAMES = 3;
const MOST_BUTTONS = 4;
/** Buttons of owed reports: as many as a client shows beside help. */
const MOST_REPORTS = 5;
/** Number of sections to look at that are named; the review has them all. */
const MOST_SECTIONS = 2;
const MOST_AGENCIES = 5;

/** A part of the welcome: lines, and buttons by priority. */
interface Part {
  /** Its most important sentence, for the notification. */
  readonly says?: string;
  readonly lines: readonly Element[];
  readonly buttons: readonly Element[];
}

/** The welcome card. */
export function welcomeCard(phrases: Phrases, facts: WelcomeFacts): Card {
  const { on, sample, nonce } = facts;
  const opens = on === 'asked' ? phrases.welcoming.tasks : phrases.welcome;
  const parts = partsOf(phrases, facts);
  const help = say(phrases.button.help, phrases.button.help, nonce);
  const reports = Math.min(MOST_REPORTS, MOST_BUTTONS - 1 + facts.others.length);
  const most = facts.agency === undefined ? MOST_AGENCIES : reports;
  const says = parts.flatMap((part) => part.says ?? []);
  return card(
    [opens, ...says].join(' '),
    [
      title(opens),
      ...(on === 'met' ? [text(phrases.welcomeMore)] : []),
      ...parts.flatMap(({ lines }) => lines),
      ...(sample ? [small(phrases.card.sample)] : []),
    ],
    [...parts.flatMap(({ buttons }) => buttons).slice(0, most), help],
  );
}

function partsOf(phrases: Phrases, facts: WelcomeFacts): readonly Part[] {
  const { agency, province, due, finished, may, nonce } = facts;
  if (agency === undefined) return [choosing(phrases, facts)];
  const { people } = phrases.reminder.button;
  const manages: Part = {
    lines: due || province.length > 0 ? [] : [text(phrases.welcoming.administers)],
    buttons: [say(people, people, nonce)],
  };
  // A month that nobody has to enter yet is named below the one finished last.
  const next = due && finished && !due.begun ? due : undefined;
  return [
    // Officers who also decide have something to do even when nothing awaits their decision.
    ...(may.decide && (facts.toDecide.length > 0 || !may.enter) ? [deciding(phrases, facts)] : []),
    ...(next ? [month(phrases, facts, finished), comingNext(phrases, facts, next)] : []),
    // Reports awaiting this user's decision are already listed.
    ...(due && !next && !decides(facts, due) ? [month(phrases, facts, due)] : []),
    ...facts.others.filter((one) => !decides(facts, one.due)).map((one) => beside(phrases, facts, one)),
    ...(facts.left ? [hasLeft(phrases, facts)] : []),
    ...(province.length > 0 ? [ofProvince(phrases, facts)] : []),
    ...(due || province.length > 0 || may.manage
      ? []
      : [{ lines: [text(phrases.welcoming.owesNothing(agency))], buttons: [] }]),
    ...(may.manage ? [manages] : []),
  ];
}

function choosing({ whichAgency, agencyWord }: Phrases, { agencies, nonce }: WelcomeFacts): Part {
  return {
    // With more agencies than buttons, the others are listed as text.
    lines: [text([whichAgency, ...agencies.slice(MOST_AGENCIES)].join(' · '))],
    buttons: agencies.map((name) => say(name, `${agencyWord}: ${name}`, nonce)),
  };
}

function deciding(phrases: Phrases, facts: WelcomeFacts): Part {
  const { toDecide, due, nonce, now } = facts;
  const words = phrases.welcoming;
  if (toDecide.length === 0) return { lines: [text(words.nothingToDecide)], buttons: [] };
  const [only] = toDecide.length === 1 && due && decides(facts, due) ? toDecide : [];
  const says = words.toDecide(toDecide.map(reportName), only && due && dueOf(now, due));
  return {
    says,
    lines: [text(says, { bold: true }), ...(only ? sentLines(phrases, only) : [])],
    buttons: [
      ask(phrases.workflow.button.decide, { act: 'say', say: phrases.button.waiting, nonce }, PRIMARY),
    ],
  };
}

const decides = ({ toDecide }: WelcomeFacts, { view }: MonthStatus) =>
  toDecide.some(({ report }) => report.id === view.report.id);

const dueOf = (now: Date, { view: { deadline }, daysLeft }: MonthStatus) => ({
  at: deadline.at,
  daysLeft,
  late: now > deadline.at,
  today: localDate(now) === deadline.date,
});

const PRIMARY = { primary: true, inputs: false };

function month(phrases: Phrases, facts: WelcomeFacts, status: MonthStatus | undefined): Part {
  if (!status) return { lines: [], buttons: [] };
  const { view, daysLeft } = status;
  const { report } = view;
  const words = phrases.welcoming;
  const urgent = !isFinal(report) && daysLeft <= 0;
  const prefilled = view.definition.figures
    .filter(({ id }) => view.entered.get(id)?.by === SYSTEM_ACTOR.id)
    .map((figure) => figureName(figure, phrases.language));
  const tellsCarried = facts.may.enter && prefilled.length > 0 && !status.begun;
  const { given, wanted } = view.status;
  const unfinished = report.state === 'entering' && status.begun && given < wanted.length;
  const picture = unfinished ? formatBlocks(given, wanted.length) : '';
  const again = againOf(view);
  const says = words.standing(lineOf(facts.now, status));
  return {
    says,
    lines: [
      text(says, { bold: true, ...(urgent && { colour: 'attention' as const }) }),
      ...(picture === '' ? [] : [text(picture, { spacing: 'small' })]),
      ...(again ? backLines(phrases, view) : []),
      ...(report.state === 'waiting' ? sentLines(phrases, view) : []),
      ...approvalLine(phrases, view),
      ...(tellsCarried ? [small(words.carried(prefilled, previousPeriod(report.month)))] : []),
    ],
    // With other reports on the card there is only room for the first button.
    buttons: buttonsOf(phrases, facts, status).slice(0, facts.others.length > 0 ? 1 : undefined),
  };
}

/** Why it is being entered again. */
const againOf = ({ report, moves }: ReportView) =>
  report.state === 'entering' ? moves.returned?.kind : undefined;

/** The status of a month, as facts for one line. */
export function lineOf(now: Date, month: MonthStatus): StandingLine {
  const { view, begun } = month;
  const { report, status } = view;
  const open = status.findings.filter((finding) => !isSettled(finding));
  const errors = open.filter(({ check }) => check.severity === 'error').length;
  return {
    month: reportName(view),
    state: begun ? report.state : 'not-begun',
    left: leftIn(status),
    errors,
    warnings: open.length - errors,
    again: againOf(view),
    due: dueOf(now, month),
  };
}

/** A less urgent report: one line and one button. */
function beside(phrases: Phrases, facts: WelcomeFacts, { due, finished }: OwedBeside): Part {
  const approved = finished?.view.report.state === 'approved' && facts.may.register ? finished : undefined;
  const { report, deadline } = due.view;
  const running = finished !== undefined && !due.begun;
  if (running && !approved) {
    const { lines } = comingNext(phrases, facts, due);
    return { lines, buttons: [] };
  }
  const status = approved ?? due;
  const late = report.state === 'entering' && facts.now > deadline.at;
  return {
    lines: [text(phrases.welcoming.standing(lineOf(facts.now, status)), late ? { colour: 'attention' } : {})],
    buttons: waysOn(phrases, facts, status),
  };
}

/** A button naming its report: to enter it, or to view it when its document number is still missing. */
function waysOn(phrases: Phrases, { may, nonce }: WelcomeFacts, { view }: MonthStatus): readonly Element[] {
  const { state } = view.report;
  const name = reportName(view);
  const go = (title: string) =>
    ask(title, { act: 'say', say: phrases.conversation.openMonth(name), nonce }, { inputs: false });
  if (state === 'entering') return may.enter ? [go(phrases.button.enterMonth(name))] : [];
  return state === 'approved' ? [go(phrases.button.openReport(name))] : [];
}

function hasLeft({ reminder }: Phrases, { nonce }: WelcomeFacts): Part {
  const { takeBack } = reminder.button;
  return { lines: [text(reminder.notInCharge)], buttons: [say(takeBack, takeBack, nonce)] };
}

function comingNext(phrases: Phrases, { may, nonce }: WelcomeFacts, next: MonthStatus): Part {
  const { welcoming, button, conversation } = phrases;
  const { period, deadline } = next.view;
  const name = reportName(next.view);
  return {
    lines: [small(welcoming.nextMonth(name, period.to, deadline.at))],
    buttons: may.enter ? [say(button.enterMonth(name), conversation.openMonth(name), nonce)] : [],
  };
}

/** The useful buttons now, the next step first. */
function buttonsOf(phrases: Phrases, facts: WelcomeFacts, month: MonthStatus): readonly Element[] {
  const { button, workflow, reminder, welcoming } = phrases;
  const { may, nonce } = facts;
  const { view } = month;
  const { report, status, definition } = view;
  const formOf = (section: string) => ({ figures: figuresOf(definition, section).map(({ id }) => id) });
  const act = (words: string, name: string, more: { readonly [key: string]: Json } = {}, primary = false) =>
    ask(
      words,
      { act: name, report: report.id, version: report.version, nonce, ...more },
      { primary, inputs: false },
    );
  const look = say(button.status(definition.frequency), button.status(definition.frequency), nonce);
  const { takeOver } = phrases.sentFiles.button;
  const file = say(takeOver, takeOver, nonce);
  switch (report.state) {
    case 'entering': {
      if (!may.enter) return [look];
      // A report nobody has opened yet has nothing to view.
      if (report.version === 0 && !month.begun) {
        const name = reportName(view);
        const opens = { act: 'say', say: phrases.conversation.openMonth(name), nonce };
        return [
          ask(button.enterMonth(name), opens, PRIMARY),
          say(welcoming.button.form, button.form, nonce),
          // Somebody who opted out is offered to opt in first.
          ...(facts.left ? [] : [file]),
        ];
      }
      const [lacks] = status.missing;
      const sections = view.moves.returned?.sections ?? [];
      if (sections.length > 0)
        return [
          ...sections
            .slice(0, MOST_SECTIONS)
            .map((section, i) =>
              act(nameOfSection(section, phrases.language), 'open-form', formOf(section.id), i === 0),
            ),
          act(reminder.button.finish, 'show-review', { beside: true }),
        ];
      if (!lacks)
        return [
          act(
            status.ready ? reminder.button.finish : welcoming.button.mend,
            'show-review',
            { beside: true },
            true,
          ),
        ];
      const named = !month.begun || facts.others.length > 0;
      const goOn = named ? button.enterMonth(reportName(view)) : reminder.button.goOn;
      return [
        act(goOn, 'continue-report', {}, true),
        act(welcoming.button.form, 'open-form', formOf(lacks.section)),
        file,
      ];
    }
    case 'waiting':
      return [look, ...(may.enter ? [say(button.withdraw, button.withdraw, nonce)] : [])];
    case 'approved':
      return [
        ...(may.register ? [act(workflow.button.register, 'open-registration', {}, true)] : []),
        act(workflow.button.draftOrReport(report.state), 'get-document'),
      ];
    case 'sent':
      return [act(workflow.button.draftOrReport(report.state), 'get-document')];
  }
}

function ofProvince({ welcoming, button }: Phrases, { province, nonce }: WelcomeFacts): Part {
  const lines = province.map(({ month, called, all, done, missing, late }) =>
    welcoming.province({
      month: periodCalled(month, called),
      due: all,
      in: done,
      missing: missing.slice(0, MOST_NAMES),
      late,
    }),
  );
  const notIn = ask(button.notIn, { act: 'say', say: button.notIn, nonce }, PRIMARY);
  return {
    says: lines.join(' '),
    lines: lines.map((words) => text(words, { bold: true })),
    buttons: [
      ...(province.some(({ missing }) => missing.length > 0) ? [notIn] : []),
      say(button.province, button.province, nonce),
    ],
  };
}
