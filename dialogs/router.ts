// The handler of each intent, whether typed or pressed. A missing handler is a compile error. Intents and their
// phrases are in src/intents/families.

import type { IntentId } from '../src/intents/registry.ts';
import { saysWholeMonth } from '../src/intents/slots/whole-month.ts';
import { clearFigure } from './entry/clear-figure.ts';
import { earlierStill } from './entry/earlier-still.ts';
import { giveReason } from './entry/give-reason.ts';
import { endKeptReason, keepReason } from './entry/kept-reasons.ts';
import * as navigate from './entry/navigate.ts';
import { openedForm } from './entry/open-form.ts';
import { openMonth, resume } from './entry/open-report.ts';
import { undoChange } from './entry/undo-change.ts';
import { showAppendices } from './files/appendices.ts';
import { checkLatest } from './files/check-document.ts';
import { receiveFiles } from './files/receive-files.ts';
import { entersHere, notTheirs, reportFor, takeOverLatest } from './files/take-over.ts';
import { acknowledge, askTasks, askVersion, decline, greet, smallTalk, thank } from './general.ts';
import type { Handler, IntentRequest } from './handler.ts';
import { askHelp } from './help.ts';
import { chooseAgency } from './people/choose-agency.ts';
import { managePeople } from './people/manage-people.ts';
import { endOfLeave, leave } from './reminders/absence.ts';
import { cancelRequest } from './reminders/cancel-request.ts';
import { chase } from './reminders/manual-reminder.ts';
import * as reminders from './reminders/reminder-words.ts';
import { aboutReport } from './report-meant.ts';
import * as questions from './status/answer-question.ts';
import { askHolder } from './status/ask-holder.ts';
import { explainFigure } from './status/explain-figure.ts';
import { exportIndicators } from './status/hand-on.ts';
import * as inspect from './status/inspect-report.ts';
import { listOwed } from './status/list-owed.ts';
import { listNarrowed } from './status/narrowed-list.ts';
import { answerProvince, provinceAsked } from './status/province.ts';
import { showHistory } from './status/show-history.ts';
import { type Reply, say, type Turn } from './turn.ts';
import * as submitting from './workflow/submit-report.ts';
import * as workflow from './workflow/workflow-words.ts';

type Handlers = { readonly [Id in IntentId]: Handler<Id> };

const backOne = aboutReport<'go-back'>(navigate.back);
const takeOverOpen = aboutReport<'take-over-file'>(takeOverLatest);
/**
 * Opens a named month first; that is safe because the card names the month and nothing is recorded before
 * confirmation.
 */
const takeOverNamed: Handlers['take-over-file'] = async (turn, request) =>
  !entersHere(turn) && !(await reportFor(turn, request.open))
    ? [await notTheirs(turn)]
    : await takeOverOpen(turn, request.slots.month ? { ...request, open: undefined } : request);

