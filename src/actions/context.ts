// What every action is given: the database, who acts, when, and the delivery that brought the wish.

import type { Person } from '../agency/person.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { Db } from '../store/schema.ts';

/** An activity of the channel: handled twice, it must change nothing the second time. */
export interface Delivery {
  readonly key: string;
  readonly conversationId: string;
}

export interface ActionContext {
  readonly db: Db;
  readonly actor: Person;
  readonly now: Date;
  readonly holidays: HolidayTable;
  readonly delivery?: Delivery;
}

/** Why an action was not done. Refusals are values; exceptions mean that we or the world broke. */
export type Refusal =
  /** This person may not do this here. Says nothing of whether the report exists. */
  | { readonly kind: 'refused'; readonly code: 'not-allowed' }
  /** A finished report is not changed before it is reopened. */
  | { readonly kind: 'refused'; readonly code: 'final' }
  | { readonly kind: 'refused'; readonly code: 'not-ready' }
  /** It was made for an older version of the report. */
  | { readonly kind: 'refused'; readonly code: 'outdated' };

export const refused = <Code extends Refusal['code']>(code: Code) => ({ kind: 'refused', code }) as const;
