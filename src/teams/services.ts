// What the door and the handlers are given by main.

import type { Logger } from 'pino';
import type { HolidayTable } from '../calendar/holidays.ts';
import type { Db } from '../store/schema.ts';

export interface Services {
  readonly db: Db;
  readonly holidays: HolidayTable;
  readonly log: Logger;
  readonly now: () => Date;
  readonly nonce: () => string;
  /** Local mode: no credentials, no authentication, loopback only, files by link. */
  readonly local: boolean;
  /** Where download links lead; undefined when PUBLIC_URL is not set. */
  readonly publicUrl: () => string | undefined;
  readonly linkSecret: Uint8Array;
}
