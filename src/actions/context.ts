// What every action is given: the database, who acts, when, and the delivery that brought the wish.

import type { Person } from '../agency/person.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { Db } from '../store/schema.ts';
import type { ReportView } from './report-view.ts';
import type { TurnReads } from './turn-reads.ts';

/** An activity of the channel: handled twice, it must change nothing the second time. */
export interface Delivery {
  readonly key: string;
  readonly conversationId: string;
}

export interface ActionContext {
  readonly db: Db;
  readonly actor: Person;
  /** The agency that the actor speaks for where a wish names no report. It gives no right: `may` decides. */
  readonly agencyId: string;
  readonly now: Date;
  readonly holidays: HolidayTable;
  readonly catalogue: ReportCatalogue;
  /** The report that is spoken of, where several could be meant. */
  readonly report?: ReportDefinition;
  readonly delivery?: Delivery;
  /**
   * What else is written with a change of a report, in its transaction, by the caller; `view` is the report as it
   * is afterwards. It may run several times, as the change may, and changes nothing but the database.
   */
  readonly alongside?: (db: Db, view: ReportView) => Promise<void>;
  /** What the turn has read already. */
  readonly reads?: TurnReads;
}

/** Why an action was not done. Refusals are values; exceptions mean that we or the world broke. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: /** This person may not do this here. Says nothing of whether the report exists. */
    | 'not-allowed'
    /** The report is not being entered: it waits, or is approved or sent. */
    | 'closed'
    /** The report is in no state for this: decided already, not approved yet. */
    | 'wrong-state'
    | 'not-ready'
    /** It came back and nothing has been changed since: whether it is meant so is asked. */
    | 'unchanged'
    /** It was made for an older version of the report. */
    | 'outdated'
    /** The agency does not let anyone decide on a report that they have finished themselves. */
    | 'own-report'
    /** It wants a reason, and none was given. */
    | 'no-reason'
    /** The reason is longer than LONGEST_REASON. */
    | 'too-long'
    /** The card was sent to somebody else. */
    | 'not-yours';
}

export const refused = (code: Refusal['code']): Refusal => ({ kind: 'refused', code });
