// Teams delivers again what it thinks was lost: with the same id, a press even with a new one. The second time changes
// nothing, and an answer that was lost is given after all.

import { describe, expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { cardLines } from '../demo/card-reader.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords } from '../support/talk.ts';

async function opened(bot: TestBot) {
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  return chat;
}

describe('the same message', () => {
  test('again, is answered with silence and recorded once', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    const first = await chat.say('688');
    const again = await chat.deliver(first.activity);
    expect(again.sent).toEqual([]);
    expect(await bot.stored()).toEqual({ settled: 688 });
    expect(await bot.audit()).toHaveLength(1);
  });

  test('again after the conversation went on, does not answer the next question', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    const first = await chat.say('0');
    await chat.say('0');
    await chat.deliver(first.activity);
    expect(await bot.stored()).toEqual({ settled: 0, settledEarly: 0 });
  });

  test('twice at the same moment, is recorded once', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    const { activity } = await chat.say('xem lại');
    const both = { ...activity, id: 'twin', text: '688' };
    await Promise.all([chat.deliver(both), chat.deliver(both)]);
    expect(await bot.stored()).toEqual({ settled: 688 });
    expect(await bot.audit()).toHaveLength(1);
  });

  test('after a restart, is still known', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    const first = await chat.say('0');
    await bot.restart();
    await chat.deliver(first.activity);
    expect(await bot.stored()).toEqual({ settled: 0 });
  });

  test('in another conversation, is another message', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    await chat.say('688', 'same-id');
    const other = bot.chat({ conversationId: 'a:phone' });
    await other.say('tiếp tục');
    await other.say('8', 'same-id');
    expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 8 });
  });
});

describe('an answer that was lost', () => {
  test('is given when the message comes again, and nothing is recorded twice', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(403);
    const lost = await chat.say('688');
    expect(lost.status).toBeGreaterThanOrEqual(500);
    expect(lost.sent).toEqual([]);
    expect(await bot.stored()).toEqual({ settled: 688 });
    const again = await chat.deliver(lost.activity);
    expect(again.status).toBe(200);
    expectWords(again, leftAfter(1), '688 again');
    expect(await bot.audit()).toHaveLength(1);
    expect((await chat.deliver(lost.activity)).sent).toEqual([]);
  });

  test('of a message that changed nothing is given, too', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    bot.connector.failNext(403);
    const lost = await chat.say('xem lại');
    expectWords(await chat.deliver(lost.activity), '02/2024', 'xem lại again');
  });
});

describe('the same press with a new id', () => {
  test('of a form saves once', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    await chat.tap('Biểu mẫu');
    const first = await chat.tap('Lưu', { settled: '688', settledEarly: '0' });
    const again = await chat.deliver({ ...first.activity, id: 'a-new-id' });
    expect(again.sent).toEqual([]);
    expectWords(again, '688 hồ sơ', 'save again');
    expect((await bot.report())?.version).toBe(1);
    expect(await bot.audit()).toHaveLength(2);
  });

  test('does not undo what was said in between', async () => {
    const bot = await startBot();
    const chat = await opened(bot);
    await chat.tap('Biểu mẫu');
    const first = await chat.tap('Lưu', { settled: '688' });
    await chat.say('sửa đã giải quyết 690');
    await chat.deliver({ ...first.activity, id: 'a-new-id' });
    expect(await bot.stored()).toEqual({ settled: 690 });
  });

  test('of the reasons is answered as it was the first time', async () => {
    const bot = await startBot();
    const { chat, reasonFields } = await readyReport(bot, { pending: '40' });
    const first = await chat.tap('Ghi lý do', reasonFields('Hai hồ sơ đã rút'));
    const version = (await bot.report())?.version;
    const again = await chat.deliver({ ...first.activity, id: 'a-new-id' });
    expect(again.cards.flatMap(cardLines)).toEqual(first.cards.flatMap(cardLines));
    expect((await bot.report())?.version).toBe(version);
  });

  test('of finishing finishes once', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    const first = await chat.tap('Gửi duyệt');
    const again = await chat.deliver({ ...first.activity, id: 'a-new-id' });
    expect(again.sent).toEqual([]);
    expect((await bot.audit()).filter(({ subject }) => subject === 'state')).toHaveLength(1);
  });
});
