// A section as a form: what can be read is saved, what cannot comes back marked with its text still in the field.

import { describe, expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { fieldsOf } from '../demo/card-reader.ts';
import { buttonOf } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { expectWords } from '../support/talk.ts';

async function formOpen(bot: TestBot) {
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const heard = await chat.tap('Biểu mẫu');
  return { chat, heard, form: heard.cards[0] ?? {} };
}

const CLEAN = {
  settled: '688',
  settledEarly: '0',
  settledOverdue: '0 hồ sơ',
  pending: '45',
  pendingOverdue: 'không',
};

test('a section is filled in at once, and the form of the next one follows', async () => {
  const bot = await startBot();
  const { chat, heard } = await formOpen(bot);
  expectWords(heard, ['02/2024', '967', 'Trước hạn', '[Lưu]'], 'biểu mẫu');
  const saved = await chat.tap('Lưu', CLEAN);
  expectWords(saved, ['688 hồ sơ', '1.655 hồ sơ', 'Dịch vụ công trực tuyến · 02/2024', '[109]'], 'save');
  expect(await bot.stored()).toEqual({
    settled: 688,
    settledEarly: 0,
    settledOverdue: 0,
    pending: 45,
    pendingOverdue: 0,
  });
});

test('a count of an unusual size comes back once, and is confirmed by saving it again', async () => {
  const bot = await startBot();
  const { chat } = await formOpen(bot);
  const heard = await chat.tap('Lưu', { settled: '12.345', settledEarly: '0' });
  expectWords(heard, ['1 ô', '[12.345]', 'tỷ lệ'], '12.345');
  expect(await bot.stored()).toEqual({ settledEarly: 0 });
  await chat.tap('Lưu', { settled: '12.345', settledEarly: '0' });
  expect(await bot.stored()).toEqual({ settled: 12_345, settledEarly: 0 });
});

test('another text of an unusual size comes back anew', async () => {
  const bot = await startBot();
  const { chat } = await formOpen(bot);
  await chat.tap('Lưu', { settled: '12.345' });
  await chat.tap('Lưu', { settled: '12.346' });
  expect(await bot.stored()).toEqual({});
});

test('of seven fields two cannot be read: five are saved, two come back with their texts', async () => {
  const bot = await startBot();
  const { chat } = await formOpen(bot);
  const heard = await chat.tap('Lưu', {
    settled: '688',
    settledOnTime: '688',
    settledEarly: '12,5',
    settledOverdue: '0',
    pending: '45 hồ sơ',
    pendingWithinDeadline: '45',
    pendingOverdue: 'gần 3',
  });
  const stored = {
    settled: 688,
    settledOnTime: 688,
    settledOverdue: 0,
    pending: 45,
    pendingWithinDeadline: 45,
  };
  expectWords(heard, ['lưu 5 số liệu', '2 ô', '[12,5]', '[gần 3]', '[Lưu]'], 'save');
  expect(heard.sent).toEqual([]);
  expect(await bot.stored()).toEqual(stored);

  const mended = await chat.tap('Lưu', { settledEarly: '0', pendingOverdue: '0' });
  expectWords(mended, ['!12,5', 'Dịch vụ công trực tuyến · 02/2024'], 'save again');
  expect(await bot.stored()).toEqual({ ...stored, settledEarly: 0, pendingOverdue: 0 });
});

test('fields left empty are not 0, and the talk goes on with them', async () => {
  const bot = await startBot();
  const { chat } = await formOpen(bot);
  await chat.tap('Lưu', { settled: '688', settledOverdue: '0' });
  expect(await bot.stored()).toEqual({ settled: 688, settledOverdue: 0 });
  expectWords(await chat.say('tiếp tục'), [leftAfter(2), 'Trước hạn'], 'tiếp tục');
});

test('a value that is emptied in its field, or said to be not known, stays and is told', async () => {
  const bot = await startBot();
  const { chat } = await formOpen(bot);
  await chat.tap('Lưu', CLEAN);
  await chat.say('biểu mẫu giải quyết hồ sơ');
  const emptied = { settled: '690', settledEarly: 'chưa có', settledOverdue: '', settledOnTime: 'chưa có' };
  const saved = await chat.tap('Lưu', emptied);
  const told = ['Trước hạn vẫn là 0 hồ sơ. Muốn bỏ số này', 'gõ “Xóa Trước hạn”', 'Quá hạn vẫn là 0 hồ sơ'];
  expectWords(
    saved,
    ['Đã lưu 1 số liệu', ...told, 'Đúng hạn vẫn là 690 hồ sơ, tự tính', '!Tồn quá hạn vẫn'],
    'save',
  );
  expect(await bot.stored()).toMatchObject({ settled: 690, settledEarly: 0, settledOverdue: 0 });
  await chat.say('biểu mẫu giải quyết hồ sơ');
  const marked = await chat.tap('Lưu', { settledEarly: '', pending: 'gần 45' });
  expectWords(marked, ['Còn 1 ô cần xem lại', 'Trước hạn vẫn là 0 hồ sơ'], 'beside a field that comes back');
  expectWords(await chat.say('Xóa Trước hạn'), 'đã xóa (trước đó 0 hồ sơ)', 'removed');
});

test('proposed values are accepted by saving the form, and only then', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const heard = await chat.say('biểu mẫu thanh toán');
  expectWords(heard, ['Như tháng trước, bấm Lưu là ghi', 'TTHC có thu phí, lệ phí | 54'], 'told before');
  expect(fieldsOf(heard.cards[0] ?? {})).toMatchObject({
    feeProcedures: '54',
    paymentProcedures: '32',
    paidOnline: '',
  });
  expect(await bot.stored()).toEqual({});
  await chat.tap('Lưu', { paymentProceduresUsed: '32', feeSettled: '231', paidOnline: '231' });
  expect(await bot.stored()).toEqual({
    feeProcedures: 54,
    paymentProcedures: 32,
    paymentProceduresUsed: 32,
    feeSettled: 231,
    paidOnline: 231,
  });
});

