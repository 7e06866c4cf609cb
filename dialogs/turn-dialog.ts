// A dialog that answers one turn and ends. Where the conversation is stands in the report and the talk, never on a
// dialog stack: a restart, another device or a colleague lose nothing.

import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Reply, Turn } from './turn.ts';

export interface TurnInput<Input> {
  readonly turn: Turn;
  readonly input: Input;
}

export abstract class TurnDialog<Input> extends Dialog<TurnInput<Input>> {
  override async beginDialog(dc: DialogContext, options?: TurnInput<Input>): Promise<DialogTurnResult> {
    if (!options) throw new Error(`dialog ${this.id} was begun without a turn`);
    return await dc.endDialog(await this.answer(options.turn, options.input));
  }

  protected abstract answer(turn: Turn, input: Input): Promise<readonly Reply[]>;
}
