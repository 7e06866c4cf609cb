// Everybody who may try: each role in the agency itself, in another one, in the Office, retired, in two agencies at once,
// in none. And the reports that they try it on.

import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Person, ROLES, type Role } from '../../src/agency/person.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { ensureClaim } from '../../src/store/account-claims.ts';
import { sqliteFile } from '../../src/store/address.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { openDatabase } from '../../src/store/database.ts';
import { savePerson } from '../../src/store/people.ts';
import { ensureReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { approve, fill, submit } from '../actions/filled.ts';
import { acting, COLLEAGUE, furnish, NOW, OFFICER } from '../support/database.ts';
import { CT25_CT08 } from '../support/reports.ts';

export const OWN = 'skhdt';
export const OTHER = 'stc';
const OFFICE = 'vpubnd';

export interface Actor {
  readonly who: string;
  readonly person: Person;
  /** What they are in the agency whose report it is, and in the Office. Nothing once they have retired. */
  readonly own: readonly Role[];
  readonly office: readonly Role[];
}

type Places = Readonly<Partial<Record<typeof OWN | typeof OTHER | typeof OFFICE, Role>>>;

function actor(who: string, places: Places, active = true): Actor {
  const roles = (agencyId: keyof Places) => (active && places[agencyId] ? [places[agencyId]] : []);
  const memberships = Object.entries(places).map(([agencyId, role]) => ({
    agencyId,
    roles: [role],
    office: agencyId === OFFICE,
  }));
  const id = who.replaceAll(' ', '-');
  const person = { ...OFFICER, id, principal: `${id}@example.vn`, entraObjectId: id, name: who, active };
  return { who, person: { ...person, memberships }, own: roles(OWN), office: roles(OFFICE) };
}

export const CAST: readonly Actor[] = [
  actor('nobody', {}),
  ...ROLES.flatMap((role) => [
    actor(`${role} of the agency`, { [OWN]: role }),
    actor(`${role} of another`, { [OTHER]: role }),
    actor(`${role} of the Office`, { [OFFICE]: role }),
    actor(`retired ${role}`, { [OWN]: role }, false),
    actor(`retired ${role} of the Office`, { [OFFICE]: role }, false),
    ...ROLES.filter((other) => other !== role).map((other) =>
      actor(`${role} there and ${other} elsewhere`, { [OWN]: role, [OTHER]: other }),
    ),
  ]),
];

/** How far the report has come. */
export const STAGES = {
  /** Every figure is there, and nothing is wrong. */
  filled: async (db: Db) => void (await fill(acting(db))),
  /** An error stands. */
  wrong: async (db: Db) => void (await fill(acting(db), { postDossiers: 159 })),
  /** A warning has no reason. */
  warned: async (db: Db) => void (await fill(acting(db), { settledOverdue: 5, settledYtdOverdue: 5 })),
  waiting: async (db: Db) => {
    await fill(acting(db));
    await submit(acting(db));
  },
  approved: async (db: Db) => {
    await fill(acting(db));
    await approve(acting(db));
  },
} as const;
export type Stage = keyof typeof STAGES;

/** An account that wants to be a colleague of the agency. */
export const CLAIM = { personId: COLLEAGUE.id, entraObjectId: '00000000-0000-4000-8000-0000000000c1' };

/** A database file with everybody in it and the report at that stage. */
export async function stageFile(stage: Stage): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'quyen-')), `${stage}.sqlite`);
  const db = await openDatabase(sqliteFile(file));
  const [model] = SAMPLE_AGENCIES;
  if (!model) throw new Error('no sample agency');
  await furnish(db);
  await saveAgency(db, { ...model, id: OTHER });
  for (const { person } of CAST) await savePerson(db, person);
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  const month = toMonth(2024, 2);
  const theirs = {
    id: formatReportRef({ agencyId: OTHER, definitionId: CT25_CT08.id, month }),
    agencyId: OTHER,
  };
  await ensureReport(db, { ...theirs, definitionId, definitionVersion, month }, NOW);
  await ensureClaim(db, { ...CLAIM, address: COLLEAGUE.principal }, NOW);
  await STAGES[stage](db);
  await db.destroy();
  return file;
}

/** The same data for one try. */
export function copyOf(file: string, name: string): string {
  const copy = file.replace(/[^/]+$/u, `${name.replace(/\W/gu, '-')}.sqlite`);
  copyFileSync(file, copy);
  return copy;
}

/** Everything that is stored, row by row. */
export function everythingIn(file: string): string {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = db.prepare(`select name from sqlite_master where type = 'table' order by name`).all();
    return JSON.stringify(tables.map(({ name }) => [name, db.prepare(`select * from "${name}"`).all()]));
  } finally {
    db.close();
  }
}
