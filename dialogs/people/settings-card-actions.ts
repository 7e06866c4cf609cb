// Form for an agency's letterhead and deadline, effective from a date.

import { settingsCard } from '../../cards/people-forms.ts';
import type { PeopleFields, PeoplePayload } from '../../cards/people-payload.ts';
import type { ManageRefusal } from '../../src/actions/manage.ts';
import {
  type AgencyFields,
  agencyStamp,
  changeAgency,
  managedAgencies,
  takenBack,
} from '../../src/actions/manage-agency.ts';
import { type Agency, nameOfAgency } from '../../src/agency/agency.ts';
import { formatDate, localDate, parseDate, parseTimeOfDay } from '../../src/calendar/clock.ts';
import type { DeadlineRule } from '../../src/calendar/deadline.ts';
import { normalise } from '../../src/language/fold.ts';
import type { Reply, Turn } from '../turn.ts';
import { list, refusalNotice, refusalWords } from './manage-people.ts';

/** Opens the form. */
export async function openSettings(
  turn: Turn,
  agencyId: string,
  refused?: { readonly refusal: ManageRefusal; readonly fields?: PeopleFields },
): Promise<readonly Reply[]> {
  const agency = (await managedAgencies(turn.actions)).find(({ id }) => id === agencyId);
  const newest = agency?.settings.at(-1);
  if (!agency || !newest) return [refusalWords(turn, { kind: 'refused', code: 'not-allowed' })];
  const card = settingsCard(turn.phrases, {
    agency: { id: agency.id, name: nameOfAgency(agency) },
    seen: agencyStamp(agency),
    since: newest.from,
    toCome: newest.from > localDate(turn.actions.now),
    fields: refused?.fields ?? fieldsOf(agency, turn.actions.now),
    nonce: turn.nonce(),
    ...(refused && { notice: refusalNotice(turn, refused.refusal) }),
  });
  return [{ kind: 'replace', card }];
}

/** Saves the form. */
export async function saveSettings(
  turn: Turn,
  { agency, seen }: Extract<PeoplePayload, { act: 'change-settings' }>,
  fields: PeopleFields,
): Promise<readonly Reply[]> {
  const read = readFields(fields);
  if ('code' in read) return await openSettings(turn, agency, { refusal: read, fields });
  const before = (await managedAgencies(turn.actions)).find(({ id }) => id === agency);
  const instead = before && takenBack(before, read.from, localDate(turn.actions.now));
  const changed = await changeAgency(turn.actions, agency, seen, read);
  switch (changed.kind) {
    case 'repeated':
      return await list(turn, agency);
    case 'done':
      return await list(turn, agency, {
        notice: {
          text: turn.phrases.people.news({ kind: 'settings', from: read.from, ...(instead && { instead }) }),
          good: true,
        },
      });
    case 'refused': {
      if (changed.code === 'not-allowed') return [refusalWords(turn, changed)];
      // An outdated form is shown with current values instead of the input.
      const typed = changed.code === 'outdated' ? {} : { fields };
      return await openSettings(turn, agency, { refusal: changed, ...typed });
    }
  }
}

/** The latest settings as form fields, effective from today or from their own later date. */
function fieldsOf(agency: Agency, now: Date): PeopleFields {
  const newest = agency.settings.at(-1);
  if (!newest) return {};
  const { letterhead, deadline } = newest;
  const today = localDate(now);
  return {
    from: formatDate(today > newest.from ? today : newest.from),
    signerTitle: letterhead.signerTitle,
    signerName: letterhead.signerName,
    authority: letterhead.authority ?? '',
    recipients: letterhead.recipients.join('\n'),
    deadlineKind:
      deadline === undefined ? 'report' : deadline.kind === 'day-of-month' ? 'day' : 'working-days',
    deadlineNumber:
      deadline === undefined ? '' : String(deadline.kind === 'day-of-month' ? deadline.day : deadline.days),
    deadlineTime: deadline?.time ?? '',
  };
}

function readFields(fields: PeopleFields): AgencyFields | ManageRefusal {
  const from = parseDate(normalise(fields.from ?? ''));
  if (!from) return { kind: 'refused', code: 'invalid', field: 'from' };
  const deadline = readDeadline(fields);
  if (deadline === 'unclear') return { kind: 'refused', code: 'invalid', field: 'deadline' };
  const authority = normalise(fields.authority ?? '');
  return {
    from,
    signerTitle: normalise(fields.signerTitle ?? ''),
    signerName: normalise(fields.signerName ?? ''),
    authority: authority === '' ? undefined : authority,
    recipients: normalise(fields.recipients ?? '')
      .split('\n')
      .filter((line) => line !== ''),
    deadline,
  };
}

/** Range checks are left to the settings. */
function readDeadline({
  deadlineKind,
  deadlineNumber = '',
  deadlineTime = '',
}: PeopleFields): DeadlineRule | undefined | 'unclear' {
  if (deadlineKind === 'report') return undefined;
  const number = /^\d{1,2}$/u.exec(normalise(deadlineNumber))?.[0];
  const time = parseTimeOfDay(normalise(deadlineTime));
  if (number === undefined || time === undefined) return 'unclear';
  if (deadlineKind === 'day') return { kind: 'day-of-month', day: Number(number), time };
  if (deadlineKind === 'working-days')
    return { kind: 'working-days-after-cut-off', days: Number(number), time };
  return 'unclear';
}
