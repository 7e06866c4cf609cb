// The review before sending: how it stands in one line, what would mend it by one press, reasons that are not typed twice.

import { describe, expect, test } from 'vitest';
import { COUNTS } from '../demo/asked.ts';
import { buttonsOf, fieldsOf } from '../demo/card-reader.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const REPORT = 'skhdt.ct25-ct08.2024-02';

describe('the verdict is one line', () => {
  test('ready, with the recommendations to be read and changed', async () => {
    const bot = await startBot();
    const { chat, heard } = await readyReport(bot);
    expectWords(
      heard,
      ['Sẵn sàng gửi duyệt', 'Kiến nghị, đề xuất: Không | [Sửa]', `[Gửi duyệt] [Xem ${COUNTS} số liệu]`],
      'ready',
    );
    expectWords(await chat.tap('Sửa'), 'Kiến nghị, đề xuất: [Không]', 'words');
    await chat.tap('Lưu', { recommendations: 'Đề nghị nâng cấp iGate' });
    expect((await bot.stored()).recommendations).toBe('Đề nghị nâng cấp iGate');
  });

  test('with errors and warnings, and what letting pass means', async () => {
    const bot = await startBot();
    const { heard } = await readyReport(bot, { postDossiers: '159', pending: '40' });
    expectWords(
      heard,
      [
        'Còn 1 lỗi, 1 cảnh báo cần lý do',
        'Số liệu đúng mà vẫn báo lỗi?',
        '[Xin lãnh đạo cho qua]',
        '![Gửi duyệt]',
      ],
      'review',
    );
  });

  test('with figures missing, the first by name and the way to give them', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await play(bot, chat, [
      ['xem lại', ['Còn thiếu: ', `[Nhập tiếp] [Điền biểu mẫu] [Xem ${COUNTS} số liệu]`, '![Gửi duyệt]']],
      ['[Điền biểu mẫu]', 'Giải quyết hồ sơ'],
    ]);
  });
});

describe('what arithmetic knows is offered', () => {
  test('and recorded by one press, with its echo and its line in the history', async () => {
    const bot = await startBot();
    const { chat, heard } = await readyReport(bot, { postDossiers: '159' });
    expectWords(heard, ['Cộng các phần: Hồ sơ qua BCCI 106.', '[Ghi 106] [Sửa]'], 'review');
    expectWords(
      await chat.tap('Ghi 106'),
      ['Đã ghi: Hồ sơ qua BCCI 106 hồ sơ (trước đó 159 hồ sơ).', 'Sẵn sàng gửi duyệt', '[Gửi duyệt]'],
      'cure',
    );
    expect((await bot.stored()).postDossiers).toBe(106);
    expect(
      (await bot.audit()).some((line) => line.subjectId === 'postDossiers' && line.after === '106'),
    ).toBe(true);
  });

  test('also where two figures stand in each other’s place', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { paidOnline: '240' });
    await play(bot, chat, [
      ['xem lại', ['Có thể hai số đổi chỗ nhau', '[Đổi chỗ hai số]']],
      ['[Đổi chỗ hai số]', ['Sẵn sàng gửi duyệt'], { paidOnline: 231, feeSettled: 240 }],
    ]);
  });

  test('573 is what was received: both at once', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { received: '551' });
    await play(bot, chat, [
      [
        'tiếp nhận trực tuyến 573',
        ['573 là Tiếp nhận trong tháng, 551 mới là Tiếp nhận trực tuyến', '[Sửa cả hai]'],
        { onlineReceived: 573 },
      ],
      ['[Sửa cả hai]', '573', { onlineReceived: undefined, received: 573 }],
    ]);
  });

  test('while figures are still given, in the words after the one that is wrong', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['báo cáo tháng 02/2024', 'đã giải quyết'],
      ['688; trước hạn 0; quá hạn 0; đúng hạn 680', ['Theo số tự tính: Đúng hạn 688', '[Lấy số tự tính]']],
      ['[Lấy số tự tính]', 'Đúng hạn', { settledOnTime: undefined }],
    ]);
  });

  test('only as long as it is what would be offered now', async () => {
    const bot = await startBot();
    const { chat, heard } = await readyReport(bot, { postDossiers: '159' });
    const card = heard.cards.at(-1) ?? {};
    const offered = buttonsOf(card).find(({ title }) => title === 'Ghi 106');
    const forged = await chat.press({ ...offered?.data, values: { postDossiers: 999 } });
    expectWords(forged, 'Còn 1 lỗi', 'forged');
    expect((await bot.stored()).postDossiers).toBe(159);
    await chat.say('sửa hồ sơ qua BCCI 105');
    expectWords(await chat.tapOn(card, 'Ghi 106'), 'Thẻ vừa bấm', 'late');
    expect((await bot.stored()).postDossiers).toBe(105);
  });

  test('to nobody who does not enter figures', async () => {
    const bot = await startBot();
    await readyReport(bot, { postDossiers: '159' });
    const leader = bot.chat({ talker: PEOPLE.approver });
    await play(bot, leader, [['xem lại báo cáo tháng 2', ['Còn 1 lỗi', '![Ghi 106]', '![Sửa]']]]);
    const version = (await bot.report())?.version ?? 0;
    await leader.press({
      act: 'cure',
      report: REPORT,
      version,
      nonce: 'x',
      code: 'union.postDossiers',
      values: { postDossiers: 106 },
    });
    expect((await bot.stored()).postDossiers).toBe(159);
  });
});

