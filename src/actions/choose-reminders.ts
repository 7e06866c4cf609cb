// Which kinds of reminders somebody does without.

import { may } from '../agency/person.ts';
import type { OptionalKind } from '../agency/reminder-rules.ts';
import { kindsOff, saveKindsOff } from '../store/absences.ts';
import { type ActionContext, refused } from './context.ts';
import { type Done, once } from './once.ts';

/** `off` and `on` are turned, or all that is off is `only`; what is off then. `to` is whose card was pressed. */
export type Choice =
  | { readonly off: readonly OptionalKind[] }
  | { readonly on: readonly OptionalKind[] }
  | { readonly only: readonly OptionalKind[] };

export async function chooseReminders(
  context: ActionContext,
  to: string,
  choice: Choice,
): Promise<Done<readonly OptionalKind[]>> {
  const { agencyId } = context;
  return await once(
    context,
    (actor) => may(actor, 'choose-reminders', agencyId),
    async (db, actor) => {
      if (actor.id !== to) return refused('not-yours');
      const before = [...((await kindsOff(db, [actor.id])).get(actor.id) ?? [])];
      const off = chosen(before, choice);
      await saveKindsOff(db, actor.id, off);
      return { done: off };
    },
  );
}

function chosen(before: readonly OptionalKind[], choice: Choice): readonly OptionalKind[] {
  if ('only' in choice) return [...new Set(choice.only)];
  if ('off' in choice) return [...new Set([...before, ...choice.off])];
  return before.filter((kind) => !choice.on.includes(kind));
}
