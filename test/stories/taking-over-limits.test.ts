// Which report a sent file goes to, what is said beside it, and who may not take over from it.

import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AttachedFile } from '../demo/activities.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { FileDrive } from '../support/file-drive.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';
import { figures, opened, TAKE, table06a } from './sent-tables.ts';

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
