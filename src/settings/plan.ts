// What an import would change: the file against what is stored. Pure, so that what is shown is what is done.

import { type Agency, nameOfAgency } from '../agency/agency.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { ChosenBases } from '../report/bases.ts';
import type { WrittenPerson } from '../store/people.ts';
import { type Administration, administrationOf } from './administrators.ts';
import { basesSteps } from './bases.ts';
import { agencyChanges, personChanges } from './changes.ts';
import { type PeopleAfter, peopleAfter } from './people-after.ts';
import type { Answers } from './recognise.ts';
import type { Settings } from './settings.ts';
import type { Step } from './step.ts';

/** What is stored now. */
export interface Stored {
  readonly agencies: readonly Agency[];
  readonly people: readonly WrittenPerson[];
  readonly holidays: HolidayTable;
  readonly bases: readonly ChosenBases[];
}

/** What is known beside the file. */
export interface Circumstances {
  readonly answers?: Answers;
  /** Whose people the bot lets in. */
  readonly tenants?: readonly string[] | undefined;
}

export interface Plan extends Administration, Omit<PeopleAfter, 'steps'> {
  readonly agencies: readonly Agency[];
  readonly people: readonly WrittenPerson[];
  readonly holidays: HolidayTable;
  /** The whole list, where it changes. */
  readonly bases: readonly ChosenBases[] | undefined;
  readonly steps: readonly Step[];
  /** Ids of agencies that the file does not name; they stay as they are. */
  readonly untouched: readonly string[];
}

/** The ids of agencies that people of the file are in, and that neither the file nor the database knows. */
export function unknownAgencies(stored: Pick<Stored, 'agencies'>, settings: Settings): readonly string[] {
  const known = new Set([...stored.agencies, ...settings.agencies].map(({ id }) => id));
  const named = (settings.people ?? []).flatMap(({ memberships }) =>
    memberships.map(({ agencyId }) => agencyId),
  );
  return [...new Set(named)].filter((id) => !known.has(id));
}

/** `answers`: who of those that are alike are the same people, as far as somebody has said it. */
export function planImport(
  stored: Stored,
  settings: Settings,
  { answers = new Map(), tenants }: Circumstances = {},
): Plan {
  const known = new Map(stored.agencies.map((one) => [one.id, one]));
  const agencies = settings.agencies.map((entry) => {
    const before = known.get(entry.id);
    const after: Agency = { ...entry, sample: before?.sample ?? false };
    return { value: after, name: `agency ${entry.id}`, changes: agencyChanges(before, after) };
  });
  const after = peopleAfter(stored.people, settings.people, answers);
  const written = after.steps;
  const principals = new Map(
    [...stored.people, ...written.map((one) => one.after)].map(({ id, principal }) => [id, principal]),
  );
  const people = written.map((one) => ({
    value: one.after,
    name: `person ${one.after.principal}`,
    changes: personChanges(one.before, one.after, principals),
  }));
  const years = Object.entries(settings.holidays).map(([year, days]) => {
    const before = stored.holidays[year];
    const [was, is] = [before && JSON.stringify(before), JSON.stringify(days)];
    const line = { agencyId: '', subject: 'holidays', subjectId: year, field: 'days' } as const;
    const changes = was === is ? [] : [{ ...line, before: was, after: is }];
    return { value: [year, days] as const, name: `days off of ${year}`, changes };
  });
  const bases = settings.bases ? basesSteps(stored.bases, settings.bases) : [];
  const changed = <One extends Step>(all: readonly One[]) => all.filter(({ changes }) => changes.length > 0);
  const named = new Set(settings.agencies.map(({ id }) => id));
  const plan = {
    agencies: changed(agencies).map(({ value }) => value),
    people: changed(people).map(({ value }) => value),
    holidays: Object.fromEntries(changed(years).map(({ value }) => value)),
    bases: bases.length > 0 ? settings.bases : undefined,
    steps: changed<Step>([...agencies, ...people, ...years, ...bases]).map(({ name, changes }) => ({
      name,
      changes,
    })),
    untouched: stored.agencies.map(({ id }) => id).filter((id) => !named.has(id)),
  };
  const all = {
    agencies: byId(stored.agencies, plan.agencies),
    people: byId(stored.people, plan.people),
  };
  const { steps: _, ...who } = after;
  return { ...plan, ...who, ...administrationOf(all.agencies, all.people, tenants) };
}

function byId<One extends { readonly id: string }>(old: readonly One[], now: readonly One[]): readonly One[] {
  return [...new Map([...old, ...now].map((one) => [one.id, one])).values()];
}

/** The agency's names, for those that stay as they are. */
export function agencyNames(agencies: readonly Agency[], ids: readonly string[]): string {
  return ids
    .map((id) => agencies.find((one) => one.id === id))
    .map((one) => (one ? `${one.id} (${nameOfAgency(one)})` : ''))
    .join(', ');
}
