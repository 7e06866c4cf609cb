// What officers really sent when they tried the assistant: nothing of it is lost without a word, and a bare answer
// always finds its question.

import { describe, expect, test } from 'vitest';
import { givenAt, typed } from '../demo/asked.ts';
import { leftAfter, leftAt } from '../demo/assertions.ts';
import { startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;
const HALF = [
  OPEN,
  [typed('settled', 'procedures'), leftAt('procedures')],
  ['109', leftAt('received')],
  [typed('received', 'partialServices'), leftAt('partialServices')],
  [typed('partialServices', 'fullServicesUsed'), leftAt('fullServicesUsed')],
] as const;

describe('every figure of a message is recorded, asked back or told', () => {
  test.each([
    [
      'Số TTHC cung cấp dịch vụ thanh toán trực tuyến có phát sinh hồ sơ: 30/32 TTHC (đạt 93%). Số hồ sơ thanh toán trực tuyến: 191 hồ sơ',
      ['Hồ sơ thanh toán trực tuyến: 191', '[A. TTHC thanh toán có phát sinh: 30]'],
      { paidOnline: 191, paymentProceduresUsed: undefined },
    ],
    [
      'có phát sinh hồ sơ: 30/32 TTHC (đạt 93%). Số hồ sơ thanh toán trực tuyến: 191 hồ sơ',
      ['Hồ sơ thanh toán trực tuyến: 191', 'Em chưa ghi: “có phát sinh hồ sơ: 30/32 TTHC'],
      { paidOnline: 191, paymentProceduresUsed: undefined },
    ],
    [
      'sửa tổng số đã giải quyết trong tháng 700; trước hạn 10; quá hạn 5; đúng hạn 650',
      ['Đã giải quyết trong tháng: 700', 'Đúng hạn: 650'],
      { settled: 700, settledEarly: 10, settledOverdue: 5, settledOnTime: 650 },
    ],
    [
      'Trong tháng, Sở đã giải quyết 688 hồ sơ, trong đó trước hạn 12 hồ sơ, quá hạn 3 hồ sơ. Còn tồn 45 hồ sơ.',
      // Who gives the number changes nothing of it.
      ['Đã giải quyết trong tháng: 688', 'Trước hạn: 12', '!Em chưa ghi'],
      { settled: 688, settledEarly: 12, settledOverdue: 3, pending: 45 },
    ],
    [
      'còn tồn 45; tồn trong hạn 43; tồn quá hạn 2; đã có văn bản xin lỗi 2; tiếp nhận 573',
      ['Tồn quá hạn: 2'],
      { pending: 45, pendingOverdue: 2, settledOverdue: undefined, received: 573 },
    ],
    ['688 hồ sơ, quá hạn 2', ['Đã giải quyết trong tháng: 688'], { settled: 688, settledOverdue: 2 }],
    ['688, 3, tồn 45', ['Trước hạn: 3'], { settled: 688, settledEarly: 3, pending: 45 }],
    [
      'dvctt toàn trình 51, phát sinh 50, hồ sơ 551',
      ['Toàn trình có phát sinh: 50'],
      { fullServices: 51, fullServicesUsed: 50, fullReceived: 551 },
    ],
    ['tổng số đã giải quyết là 688', [leftAfter(1)], { settled: 688 }],
    ['tổng số đã giải quyết trong tháng 888; trước hạn 3', ['888 hồ sơ'], { settled: 888, settledEarly: 3 }],
    [
      'trước hạn 3, còn lại 5 hồ sơ chưa rõ',
      ['Trước hạn: 3', 'Em chưa ghi: “còn lại 5 hồ sơ chưa rõ”'],
      { settledEarly: 3, settled: undefined },
    ],
    [
      'số tthc bcci 109; số hồ sơ bcci 106',
      ['TTHC có BCCI: 109'],
      { postProcedures: 109, postDossiers: 106 },
    ],
    ['trước hạn 10, không đúng hạn 5', ['[Đúng hạn: 5]'], { settledEarly: 10, settledOnTime: undefined }],
  ] as const)('%s', async (said, words, stored) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [OPEN, [said, words, stored]]);
  });

  test('words of one name are no slip of another name', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [OPEN, ['hồ sơ toàn tỉnh là số 3', '!Còn tồn', { pending: undefined }]]);
  });

  test('the recommendations of a pasted report are offered', async () => {
    const bot = await startBot();
    const said =
      'a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.\nII. KIẾN NGHỊ, ĐỀ XUẤT (NẾU CÓ): Đề nghị nâng cấp iGate';
    await play(bot, bot.chat(), [
      OPEN,
      [
        said,
        ['688 hồ sơ', 'Em chưa ghi: “Đề nghị nâng cấp iGate”', '[Kiến nghị, đề xuất]'],
        { settled: 688 },
      ],
      ['[Kiến nghị, đề xuất]', leftAfter(1), { recommendations: 'Đề nghị nâng cấp iGate' }],
    ]);
  });
});

