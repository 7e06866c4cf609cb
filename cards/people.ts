// An agency's people for its administrator, and the choice of agencies; both paged and filtered by part of a
// name.

import type { Person } from '../src/agency/person.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import {
  actions,
  ask,
  box,
  type Card,
  card,
  type Element,
  input,
  type Json,
  small,
  text,
  title,
} from './elements.ts';
import { INPUT, LONGEST } from './people-payload.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** The part of a list that is shown. */
export interface Page<Item> {
  readonly shown: readonly Item[];
  /** Number of items not shown. */
  readonly more: number;
  /** The filter; empty for none. */
  readonly words: string;
}

interface Facts {
  readonly nonce: string;
  /** Shown first: the result of the last action, or why it was refused. */
  readonly notice?: { readonly text: string; readonly good: boolean };
}

/** Choosing leads to the agency's people, or moves a person there. */
export function agencyChoiceCard(
  phrases: Phrases,
  facts: Facts & {
    readonly agencies: Page<Named>;
    readonly move?: { readonly person: Person; readonly from: string; readonly seen: string };
  },
): Card {
  const { agencies, move, nonce } = facts;
  const { people } = phrases;
  const heading = move ? people.moveTitle(move.person.name) : people.chooseTitle;
  const again: Json = move
    ? { act: 'choose-move', agency: move.from, person: move.person.id, nonce }
    : { act: 'choose-agency', nonce };
  const chosen = (id: string): Json =>
    move
      ? { act: 'move-person', agency: move.from, person: move.person.id, seen: move.seen, to: id, nonce }
      : { act: 'list-people', agency: id, nonce };
  return card(
    heading,
    [
      title(heading),
      ...noticeBox(facts),
      ...narrowing(phrases, agencies, again),
      ...(agencies.shown.length === 0 ? [text(people.noAgencyFound(agencies.words))] : []),
      ...agencies.shown.map(({ id, name }) => actions([ask(name, chosen(id), { inputs: false })])),
      ...rest(phrases, agencies),
    ],
    move
      ? [ask(people.button.list, { act: 'list-people', agency: move.from, nonce }, { inputs: false })]
      : [],
  );
}

/** `choice`: there are other agencies to administer. */
export function peopleCard(
  phrases: Phrases,
  facts: Facts & {
    readonly agency: Named;
    readonly people: Page<Person>;
    readonly choice: boolean;
    /** Ids of people claimed by another account. */
    readonly claimed?: ReadonlySet<string>;
  },
): Card {
  const { agency, people, choice, claimed, nonce } = facts;
  const words = phrases.people;
  const heading = words.listTitle(agency.name);
  const data = (act: string, more: { readonly [key: string]: Json } = {}) => ({
    act,
    agency: agency.id,
    ...more,
    nonce,
  });
  const nobody = people.words === '' ? words.nobody : words.nobodyFound(people.words);
  return card(
    heading,
    [
      title(heading),
      ...noticeBox(facts),
      ...narrowing(phrases, people, data('list-people')),
      ...(people.shown.length === 0 ? [text(nobody)] : []),
      ...people.shown.map((person) =>
        personRow(phrases, agency, person, {
          data: data('open-person', { person: person.id }),
          claimed: claimed?.has(person.id) ?? false,
        }),
      ),
      ...rest(phrases, people),
    ],
    [
      ask(words.button.add, data('new-person'), { inputs: false }),
      ask(words.button.settings, data('open-settings'), { inputs: false }),
      ...(choice ? [ask(words.button.otherAgency, { act: 'choose-agency', nonce }, { inputs: false })] : []),
    ],
  );
}

function personRow(
  { account, people }: Phrases,
  agency: Named,
  person: Person,
  { data, claimed }: { readonly data: Json; readonly claimed: boolean },
): Element {
  const roles = person.memberships.find(({ agencyId }) => agencyId === agency.id)?.roles ?? [];
  const state = [
    ...roles.map((role) => people.roleName[role]),
    ...(person.active ? [] : [people.retired]),
    ...(person.active && person.entraObjectId === undefined ? [people.notMet] : []),
  ];
  return {
    type: 'ColumnSet',
    spacing: 'medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [
          text(person.name, { bold: person.active }),
          small(state.join(' · ')),
          small(person.principal),
          ...(claimed ? [text(account.waits, { colour: 'attention', spacing: 'none' })] : []),
        ],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'center',
        items: [actions([ask(people.button.open, data, { inputs: false })])],
      },
    ],
  };
}

/** The filter input, if there is something to filter. */
function narrowing({ people }: Phrases, { more, words }: Page<unknown>, data: Json): readonly Element[] {
  if (more === 0 && words === '') return [];
  return [
    input(INPUT.filter, people.filterLabel, words, { longest: LONGEST.filter }),
    actions([ask(people.button.filter, data)]),
  ];
}

const rest = ({ people }: Phrases, { more }: Page<unknown>): readonly Element[] =>
  more > 0 ? [small(people.more(more))] : [];

/** The notice as a coloured box; empty without one. */
export const noticeBox = ({ notice }: Facts): readonly Element[] =>
  notice ? [box(notice.good ? 'good' : 'warning', [text(notice.text)])] : [];
