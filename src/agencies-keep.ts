// `npm run agencies -- export-data ID --out FILE` and `-- erase PERSON`: all of one agency as files, and a person forgotten.

import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { forgetPerson } from './actions/erase-person.ts';
import { confirmed, existingDatabase, Refused, type Surroundings, withDatabase } from './operator.ts';
import { dataOfAgency } from './store/agency-data.ts';
import type { Row } from './store/contents.ts';
import { isGivenUp } from './store/documents.ts';
import { peopleCalled } from './store/erasing.ts';
import { inTransaction } from './store/transaction.ts';
import { packed } from './zip/repack.ts';

/** A zip with a JSON and a CSV file a table, and the Word files as they were issued; for the user of this program alone. */
export async function exportData(agencyId: string, file: string, { env, say }: Surroundings): Promise<void> {
  if (existsSync(file)) throw new Refused(`${file} exists already; name another file.`);
  const data = await withDatabase(existingDatabase(env), (db) => dataOfAgency(db, agencyId));
  if (data.get('agencies')?.length !== 1)
    throw new Refused(`There is no agency ${agencyId}; npm run agencies -- export lists them.`);
  const files: Record<string, Uint8Array> = {};
  for (const [table, rows] of data) {
    const plain = rows.map(({ bytes: _, ...row }) => row);
    files[`${table}.json`] = Buffer.from(`${JSON.stringify(plain, undefined, 2)}\n`);
    files[`${table}.csv`] = Buffer.from(csvOf(plain));
    say(`${table.padEnd(20)} ${String(rows.length).padStart(8)}`);
  }
  for (const { report_id, version, file_name, bytes, figures } of data.get('documents') ?? [])
    if (!isGivenUp(bytes as Uint8Array, String(figures)))
      files[`documents/${report_id}-v${version}-${safeName(String(file_name))}`] = bytes as Uint8Array;
  const handle = await open(file, 'wx', 0o600);
  await writeFile(handle, packed(files)).finally(() => handle.close());
  say(`${file}: all data of ${agencyId}.`);
}

/** Their contact data is removed, and their name in every history; what they did stays, by their id. */
export async function erasePerson(called: string, yes: boolean, around: Surroundings): Promise<void> {
  const { env, now, say } = around;
  const address = existingDatabase(env);
  const [person, ...others] = await withDatabase(address, (db) => peopleCalled(db, called));
  if (!person) throw new Refused(`There is nobody with the id or address ${called}.`);
  if (others.length > 0) {
    const ids = [person, ...others].map(({ id }) => id).join(', ');
    throw new Refused(`Several people have that address; name one by id: ${ids}.`);
  }
  if (person.active) {
    throw new Refused(
      `${person.name} (${person.principal}) is active: make them inactive first, in chat (“cán bộ”) or by an import.`,
    );
  }
  say(`To be erased: ${person.name} (${person.principal}). This cannot be undone.`);
  await confirmed(yes, around);
  await withDatabase(address, (db) =>
    inTransaction(db, async (trx) => {
      const [still] = await peopleCalled(trx, person.id);
      if (!still || still.active)
        throw new Refused(`${person.id} has become active meanwhile. Nothing was changed.`);
      await forgetPerson(trx, still, [''], { at: now(), by: undefined, how: 'command' });
    }),
  );
  say(
    `${person.id}: erased. Issued Word files, notes and earlier backups stay as they are. ` +
      'Take them out of your settings file, too: its next import would add them anew.',
  );
}

/** For Excel: its mark of UTF-8, and nothing that it would take for a formula. */
function csvOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const harmless = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const safeName = (name: string) => name.replace(/[/\\\0]/gu, '_');
