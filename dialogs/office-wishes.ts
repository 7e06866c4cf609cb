// Requests of the Office about agencies other than viewing a report: people and settings, reminders,
// comparisons. Nobody is reminded from here; a button repeats the request explicitly.

import { definitionMeant } from '../src/actions/definition-meant.ts';
import { type Agency, nameOfAgency } from '../src/agency/agency.ts';
import { stopsReminding } from '../src/intents/families/province/cancel-request.ts';
import { comparesAgencies } from '../src/intents/families/province/rank-agencies.ts';
import { reminds } from '../src/intents/families/province/request-reports.ts';
import { inPeriodsOf } from '../src/intents/slots/period.ts';
import { understand } from '../src/intents/understand.ts';
import { figuresNamed } from '../src/intents/values/figure-matcher.ts';
import { fold } from '../src/language/fold.ts';
import { findSpan } from '../src/language/span-mention.ts';
import { conversationContext } from './conversation-context.ts';
import { handle } from './router.ts';
import { type QuickButton, type Reply, say, type Turn } from './turn.ts';

/** The message to continue with if it is a complete request about the agency; otherwise suggestions as buttons. */
export function remindedOne(
  turn: Turn,
  { said, rest }: { readonly said: string; readonly rest: string },
  name: string,
): readonly Reply[] | string {
  const understood = understand(said, conversationContext(turn, undefined));
  if (understood.kind === 'intent' && fold(understood.slots.agency ?? name) === fold(name)) return said;
  return [say(turn.phrases.conversation.didYouMean, [reminding(turn, name, rest)])];
}

/** A request about several agencies: a button to remind each, or the ranking that compares them. */
export async function askedOfSeveral(
  turn: Turn,
  { text, rest }: { readonly text: string; readonly rest: string },
  agencies: readonly Agency[],
): Promise<readonly Reply[] | undefined> {
  const names = agencies.map(nameOfAgency);
  const { phrases } = turn;
  if (reminds(rest))
    return [
      say(
        phrases.reminder.whichAgency,
        names.map((name) => reminding(turn, name, rest)),
      ),
    ];
  if (!comparesAgencies(rest)) return undefined;
  const definition = definitionMeant(turn.actions);
  const [figure, ...others] = figuresNamed(definition, rest);
  const { mention } = findSpan(text);
  const period = mention && inPeriodsOf(definition.frequency, mention);
  turn.trace.push('rank-agencies');
  turn.prelude.push(phrases.office.sideBySide(names));
  const slots = {
    ...(figure !== undefined && others.length === 0 && { figures: [figure] }),
    ...(period && { period }),
  };
  return await handle(turn, { id: 'rank-agencies', slots, text, open: undefined, files: [] });
}

function reminding({ phrases }: Turn, name: string, rest: string): QuickButton {
  const { remindOne, takeBackOne } = phrases.office;
  const title = stopsReminding(rest) ? takeBackOne(name) : remindOne(name);
  return { title, says: title };
}
