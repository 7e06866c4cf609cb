// Question by question: every way of typing a number that officers really use, and what happens with one that could
// mean two things.

import { describe, expect, test } from 'vitest';
import { givenAt } from '../demo/asked.ts';
import { leftAfter } from '../demo/assertions.ts';
import { startBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;

test('the first questions, answered in seven ways', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    [
      '688',
      ['Đã giải quyết trong tháng: 688 hồ sơ', 'Lũy kế đã giải quyết 1.655 hồ sơ', leftAfter(1)],
      { settled: 688 },
    ],
    ['0 hồ sơ', ['Trước hạn: 0 hồ sơ', leftAfter(2)], { settledEarly: 0 }],
    ['không', ['Quá hạn: 0 hồ sơ', 'Đúng hạn 688 hồ sơ', leftAfter(3)], { settledOverdue: 0 }],
    ['1.655', ['Còn tồn chưa giải quyết: 1.655 hồ sơ', leftAfter(4)], { pending: 1655 }],
    ['ko có', ['Tồn quá hạn: 0 hồ sơ', 'Tồn trong hạn 1.655 hồ sơ', leftAfter(5)], { pendingOverdue: 0 }],
    ['[Như tháng trước: 109]', ['TTHC thuộc thẩm quyền: 109 TTHC', leftAfter(6)], { procedures: 109 }],
    ['５７３', ['Tiếp nhận trong tháng: 573 hồ sơ', leftAfter(7)], { received: 573 }],
  ]);
});

test.each([
  ['1.655', 1655],
  ['1 655', 1655],
  ['1\u00a0655', 1655],
  ['1655', 1655],
  ['01', 1],
  ['0', 0],
  ['109 TTHC', 109],
  ['688 hồ sơ', 688],
  ['688 ho so', 688],
  ['không có', 0],
  ['khong co'.normalize('NFD'), 0],
  ['không có'.normalize('NFD'), 0],
  ['ko', 0],
  ['k có', 0],
  ['  688.  ', 688],
])('“%s” is %i', async (said, settled) => {
  const bot = await startBot();
  await play(bot, bot.chat(), [OPEN, [said, leftAfter(1), { settled }]]);
});

describe('several at once', () => {
  test('bare values go to the question and those after it', async () => {
    const bot = await startBot();
    const stored = { settled: 688, settledEarly: 0, settledOverdue: 0 };
    await play(bot, bot.chat(), [
      OPEN,
      ['688, 0, 0', ['688 hồ sơ', 'Đúng hạn 688 hồ sơ', leftAfter(3)], stored],
    ]);
  });

  test('with their names, in any order', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['688', leftAfter(1), { settled: 688 }],
      [
        'đúng hạn 688; trước hạn 0',
        ['Đúng hạn: 688 hồ sơ', 'Trước hạn: 0 hồ sơ', leftAfter(2)],
        { settledEarly: 0, settled: 688 },
      ],
      [
        'ton: 45, ton qua han: 0',
        ['Còn tồn chưa giải quyết: 45', leftAfter(4)],
        { pending: 45, pendingOverdue: 0 },
      ],
    ]);
  });

  // Behind the section come figures that are carried from last month: the list may have them in it, or not.
  test('running on over sections, in the order that is chosen', async () => {
    const bot = await startBot();
    const list =
      'Đã giải quyết trong tháng: 688; Trước hạn: 0; Quá hạn: 0; Còn tồn chưa giải quyết: 45; Tồn quá hạn: 0';
    await play(bot, bot.chat(), [
      OPEN,
      [
        '688, 0, 0, 45, 0, 573',
        [`[A. ${list}; TTHC thuộc thẩm quyền: 573]`, `[B. ${list}; Tiếp nhận trong tháng: 573]`],
        { settled: undefined },
      ],
      [
        `[B. ${list}; Tiếp nhận trong tháng: 573]`,
        ['Tiếp nhận trong tháng: 573', leftAfter(6)],
        { settled: 688, pendingOverdue: 0, received: 573, procedures: undefined },
      ],
    ]);
  });

  test('more than the report asks for: none is recorded', async () => {
    const bot = await startBot();
    const many = Array.from({ length: 40 }, () => '0').join(', ');
    await play(bot, bot.chat(), [OPEN, [many, '40 số', { settled: undefined }]]);
    expect(await bot.stored()).toEqual({});
  });
});