test('long recommendations typed in the chat can be corrected in their form', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await chat.say(`kiến nghị: ${'Đề nghị nâng cấp đường truyền. '.repeat(90)}`);
  await chat.say('biểu mẫu kiến nghị');
  await chat.tap('Lưu', { recommendations: 'Đề nghị nâng cấp đường truyền.' });
  expect(await bot.stored()).toEqual({ recommendations: 'Đề nghị nâng cấp đường truyền.' });
});

describe('fields that a client sends in its own way', () => {
  const press = async (fields: Readonly<Record<string, unknown>>) => {
    const bot = await startBot();
    const { chat, form } = await formOpen(bot);
    const { data } = buttonOf(form, 'Lưu');
    return { bot, chat, heard: await chat.press({ ...data, ...fields }) };
  };

  test('numbers are read as their text', async () => {
    const { bot } = await press({ settled: 688, settledEarly: 0, settledOverdue: '0', pending: null });
    expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 0, settledOverdue: 0 });
  });

  test.each([
    ['a fraction', 12.5, '[12.5]'],
    ['a tick', true, '[true]'],
  ])('%s is no count, and comes back in its field', async (_what, settled, words) => {
    const { bot, heard } = await press({ settled });
    expectWords(heard, words, 'save');
    expect(await bot.stored()).toEqual({});
  });

  test.each([
    ['absent', {}],
    ['null', { settled: null, pending: null }],
  ])('none of them (%s) is said, and the form comes again', async (_how, fields) => {
    const { bot, chat, heard } = await press(fields);
    expectWords(heard, ['chưa nhận được ô nào', '967', '[Lưu]', '!Đã lưu'], 'save');
    expect(heard.answer?.type).toContain('card.adaptive');
    expect((await bot.report())?.version).toBe(0);
    await chat.tap('Lưu', CLEAN);
    expect((await bot.stored()).settled).toBe(688);
  });

  test('emptied fields are no loss: they say nothing', async () => {
    const { bot, heard } = await press({ settled: '', pending: '' });
    expectWords(heard, '!chưa nhận được', 'save');
    expect(await bot.stored()).toEqual({});
  });

  test('none of them, from somebody who may not enter', async () => {
    const bot = await startBot();
    const { form } = await formOpen(bot);
    const heard = await bot.chat({ talker: PEOPLE.approver }).press(buttonOf(form, 'Lưu').data);
    expectWords(heard, ['!chưa nhận được', '!967'], 'save');
  });
});

describe('what no form of ours sends changes nothing', () => {
  const BASE = { act: 'save-form', report: 'skhdt.ct25-ct08.2024-02', version: 0, nonce: 'n-1', shown: {} };
  test.each([
    ['no data', {}],
    ['another act', { ...BASE, act: 'delete-everything', figures: ['settled'] }],
    ['no figures', { ...BASE, figures: [] }],
    ['a figure that is none', { ...BASE, figures: ['password'], password: '1' }],
    ['a prototype key', { ...BASE, figures: ['__proto__', 'constructor'], constructor: '1' }],
    ['another report', { ...BASE, report: 'vpubnd.ct25-ct08.2024-02', figures: ['settled'], settled: '1' }],
    ['a field that is no text', { ...BASE, figures: ['settled'], settled: { value: 1 } }],
    ['a field of the whole library', { ...BASE, figures: ['settled'], settled: '9'.repeat(5000) }],
    ['a version from the future', { ...BASE, version: 1e9, figures: ['settled'], settled: '12,5' }],
  ])('%s', async (_what, data) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    const heard = await chat.press(data);
    expect(heard.status).toBe(200);
    expect(heard.answer).toBeDefined();
    expect(await bot.stored()).toEqual({});
    expect((await bot.report())?.version).toBe(0);
  });

  test('an approver and a stranger pressing the officer’s form', async () => {
    const bot = await startBot();
    await formOpen(bot);
    const data = { ...BASE, figures: ['settled'], settled: '1' };
    for (const talker of [PEOPLE.approver, PEOPLE.coordinator, PEOPLE.stranger]) {
      const heard = await bot.chat({ talker }).press({ ...data, nonce: `n-${talker.id}` });
      expect(heard.answer?.type).toBe('application/vnd.microsoft.activity.message');
    }
    expect(await bot.stored()).toEqual({});
  });
});

