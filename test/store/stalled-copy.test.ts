// A copy of the program that stalls in a turn until another copy has the conversation writes nothing of it any more.

import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type ConversationState,
  findConversationState,
  saveConversationState,
} from '../../src/store/conversation-state.ts';
import { ConversationBusy } from '../../src/store/database-errors.ts';
import { isPostgres } from '../../src/store/dialect.ts';
import { findPerson } from '../../src/store/people.ts';
import type { Db } from '../../src/store/schema.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { withTurnLease } from '../../src/store/turn-leases.ts';
import { freshDatabase, NOW, OFFICER } from '../support/database.ts';
import { ON, openAt } from '../support/databases.ts';

const TIMES = { lease: 400, patience: 1000 };
const CONVERSATION = 'a:1';
const talk = (focus: string): ConversationState => ({
  conversationId: CONVERSATION,
  personId: OFFICER.id,
  agencyId: undefined,
  reportId: undefined,
  focus,
  asked: undefined,
  paused: false,
  language: 'vi',
  seenVersion: 0,
  offered: undefined,
  unconfirmed: undefined,
  spokenReportId: undefined,
});

/** The whole process stands still, as under SIGSTOP. */
const stall = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);

/** Another copy has had the conversation and said something there. */
async function otherCopy(db: Db, { done }: { readonly done: boolean }): Promise<void> {
  await sql`update turn_leases set holder = 'other', until = until + 60000`.execute(db);
  await db.updateTable('talks').set({ focus: 'newer' }).execute();
  if (done) await sql`delete from turn_leases`.execute(db);
}

const turn = <Result>(db: Db, work: () => Promise<Result>) => withTurnLease(db, CONVERSATION, work, TIMES);
const focus = async (db: Db) => (await findConversationState(db, CONVERSATION))?.focus;

describe.runIf(ON !== 'sqlite')('a copy that stalled', () => {
  test.each([false, true])(
    'saves no old state over that of another copy; that has ended: %s',
    async (done) => {
      const { db } = await freshDatabase();
      expect(isPostgres(db)).toBe(true);
      await saveConversationState(db, talk('first'), NOW);
      const stalled = turn(db, async () => {
        stall();
        await otherCopy(db, { done });
        await saveConversationState(db, talk('old'), NOW);
      });
      await expect(stalled).rejects.toBeInstanceOf(ConversationBusy);
      expect(await focus(db)).toBe('newer');
    },
  );

  test('does anew what it was at, on the state as it is by then', async () => {
    const { db } = await freshDatabase();
    let begun = 0;
    await turn(db, () =>
      inTransaction(db, async (trx) => {
        begun += 1;
        await saveConversationState(trx, talk(`time ${begun}`), NOW);
        if (begun === 1) stall();
      }),
    );
    expect([begun, await focus(db)]).toEqual([2, 'time 2']);
  });

  test.runIf(ON === 'server')(
    'commits no transaction in which it stalled while another copy took over',
    async () => {
      const { db, address } = await freshDatabase();
      const other = await openAt(address);
      onTestFinished(() => other.destroy());
      await saveConversationState(db, talk('first'), NOW);
      const stalled = turn(db, () =>
        inTransaction(db, async (trx) => {
          await trx.selectFrom('people').selectAll().execute();
          stall();
          await otherCopy(other, { done: true });
          await trx.updateTable('people').set({ name: 'old' }).execute();
        }),
      );
      await expect(stalled).rejects.toBeInstanceOf(ConversationBusy);
      expect((await findPerson(db, OFFICER.id))?.name).toBe(OFFICER.name);
    },
  );

  test('goes on where nobody else came', async () => {
    const { db } = await freshDatabase();
    await turn(db, async () => {
      stall();
      await saveConversationState(db, talk('late'), NOW);
    });
    expect(await focus(db)).toBe('late');
    expect(await db.selectFrom('turn_leases').selectAll().execute()).toEqual([]);
  });

  test('may still do what no longer is about the conversation', async () => {
    const { db } = await freshDatabase();
    let after: Promise<void> | undefined;
    const gate = Promise.withResolvers<void>();
    await turn(db, async () => {
      after = gate.promise.then(() => saveConversationState(db, talk('news'), NOW));
    });
    stall();
    gate.resolve();
    await after;
    expect(await focus(db)).toBe('news');
  });

  test('keeps its turn while it goes on, however long that takes', async () => {
    const { db } = await freshDatabase();
    const times = { lease: 1600, patience: 100 };
    const until = async () =>
      Number((await db.selectFrom('turn_leases').select('until').executeTakeFirst())?.until);
    await withTurnLease(
      db,
      CONVERSATION,
      async () => {
        const taken = await until();
        await expect.poll(until, { timeout: 10_000 }).toBeGreaterThan(taken);
      },
      times,
    );
  });
});

test.runIf(ON === 'sqlite')('on a file there is one copy, and nothing to lose to another', async () => {
  const { db } = await freshDatabase();
  await turn(db, async () => {
    stall();
    await saveConversationState(db, talk('late'), NOW);
  });
  expect(await focus(db)).toBe('late');
});
