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
  /** The agency in it is of no matter: the conversation knows which one the person speaks for. */
  readonly actions: ActionContext;
  readonly conversationId: string;
  /** Where the conversation stands in the database; undefined where it has not begun. */
  readonly known: ConversationState | undefined;
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
  const { incoming, known } = input;
  const { actor } = input.actions;
  const said = known?.personId === actor.id ? known : newTalk(input);
  const reached = { ...said, agencyId: agencyOf(actor, said.agencyId) };
  // Given anew, the answer leads to where the lost one led.
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
      // What comes after a form depends on where the form was.
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
 * The question of a turn as it is stored before it is sent. Most turns that record something then ask what is missing
 * next, and store that in one transaction with what they record; what they ask in the end counts.
 */
class QuestionStored {
  readonly reached: ConversationState;
  readonly #input: TurnInput;
  #stored: ConversationState | undefined;

  /** @param reached where the conversation stands without it */
  constructor(input: TurnInput, reached: ConversationState) {
    this.#input = input;
    this.reached = reached;
  }

  /** A change in that transaction leads there, as far as can be told. */
  async expect(db: Db, talk: ConversationState | undefined): Promise<void> {
    const { reached } = this;
    this.#stored = undefined;
    if (!talk) return;
    this.#stored = { ...reached, language: talk.language, unconfirmed: questionOf(talk) };
    await saveConversationState(db, this.#stored, this.#input.actions.now);
  }

  /** What is to be stored; undefined where nothing but what was there before the turn. */
  async store(talk: ConversationState | undefined): Promise<void> {
    if (isDeepStrictEqual(talk, this.#stored)) return;
    await saveConversationState(this.#input.actions.db, talk ?? this.reached, this.#input.actions.now);
  }
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
