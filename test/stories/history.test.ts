// Who changed what: asked for the whole report or one figure, seen on a card, had as a file; and a file compared in
// local mode.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findDocument } from '../../src/store/documents.ts';
import { ASKED } from '../demo/asked.ts';
import { leftAfter } from '../demo/assertions.ts';
import { openWorkbook, plainRows } from '../spreadsheet/workbook.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const REPORT = 'skhdt.ct25-ct08.2024-02';
const BUTTON = 'Tải toàn bộ lịch sử (Excel)';

async function corrected(bot: TestBot) {
  const chat = bot.chat();
  await play(bot, chat, [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    ['688', leftAfter(1)],
  ]);
  bot.pass(65);
  await play(bot, chat, [['sửa tổng đã giải quyết 1655', '1.655', { settled: 1655 }]]);
  return chat;
}

test('tells how each value came: parts that were typed, the same value as last month typed, one taken away', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    ['688', leftAfter(1), { settled: 688 }],
    ['hoàn tác', '', { settled: undefined }],
    ['lịch sử tổng đã giải quyết', ['688 → để trống (hoàn tác)', '!tự tính']],
    ['đã giải quyết 420 + 153', '573'],
    ['lịch sử tổng đã giải quyết', ['573 (420 + 153)', '!số đã ghi']],
    ['tthc thuộc thẩm quyền 109', '109', { procedures: 109 }],
    ['lịch sử tthc thuộc thẩm quyền', ['109 (gõ trong trò chuyện)', '!giữ như tháng trước']],
  ]);
});

