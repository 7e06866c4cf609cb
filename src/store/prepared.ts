// A query that is built and compiled once: with Kysely's words as everywhere, for those that every turn makes.

import type { CompiledQuery, QueryResult } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Db } from './schema.ts';

type Value = string | number | null;
export type NamedValues = Readonly<Record<string, Value>>;

/** Stands for a value while the query is built. */
class Placeholder<Values> {
  readonly in: (values: Values) => Value | undefined;

  constructor(valueIn: (values: Values) => Value | undefined) {
    this.in = valueIn;
  }
}

type Execute<Values, Row> = (db: Db, values: Values) => Promise<QueryResult<Row>>;
interface Built<Row> {
  readonly compile: () => CompiledQuery<Row>;
}

/**
 * What `build` makes of values with these names, for a database and their values. It is run once a dialect and set of names,
 * and sees no value: it may put one anywhere in the query and may ask nothing about it; lists have no place in it.
 */
export function prepared<Values extends NamedValues, Row>(
  build: (db: Db, values: Values) => Built<Row>,
): Execute<Values, Row> {
  return preparedAs(build, {
    shapeOf: (values) => Object.keys(values).join(),
    placeholders: (values) => namedPlaceholders<Values>(values, (all, name) => all[name]) as Values,
  });
}

/** Longer lists are built anew each time: hardly two of them are as long. */
const LONGEST_KEPT = 64;

/** The same of any number of rows that have the same names, for inserting them. */
export function preparedRows<Values extends NamedValues, Row>(
  build: (db: Db, rows: readonly Values[]) => Built<Row>,
): Execute<readonly Values[], Row> {
  return preparedAs(build, {
    shapeOf: (rows) => (rows.length > LONGEST_KEPT ? undefined : String(rows.length)),
    placeholders: (rows) =>
      rows.map((row, at) =>
        namedPlaceholders<readonly Values[]>(row, (all, name) => all[at]?.[name]),
      ) as unknown as readonly Values[],
  });
}

function namedPlaceholders<All>(
  values: NamedValues,
  valueIn: (all: All, name: string) => Value | undefined,
): object {
  return Object.fromEntries(
    Object.keys(values).map((name) => [name, new Placeholder<All>((all) => valueIn(all, name))]),
  );
}

function preparedAs<Values, Row>(
  build: (db: Db, values: Values) => Built<Row>,
  shape: {
    /** Values of one shape give one query; undefined where it is not worth keeping. */
    readonly shapeOf: (values: Values) => string | undefined;
    readonly placeholders: (values: Values) => Values;
  },
): Execute<Values, Row> {
  const kept = {
    sqlite: new Map<string, CompiledQuery<Row>>(),
    postgres: new Map<string, CompiledQuery<Row>>(),
  };
  return async (db, values) => {
    const compiled = isPostgres(db) ? kept.postgres : kept.sqlite;
    const key = shape.shapeOf(values);
    const known = key === undefined ? undefined : compiled.get(key);
    const query = known ?? build(db, shape.placeholders(values)).compile();
    if (!known && key !== undefined) compiled.set(key, query);
    const parameters = query.parameters.map((one) =>
      one instanceof Placeholder ? (one.in(values) ?? null) : one,
    );
    return await db.executeQuery({ ...query, parameters });
  };
}
