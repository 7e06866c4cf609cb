// Somebody who owes two reports is reminded of each by itself: by its own deadline, by its name, with a button that opens it and
// no other; one can be put off, or done without, and the other comes.

import { expect, test } from 'vitest';
import { kindsOff } from '../../src/store/absences.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { type CardPart, cardLines, cardOf } from '../demo/card-reader.ts';
import type { TestBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';
import { MONTHLY, owing, QUARTERLY, twoReports } from '../support/two-reports.ts';

const CHAT = 'a:can-bo';
const MINUTES_A_DAY = 24 * 60;
/** Two working days before the quarterly report is due, and the day on which the monthly one is late. */
const LATE_DAY = new Date('2024-03-21T02:00:00Z');

const sent = async (bot: TestBot) =>
  (
    await bot.db
      .selectFrom('reminders')
      .select(['about', 'kind'])
      .where('person_id', '=', 'can-bo')
      .where('state', '=', 'sent')
      .orderBy('about')
      .execute()
  ).map(({ about, kind }) => `${about} ${kind}`);

function lastCards(bot: TestBot, count: number): readonly CardPart[] {
  const deleted = bot.connector.deleted();
  return bot.connector
    .sentTo(CHAT)
    .filter(({ id }) => id === undefined || !deleted.includes(id))
    .flatMap((one): readonly CardPart[] => {
      const card = cardOf(one);
      return card ? [card] : [];
    })
    .slice(-count);
}

/** One round after the other: a conversation gets a reminder every two seconds at most. */
async function remindAll(bot: TestBot): Promise<void> {
  await bot.remind();
  bot.pass(1);
  await bot.remind();
}

test('each by its own deadline and name; its button opens that report and period', async () => {
  const { bot, officer } = await twoReports();
  await remindAll(bot);
  expect(await sent(bot)).toEqual(['skhdt.ct25-ct08.2024-03 due', 'skhdt.dvc-766-quy.2024-Q1 ahead']);
  const cards = lastCards(bot, 2);
  const lines = cards.map((card) => cardLines(card).join('\n')).toSorted();
  expect(lines[0]).toContain('Hôm nay hết hạn báo cáo Chỉ thị 25 và 08 tháng 03/2024');
  expect(lines[1]).toContain('Sắp đến hạn báo cáo dịch vụ công 766 quý I/2024');
  const quarterly = cards.find((card) => JSON.stringify(card).includes('dvc-766-quy'));
  if (!quarterly) throw new Error('no card of the quarterly report');
  expectWords(await officer.tapOn(quarterly, 'Bắt đầu nhập'), ['766', 'quý I/2024', '!Chỉ thị 25'], 'begin');
});

test('one is put off, the other comes on its day', async () => {
  const { bot, officer } = await twoReports();
  await remindAll(bot);
  const quarterly = lastCards(bot, 2).find((card) => JSON.stringify(card).includes('dvc-766-quy'));
  if (!quarterly) throw new Error('no card of the quarterly report');
  expectWords(
    await officer.tapOn(quarterly, 'Sáng mai'),
    ['dịch vụ công 766 quý I/2024', 'Em sẽ nhắc lại'],
    'later',
  );
  bot.moveTo(LATE_DAY);
  await remindAll(bot);
  expect(await sent(bot)).toEqual([
    'skhdt.ct25-ct08.2024-03 due',
    'skhdt.ct25-ct08.2024-03 overdue',
    'skhdt.dvc-766-quy.2024-Q1 ahead',
    'skhdt.dvc-766-quy.2024-Q1 snoozed',
  ]);
});

test('one is done without by its name, and wanted again; the card ticks each', async () => {
  const { bot, officer } = await twoReports();
  const off = async () => [...((await kindsOff(bot.db, ['can-bo'])).get('can-bo') ?? [])].toSorted();
  await play(bot, officer, [
    ['đừng nhắc báo cáo 766 hằng quý nữa', 'em không nhắc: mọi lần nhắc báo cáo dịch vụ công 766.'],
    ['lịch nhắc', ['Đang tắt: mọi lần nhắc báo cáo dịch vụ công 766.', 'Chỉ thị 25 và 08 tháng 03/2024']],
  ]);
  expect(await off()).toEqual(['ahead', 'due', 'opening', 'overdue'].map((kind) => `${kind}@dvc-766-quy`));
  await remindAll(bot);
  expect(await sent(bot)).toEqual(['skhdt.ct25-ct08.2024-03 due']);
  await play(bot, officer, [
    ['bật nhắc báo cáo 766 hằng quý', 'em nhắc đủ các lần'],
    ['chọn lần nhắc', ['opening@ct25-ct08', 'overdue@dvc-766-quy']],
  ]);
  expect(await off()).toEqual([]);
});

test('a report that is not owed any more is reminded of no more', async () => {
  const { bot } = await twoReports();
  await remindAll(bot);
  const agency = await findAgency(bot.db, 'skhdt');
  if (!agency) throw new Error('no agency');
  await saveAgency(bot.db, { ...agency, reports: [QUARTERLY] });
  const before = await sent(bot);
  for (let day = 0; day < 2; day += 1) {
    bot.pass(MINUTES_A_DAY);
    await remindAll(bot);
  }
  expect((await sent(bot)).filter((one) => !before.includes(one)).join()).not.toContain('ct25-ct08');
});

test('the Office gets a list for each report that is late', async () => {
  const { bot, office } = await twoReports();
  await owing(bot, 'sxd', [MONTHLY, QUARTERLY], 'Sở Xây dựng');
  await office.say('chào');
  for (const day of ['20', '21', '25', '26', '27', '28', '29']) {
    bot.moveTo(new Date(`2024-03-${day}T02:00:00Z`));
    await remindAll(bot);
  }
  for (const day of ['01', '02']) {
    bot.moveTo(new Date(`2024-04-${day}T02:00:00Z`));
    await remindAll(bot);
  }
  const lists = await bot.db
    .selectFrom('reminders')
    .select('about')
    .distinct()
    .where('kind', '=', 'late-list')
    .where('state', '=', 'sent')
    .orderBy('about')
    .execute();
  expect(lists.map(({ about }) => about)).toEqual([
    'toan-tinh.ct25-ct08.2024-03',
    'toan-tinh.dvc-766-quy.2024-Q1',
  ]);
  expect(office.inbox().text).toContain('Quá hạn báo cáo dịch vụ công 766 quý I/2024');
});

test('two reports of one name are told apart by how often they are due, and switched off one by one', async () => {
  const { bot, officer } = await twoReports();
  await owing(bot, 'skhdt', [MONTHLY, { report: 'dvc-766' }, QUARTERLY]);
  const off = async () => [...((await kindsOff(bot.db, ['can-bo'])).get('can-bo') ?? [])].toSorted();
  const all = (report: string) => ['ahead', 'due', 'opening', 'overdue'].map((kind) => `${kind}@${report}`);
  await play(bot, officer, [
    [
      'đừng nhắc báo cáo 766 quý nữa',
      ['em không nhắc: mọi lần nhắc báo cáo dịch vụ công 766 hằng quý.', '!hằng tháng'],
    ],
    ['lịch nhắc', 'Đang tắt: mọi lần nhắc báo cáo dịch vụ công 766 hằng quý.'],
  ]);
  expect(await off()).toEqual(all('dvc-766-quy'));
  const choice = JSON.stringify((await officer.say('chọn lần nhắc')).cards.at(-1));
  expect(choice).toContain('Dịch vụ công 766 hằng tháng: sắp đến hạn');
  expect(choice).toContain('Dịch vụ công 766 hằng quý: sắp đến hạn');
  await play(bot, officer, [
    [
      'đừng nhắc báo cáo 766 nữa',
      [
        'mọi lần nhắc báo cáo dịch vụ công 766 hằng tháng; mọi lần nhắc báo cáo dịch vụ công 766 hằng quý',
        'Bật lại bằng “bật nhắc”',
      ],
    ],
    ['bật nhắc báo cáo 766 quý', ['em không nhắc: mọi lần nhắc báo cáo dịch vụ công 766 hằng tháng.']],
  ]);
  expect(await off()).toEqual(all('dvc-766'));
});
