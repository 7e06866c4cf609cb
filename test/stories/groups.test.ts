// In a group chat or a channel: questions are answered as far as everybody in it may hear, nothing is entered.

import { describe, expect, test } from 'vitest';
import type { Talker } from '../demo/activities.ts';
import { cardOf } from '../demo/card-reader.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const GROUP = { conversationType: 'groupChat', conversationId: '19:group@thread.v2' } as const;

async function group(bot: TestBot, ...members: readonly Talker[]) {
  for (const { id, name, entraObjectId, tenantId } of members) {
    bot.connector.enrol(`29:${id}`, { id: `29:${id}`, name, aadObjectId: entraObjectId, tenantId });
  }
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  const [first = PEOPLE.officer] = members;
  return bot.chat({ ...GROUP, talker: first });
}

describe('among people of one department', () => {
  test('a question is answered, without any way to enter; each sees their own view', async () => {
    const bot = await startBot();
    const chat = await group(bot, PEOPLE.officer, PEOPLE.approver);
    const heard = await chat.say('<at>Trợ lý Báo cáo</at> tháng 2/2024 thế nào');
    expectWords(
      heard,
      ['Tình hình báo cáo tháng 02/2024', 'Đã duyệt', '96,16%', '[Làm mới]', '![Nhập tiếp]'],
      'status',
    );
    // Whoever is notified reads no more than the card shows.
    const summary = String(heard.sent.at(-1)?.summary ?? '');
    expect(summary).toMatch(/^Tình hình báo cáo tháng 02\/2024/u);
    for (const [number] of summary.matchAll(/\d+(?:[.,/:]\d+)*/gu)) expect(heard.text).toContain(number);
    expect(heard.cards[0]).toMatchObject({ refresh: { userIds: ['29:can-bo', '29:lanh-dao'] } });
    await play(bot, chat, [
      ['<at>Trợ lý Báo cáo</at> tỷ lệ trực tuyến tháng 2/2024', ['551/573', '96,16%']],
      ['<at>Trợ lý Báo cáo</at> what is the status of February 2024', ['Feb 2024', '[Refresh]']],
      ['<at>Trợ lý Báo cáo</at> toàn tỉnh', ['!96,16%', '!Sở']],
    ]);
  });

  test('the card is brought up to date for whoever presses, if they may see it', async () => {
    const bot = await startBot();
    const chat = await group(bot, PEOPLE.officer, PEOPLE.approver);
    const card = cardOf((await chat.say('tháng 2/2024 thế nào')).sent[0] ?? ({} as never)) ?? {};
    expectWords(await chat.tapOn(card, 'Làm mới'), 'Đã duyệt', 'refresh');
    const stranger = bot.chat({ ...GROUP, talker: PEOPLE.stranger });
    expectWords(await stranger.tapOn(card, 'Làm mới'), ['!688', '!96,16%', '!Đã duyệt'], 'a stranger');
  });

  test('figures are not entered', async () => {
    const bot = await startBot();
    const chat = await group(bot, PEOPLE.officer, PEOPLE.approver);
    for (const said of ['báo cáo tháng 2', '688', 'xem lại', 'tải báo cáo', 'chờ duyệt']) {
      expectWords(await chat.say(said), ['trò chuyện riêng', '!688', '!.docx'], said);
    }
  });
});

describe('where somebody may not hear it', () => {
  test.each([
    ['someone the bot does not know', PEOPLE.stranger],
    [
      'the same object id of another tenant',
      { ...PEOPLE.officer, id: 'other', entraObjectId: '00000000-0000-4000-8000-00000000bbbb' },
    ],
  ])('%s', async (_who, other) => {
    const bot = await startBot();
    const chat = await group(bot, PEOPLE.officer, other);
    const heard = await chat.say('tỷ lệ trực tuyến tháng 2/2024');
    expectWords(heard, ['trò chuyện riêng', '!96,16%', '!551'], 'question');
  });

  test('the roster cannot be asked', async () => {
    const bot = await startBot();
    await readyReport(bot);
    const chat = bot.chat(GROUP);
    expectWords(await chat.say('tình hình tháng này'), ['trò chuyện riêng', '!28'], 'question');
  });

  test('the Office asks of the province among its own', async () => {
    const bot = await startBot();
    const chat = await group(bot, PEOPLE.coordinator);
    await play(bot, chat, [['toàn tỉnh tháng 2/2024', ['Toàn tỉnh', '96,16%']]]);
  });

  test('and not where somebody of a department hears it', async () => {
    const bot = await startBot();
    const chat = await group(bot, PEOPLE.coordinator, PEOPLE.officer);
    await play(bot, chat, [['toàn tỉnh tháng 2/2024', ['trò chuyện riêng', '!96,16%']]]);
  });
});
