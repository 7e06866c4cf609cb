// Questions in passing: where a month stands, when it is due, who has it, what a figure or rate comes to over time. Looks
// only; the thread of the questions is not lost by it.

import type { Card } from '../../cards/elements.ts';
import { againstCard, headlineCard, type IndicatorFacts, indicatorCard } from '../../cards/indicator.ts';
import { statusCard } from '../../cards/status.ts';
import { answerIndicator, type IndicatorAnswer } from '../../src/actions/answer-indicator.ts';
import { answerStatus, type MonthStatus } from '../../src/actions/answer-status.ts';
import type { Refusal } from '../../src/actions/context.ts';
import { issueSeries, seriesIdOf } from '../../src/actions/issue-series.ts';
import type { MonthRefused } from '../../src/actions/open-report.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { may } from '../../src/agency/person.ts';
import { monthNumberOf, nextMonth, yearOf } from '../../src/calendar/month.ts';
import type { Question } from '../../src/entry/question.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { SpanMention } from '../../src/language/span-mention.ts';
import { figureName } from '../../src/phrases/naming.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';
import { figureOf } from '../../src/report/definition.ts';
import { isFinal } from '../../src/report/state.ts';
import { asksNow, goOn } from '../entry/question-prompt.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { TurnDialog } from '../turn-dialog.ts';
import { answerProvince, provinceWish } from './province.ts';

export interface Asked {
  readonly question: Question;
  /** The report that is being entered here, if one is. */
  readonly open?: ReportView;
}

export class QuestionDialog extends TurnDialog<Asked> {
  static readonly ID = 'question';

  constructor() {
    super(QuestionDialog.ID);
  }

  /** The answer, and the open question again. */
  protected override async answer(turn: Turn, { question, open }: Asked): Promise<readonly Reply[]> {
    const answered = await answerQuestion(turn, open ? aboutOpen(question, open) : question);
    return open && asksNow(turn, open) ? [...answered, ...goOn(turn, open, [])] : answered;
  }
}

export async function answerQuestion(turn: Turn, question: Question): Promise<readonly Reply[]> {
  const { topic, span, figures } = question;
  const wish = provinceWish(question);
  if (wish) return await answerProvince(turn, wish);
  switch (topic) {
    case 'status':
      return await aboutMonth(turn, span, (status) => [{ kind: 'card', card: cardOf(turn, status) }]);
    case 'deadline':
      return await aboutMonth(turn, span, ({ view, daysLeft }) => {
        const { report, deadline } = view;
        return [say(turn.phrases.ask.deadlineAnswer(report.month, deadline.at, daysLeft, isFinal(report)))];
      });
    case 'holder':
      return await aboutMonth(turn, span, ({ view, holder }) => {
        const { month, state } = view.report;
        return [say(turn.phrases.ask.holderAnswer(month, holder, turn.phrases.path.stateName[state]))];
      });
    case 'indicator':
    case 'year-to-date':
      return await aboutIndicator(turn, question);
    case 'against-last-month':
      return await against(turn, span, figures, 1);
    case 'against-last-year':
      return await against(turn, span, figures, 12);
    default:
      throw new Error(`a question of the province was not answered: ${topic}`);
  }
}

/** The status of a month as a card, as this person may see and do things with it. */
function cardOf({ phrases, actions, nonce, group }: Turn, status: MonthStatus): Card {
  const { agencyId } = status.view.report;
  return statusCard(phrases, {
    ...status,
    now: actions.now,
    nonce: nonce(),
    mayEnter: !group && may(actions.actor, 'enter-figures', agencyId),
    mayDecide: !group && may(actions.actor, 'decide-report', agencyId),
    mayLook: !group,
    viewers: group?.viewers ?? [],
  });
}

/** Without a month of its own a question in a thread is about the thread's. */
function aboutOpen(question: Question, { report }: ReportView): Question {
  const own = question.span !== undefined || !ABOUT_A_MONTH.includes(question.topic);
  if (own) return question;
  const month = { kind: 'month', month: monthNumberOf(report.month), year: yearOf(report.month) } as const;
  return { ...question, span: { kind: 'month', month } };
}

const ABOUT_A_MONTH: readonly Question['topic'][] = ['status', 'deadline', 'holder'];

