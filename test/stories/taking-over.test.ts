// Figures from files, as Teams delivers them: shown beside what stands, confirmed, recorded with where they came from.

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { ONLINE, SETTLEMENT } from '../demo/issued-report.ts';
import { expectWords, play } from '../support/talk.ts';
import { figures, opened, TAKE, table06a } from './sent-tables.ts';

describe('a table of the one-stop system', () => {
  test('is shown figure by figure, and nothing is recorded before it is confirmed', async () => {
    const { bot, chat, drive } = await opened();
    const heard = await chat.sendFiles([drive.put('06a_thang02.csv', table06a())]);
    expectWords(
      heard,
      [
        'báo cáo tháng 02/2024',
        '06a_thang02.csv',
        'Trước hạn: 480',
        'tháng trước',
        `[${TAKE}]`,
        '[Không lấy]',
        'dòng Tổng cộng',
      ],
      'file',
    );
    expect(await bot.stored()).toEqual({});
  });

  test('is taken over whole, named in the echo, and only the rest is asked', async () => {
    const { bot, chat, drive } = await opened();
    await chat.sendFiles([drive.put('06a_thang02.csv', table06a())]);
    const heard = await chat.tap(TAKE);
    expectWords(heard, ['Đã lấy', '06a_thang02.csv', '688 hồ sơ', '480 hồ sơ', '7 hồ sơ', '66 hồ sơ'], TAKE);
    expect(
      await figures(bot, 'settled', 'settledEarly', 'settledOverdue', 'pending', 'pendingOverdue'),
    ).toEqual({
      settled: 688,
      settledEarly: 480,
      settledOverdue: 7,
      pending: 66,
      pendingOverdue: 2,
    });
  });

  test('is taken over in part', async () => {
    const { bot, chat, drive } = await opened();
    await chat.sendFiles([drive.put('06a.csv', table06a())]);
    await chat.tap('Lấy mục đã chọn', { 'take:settledEarly': 'false', 'take:pending': 'false' });
    expect(await figures(bot, 'settled', 'settledEarly', 'pending')).toEqual({
      settled: 688,
      settledEarly: undefined,
      pending: undefined,
    });
  });

  test('is not taken over where the officer wants none of it', async () => {
    const { bot, chat, drive } = await opened();
    await chat.sendFiles([drive.put('06a.csv', table06a())]);
    expectWords(await chat.tap('Không lấy'), 'không lấy số nào', 'none');
    expect(await bot.stored()).toEqual({});
  });

  test('pressed twice it is taken over once', async () => {
    const { bot, chat, drive } = await opened();
    const { cards } = await chat.sendFiles([drive.put('06a.csv', table06a())]);
    const [card] = cards;
    if (!card) throw new Error('no card');
    await chat.tapOn(card, TAKE);
    const before = (await bot.audit()).length;
    await chat.tapOn(card, TAKE);
    expect((await bot.audit()).length).toBe(before);
  });

  test('keeps where each figure came from: in its history and in “vì sao”', async () => {
    const { chat, drive } = await opened();
    await chat.sendFiles([drive.put('06a_thang02.csv', table06a())]);
    await chat.tap(TAKE);
    expectWords(
      await chat.say('lịch sử trước hạn'),
      ['480', 'lấy từ 06a_thang02.csv', 'dòng Tổng cộng'],
      'lịch sử',
    );
    const { length } = (await chat.say('lịch sử')).text.split('06a_thang02.csv');
    expect(length - 1, 'the file is named once').toBe(1);
    expectWords(
      await chat.say('vì sao tỷ lệ trước hạn'),
      ['480/688', 'lấy từ 06a_thang02.csv', 'dòng Tổng cộng', 'Trước hạn'],
      'vì sao',
    );
  });

  test('a figure that was changed since the card is told, not overwritten', async () => {
    const { bot, chat, drive } = await opened();
    await chat.sendFiles([drive.put('06a.csv', table06a())]);
    await chat.say('trước hạn 12');
    expectWords(await chat.tap(TAKE), ['Trước hạn', '12', '480', '[Thay bằng 480]'], TAKE);
    expect(await figures(bot, 'settledEarly', 'settled')).toEqual({ settledEarly: 12, settled: 688 });
  });
});

