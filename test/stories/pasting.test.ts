// Pasting the report as it was issued: every figure in it is found, and what was wrong with it is noticed.

import { describe, expect, test } from 'vitest';
import { notIn } from '../demo/asked.ts';
import { left, leftAfter } from '../demo/assertions.ts';
import { ONLINE, POST, SETTLEMENT } from '../demo/issued-report.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { play } from '../support/talk.ts';

const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;

test('one line', async () => {
  const bot = await startBot();
  const said = 'a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.';
  await play(bot, bot.chat(), [OPEN, [said, ['688 hồ sơ', leftAfter(1)], { settled: 688 }]]);
});

describe('a part', () => {
  test('I.1: what equals its own rule is no override', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      [SETTLEMENT, ['Đã giải quyết trong tháng: 688', 'Còn tồn chưa giải quyết: 45', '1.655', leftAfter(5)]],
    ]);
    expect(await bot.stored()).toEqual({
      settled: 688,
      settledEarly: 0,
      settledOverdue: 0,
      pending: 45,
      pendingOverdue: 0,
    });
    expect((await bot.audit()).every(({ how }) => how === 'paste')).toBe(true);
  });

  test('I.2: a rate is never taken for a count, and the total that is none is noticed', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      [
        ONLINE,
        [
          'Tiếp nhận trực tuyến là 573',
          '= 551',
          'Một phần có phát sinh (1)',
          'Hồ sơ một phần (0)',
          leftAfter(10),
        ],
      ],
    ]);
    expect(await bot.stored()).toEqual({
      onlineReceived: 573,
      onlineReturned: 0,
      partialServices: 58,
      partialServicesUsed: 1,
      partialReceived: 0,
      fullServices: 51,
      fullServicesUsed: 50,
      fullReceived: 551,
      paymentProcedures: 32,
      paymentProceduresUsed: 32,
      paidOnline: 231,
    });
  });

  test('I.3: both unions are noticed', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      [POST, ['là 24', 'từ 17 đến 18', 'là 159', 'từ 105 đến 106', leftAfter(9)]],
    ]);
    expect(await bot.stored()).toEqual({
      postProcedures: 109,
      postProceduresUsed: 24,
      postDossiers: 159,
      postInProcedures: 109,
      postInProceduresUsed: 1,
      postInDossiers: 1,
      postOutProcedures: 109,
      postOutProceduresUsed: 17,
      postOutDossiers: 105,
    });
  });

  test('in NFD, as copied on a Mac, and without line breaks', async () => {
    const bot = await startBot();
    const said = SETTLEMENT.normalize('NFD').replaceAll('\n', ' ');
    await play(bot, bot.chat(), [OPEN, [said, leftAfter(5), { settled: 688, pending: 45 }]]);
  });
});

test('all of it at once leaves what the form hides', async () => {
  const bot = await startBot();
  const all = [SETTLEMENT, ONLINE, POST].join('\n');
  await play(bot, bot.chat(), [
    OPEN,
    [all, ['688 hồ sơ', left(notIn(all).length)]],
    [
      'còn thiếu gì',
      [
        'TTHC thuộc thẩm quyền',
        'Tiếp nhận trong tháng',
        'TTHC có thu phí, lệ phí',
        'Hồ sơ thuộc diện thanh toán',
      ],
    ],
  ]);
  expect(Object.keys(await bot.stored())).toHaveLength(25);
});

describe('over a report that holds other values', () => {
  const other = SETTLEMENT.replace(/688|45/gu, (n) => (n === '688' ? '500' : '30')).replace(
    'Trước hạn: 0 hồ sơ',
    'Trước hạn: 9 hồ sơ',
  );
  const given = 'tổng đã giải quyết 600; trước hạn 3; còn tồn 20';

  test('much that would change is shown with old and new, and nothing is recorded before', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      OPEN,
      [given, '600', { settled: 600, settledEarly: 3, pending: 20 }],
      [
        other,
        [
          'đang ghi 600',
          'đoạn anh/chị dán',
          '500',
          'Em chưa ghi gì cả',
          '[Thay tất cả]',
          '!không ghi tháng',
          '!Cộng',
        ],
        { settled: 600, settledEarly: 3, pending: 20, settledOverdue: undefined },
      ],
      ['[Thay tất cả]', 'Đã lấy', { settled: 500, settledEarly: 9, pending: 30, settledOverdue: 0 }],
    ]);
  });

  test('a value or two are corrected at once', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['tổng đã giải quyết 600; trước hạn 0; còn tồn 20', '600', { settled: 600 }],
      [SETTLEMENT, ['688', '!Em chưa ghi gì cả'], { settled: 688, pending: 45 }],
    ]);
  });
});

test('a paragraph of another month is not recorded', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    ['báo cáo tháng 3/2024', '03/2024'],
    [SETTLEMENT, ['02/2024', '03/2024']],
  ]);
  expect(await bot.stored()).toEqual({});
  expect(await bot.stored('2024-03')).toEqual({});
});

test('who only reads the report cannot paste into it', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [OPEN]);
  await play(bot, bot.chat({ talker: PEOPLE.approver }), [
    ['báo cáo tháng 2', '02/2024'],
    [SETTLEMENT, ['!688']],
  ]);
  expect(await bot.stored()).toEqual({});
});
