// What the campaign plays on: the database with its departments, the copies of the program, and what they print.

import { createHash } from 'node:crypto';
import { parseReportRef } from '../../src/report/report-ref.ts';
import { addressText, type DatabaseAddress } from '../../src/store/address.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Program } from '../demo/program.ts';
import { startProgram } from '../demo/program.ts';
import type { Stored } from './judge.ts';

/** Where others use the same cores; in milliseconds. */
const SLOW_START = 300_000;

/** What stands in the database, as the judge wants it. */
export async function readStored(address: DatabaseAddress): Promise<Stored> {
  const db = await openDatabase(address);
  try {
    const lines = await db
      .selectFrom('audit')
      .selectAll()
      .where('report_id', 'like', 'so-%')
      .orderBy('report_id')
      .orderBy('version')
      .orderBy('id')
      .execute();
    const figures = Map.groupBy(await db.selectFrom('figures').selectAll().execute(), (one) => one.report_id);
    const reports = await db.selectFrom('reports').selectAll().where('agency_id', 'like', 'so-%').execute();
    const documents = await db.selectFrom('documents').selectAll().execute();
    return {
      audit: lines.map((line) => ({
        ...placeOf(line.report_id),
        version: Number(line.version),
        subject: line.subject,
        figure: line.subject_id,
        before: line.before ?? undefined,
        value: line.after ?? undefined,
        how: line.how,
        delivery: line.delivery ?? undefined,
        by: line.person_id,
      })),
      reports: reports.map(({ id, version, state }) => ({
        ...placeOf(id),
        ...{ version: Number(version), state },
        figures: new Map(
          (figures.get(id) ?? []).map(({ figure_id, count, words }) => [
            figure_id,
            count === null ? (words ?? '') : String(count),
          ]),
        ),
      })),
      documents: documents
        .map((row) => ({
          ...placeOf(row.report_id),
          ...{ version: Number(row.version), state: row.state, sha256: row.sha256 },
          kept: row.bytes.length === 0 ? undefined : createHash('sha256').update(row.bytes).digest('hex'),
        }))
        .filter(({ agency }) => agency.startsWith('so-')),
    };
  } finally {
    await db.destroy();
  }
}

function placeOf(report: string) {
  const ref = parseReportRef(report);
  return { report, agency: ref?.agencyId ?? report, month: String(ref?.month ?? report) };
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
