// Values that are not recorded as they stand: offered with their readings, put off, compared. What a button says is
// recorded exactly.

import { describe, expect, test } from 'vitest';
import { givenAt, typed } from '../demo/asked.ts';
import { leftAfter, leftAt } from '../demo/assertions.ts';
import { startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { play } from '../support/talk.ts';

const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;

describe('a list in two orders', () => {
  const PRINTED = '[B. Đã giải quyết trong tháng: 688; Đúng hạn: 688; Trước hạn: 0; Quá hạn: 0]';
  const ASKED = '[A. Đã giải quyết trong tháng: 688; Trước hạn: 688; Quá hạn: 0; Còn tồn chưa giải quyết: 0]';

  test.each([
    [PRINTED, leftAfter(3), { settled: 688, settledEarly: 0, settledOverdue: 0, pending: undefined }],
    [ASKED, leftAfter(4), { settled: 688, settledEarly: 688, settledOverdue: 0, pending: 0 }],
  ] as const)('%s', async (button, next, stored) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['688, 688, 0, 0', [ASKED, PRINTED, `!${leftAfter(1)}`], { settled: undefined }],
      [button, next, stored],
    ]);
  });
});

test('a wish for all the others behind a value does not lose the value, and is offered', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    [
      '688, còn lại giữ như tháng trước',
      [
        '688 hồ sơ',
        'Em chưa ghi: “còn lại giữ như tháng trước”',
        '[Giữ tất cả như tháng trước]',
        leftAfter(1),
      ],
      { settled: 688, procedures: undefined },
    ],
    ['[Giữ tất cả như tháng trước]', '109', { settled: 688, procedures: 109 }],
  ]);
});

describe('a correction without a name', () => {
  const TWO = [OPEN, ['688', leftAfter(1)], ['54', leftAfter(2), { settledEarly: 54 }]] as const;

  test.each(['nhầm, 45', 'sửa lại 45', 'không phải 54 mà 45', 'thay 54 bằng 45'])(
    '“%s” is of the figure given last',
    async (said) => {
      const bot = await startBot();
      await play(bot, bot.chat(), [
        ...TWO,
        [
          said,
          ['Trước hạn: 45', 'trước đó 54', leftAfter(2)],
          { settledEarly: 45, settledOverdue: undefined },
        ],
      ]);
    },
  );

  test.each(['sorry 45', 'no, 45'])('“%s” may be one, and is asked about', async (said) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ...TWO,
      [said, ['[Trước hạn: 45]', '[Quá hạn: 45]'], { settledEarly: 54, settledOverdue: undefined }],
      ['[Quá hạn: 45]', leftAfter(3), { settledEarly: 54, settledOverdue: 45 }],
    ]);
  });

  test('of a list is asked about', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['688, 54, 0', leftAfter(3)],
      [
        'nhầm, 45',
        ['[Quá hạn: 45]', '[Trước hạn: 45]'],
        { settled: 688, settledEarly: 54, settledOverdue: 0 },
      ],
    ]);
  });
});

test('a difference is asked back with its result', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    [typed('settled', 'procedures'), leftAt('procedures')],
    ['tăng 1', ['109 + 1 = 110', '[TTHC thuộc thẩm quyền: 110]'], { procedures: undefined }],
    ['[TTHC thuộc thẩm quyền: 110]', leftAt('received'), { procedures: 110 }],
    ['420 cộng 153', '[Tiếp nhận trong tháng: 573]', { received: undefined }],
    ['[Tiếp nhận trong tháng: 573]', leftAfter(givenAt('received') + 1), { received: 573 }],
  ]);
});

describe('what is not known yet is put off, and never zero', () => {
  test.each(['chưa có', 'chưa có ạ', 'chưa rõ', 'không biết', 'để chị hỏi lại', 'chưa nhận được số'])(
    '%s',
    async (said) => {
      const bot = await startBot();
      await play(bot, bot.chat(), [
        OPEN,
        [said, ['Đã giải quyết trong tháng', 'Trước hạn', leftAfter(0)], { settled: undefined }],
        ['12', leftAfter(1), { settledEarly: 12, settled: undefined }],
      ]);
    },
  );

  test('also inside a list, and beside a name', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      [
        '688, chưa có, 0',
        [
          'Chưa có số: Trước hạn',
          'Đã giải quyết trong tháng: 688',
          'Em chưa ghi: “0”',
          '[Quá hạn: 0]',
          leftAfter(1),
        ],
        { settled: 688, settledEarly: undefined, settledOverdue: undefined },
      ],
      ['[Quá hạn: 0]', leftAfter(2), { settledOverdue: 0 }],
      [
        'tồn 45, quá hạn chưa có',
        ['Chưa có số: Tồn quá hạn', leftAfter(3)],
        { pending: 45, pendingOverdue: undefined },
      ],
    ]);
    expect((await bot.report())?.version).toBe(3);
  });
});

test('a table that cannot be read records nothing, and it is said so', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    [
      'STT\tLĩnh vực\tTổng số\tTrực tuyến\tTrước hạn\tQuá hạn\n1\tThành lập doanh nghiệp\t733\t551\t12\t3',
      'chưa đọc được bảng',
    ],
  ]);
  expect(await bot.stored()).toEqual({});
});

test('a percentage beside figures is compared with the computed one', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    [
      '688, trước hạn 12, quá hạn 3, đúng hạn 100%',
      ['Đúng hạn là 100%', '97,82%', leftAfter(3)],
      { settled: 688, settledEarly: 12, settledOverdue: 3, settledOnTime: undefined },
    ],
    ['sửa trước hạn 0, quá hạn 0, đúng hạn 100%', '!em tính ra', { settledEarly: 0, settledOverdue: 0 }],
  ]);
});

test('values of another month are not written into the open one', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [OPEN, ['số liệu tháng 1: đã giải quyết 130; trước hạn 5', '01/2024']]);
  expect(await bot.stored()).toEqual({});
});

test('a correction while recommendations are asked for is none of them', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, { recommendations: '' });
  await play(bot, chat, [
    ['sửa trước hạn 12', 'Trước hạn: 12', { settledEarly: 12 }],
    ['sửa kiến nghị', 'Kiến nghị'],
    ['nhầm, 13', '[Trước hạn: 13]', { settledEarly: 12, recommendations: undefined }],
    ['[Trước hạn: 13]', '13 hồ sơ', { settledEarly: 13, recommendations: undefined }],
  ]);
});

test('recommendations keep every bracket and dash', async () => {
  const bot = await startBot();
  const words = '- Đề nghị A (khoảng 200 triệu đồng)\n– Đề nghị B (2 lớp)';
  await play(bot, bot.chat(), [OPEN, [`kiến nghị: ${words}`, 'Đề nghị A', { recommendations: words }]]);
});

test('the number that was asked back about, said with another name, is that figure’s', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['688', 'Trước hạn'],
    ['gần 8', '[Trước hạn: 8]', { settledEarly: undefined }],
    ['8 hồ sơ trễ hạn', 'Quá hạn: 8 hồ sơ', { settledEarly: undefined, settledOverdue: 8 }],
  ]);
});