test('of a table of many agencies only the own row is taken, from a sheet and from a PDF', async () => {
  for (const name of ['06a-by-unit.xlsx', '06a-by-unit.pdf']) {
    const { bot, chat, drive } = await opened();
    const bytes = await readFile(new URL(`../corpus/tables/${name}`, import.meta.url));
    expectWords(await chat.sendFiles([drive.put(name, bytes)]), ['688', '45', `[${TAKE}]`], name);
    await chat.tap(TAKE);
    expect(await figures(bot, 'settled', 'settledEarly', 'pending')).toEqual({
      settled: 688,
      settledEarly: 0,
      pending: 45,
    });
  }
});

describe('several files', () => {
  test('a second one is added to the first, or takes its place, as the officer says', async () => {
    const { bot, chat, drive } = await opened();
    await chat.sendFiles([drive.put('igate.csv', table06a({ settled: [400, 20, 0], pending: [40, 0] }))]);
    await chat.tap(TAKE);
    const second = drive.put('quoc-gia.csv', table06a({ settled: [150, 3, 0], pending: [10, 0] }));
    const heard = await chat.sendFiles([second]);
    expectWords(
      heard,
      ['đang ghi 420 (igate.csv)', 'quoc-gia.csv: 153', 'Thay bằng 153', 'Cộng thêm: 420 + 153 = 573'],
      'second',
    );
    await chat.tap('Lấy mục đã chọn', {
      'use:settled': 'add',
      'use:settledEarly': 'add',
      'use:pending': '0',
    });
    expect(await figures(bot, 'settled', 'settledEarly', 'pending')).toEqual({
      settled: 573,
      settledEarly: 550,
      pending: 10,
    });
    expectWords(
      await chat.say('lịch sử tổng đã giải quyết'),
      ['420 (igate.csv) + 153 (quoc-gia.csv)'],
      'lịch sử',
    );
    // The same file once more adds nothing.
    expectWords(await chat.sendFiles([second]), ['!Cộng thêm: 573'], 'again');
  });

  test('one that was added before is told as a part of what stands', async () => {
    const { chat, drive } = await opened();
    await chat.sendFiles([drive.put('igate.csv', table06a({ settled: [400, 20, 0], pending: [40, 0] }))]);
    await chat.tap(TAKE);
    const second = drive.put('quoc-gia.csv', table06a({ settled: [150, 3, 0], pending: [10, 0] }));
    await chat.sendFiles([second]);
    await chat.tap('Cộng tất cả');
    expectWords(
      await chat.sendFiles([second]),
      [
        'quoc-gia.csv đã nằm trong báo cáo',
        'Đã giải quyết trong tháng: 420 (igate.csv) + 153 (quoc-gia.csv) = 573',
        '!trùng',
      ],
      'again',
    );
  });

  test('sent together they are added at once, what both say alike too, and nothing is added to nothing', async () => {
    const { bot, chat, drive } = await opened();
    const igate = drive.put('igate.csv', table06a({ settled: [400, 20, 7], pending: [40, 0] }));
    const national = drive.put('quoc-gia.csv', table06a({ settled: [150, 3, 7], pending: [10, 2] }));
    const heard = await chat.sendFiles([igate, national]);
    expectWords(heard, ['427 / 160', '[Cộng tất cả]', '!0 + 2', '!2 + 0'], 'both');
    await chat.tap('Cộng tất cả');
    expect(
      await figures(bot, 'settled', 'settledEarly', 'settledOverdue', 'pending', 'pendingOverdue'),
    ).toEqual({
      settled: 587,
      settledEarly: 550,
      settledOverdue: 14,
      pending: 52,
      pendingOverdue: 2,
    });
  });

  test('of values that all differ from what stands there is no taking all', async () => {
    const { chat, drive } = await opened();
    await chat.sendFiles([drive.put('a.csv', table06a())]);
    await chat.tap(TAKE);
    const heard = await chat.sendFiles([
      drive.put('b.csv', table06a({ settled: [470, 205, 9], pending: [60, 3] })),
    ]);
    expectWords(heard, ['[Thay tất cả]', '[Lấy mục đã chọn]', `![${TAKE}]`], 'b');
  });

  test('procedures and what a report says are no parts of a sum', async () => {
    const { chat, drive } = await opened();
    await chat.say('Dịch vụ toàn trình có phát sinh: 3; tổng đã giải quyết 420; trước hạn 5; còn tồn 9');
    const heard = await chat.sendFiles([drive.put('du-thao.txt', SETTLEMENT)]);
    expectWords(heard, ['Thay bằng 688', '!Cộng thêm', '!Cộng tất cả'], 'draft');
    const services = await chat.sendFiles([drive.put('dich-vu.txt', ONLINE)]);
    expectWords(services, ['Thay bằng 50', '!Cộng thêm'], 'services');
  });

  test('what does not arise is not offered: whatever is offered is taken', async () => {
    const { chat, drive } = await opened();
    const heard = await chat.sendFiles([drive.put('du-thao.txt', SETTLEMENT)]);
    expectWords(heard, ['[x] Tồn quá hạn: 0', '!xin lỗi: 0'], 'draft');
    const offered = /(\d+) số chưa ghi/u.exec(heard.text)?.[1];
    expectWords(await chat.tap(TAKE), `Đã lấy ${offered} số`, TAKE);
  });

  test('that disagree are shown with their difference, and nothing is taken until one is chosen', async () => {
    const { bot, chat, drive } = await opened();
    const a = drive.put('a.csv', table06a());
    const b = drive.put('b.csv', table06a({ settled: [480, 201, 9] }));
    const heard = await chat.sendFiles([a, b]);
    expectWords(heard, ['a.csv', 'b.csv', 'chênh −2'], 'both');
    const taken = await chat.tap(TAKE);
    expectWords(taken, ['chưa chọn'], TAKE);
    expect(await figures(bot, 'settled', 'settledEarly')).toEqual({ settled: undefined, settledEarly: 480 });
  });
});

