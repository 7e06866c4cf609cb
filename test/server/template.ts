// Before the tests on a server: one database that is migrated, from which each file's own are made.

import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/store/database.ts';
import { atServer, databaseOfServer } from '../support/databases.ts';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = `test_template_${process.pid}`;
  await atServer(`create database ${name} template template0`);
  const db = await openDatabase(databaseOfServer(name));
  await db.destroy();
  project.provide('template', name);
  return async () => {
    const made = await atServer(`select datname from pg_database where datname like '${name}%'`);
    for (const { datname } of made) await atServer(`drop database ${datname} with (force)`);
  };
}
