// Who the bot talks to and where: figures are entered in personal chat, by people it knows, each with their rights.

import { describe, expect, test } from 'vitest';
import { SAMPLE_TENANT } from '../../src/local/people.ts';
import { savePerson } from '../../src/store/people.ts';
import { leftAfter, leftInEnglish } from '../demo/assertions.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

describe('in a shared conversation the bot points to the personal chat', () => {
  test.each([['groupChat'], ['channel']] as const)('%s', async (conversationType) => {
    const bot = await startBot();
    const chat = bot.chat({ conversationType, conversationId: `19:${conversationType}@thread.v2` });
    const heard = await chat.say('<at>Trợ lý Báo cáo</at> báo cáo tháng 02/2024');
    expectWords(heard, ['trò chuyện riêng', `!${leftAfter(0)}`], 'báo cáo');
    await chat.say('688');
    const pressed = await chat.press({
      act: 'finish',
      report: 'skhdt.ct25-ct08.2024-02',
      version: 0,
      nonce: 'shared',
    });
    expectWords(pressed, 'trò chuyện riêng', 'press');
    expect((await chat.join()).sent).toEqual([]);
    expect(await bot.report()).toBeUndefined();
  });
});

describe('someone whom the bot does not know learns nothing', () => {
  const OFFICER = PEOPLE.officer;
  test.each([
    ['a person nobody has added', PEOPLE.stranger],
    [
      'the same object id in another tenant',
      { ...OFFICER, tenantId: '00000000-0000-4000-8000-000000000002' },
    ],
    [
      'the officer’s name and Teams id with another object id',
      { ...OFFICER, entraObjectId: PEOPLE.stranger.entraObjectId },
    ],
  ])('%s', async (_who, talker) => {
    const bot = await startBot();
    await readyReport(bot);
    const chat = bot.chat({ talker, conversationId: 'a:stranger' });
    for (const said of ['báo cáo tháng 02/2024', 'xem lại', '688', 'tải báo cáo', 'vì sao 96,16%']) {
      expectWords(await chat.say(said), ['!688', '!2024', '!551', '!.docx'], said);
    }
    expect((await bot.report())?.version).toBe(1);
  });

  test('someone who has left', async () => {
    const bot = await startBot();
    await savePerson(bot.db, {
      ...PEOPLE.officer,
      active: false,
    });
    await play(bot, bot.chat(), [['báo cáo tháng 02/2024', `!${leftAfter(0)}`]]);
    expect(await bot.report()).toBeUndefined();
  });

  test('an activity that does not say who', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    const { activity } = await chat.say('trợ giúp');
    const from = { id: '29:can-bo', name: 'Nguyễn Thị Lan (cán bộ)' };
    const heard = await chat.deliver({ ...activity, id: 'anonymous', from, text: 'báo cáo tháng 02/2024' });
    expectWords(heard, `!${leftAfter(0)}`, 'báo cáo');
    expect(await bot.report()).toBeUndefined();
  });
});

describe('an approver', () => {
  test('looks at the report and enters nothing', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['688', leftAfter(1)],
    ]);
    await play(bot, bot.chat({ talker: PEOPLE.approver }), [
      ['báo cáo tháng 02/2024', ['02/2024', 'Đã giải quyết trong tháng | 688', '![Gửi duyệt]', '![Lưu]']],
      ['sửa đã giải quyết 1', ['!1 hồ sơ'], { settled: 688 }],
      ['688', [], { settled: 688, settledEarly: undefined }],
      ['biểu mẫu', '![Lưu]'],
      ['hoàn tất', []],
      ['xem lại', 'Đã giải quyết trong tháng | 688'],
    ]);
  });

  test('finds nothing where nothing is begun', async () => {
    const bot = await startBot();
    await play(bot, bot.chat({ talker: PEOPLE.approver }), [
      ['báo cáo tháng 02/2024', ['02/2024', 'Chưa nhập', '![Nhập', '!Tổng số hồ sơ']],
    ]);
    expect(await bot.report()).toBeUndefined();
  });
});

test('the Office does not see or change a department’s report', async () => {
  const bot = await startBot();
  await readyReport(bot);
  const chat = bot.chat({ talker: PEOPLE.coordinator });
  for (const said of ['báo cáo tháng 02/2024', 'xem lại', 'tải báo cáo']) {
    expectWords(await chat.say(said), ['!688', '!551'], said);
  }
  for (const act of ['finish', 'give-reasons']) {
    const data = { act, report: 'skhdt.ct25-ct08.2024-02', version: 1, nonce: act };
    expectWords(await chat.press(data), ['!688'], act);
  }
  expect((await bot.report())?.state).toBe('entering');
});

describe('languages', () => {
  test('an English client gets English', async () => {
    const bot = await startBot();
    const chat = bot.chat({ locale: 'en-US' });
    expectWords(await chat.join(), ['Feb 2024', '[Help]'], 'join');
    await play(bot, chat, [
      ['report for February 2024', ['Feb 2024', leftInEnglish(0), 'Dossiers settled in the month', '[Form]']],
      ['688', ['688 dossiers', leftInEnglish(1), 'Settled early'], { settled: 688 }],
      ['12,5', ['[Settled early: 12]'], { settledEarly: undefined }],
      ['[Settled early: 12]', leftInEnglish(2), { settledEarly: 12 }],
      ['0', ['Settled on time 676 dossiers', leftInEnglish(3)], { settledOverdue: 0 }],
      ['on time 676', ['676 dossiers', leftInEnglish(3)], { settledOnTime: undefined }],
      ['status', ['Feb 2024', leftInEnglish(3), '20 Feb 2024']],
      ['back', leftInEnglish(3)],
      ['skip', leftInEnglish(3)],
      ['change early 0', ['Settled early: 0 dossiers', leftInEnglish(3)], { settledEarly: 0 }],
    ]);
  });

  test('English words are answered in English on a Vietnamese client, and back', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['report for February 2024', ['Dossiers settled', '[Form]']],
      ['688', '688 dossiers'],
      ['còn thiếu gì', ['Trước hạn', '[Trả lời tiếp]']],
    ]);
  });

  test('a client that says nothing of its language gets Vietnamese', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    const { activity } = await chat.say('xem lại');
    const { locale: _, ...silent } = activity;
    expectWords(
      await chat.deliver({ ...silent, id: 'silent', text: 'báo cáo tháng 2' }),
      '[Biểu mẫu]',
      'no locale',
    );
  });
});

test('the people of the sample are all of one tenant', () => {
  for (const { tenantId } of Object.values(PEOPLE)) expect(tenantId).toBe(SAMPLE_TENANT);
});
