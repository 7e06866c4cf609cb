// Pending manual reminders of the Office: agency, month and time, each with a button to cancel it.

import type { PendingReportRequest } from '../src/actions/withdraw-report-requests.ts';
import { nameOfAgency } from '../src/agency/agency.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { agencyRow } from './agency-row.ts';
import { ask, type Card, card, small, title } from './elements.ts';

const MOST = 10;

/** The list of pending reminders. */
export function requestedRemindersCard(
  phrases: Phrases,
  { toCome, nonce }: { readonly toCome: readonly PendingReportRequest[]; readonly nonce: string },
): Card {
  const { reminder, province } = phrases;
  const more = toCome.length - MOST;
  return card(reminder.requestedTitle, [
    title(reminder.requestedTitle),
    ...toCome.slice(0, MOST).map(({ agency, definition, called, month, people, at }) => {
      const name = nameOfAgency(agency);
      const where = { definition: definition.id, month, nonce };
      const data = { act: 'take-back-chases', agency: agency.id, shown: 'not-in', page: 0, ...where };
      return agencyRow(
        name,
        [reminder.ofMonth(month, called), reminder.toPeople(people), reminder.moment(at)],
        {
          buttons: [
            ask(reminder.button.takeBackChase, data, { inputs: false, tooltip: reminder.takeBackFor(name) }),
          ],
        },
      );
    }),
    ...(more > 0 ? [small(province.page(1, MOST, toCome.length))] : []),
  ]);
}
