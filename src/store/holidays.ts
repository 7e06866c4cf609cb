// Years of days off that an administrator has supplied. They take the place of those that the program knows.

import { type HolidayTable, holidayTableSchema } from '../calendar/holidays.ts';
import type { Db } from './schema.ts';

/** Whole years, as they were given. */
export async function suppliedHolidays(db: Db): Promise<HolidayTable> {
  const rows = await db.selectFrom('holidays').selectAll().orderBy('year').execute();
  return holidayTableSchema.parse(Object.fromEntries(rows.map(({ year, days }) => [year, JSON.parse(days)])));
}

export async function saveHolidays(db: Db, years: HolidayTable): Promise<void> {
  for (const [year, days] of Object.entries(years)) {
    const row = { year, days: JSON.stringify(days) };
    await db
      .insertInto('holidays')
      .values(row)
      .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
      .execute();
  }
}
