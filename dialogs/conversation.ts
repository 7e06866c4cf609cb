// One turn of a conversation, independent of the channel: sender and message in, replies out. Conversation
// state lives in the database, so restarts, other devices and colleagues lose nothing.

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
  questionOf,
  saveConversationState,
} from '../src/store/conversation-state.ts';
import { findReportNow, type ReportNow } from '../src/store/report-now.ts';
import type { Db } from '../src/store/schema.ts';
import { answerTurn } from './answer-turn.ts';
import { expectedTalk } from './entry/question-prompt.ts';
import { listedBefore } from './status/listed-month.ts';
import { type Incoming, type Notification, type Reply, say, type Turn } from './turn.ts';

export interface TurnInput {
  /** The agency in it is ignored; the conversation state has the one the user acts for. */
  readonly actions: ActionContext;
  readonly conversationId: string;
  /** Stored state; undefined for a new conversation. */
  readonly known: ConversationState | undefined;
  /** The client's locale, such as `vi-VN`; undefined when the client sends none. */
  readonly locale: string | undefined;
  readonly incoming: Incoming;
  /** The turn was answered before: nothing new reaches the user, so the state does not advance. */
  readonly silent?: boolean;
  readonly nonce: () => string;
}

export interface TurnResult {
  readonly replies: readonly Reply[];
  /** For other people; send them after the replies. */
  readonly notifications: readonly Notification[];
  /** Reports whose state changed: cards about them elsewhere need updating. */
  readonly changedReports: readonly string[];
  /** Ids of the recognised intents, for the log; contains no user text. */
  readonly trace: readonly string[];
  readonly standing: Standing;
}

/** Conversation state before and after delivery: it advances only when the replies have been delivered. */
export interface Standing {
  /** Until the replies are delivered. */
  readonly before: ConversationState;
  /** After the replies are delivered. */
  readonly after: ConversationState;
  /** Whether they ask a different question, which is stored as unconfirmed. */
  readonly moved: boolean;
  /** Whether `after` differs from the stored state. */
  readonly changed: boolean;
}

/**
 * Answers one turn. The question asked by the replies is stored as unconfirmed; the caller records whether it
 * was delivered (src/teams/outbound/arrival.ts). Throws on database errors.
 */
export async function converse(input: TurnInput): Promise<TurnResult> {
  const { incoming, known } = input;
  const { actor } = input.actions;
  const said = known?.personId === actor.id ? known : newTalk(input);
  const reached = { ...said, agencyId: agencyOf(actor, said.agencyId) };
  // A redelivered message is answered as the lost reply would have been.
  const { unconfirmed } = reached;
  const at = incoming.kind === 'repeated' && unconfirmed ? atQuestion(reached, unconfirmed) : reached;
  const { talk, stored } = await leftBehind(input.actions, at);
  const report = reportOpen(input.actions, talk);
  const agencyId = talk.agencyId ?? actor.memberships[0]?.agencyId ?? '';
  const question = new QuestionStored(input, reached);
  const actions = { ...input.actions, agencyId, ...(report && { report }) };
  const turn: Turn = {
    actions: {
      ...actions,
      // Not for forms: what follows one depends on where it was opened.
      ...(!input.silent &&
        incoming.kind === 'said' && {
          alongside: (db, view) => question.expect(db, expectedTalk(turn, view)),
        }),
    },
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
    standing: await standing(input, question, turn.talk),
  };
}

/** Leaves a finished report that is no longer owed, so that it does not hide its successor. */
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

/** The report the conversation is on. */
function reportOpen(
  { catalogue }: ActionContext,
  { reportId }: ConversationState,
): ReportDefinition | undefined {
  const ref = reportId === undefined ? undefined : parseReportRef(reportId);
  return ref && catalogue.find(ref.definitionId);
}

async function standing(
  { known, silent = false }: TurnInput,
  question: QuestionStored,
  after: ConversationState,
): Promise<Standing> {
  const before = { ...question.reached, language: after.language };
  const asked = questionOf(after);
  const moved = !silent && !isDeepStrictEqual(asked, questionOf(before));
  await question.store(moved ? { ...before, unconfirmed: asked } : undefined);
  return { before, after, moved, changed: !silent && !isDeepStrictEqual(after, known) };
}

/**
 * Stores the question of a turn before it is sent. Most turns that record something then ask for the next
 * figure and store that question in the same transaction; the question finally asked wins.
 */
class QuestionStored {
  readonly reached: ConversationState;
  readonly #input: TurnInput;
  #stored: ConversationState | undefined;

  /** @param reached the state without this turn's question */
  constructor(input: TurnInput, reached: ConversationState) {
    this.#input = input;
    this.reached = reached;
  }

  /** Called within a transaction: the question its change will probably lead to. */
  async expect(db: Db, talk: ConversationState | undefined): Promise<void> {
    const { reached } = this;
    this.#stored = undefined;
    if (!talk) return;
    this.#stored = { ...reached, language: talk.language, unconfirmed: questionOf(talk) };
    await saveConversationState(db, this.#stored, this.#input.actions.now);
  }

  /** Stores the final state, unless `expect` has already stored the same one. */
  async store(talk: ConversationState | undefined): Promise<void> {
    if (isDeepStrictEqual(talk, this.#stored)) return;
    await saveConversationState(this.#input.actions.db, talk ?? this.reached, this.#input.actions.now);
  }
}

/** The user's only agency, or the chosen one while they still belong to it. */
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
