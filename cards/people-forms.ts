// Forms of administrators: a new or existing person, and an agency's letterhead from a date on. A refused form
// is shown again with its input.

import { type Person, ROLES } from '../src/agency/person.ts';
import type { LocalDate } from '../src/calendar/local-date.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import {
  actions,
  ask,
  type Card,
  card,
  choices,
  type Element,
  input,
  oneOf,
  small,
  text,
  title,
} from './elements.ts';
import { type Named, noticeBox } from './people.ts';
import { INPUT, LONGEST, type PeopleFields } from './people-payload.ts';

interface Facts {
  readonly agency: Named;
  readonly nonce: string;
  readonly fields: PeopleFields;
  readonly notice?: { readonly text: string; readonly good: boolean };
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly principal: string;
  readonly active: boolean;
  readonly seen: string;
  /** Id of the account that claims to be this person. */
  readonly claim?: string;
  /** Whether there are other agencies to move the person to. */
  readonly movable: boolean;
}

/** The form of a new or existing person. */
export function personCard(
  phrases: Phrases,
  facts: Facts & { readonly known?: KnownPerson; readonly alike?: readonly Person[] },
): Card {
  const { agency, nonce, fields, known } = facts;
  const { people, button } = phrases;
  const heading = known ? known.name : people.addTitle(agency.name);
  const roles = ROLES.map((role) => ({ title: people.roleName[role], value: role }));
  const data = (act: string) => ({
    act,
    agency: agency.id,
    ...(known && { person: known.id, seen: known.seen }),
    nonce,
  });
  const bare = { inputs: false };
  return card(
    heading,
    [
      title(heading),
      small(known ? [known.principal, ...(known.active ? [] : [people.retired])].join(' · ') : agency.name),
      ...noticeBox(facts),
      ...alikeRows(phrases, facts),
      input(INPUT.principal, people.principal, fields.principal ?? known?.principal ?? '', {
        longest: LONGEST.principal,
      }),
      input(INPUT.name, people.name, fields.name ?? '', { longest: LONGEST.name }),
      { ...choices(INPUT.roles, people.roles, roles), value: fields.roles ?? '' },
      actions([ask(button.save, data(known ? 'change-person' : 'add-person'), { primary: true })]),
    ],
    [
      ...(known?.claim === undefined
        ? []
        : [ask(phrases.account.button.look, { ...data('open-account'), account: known.claim }, bare)]),
      ...(known?.movable ? [ask(people.button.move, data('choose-move'), bare)] : []),
      ...(known?.active ? [ask(people.button.retire, data('ask-retire'), bare)] : []),
      ...(known && !known.active
        ? [
            ask(people.button.bringBack, data('bring-back-person'), bare),
            ask(people.button.erase, data('ask-erase'), bare),
          ]
        : []),
      ask(people.button.list, { act: 'list-people', agency: agency.id, nonce }, bare),
    ],
  );
}

/** People who may be the same as the one being added: opens the existing person with the new address. */
function alikeRows(
  { people }: Phrases,
  { agency, alike = [], nonce }: Pick<Facts, 'agency' | 'nonce'> & { readonly alike?: readonly Person[] },
): readonly Element[] {
  if (alike.length === 0) return [];
  return [
    ...alike.flatMap(({ id, name, principal }) => [
      text(`${name} (${principal})`),
      actions([ask(people.button.same, { act: 'open-person', agency: agency.id, person: id, nonce })]),
    ]),
    actions([ask(people.button.other, { act: 'add-person', agency: agency.id, anyway: true, nonce })]),
  ];
}

export interface RetiringFacts {
  readonly agency: Named;
  readonly person: Pick<KnownPerson, 'id' | 'name' | 'principal' | 'seen'>;
  /** Roles nobody would have in this agency any more. */
  readonly leaves: readonly ('officer' | 'approver')[];
  readonly nonce: string;
}

/** Confirmation before retiring somebody. */
export function retiringCard({ people }: Phrases, { agency, person, leaves, nonce }: RetiringFacts): Card {
  const heading = people.retireTitle(person.name);
  const data = { agency: agency.id, person: person.id, nonce };
  const bare = { inputs: false };
  return card(
    heading,
    [
      title(heading),
      small([person.principal, agency.name].join(' · ')),
      text(people.retireMeans),
      ...leaves.map((role) => text(people.retireLeaves[role], { colour: 'attention' })),
    ],
    [
      ask(people.button.retire, { act: 'retire-person', ...data, seen: person.seen }, bare),
      ask(people.button.keep, { act: 'open-person', ...data }, bare),
    ],
  );
}

/** Confirmation before erasing somebody's data, which cannot be undone. */
export function erasingCard(
  { people }: Phrases,
  { agency, person, nonce }: Omit<RetiringFacts, 'leaves'>,
): Card {
  const heading = people.eraseTitle(person.name);
  const data = { agency: agency.id, person: person.id, nonce };
  const bare = { inputs: false };
  return card(
    heading,
    [
      title(heading),
      small([person.principal, agency.name].join(' · ')),
      text(people.eraseMeans),
      text(people.eraseForGood, { colour: 'attention' }),
    ],
    [
      ask(people.button.eraseForGood, { act: 'erase-person', ...data, seen: person.seen }, bare),
      ask(people.button.keep, { act: 'open-person', ...data }, bare),
    ],
  );
}

/** The form of the agency's settings. */
export function settingsCard(
  phrases: Phrases,
  facts: Facts & {
    readonly seen: string;
    /** Effective date of the settings shown. */
    readonly since: LocalDate;
    /** Whether that date is in the future. */
    readonly toCome: boolean;
  },
): Card {
  const { agency, nonce, fields, seen, since, toCome } = facts;
  const { people, button } = phrases;
  const heading = people.settingsTitle(agency.name);
  const field = (id: Exclude<keyof typeof INPUT, 'filter'>, label: string): Element =>
    input(INPUT[id], label, fields[id] ?? '', { longest: LONGEST[id] });
  const kinds = Object.entries(people.deadlineKind).map(([value, words]) => ({ title: words, value }));
  return card(
    heading,
    [
      title(heading),
      ...noticeBox(facts),
      text(people.settingsHint(since, toCome)),
      field('from', people.from),
      field('signerTitle', people.signerTitle),
      field('signerName', people.signerName),
      field('authority', people.authority),
      input(INPUT.recipients, people.recipients, fields.recipients ?? '', {
        longest: LONGEST.recipients,
        multiline: true,
      }),
      oneOf(INPUT.deadlineKind, people.deadline, fields.deadlineKind ?? '', kinds),
      field('deadlineNumber', people.deadlineNumber),
      field('deadlineTime', people.deadlineTime),
    ],
    [
      ask(button.save, { act: 'change-settings', agency: agency.id, seen, nonce }, { primary: true }),
      ask(people.button.list, { act: 'list-people', agency: agency.id, nonce }, { inputs: false }),
    ],
  );
}
