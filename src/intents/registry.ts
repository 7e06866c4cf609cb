// All intents by family: the list of what the bot understands. To add one, add its file and name here and its
// handler in dialogs/router.ts, which otherwise does not compile. Help and the README's table are generated
// from this list.

import { endLeave } from './families/absence/end-leave.ts';
import { takeLeave } from './families/absence/take-leave.ts';
import { clearFigure } from './families/entry/clear-figure.ts';
import { continueEntry } from './families/entry/continue-entry.ts';
import { correctFigure } from './families/entry/correct-figure.ts';
import { endKeptReason } from './families/entry/end-kept-reason.ts';
import { giveReason } from './families/entry/give-reason.ts';
import { keepReason } from './families/entry/keep-reason.ts';
import { keepValue } from './families/entry/keep-value.ts';
import { openForm } from './families/entry/open-form.ts';
import { openReport } from './families/entry/open-report.ts';
import { skipFigure } from './families/entry/skip-figure.ts';
import { takeOverFile } from './families/entry/take-over-file.ts';
import { undoChange } from './families/entry/undo-change.ts';
import { useComputed } from './families/entry/use-computed.ts';
import { useLastMonth } from './families/entry/use-last-month.ts';
import { useLastMonthAll } from './families/entry/use-last-month-all.ts';
import { acknowledge } from './families/general/acknowledge.ts';
import { askHelp } from './families/general/ask-help.ts';
import { askVersion } from './families/general/ask-version.ts';
import { confirm } from './families/general/confirm.ts';
import { decline } from './families/general/decline.ts';
import { greet } from './families/general/greet.ts';
import { smallTalk } from './families/general/small-talk.ts';
import { thank } from './families/general/thank.ts';
import { compareLastMonth } from './families/indicators/compare-last-month.ts';
import { compareLastYear } from './families/indicators/compare-last-year.ts';
import { compareMonths } from './families/indicators/compare-months.ts';
import { showIndicator } from './families/indicators/show-indicator.ts';
import { cancelQuestion } from './families/navigation/cancel-question.ts';
import { goBack } from './families/navigation/go-back.ts';
import { pauseEntry } from './families/navigation/pause-entry.ts';
import { chooseAgency } from './families/people/choose-agency.ts';
import { managePeople } from './families/people/manage-people.ts';
import { cancelRequest } from './families/province/cancel-request.ts';
import { consolidateReport } from './families/province/consolidate-report.ts';
import { exportProvince } from './families/province/export-province.ts';
import { listAgencies } from './families/province/list-agencies.ts';
import { listMissingAgencies } from './families/province/list-missing-agencies.ts';
import { rankAgencies } from './families/province/rank-agencies.ts';
import { requestReports } from './families/province/request-reports.ts';
import { showProvince } from './families/province/show-province.ts';
import { chooseReminders } from './families/reminders/choose-reminders.ts';
import { optInResponsibility } from './families/reminders/opt-in-responsibility.ts';
import { optOutResponsibility } from './families/reminders/opt-out-responsibility.ts';
import { showSchedule } from './families/reminders/show-schedule.ts';
import { snoozeReminder } from './families/reminders/snooze-reminder.ts';
import { turnOffReminders } from './families/reminders/turn-off-reminders.ts';
import { turnOnReminders } from './families/reminders/turn-on-reminders.ts';
import { askDeadline } from './families/status/ask-deadline.ts';
import { askHolder } from './families/status/ask-holder.ts';
import { askMissing } from './families/status/ask-missing.ts';
import { askStatus } from './families/status/ask-status.ts';
import { askTasks } from './families/status/ask-tasks.ts';
import { explainRate } from './families/status/explain-rate.ts';
import { explainWarning } from './families/status/explain-warning.ts';
import { listOwedReports } from './families/status/list-owed-reports.ts';
import { reviewReport } from './families/status/review-report.ts';
import { showAppendices } from './families/status/show-appendices.ts';
import { showHistory } from './families/status/show-history.ts';
import { askDecisionAgain } from './families/workflow/ask-decision-again.ts';
import { checkDocument } from './families/workflow/check-document.ts';
import { downloadDocument } from './families/workflow/download-document.ts';
import { exportIndicators } from './families/workflow/export-indicators.ts';
import { handOverReport } from './families/workflow/hand-over-report.ts';
import { listVersions } from './families/workflow/list-versions.ts';
import { registerDocument } from './families/workflow/register-document.ts';
import { reopenReport } from './families/workflow/reopen-report.ts';
import { returnReport } from './families/workflow/return-report.ts';
import { showApprovals } from './families/workflow/show-approvals.ts';
import { submitReport } from './families/workflow/submit-report.ts';
import { verifyFile } from './families/workflow/verify-file.ts';
import { withdrawReport } from './families/workflow/withdraw-report.ts';
import type { IntentDefinition } from './intent.ts';
import type { SlotName, SlotTypes } from './slots/slot.ts';

