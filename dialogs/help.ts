// "Trợ giúp": the commands most useful to this user in their current state; during entry, how to answer
// questions.

import { helpCard } from '../cards/help.ts';
import { answerStatus } from '../src/actions/answer-status.ts';
import { definitionMeant } from '../src/actions/definition-meant.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import type { Frequency } from '../src/calendar/report-period.ts';
import { FAMILIES, type IntentId, intentOf } from '../src/intents/registry.ts';
import type { HelpTopic } from '../src/phrases/help-phrases.ts';
import type { ReportState } from '../src/report/state.ts';
import { audiencesOf } from './conversation-context.ts';
import { asksNow } from './entry/question-prompt.ts';
import type { IntentRequest } from './handler.ts';
import { sayOf } from './intent-words.ts';
import type { Reply, Turn } from './turn.ts';

const ENTERING: readonly HelpTopic[] = ['open-form', 'ask-missing', 'pause-entry'];
const OF_OFFICER: Readonly<Record<ReportState, readonly HelpTopic[]>> = {
  entering: ['open-report', 'open-form', 'review-report', 'ask-status'],
  waiting: ['ask-status', 'download-document', 'compare-last-month'],
  approved: ['register-document', 'download-document', 'reopen-report'],
  sent: ['download-document', 'compare-last-month', 'show-indicator'],
};
const OF_APPROVER: readonly HelpTopic[] = [
  'show-approvals',
  'ask-status',
  'show-indicator',
  'compare-last-month',
];
const OF_OFFICE: readonly HelpTopic[] = [
  'list-missing-agencies',
  'show-province',
  'rank-agencies',
  'consolidate-report',
];
const TOPICS_OF_OTHERS: readonly HelpTopic[] = ['ask-status', 'show-indicator', 'show-schedule'];
const MOST = 4;

/** Shows the help. */
export async function askHelp(turn: Turn, { open }: Pick<IntentRequest, 'open'>): Promise<readonly Reply[]> {
  const { phrases, nonce } = turn;
  const { language } = phrases;
  const { frequency } = open?.definition ?? definitionMeant(turn.actions);
  const entering = open !== undefined && asksNow(turn, open);
  const topics = await usefulNow(turn, open);
  const card = helpCard(phrases, {
    entering,
    topics: topics.map((topic) => ({
      topic,
      says: sayOf(intentOf(topic satisfies IntentId), language, frequency),
    })),
    frequency,
    all: everything(turn, frequency),
    nonce: nonce(),
  });
  return [{ kind: 'card', card }];
}

/** The most useful topics now. @param open the report open in the conversation */
export async function usefulNow(turn: Turn, open: ReportView | undefined): Promise<readonly HelpTopic[]> {
  return open && asksNow(turn, open) ? ENTERING : await topicsFor(turn, open?.report.state);
}

async function topicsFor({ actions }: Turn, open: ReportState | undefined): Promise<readonly HelpTopic[]> {
  const is = audiencesOf(actions.actor, actions.agencyId);
  const topics: readonly HelpTopic[] = [
    ...(is.has('approver') ? OF_APPROVER : []),
    ...(is.has('officer') ? OF_OFFICER[open ?? (await stateDue(actions))] : []),
    ...(is.has('office') ? OF_OFFICE : []),
    ...(is.has('administrator') ? (['manage-people'] as const) : []),
    ...(actions.actor.memberships.length > 1 ? (['choose-agency'] as const) : []),
  ];
  return topics.length > 0 ? [...new Set(topics)].slice(0, MOST) : TOPICS_OF_OTHERS;
}

async function stateDue(actions: Turn['actions']): Promise<ReportState> {
  const status = await answerStatus(actions, undefined);
  return status.kind === 'status' ? status.view.report.state : 'entering';
}

/** All commands of this user, grouped by family. */
function everything({ actions, phrases: { language } }: Turn, frequency: Frequency) {
  const audiences = audiencesOf(actions.actor, actions.agencyId);
  return FAMILIES.filter(({ id }) => id !== 'general').flatMap(({ title, intents }) => {
    const own = intents.filter(({ audience }) => audiences.has(audience));
    const says = own.map((intent) => sayOf(intent, language, frequency));
    return says.length > 0 ? [{ title: title[language], says }] : [];
  });
}
