// What the province's rates divide by, from which month on.

import { z } from 'zod';
import { parseMonth } from '../calendar/month.ts';
import type { ChosenBases } from '../report/bases.ts';
import type { Db } from './schema.ts';

const optionsColumn = z.record(z.string(), z.string());

/** The oldest first. */
export async function storedBases(db: Db): Promise<readonly ChosenBases[]> {
  const rows = await db.selectFrom('bases').selectAll().orderBy('from_month').execute();
  return rows.map((row) => {
    const from = parseMonth(row.from_month);
    if (!from) throw new Error(`bases hold from no month: ${row.from_month}`);
    return { from, options: optionsColumn.parse(JSON.parse(row.options)) };
  });
}

/** In the place of all that were chosen before. */
export async function saveBases(db: Db, chosen: readonly ChosenBases[]): Promise<void> {
  await db.deleteFrom('bases').execute();
  for (const { from, options } of chosen)
    await db
      .insertInto('bases')
      .values({ from_month: from, options: JSON.stringify(options) })
      .execute();
}
