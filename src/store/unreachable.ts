// Whom nobody can write to, and that somebody has been told so: once, until they can be written to again.

import { openTriggers } from './reminders.ts';
import type { Db } from './schema.ts';

const TRIGGER = 'unreachable';
/** Stands beside the triggers of reports, whose ids have no colon. */
const aboutOf = (personId: string) => `person:${personId}`;

/** Notes it. False when it has been noted before, by this copy of the program or another. */
export async function noteUnreachable(db: Db, personId: string, at: Date): Promise<boolean> {
  return (await openTriggers(db, [{ subjectId: aboutOf(personId), trigger: TRIGGER }], at)).length > 0;
}

/** They have been heard of; or nobody could be told. */
export async function forgetUnreachable(db: Db, personId: string): Promise<void> {
  await db
    .deleteFrom('reminder_occasions')
    .where('about', '=', aboutOf(personId))
    .where('occasion', '=', TRIGGER)
    .execute();
}
