// Somebody who has left is forgotten: name, address, account and conversations go, what they did stays by their id. It cannot be
// undone, so active people are not erased, and an administrator is asked to confirm.

import { outOfReach } from '../agency/managing.ts';
import { eraseContactData, type NamedPerson } from '../store/erasing.ts';
import type { Db } from '../store/schema.ts';
import { type SettingsAuditLine, writeSettingsAudit } from '../store/settings-audit.ts';
import type { ActionContext } from './context.ts';
import { type Managed, manage, refusedTo } from './manage.ts';
import { presentPerson, type Seen } from './manage-people.ts';

/** Within a transaction; with a line in the trail of each of these agencies. */
export async function forgetPerson(
  db: Db,
  person: NamedPerson,
  agencyIds: readonly string[],
  stamp: Pick<SettingsAuditLine, 'at' | 'by' | 'how'>,
): Promise<void> {
  await eraseContactData(db, person);
  const line = { subject: 'person', subjectId: person.id, field: 'erased' } as const;
  const lines = agencyIds.map((agencyId) => ({ ...line, agencyId, before: undefined, after: undefined }));
  await writeSettingsAudit(db, lines, stamp);
}

/**
 * Administrators, of somebody of their agency who is retired. `still-active` where they are not; `elsewhere` where they are
 * somebody in an agency out of the administrator's reach, too. The result is their id.
 */
export async function erasePerson(
  context: ActionContext,
  agencyId: string,
  { personId, seen }: Seen,
): Promise<Managed<string>> {
  return await manage(context, [agencyId], async (db, actor) => {
    const person = await presentPerson(db, agencyId, personId, seen);
    if ('kind' in person) return person;
    if (person.active) return refusedTo('still-active');
    if (outOfReach(actor, person)) return refusedTo('elsewhere');
    const agencies = person.memberships.map((one) => one.agencyId);
    await forgetPerson(db, person, agencies, { at: context.now, by: actor.id, how: 'chat' });
    return person.id;
  });
}