/** The card again, as things stand now. */
export async function refreshStatus(turn: Turn, { report }: ReportView): Promise<readonly Reply[]> {
  const { month, agencyId } = report;
  const mention = { kind: 'month', month: monthNumberOf(month), year: yearOf(month) } as const;
  const status = await answerStatus({ ...turn.actions, agencyId }, CT25_CT08, mention);
  return status.kind === 'status'
    ? [{ kind: 'replace', card: cardOf(turn, status) }]
    : [say(whyNot(turn, status))];
}

export async function seriesFile(turn: Turn, agencyId: string, figure: string): Promise<readonly Reply[]> {
  const { path, ask } = turn.phrases;
  const reportId = seriesIdOf(agencyId, figure);
  const issued = await issueSeries(turn.actions, reportId);
  if (issued.kind === 'refused') {
    return [say(issued.code === 'not-ready' ? ask.noFigures : path.refusal[issued.code])];
  }
  const { fileName, bytes } = issued;
  return [
    {
      kind: 'document',
      file: 'series',
      reportId,
      version: 0,
      fileName,
      size: bytes.byteLength,
      draft: false,
    },
  ];
}

async function aboutMonth(
  turn: Turn,
  span: SpanMention | undefined,
  answer: (status: MonthStatus) => readonly Reply[],
): Promise<readonly Reply[]> {
  const mention: MonthMention | undefined = span?.kind === 'month' ? span.month : undefined;
  const status = await answerStatus(turn.actions, CT25_CT08, mention);
  return status.kind === 'status' ? answer(status) : [say(whyNot(turn, status))];
}

async function aboutIndicator(turn: Turn, { topic, span, figures }: Question): Promise<readonly Reply[]> {
  const asked: SpanMention | undefined = span ?? (topic === 'year-to-date' ? { kind: 'year' } : undefined);
  return await withMonths(turn, asked, (facts) => {
    const [only] = figures;
    if (only === undefined) return [{ kind: 'card', card: headlineCard(turn.phrases, facts) }];
    if (figures.length > 1) return [which(turn, figures)];
    return [{ kind: 'card', card: indicatorCard(turn.phrases, only, facts) }];
  });
}

async function against(
  turn: Turn,
  span: SpanMention | undefined,
  figures: readonly string[],
  back: 1 | 12,
): Promise<readonly Reply[]> {
  return await withMonths(turn, span, (facts) => {
    const { answer, definition } = facts;
    const month = nextMonth(answer.months.at(-1)?.month ?? answer.span.to, -back);
    const other = back === 1 ? answer.previous : answer.yearAgo;
    if (!other) return [say(turn.phrases.ask.notReported(month))];
    const ids = figures.length > 0 ? figures : definition.headline;
    return [{ kind: 'card', card: againstCard(turn.phrases, ids, { month, figures: other }, facts) }];
  });
}

async function withMonths(
  turn: Turn,
  span: SpanMention | undefined,
  answer: (facts: IndicatorFacts) => readonly Reply[],
): Promise<readonly Reply[]> {
  const { actions, phrases, nonce } = turn;
  const read: IndicatorAnswer | MonthRefused | Refusal = await answerIndicator(actions, CT25_CT08, span);
  if (read.kind !== 'indicator') return [say(whyNot(turn, read))];
  if (read.months.length === 0) return [say(phrases.ask.noMonths(read.span))];
  return answer({ answer: read, definition: CT25_CT08, now: actions.now, nonce: nonce() });
}

/** The name fits several figures: each is a button that asks again. */
function which({ phrases }: Turn, figures: readonly string[]): Reply {
  const names = figures.map((id) => figureName(figureOf(CT25_CT08, id), phrases.language));
  return say(
    phrases.ask.whichFigure,
    names.map((name) => ({ title: name, says: `${phrases.ask.rate} ${name}` })),
  );
}

function whyNot({ phrases }: Turn, refused: MonthRefused | Refusal): string {
  switch (refused.kind) {
    case 'no-such-month':
      return phrases.noSuchMonth;
    case 'not-owed':
      return phrases.notOwed;
    case 'future':
      return phrases.futureMonth(refused.month, refused.latest);
    case 'before-first':
      return phrases.beforeFirst(refused.month, refused.first);
    case 'refused':
      return phrases.path.refusal[refused.code];
  }
}
