// An agency's status for a month on one phone screen: state, time left, what is missing, headline rates and the
// half year before.

import type { MonthStatus } from '../src/actions/answer-status.ts';
import { capitalised } from '../src/language/fold.ts';
import { figureName } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { figuresOf } from '../src/report/definition.ts';
import { reportName } from '../src/report/said-period.ts';
import { isFinal } from '../src/report/state.ts';
import { isSettled, leftIn } from '../src/report/status.ts';
import {
  ask,
  type Card,
  type Colour,
  card,
  type Element,
  say,
  small,
  text,
  title,
  toggle,
} from './elements.ts';
import { leftBehind } from './findings.ts';
import { CHART, headlineChart, headlineRows } from './summary.ts';
import { wayLines } from './way.ts';

export interface StatusCardFacts extends Omit<MonthStatus, 'kind'> {
  readonly now: Date;
  readonly nonce: string;
  readonly mayEnter: boolean;
  readonly mayDecide: boolean;
  /** Whether the user may open the review. */
  readonly mayLook: boolean;
  /** In a group chat: ids of members who get a user-specific view of the card. */
  readonly viewers: readonly string[];
}

const MOST_NAMES = 3;
/** Teams' limit for automatic refresh. */
const MOST_VIEWERS = 60;

/** The status card. */
export function statusCard(phrases: Phrases, facts: StatusCardFacts): Card {
  const { view, now } = facts;
  const { report, letterhead, agency } = view;
  const heading = phrases.ask.statusTitle(reportName(view));
  const chart = headlineChart(phrases, view);
  const made = card(
    heading,
    [
      title(heading),
      small(letterhead.name),
      ...standing(phrases, facts),
      ...leftBehind(phrases, view),
      ...headlineRows(phrases, view, { parts: false }),
      ...chart,
      small(phrases.card.asOf(now, report.version)),
      ...(agency.sample ? [small(phrases.card.sample)] : []),
    ],
    [...buttons(phrases, facts), ...(chart.length > 0 ? [toggle(phrases.ask.button.chart, ...CHART)] : [])],
  );
  if (facts.viewers.length === 0) return made;
  return {
    ...made,
    refresh: { action: refreshOf(phrases, facts), userIds: facts.viewers.slice(0, MOST_VIEWERS) },
  };
}

function refreshOf(phrases: Phrases, { view: { report }, nonce }: StatusCardFacts): Element {
  const data = { act: 'show-status', report: report.id, version: report.version, nonce };
  return ask(phrases.ask.button.refresh, data, { inputs: false });
}

/** State and holder, progress, time left, what is missing or wrong. */
function standing(
  phrases: Phrases,
  { view, begun, holder, daysLeft, now }: StatusCardFacts,
): readonly Element[] {
  const { report, status, deadline } = view;
  const { ask: words, workflow } = phrases;
  const state = capitalised(workflow.stateName[begun ? report.state : 'not-begun']);
  const done = isFinal(report);
  const late = !done && now > deadline.at;
  const open = status.findings.filter((finding) => !isSettled(finding));
  const errors = open.filter(({ check }) => check.severity === 'error').length;
  const warnings = open.length - errors;
  const names = status.missing.map((figure) => figureName(figure, phrases.language));
  const line = (words: string, colour?: Colour) =>
    text(words, { spacing: 'small', ...(colour && { colour }) });
  return [
    text(holder ? `${state} · ${words.holder(holder)}` : state, {
      bold: true,
      ...(done && { colour: 'good' as const }),
    }),
    ...(done ? [] : [line(phrases.left(leftIn(status)))]),
    line(
      words.deadline(deadline.at, daysLeft, done ? 'done' : late ? 'late' : 'to-come'),
      late ? 'attention' : undefined,
    ),
    ...wayLines(phrases, view),
    ...(begun && names.length > 0 && !done
      ? [line(words.lacking(names.slice(0, MOST_NAMES), Math.max(0, names.length - MOST_NAMES)))]
      : []),
    ...(errors > 0 && !done ? [line(words.errors(errors), 'attention')] : []),
    ...(warnings > 0 && !done ? [line(words.warnings(warnings))] : []),
  ];
}

function buttons(phrases: Phrases, facts: StatusCardFacts): readonly Element[] {
  const { view, nonce, begun, mayEnter, mayDecide } = facts;
  const { report, status, definition } = view;
  const { ask: words, workflow } = phrases;
  const data = (act: string) => ({ act, report: report.id, version: report.version, nonce });
  const refresh = refreshOf(phrases, facts);
  if (!begun) {
    const name = reportName(view);
    const enter = say(phrases.button.enterMonth(name), phrases.conversation.openMonth(name), nonce);
    return [...(mayEnter ? [enter] : []), refresh];
  }
  if (view.misfits && mayEnter)
    return [say(words.button.reopen, phrases.conversation.openMonth(reportName(view)), nonce), refresh];
  if (mayDecide && report.state === 'waiting')
    return [ask(workflow.button.decide, data('show-decision'), { primary: true, inputs: false }), refresh];
  const section = status.missing[0]?.section;
  const wrong = status.findings.some((finding) => !isSettled(finding));
  return [
    ...(mayEnter && report.state === 'entering' && section !== undefined
      ? [
          ask(
            words.button.goOn,
            { ...data('open-form'), figures: figuresOf(definition, section).map(({ id }) => id) },
            { primary: true, inputs: false },
          ),
        ]
      : []),
    ...(facts.mayLook && (wrong || section === undefined)
      ? [ask(words.button.showErrors, data('show-review'), { inputs: false })]
      : []),
    refresh,
  ];
}
