// Input and output of intent handlers.

import type { ReportView } from '../src/actions/report-view.ts';
import type { IntentId, SlotsOf } from '../src/intents/registry.ts';
import type { Reply, SentFile, Turn } from './turn.ts';

export interface IntentRequest<Id extends IntentId = IntentId> {
  readonly id: Id;
  readonly slots: SlotsOf<Id>;
  /** The verbatim message. */
  readonly text: string;
  /** The report open in the conversation, if any. */
  readonly open: ReportView | undefined;
  readonly files: readonly SentFile[];
}

type Answer = readonly Reply[] | Promise<readonly Reply[]>;

export type Handler<Id extends IntentId> = (turn: Turn, request: IntentRequest<Id>) => Answer;

/** For intents about a single report: the named, open or due one. */
export type ReportHandler<Id extends IntentId> = (
  turn: Turn,
  view: ReportView,
  request: IntentRequest<Id>,
) => Answer;
