// "Sai rồi", "không đúng": what was recorded last is asked again. It is no zero, and nobody is told that nothing was recorded.

import { describe, expect, test } from 'vitest';
import { PEOPLE, startBot } from '../support/bot.ts';
import { expectWords, type Line, play } from '../support/talk.ts';

const OPEN: Line = ['báo cáo tháng 02/2024', 'đã giải quyết'];
const RECORDED: Line = ['688', 'Đã giải quyết trong tháng: 688 hồ sơ', { settled: 688 }];
const AGAIN = ['Đang ghi: 688 hồ sơ', '!Trước hạn: 0', '!không ghi'];

describe('after a figure', () => {
  test.for([
    'sai rồi',
    'nhầm rồi em',
    'không đúng',
    'ko đúng em ơi',
    'k dung',
    'chưa đúng',
    'không đúng lắm',
    'chưa chính xác',
    "that's wrong",
  ])('“%s” asks it again', async (said) => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [OPEN, RECORDED]);
    const heard = await chat.say(said);
    expectWords(heard, said.startsWith('that') ? ['688 dossiers'] : AGAIN, said);
    expect(await bot.stored(), said).toEqual({ settled: 688 });
    await chat.say('690');
    expect(await bot.stored(), said).toEqual({ settled: 690 });
  });

  test('of several that came together it is asked which', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [OPEN, RECORDED, ['0, 0, 45', 'Quá hạn: 0']]);
    const which = ['số liệu nào ạ', '[Trước hạn]', '[Quá hạn]', '[Còn tồn chưa giải quyết]'];
    expectWords(await chat.say('sai rồi'), which, 'sai rồi');
  });

  test('of what was asked back it drops that, and of nothing it changes nothing', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [OPEN, RECORDED, ['gần 7', 'Trước hạn'], ['không đúng', 'không ghi gì']]);
    expect(await bot.stored()).toEqual({ settled: 688 });
    const leader = bot.chat({ talker: PEOPLE.approver });
    expectWords(await leader.say('sai rồi'), '!Đang ghi', 'leader');
  });
});

test.for(['không', 'không ạ', 'đúng là không', 'không có', 'ko có hồ sơ nào hết'])(
  '“%s” is a zero as before',
  async (said) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [OPEN, RECORDED, [said, 'Trước hạn: 0 hồ sơ', { settledEarly: 0 }]]);
  },
);
