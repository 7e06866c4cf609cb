// What every turn asks first, in one query: which reports are in force, who speaks, where they can be written to, where the
// conversation is, and whether this has been handled before.

import { sql } from 'kysely';
import type { Person } from '../agency/person.ts';
import { type ConversationState, conversationStateOf } from './conversation-state.ts';
import { type DeliveryState, deliveryStateOf } from './deliveries.ts';
import { type Identity, membershipColumns, personOf } from './people.ts';
import { prepared } from './prepared.ts';
import { reportsMark } from './reports-in-force.ts';
import type { ConversationStateRow, Db } from './schema.ts';

export interface TurnOpening {
  /** Everything that the reports in force follow from. */
  readonly reportsMark: string;
  /** Also a retired one: the caller looks at `active`. */
  readonly person: Person | undefined;
  /** The channel's reference of the conversation in which the person is written to unasked. */
  readonly reference: string | undefined;
  readonly talk: ConversationState | undefined;
  readonly delivery: DeliveryState;
}

export interface OpeningOf {
  /** Undefined for a sender who has no account. */
  readonly identity: Identity | undefined;
  readonly conversationId: string;
  /** Undefined for what cannot be known again. */
  readonly deliveryKey: string | undefined;
}

type OpeningValues = Readonly<Record<'tenantId' | 'entraObjectId' | 'conversationId' | 'key', string | null>>;

const opening = prepared((db, { tenantId, entraObjectId, conversationId, key }: OpeningValues) =>
  db
    .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('turn'))
    .leftJoin('people', (join) =>
      join.on('people.tenant_id', '=', tenantId).on('people.entra_object_id', '=', entraObjectId),
    )
    .leftJoin('memberships', 'memberships.person_id', 'people.id')
    .leftJoin('agencies', 'agencies.id', 'memberships.agency_id')
    .leftJoin('contacts', 'contacts.person_id', 'people.id')
    .leftJoin('deliveries', (join) => join.on('deliveries.key', '=', key))
    .leftJoin('talks', (join) => join.on('talks.conversation_id', '=', conversationId as string))
    .selectAll('people')
    .select(membershipColumns)
    .select([
      reportsMark.as('mark'),
      'contacts.reference',
      'deliveries.answered',
      'talks.conversation_id',
      'talks.person_id as talker_id',
      'talks.agency_id as spoken_for',
      'talks.report_id',
      'talks.focus',
      'talks.asked',
      'talks.paused',
      'talks.language',
      'talks.seen_version',
      'talks.offered',
      'talks.unconfirmed',
      'talks.listed',
      'talks.spoken_report_id',
    ])
    .orderBy('memberships.agency_id'),
);

export async function readOpening(
  db: Db,
  { identity, conversationId, deliveryKey }: OpeningOf,
): Promise<TurnOpening> {
  const { tenantId = null, entraObjectId = null } = identity ?? {};
  const { rows } = await opening(db, { tenantId, entraObjectId, conversationId, key: deliveryKey ?? null });
  const [row] = rows;
  if (!row) throw new Error('a turn has no opening');
  return {
    reportsMark: row.mark ?? '',
    person: personOf(rows),
    reference: row.reference ?? undefined,
    talk: stateIn(row),
    delivery: deliveryStateOf(row),
  };
}

type StateColumns =
  | 'report_id'
  | 'focus'
  | 'asked'
  | 'paused'
  | 'language'
  | 'seen_version'
  | 'offered'
  | 'unconfirmed'
  | 'listed'
  | 'spoken_report_id';

/** The columns are all null where there is no talk; of one that is there those are null that may be. */
function stateIn(
  row: { readonly [Column in StateColumns | 'conversation_id']: ConversationStateRow[Column] | null } & {
    readonly talker_id: string | null;
    readonly spoken_for: string | null;
  },
): ConversationState | undefined {
  if (row.conversation_id === null) return undefined;
  return conversationStateOf({ ...row, person_id: row.talker_id, agency_id: row.spoken_for } as Omit<
    ConversationStateRow,
    'updated_at'
  >);
}
