// What an agency's reports print, and when they are due, from a date on. What was issued before keeps its names: new
// settings are added, those in force are never written over.

import type { Agency } from '../agency/agency.ts';
import { type AgencySettings, agencySettingsSchema, type Letterhead } from '../agency/agency.ts';
import { may } from '../agency/person.ts';
import { localDate } from '../calendar/clock.ts';
import type { DeadlineRule } from '../calendar/deadline.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { agencyChanges } from '../settings/changes.ts';
import { allAgencies, findAgency, saveAgency } from '../store/agencies.ts';
import { writeSettingsAudit } from '../store/settings-audit.ts';
import type { ActionContext } from './context.ts';
import { type Managed, type ManageField, manage, refusedTo, stampOf } from './manage.ts';

/** What can be changed in chat; names of agencies change with an import. */
export interface AgencyFields extends Pick<Letterhead, 'signerTitle' | 'signerName' | 'recipients'> {
  readonly from: LocalDate;
  /** Undefined when the head signs. */
  readonly authority: string | undefined;
  /** Undefined where the report's own deadline holds. */
  readonly deadline: DeadlineRule | undefined;
}

export const agencyStamp = ({ settings }: Agency) => stampOf(settings);

/** The agencies that this person administers, by id. */
export async function managedAgencies({ db, actor }: ActionContext): Promise<readonly Agency[]> {
  return (await allAgencies(db)).filter(({ id }) => may(actor, 'manage-people', id));
}

/**
 * The date of the settings whose place those from `from` take: the newest, where their day has not come yet and they are to
 * hold from an earlier one. So a slip in a date, which nothing has been printed by, is taken back.
 */
export function takenBack({ settings }: Agency, from: LocalDate, today: LocalDate): LocalDate | undefined {
  const newest = settings.at(-1);
  return newest && newest.from > today && from < newest.from ? newest.from : undefined;
}

/**
 * New settings from that date on; those of the same date are replaced, and so are those that `takenBack` says. `too-early`
 * before what else there is, which would otherwise hide what was changed.
 */
export async function changeAgency(
  context: ActionContext,
  agencyId: string,
  seen: string,
  fields: AgencyFields,
): Promise<Managed<Agency>> {
  return await manage(context, [agencyId], async (db, actor) => {
    const before = await findAgency(db, agencyId);
    if (!before || !may(actor, 'manage-agency', agencyId)) return refusedTo('not-allowed');
    if (agencyStamp(before) !== seen) return refusedTo('outdated');
    const newest = before.settings.at(-1);
    if (!newest) throw new Error(`agency ${agencyId} has no settings`);
    const back = takenBack(before, fields.from, localDate(context.now));
    const kept = before.settings.filter(({ from }) => from !== back);
    if (kept.some(({ from }) => from > fields.from)) return refusedTo('too-early', 'from');
    const read = agencySettingsSchema.safeParse(settingsOf(newest, fields));
    if (!read.success) return refusedTo('invalid', fieldAt(read.error.issues[0]?.path));
    const settings = [...kept.filter(({ from }) => from !== read.data.from), read.data];
    const after = { ...before, settings };
    const changes = agencyChanges(before, after);
    if (changes.length > 0) await saveAgency(db, after);
    await writeSettingsAudit(db, changes, { at: context.now, by: actor.id, how: 'chat' });
    return after;
  });
}

function settingsOf(
  newest: AgencySettings,
  { from, authority, deadline, ...changed }: AgencyFields,
): unknown {
  const { authority: _, ...letterhead } = newest.letterhead;
  const { reminders } = newest;
  return {
    from,
    letterhead: { ...letterhead, ...changed, ...(authority !== undefined && { authority }) },
    ...(deadline && { deadline }),
    // Not asked in chat: the agency's own stay.
    ...(reminders && { reminders }),
  };
}

function fieldAt(path: readonly PropertyKey[] = []): ManageField {
  if (path[0] !== 'letterhead') return path[0] === 'deadline' ? 'deadline' : 'from';
  return path[1] === 'recipients' ? 'recipients' : 'signer';
}