describe('what could mean two things is asked back, and a reading is one press away', () => {
  test.each([
    ['96.161', 'Đã giải quyết trong tháng: 96.161', 96161],
    ['12,5', 'A. Đã giải quyết trong tháng: 12', 12],
    ['gần 700', 'Đã giải quyết trong tháng: 700', 700],
    ['4.561/5.650', 'B. Đã giải quyết trong tháng: 5.650', 5650],
    ['5,65 ngàn', 'Đã giải quyết trong tháng: 5.650', 5650],
    ['5.9123', 'Đã giải quyết trong tháng: 59.123', 59123],
    ['1,655', 'Đã giải quyết trong tháng: 1.655', 1655],
    ['-3', 'Đã giải quyết trong tháng: 3', 3],
    ['năm 2024: 688', 'Đã giải quyết trong tháng: 688', 688],
  ])('%s', async (said, button, settled) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      [said, [`“${said}”`, `[${button}]`, `!${leftAfter(1)}`], { settled: undefined }],
      [`[${button}]`, leftAfter(1), { settled }],
    ]);
  });

  test('in a list the clear values are recorded and the unclear one is asked back', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      [
        '688; 12,5; 0',
        ['688 hồ sơ', '[Trước hạn: 12]'],
        { settled: 688, settledEarly: undefined, settledOverdue: 0 },
      ],
      ['0', ['Trước hạn: 0', leftAfter(3)], { settledEarly: 0 }],
    ]);
  });

  test('too large a number is refused', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['10.000.000', ['9.999.999', `!${leftAfter(1)}`], { settled: undefined }],
      ['9.999.999', leftAfter(1), { settled: 9_999_999 }],
    ]);
  });
});

test('a name that fits several figures is asked back', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['688, 0, 0', leftAfter(3)],
    ['quá hạn 2', ['[Tồn quá hạn]', '[Quá hạn]'], { settledOverdue: 0, pendingOverdue: undefined }],
    ['[Tồn quá hạn]', ['Tồn quá hạn: 2 hồ sơ'], { settledOverdue: 0, pendingOverdue: 2 }],
  ]);
});

test('dossiers overdue bring up the question of apologies, and a warning', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['688, 0, 0, 45', leftAfter(4)],
    ['2', [leftAfter(givenAt('procedures'), 1), 'xin lỗi'], { pendingOverdue: 2 }],
    [
      '1',
      ['Đã có văn bản xin lỗi: 1', 'Tồn quá hạn là 2', leftAfter(givenAt('procedures') + 1, 1)],
      { pendingOverdueApologised: 1 },
    ],
  ]);
});

test('what is wrong is told at once, with the numbers', async () => {
  const bot = await startBot();
  const heard = await play(bot, bot.chat(), [
    OPEN,
    ['688, 0, 0', leftAfter(3)],
    ['đúng hạn 680', ['680', '688'], { settledOnTime: 680 }],
  ]);
  expectWords(heard, ['680 + Trước hạn 0 + Quá hạn 0 = 680', leftAfter(3)], 'đúng hạn 680');
});

test('words that are no answer change nothing, and the question stays', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['hôm nay trời đẹp quá', leftAfter(0), { settled: undefined }],
    ['anh ơi số này lấy ở đâu', leftAfter(0), { settled: undefined }],
    ['👍', leftAfter(0), { settled: undefined }],
  ]);
  expect(await bot.stored()).toEqual({});
});

test('recommendations are words, several lines of them', async () => {
  const bot = await startBot();
  const words = 'Đề nghị nâng cấp iGate.\nBố trí kinh phí 12 máy quét.';
  await play(bot, bot.chat(), [
    OPEN,
    [`kiến nghị: ${words}`, 'Đề nghị nâng cấp iGate', { recommendations: words }],
  ]);
});

