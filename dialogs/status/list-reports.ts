// The reports of all agencies for a month, for users who may read them all.

import { agencyListCard } from '../../cards/agency-list.ts';
import { pageOf } from '../../cards/agency-row.ts';
import { ask, type Card } from '../../cards/elements.ts';
import { type ListedReport, type ListedReports, listReports } from '../../src/actions/list-reports.ts';
import { withHolders } from '../../src/actions/report-holders.ts';
import { fold } from '../../src/language/fold.ts';
import type { MonthMention } from '../../src/language/month-mention.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { LISTED_STATES } from '../../src/report/state.ts';
import { type Reply, say, type Turn } from '../turn.ts';
import { markListed } from './listed-month.ts';
import { noProvince } from './no-province.ts';
import { besideOthers, reportsOfAll, severalReports } from './report-of-all.ts';

/** Filter of the list. */
export interface ListWish {
  /** The definitions that match the report's name. */
  readonly reports?: readonly ReportDefinition[];
  readonly mention?: MonthMention | undefined;
  readonly filter?: string | undefined;
}

/** The list; by default for the month due. */
export async function listAgencies(turn: Turn, wish: ListWish): Promise<readonly Reply[]> {
  const { filter = '' } = wish;
  const [meant, ...others] = await reportsOfAll(turn, wish, { wholePeriods: true });
  if (others.length > 0) {
    const { button } = turn.phrases.several;
    const nonce = turn.nonce();
    return await severalReports(turn, [meant, ...others], {
      button: ({ definition, month }) =>
        ask(
          button.look,
          { act: 'list-reports', definition: definition.id, month, page: 0, filter, nonce },
          { inputs: false },
        ),
    });
  }
  const listed = await listReports(turn.actions, meant.mention, meant.definition);
  if (listed.kind !== 'listed') return [noProvince(turn, listed)];
  const card = await listCard(turn, listed, { page: 0, filter });
  // For a single agency it is known which reports it owes.
  return [
    {
      kind: 'card',
      card: filter === '' ? await besideOthers(turn, card, listed.definition, 'not-in') : card,
    },
  ];
}

/** Replaces the card with another page. */
export async function turnPage(
  turn: Turn,
  definition: ReportDefinition,
  month: MonthMention,
  { page, filter = '' }: { readonly page: number; readonly filter?: string | undefined },
): Promise<readonly Reply[]> {
  const listed = await listReports(turn.actions, month, definition);
  if (listed.kind === 'refused') return [noProvince(turn, listed)];
  if (listed.kind !== 'listed') return [say(turn.phrases.badPayload)];
  return [{ kind: 'replace', card: await listCard(turn, listed, { page, filter }) }];
}

async function listCard(
  turn: Turn,
  { definition, called, month, reports }: Extract<ListedReports, { kind: 'listed' }>,
  { page, filter }: { readonly page: number; readonly filter: string },
): Promise<Card> {
  const { actions, phrases, nonce } = turn;
  markListed(turn, { definition, month });
  const found = reports.filter((one) => fits(phrases, one, filter));
  const cut = pageOf(found, page);
  const shown = await withHolders(actions, cut.shown);
  const inState = Map.groupBy(reports, ({ state }) => state);
  return agencyListCard(phrases, {
    definition,
    called,
    month,
    counts: new Map(
      LISTED_STATES.flatMap((state) => {
        const those = inState.get(state);
        return those ? [[state, those.length] as const] : [];
      }),
    ),
    page: { ...cut, shown },
    found: found.length,
    filter,
    nonce: nonce(),
    now: actions.now,
  });
}

/** Matches part of the agency's name or the name of the state. */
function fits(phrases: Phrases, { name, state }: ListedReport, filter: string): boolean {
  const wanted = fold(filter);
  return [name, phrases.workflow.stateName[state]].some((words) => fold(words).includes(wanted));
}
