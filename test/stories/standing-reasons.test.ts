// A reason for a fact that stands is given once: kept for the warning of later months, seen by the leader, ended by a press.

import { describe, expect, test } from 'vitest';
import type { Chat } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const CODE = 'more-used.partialServicesUsed';
const PAPER = 'Tính cả hồ sơ giấy';
const KEPT = 'Xem 1 cảnh báo đã có lý do';
/** A partial service that only paper dossiers used. */
const USED = { partialServicesUsed: '1' };
/** The same as last month came in and went out. */
const EVEN = { ...USED, received: '573', settled: '573', pending: '45' };

/** February with the reason kept by ticking the box beside its field; approved. */
async function february(bot: TestBot): Promise<Chat> {
  const { chat, reasonFields } = await readyReport(bot, USED);
  await chat.tap('Ghi lý do', { ...reasonFields(PAPER), [`keep-reason:${CODE}`]: 'true' });
  await approve(bot, chat);
  return chat;
}

async function month(bot: TestBot, chat: Chat, number: string, more = {}) {
  bot.moveTo(new Date(`2024-${number}-19T02:00:00Z`));
  return await readyReport(bot, { ...EVEN, ...more }, chat, `2024-${number}`);
}

describe('ticked beside the reason', () => {
  test('it explains the warning of the next month, folded, and the leader sees since when', async () => {
    const bot = await startBot();
    const { chat, heard, reasonFields } = await readyReport(bot, USED);
    expectWords(heard, ['1 cảnh báo cần lý do', 'Áp dụng cho các kỳ sau'], 'review');
    const given = await chat.tap('Ghi lý do', {
      ...reasonFields(PAPER),
      [`keep-reason:${CODE}`]: 'true',
    });
    expectWords(
      given,
      ['Sẵn sàng gửi duyệt', `Lý do: ${PAPER}`, 'Được giữ cho các kỳ sau', '[Bỏ lý do giữ]'],
      'given',
    );
    await approve(bot, chat);

    const march = await month(bot, chat, '03');
    expectWords(march.heard, ['Sẵn sàng gửi duyệt', KEPT, `Lý do (giữ từ tháng 02/2024): ${PAPER}`], 'march');
    await chat.tap('Gửi duyệt');
    const leader = bot.chat({ talker: PEOPLE.approver });
    expectWords(await leader.say('chờ duyệt'), [KEPT, `Lý do (giữ từ tháng 02/2024): ${PAPER}`], 'leader');
    expect(await bot.reasons('2024-03')).toEqual({ [CODE]: PAPER });
    expectWords(await chat.say('lịch sử'), `${PAPER} (lý do giữ từ kỳ trước)`, 'history');
  });

  test('it is not for a warning that is much larger than when it was given', async () => {
    const bot = await startBot();
    const chat = await february(bot);
    const { heard } = await month(bot, chat, '03', { partialServicesUsed: '10' });
    expectWords(
      heard,
      ['1 cảnh báo cần lý do', 'Lý do giữ từ tháng 02/2024 ghi cho mức chênh nhỏ hơn nhiều', `![${KEPT}]`],
      'large',
    );
  });

  test('it ends after three months without the warning', async () => {
    const bot = await startBot();
    const chat = await february(bot);
    for (const number of ['03', '04', '05']) {
      await month(bot, chat, number, { partialServicesUsed: '0' });
      await approve(bot, chat);
    }
    expectWords((await month(bot, chat, '06')).heard, '1 cảnh báo cần lý do', 'june');
  });

  test('a file of before stays as it is when the reason ends; the month at hand asks again', async () => {
    const bot = await startBot();
    const chat = await february(bot);
    const { heard } = await month(bot, chat, '03');
    const ended = await chat.tapOn(heard.cards.at(-1) ?? {}, 'Bỏ lý do giữ');
    expectWords(ended, ['Đã bỏ lý do giữ của Một phần có phát sinh', '1 cảnh báo cần lý do'], 'ended');
    expect(await bot.reasons('2024-02')).toEqual({ [CODE]: PAPER });
    expectWords(await chat.say('hoàn tác'), 'lại được giữ cho các kỳ sau', 'undone');
    expectWords(await chat.say('xem lại'), ['Sẵn sàng gửi duyệt', KEPT], 'review');
  });
});

describe('in words', () => {
  test('behind the reason, or after it', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, USED);
    await play(bot, chat, [
      ['lý do: tính cả hồ sơ giấy', ['Đã ghi lý do', '[Áp dụng cho các kỳ sau]']],
      ['[Áp dụng cho các kỳ sau]', ['Đã giữ lý do “tính cả hồ sơ giấy”', 'Một phần có phát sinh']],
      ['bỏ lý do giữ', 'Đã bỏ lý do giữ của Một phần có phát sinh'],
      ['lý do: hồ sơ giấy, áp dụng cho các kỳ sau', 'không có cảnh báo'],
      ['hoàn tác', 'lại được giữ'],
      ['lý do này áp dụng cho các tháng sau', 'Chưa có lý do nào để giữ'],
    ]);
  });

  test('at once', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, USED);
    await chat.say('lý do: tính cả hồ sơ giấy, áp dụng cho các kỳ sau');
    expect(await bot.reasons()).toEqual({ [CODE]: 'tính cả hồ sơ giấy' });
    await approve(bot, chat);
    expectWords((await month(bot, chat, '03')).heard, KEPT, 'march');
  });

  test('of two it is asked which', async () => {
    const bot = await startBot();
    const { chat, reasonFields } = await readyReport(bot, { ...USED, onlineReturned: '700' });
    await chat.tap('Ghi lý do', reasonFields(PAPER));
    await play(bot, chat, [
      [
        'giữ lý do cho các kỳ sau',
        ['cảnh báo nào', '[Trả kết quả trực tuyến] [Một phần có phát sinh] [Cả hai]'],
      ],
      ['[Một phần có phát sinh]', 'Đã giữ lý do'],
      ['giữ lý do cho các kỳ sau', 'Trả kết quả trực tuyến'],
      ['bỏ lý do giữ', ['cảnh báo nào', '[Cả hai]']],
      ['[Cả hai]', ['Đã bỏ lý do giữ của', 'Một phần có phát sinh']],
    ]);
  });

  test('a warning that is another one every month keeps none', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40' });
    await play(bot, chat, [
      ['lý do: rút năm hồ sơ', '![Áp dụng cho các kỳ sau]'],
      ['lý do này áp dụng cho các kỳ sau', 'mỗi kỳ một khác'],
    ]);
  });

  test('the leader keeps none', async () => {
    const bot = await startBot();
    const { chat, reasonFields } = await readyReport(bot, USED);
    await chat.tap('Ghi lý do', reasonFields(PAPER));
    const leader = bot.chat({ talker: PEOPLE.approver });
    const version = (await bot.report())?.version ?? 0;
    await leader.press({
      act: 'keep-reason',
      report: 'skhdt.ct25-ct08.2024-02',
      version,
      code: CODE,
      nonce: 'x',
    });
    expect((await bot.report())?.version).toBe(version);
  });
});
