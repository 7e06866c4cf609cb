// What the handler of an intent is given, and what it may answer.

import type { ReportView } from '../src/actions/report-view.ts';
import type { IntentId, SlotsOf } from '../src/intents/registry.ts';
import type { Reply, SentFile, Turn } from './turn.ts';

export interface IntentRequest<Id extends IntentId = IntentId> {
  readonly id: Id;
  readonly slots: SlotsOf<Id>;
  /** The message, word for word. */
  readonly text: string;
  /** The report that the conversation is on, if it is on one. */
  readonly open: ReportView | undefined;
  readonly files: readonly SentFile[];
}

type Answer = readonly Reply[] | Promise<readonly Reply[]>;

export type Handler<Id extends IntentId> = (turn: Turn, request: IntentRequest<Id>) => Answer;

/** Of an intent that is about one report: the one named, the open one, or the one due. */
export type ReportHandler<Id extends IntentId> = (
  turn: Turn,
  view: ReportView,
  request: IntentRequest<Id>,
) => Answer;
