// An operator's command of a newer checkout beside a bot of an older version: the database is the bot's, and no command brings it
// up to date under it. On a file or on a server.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { agencies } from '../../src/agencies-cli.ts';
import { backUp } from '../../src/backup-cli.ts';
import { migrateData } from '../../src/migrate-data.ts';
import { reminders } from '../../src/reminders-cli.ts';
import { reports } from '../../src/reports-cli.ts';
import { restore } from '../../src/restore-cli.ts';
import { addressText, type DatabaseAddress, fileInFolder, parseAddress } from '../../src/store/address.ts';
import { contentsOf } from '../../src/store/contents.ts';
import {
  appliedMigrations,
  MIGRATIONS,
  openAsOf,
  openDatabase,
  openUnchanged,
} from '../../src/store/database.ts';
import { storedDefinitions } from '../../src/store/definitions.ts';
import { VERSION } from '../../src/version.ts';
import { tempFolder } from '../support/data-folder.ts';
import { NOW } from '../support/database.ts';
import { ON, untouchedDatabase } from '../support/databases.ts';

const NAMES = Object.keys(MIGRATIONS).toSorted();
const NEWEST = NAMES.at(-1) ?? '';
const EXAMPLE = 'deployment/agencies.example.yaml';
const REPORT = 'reports/ct25-ct08.yaml';

async function place(upTo: string | undefined): Promise<{ address: DatabaseAddress; text: string }> {
  const address = ON === 'server' ? parseAddress(await untouchedDatabase()) : fileInFolder(tempFolder());
  if (!address) throw new Error('no address');
  if (upTo !== undefined) await (await openAsOf(address, upTo)).destroy();
  return { address, text: addressText(address) };
}

/** The environment of a bot on it. */
function settingsOf(address: DatabaseAddress): Readonly<Record<string, string>> {
  return address.kind === 'postgres'
    ? { DATABASE_URL: address.url, LINK_SECRET: 'x'.repeat(32) }
    : { DATA_DIR: dirname(address.file) };
}

async function held(address: DatabaseAddress) {
  const db = await openUnchanged(address);
  try {
    return { migrations: await appliedMigrations(db), ...(await contentsOf(db)) };
  } finally {
    await db.destroy();
  }
}

const COMMANDS: readonly (readonly [name: string, (around: Around) => Promise<number>])[] = [
  ['agencies check', (around) => agencies(['check', EXAMPLE], around)],
  ['agencies import', (around) => agencies(['import', EXAMPLE, '--yes'], around)],
  ['agencies export', (around) => agencies(['export'], around)],
  ['agencies export-data', (around) => agencies(['export-data', 'skhdt', '--out', '/no/x.zip'], around)],
  ['agencies erase', (around) => agencies(['erase', 'a@example.vn', '--yes'], around)],
  ['reports list', (around) => reports(['list'], around)],
  ['reports export', (around) => reports(['export', 'ct25-ct08'], around)],
  ['reports import', (around) => reports(['import', REPORT, '--yes'], around)],
  ['reports remove', (around) => reports(['remove', 'ct25-ct08', '--yes'], around)],
  ['reminders', (around) => reminders(['--dry-run'], around)],
  [
    'migrate-data',
    (around) => migrateData(['--from', around.text, '--to', `sqlite:${join(tempFolder(), 'x')}`], around.say),
  ],
];

interface Around {
  readonly text: string;
  readonly env: Readonly<Record<string, string>>;
  readonly now: () => Date;
  readonly say: (line: string) => void;
  readonly ask: undefined;
}

function around({ address, text }: Awaited<ReturnType<typeof place>>, said: string[] = []): Around {
  return {
    text,
    env: settingsOf(address),
    now: () => NOW,
    say: (line) => void said.push(line),
    ask: undefined,
  };
}

describe('on a database of an older version', () => {
  test.each(COMMANDS)('%s is refused in a sentence, and changes nothing', async (_, command) => {
    const at = await place(NAMES.at(-2));
    const before = await held(at.address);
    const said: string[] = [];
    expect(await command(around(at, said))).toBe(1);
    expect(said).toEqual([
      expect.stringContaining(`is of an older version of this program than ${VERSION} (it lacks ${NEWEST}).`),
    ]);
    expect(await held(at.address)).toEqual(before);
    expect(readFileSync('docs/operate.md', 'utf8')).toContain('`is of an older version of this program`');
  });

  test('a backup is made as it is, and restored into one of this version', async () => {
    const at = await place(NAMES.at(-2));
    const before = await held(at.address);
    const folder = tempFolder();
    expect(await backUp([folder], around(at))).toBe(0);
    expect(await held(at.address)).toEqual(before);
    const other = await place(undefined);
    expect(await restore([folder, '--yes'], around(other))).toBe(0);
    expect((await held(other.address)).migrations).toEqual(NAMES);
  });
});

describe('on one of this version', () => {
  test('looking at the reports puts in none that came with the program', async () => {
    const at = await place(NEWEST);
    const said: string[] = [];
    expect(await reports(['list'], around(at, said))).toBe(0);
    expect(said.join('\n')).toContain('ct25-ct08');
    const db = await openDatabase(at.address);
    onTestFinished(() => db.destroy());
    expect(await storedDefinitions(db)).toEqual([]);
  });

  test('what is empty is made up', async () => {
    const at = await place(undefined);
    expect(await agencies(['import', EXAMPLE, '--yes'], around(at))).toBe(0);
    expect((await held(at.address)).migrations).toEqual(NAMES);
  });
});