test('a table pasted into a message is shown as a file is', async () => {
  const { bot, chat } = await opened();
  const pasted = table06a().replaceAll('"Trực tiếp, dịch vụ bưu chính"', 'Trực tiếp').replaceAll(',', '\t');
  expectWords(await chat.say(pasted), ['đoạn anh/chị dán', `[${TAKE}]`], 'pasted');
  expect(await bot.stored()).toEqual({});
  await chat.tap(TAKE);
  expect(await figures(bot, 'settled')).toEqual({ settled: 688 });
});

test('a paragraph pasted over figures that came from a file is shown first', async () => {
  const { bot, chat, drive } = await opened();
  await chat.sendFiles([drive.put('06a.csv', table06a())]);
  await chat.tap(TAKE);
  const pasted = 'Trước hạn: 470 hồ sơ\nCòn tồn chưa giải quyết: 66 hồ sơ\nQuá hạn: 7 hồ sơ';
  const heard = await chat.say(
    `a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.\n- Đúng hạn: 211 hồ sơ\n- ${pasted}`,
  );
  expectWords(heard, ['đang ghi 480 (06a.csv)', 'đoạn anh/chị dán: 470'], 'over');
  expect(await figures(bot, 'settledEarly')).toEqual({ settledEarly: 480 });
});

test('only what is left is asked, with what the file raised', async () => {
  const { bot, chat, drive } = await opened();
  await chat.sendFiles([drive.put('06a.csv', table06a())]);
  const heard = await chat.tap(TAKE);
  expectWords(heard, ['Quá hạn: 7. Xin cho biết nguyên nhân', 'xin lỗi', leftAfter(6, 1)], TAKE);
  await play(bot, chat, [['2', leftAfter(7, 1), { pendingOverdueApologised: 2 }]]);
});
