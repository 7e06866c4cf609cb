// Whom nobody can write to, and that somebody has been told so: once, until they can be written to again.

import { openOccasions } from './reminders.ts';
import type { Db } from './schema.ts';

const OCCASION = 'unreachable';
/** Stands beside the occasions of reports, whose ids have no colon. */
const aboutOf = (personId: string) => `person:${personId}`;

/** Notes it. False when it has been noted before, by this copy of the program or another. */
export async function noteUnreachable(db: Db, personId: string, at: Date): Promise<boolean> {
  return (await openOccasions(db, [{ about: aboutOf(personId), occasion: OCCASION }], at)).length > 0;
}

/** They have been heard of; or nobody could be told. */
export async function forgetUnreachable(db: Db, personId: string): Promise<void> {
  await db
    .deleteFrom('reminder_occasions')
    .where('about', '=', aboutOf(personId))
    .where('occasion', '=', OCCASION)
    .execute();
}