const REGISTRY = [
  {
    id: 'entry',
    title: { vi: 'Nhập và sửa', en: 'Enter and correct' },
    intents: [
      clearFigure,
      continueEntry,
      correctFigure,
      giveReason,
      keepReason,
      endKeptReason,
      keepValue,
      openForm,
      openReport,
      skipFigure,
      takeOverFile,
      undoChange,
      useComputed,
      useLastMonthAll,
      useLastMonth,
    ],
  },
  {
    id: 'navigation',
    title: { vi: 'Đi lại giữa các câu', en: 'Move about' },
    intents: [cancelQuestion, goBack, pauseEntry],
  },
  {
    id: 'status',
    title: { vi: 'Xem báo cáo', en: 'Look at the report' },
    intents: [
      askDeadline,
      askHolder,
      askMissing,
      askStatus,
      askTasks,
      explainRate,
      explainWarning,
      listOwedReports,
      reviewReport,
      showAppendices,
      showHistory,
    ],
  },
  {
    id: 'indicators',
    title: { vi: 'Hỏi số liệu', en: 'Ask for figures' },
    intents: [compareLastMonth, compareLastYear, compareMonths, showIndicator],
  },
  {
    id: 'workflow',
    title: { vi: 'Gửi, duyệt, văn bản', en: 'Send, approve, documents' },
    intents: [
      askDecisionAgain,
      checkDocument,
      downloadDocument,
      exportIndicators,
      handOverReport,
      listVersions,
      registerDocument,
      reopenReport,
      returnReport,
      showApprovals,
      submitReport,
      verifyFile,
      withdrawReport,
    ],
  },
  {
    id: 'province',
    title: { vi: 'Toàn tỉnh (Văn phòng)', en: 'The province (the Office)' },
    intents: [
      cancelRequest,
      consolidateReport,
      exportProvince,
      listAgencies,
      listMissingAgencies,
      rankAgencies,
      requestReports,
      showProvince,
    ],
  },
  {
    id: 'reminders',
    title: { vi: 'Nhắc việc', en: 'Reminders' },
    intents: [
      chooseReminders,
      optInResponsibility,
      optOutResponsibility,
      showSchedule,
      snoozeReminder,
      turnOffReminders,
      turnOnReminders,
    ],
  },
  {
    id: 'absence',
    title: { vi: 'Nghỉ và đi làm lại', en: 'Away and back' },
    intents: [endLeave, takeLeave],
  },
  {
    id: 'people',
    title: { vi: 'Cán bộ và cơ quan', en: 'People and agencies' },
    intents: [chooseAgency, managePeople],
  },
  {
    id: 'general',
    title: { vi: 'Khác', en: 'Other' },
    intents: [acknowledge, askHelp, askVersion, confirm, decline, greet, smallTalk, thank],
  },
] as const;

type Registered = (typeof REGISTRY)[number]['intents'][number];
export type IntentId = Registered['id'];

/** The slots of an intent, all optional. */
export type SlotsOf<Id extends IntentId> = Partial<
  Pick<SlotTypes, Extract<Extract<Registered, { id: Id }>['slots'][number], SlotName>>
>;

/** Intents grouped for help. */
export interface IntentFamily {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly intents: readonly IntentDefinition[];
}

export const FAMILIES: readonly IntentFamily[] = REGISTRY;

export const INTENTS: readonly IntentDefinition[] = FAMILIES.flatMap(({ intents }) => intents);

const BY_ID: ReadonlyMap<string, IntentDefinition> = new Map(INTENTS.map((intent) => [intent.id, intent]));

/** The definition of an intent. Throws on an unknown id, since ids come from the registry itself. */
export function intentOf(id: IntentId): IntentDefinition {
  const intent = BY_ID.get(id);
  if (!intent) throw new Error(`no intent ${id}`);
  return intent;
}