describe('“lịch sử”', () => {
  test('shows the latest changes: when, who, what, from what to what, in which way', async () => {
    const bot = await startBot();
    const chat = await corrected(bot);
    const heard = await chat.say('lịch sử');
    expectWords(
      heard,
      ['Lịch sử báo cáo tháng 02/2024', '688 → 1.655 (gõ trong trò chuyện)', `[${BUTTON}]`],
      '',
    );
    const lines = heard.text.split('\n');
    const newer = lines.indexOf(`10:05 19/02/2024 · ${PEOPLE.officer.name}`);
    const older = lines.indexOf(`09:00 19/02/2024 · ${PEOPLE.officer.name}`);
    expect(newer).toBeGreaterThan(0);
    expect(older).toBeGreaterThan(newer);
    expect(lines[older + 1]).toMatch(/: 688 \(gõ trong trò chuyện\)$/u);
  });

  test('leaves the question open that was asked', async () => {
    const bot = await startBot();
    const chat = await corrected(bot);
    await chat.say('tiếp tục');
    await chat.say('lịch sử');
    await play(bot, chat, [['7', leftAfter(2), { settledEarly: 7 }]]);
  });

  test('of one figure is had by its usual name, in many words', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await play(bot, chat, [['sửa trước hạn 12', '12', { settledEarly: 12 }]]);
    for (const said of [
      'lịch sử trước hạn',
      'lich su truoc han',
      'Lịch sử của số liệu trước hạn',
      'xem lịch sử trước hạn',
      'ai đã sửa trước hạn?',
      'ai vừa sửa trước hạn',
    ]) {
      expectWords(
        await chat.say(said),
        [
          'Lịch sử: Trước hạn, tháng 02/2024',
          'Trước hạn: 0 → 12 (gõ trong trò chuyện)',
          '(điền biểu mẫu)',
          '!BCCI',
        ],
        said,
      );
    }
  });

  test('of a figure is had while words are asked for; other words are recorded', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { recommendations: '' });
    await play(bot, chat, [
      ['sửa kiến nghị', 'Kiến nghị, đề xuất'],
      ['lịch sử trước hạn', 'Lịch sử: Trước hạn', { recommendations: undefined }],
      [
        'Lịch sử liên thông dữ liệu còn lỗi',
        // It may be meant, and is asked.
        ['liên thông', '[Ghi]'],
        { recommendations: undefined },
      ],
      ['[Ghi]', 'liên thông', { recommendations: 'Lịch sử liên thông dữ liệu còn lỗi' }],
    ]);
  });

  test('of a slip that may mean several figures asks which, and its button tells', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await play(bot, chat, [
      ['lịch sử đag giải quyết', ['số liệu nào', '[Còn tồn chưa giải quyết]']],
      ['[Còn tồn chưa giải quyết]', ['Lịch sử: Còn tồn chưa giải quyết', ': 45 (điền biểu mẫu)']],
    ]);
  });

  test('of what is no figure, or of one that nobody has given, says so', async () => {
    const bot = await startBot();
    const chat = await corrected(bot);
    await play(bot, chat, [
      ['lịch sử phát triển', '[Lịch sử]'],
      ['lịch sử đúng hạn', 'chưa được ghi lần nào'],
    ]);
  });

  test('of a report that nobody has touched says so', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    expectWords(await chat.say('lịch sử'), 'chưa có thay đổi nào', 'lịch sử');
  });

  test('of another month is that month’s, though another one is open', async () => {
    const bot = await startBot();
    const chat = await corrected(bot);
    await play(bot, chat, [
      ['lịch sử tháng 01/2024', ['Lịch sử báo cáo tháng 01/2024', 'duyệt lần 1']],
      ['lịch sử trước hạn tháng 1', 'tháng 01/2024'],
    ]);
  });

  test('speaks English to who speaks English', async () => {
    const bot = await startBot();
    const chat = bot.chat({ locale: 'en-US' });
    await chat.say('report for February 2024');
    await chat.say('1655');
    expectWords(await chat.say('history'), ['History of the Feb 2024 report', ': 1,655 (typed)'], 'history');
  });

  test('tells the way through approval, and shows a dozen lines of a long one', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await chat.tap('Gửi duyệt');
    const leader = bot.chat({ talker: PEOPLE.approver });
    await leader.say('chờ duyệt');
    await leader.tap('Trả lại', { note: 'Xem lại [số] bưu chính' });
    const heard = await chat.say('lịch sử');
    expectWords(
      heard,
      [
        PEOPLE.approver.name,
        'Báo cáo: chờ duyệt → đang nhập (trả lại)',
        'Lý do: Xem lại số bưu chính',
        'Báo cáo: đang nhập → chờ duyệt (gửi duyệt)',
        // Two lines of the way, ten of the values, and the recommendations are one of them.
        `… và ${ASKED.length + 1 - 10} thay đổi trước đó`,
      ],
      'lịch sử',
    );
    expect(heard.text.match(/\((?:gõ|điền|giữ|trả|gửi)[^)]*\)/gu)).toHaveLength(12);
  });

  test('as a file, in local mode, is had by a link', async () => {
    const bot = await startBot();
    const chat = await corrected(bot);
    await chat.say('lịch sử');
    expectWords(await chat.tap(BUTTON), 'Lich su CT25-CT08 thang 02-2024 - SKHDT.xlsx', BUTTON);
    const response = await fetch(chat.link('Tải tệp Excel') ?? '');
    const rows = plainRows(openWorkbook(new Uint8Array(await response.arrayBuffer())));
    expect(rows.map((row) => row.slice(3, 6))).toEqual([
      ['Trước', 'Sau', 'Cách thực hiện'],
      [undefined, 688, 'gõ trong trò chuyện'],
      [688, 1655, 'gõ trong trò chuyện'],
    ]);
  });

  test('is not for people of another agency, nor through a copied button', async () => {
    const bot = await startBot();
    await corrected(bot);
    const chat = bot.chat({ talker: PEOPLE.stranger });
    const press = { act: 'get-history', report: REPORT, version: 2, nonce: 'n' };
    for (const heard of [await chat.say('lịch sử'), await chat.press(press)]) {
      expectWords(heard, ['!688', '!.xlsx', '!Lịch sử'], 'stranger');
    }
  });
});

test('in local mode a file of this machine is compared, and none from elsewhere', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  const kept = await findDocument(bot.db, REPORT, 3);
  const server = createServer((_request, response) => void response.end(kept?.bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bao-cao.docx`;

  const send = async (downloadUrl: string) => {
    const { activity } = await chat.say('chào');
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = [{ contentType, content: { downloadUrl, fileType: 'docx' } }];
    return await chat.deliver({ ...activity, id: downloadUrl, text: '', attachments });
  };
  expectWords(await send(own), ['Đúng nguyên bản', 'lần 1'], own);
  const other = own.replace('127.0.0.1', '127.0.0.2');
  expectWords(await send(other), 'chưa tải được tệp', other);
});
