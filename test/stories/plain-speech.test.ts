// What people said in their own words when they tried the whole month, where the bot once took it for something else.

import { expect, test } from 'vitest';
import program from '../../package.json' with { type: 'json' };
import { anewFrom, typed, typedFor } from '../demo/asked.ts';
import { left, leftAfter, leftAt } from '../demo/assertions.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;
const SETTLED = [typed('settled', 'procedures'), leftAt('procedures')] as const;

test('a figure’s whole name means that figure, whatever is asked', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    SETTLED,
    ['giữ tất cả', left(anewFrom('received').length)],
    [typedFor(anewFrom('received', 'paymentProceduresUsed')), left(anewFrom('paymentProceduresUsed').length)],
    [
      typedFor(anewFrom('paymentProceduresUsed', 'postOutProceduresUsed')),
      left(anewFrom('postOutProceduresUsed').length),
    ],
    [
      'TTHC có BCCI 90',
      ['TTHC có BCCI: 90', left(anewFrom('postOutProceduresUsed').length)],
      { postProcedures: 90, postOutProceduresUsed: undefined },
    ],
  ]);
});

test('a recommendation said while a figure is asked is offered as one, with the office it names', async () => {
  const bot = await startBot();
  const words = 'Đề nghị Sở TTTT hỗ trợ khắc phục lỗi đồng bộ dữ liệu iGate trong 3 ngày đầu tháng.';
  await play(bot, bot.chat(), [
    OPEN,
    SETTLED,
    [words, ['Kiến nghị', words, '[Ghi]', '!¤'], { recommendations: undefined }],
    ['[Ghi]', leftAt('procedures'), { recommendations: words }],
  ]);
});

test('a number said after something else was answered overwrites nothing', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await play(bot, chat, [
    ['tiếp nhận gần 700', '[Tiếp nhận trong tháng: 700]', { received: 573 }],
    ['còn gì chưa xong nữa hông em', 'Đã đủ số liệu'],
    ['0', ['Em chưa ghi gì', '[Tiếp nhận trong tháng: 0]'], { received: 573 }],
    ['tiếp nhận gần 700', '[Tiếp nhận trong tháng: 700]'],
    ['575', 'Tiếp nhận trong tháng: 575', { received: 575 }],
  ]);
});

test('a leader’s reason stands in the form for sending back', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  expectWords(await leader.say('chào em'), 'chờ anh/chị duyệt', 'chào');
  await leader.say('trả lại, số tồn 45 có đúng không, kiểm tra lại giúp tôi');
  expect(leader.fieldsAt('Trả lại')).toMatchObject({
    note: 'số tồn 45 có đúng không, kiểm tra lại giúp tôi',
  });
  await leader.tap('Trả lại');
  expect(await bot.report()).toMatchObject({
    state: 'entering',
    note: 'số tồn 45 có đúng không, kiểm tra lại giúp tôi',
  });
});

test('a recommendation without a colon is offered whole, and a question about it records nothing', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  const before = await bot.stored();
  for (const said of ['kiến nghị là ghi cái gì vậy em', 'kiến nghị có bắt buộc không em']) {
    await chat.say(said);
    expect(await bot.stored(), said).toEqual(before);
  }
  const whole = 'Kiến nghị Sở TTTT khắc phục lỗi đồng bộ';
  expectWords(await chat.say(whole), [`“${whole}”`, '[Ghi]'], whole);
  expect(await bot.stored(), whole).toEqual(before);
  await chat.tap('Ghi');
  expect((await bot.stored()).recommendations).toBe(whole);
});

test('whoever reports a problem is told the version of the program, in the middle of the questions too', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    ['phiên bản chương trình', [program.version, 'quản trị']],
    OPEN,
    SETTLED,
    ['phien ban phan mem', [program.version, 'đang chờ', '[Trả lời tiếp]', '!¤']],
  ]);
});
