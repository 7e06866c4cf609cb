// A PostgreSQL server that is lent to the measuring: a database of its own for each bot, dropped afterwards.

import pg from 'pg';

export interface Server {
  /** The address of a new, empty database. */
  readonly create: () => Promise<string>;
  /** Drops what was made. */
  readonly drop: () => Promise<void>;
}

/** @param url of a database on it, whose user may make others */
export function serverAt(url: string): Server {
  const made: string[] = [];
  return {
    create: async () => {
      const name = `bao_cao_bench_${process.pid}_${made.length}`;
      await at(url, `create database ${name} template template0`);
      made.push(name);
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
    drop: async () => {
      for (const name of made.splice(0)) await at(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function at(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
