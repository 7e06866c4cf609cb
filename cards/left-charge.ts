// An officer has left the charge of an agency's reports and nobody else is in charge: for whoever can find somebody.

import { type Agency, nameOfAgency } from '../src/agency/agency.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { type Card, card, say, small, text, title } from './elements.ts';

export interface LeftChargeFacts {
  /** Who has left. */
  readonly name: string;
  readonly agency: Agency;
  /** The receiver administers the agency's people; else they can hand the report over. */
  readonly manages: boolean;
  readonly nonce: string;
}

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
