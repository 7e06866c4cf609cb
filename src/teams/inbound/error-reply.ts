// What a person is told when their turn broke, without asking the database for anything: it may be what broke.

import type { Logger } from 'pino';
import { languageOf, phrasesFor } from '../../phrases/catalogue.ts';
import type { Phrases } from '../../phrases/phrases.ts';
import { ConversationBusy, isOutage, OutcomeUnknown, outageState } from '../../store/database-errors.ts';
import { framesOf } from '../../watch/frames.ts';
import { textActivity } from '../outbound/activities.ts';
import { messageResponse } from '../outbound/invoke.ts';
import { SendError } from '../outbound/send-error.ts';
import { classifySendFailure } from '../outbound/send-failure.ts';
import type { TeamsTurn } from '../teams-turn.ts';

/**
 * Something broke: nothing of this turn was acknowledged, and the person is told so if they can be reached. That nothing
 * was recorded they are told only where that is certain.
 */
export async function replyToError(turn: TeamsTurn, error: Error, log: Logger): Promise<void> {
  report(error, log);
  const words = wordsFor(error, phrasesFor(languageOf(turn.activity.locale)));
  if (turn.activity.type === 'invoke') return turn.respond(messageResponse(words));
  try {
    await turn.send(textActivity(words));
  } catch {
    log.error({ code: 'trouble-untold' }, 'the person could not be told');
  }
}

function wordsFor(error: Error, phrases: Phrases): string {
  if (error instanceof OutcomeUnknown) return phrases.perhapsRecorded;
  return isOutage(error) ? phrases.busy : phrases.trouble;
}

function report(error: Error, log: Logger): void {
  const outcome = error instanceof OutcomeUnknown ? 'unknown' : 'nothing';
  const what = error instanceof OutcomeUnknown && error.cause instanceof Error ? error.cause : error;
  if (what instanceof SendError) {
    const { kind, code: reason } = classifySendFailure(what, new Date());
    log.warn({ code: 'reply-failed', kind, reason, outcome }, 'a reply could not be sent');
  } else if (what instanceof ConversationBusy) {
    log.warn({ code: 'conversation-busy', outcome }, 'a turn came to an end before its turn came');
  } else if (isOutage(what)) {
    log.error(
      { code: 'database-away', state: outageState(what), outcome },
      'a turn failed because the database is away or busy',
    );
  } else {
    log.error({ code: 'turn-failed', name: what.name, at: framesOf(what) }, 'a turn failed');
  }
}
