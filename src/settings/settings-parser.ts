// A settings file's text read: the settings, or everything that is wrong with it at once.

import type { z } from 'zod';
import type { ReportCatalogue } from '../report/catalogue.ts';
import { type Fault, openYaml, type Problems, problems } from '../yaml/yaml-file.ts';
import { chosenBases } from './bases.ts';
import { fieldsOf, fileSchema, NOBODY, type Settings } from './settings.ts';

export type ReadSettings = { readonly kind: 'settings'; readonly settings: Settings } | Problems;

/** `reports` are those that an agency may owe, and whose bases may be chosen. */
export function readSettings(text: string, reports: ReportCatalogue): ReadSettings {
  const opened = openYaml(text);
  if (opened.kind === 'problems') return opened;
  const { file } = opened;
  const read = file.as(fileSchema(reports), fieldsOf(reports));
  if (read.kind === 'problems') return read;
  const found = contradictions(read.value).map(file.problem);
  return found.length > 0 ? problems(...found) : { kind: 'settings', settings: settingsOf(read.value) };
}

type File = z.output<ReturnType<typeof fileSchema>>;

function settingsOf({ agencies, people, holidays, bases, tenantId }: File): Settings {
  return {
    agencies: agencies.map((agency) => ({
      ...agency,
      settings: agency.settings.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    })),
    people: people?.map((person) => ({
      tenantId: person.tenantId ?? tenantId ?? '',
      principal: person.principal,
      name: person.name,
      active: person.active,
      ...(person.objectId !== undefined && { objectId: person.objectId }),
      ...(person.was !== undefined && { was: person.was }),
      ...(person.hours && { hours: person.hours }),
      ...(person.deputy !== undefined && { deputy: person.deputy }),
      memberships: person.memberships
        .map(({ agency, roles }) => ({ agencyId: agency, roles }))
        .toSorted((one, other) => (one.agencyId < other.agencyId ? -1 : 1)),
    })),
    holidays,
    bases: bases && chosenBases(bases),
  };
}

/** Fields that are right each, but not together. */
function contradictions(file: File): readonly Fault[] {
  const found: Fault[] = [];
  const once = (paths: readonly (readonly [key: string, path: Fault['path']])[], words: string) => {
    const seen = new Set<string>();
    for (const [key, path] of paths) {
      if (seen.has(key)) found.push({ path, words });
      seen.add(key);
    }
  };
  once(
    file.agencies.map(({ id }, i) => [id, ['agencies', i, 'id']]),
    'is the id of another agency above',
  );
  file.agencies.forEach(({ settings }, i) => {
    once(
      settings.map(({ from }, j) => [from, ['agencies', i, 'settings', j, 'from']]),
      'is the date of other settings of this agency',
    );
  });
  once(
    (file.bases ?? []).map(({ from }, i) => [from, ['bases', i, 'from']]),
    'is the month of other bases above',
  );
  const people = file.people ?? [];
  once(
    people.map(({ principal, tenantId = file.tenantId }, i) => [
      `${tenantId}|${principal}`,
      ['people', i, 'principal'],
    ]),
    'is the address of another person above',
  );
  once(
    people.flatMap(({ objectId, tenantId = file.tenantId }, i) =>
      objectId === undefined ? [] : [[`${tenantId}|${objectId}`, ['people', i, 'objectId']] as const],
    ),
    'is the account of another person above',
  );
  once(
    people.flatMap(({ was }, i) =>
      was === undefined || was === NOBODY ? [] : [[was, ['people', i, 'was']] as const],
    ),
    'is what another person above was',
  );
  const known = new Set(people.map(({ principal, tenantId = file.tenantId }) => `${tenantId}|${principal}`));
  people.forEach(({ tenantId = file.tenantId, active, memberships, deputy, principal }, i) => {
    if (tenantId === undefined) found.push({ path: ['tenantId'], words: 'is missing: the people’s tenant' });
    if (active && memberships.length === 0) {
      found.push({ path: ['people', i, 'memberships'], words: 'needs at least one entry' });
    }
    if (deputy !== undefined && (deputy === principal || !known.has(`${tenantId}|${deputy}`))) {
      found.push({ path: ['people', i, 'deputy'], words: 'is the address of nobody else in this file' });
    }
    once(
      memberships.map(({ agency }, j) => [agency, ['people', i, 'memberships', j, 'agency']]),
      'is named twice; put the roles together',
    );
  });
  const first = found.findIndex(({ path }) => path[0] === 'tenantId');
  return found.filter(({ path }, at) => path[0] !== 'tenantId' || at === first);
}