describe('a figure asked out of turn', () => {
  test('takes no bare number after another one was answered by name', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ...HALF,
      ['quay lại', ['DVCTT toàn trình', 'Đang ghi: 51']],
      ['toàn trình có phát sinh 50', leftAt('fullReceived'), { fullServicesUsed: 50 }],
      ['551', leftAfter(givenAt('fullReceived') + 1), { fullServices: 51, fullReceived: 551 }],
    ]);
  });

  test('is left by going on', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ...HALF,
      ['quay lại', leftAt('fullServicesUsed')],
      ['tiếp tục', leftAt('fullServicesUsed')],
    ]);
  });

  test('is kept as it is, or as last month', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['688, 0, 0', leftAfter(3)],
      ['quay lại', 'Đang ghi: 0'],
      ['giữ nguyên', ['không đổi', leftAfter(3)], { settledOverdue: 0 }],
      ['giữ nguyên', ['Còn tồn chưa giải quyết: 160', leftAfter(4)], { pending: 160 }],
      ['như tháng trước', leftAfter(5)],
    ]);
  });
});

describe('a bare answer finds its question', () => {
  test('beside a form', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['biểu mẫu một phần', '[Lưu]'],
      ['58; 0; 0', ['DVCTT một phần: 58', 'Hồ sơ một phần: 0'], { partialServices: 58, partialReceived: 0 }],
    ]);
  });

  test('after the review, a refused submission and a refused file', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['xem lại', ['Rà soát', 'chưa có', leftAfter(0)]],
      ['688', leftAfter(1), { settled: 688 }],
      ['hoàn tất', [`Chưa gửi được: còn${leftAfter(1)}.`, 'Còn thiếu: Trước hạn, Quá hạn']],
      ['0', leftAfter(2), { settledEarly: 0 }],
      ['tải báo cáo', ['Rà soát', leftAfter(2)]],
      ['0', leftAfter(3), { settledOverdue: 0 }],
    ]);
  });

  test('put aside: all values are offered', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      ['để sau', 'Tiếp tục'],
      ['688; 0; 0', '[Đã giải quyết trong tháng: 688; Trước hạn: 0; Quá hạn: 0]', { settled: undefined }],
      ['[Đã giải quyết trong tháng: 688; Trước hạn: 0; Quá hạn: 0]', leftAfter(3), { settledOverdue: 0 }],
    ]);
  });

  test('the recommendations: “Không” is an answer, a command is none', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { recommendations: '' });
    await play(bot, chat, [
      ['sửa kiến nghị', ['Kiến nghị, đề xuất', 'Đang ghi: Không']],
      ['tải báo cáo', '.docx', { recommendations: undefined }],
      ['sửa kiến nghị', '[Không]'],
      ['Không', '[Gửi duyệt]', { recommendations: 'Không' }],
    ]);
  });

  test('the recommendations without a turn of their own: the report is complete, and nothing is stored', async () => {
    const bot = await startBot();
    const { heard } = await readyReport(bot, { recommendations: '' });
    expectWords(heard, ['Rà soát', 'Không', '[Gửi duyệt]', '!Còn thiếu'], 'the last figure');
    expect((await bot.stored()).recommendations).toBeUndefined();
  });

  test.each([
    ['giữ 51', 51],
    ['ghi 51 hồ sơ', 51],
    ['sửa 51', 51],
    ['sửa thành 51', 51],
  ])('“%s”', async (said, settled) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [OPEN, [said, leftAfter(1), { settled }]]);
  });
});

