// The disk hangs, or fails: nobody is told that something is recorded, and the others go on.

import { expect, test } from 'vitest';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { TestDisk } from '../support/disk.ts';

/** On a busy machine. */
const LONG = { timeout: 10_000 };
const { busy, perhapsRecorded } = phrasesFor('vi');

async function talking() {
  const disk = new TestDisk();
  const bot = await startBot(undefined, { opening: { disk: disk.options } });
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  return { bot, disk, chat };
}

test('a figure is told as recorded once the disk has it; what others ask is answered meanwhile', async () => {
  const { bot, disk, chat } = await talking();
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('tình hình');
  const before = bot.connector.sentTo(`a:${PEOPLE.officer.id}`).length;
  disk.hang();
  const recording = chat.say('688');
  // Committed, and not on the disk.
  await expect.poll(() => bot.stored(), LONG).toEqual({ settled: 688 });
  const shown = bot.connector.sentTo(`a:${PEOPLE.approver.id}`).length;
  const asking = leader.say('tình hình');
  await expect
    .poll(() => bot.connector.sentTo(`a:${PEOPLE.approver.id}`).length, LONG)
    .toBeGreaterThan(shown);
  expect(bot.connector.sentTo(`a:${PEOPLE.officer.id}`)).toHaveLength(before);
  disk.goOn();
  expect((await recording).text).toContain('688');
  await asking;
});

test('a disk that fails: it is not known whether it is recorded, then nothing is, then all goes on', async () => {
  const { bot, disk, chat } = await talking();
  disk.break();
  const heard = await chat.say('688');
  expect(heard.text).toBe(perhapsRecorded);
  disk.repair();
  expect((await chat.say('54')).text).toBe(busy);
  await expect.poll(async () => (await chat.say('tình hình')).text, LONG).toContain('02/2024');
  expect(await bot.stored()).toEqual({ settled: 688 });
  // The channel delivers it once more: known, and not recorded for the next question.
  await chat.deliver(heard.activity);
  expect(await bot.stored()).toEqual({ settled: 688 });
});
