// An officer opted out of an agency's reports and nobody else is responsible: for those who can appoint
// somebody.

import { type Agency, nameOfAgency } from '../src/agency/agency.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Card, card, say, small, text, title } from './elements.ts';

export interface LeftChargeFacts {
  /** The officer who opted out. */
  readonly name: string;
  readonly agency: Agency;
  /** Whether the recipient administers the agency's people; otherwise they can hand the report over. */
  readonly manages: boolean;
  readonly nonce: string;
}

/** The notice with the button to appoint somebody. */
export function leftChargeCard(phrases: Phrases, { name, agency, manages, nonce }: LeftChargeFacts): Card {
  const words = phrases.reminder;
  const heading = words.leftTitle(name);
  const { people } = words.button;
  return card(
    heading,
    [
      title(heading),
      text(words.leftWords(nameOfAgency(agency))),
      text(words.leftNext(manages), { spacing: 'small' }),
      ...(agency.sample ? [small(phrases.card.sample)] : []),
    ],
    manages ? [say(people, people, nonce)] : [],
  );
}
