// Figures from files, as Teams delivers them: shown beside what stands, confirmed, recorded with where they came from.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AttachedFile } from '../demo/activities.ts';
import { leftAfter } from '../demo/assertions.ts';
import type { Chat } from '../demo/chat.ts';
import { ONLINE, SETTLEMENT } from '../demo/issued-report.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { FileDrive } from '../support/file-drive.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

interface Table {
  readonly settled?: readonly [early: number, onTime: number, overdue: number];
  readonly pending?: readonly [within: number, overdue: number];
  readonly above?: readonly string[];
}

/** 06a as a one-stop system exports it. */
function table06a({
  settled = [480, 201, 7],
  pending = [64, 2],
  above = ['Tháng 02/2024'],
}: Table = {}): string {
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
  const [all, open] = [sum(settled), sum(pending)];
  const head = [
    'STT,Lĩnh vực,Số hồ sơ nhận giải quyết,,,,Số hồ sơ đã giải quyết,,,,Số hồ sơ đang giải quyết,,',
    ',,Tổng số,Trực tuyến,"Trực tiếp, dịch vụ bưu chính",Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn',
    '(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)',
  ];
  const row = [all + open, all, open, 0, all, ...settled, open, ...pending].join(',');
  return [...above, ...head, `1,Thành lập doanh nghiệp,${row}`, `,Tổng cộng,${row}`].join('\n');
}

async function opened(
  said = 'báo cáo tháng 02/2024',
  now?: Date,
): Promise<{ bot: TestBot; chat: Chat; drive: FileDrive }> {
  const bot = await startBot(now);
  const drive = new FileDrive();
  await drive.open();
  onTestFinished(() => drive.close());
  const chat = bot.chat();
  if (said !== '') await chat.say(said);
  return { bot, chat, drive };
}

const TAKE = 'Lấy tất cả';

async function figures(bot: TestBot, ...ids: readonly string[]) {
  const stored = await bot.stored();
  return Object.fromEntries(ids.map((id) => [id, stored[id]]));
}

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

describe('which report', () => {
  test('a file of another month is refused with the reason and the way', async () => {
    const { bot, chat, drive } = await opened();
    const file = drive.put('06a.csv', table06a({ above: ['Tháng 03/2024'] }));
    expectWords(
      await chat.sendFiles([file]),
      ['tháng 03/2024', 'tháng 02/2024', 'chưa lấy', '[Kiểm tra tệp]'],
      'march',
    );
    const old = drive.put('06a.csv', table06a({ above: ['Tháng 01/2024'] }));
    expectWords(await chat.sendFiles([old]), ['tháng 01/2024', 'đã', 'chưa lấy'], 'january');
    expect(await bot.stored()).toEqual({});
  });

  test('a file of another month that is still entered goes there with one press', async () => {
    const { bot, chat, drive } = await opened('báo cáo tháng 03/2024', new Date('2024-03-18T02:00:00Z'));
    const file = drive.put('06a.csv', table06a({ above: ['Tháng 02/2024'] }));
    expectWords(
      await chat.sendFiles([file]),
      ['tháng 03/2024', '[Lấy vào tháng 02/2024]', '[Kiểm tra tệp]'],
      'february',
    );
    expectWords(
      await chat.tap('Lấy vào tháng 02/2024'),
      ['Lấy số từ tệp: báo cáo tháng 02/2024', `[${TAKE}]`],
      'there',
    );
    await chat.tap(TAKE);
    expect(await bot.stored()).toMatchObject({ settled: 688 });
  });

  test('one of another agency is refused', async () => {
    const { bot, chat, drive } = await opened();
    const file = drive.put('06a.csv', table06a({ above: ['SỞ XÂY DỰNG', 'Tháng 02/2024'] }));
    expectWords(await chat.sendFiles([file]), ['SỞ XÂY DỰNG', 'không phải của'], 'other agency');
    expect(await bot.stored()).toEqual({});
  });

  test('one that names no month asks whether it is this one', async () => {
    const { chat, drive } = await opened();
    const file = drive.put('06a.csv', table06a({ above: [] }));
    expectWords(await chat.sendFiles([file]), ['không ghi tháng', 'tháng 02/2024'], 'no month');
  });

  test('without an open report it is the one that is due', async () => {
    const { chat, drive } = await opened('');
    expectWords(await chat.sendFiles([drive.put('06a.csv', table06a())]), 'báo cáo tháng 02/2024', 'file');
  });

  test('a report that waits takes nothing', async () => {
    const bot = await startBot();
    const drive = new FileDrive();
    await drive.open();
    onTestFinished(() => drive.close());
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    expectWords(await chat.sendFiles([drive.put('06a.csv', table06a())]), ['đã', '!Lấy tất cả'], 'approved');
  });
});

