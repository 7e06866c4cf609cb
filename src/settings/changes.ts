// What changes when an agency or a person is written anew: the lines of the audit trail, and of what an import
// shows.

import type { Agency, AgencySettings } from '../agency/agency.ts';
import { nameOfAgency } from '../agency/agency.ts';
import { dutyWords } from '../report/duties.ts';
import type { WrittenPerson } from '../store/people.ts';
import type { SettingsChange } from '../store/settings-audit.ts';

type Values = ReadonlyMap<string, string>;

/** Field by field; of a new agency one line that it is there, and its fields. */
export function agencyChanges(before: Agency | undefined, after: Agency): readonly SettingsChange[] {
  const line = { agencyId: after.id, subject: 'agency', subjectId: after.id } as const;
  const added = before ? [] : [{ ...line, field: 'new', before: undefined, after: nameOfAgency(after) }];
  const fields = differences(before ? agencyValues(before) : new Map(), agencyValues(after));
  return [...added, ...fields.map((field) => ({ ...line, ...field }))];
}

function agencyValues(agency: Agency): Values {
  const values = new Map([
    ['office', String(agency.office)],
    ['approval', agency.approval],
    ['reports', agency.reports.map(dutyWords).join(', ')],
    ['firstMonth', agency.firstMonth],
  ]);
  for (const settings of agency.settings) {
    for (const [field, value] of settingsValues(settings)) values.set(`${settings.from}.${field}`, value);
  }
  return values;
}

function settingsValues({ letterhead, deadline, reminders }: AgencySettings): Values {
  const values = Object.entries({ ...letterhead, deadline, reminders }).flatMap(([field, value]) => {
    if (value === undefined) return [];
    return [[field, typeof value === 'string' ? value : JSON.stringify(value)] as const];
  });
  return new Map(values);
}

/**
 * A line in every agency concerned, so that the history of each is whole. `principals` are those of people who may be
 * named as deputies, by id.
 */
export function personChanges(
  before: WrittenPerson | undefined,
  after: WrittenPerson,
  principals: ReadonlyMap<string, string> = new Map(),
): readonly SettingsChange[] {
  const agencies = new Set(
    [...(before?.memberships ?? []), ...after.memberships].map(({ agencyId }) => agencyId),
  );
  // Who is in no agency has a line all the same.
  return (agencies.size === 0 ? [''] : [...agencies].toSorted()).flatMap((agencyId) => {
    const line = { agencyId, subject: 'person', subjectId: after.id } as const;
    const added = before ? [] : [{ ...line, field: 'new', before: undefined, after: after.principal }];
    const values = (person: WrittenPerson | undefined) =>
      person ? personValues(person, agencyId, principals) : new Map<string, string>();
    // Of somebody new the first line says the address.
    const moved = before ? differences(addressOf(before), addressOf(after)) : [];
    return [
      ...added,
      ...[...moved, ...differences(values(before), values(after))].map((field) => ({ ...line, ...field })),
    ];
  });
}

const addressOf = ({ principal, tenantId }: WrittenPerson): Values =>
  new Map([
    ['address', principal],
    ['tenant', tenantId],
  ]);

function personValues(
  { name, active, memberships, entraObjectId, hours, deputyId }: WrittenPerson,
  agencyId: string,
  principals: ReadonlyMap<string, string>,
): Values {
  const roles = memberships.find((one) => one.agencyId === agencyId)?.roles;
  return new Map([
    ['name', name],
    ['active', String(active)],
    ...(roles ? [['roles', roles.join(', ')] as const] : []),
    ...(hours ? [['hours', `${hours.from}–${hours.to}`] as const] : []),
    ...(deputyId === undefined ? [] : [['deputy', principals.get(deputyId) ?? deputyId] as const]),
    ...(entraObjectId ? [['identity', entraObjectId] as const] : []),
  ]);
}

function differences(before: Values, after: Values) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((field) => ({ field, before: before.get(field), after: after.get(field) }))
    .filter((one) => one.before !== one.after);
}
