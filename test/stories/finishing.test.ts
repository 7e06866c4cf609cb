// The end of a month: review, reasons, sending it on, the Word file by its link, and opening it again.

import { describe, expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { wordText } from '../demo/word-text.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test('a clean month goes to the leader and is handed over with its results, as a draft', async () => {
  const bot = await startBot();
  const { chat, heard } = await readyReport(bot);
  expectWords(
    heard,
    ['Tiếp nhận trực tuyến | 551 | 96,16%', 'Hồ sơ trả kết quả qua BCCI | 105 | 18,32%'],
    'review',
  );
  const finished = await chat.tap('Gửi duyệt');
  expectWords(
    finished,
    [
      'Đã gửi duyệt báo cáo tháng 02/2024',
      'Người duyệt: Y Hương Niê',
      'Giải quyết 688 hồ sơ, giảm 29% so với tháng 1; 0 quá hạn; trực tuyến 96,16%.',
      '[Tải bản dự thảo] [Rút lại]',
    ],
    'submit',
  );
  expectWords(await chat.tap('Tải bản dự thảo'), '- SKHDT - du thao 09h00 19-02-2024.docx', 'draft');
  expect((await bot.report())?.state).toBe('waiting');
});

test('with a figure missing or an error standing nothing is finished and no file is made', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    ['hoàn tất', ['Chưa gửi được: còn 28 trên 28 số liệu', 'Còn thiếu:', '[Xem lại]', '![Gửi duyệt]']],
    ['tải báo cáo', ['Rà soát', '!.docx']],
  ]);
  await readyReport(bot, { postDossiers: '159' }, chat);
  await play(bot, chat, [
    ['hoàn tất', ['từ 105 đến 106', '![Gửi duyệt]']],
    ['tải báo cáo', ['!.docx']],
    ['sửa hồ sơ qua BCCI 106', '[Gửi duyệt]', { postDossiers: 106 }],
  ]);
});

test('“tiếp tục” of what is approved says so, and when the next month comes', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  const done = [
    'Báo cáo tháng 02/2024 đã được duyệt',
    'Kỳ tới: tháng 03/2024',
    '[Ghi số văn bản]',
    '[Nhập báo cáo tháng 03/2024]',
    '!Làm tiếp',
  ];
  await play(bot, chat, [['tiếp tục', done]]);
  // Nor is the next month opened by a talk that begins anew.
  const elsewhere = bot.chat({ conversationId: 'a:elsewhere' });
  await play(bot, elsewhere, [
    ['tiếp tục', done],
    ['[Nhập báo cáo tháng 03/2024]', ['tháng 03/2024', 'chưa chốt']],
    ['688', leftAfter(1)],
    ['tiếp tục', ['Làm tiếp', '03/2024']],
  ]);
});

describe('a warning', () => {
  test('wants a reason, which is kept; then the report can be finished', async () => {
    const bot = await startBot();
    const { chat, heard, reasonFields } = await readyReport(bot, { pending: '40' });
    expectWords(heard, ['là 40', '= 45', '[Ghi lý do]', '![Gửi duyệt]'], 'review');
    await play(bot, chat, [['hoàn tất', '![Gửi duyệt]']]);
    const given = await chat.tap('Ghi lý do', reasonFields('Năm hồ sơ đã rút'));
    expectWords(given, ['Lý do: Năm hồ sơ đã rút', '[Gửi duyệt]'], 'reasons');
    expect(await bot.reasons()).toEqual({ 'stock-flow.pending': 'Năm hồ sơ đã rút' });
    await chat.tap('Gửi duyệt');
    expect((await bot.report())?.state).toBe('waiting');
  });

  test('loses its reason when its figures change', async () => {
    const bot = await startBot();
    const { chat, reasonFields } = await readyReport(bot, { pending: '40' });
    await chat.tap('Ghi lý do', reasonFields('Năm hồ sơ đã rút'));
    await play(bot, chat, [['sửa tồn 41', ['1 cảnh báo cần lý do', '[Xem lại]', '![Gửi duyệt]']]]);
    expect(await bot.reasons()).toEqual({});
  });

  test('is not settled by a reason of blanks', async () => {
    const bot = await startBot();
    const { chat, reasonFields } = await readyReport(bot, { pending: '40' });
    expectWords(await chat.tap('Ghi lý do', reasonFields('   ')), '![Gửi duyệt]', 'blank');
    expect(await bot.reasons()).toEqual({});
  });
});

test('an overridden total is given up again by one press', async () => {
  const bot = await startBot();
  const { chat, heard } = await readyReport(bot);
  expectWords(heard, '[Gửi duyệt]', 'review');
  await play(bot, chat, [
    [
      'tiếp nhận trực tuyến 573',
      ['573', '= 551', '551 mới là Tiếp nhận trực tuyến', '[Ghi 551]'],
      { onlineReceived: 573 },
    ],
    ['[Ghi 551]', ['551', '[Gửi duyệt]'], { onlineReceived: undefined }],
  ]);
});

test('a mistake is mended from the review in a form of its figures', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, { postDossiers: '159' });
  expectWords(await chat.tap('Sửa'), '[159]', 'fix');
  expectWords(await chat.tap('Lưu', { postDossiers: '106' }), '[Gửi duyệt]', 'save');
  expect((await bot.stored()).postDossiers).toBe(106);
});

