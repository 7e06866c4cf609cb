// Somebody cannot be reminded: their agency's administrators are told once, with what to do about it.

import { nameOfAgency } from '../../agency/agency.ts';
import { hasRole, mayEverywhere, type Person } from '../../agency/person.ts';
import { allAgencies, findAgency } from '../../store/agencies.ts';
import { peopleOfAgencies } from '../../store/people.ts';
import type { Db } from '../../store/schema.ts';
import { forgetUnreachable, noteUnreachable } from '../../store/unreachable.ts';
import type { Messenger } from '../proactive/messenger.ts';
import type { Services } from '../services.ts';

/** Tells the administrators of the agency; where none of them can be told, those of the Office. */
export async function tellUnreachable(
  { db, now }: Services,
  messenger: Messenger,
  person: Person,
): Promise<void> {
  const [membership] = person.memberships;
  const agency = membership && (await findAgency(db, membership.agencyId));
  if (!agency || !(await noteUnreachable(db, person.id, now()))) return;
  const tell = async (people: readonly Person[]) => {
    const told = [];
    for (const one of people.filter(({ id }) => id !== person.id)) {
      told.push(
        await messenger.say(one, ({ reminder }) => reminder.cannotReach(person.name, nameOfAgency(agency))),
      );
    }
    return told.includes(true);
  };
  const own = (await peopleOfAgencies(db, [agency.id])).filter((one) =>
    hasRole(one, 'administrator', agency.id),
  );
  if ((await tell(own)) || (await tell(await officeAdministrators(db)))) return;
  // The next reminder that does not get through may find somebody.
  await forgetUnreachable(db, person.id);
}

async function officeAdministrators(db: Db): Promise<readonly Person[]> {
  const offices = (await allAgencies(db)).filter(({ office }) => office).map(({ id }) => id);
  return (await peopleOfAgencies(db, offices)).filter((one) => mayEverywhere(one, 'manage-people'));
}