const HANDLERS: Handlers = {
  // entry
  'open-report': (turn, { slots }) => openMonth(turn, slots.month),
  'continue-entry': (turn, { slots }) => (slots.month ? openMonth(turn, slots.month) : resume(turn)),
  'open-form': aboutReport(async (turn, view, { slots, text }) => {
    if (slots.month) turn.prelude.push(...(await earlierStill(turn, view)).lines);
    return await openedForm(turn, view, { ...slots, whole: saysWholeMonth(text) });
  }),
  'keep-value': aboutReport(navigate.keepAsItStands),
  'use-last-month': aboutReport(navigate.useLastMonth),
  'use-last-month-all': aboutReport((turn, view, { slots }) =>
    navigate.useLastMonthAll(turn, view, slots.section),
  ),
  'use-computed': aboutReport(navigate.useComputed),
  'skip-figure': aboutReport(navigate.skip),
  'correct-figure': aboutReport((turn, view, { slots }) => navigate.askAgain(turn, view, slots.figures)),
  'clear-figure': aboutReport((turn, view, { slots }) => clearFigure(turn, view, slots.figures)),
  'undo-change': aboutReport(undoChange),
  'give-reason': aboutReport((turn, view, { slots }) => giveReason(turn, view, slots.words ?? '')),
  'keep-reason': aboutReport((turn, view, { slots, text }) => keepReason(turn, view, { ...slots, text })),
  'end-kept-reason': aboutReport((turn, view, { slots, text }) =>
    endKeptReason(turn, view, { ...slots, text }),
  ),
  'take-over-file': async (turn, request) =>
    request.files.length > 0
      ? await receiveFiles(turn, request.files, { wish: 'take-over', open: request.open })
      : await takeOverNamed(turn, request),
  // navigation
  'go-back': async (turn, request) =>
    request.slots.month ? await openMonth(turn, request.slots.month) : await backOne(turn, request),
  'pause-entry': aboutReport(navigate.pause),
  'cancel-question': aboutReport(navigate.cancel),
  // status
  'ask-status': questions.askStatus,
  'ask-tasks': askTasks,
  'list-owed-reports': (turn) => listOwed(turn),
  'ask-missing': aboutReport(inspect.askMissing),
  'review-report': aboutReport(inspect.showReview),
  'ask-deadline': questions.askDeadline,
  'ask-holder': askHolder,
  'explain-rate': aboutReport(
    async (turn, view, { slots, text }) =>
      (await explainFigure(turn, view, slots, text)) ?? inspect.explainRate(turn, view, slots, text),
  ),
  'explain-warning': aboutReport(inspect.explainWarning),
  'show-appendices': aboutReport(showAppendices),
  'show-history': aboutReport((turn, view, { slots }) => showHistory(turn, view, slots.figures)),
  // indicators
  'show-indicator': questions.showIndicator,
  'compare-last-month': questions.compareLastMonth,
  'compare-last-year': questions.compareLastYear,
  'compare-months': questions.compareMonths,
  // workflow
  'submit-report': aboutReport((turn, view, { text }) => submitting.submit(turn, view, text)),
  'ask-decision-again': aboutReport(async (turn, view) => [await submitting.askAgain(turn, view)]),
  'withdraw-report': aboutReport(submitting.withdraw),
  'show-approvals': (turn) => workflow.showApprovals(turn),
  'return-report': (turn, { slots }) => workflow.showApprovals(turn, slots.words),
  'reopen-report': aboutReport(workflow.reopen),
  'register-document': aboutReport(workflow.register),
  'list-versions': aboutReport(workflow.listVersions),
  'download-document': aboutReport(submitting.handOut),
  'export-indicators': exportIndicators,
  'hand-over-report': aboutReport((turn, view, { slots }) => workflow.handOverTo(turn, view, slots.person)),
  'verify-file': async (turn, { files, open }) =>
    files.length > 0
      ? await receiveFiles(turn, files, { wish: 'verify', open })
      : [say(turn.phrases.history.verify.askFile)],
  'check-document': async (turn, { files, open }) =>
    files.length > 0 ? await receiveFiles(turn, files, { wish: 'check', open }) : await checkLatest(turn),
  // province
  'show-province': (turn, { slots }) => answerProvince(turn, provinceAsked('province', slots)),
  'list-missing-agencies': (turn, { slots }) => answerProvince(turn, provinceAsked('not-in', slots)),
  'rank-agencies': (turn, { slots }) => answerProvince(turn, provinceAsked('ranking', slots)),
  'consolidate-report': (turn, { slots }) => answerProvince(turn, provinceAsked('consolidated', slots)),
  'export-province': (turn, { slots }) => answerProvince(turn, provinceAsked('sheet', slots)),
  'list-agencies': listNarrowed,
  'cancel-request': (turn, { slots }) => cancelRequest(turn, { name: slots.agency, mention: slots.month }),
  'request-reports': (turn, { slots }) => chase(turn, { name: slots.agency, mention: slots.month }),
  // reminders and absence
  'show-schedule': reminders.showSchedule,
  'choose-reminders': reminders.chooseOrTurnOff,
  'turn-off-reminders': (turn, { slots }) => reminders.turnOff(turn, slots.kinds),
  'turn-on-reminders': (turn, { slots }) => reminders.turnOn(turn, slots.kinds),
  'snooze-reminder': aboutReport((turn, view, { slots }) => reminders.snooze(turn, view, slots.snooze)),
  'opt-out-responsibility': aboutReport(reminders.optOut),
  'opt-in-responsibility': aboutReport(reminders.optIn),
  'take-leave': (turn, { slots }) => leave(turn, slots.absence ?? {}),
  'end-leave': endOfLeave,
  // people
  'manage-people': managePeople,
  'choose-agency': (turn, { slots }) => chooseAgency(turn, slots.agency),
  // general
  greet,
  thank,
  acknowledge,
  'small-talk': smallTalk,
  'ask-help': askHelp,
  'ask-version': askVersion,
  confirm: acknowledge,
  decline,
};

/** Runs an intent; the only entry point for messages, buttons and suggestions. */
export async function handle<Id extends IntentId>(
  turn: Turn,
  request: IntentRequest<Id>,
): Promise<readonly Reply[]> {
  return await (HANDLERS[request.id] as Handler<Id>)(turn, request);
}
