// The agencies of the province with their reports for a month, for whoever may read them all.

import { agencyListCard } from '../../cards/agency-list.ts';
import { listReports } from '../../src/actions/list-reports.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import { type Reply, say, type Turn } from '../turn.ts';

/** The list; without a mention for the month that is due. */
export async function listAgencies(
  { actions, phrases, nonce }: Turn,
  mention: MonthMention | undefined,
): Promise<readonly Reply[]> {
  const listed = await listReports(actions, mention);
  switch (listed.kind) {
    case 'refused':
      return [say(phrases.path.refusal[listed.code])];
    case 'no-such-month':
      return [say(phrases.noSuchMonth)];
    case 'future':
      return [say(phrases.futureMonth(listed.month, listed.latest))];
    case 'listed':
      return [
        {
          kind: 'card',
          card: agencyListCard(phrases, { ...listed, page: 0, filter: '', nonce: nonce(), now: actions.now }),
        },
      ];
  }
}

/** Another page in the place of the one that was turned. */
export async function turnPage(
  { actions, phrases, nonce }: Turn,
  month: MonthMention,
  { page, filter = '' }: { readonly page: number; readonly filter?: string | undefined },
): Promise<readonly Reply[]> {
  const listed = await listReports(actions, month);
  if (listed.kind === 'refused') return [say(phrases.path.refusal[listed.code])];
  if (listed.kind !== 'listed') return [say(phrases.badPayload)];
  return [
    {
      kind: 'replace',
      card: agencyListCard(phrases, { ...listed, page, filter, nonce: nonce(), now: actions.now }),
    },
  ];
}
