// Which reminders a person has opted out of: kinds, for every report or for one.

import { may } from '../agency/person.ts';
import { OPTIONAL_KINDS, type OptionalKind, type Without, without } from '../agency/reminder-rules.ts';
import { kindsOff, saveKindsOff } from '../store/absences.ts';
import { type ActionContext, refused } from './context.ts';
import { type Done, idempotentChange } from './idempotent-change.ts';
import { reportsOfPerson } from './reports-of-person.ts';

/** `off` and `on` are turned, or all that is off is `only`; what is off then. `to` is whose card was pressed. */
export type Choice =
  | { readonly off: readonly Without[] }
  | { readonly on: readonly Without[] }
  | { readonly only: readonly Without[] };

export async function chooseReminders(
  context: ActionContext,
  to: string,
  choice: Choice,
): Promise<Done<readonly Without[]>> {
  const { agencyId } = context;
  return await idempotentChange(
    context,
    (actor) => may(actor, 'choose-reminders', agencyId),
    async (db, actor) => {
      if (actor.id !== to) return refused('not-yours');
      const before = (await kindsOff(db, [actor.id])).get(actor.id) ?? new Set();
      const reports = (await reportsOfPerson({ ...context, db, actor })).map(({ id }) => id);
      const off = chosen(before, choice, reports);
      await saveKindsOff(db, actor.id, off);
      return { done: off };
    },
  );
}

/** A kind that is off of every report stands once, for all. */
function chosen(
  before: ReadonlySet<Without>,
  choice: Choice,
  reports: readonly string[],
): readonly Without[] {
  const isOff = (kind: OptionalKind, report: string) => before.has(kind) || before.has(without(kind, report));
  const turned = (all: readonly Without[], kind: OptionalKind, report: string) =>
    all.includes(kind) || all.includes(without(kind, report));
  const offAfter = (kind: OptionalKind, report: string): boolean => {
    if ('only' in choice) return turned(choice.only, kind, report);
    if ('off' in choice) return isOff(kind, report) || turned(choice.off, kind, report);
    return isOff(kind, report) && !turned(choice.on, kind, report);
  };
  return OPTIONAL_KINDS.flatMap((kind): readonly Without[] => {
    const off = reports.filter((report) => offAfter(kind, report));
    if (off.length === reports.length) return allOff(kind) ? [kind] : [];
    return off.map((report) => without(kind, report));
  });

  /** Of who is reminded of nothing yet the kind itself counts. */
  function allOff(kind: OptionalKind): boolean {
    if (reports.length > 0) return true;
    if ('only' in choice) return choice.only.includes(kind);
    if ('off' in choice) return before.has(kind) || choice.off.includes(kind);
    return before.has(kind) && !choice.on.includes(kind);
  }
}