describe('words', () => {
  test('without a file the way is told; with one sent before, that one is shown', async () => {
    const { chat, drive } = await opened();
    expectWords(await chat.say('lấy số từ tệp'), ['đính kèm', 'Excel'], 'no file');
    await chat.sendFiles([drive.put('06a.csv', table06a())]);
    expectWords(await chat.say('nạp file'), ['06a.csv', `[${TAKE}]`], 'kept file');
  });

  test('a file that was refused or taken does not come back, and neither does one before the last', async () => {
    const { chat, drive } = await opened();
    await chat.sendFiles([drive.put('cu.csv', table06a({ settled: [1, 2, 0] }))]);
    await chat.sendFiles([drive.put('moi.csv', table06a())]);
    expectWords(await chat.say('lấy số từ tệp'), ['moi.csv', '!cu.csv'], 'the last');
    await chat.tap('Không lấy');
    expectWords(await chat.say('lấy số từ tệp'), ['đính kèm', '!moi.csv'], 'refused');
    await chat.sendFiles([drive.put('moi.csv', table06a())]);
    await chat.tap(TAKE);
    expectWords(await chat.say('lấy số từ tệp'), ['đính kèm', '!moi.csv'], 'taken');
    expectWords(await chat.say('kèm phụ lục'), 'moi.csv', 'still kept');
  });

  test('what is no file of ours is one clear sentence, and leaves nothing behind', async () => {
    const { bot, chat, drive } = await opened();
    const broken: readonly AttachedFile[] = [
      drive.put('anh.png', new Uint8Array([137, 80, 78, 71])),
      drive.put('hong.xlsx', new Uint8Array([80, 75, 3, 4, 1, 2, 3])),
    ];
    for (const file of broken) {
      const heard = await chat.sendFiles([file]);
      expectWords(heard, [file.name, '!Lấy tất cả'], file.name);
    }
    expect(await bot.db.selectFrom('sent_files').select('id').execute()).toEqual([]);
  });

  test('in a group no file is read, and the way is told', async () => {
    const { bot, drive } = await opened('');
    const group = bot.chat({ conversationId: '19:nhom@thread.v2', conversationType: 'groupChat' });
    expectWords(await group.sendFiles([drive.put('06a.csv', table06a())]), 'trò chuyện riêng', 'group');
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

test('after a day the file is forgotten, and a press says so', async () => {
  const { bot, chat, drive } = await opened();
  await chat.sendFiles([drive.put('06a.csv', table06a())]);
  bot.pass(24 * 60 + 1);
  await bot.tidy();
  expectWords(await chat.tap(TAKE), 'không còn giữ', TAKE);
  expect(await figures(bot, 'settled')).toEqual({ settled: undefined });
});

test('nobody takes over from a file that somebody else has sent', async () => {
  const { bot, chat, drive } = await opened();
  const { cards } = await chat.sendFiles([drive.put('06a.csv', table06a())]);
  const other = bot.chat({ conversationId: 'a:khac' });
  const [card] = cards;
  if (!card) throw new Error('no card');
  expectWords(await other.tapOn(card, TAKE), 'không còn giữ', 'elsewhere');
  expect(await bot.stored()).toEqual({});
});

test('only what is left is asked, with what the file raised', async () => {
  const { bot, chat, drive } = await opened();
  await chat.sendFiles([drive.put('06a.csv', table06a())]);
  const heard = await chat.tap(TAKE);
  expectWords(heard, ['Quá hạn: 7. Xin cho biết nguyên nhân', 'xin lỗi', leftAfter(6, 1)], TAKE);
  await play(bot, chat, [['2', leftAfter(7, 1), { pendingOverdueApologised: 2 }]]);
});

describe('words beside a file', () => {
  test.each([
    ['gửi em file tháng 2', '!chưa làm gì theo lời'],
    ['số liệu tháng này em nhé', '!chưa làm gì theo lời'],
    ['anh Ba sửa', 'chưa làm gì theo lời “anh Ba sửa”'],
    ['trước hạn 480', 'chưa làm gì theo lời “trước hạn 480”'],
    ['còn thiếu số nào', 'chưa làm gì theo lời “còn thiếu số nào”'],
    ['2 file', '!chưa làm gì theo lời'],
  ])('“%s” gives no figure: the file is shown', async (words, told) => {
    const { bot, chat, drive } = await opened();
    const heard = await chat.sendFiles([drive.put('06a.csv', table06a())], words);
    expectWords(heard, [told, '[Lấy tất cả]'], words);
    expect(await bot.stored()).toEqual({});
  });
});

describe('somebody who does not enter', () => {
  const own = ['!Văn phòng', 'Nguyễn Thị Lan', '[Kiểm tra tệp]', '!Lấy số từ tệp'];
  test('a leader is told who does, and may have the file checked', async () => {
    const { bot, chat, drive } = await opened('');
    const leader = bot.chat({ talker: PEOPLE.approver });
    const early = await leader.sendFiles([drive.put('06a.csv', table06a())]);
    expectWords(early, ['cán bộ được phân công', '[Kiểm tra tệp]'], 'nothing begun');
    await play(bot, chat, [
      ['báo cáo tháng 02/2024', 'tháng 02/2024'],
      ['đã giải quyết trong tháng 688', '688'],
    ]);
    expectWords(await leader.sendFiles([drive.put('06a.csv', table06a())]), own, 'file');
    expectWords(await leader.say('lấy số từ tệp'), own, 'words');
    expectWords(await leader.tap('Kiểm tra tệp'), '06a.csv', 'check');
    expectWords(await leader.say('688, 0, 0'), '!Văn phòng không nhập', 'values');
  });

  test('a finished report offers them the check alone', async () => {
    const { bot, drive } = await opened('');
    const report = readFileSync('test/corpus/reports/form-khdt-2024-02-issued.txt', 'utf8');
    for (const talker of [PEOPLE.approver, PEOPLE.coordinator]) {
      const heard = await bot.chat({ talker }).sendFiles([drive.put('bc.txt', report)]);
      expectWords(heard, ['[Kiểm tra tệp]', '!Lấy số từ tệp'], talker.name);
    }
  });

  test('the Office may have it checked', async () => {
    const { bot, drive } = await opened('');
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const told = ['Văn phòng không nhập', '[Kiểm tra tệp]'];
    expectWords(await office.say('lấy số từ tệp'), told, 'words');
    expectWords(await office.sendFiles([drive.put('06a.csv', table06a())]), told, 'file');
  });
});
