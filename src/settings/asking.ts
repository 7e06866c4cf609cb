// What the operator is asked and told about people who may be the same under another address. Pure.

import type { Administration } from './administrators.ts';
import type { Plan } from './plan.ts';
import { type Alike, pairKey } from './recognise.ts';
import { NOBODY } from './settings.ts';

const sure = ({ only }: Alike) => only;

export function changeLine({ entry, person }: Alike): string {
  const retired = person.active ? '' : ', inactive';
  const names = entry.name === person.name ? entry.name : `${person.name}${retired} → ${entry.name}`;
  return `${names}: ${person.principal} → ${entry.principal}`;
}

/** Those who are asked about together: each is like one other alone. */
export const together = (alike: readonly Alike[]) => alike.filter(sure);
/** The first of those who may be several people: asked about alone. */
export const firstUnsure = (alike: readonly Alike[]) => alike.find((pair) => !sure(pair));

export const answered = (pairs: readonly Alike[], same: boolean) =>
  pairs.map((pair) => [pairKey(pair), same] as const);

/** Where nobody can be asked: how the file says who they are. */
export function saidInFile(alike: readonly Alike[]): readonly string[] {
  const byEntry = Map.groupBy(alike, ({ entry }) => entry);
  return [
    'Somebody of the file may be somebody who is known under another address. Say in the file who they are:',
    ...[...byEntry].map(([entry, pairs]) => {
      const former = pairs.map(({ person }) => `"was: ${person.principal}"`).join(' or ');
      return `  ${entry.principal} (${entry.name}): ${former} for the same person, "was: ${NOBODY}" for somebody else`;
    }),
  ];
}

/** What the operator should know before anything is changed, beside the changes themselves. */
export function warnings({ retiredLike, ...administration }: Plan): readonly string[] {
  return [
    ...retiredLike.map(
      ({ entry, person }) =>
        `${person.principal} loses access, and ${entry.principal} (${entry.name}) gets in at their first message: ` +
        'two people, as you said.',
    ),
    ...administrationLines(administration),
    ...deadlineLines(administration.agencies),
  ];
}

/** Where one deadline holds for several reports, each of which may say another. */
function deadlineLines(agencies: Plan['agencies']): readonly string[] {
  const over = agencies.filter(({ reports, settings }) => {
    const without = new Set(reports.filter(({ deadline }) => !deadline).map(({ report }) => report));
    return without.size > 1 && settings.at(-1)?.deadline !== undefined;
  });
  if (over.length === 0) return [];
  return [
    `The deadline in the settings of ${some(over.map(({ id }) => id))} holds for every report that is owed there, in ` +
      'place of what each report says. For one of them write it there: { report: ID, deadline: … }.',
  ];
}

/** Who could administer, where that is nobody, or nobody who is known to get in. */
export function administrationLines({ unattended, firstContacts }: Administration): readonly string[] {
  return [
    ...(unattended.length > 0
      ? [
          `Nobody could administer: ${some(unattended)}. Name an administrator there, or in the Office, who can get in.`,
        ]
      : []),
    ...(firstContacts.length > 0
      ? [
          'Nobody who could administer has written to the bot yet. Make sure that these are the addresses they sign in ' +
            `with: ${some(firstContacts)}.`,
        ]
      : []),
  ];
}

const MOST_NAMED = 20;

function some(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
