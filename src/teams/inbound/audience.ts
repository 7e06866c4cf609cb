// Who reads what is said in a group chat or channel: everybody in it, by the tenant's roster.

import { z } from 'zod';
import type { Audience } from '../../../dialogs/group-chat.ts';
import { findPeopleByIdentities } from '../../store/people.ts';
import { withTimeout } from '../outbound/timeout.ts';
import type { Services } from '../services.ts';
import type { TeamsTurn } from '../teams-turn.ts';

/** In more than that nobody can say who may see what. */
const MOST_MEMBERS = 200;
const PATIENCE_MILLISECONDS = 4000;

const membersSchema = z.object({
  members: z.array(
    z.object({
      id: z.string().max(400),
      aadObjectId: z.string().max(100).optional(),
      objectId: z.string().max(100).optional(),
    }),
  ),
  continuationToken: z.string().nullish(),
});

const NOBODY: Audience = { people: undefined, viewers: [] };

/** Everybody in the conversation of this turn; `people` undefined where one is not known or the roster does not say. */
export async function audienceOf(
  turn: Pick<TeamsTurn, 'members'>,
  { db, log }: Pick<Services, 'db' | 'log'>,
  tenantId: string,
): Promise<Audience> {
  try {
    const answer = await withTimeout(turn.members(MOST_MEMBERS), PATIENCE_MILLISECONDS);
    const read = membersSchema.safeParse(answer);
    if (!read.success || read.data.continuationToken) return NOBODY;
    const ids = read.data.members.map((one) => one.aadObjectId ?? one.objectId ?? '');
    const people = await findPeopleByIdentities(db, tenantId, ids);
    const all = ids.length > 0 && ids.every((id) => people.some(({ entraObjectId }) => entraObjectId === id));
    return { people: all ? people : undefined, viewers: read.data.members.map(({ id }) => id) };
  } catch (error) {
    const { statusCode: status } = error as { statusCode?: number };
    log.warn({ code: 'roster-failed', status }, 'the roster could not be asked');
    return NOBODY;
  }
}
