// Which agency a member of several agencies acts for; asked once and kept for the conversation.

import { nameOfAgency } from '../../src/agency/agency.ts';
import { fold } from '../../src/language/fold.ts';
import { findAgency } from '../../src/store/agencies.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { welcome } from '../welcome.ts';

/** Switches to the agency of that name or id; without a name, offers the choices. */
export async function chooseAgency(turn: Turn, name: string | undefined): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const agencies = await Promise.all(
    actions.actor.memberships.map(({ agencyId }) => findAgency(actions.db, agencyId)),
  );
  const own = agencies.flatMap((agency) => (agency ? [{ id: agency.id, name: nameOfAgency(agency) }] : []));
  if (own.length === 0) return [say(phrases.unknownPerson)];
  const meant =
    name === undefined ? [] : own.filter((one) => [one.id, one.name].map(fold).includes(fold(name)));
  const [only, ...more] = own;
  if (only && more.length === 0 && meant.length === 0) return [say(phrases.office.onlyAgency(only.name))];
  const [agency] = meant.length === 1 || own.length > 1 ? meant : own;
  if (agency) {
    // The open report belongs to the previous agency.
    if (agency.id !== turn.talk.agencyId) {
      turn.talk = {
        ...turn.talk,
        agencyId: agency.id,
        reportId: undefined,
        focus: undefined,
        asked: undefined,
      };
    }
    const there = { ...turn, actions: { ...actions, agencyId: agency.id } };
    return [say(phrases.agencyChosen(agency.name)), ...(await welcome(there, 'greeted'))];
  }
  return [
    say(
      // There is room for three buttons; further agencies are listed as text.
      [phrases.whichAgency, ...(own.length > 3 ? own.map((one) => `- ${one.name}`) : [])].join('\n'),
      own.map((one) => ({ title: one.name, says: `${phrases.agencyWord}: ${one.name}` })),
    ),
  ];
}
