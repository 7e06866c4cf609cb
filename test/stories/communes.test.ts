// A commune of three people: its clerk enters and administers, the chairman approves, and a deputy does both where the
// commune allows it.

import { describe, test } from 'vitest';
import type { Agency } from '../../src/agency/agency.ts';
import { toLocalDate } from '../../src/calendar/local-date.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_REPORT, samplePerson } from '../../src/local/people.ts';
import { saveAgencies } from '../../src/store/agencies.ts';
import { savePeople } from '../../src/store/people.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { CLEAN } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const CLERK = samplePerson(70, 'van-phong-xa', 'Y Mai', 'xa-dak-ha', 'officer', 'administrator');
const CHAIRMAN = samplePerson(71, 'chu-tich', 'A Thanh', 'xa-dak-ha', 'approver');
const DEPUTY = samplePerson(72, 'pho-chu-tich', 'Lê Thị Hoa', 'xa-dak-ha', 'officer', 'approver');

const commune = (id: string, name: string, more: Partial<Agency> = {}): Agency => ({
  id,
  sample: true,
  office: false,
  approval: 'required',
  reports: [{ report: SAMPLE_REPORT }],
  firstMonth: toMonth(2024, 1),
  settings: [
    {
      from: toLocalDate(toMonth(2024, 1), 1),
      letterhead: {
        name,
        place: 'Đăk Hà',
        documentCode: 'BC-UBND',
        fileCode: 'XADAKHA',
        addressees: ['Văn phòng UBND tỉnh Kon Tum'],
        recipients: ['Thường trực Đảng ủy xã', 'Chủ tịch, các PCT UBND xã'],
        archive: ['VP'],
        authority: 'TM. ỦY BAN NHÂN DÂN',
        signerTitle: 'CHỦ TỊCH',
        signerName: 'A Thanh',
        appendices: [],
      },
    },
  ],
  ...more,
});

async function withCommune(more: Partial<Agency> = {}): Promise<TestBot> {
  const bot = await startBot();
  await saveAgencies(bot.db, [commune('xa-dak-ha', 'Ủy ban nhân dân xã Đăk Hà', more)]);
  await savePeople(bot.db, [CLERK, CHAIRMAN, DEPUTY]);
  return bot;
}

const JANUARY = 'xa-dak-ha.ct25-ct08.2024-01';
const FIRST = { ...CLEAN, settledYtd: '688', settledYtdOverdue: '0' };

async function filled(bot: TestBot, talker = CLERK) {
  const chat = bot.chat({ talker });
  await chat.say('báo cáo tháng 1/2024');
  const heard = await chat.press({
    ...{ act: 'save-form', report: JANUARY, version: 0, nonce: 'all', shown: {} },
    figures: Object.keys(FIRST),
    ...FIRST,
  });
  return { chat, heard };
}

describe('three people', () => {
  test('the first words fit them', async () => {
    const bot = await withCommune();
    expectWords(await bot.chat({ talker: CLERK }).join(), ['Nhập báo cáo tháng 02/2024', '!Sở'], 'clerk');
    expectWords(await bot.chat({ talker: CHAIRMAN }).join(), ['chờ anh/chị duyệt', '!Sở'], 'chairman');
    expectWords(
      await bot.chat({ talker: DEPUTY }).join(),
      ['Nhập báo cáo tháng 02/2024', '!chờ anh/chị duyệt', '!Sở'],
      'deputy',
    );
  });

  test('the clerk enters, the chairman approves, the paper is the committee’s own', async () => {
    const bot = await withCommune();
    const { chat, heard } = await filled(bot);
    expectWords(heard, '[Gửi duyệt]', 'ready');
    const sent = await chat.tap('Gửi duyệt');
    expectWords(sent, ['A Thanh', 'Lê Thị Hoa'], 'deciders');
    const chairman = bot.chat({ talker: CHAIRMAN });
    expectWords(await chairman.say('chờ duyệt'), ['Y Mai', '[Duyệt]'], 'waiting');
    expectWords(await chairman.tap('Duyệt'), 'duyệt', 'approved');
    await play(bot, chat, [['tải báo cáo', 'XADAKHA']]);
  });

  test('who enters and approves does not approve their own, where the commune does not allow it', async () => {
    const bot = await withCommune();
    const { chat } = await filled(bot, DEPUTY);
    expectWords(await chat.tap('Gửi duyệt'), ['Người duyệt: A Thanh', '!Người duyệt: Lê'], 'deciders');
  });

  test('and does, where it does', async () => {
    const bot = await withCommune({ approval: 'own-allowed' });
    const { chat } = await filled(bot, DEPUTY);
    await chat.tap('Gửi duyệt');
    expectWords(await chat.say('chờ duyệt'), '[Duyệt]', 'waiting');
    expectWords(await chat.tap('Duyệt'), 'Đã duyệt', 'approved');
  });

  test('hands over, goes on leave, looks after people', async () => {
    const bot = await withCommune();
    const { chat } = await filled(bot);
    await play(bot, chat, [
      ['giao báo cáo', 'Lê Thị Hoa'],
      ['mai tôi nghỉ đến 22/2', 'Lê Thị Hoa'],
      ['quản trị', ['Y Mai', 'A Thanh', 'Lê Thị Hoa']],
    ]);
  });
});

test('one person who enters and approves, alone', async () => {
  const bot = await startBot();
  const alone = samplePerson(
    73,
    'mot-minh',
    'Đinh Văn Một',
    'xa-mot',
    'officer',
    'approver',
    'administrator',
  );
  await saveAgencies(bot.db, [commune('xa-mot', 'UBND xã Một', { approval: 'own-allowed' })]);
  await savePeople(bot.db, [alone]);
  const chat = bot.chat({ talker: alone });
  expectWords(await chat.join(), ['Nhập báo cáo', '!chờ anh/chị duyệt'], 'welcome');
  await play(bot, chat, [
    ['báo cáo tháng 1/2024', 'đã giải quyết'],
    ['giao báo cáo', '!undefined'],
    ['mai tôi nghỉ đến 22/2', 'nghỉ'],
    ['trợ giúp', '!Sở'],
  ]);
});
