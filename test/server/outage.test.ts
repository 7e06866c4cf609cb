// The database goes away in mid talk and comes back: nobody is told that something is recorded which is not, or the other
// way round, and the program goes on without a restart.

import { expect, test } from 'vitest';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { startBot, WORKING_DAY } from '../support/bot.ts';
import { atServer, openAt, untouchedDatabase } from '../support/databases.ts';
import { Cable } from './cable.ts';

const { busy, perhapsRecorded } = phrasesFor('vi');
const REPORT = 'skhdt.ct25-ct08.2024-02';

/** What is recorded, seen from beside the bot. */
async function recorded(address: string) {
  const db = await openAt(address);
  const figures = (await figuresOfReports(db, [REPORT])).get(REPORT);
  await db.destroy();
  return Object.fromEntries([...(figures ?? [])].map(([id, { value }]) => [id, value]));
}

async function talking() {
  const database = await untouchedDatabase();
  const cable = await Cable.to(database);
  const bot = await startBot(WORKING_DAY, { database: cable.address });
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await chat.say('688');
  /** Says it until somebody is at home. */
  const sayUntilHeard = async (text: string) => {
    let heard = await chat.say(text);
    await expect
      .poll(
        async () => {
          if (heard.text === busy) heard = await chat.say(text);
          return heard.text;
        },
        { timeout: 20_000, interval: 200 },
      )
      .not.toBe(busy);
    return heard;
  };
  return { database, cable, chat, sayUntilHeard };
}

test('the cable is cut: told so, nothing recorded; mended: it goes on', async () => {
  const { database, cable, chat, sayUntilHeard } = await talking();
  await cable.cut();
  for (let n = 0; n < 3; n += 1) {
    const began = performance.now();
    expect((await chat.say('100')).text).toBe(busy);
    expect(performance.now() - began).toBeLessThan(3000);
  }
  expect((await chat.press({ act: 'skip', report: REPORT })).text).toBe(busy);
  expect(await recorded(database)).toEqual({ settled: 688 });
  await cable.mend();
  await sayUntilHeard('100');
  expect(await recorded(database)).toEqual({ settled: 688, settledEarly: 100 });
});

test('the server throws everybody out and lets nobody in', async () => {
  const { database, chat, sayUntilHeard } = await talking();
  const name = new URL(database).pathname.slice(1);
  const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
  await atServer(`alter database ${name} allow_connections false`);
  await atServer(others);
  expect((await chat.say('100')).text).toBe(busy);
  await atServer(`alter database ${name} allow_connections true`);
  expect(await recorded(database)).toEqual({ settled: 688 });
  await sayUntilHeard('100');
  expect(await recorded(database)).toEqual({ settled: 688, settledEarly: 100 });
});

test('it breaks in the moment of the commit: it may be recorded, and that is said', async () => {
  const { database, cable, chat, sayUntilHeard } = await talking();
  cable.cutAtCommit();
  const heard = await chat.say('100');
  expect(heard.text).toBe(perhapsRecorded);
  expect(await recorded(database)).toEqual({ settled: 688, settledEarly: 100 });
  await cable.mend();
  expect((await sayUntilHeard('tình hình')).text).toContain('02/2024');
  // The channel delivers it once more: known, and not recorded for the next question.
  await chat.deliver(heard.activity);
  expect(await recorded(database)).toEqual({ settled: 688, settledEarly: 100 });
});
