// One turn of a conversation, as the channel hands it over: who speaks and what was said go in, replies come out. Where the
// conversation stands is kept in the database, so a restart, another device or a colleague lose nothing.

import { isDeepStrictEqual } from 'node:util';
import type { ActionContext } from '../src/actions/context.ts';
import { isOwed } from '../src/actions/definition-meant.ts';
import type { Person } from '../src/agency/person.ts';
import { languageOf, phrasesFor } from '../src/phrases/catalogue.ts';
import type { ReportDefinition } from '../src/report/definition.ts';
import { parseReportRef } from '../src/report/report-ref.ts';
import { isFinal } from '../src/report/state.ts';
import {
  atQuestion,
  type ConversationState,
  findConversationState,
  questionOf,
  saveConversationState,
} from '../src/store/conversation-state.ts';
import { findReportNow, type ReportNow } from '../src/store/report-now.ts';
import { answerTurn } from './answer-turn.ts';
import { listedBefore } from './status/listed-month.ts';
import { type Incoming, type Notification, type Reply, say, type Turn } from './turn.ts';

export interface TurnInput {
  /** The agency in it is of no matter: the conversation knows which one the person speaks for. */
  readonly actions: ActionContext;
  readonly conversationId: string;
  /** The client's locale, `vi-VN`; absent where the client does not say. */
  readonly locale: string | undefined;
  readonly incoming: Incoming;
  /** Answered before: nothing new reaches the person, who is where they were. */
  readonly silent?: boolean;
  readonly nonce: () => string;
}

export interface TurnResult {
  readonly replies: readonly Reply[];
  /** For other people, to be sent once the replies are out. */
  readonly notifications: readonly Notification[];
  /** Reports that went on their way: cards about them that others hold want to be brought up to date. */
  readonly changedReports: readonly string[];
  /** What was understood, by the ids of intents: for the log, without a word of what was said. */
  readonly trace: readonly string[];
  readonly standing: Standing;
}

/** Where the conversation stands: it moves on with what reaches the person, not with what was made. */
export interface Standing {
  /** As long as the replies have not arrived. */
  readonly before: ConversationState;
  /** Once they have. */
  readonly after: ConversationState;
  /** Whether they ask another question, which is stored as unconfirmed. */
  readonly moved: boolean;
  /** Whether `after` differs from what is stored. */
  readonly changed: boolean;
}

/**
 * Answers one turn. The question that the replies ask is stored as one that may arrive: whoever sends them notes what
 * became of it (src/teams/outbound/arrival.ts). Throws when the database fails.
 */
export async function converse(input: TurnInput): Promise<TurnResult> {
  const { conversationId, incoming } = input;
  const { db, actor } = input.actions;
  const known = await findConversationState(db, conversationId);
  const said = known?.personId === actor.id ? known : newTalk(input);
  const reached = { ...said, agencyId: agencyOf(actor, said.agencyId) };
  // Given anew, the answer leads to where the lost one led.
  const { unconfirmed } = reached;
  const at = incoming.kind === 'repeated' && unconfirmed ? atQuestion(reached, unconfirmed) : reached;
  const { talk, stored } = await leftBehind(input.actions, at);
  const report = reportOpen(input.actions, talk);
  const agencyId = talk.agencyId ?? actor.memberships[0]?.agencyId ?? '';
  const actions = { ...input.actions, agencyId, ...(report && { report }) };
  const turn: Turn = {
    actions,
    ...(stored && { stored }),
    phrases: phrasesFor(talk.language),
    talk: { ...talk, offered: undefined, ...listedBefore(talk) },
    askedBack: talk.offered?.awaits ? undefined : talk.offered,
    awaitsText: talk.offered?.awaits === 'text-to-check',
    trace: [],
    nonce: input.nonce,
    prelude: [],
    notifications: [],
    changedReports: new Set(),
  };
  const replies = await answerTurn(turn, incoming);
  return {
    replies: [...turn.prelude.map((words) => say(words)), ...replies],
    notifications: turn.notifications,
    changedReports: [...turn.changedReports],
    trace: turn.trace,
    standing: await standing(input, known, reached, turn.talk),
  };
}

/** A finished report that is owed no more does not stand before the one that has taken its place. */
async function leftBehind(
  actions: ActionContext,
  talk: ConversationState,
): Promise<{ readonly talk: ConversationState; readonly stored?: ReportNow | undefined }> {
  const { db, catalogue } = actions;
  const definition = reportOpen(actions, talk);
  if (talk.reportId === undefined || !definition || catalogue.all.length === 1) return { talk };
  const stored = await findReportNow(db, talk.reportId);
  if (!stored || !isFinal(stored.report)) return { talk, stored };
  if (await isOwed({ ...actions, agencyId: stored.report.agencyId }, definition)) return { talk, stored };
  return { talk: { ...talk, reportId: undefined, asked: undefined, focus: undefined, paused: false } };
}

/** The one that the conversation is on. */
function reportOpen(
  { catalogue }: ActionContext,
  { reportId }: ConversationState,
): ReportDefinition | undefined {
  const ref = reportId === undefined ? undefined : parseReportRef(reportId);
  return ref && catalogue.find(ref.definitionId);
}

async function standing(
  { actions, silent = false }: TurnInput,
  known: ConversationState | undefined,
  reached: ConversationState,
  after: ConversationState,
): Promise<Standing> {
  const before = { ...reached, language: after.language };
  const question = questionOf(after);
  const moved = !silent && !isDeepStrictEqual(question, questionOf(before));
  if (moved) await saveConversationState(actions.db, { ...before, unconfirmed: question }, actions.now);
  return { before, after, moved, changed: !silent && !isDeepStrictEqual(after, known) };
}

/** The one agency of the person, or the one chosen while they still are somebody there. */
function agencyOf({ memberships }: Person, chosen: string | undefined): string | undefined {
  if (memberships.length === 1) return memberships[0]?.agencyId;
  return memberships.some(({ agencyId }) => agencyId === chosen) ? chosen : undefined;
}

function newTalk({ conversationId, actions, locale }: TurnInput): ConversationState {
  return {
    conversationId,
    personId: actions.actor.id,
    agencyId: undefined,
    reportId: undefined,
    focus: undefined,
    asked: undefined,
    paused: false,
    language: languageOf(locale),
    seenVersion: 0,
    offered: undefined,
    unconfirmed: undefined,
    spokenReportId: undefined,
  };
}