test('a rate explains itself', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await play(bot, chat, [
    ['vì sao 96,16%?', '551/573'],
    ['tại sao trả kết quả qua bcci 18,32%', '105/573'],
    ['vi sao tiep nhan truc tuyen 96.16%', '551/573'],
  ]);
});

describe('the link to the Word file', () => {
  async function finished() {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    await chat.say('tải báo cáo');
    const link = chat.link('Tải báo cáo Word') ?? '';
    return { bot, chat, link };
  }

  test('downloads it under its name, with figures and rates in it', async () => {
    const { link } = await finished();
    const response = await fetch(link);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(WORD);
    expect(response.headers.get('content-disposition')).toContain(
      'Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx',
    );
    const text = wordText(Buffer.from(await response.arrayBuffer()));
    for (const words of ['688 hồ sơ', '1.655 hồ sơ', '551, đạt tỷ lệ 96,16%', '18,32%', 'Y Hương Niê']) {
      expect(text).toContain(words);
    }
  });

  test('tampered with, is no link', async () => {
    const { link } = await finished();
    const token = link.slice(link.lastIndexOf('/') + 1);
    const [claims = '', signature = ''] = token.split('.');
    const other = Buffer.from(
      Buffer.from(claims, 'base64url').toString().replace('can-bo', 'van-phong'),
    ).toString('base64url');
    for (const forged of [
      `${other}.${signature}`,
      `${claims}.${signature.slice(0, -2)}`,
      claims,
      `.${signature}`,
      `${token}.x`,
      'x',
      '%00',
    ]) {
      expect((await fetch(link.replace(token, forged))).status, forged).toBe(404);
    }
  });

  test('ends after a quarter of an hour, and a new one can be had', async () => {
    const { bot, chat, link } = await finished();
    bot.pass(14);
    expect((await fetch(link)).status).toBe(200);
    bot.pass(2);
    expect((await fetch(link)).status).toBe(404);
    await chat.say('tải báo cáo');
    expect((await fetch(chat.link('Tải báo cáo Word') ?? '')).status).toBe(200);
  });

  test('of a draft ends when a figure changes', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await chat.say('tải báo cáo');
    const link = chat.link('Tải bản dự thảo') ?? '';
    expect((await fetch(link)).status).toBe(200);
    await play(bot, chat, [['sửa tồn 44', '44', { pending: 44 }]]);
    expect((await fetch(link)).status).toBe(404);
  });

  test('of an approved version gives that version, whatever has been corrected since', async () => {
    const { bot, chat, link } = await finished();
    const approved = Buffer.from(await (await fetch(link)).arrayBuffer());
    await chat.say('mở lại');
    await chat.tap('Mở lại', { note: 'Sai số tồn' });
    await play(bot, chat, [['sửa tồn 44', '44', { pending: 44 }]]);
    expect(Buffer.from(await (await fetch(link)).arrayBuffer()).equals(approved)).toBe(true);
  });

  test('holds over a restart', async () => {
    const { bot, link } = await finished();
    const { pathname } = new URL(link);
    await bot.restart();
    expect((await fetch(`${bot.url}${pathname}`)).status).toBe(200);
  });
});

test('a finished report refuses changes until it is opened again', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  await play(bot, chat, [
    ['sửa tồn 44', 'mở lại', { pending: 45 }],
    ['mở lại', ['02/2024', 'Lý do đính chính']],
    ['[Mở lại]', 'ghi lý do'],
  ]);
  expect((await bot.report())?.state).toBe('approved');
  expectWords(
    await chat.tap('Mở lại', { note: 'Thiếu hồ sơ' }),
    ['Đã mở lại', 'Lý do: Thiếu hồ sơ'],
    'reopen',
  );
  await play(bot, chat, [['sửa trước hạn 12', 'Trước hạn: 12', { settledEarly: 12 }]]);
  expect((await bot.report())?.state).toBe('entering');
});

test('a bare number after approval is told that the report is approved', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  await play(bot, chat, [['44', 'mở lại', { pending: 45 }]]);
});

test('the draft can be had before finishing, and says that it is one', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await play(bot, chat, [['tải báo cáo', 'du thao']]);
  const response = await fetch(chat.link('Tải bản dự thảo') ?? '');
  expect(response.headers.get('content-disposition')).toContain('du thao');
});

test('an approver takes the file but does not open the report again', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  await play(bot, bot.chat({ talker: PEOPLE.approver }), [
    ['báo cáo tháng 2', '02/2024'],
    ['tải báo cáo', 'Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx'],
    ['mở lại', ['xem lại rồi trả lại cho cán bộ', '[Xem lại]', '!Lý do đính chính']],
  ]);
  expect((await bot.report())?.state).toBe('approved');
});

test('“xong” may be said of the typing: it shows the review, and only what is plainly said sends', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  for (const said of ['xong', 'xong hết rồi', 'hoàn thành', 'nhập xong rồi', 'chốt rồi', 'done']) {
    expectWords(await chat.say(said), /done/u.test(said) ? 'Review of' : 'Rà soát báo cáo', said);
    expect((await bot.report())?.state, said).toBe('entering');
  }
});