test('the form that mends says what is wrong and what would be right', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, { postDossiers: '159' });
  const words = [
    'Hồ sơ qua BCCI là 159, phải từ 105 đến 106',
    'Đúng ra: Hồ sơ qua BCCI từ 105 đến 106.',
    '[159]',
  ];
  const form = await chat.tap('Sửa');
  expectWords(form, words, 'form');
  // Only the figures that it is about.
  expect(Object.keys(fieldsOf(form.cards.at(-1) ?? {}))).toEqual([
    'postDossiers',
    'postInDossiers',
    'postOutDossiers',
  ]);
  expectWords(
    await chat.tap('Lưu', { postDossiers: 'khoảng 106' }),
    ['[khoảng 106]', 'Từ 105 đến 106.'],
    'refused',
  );
  expectWords(await chat.tap('Lưu', { postDossiers: '106' }), ['Đã lưu', '[Gửi duyệt]'], 'saved');
});

describe('reasons', () => {
  const TWO = { pending: '40', settledOverdue: '2' };

  test('one for all that are left empty, each stored under its own code', async () => {
    const bot = await startBot();
    const { chat, heard } = await readyReport(bot, TWO);
    const own = Object.keys(fieldsOf(heard.cards.at(-1) ?? {})).find((id) => id.includes('none.'));
    const given = await chat.tap('Ghi lý do', {
      [own ?? '']: 'Chờ bộ trả lời',
      'reason-for-all': 'Năm hồ sơ đã rút',
    });
    expectWords(given, 'Sẵn sàng gửi duyệt', 'reasons');
    expect(await bot.reasons()).toEqual({
      'stock-flow.pending': 'Năm hồ sơ đã rút',
      'none.settledOverdue': 'Chờ bộ trả lời',
    });
  });

  test('a sentence is for the one that is chosen, or for all', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, TWO);
    await play(bot, chat, [
      ['lý do: nghỉ Tết', ['cảnh báo nào', '[Quá hạn]', '[Cả hai cảnh báo]']],
      ['[Cả hai cảnh báo]', ['“nghỉ Tết” cho 2 cảnh báo', '[Gửi duyệt]']],
    ]);
    expect(await bot.reasons()).toEqual({
      'stock-flow.pending': 'nghỉ Tết',
      'none.settledOverdue': 'nghỉ Tết',
    });
  });

  test('a sentence without a head is offered as one', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, TWO);
    await play(bot, chat, [
      ['do tính cả hồ sơ giấy chuyển từ kỳ trước sang', ['cảnh báo nào', '[Quá hạn]', '[Cả hai cảnh báo]']],
      ['[Quá hạn]', 'Còn 1 cảnh báo cần lý do.'],
      ['vì năm hồ sơ công dân xin rút nên không khớp', ['làm lý do', '[Ghi làm lý do]']],
      ['[Ghi làm lý do]', '[Gửi duyệt]'],
    ]);
    expect(await bot.reasons()).toEqual({
      'none.settledOverdue': 'do tính cả hồ sơ giấy chuyển từ kỳ trước sang',
      'stock-flow.pending': 'vì năm hồ sơ công dân xin rút nên không khớp',
    });
  });

  test('of an earlier month are given again by one press', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '40' });
    await chat.say('lý do: năm hồ sơ công dân xin rút');
    await chat.tap('Gửi duyệt');
    bot.moveTo(new Date('2024-03-18T02:00:00Z'));
    await chat.say('báo cáo tháng 3/2024');
    const march = {
      act: 'save-form',
      report: 'skhdt.ct25-ct08.2024-03',
      version: (await bot.report('2024-03'))?.version ?? 0,
      nonce: 'march',
      shown: {},
    };
    const figures = {
      settled: '500',
      settledEarly: '0',
      settledOverdue: '0',
      pending: '200',
      pendingOverdue: '0',
    };
    await chat.press({
      ...march,
      figures: [...Object.keys(figures), 'received'],
      ...figures,
      received: '600',
    });
    const review = await chat.say('xem lại');
    expectWords(review, '[“năm hồ sơ công dân xin rút”]', 'chip');
    await chat.tap('“năm hồ sơ công dân xin rút”');
    expect(await bot.reasons('2024-03')).toMatchObject({
      'stock-flow.pending': 'năm hồ sơ công dân xin rút',
    });
  });
});

test('a warning is explained shortly, with what would mend it', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, { postDossiers: '159', pending: '40', settledOverdue: '2' });
  await play(bot, chat, [
    [
      'giải thích cảnh báo',
      ['Hồ sơ qua BCCI là 159', 'Cộng các phần: Hồ sơ qua BCCI 106', '[Ghi 106]', '[Xem lại]'],
    ],
    ['[Ghi 106]', '106', { postDossiers: 106 }],
  ]);
});
