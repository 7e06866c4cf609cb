// What many ask at the same moment is no single piece of work: between two turns of the event loop little is done, counted in
// statements. A file of SQLite alone; a server answers over a socket.

import { expect, test } from 'vitest';
import { sqliteFile } from '../../src/store/address.ts';
import { allAgencies } from '../../src/store/agencies.ts';
import { openDatabase } from '../../src/store/database.ts';
import { TimeSlices } from '../../src/store/time-slices.ts';
import { inTransaction } from '../../src/store/transaction.ts';
import { PEOPLE, startBot } from '../support/bot.ts';

/** What one turn of the loop may do before the next one begins, by a clock that ticks once a statement. */
const SLICE = 10;
/** The longest transaction of a turn, with begin and commit: nobody lets go of it half-way for others. */
const LONGEST = 20;

class Statements {
  #made = 0;
  #longest = 0;
  #began = 0;
  #watched = false;

  readonly onQuery = (): void => {
    this.#made += 1;
    this.#longest = Math.max(this.#longest, this.#made - this.#began);
  };
  readonly slices = new TimeSlices({ milliseconds: SLICE, now: () => this.#made });

  /** The most that were made in one turn of the event loop while `work` was done. */
  async longestPiece(work: () => Promise<unknown>): Promise<number> {
    this.#longest = 0;
    this.#watched = true;
    const turned = () => {
      this.#began = this.#made;
      if (this.#watched) setImmediate(turned);
    };
    turned();
    await work();
    this.#watched = false;
    return this.#longest;
  }

  get made(): number {
    return this.#made;
  }
}

async function open() {
  const statements = new Statements();
  const { onQuery, slices } = statements;
  const db = await openDatabase(sqliteFile(':memory:'), { onQuery, disk: { slices } });
  return { db, statements };
}

const MANY = Array.from({ length: 16 });

test('looks of many at once let the event loop turn between them', async () => {
  const { db, statements } = await open();
  const look = async () => {
    for (const _ of MANY) await allAgencies(db);
  };
  expect(await statements.longestPiece(() => Promise.all(MANY.map(look)))).toBeLessThanOrEqual(SLICE + 1);
});

test('so do transactions, which nobody else comes into', async () => {
  const { db, statements } = await open();
  let within = 0;
  const look = () =>
    inTransaction(db, async (trx) => {
      within += 1;
      expect(within).toBe(1);
      for (let at = 0; at < 5; at += 1) await allAgencies(trx);
      within -= 1;
    });
  const longest = await statements.longestPiece(() => Promise.all(MANY.map(look)));
  expect(longest).toBeLessThanOrEqual(SLICE + 7);
  expect(statements.made).toBeGreaterThan(MANY.length * 5);
});

test('one who asks alone after a while is not held up', async () => {
  let turned = 0;
  const slices = new TimeSlices();
  setImmediate(() => {
    turned += 1;
  });
  await slices.mine();
  expect(turned).toBe(0);
});

test('turns of several people at once', async () => {
  const statements = new Statements();
  const { onQuery, slices } = statements;
  const bot = await startBot(undefined, { opening: { onQuery, disk: { slices } } });
  const chats = [PEOPLE.officer, PEOPLE.approver, PEOPLE.coordinator].map((talker) => bot.chat({ talker }));
  const [officer] = chats;
  await officer?.say('báo cáo tháng 02/2024');
  const say = (words: string) => Promise.all(chats.map((chat) => chat.say(words)));
  for (const words of ['tình hình', '688', 'xem lại'])
    expect(await statements.longestPiece(() => say(words)), words).toBeLessThanOrEqual(SLICE + LONGEST);
});