describe('a text that may mean a value', () => {
  test.each([
    ['gần 688', '688'],
    ['khoảng 688 hồ sơ', '688'],
    ['5,9123', undefined],
  ])('“%s” is recorded when it is saved once more, and not before', async (typed, meant) => {
    const bot = await startBot();
    const { chat } = await formOpen(bot);
    const back = await chat.tap('Lưu', { settled: typed });
    expect(await bot.stored()).toEqual({});
    if (meant === undefined) return;
    expectWords(back, `Đúng là ${meant} hồ sơ thì bấm Lưu lần nữa`, typed);
    await chat.tap('Lưu');
    expect(await bot.stored()).toEqual({ settled: Number(meant) });
  });

  test.each(['3%', '-3', '1/2'])('“%s” is no count, however often it is saved', async (typed) => {
    const bot = await startBot();
    const { chat } = await formOpen(bot);
    expectWords(await chat.tap('Lưu', { settled: typed }), '!bấm Lưu lần nữa', typed);
    await chat.tap('Lưu');
    expect(await bot.stored()).toEqual({});
  });

  test('comes back alone, with what else was saved and what is wrong with it', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('biểu mẫu thanh toán');
    const back = await chat.tap('Lưu', {
      paymentProceduresUsed: '60',
      feeSettled: '231',
      paidOnline: 'gần 900',
    });
    expectWords(back, ['Đã lưu 4 số liệu, còn 1 ô', 'Lỗi:', 'Từ 0 đến 231.', '!TTHC có thu phí'], 'a field');
    expect(Object.keys(fieldsOf(back.cards[0] ?? {}))).toEqual(['paidOnline']);
  });
});

test('what was undone or cleared is not taken over again, unless “as last month” is pressed', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await chat.say('biểu mẫu thanh toán');
  await chat.tap('Lưu');
  expect(await bot.stored()).toEqual({ feeProcedures: 54, paymentProcedures: 32 });
  await chat.say('hoàn tác');
  for (const said of ['biểu mẫu tất cả', 'biểu mẫu thanh toán']) {
    const form = await chat.say(said);
    expect(fieldsOf(form.cards[0] ?? {})).toMatchObject({ feeProcedures: '', paymentProcedures: '' });
  }
  await chat.tap('Lưu');
  expect(await bot.stored()).toEqual({});
  await chat.say('biểu mẫu thanh toán');
  const kept = await chat.tap('Như tháng trước cho cả mục', { feeProcedures: '', feeSettled: '231' });
  expectWords(
    kept,
    ['Đã lưu 3 số liệu', 'TTHC có thu phí, lệ phí | 54', 'Còn để trống: TTHC thanh toán'],
    'kept',
  );
  expect(await bot.stored()).toEqual({ feeProcedures: 54, paymentProcedures: 32, feeSettled: 231 });
});

test('fields left empty do not hold the next section back', async () => {
  const bot = await startBot();
  const { chat } = await formOpen(bot);
  const saved = await chat.tap('Lưu', { settled: '688' });
  expectWords(
    saved,
    ['Còn để trống: Trước hạn', 'Dịch vụ công trực tuyến · 02/2024', 'Mục 2 trên 6'],
    'save',
  );
});

test('a computed figure is set right in the fold of its form', async () => {
  const bot = await startBot();
  const { chat } = await formOpen(bot);
  await chat.tap('Lưu', { ...CLEAN, settledOnTime: '680' });
  expect((await bot.stored()).settledOnTime).toBe(680);
});

describe('the figures of a section are one form, wherever it is opened', () => {
  const SECTION = ['Mục 1 trên 6', 'Sẽ tự tính: ', '[Lưu]'];

  test('from the review, which stays up to date', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('rà soát');
    const heard = await chat.tap('Điền biểu mẫu');
    expectWords(heard, ['Rà soát', ...SECTION], 'the form');
    await chat.tap('Lưu', CLEAN);
    expect((await bot.stored()).settled).toBe(688);
  });

  test.each([
    ['the status', 'tình hình', 'Nhập tiếp'],
    ['the welcome', 'chào em', 'Mở biểu mẫu'],
  ])('from %s, which stays what it is', async (_where, said, button) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('45 đang giải quyết');
    await chat.say(said);
    const heard = await chat.tap(button);
    expectWords(heard, ['!Rà soát', ...SECTION], 'the form');
  });
});
