// Where a database is: a file of SQLite, or a database of a PostgreSQL server.

import { join } from 'node:path';

export interface FileAddress {
  readonly kind: 'sqlite';
  readonly file: string;
}

export type DatabaseAddress =
  | FileAddress
  /** The url holds the password: it is shown through `addressLabel` only. */
  | { readonly kind: 'postgres'; readonly url: string };

const POSTGRES = /^postgres(?:ql)?:$/u;

/** The database in that file; `:memory:` is one that goes with its handle. */
export const sqliteFile = (file: string): FileAddress => ({ kind: 'sqlite', file });

/** The file in which a program keeps everything that has no server. */
export const fileInFolder = (dataDir: string): FileAddress => sqliteFile(join(dataDir, 'bao-cao.sqlite'));

/** `postgres://…`, `postgresql://…` with a host and a database, or `sqlite:PATH`; undefined where it is neither. */
export function parseAddress(text: string): DatabaseAddress | undefined {
  const file = /^sqlite:(?<file>.+)$/u.exec(text)?.groups?.file;
  if (file !== undefined) return sqliteFile(file);
  const url = URL.parse(text);
  if (!url || !POSTGRES.test(url.protocol)) return undefined;
  const named = url.pathname.length > 1 && (url.hostname !== '' || url.searchParams.has('host'));
  return named ? { kind: 'postgres', url: text } : undefined;
}

/** How `parseAddress` reads it again, password and all: for handing it to another process, not for showing it. */
export function addressText(address: DatabaseAddress): string {
  return address.kind === 'sqlite' ? `sqlite:${address.file}` : address.url;
}

/** For people: the file, or server and database without user and password. */
export function addressLabel(address: DatabaseAddress): string {
  if (address.kind === 'sqlite') return address.file;
  const { host, pathname, searchParams } = new URL(address.url);
  return `${host || searchParams.get('host')}${pathname}`;
}
