// The one way a report is changed, under everything that can come between: another process, the same delivery again,
// someone faster, a failure in the middle.

import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, test } from 'vitest';
import { changeReport } from '../../src/actions/change-report.ts';
import { type AuditLine, auditOf } from '../../src/store/audit.ts';
import { deliveryState } from '../../src/store/deliveries.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { findReport } from '../../src/store/reports.ts';
import type { Db } from '../../src/store/schema.ts';
import { TRIES } from '../../src/store/transaction.ts';
import { RACE_MILLISECONDS, race } from '../store/race.ts';
import { acting, freshDatabase, OFFICER, REPORT } from '../support/database.ts';
import { SHARED } from '../support/databases.ts';
import { approve, done, fill, record } from './filled.ts';

const DELIVERY = { key: 'a:1|m', conversationId: 'a:1' };
const ROUNDS = 25;
const RACER = join(import.meta.dirname, 'racer.ts');

async function everything(db: Db) {
  const entered = (await figuresOfReports(db, [REPORT])).get(REPORT) ?? new Map();
  return { report: await findReport(db, REPORT), entered, audit: await auditOf(db, REPORT) };
}

/** Each change of a figure began where the one before it ended. */
function expectUnbroken(audit: readonly AuditLine[], figure: string): void {
  const lines = audit.filter(({ subjectId }) => subjectId === figure);
  expect(lines.map(({ before }) => before)).toEqual([
    undefined,
    ...lines.slice(0, -1).map(({ after }) => after),
  ]);
}

describe.runIf(SHARED)('two processes on one database', () => {
  test(
    'lose nothing: each change builds on the one before, versions rise by one',
    async () => {
      const { db, address } = await freshDatabase();
      const said = await race(RACER, [
        [address, 'mine', '1000', `${ROUNDS}`],
        [address, 'theirs', '2000', `${ROUNDS}`],
      ]);
      expect(said).toEqual(Array(2).fill('done\n'.repeat(ROUNDS)));

      const { report, entered, audit } = await everything(db);
      const versions = audit.filter(({ subjectId }) => subjectId === 'settled').map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: 2 * ROUNDS }, (_, i) => i + 1));
      expect(report?.version).toBe(2 * ROUNDS);
      for (const figure of ['settled', 'pending']) {
        expectUnbroken(audit, figure);
        expect(String(entered.get(figure)?.value)).toBe(
          audit.findLast(({ subjectId }) => subjectId === figure)?.after,
        );
      }
    },
    RACE_MILLISECONDS,
  );

  test(
    'given the same deliveries take each one once',
    async () => {
      const { db, address } = await freshDatabase();
      const said = await race(RACER, [
        [address, 'same', '1000', `${ROUNDS}`],
        [address, 'same', '1000', `${ROUNDS}`],
      ]);
      const perMessage = said.map((lines) => lines.trim().split('\n'));
      for (let n = 0; n < ROUNDS; n += 1) {
        expect(perMessage.map((kinds) => kinds[n]).toSorted(), `message ${n}`).toEqual(['done', 'repeated']);
      }
      const { report, audit } = await everything(db);
      expect(report?.version).toBe(ROUNDS);
      expect(new Set(audit.map(({ delivery }) => delivery)).size).toBe(ROUNDS);
      expect(audit).toHaveLength(2 * ROUNDS);
    },
    RACE_MILLISECONDS,
  );
});

describe('a delivery', () => {
  test('that comes again is told the present state and changes nothing', async () => {
    const { db } = await freshDatabase();
    await record(acting(db, undefined, { delivery: DELIVERY }), { settled: 688 });
    await record(acting(db), { settled: 690 });
    const before = await everything(db);
    const again = await record(acting(db, undefined, { delivery: DELIVERY }), { settled: 688 });
    expect(again).toMatchObject({ kind: 'repeated', view: { report: before.report } });
    expect(await everything(db)).toEqual(before);
  });

  test('is taken also when it changed nothing, and not when it was refused', async () => {
    const { db } = await freshDatabase();
    await fill(acting(db));
    await record(acting(db, undefined, { delivery: DELIVERY }), { settled: 688 });
    expect(await deliveryState(db, DELIVERY.key)).toBe('unanswered');
    await approve(acting(db));
    const late = { ...DELIVERY, key: 'a:1|late' };
    expect((await record(acting(db, undefined, { delivery: late }), { settled: 1 })).kind).toBe('refused');
    expect(await deliveryState(db, late.key)).toBe('new');
  });
});

describe('a failure in the middle', () => {
  test('leaves nothing half-written, and the same delivery goes in afterwards', async () => {
    const { db } = await freshDatabase();
    await record(acting(db), { settled: 680 });
    const before = await everything(db);
    // The report is advanced before the first figure, whose giver the database does not know.
    const unknown = acting(db, { ...OFFICER, id: 'nobody' }, { delivery: DELIVERY });
    await expect(record(unknown, { settled: 688, pending: 45 })).rejects.toThrow(/foreign key/iu);
    expect(await everything(db)).toEqual(before);
    expect(await deliveryState(db, DELIVERY.key)).toBe('new');
    done(await record(acting(db, undefined, { delivery: DELIVERY }), { settled: 688 }));
    expect((await everything(db)).report?.version).toBe(2);
  });

  test('of one figure takes the others of its message back', async () => {
    const { db } = await freshDatabase();
    const before = await everything(db);
    await expect(record(acting(db), { settled: 688, pending: 10_000_000 })).rejects.toThrow('figures_range');
    expect(await everything(db)).toEqual(before);
  });
});

describe('someone faster', () => {
  /** So many advances of the report, which is what is written first, find another version than they were made for. */
  function overtaken(db: Db, times: number): Db {
    let left = times;
    const plugin: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (result.numAffectedRows !== 1n || left <= 0) return result;
        left -= 1;
        return { ...result, numAffectedRows: 0n };
      },
    };
    return db.withPlugin(plugin);
  }

  async function skipAfter(db: Db, times: number) {
    let asked = 0;
    const changed = changeReport(acting(overtaken(db, times)), REPORT, 'enter-figures', () => {
      asked += 1;
      return { result: undefined, report: { skipped: new Set(['pending']) } };
    });
    return { changed: await changed.catch((error: unknown) => error), asked };
  }

  test('has the change decided anew, and it goes in once', async () => {
    const { db } = await freshDatabase();
    const { changed, asked } = await skipAfter(db, TRIES - 1);
    expect(changed).toMatchObject({ kind: 'done' });
    expect(asked).toBe(TRIES);
    const { report, audit } = await everything(db);
    expect(report).toMatchObject({ version: 1, skipped: new Set(['pending']) });
    expect(audit).toHaveLength(1);
  });

  test('again and again, is no endless race: nothing is written, and it fails', async () => {
    const { db } = await freshDatabase();
    const before = await everything(db);
    const { changed, asked } = await skipAfter(db, Number.POSITIVE_INFINITY);
    expect(changed).toBeInstanceOf(Error);
    expect(asked).toBe(TRIES);
    expect(await everything(db)).toEqual(before);
  });
});
