// What the program itself acts on when it reminds people: nobody asks it to, so there is no actor.

import type { HolidayTable } from '../calendar/holidays.ts';
import type { ReportCatalogue } from '../report/catalogue.ts';
import type { Db } from '../store/schema.ts';

export interface JobContext {
  readonly db: Db;
  readonly holidays: HolidayTable;
  readonly catalogue: ReportCatalogue;
  readonly now: Date;
}