describe('more recommendations', () => {
  const FIRST = 'Nâng cấp iGate';
  test.each([
    ['thêm kiến nghị: bố trí máy quét', 'bố trí máy quét'],
    ['thêm kiến nghị bố trí máy quét', 'bố trí máy quét'],
    ['bổ sung đề xuất bố trí máy quét', 'bố trí máy quét'],
    ['kiến nghị thêm: bố trí máy quét', 'bố trí máy quét'],
    ['add recommendations: one scanner more', 'one scanner more'],
  ])('“%s” joins what stands', async (said, added) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      [`kiến nghị: ${FIRST}`, FIRST],
      [said, [FIRST, added], { recommendations: `${FIRST}\n${added}`, settled: undefined }],
    ]);
  });

  test('are added while they are asked for, once, and nothing is added by “không”', async () => {
    const bot = await startBot();
    const both = `${FIRST}\nCấp máy quét`;
    await play(bot, bot.chat(), [
      OPEN,
      [`kiến nghị: ${FIRST}`, FIRST],
      ['sửa kiến nghị', FIRST],
      ['thêm: Cấp máy quét', 'Cấp máy quét', { recommendations: both }],
      ['thêm kiến nghị: Cấp máy quét', 'Cấp máy quét', { recommendations: both }],
      ['thêm kiến nghị: không', FIRST, { recommendations: both }],
      ['thêm kiến nghị', ['Kiến nghị', FIRST], { recommendations: both }],
    ]);
  });

  test.each(['thêm kiến nghị gì nữa không em', 'bổ sung kiến nghị được không em?'])(
    '“%s” records nothing',
    async (said) => {
      const bot = await startBot();
      await play(bot, bot.chat(), [
        OPEN,
        [`kiến nghị: ${FIRST}`, FIRST],
        [said, '', { recommendations: FIRST }],
      ]);
    },
  );
});

describe('chips under a question', () => {
  test('say their value with the figure’s name, so that an old one means what it meant', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    const none = (await chat.say('báo cáo tháng 02/2024')).cards[0] ?? {};
    await play(bot, chat, [
      ['688', ['[0]', '[Chưa có số]', 'Gõ tiếp được cả: Quá hạn'], { settled: 688 }],
      ['[0]', 'Trước hạn: 0 hồ sơ', { settledEarly: 0, settledOverdue: undefined }],
      ['[Chưa có số]', ['Chưa có số: Quá hạn', 'còn tồn'], { settledOverdue: undefined }],
      ['45, 0', ['[Như tháng trước: 109]', '[Cả 8 số như tháng trước]', '![0]']],
      ['[Như tháng trước: 109]', 'TTHC thuộc thẩm quyền: 109', { procedures: 109, received: undefined }],
    ]);
    expectWords(await chat.tapOn(none, 'Chưa có số'), '!Chưa có số: Tiếp nhận', 'an old chip');
    expect(await bot.stored()).toMatchObject({ settled: 688 });
  });

  test('0 is none of them where it is unlikely', async () => {
    const bot = await startBot();
    expectWords(await bot.chat().say('báo cáo tháng 02/2024'), ['![0]', '[Điền cả tháng]'], 'settled');
  });

  test('in English the form stays English', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['report for February 2024', '[Form]'],
      ['[Form]', ['Section 1 of 6', 'Last month: 967', '[Save]', '!Lưu']],
    ]);
  });
});

describe('a look-up in the middle is one message, which ends with the open question and leads back to it', () => {
  test.each([
    'tình hình',
    'hạn nộp',
    'còn thiếu gì',
    'lịch sử',
    'xem lại',
    'so với tháng trước',
    'cảm ơn em',
  ])('%s', async (said) => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [OPEN, ['688', 'Trước hạn']]);
    const heard = await chat.say(said);
    expect(heard.sent).toHaveLength(1);
    expectWords(heard, ['Tháng 02/2024 đang chờ: Trước hạn', '!Gõ tiếp được cả'], said);
    await play(bot, chat, [['5', 'Trước hạn: 5 hồ sơ', { settledEarly: 5 }]]);
  });
});
