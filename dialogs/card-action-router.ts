// Routes card actions. Each payload names the report and the version it was created for; the reply replaces the
// card.

import { type Payload, type ReportPayload, readPayload, tooLongField } from '../cards/payload.ts';
import { readPeoplePayload, tooLongPeopleField } from '../cards/people-payload.ts';
import { readReminderPayload } from '../cards/reminder-payload.ts';
import { mentionOf } from '../src/actions/period-meant.ts';
import { readReport } from '../src/actions/read-report.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { parsePeriod } from '../src/calendar/report-period.ts';
import { type Fields, openForm, replaced } from './entry/form-card-actions.ts';
import { backToEntry } from './entry/open-question.ts';
import { mayEnter, review } from './entry/question-prompt.ts';
import * as reviewing from './entry/review-card-actions.ts';
import { saveForm } from './entry/save-form.ts';
import * as appendices from './files/appendices.ts';
import { annotatedFile } from './files/check-document.ts';
import { takeOver } from './files/take-over.ts';
import { pressedPeople } from './people/people-card-actions.ts';
import { underPresentForm } from './present-form.ts';
import { isOffice, refusal } from './refusals.ts';
import { continueReport, pressedReminder } from './reminders/reminder-card-actions.ts';
import { refreshStatus, seriesFile } from './status/answer-question.ts';
import { turnPage } from './status/list-reports.ts';
import { markListed } from './status/listed-month.ts';
import { lookAtProvince } from './status/province.ts';
import { reportPressed } from './status/report-of-all.ts';
import { historyFile } from './status/show-history.ts';
import { type Reply, say, type Turn } from './turn.ts';
import * as path from './workflow/workflow-card-actions.ts';

/** Answers a card action. An unknown payload changes nothing. */
export async function answerCardAction(turn: Turn, value: unknown): Promise<readonly Reply[]> {
  const people = readPeoplePayload(value);
  if (people) return await pressedPeople(turn, people.payload, people.fields);
  const reminder = readReminderPayload(value);
  if (reminder) return await pressedReminder(turn, reminder);
  const read = readPayload(value);
  if (!read) {
    const long = tooLongPeopleField(value) ?? tooLongField(value);
    return [say(long ? turn.phrases.textTooLong(long.length, long.most) : turn.phrases.badPayload)];
  }
  const { payload, fields } = read;
  if (payload.act === 'list-reports') {
    const month = parsePeriod(payload.month);
    if (!month) return [say(turn.phrases.badPayload)];
    const definition = await reportPressed(turn, payload.definition, month);
    if ('kind' in definition) return [definition];
    return await turnPage(turn, definition, mentionOf(month), payload);
  }
  if (payload.act === 'look-at-province') return await lookAtProvince(turn, payload);
  if (payload.act === 'export-series') return await seriesFile(turn, payload);
  if (payload.act === 'get-annotated') return await annotatedFile(turn, payload.sent);
  const report = await readReport(turn.actions, payload.report);
  if (report.kind === 'refused') return [refusal(turn, report)];
  const view = await underPresentForm(turn, report.view);
  const entered = MOVES_ENTRY.includes(payload.act) ? undefined : await enteredElsewhere(turn, view);
  if (!entered) return await pressedOnReport(turn, view, { payload, fields });
  const there: Turn = { ...turn, aside: true, talk: { ...turn.talk, paused: true } };
  const replies = await pressedOnReport(there, view, { payload, fields });
  // After replacing the card, the open question remains the last message.
  const below = replies.some(({ kind }) => kind !== 'replace');
  return below ? backToEntry(turn, entered, replies) : replies;
}

/** Actions that make the card's month the one being entered. */
const MOVES_ENTRY: readonly Payload['act'][] = ['continue-report', 'correct'];

/** The report being entered in this conversation, if it is not the card's. */
async function enteredElsewhere(turn: Turn, { report }: ReportView): Promise<ReportView | undefined> {
  const { reportId } = turn.talk;
  if (reportId === undefined || reportId === report.id) return undefined;
  const read = await readReport(turn.actions, reportId);
  if (read.kind !== 'read' || read.view.report.state !== 'entering') return undefined;
  return mayEnter(turn, read.view) ? read.view : undefined;
}

async function pressedOnReport(
  turn: Turn,
  view: ReportView,
  { payload, fields }: { readonly payload: ReportPayload; readonly fields: Fields },
): Promise<readonly Reply[]> {
  switch (payload.act) {
    case 'save-form':
      return await saveForm(turn, view, payload, fields);
    case 'open-form':
      return openForm(turn, view, payload);
    case 'take-over':
      return await takeOver(turn, view, payload, fields);
    case 'cure':
      return await reviewing.cure(turn, view, payload);
    case 'attach-appendices':
      return await appendices.attach(turn, view, payload);
    case 'remove-appendix':
      return await appendices.remove(turn, view, payload);
    case 'give-reasons':
      return await reviewing.reasons(turn, view, payload, fields);
    case 'use-reason':
      return await reviewing.useReason(turn, view, payload);
    case 'keep-reason':
    case 'end-kept-reason':
      return await reviewing.keepOrEnd(turn, view, payload);
    case 'show-review':
      if (isOffice(turn))
        markListed(turn, { definition: view.definition, month: view.report.month }, view.report.agencyId);
      return [payload.beside ? review(turn, view) : replaced(turn, view)];
    case 'submit':
      return await path.submit(turn, view, payload);
    case 'ask-decision-again':
      return [await path.askAgainFromCard(turn, view)];
    case 'ask-pass':
      return await path.askPass(turn, view, payload);
    case 'continue-report':
      return await continueReport(turn, view);
    case 'show-status':
      return await refreshStatus(turn, view);
    case 'show-decision':
      return await path.showDecision(turn, view);
    case 'let-pass':
      return await path.letErrorsPass(turn, view, payload, fields);
    case 'approve':
      return await path.approve(turn, view, payload);
    case 'return':
      return await path.sendBack(turn, view, payload, fields);
    case 'get-document':
      return await path.getDocument(turn, view, payload);
    case 'get-history':
      return await historyFile(turn, view);
    case 'open-registration':
      return [path.openRegistration(turn, view)];
    case 'register':
      return await path.register(turn, view, payload, fields);
    case 'correct':
      return await path.correct(turn, view, payload, fields);
    case 'hand-over':
      return await path.handOn(turn, view, payload.to);
  }
}