describe('before it is sent', () => {
  test('what wants a reason is told, and the reason can be typed', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40' });
    await play(bot, chat, [
      ['còn thiếu gì', ['1 cảnh báo cần lý do', 'Tồn tháng trước (160)']],
      ['gửi duyệt', ['1 cảnh báo cần lý do', '![Gửi duyệt]']],
      ['lý do', ['Rà soát', '[Ghi lý do]']],
      ['lý do: năm hồ sơ đã rút', ['năm hồ sơ đã rút', '[Gửi duyệt]', '!Rà soát']],
      ['lý do: gì nữa', 'không có cảnh báo'],
    ]);
    expect(await bot.reasons()).toEqual({ 'stock-flow.pending': 'năm hồ sơ đã rút' });
  });

  test('of several warnings it is asked which one', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40', settledOverdue: '2', settledEarly: '0' });
    await play(bot, chat, [
      ['còn thiếu gì', '2 cảnh báo cần lý do'],
      ['lý do: bổ sung hồ sơ', ['cảnh báo nào', '[Quá hạn]', '[Còn tồn chưa giải quyết]']],
      ['[Quá hạn]', ['1 cảnh báo cần lý do', '!Rà soát']],
    ]);
    expect(await bot.reasons()).toEqual({ 'none.settledOverdue': 'bổ sung hồ sơ' });
  });

  test('“Ghi lý do” with empty fields says so', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40' });
    expectWords(await chat.tap('Ghi lý do'), 'chưa ghi lý do nào', 'empty');
  });

  test('a correction is answered shortly; the whole review is for who asks', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await play(bot, chat, [
      [
        'sửa hồ sơ qua BCCI 159',
        ['159', 'phải từ 105 đến 106', 'Còn 1 lỗi.', '[Xem lại]', '!Rà soát', '![Gửi duyệt]'],
      ],
      ['sửa hồ sơ qua BCCI 106', ['sẵn sàng', '[Gửi duyệt]', '!Rà soát']],
      ['tiếp nhận trực tuyến 573', ['= 551', '[Ghi 551]']],
      ['lấy số tự tính', '[Tiếp nhận trực tuyến: 551]'],
      ['[Tiếp nhận trực tuyến: 551]', 'sẵn sàng', { onlineReceived: undefined }],
      ['[Xem lại]', ['Rà soát', '[Gửi duyệt]']],
    ]);
  });

  test('a waiting report shows the ways on', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await chat.tap('Gửi duyệt');
    await play(bot, chat, [
      ['xem lại', ['[Tải bản dự thảo]', '[Rút lại]']],
      ['hủy', ['đang chờ', '[Rút lại]', '!Đã lưu']],
      ['xem lại', '[Rút lại]'],
      ['[Rút lại]', 'Đã rút'],
    ]);
  });
});

describe('small words', () => {
  test.each([
    ['45, 60', ['Tồn quá hạn 60 lớn hơn Còn tồn chưa giải quyết 45', '!Tồn trong hạn 0']],
    ['vì sao 100%', ['688/688']],
    ['cảm ơn em', 'không có gì'],
    ['giup toi voi', 'Gõ số'],
    ['I made a mistake', 'Which figure do you mean'],
    ['help', 'How to enter figures'],
    ['báo cáo quý 1', 'quý I/2024'],
    ['tháng 13', 'không tìm thấy tháng'],
  ])('%s', async (said, words) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [OPEN, ['688, 0, 0', leftAfter(3)], [said, words]]);
  });

  test('many rates of one size: how many more there are', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await play(bot, chat, [['vì sao 100%', ['688/688', 'tỷ lệ khác']]]);
  });
});
