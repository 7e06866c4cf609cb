// The operator's command of departments and people on a data folder of its own, and the files that are given to it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { agencies } from '../../src/agencies-cli.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import type { Surroundings } from '../../src/operator.ts';
import { fileInFolder } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import { NOW } from './database.ts';

export const TENANT = '66666666-7777-8888-9999-000000000000';
export const LETTERHEAD = SAMPLE_AGENCIES[0]?.settings[0]?.letterhead;

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'co-quan-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** The command on a data folder of its own. */
export function operator(dataDir = folder(), ask?: Surroundings['ask'], env: Surroundings['env'] = {}) {
  const file = join(dataDir, 'agencies.yaml');
  const run = async (...args: readonly string[]) => {
    const said: string[] = [];
    const code = await agencies(args, {
      env: { ...env, DATA_DIR: dataDir },
      now: () => NOW,
      say: (line) => void said.push(line),
      ask,
    });
    return { code, text: said.join('\n') };
  };
  return {
    dataDir,
    file,
    run,
    write: (content: object) => writeFileSync(file, stringify(content)),
    db: async () => {
      const db = await openDatabase(fileInFolder(dataDir));
      onTestFinished(() => db.destroy());
      return db;
    },
  };
}

export const agency = (id: string, more: object = {}) => ({
  id,
  reports: ['ct25-ct08'],
  firstMonth: '2024-01',
  settings: [{ from: '2024-01-01', letterhead: { ...LETTERHEAD, name: `Sở ${id}` } }],
  ...more,
});
export const person = (principal: string, agencyId: string, ...roles: readonly string[]) => ({
  principal,
  name: `Người ${principal}`,
  memberships: [{ agency: agencyId, roles }],
});
export const province = (count: number) => ({
  tenantId: TENANT,
  agencies: [
    agency('vpubnd', { office: true, reports: [], approval: 'off' }),
    ...Array.from({ length: count - 1 }, (_, i) => agency(`so-${i + 1}`)),
  ],
  people: [
    person('quantri@tinh.vn', 'vpubnd', 'coordinator', 'administrator'),
    ...Array.from({ length: count - 1 }, (_, i) => [
      person(`canbo${i + 1}@tinh.vn`, `so-${i + 1}`, 'officer'),
      person(`lanhdao${i + 1}@tinh.vn`, `so-${i + 1}`, 'approver'),
    ]).flat(),
  ],
});
