// What the campaign plays on: the database with its departments, the copies of the program, and what they print.

import { randomUUID } from 'node:crypto';
import { SAMPLE_AGENCIES, SAMPLE_TENANT } from '../../src/local/people.ts';
import { parseReportRef } from '../../src/report/report-ref.ts';
import { addressText, type DatabaseAddress } from '../../src/store/address.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { openDatabase } from '../../src/store/database.ts';
import { savePerson } from '../../src/store/people.ts';
import type { Talker } from '../demo/activities.ts';
import type { Program } from '../demo/program.ts';
import { startProgram } from '../demo/program.ts';
import type { Stored } from './judge.ts';

/** Officers of one agency work on the same reports. */
const AGENCIES = 4;
const OFFICERS = 12;
/** Where others use the same cores; in milliseconds. */
const SLOW_START = 90_000;

export interface Cast {
  readonly talker: Talker;
  readonly agency: string;
}

/** Departments and people of the campaign's own, in an empty database. Also the names that nothing may print. */
export async function furnish(
  address: DatabaseAddress,
): Promise<{ readonly cast: readonly Cast[]; readonly names: readonly string[] }> {
  const db = await openDatabase(address);
  const [sample] = SAMPLE_AGENCIES;
  const [setting] = sample?.settings ?? [];
  if (!sample || !setting) throw new Error('there is no sample department');
  const agencies = Array.from({ length: AGENCIES }, (_, at) => ({
    id: `so-${at}`,
    name: `Sở Thử Nghiệm ${at}`,
  }));
  for (const { id, name } of agencies) {
    const settings = [{ ...setting, letterhead: { ...setting.letterhead, name } }];
    await saveAgency(db, { ...sample, id, settings });
  }
  const cast: Cast[] = [];
  for (let at = 0; at < OFFICERS; at += 1) {
    const agency = `so-${at % AGENCIES}`;
    const talker = {
      ...{ id: `can-bo-${at}`, name: `Hoàng Văn Thử ${at}` },
      ...{ tenantId: SAMPLE_TENANT, entraObjectId: randomUUID() },
    };
    await savePerson(db, {
      ...talker,
      principal: `thu-${at}@example.vn`,
      active: true,
      memberships: [{ agencyId: agency, roles: ['officer'] }],
    });
    cast.push({ talker, agency });
  }
  await db.destroy();
  return { cast, names: [...agencies.map(({ name }) => name), ...cast.map(({ talker }) => talker.name)] };
}

/** What stands in the database, as the judge wants it. */
export async function readStored(address: DatabaseAddress): Promise<Stored> {
  const db = await openDatabase(address);
  try {
    const lines = await db
      .selectFrom('audit')
      .selectAll()
      .where('subject', '=', 'figure')
      .where('report_id', 'like', '%so-%')
      .orderBy('report_id')
      .orderBy('version')
      .execute();
    const figures = await db.selectFrom('figures').selectAll().execute();
    const reports = await db.selectFrom('reports').selectAll().where('agency_id', 'like', 'so-%').execute();
    const placeOf = (id: string) => {
      const ref = parseReportRef(id);
      return { agency: ref?.agencyId ?? id, month: ref?.month ?? id };
    };
    return {
      audit: lines.map((line) => ({
        ...placeOf(line.report_id),
        version: Number(line.version),
        figure: line.subject_id,
        value: line.after ?? undefined,
        delivery: line.delivery ?? undefined,
        by: line.person_id,
      })),
      reports: reports.map(({ id, version }) => ({
        ...placeOf(id),
        version: Number(version),
        figures: new Map(
          figures
            .filter((one) => one.report_id === id)
            .map(({ figure_id, count, words }) => [
              figure_id,
              count === null ? (words ?? '') : String(count),
            ]),
        ),
      })),
    };
  } finally {
    await db.destroy();
  }
}

/** The copies of the program. One that ends by itself is noticed. */
export class Copies {
  readonly #address: DatabaseAddress;
  #running: Program[] = [];
  #expected = new Set<Program>();
  /** Copies that ended without having been told to. */
  crashes = 0;
  printed = '';

  constructor(address: DatabaseAddress) {
    this.#address = address;
  }

  urls = (): readonly string[] => this.#running.map(({ url }) => url);

  get pids(): readonly number[] {
    return this.#running.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  /** Starts one more; its clock says `now`. */
  async start(now: string): Promise<void> {
    const program = await startProgram({
      args: ['--now', now, '--sample', 'department', '--database', addressText(this.#address)],
      env: { LOG_LEVEL: 'info' },
      patience: SLOW_START,
      onOutput: (text) => {
        this.printed += text;
      },
    });
    this.#running.push(program);
    void program.ended.then(() => {
      if (!this.#expected.has(program)) this.crashes += 1;
      this.#running = this.#running.filter((one) => one !== program);
    });
  }

  /** Ends the copy of that place: at once, in the middle of whatever it does, or as it is told to. */
  async end(at: number, how: 'kill' | 'stop'): Promise<void> {
    const program = this.#running[at];
    if (!program) return;
    this.#expected.add(program);
    await program[how]();
    this.#running = this.#running.filter((one) => one !== program);
  }

  async endAll(how: 'kill' | 'stop'): Promise<void> {
    for (const _ of [...this.#running]) await this.end(0, how);
  }
}
