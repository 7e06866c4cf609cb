// Files and pasted texts of an agency that owes several reports: each is read as the report that it is of. Where it speaks
// against the open one it is asked where its figures go, and nothing is taken before.

import { describe, expect, onTestFinished, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import type { ReportPeriod } from '../../src/calendar/report-period.ts';
import { exampleFigures } from '../../src/report/example-figures.ts';
import { outlineReport } from '../../src/report/outline.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import type { Chat } from '../demo/chat.ts';
import { SETTLEMENT } from '../demo/issued-report.ts';
import { startBot, type TestBot, WORKING_DAY } from '../support/bot.ts';
import { FileDrive } from '../support/file-drive.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { expectWords } from '../support/talk.ts';

const CT = 'ct25-ct08';
const MONTHLY = 'dvc-766';
const QUARTERLY = 'dvc-766-quy';
const FEBRUARY = toMonth(2024, 2);
const QUARTER = '2023-Q4' as ReportPeriod;

async function started(owed: readonly string[] = [CT, MONTHLY], said = '') {
  const bot = await startBot(WORKING_DAY, { owed });
  const drive = new FileDrive();
  await drive.open();
  onTestFinished(() => drive.close());
  const chat = bot.chat();
  if (said !== '') await chat.say(said);
  return { bot, chat, drive };
}

/** A report as it is printed, and as it is copied without its title. */
function printed(id: string, period: ReportPeriod = FEBRUARY) {
  const definition = REPORT_CATALOGUE.get(id);
  const { figures } = exampleFigures(definition, period);
  const facts = { month: period, agency: 'Sở Kế hoạch và Đầu tư', appendices: [] };
  const { title, subject, blocks } = outlineReport(definition, figures, facts);
  const lines = blocks.map((block) => `${block.text}${block.kind === 'heading' ? (block.tail ?? '') : ''}`);
  return { figures, whole: [title, ...subject, ...lines].join('\n'), body: lines.slice(3).join('\n') };
}

async function stored(bot: TestBot) {
  const ids = [CT, MONTHLY, QUARTERLY].flatMap((id) => [`skhdt.${id}.2024-02`, `skhdt.${id}.2023-Q4`]);
  const found = await figuresOfReports(bot.db, ids);
  return Object.fromEntries(
    [...found].map(([id, figures]) => [id, figures.size]).filter(([, size]) => size !== 0),
  );
}

const TABLE_06A = [
  'Tháng 02/2024',
  'STT,Lĩnh vực,Số hồ sơ nhận giải quyết,,,,Số hồ sơ đã giải quyết,,,,Số hồ sơ đang giải quyết,,',
  ',,Tổng số,Trực tuyến,"Trực tiếp, dịch vụ bưu chính",Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn',
  ',Tổng cộng,754,600,88,66,688,480,201,7,66,64,2',
].join('\n');

const send = (chat: Chat, drive: FileDrive, text: string, words = '', name = 'so-lieu.txt') =>
  chat.sendFiles([drive.put(name, text)], words);

describe('a file without words', () => {
  test('of another report than the open one is asked about once, and taken where it is said', async () => {
    const { bot, chat, drive } = await started([CT, MONTHLY], 'báo cáo ct25');
    const asked = [
      '“766.txt”',
      'báo cáo dịch vụ công 766 tháng 02/2024',
      'còn đang mở báo cáo Chỉ thị 25 và 08',
    ];
    const heard = await send(chat, drive, printed(MONTHLY).whole, '', '766.txt');
    expectWords(heard, [...asked, 'chưa lấy số nào', '[Kiểm tra tệp]'], 'sent');
    expect(await stored(bot)).toEqual({});
    const there = await chat.tap('Dịch vụ công 766 · 02/2024');
    expectWords(there, ['Lấy số từ tệp: báo cáo dịch vụ công 766 tháng 02/2024', '[Lấy tất cả]'], 'there');
    expect(await stored(bot)).toEqual({});
    await chat.tap('Lấy tất cả');
    expect(Object.keys(await stored(bot))).toEqual(['skhdt.dvc-766.2024-02']);
  });

  test('may go into the open one all the same', async () => {
    const { bot, chat, drive } = await started([CT, MONTHLY], 'báo cáo ct25');
    await send(chat, drive, printed(MONTHLY).whole);
    const heard = await chat.tap('Chỉ thị 25 và 08 · 02/2024');
    expectWords(heard, ['Lấy số từ tệp: báo cáo Chỉ thị 25 và 08', '!có số liệu mà'], 'here');
    await chat.tap('Lấy tất cả');
    expect(Object.keys(await stored(bot))).toEqual(['skhdt.ct25-ct08.2024-02']);
  });

  test.for([
    [MONTHLY, FEBRUARY, 'là báo cáo dịch vụ công 766 tháng 02/2024', 'dịch vụ công 766 tháng 02/2024'],
    [CT, FEBRUARY, 'là báo cáo Chỉ thị 25 và 08 tháng 02/2024', 'Chỉ thị 25 và 08 tháng 02/2024'],
    [QUARTERLY, QUARTER, 'là báo cáo dịch vụ công 766 quý IV/2023', 'dịch vụ công 766 quý IV/2023'],
  ] as const)('is read as what it is where none is open: %s', async ([id, period, is, into]) => {
    const { chat, drive } = await started([CT, MONTHLY, QUARTERLY]);
    expectWords(await send(chat, drive, printed(id, period).whole), [is, '[Lấy số từ tệp]'], 'sent');
    expectWords(await chat.tap('Lấy số từ tệp'), `Lấy số từ tệp: báo cáo ${into}`, 'taken');
  });

  test('that any of them could be of is asked about where none is open', async () => {
    const { bot, chat, drive } = await started();
    for (const words of ['', 'lấy số từ tệp']) {
      const heard = await send(chat, drive, TABLE_06A, words, '06a.csv');
      expectWords(heard, ['nhiều báo cáo', '[Chỉ thị 25 và 08 · 02/2024]'], words);
    }
    expectWords(await chat.tap('Dịch vụ công 766 · 02/2024'), 'báo cáo dịch vụ công 766', 'there');
    expect(await stored(bot)).toEqual({});
  });

  test('that the open report has figures of is taken into that, whatever others have', async () => {
    const { chat, drive } = await started([CT, MONTHLY], 'báo cáo ct25');
    const heard = await send(chat, drive, TABLE_06A, '', '06a.csv');
    expectWords(heard, ['Lấy số từ tệp: báo cáo Chỉ thị 25 và 08', '!nhiều báo cáo'], '06a');
  });

  test('goes where the words beside it say', async () => {
    const { chat, drive } = await started([CT, MONTHLY], 'báo cáo ct25');
    const heard = await send(chat, drive, TABLE_06A, 'lấy số từ tệp vào báo cáo 766', '06a.csv');
    expectWords(heard, 'Lấy số từ tệp: báo cáo dịch vụ công 766 tháng 02/2024', 'named');
  });

  test('of several reports at once goes to each its own', async () => {
    const { chat, drive } = await started([CT, MONTHLY], 'báo cáo ct25');
    const files = [drive.put('06a.csv', TABLE_06A), drive.put('766.txt', printed(MONTHLY).body)];
    const card = [
      'Lấy số từ tệp: báo cáo Chỉ thị 25 và 08',
      'Từ 06a.csv',
      '“766.txt” là số liệu của báo cáo',
    ];
    expectWords(await chat.sendFiles(files), card, 'both');
    const there = await chat.tap('Dịch vụ công 766 · 02/2024');
    expectWords(there, ['Lấy số từ tệp: báo cáo dịch vụ công 766', '766.txt'], 'there');
  });

  test('whoever owes one report is asked nothing, and reads no name', async () => {
    const { chat, drive } = await started([CT], 'báo cáo ct25');
    const heard = await send(chat, drive, printed(CT).whole);
    expectWords(heard, ['là báo cáo tháng 02/2024', '[Lấy số từ tệp]', '!Chỉ thị 25 và 08 tháng'], 'one');
    const named = await send(chat, drive, TABLE_06A, 'lấy số từ tệp vào báo cáo 766', '06a.csv');
    expectWords(named, ['không phải nộp báo cáo dịch vụ công 766', '!Lấy số từ tệp:'], 'not owed');
  });
});

describe('kiểm tra', () => {
  test.for<readonly [id: string, period: ReportPeriod, name: string]>([
    [CT, FEBRUARY, 'Chỉ thị 25 và 08'],
    [MONTHLY, FEBRUARY, 'dịch vụ công 766 hằng tháng'],
    [QUARTERLY, QUARTER, 'dịch vụ công 766 hằng quý'],
  ])('examines %s as what it is, whatever is open', async ([id, period, name]) => {
    for (const open of ['', 'báo cáo ct25', 'báo cáo 766 tháng 2']) {
      const { chat, drive } = await started([CT, MONTHLY, QUARTERLY], open);
      const words = `Soát theo mẫu báo cáo ${name}.`;
      expectWords(await send(chat, drive, printed(id, period).body, 'kiểm tra'), words, open);
      expectWords(
        await chat.say(`kiểm tra đoạn này:\n${printed(id, period).body.slice(0, 3000)}`),
        words,
        open,
      );
    }
  });

  test('as the one that is named where it could be of several', async () => {
    const { chat, drive } = await started();
    const heard = await send(chat, drive, TABLE_06A, 'kiểm tra báo cáo 766', '06a.csv');
    expectWords(heard, 'Soát theo mẫu báo cáo dịch vụ công 766.', '06a');
  });

  test('names the report to who owes another one alone, and not the one that they owe', async () => {
    const { chat, drive } = await started([CT]);
    expectWords(
      await send(chat, drive, printed(MONTHLY).whole, 'kiểm tra'),
      ['Không thấy mâu thuẫn', 'mẫu báo cáo dịch vụ công 766'],
      '766',
    );
    expectWords(await send(chat, drive, printed(CT).whole, 'kiểm tra'), '!Soát theo mẫu báo cáo', 'ct25');
    expectWords(
      await send(chat, drive, 'Họp giao ban lúc 8 giờ.', 'kiểm tra'),
      '!Soát theo mẫu báo cáo',
      'none',
    );
  });
});

describe('a pasted report', () => {
  test('of another than the open one is asked about, and nothing is recorded before', async () => {
    const { bot, chat } = await started([CT, MONTHLY], 'báo cáo ct25');
    const heard = await chat.say(printed(MONTHLY).body.slice(0, 3500));
    expectWords(
      heard,
      ['Đoạn anh/chị dán là số liệu của báo cáo dịch vụ công 766', 'chưa lấy số nào'],
      'pasted',
    );
    expect(await stored(bot)).toEqual({});
    const there = await chat.tap('Dịch vụ công 766 · 02/2024');
    expectWords(there, 'Lấy số từ tệp: báo cáo dịch vụ công 766', 'there');
  });

  test('is recorded in the open one that it is of, as it always was', async () => {
    const { bot, chat } = await started([CT, MONTHLY], 'báo cáo ct25');
    await chat.say(SETTLEMENT);
    expect(Object.keys(await stored(bot))).toEqual(['skhdt.ct25-ct08.2024-02']);
  });

  test('is shown for the one that it is of where none is open', async () => {
    const { bot, chat } = await started();
    const heard = await chat.say(printed(MONTHLY).body.slice(0, 3500));
    expectWords(heard, 'Lấy số từ tệp: báo cáo dịch vụ công 766 tháng 02/2024', 'pasted');
    expect(await stored(bot)).toEqual({});
  });
});
