// kill -9 at any moment: every figure that was said to be recorded is there, with its audit line and its delivery, and
// none is half-written.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditOf } from '../../src/store/audit.ts';
import { deliveryState } from '../../src/store/deliveries.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { findReport } from '../../src/store/reports.ts';
import { furnish, REPORT } from '../support/database.ts';
import { atServer, ON, openAt, untouchedDatabase } from '../support/databases.ts';

const DATABASES = 2;
/** A server does not die with the process: fewer show it. */
const KILLS_EACH = ON === 'server' ? 10 : 50;
/** Milliseconds after the first word of the child; up to some twenty commits later. */
const LONGEST_LIFE = ON === 'server' ? 150 : 12;

// Starting a process a hundred times takes minutes where others use the same cores.
it('loses nothing that was acknowledged, in kill after kill', async () => {
  const acknowledged = await Promise.all(Array.from({ length: DATABASES }, (_, i) => killRepeatedly(i + 1)));
  for (const count of acknowledged) expect(count).toBeGreaterThan(KILLS_EACH);
}, 600_000);

async function killRepeatedly(seed: number): Promise<number> {
  const address = await untouchedDatabase();
  const prepared = await openAt(address);
  await furnish(prepared);
  await prepared.destroy();
  let said = 0;
  let next = 0;
  for (let kill = 0; kill < KILLS_EACH; kill += 1) {
    const lines = await runAndKill(address, next, (LONGEST_LIFE * ((kill * 7 + seed * 3) % 120)) / 120);
    said += lines.length;
    next = await inspect(address, lines);
  }
  return said;
}

/** Starts the recorder, kills it some time after its first acknowledgment; what it had said by then. */
function runAndKill(address: string, first: number, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'recorder.ts'), address, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      out += chunk;
    });
    child.once('close', (_code, signal) => {
      // The last line may be cut: then it was not said.
      if (signal === 'SIGKILL') resolve(out.split('\n').slice(0, -1));
      else reject(new Error(`the recorder ended by itself: ${out.slice(-200)}`));
    });
  });
}

/** What was sent before the kill the server still does: it is looked at afterwards. */
async function nobodyConnected(address: string): Promise<void> {
  const others = `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
  await expect.poll(() => atServer(others, address), { timeout: 10_000 }).toEqual([]);
}

/** Holds the database against what was said and against itself; the number of the next message. */
async function inspect(address: string, lines: readonly string[]): Promise<number> {
  if (ON === 'server') await nobodyConnected(address);
  const db = await openAt(address);
  const report = await findReport(db, REPORT);
  const entered = (await figuresOfReports(db, [REPORT])).get(REPORT) ?? new Map();
  const audit = await auditOf(db, REPORT);

  for (const line of lines) {
    const [n, ...figures] = line.split(' ');
    expect(await deliveryState(db, `message|${n}`)).toBe('unanswered');
    const written = audit.filter(({ delivery }) => delivery === `message|${n}`);
    expect(written.map(({ subjectId, after }) => `${subjectId}=${after}`).toSorted()).toEqual(
      figures.toSorted(),
    );
  }
  // Figures are exactly what the audit leads to; the report's version is the audit's last.
  const led = new Map(audit.map((line) => [line.subjectId, line]));
  expect(entered.size).toBe(led.size);
  for (const [id, { value, version }] of entered) {
    expect([id, String(value), version]).toEqual([id, led.get(id)?.after, led.get(id)?.version]);
  }
  expect(report?.version).toBe(audit.at(-1)?.version ?? 0);
  // Both figures of a message, or neither.
  const perMessage = Map.groupBy(audit, ({ delivery }) => delivery);
  expect([...perMessage.values()].filter((all) => all.length !== 2)).toEqual([]);
  await db.destroy();
  return Number(audit.at(-1)?.delivery?.split('|')[1] ?? -1) + 1;
}
