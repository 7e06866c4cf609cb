// A query that is built and compiled once: with Kysely's words as everywhere, for those that every turn makes.

import type { CompiledQuery, QueryResult } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Db } from './schema.ts';

type Value = string | number | null;

/** Stands for a value while the query is built. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * What `build` makes of values with these names, for a database and their values. It is run once a dialect and sees no
 * value: it may put one anywhere in the query and may ask nothing about it; lists have no place in it.
 */
export function prepared<Values extends Readonly<Record<string, Value>>, Row>(
  build: (db: Db, values: Values) => { readonly compile: () => CompiledQuery<Row> },
): (db: Db, values: Values) => Promise<QueryResult<Row>> {
  const compiled = new Map<boolean, CompiledQuery<Row>>();
  const placeholders = new Proxy({} as Values, {
    get: (_, name) => new Placeholder(String(name)),
  });
  return async (db, values) => {
    const dialect = isPostgres(db);
    const query = compiled.get(dialect) ?? build(db, placeholders).compile();
    compiled.set(dialect, query);
    const parameters = query.parameters.map((one) => (one instanceof Placeholder ? values[one.name] : one));
    return await db.executeQuery({ ...query, parameters });
  };
}
