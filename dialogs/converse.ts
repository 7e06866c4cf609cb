// The conversation as the channel's door sees it: who speaks and what reached us in, replies out. The dialog stack is
// empty before and after every turn; where the talk is stands in the database.

import type { TurnContext } from 'botbuilder';
import { DialogContext, DialogSet } from 'botbuilder-dialogs';
import type { ActionContext } from '../src/actions/context.ts';
import type { Language } from '../src/language/language.ts';
import { languageSpoken } from '../src/language/spoken.ts';
import { languageOf, phrasesFor } from '../src/phrases/catalogue.ts';
import { findTalk, saveTalk, type Talk } from '../src/store/talks.ts';
import { AnswerDialog } from './answer-dialog.ts';
import { EditDialog } from './edit-dialog.ts';
import { FinishDialog } from './finish-dialog.ts';
import { LookDialog } from './look-dialog.ts';
import { MainDialog } from './main-dialog.ts';
import { OpenDialog } from './open-dialog.ts';
import { PressDialog } from './press-dialog.ts';
import { SteerDialog } from './steer-dialog.ts';
import { type Incoming, type Reply, say, type Turn } from './turn.ts';

export interface Heard {
  readonly context: TurnContext;
  readonly actions: ActionContext;
  readonly conversationId: string;
  /** The client's locale, `vi-VN`; absent where the client does not say. */
  readonly locale: string | undefined;
  readonly incoming: Incoming;
  readonly nonce: () => string;
}

const DIALOGS = new DialogSet();
for (const dialog of [
  new MainDialog(),
  new OpenDialog(),
  new AnswerDialog(),
  new SteerDialog(),
  new LookDialog(),
  new FinishDialog(),
  new PressDialog(),
  new EditDialog(),
]) {
  DIALOGS.add(dialog);
}

/** Answers one turn, and remembers where the conversation is then. Throws when the database fails. */
export async function converse(heard: Heard): Promise<readonly Reply[]> {
  const { actions, conversationId, incoming } = heard;
  const known = await findTalk(actions.db, conversationId);
  const talk = known?.personId === actions.actor.id ? known : newTalk(heard);
  const language = languageNow(heard, talk);
  const turn: Turn = {
    actions,
    phrases: phrasesFor(language),
    talk: { ...talk, language },
    nonce: heard.nonce,
    news: [],
  };
  const dialogs = new DialogContext(DIALOGS, heard.context, { dialogStack: [] });
  const { result } = await dialogs.beginDialog(MainDialog.ID, { turn, input: incoming });
  await saveTalk(actions.db, turn.talk, actions.now);
  return [...turn.news.map((words) => say(words)), ...((result ?? []) as readonly Reply[])];
}

function newTalk({ conversationId, actions, locale }: Heard): Talk {
  return {
    conversationId,
    personId: actions.actor.id,
    reportId: undefined,
    focus: undefined,
    asked: undefined,
    paused: false,
    language: languageOf(locale),
    seenVersion: 0,
  };
}

/** The language someone writes in; where a message does not tell, that of the conversation so far. */
function languageNow({ incoming }: Heard, talk: Talk): Language {
  const text = incoming.kind === 'said' || incoming.kind === 'edited' ? incoming.text : '';
  return languageSpoken(text) ?? talk.language;
}
