// Settings as a file, so that what is exported can be changed by hand and imported again.

import { stringify } from 'yaml';
import { writtenDuty } from '../report/duties.ts';
import { writtenBases } from './bases.ts';
import type { Settings } from './settings.ts';

const HEAD = `# Departments, people and days off. docs/install.md explains the fields; before importing:
#   npm run agencies -- check FILE
`;

export function writeSettings({ agencies, people, holidays, bases }: Settings): string {
  const tenantId = mostFrequent((people ?? []).map((person) => person.tenantId));
  const file = {
    ...(tenantId !== undefined && { tenantId }),
    agencies: agencies.map(({ id, office, approval, reports, firstMonth, settings }) => ({
      id,
      office,
      approval,
      reports: reports.map(writtenDuty),
      firstMonth,
      settings,
    })),
    ...(people && {
      people: people.map(
        ({ principal, name, active, objectId, hours, deputy, memberships, tenantId: own }) => ({
          principal,
          name,
          ...(!active && { active }),
          ...(own !== tenantId && { tenantId: own }),
          ...(objectId !== undefined && { objectId }),
          ...(hours && { hours }),
          ...(deputy !== undefined && { deputy }),
          memberships: memberships.map(({ agencyId, roles }) => ({ agency: agencyId, roles })),
        }),
      ),
    }),
    ...(Object.keys(holidays).length > 0 && { holidays }),
    ...(bases && { bases: writtenBases(bases) }),
  };
  return HEAD + stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = [...Map.groupBy(values, (value) => value)].map(
    ([value, all]) => [value, all.length] as const,
  );
  return counts.toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
