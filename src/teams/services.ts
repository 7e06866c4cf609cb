// What the door and the handlers are given by main.

import type { Logger } from 'pino';
import type { Person } from '../agency/person.ts';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { DoorSettings } from '../config.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { Db } from '../store/schema.ts';
import type { Count } from '../watch/counting.ts';
import type { Outbound } from './outbound/trusted-address.ts';

export interface Services {
  readonly db: Db;
  readonly holidays: HolidayTable;
  /** Which reports there are. */
  readonly catalogue: ReportCatalogue;
  /** Takes over what has been imported meanwhile; before each turn. `mark` (store/turn-opening.ts) where it has been read. */
  readonly readReports: (mark?: string) => Promise<void>;
  /** What of local mode's sample is there; all of it where none is made. */
  readonly sample: {
    readonly done: () => boolean;
    /** Resolves when everything that this person may see is there; somebody unknown may see all. */
    readonly seenBy: (person: Person | undefined) => Promise<void>;
  };
  readonly log: Logger;
  /** What happened, for monitoring. */
  readonly count: Count;
  readonly now: () => Date;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly nonce: () => string;
  /** How long an answer waits until others have been told; in milliseconds. */
  readonly patience: number;
  /** Local mode: no credentials, no authentication, loopback only, files by link. */
  readonly local: boolean;
  /** Where download links lead; undefined when PUBLIC_URL is not set. */
  readonly publicUrl: () => string | undefined;
  readonly linkSecret: Uint8Array;
  /** Whom the door lets in. */
  readonly door: Pick<DoorSettings, 'tenants' | 'trustedProxies'>;
  /** The only way to an address that came from outside. */
  readonly outbound: Outbound;
}
