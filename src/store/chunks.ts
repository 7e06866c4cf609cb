// A query takes only so many values: long lists are asked for in parts.

/** SQLite takes 32.766 values, PostgreSQL 65.535. */
const AT_ONCE = 5000;

/** What `read` finds for all of those ids, in the order of the parts; nothing is asked for none. */
export async function inChunks<Row>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    found.push(...(await read(ids.slice(from, from + AT_ONCE))));
  }
  return found;
}

/** Of a row with up to some thirty columns. */
const ROWS_AT_ONCE = 1000;

/** Writes rows some at a time; nothing is written for none. */
export async function byRows<Row>(
  rows: readonly Row[],
  write: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await write(rows.slice(from, from + ROWS_AT_ONCE));
}
