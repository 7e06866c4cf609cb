// Who speaks English reads English: a month as its officer, its leader and the Office see it, without a word of Vietnamese
// but names, and the words that people wrote.

import { describe, expect, test } from 'vitest';
import { cutWithin } from '../../src/language/button-title.ts';
import { PROVINCE_PEOPLE, SAMPLE_DEPARTMENTS } from '../../src/local/province.ts';
import type { Chat, Heard } from '../demo/chat.ts';
import { FEBRUARY, PEOPLE, PROVINCE_OF_ONE_REPORT, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const NAMES = [
  ...PROVINCE_PEOPLE.map(({ name }) => name),
  ...SAMPLE_DEPARTMENTS.map(({ name }) => name),
  ...['Sở Kế hoạch và Đầu tư', 'Văn phòng Ủy ban nhân dân tỉnh', 'KT. GIÁM ĐỐC'],
  // What the officers of the sample wrote.
  ...[
    'Số liệu mẫu: tăng giảm theo thời điểm trong năm.',
    'Hồ sơ phải xác minh thực tế; đã có văn bản xin lỗi',
  ],
  ' và hẹn lại ngày trả.',
  'Số hồ sơ tiếp nhận chưa khớp với iGate, đề nghị kiểm tra lại rồi gửi.',
];
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/** Says each, or presses it; nothing of an answer is Vietnamese: words, buttons, what buttons say, notifications. */
async function inEnglish(chat: Chat, said: readonly string[]): Promise<void> {
  for (const one of said) {
    const title = /^\[(?<title>.+)\]$/u.exec(one)?.groups?.title;
    expectEnglish(await (title === undefined ? chat.say(one) : chat.tap(title)), one);
  }
}

function expectEnglish({ sent, answer }: Heard, said: string): void {
  const shown = JSON.stringify([
    answer?.value,
    ...sent.map(({ text, summary, attachments }) => ({ text, summary, attachments })),
  ]);
  expect(shown, said).not.toBe('[null]');
  const rest = [...NAMES, ...NAMES.map((name) => cutWithin(name))].reduce(
    (words, name) => words.replaceAll(name, ''),
    shown.replaceAll('\\\\', ''),
  );
  const line = rest.split('"').find((words) => VIETNAMESE.test(words));
  expect(line, `“${said}” is answered with Vietnamese`).toBeUndefined();
}

// They say dozens of things each.
describe('an English client', { timeout: 60_000 }, () => {
  test('the officer, from the first word to the file', async () => {
    const bot = await startBot();
    const chat = bot.chat({ locale: 'en-US' });
    expectEnglish(await chat.join(), 'first contact');
    await inEnglish(chat, [
      'hello',
      'help',
      '[All commands]',
      'report for February 2024',
      '688',
      '12,5',
      '0, 0',
    ]);
    await inEnglish(chat, [
      'form',
      '[Save]',
      'form for everything',
      'skip',
      'back',
      'status',
      'deadline',
      'history',
    ]);
    await inEnglish(chat, [
      'undo',
      'what is missing',
      'who is entering',
      'compare to last month',
      'rates last 6 months',
    ]);
    await inEnglish(chat, [
      'rate received online in 2023',
      'history January 2024',
      'download',
      'send',
      'later',
      'zzz',
    ]);
    await inEnglish(chat, [
      'my reminders',
      'choose reminders',
      'remind me in 2 hours',
      'I am on leave until 25 Feb 2024',
    ]);
    await inEnglish(chat, [
      'I am back',
      'no longer in my charge',
      'hand over to Minh',
      'verify a file',
      'withdraw',
    ]);
    await inEnglish(chat, ['thanks', 'versions January 2024', 'reopen January 2024', 'report for July 2030']);
    const { heard } = await readyReport(bot, { pending: '160', recommendations: '' }, chat);
    expect(heard.cards.length).toBeGreaterThan(0);
    await inEnglish(chat, ['review', 'explain the warning', 'reason: the stock was counted anew', 'review']);
  });

  test('sending, returning and approving, officer and leader', async () => {
    const bot = await startBot();
    const chat = bot.chat({ locale: 'en-US' });
    await chat.say('hello');
    await readyReport(bot, {}, chat);
    // The helper speaks Vietnamese.
    await chat.say('what is missing');
    const leader = bot.chat({ talker: PEOPLE.approver, locale: 'en-US' });
    expectEnglish(await leader.join(), 'first contact');
    await inEnglish(chat, ['review', 'send', 'status', 'remind the leader', 'hello', 'download']);
    await inEnglish(leader, ['hello', 'help', '[All commands]', 'approvals']);
    expectEnglish(await leader.tap('Send back', { note: 'Look at the postal figures' }), 'send back');
    await inEnglish(chat, ['hello', 'continue', 'status', 'send']);
    await inEnglish(chat, ['change early 1', 'send']);
    await inEnglish(leader, ['approvals', '[Approve]', 'status', 'approvals', 'history']);
    expect((await bot.report(FEBRUARY))?.state).toBe('approved');
    await inEnglish(chat, [
      'hello',
      'continue',
      'status',
      'change early 2',
      'record the number',
      'reopen',
      'versions',
    ]);
  });

  test('the Office', async () => {
    const bot = await startBot(undefined, PROVINCE_OF_ONE_REPORT);
    const chat = bot.chat({ talker: PEOPLE.coordinator, locale: 'en-US' });
    expectEnglish(await chat.join(), 'first contact');
    await inEnglish(chat, [
      'hello',
      'help',
      '[All commands]',
      'province',
      '[Ranking]',
      'who is late',
      '[Remind]',
    ]);
    await inEnglish(chat, [
      'remind Sở Xây dựng',
      'cancel the reminders',
      'ranking by received online',
      'the year 2023',
    ]);
    await inEnglish(chat, [
      'list of agencies',
      '[Open]',
      'rates last 6 months',
      'my reminders',
      'administration',
    ]);
    await inEnglish(chat, [
      'status',
      'report of Sở Xây dựng',
      'who has not sent January 2024',
      'enter the report',
      '688',
    ]);
  });
});

describe('the language of a talk', () => {
  test('is kept by words that both languages have, and told by those that one of them has', async () => {
    const bot = await startBot();
    await play(bot, bot.chat({ locale: 'en-US' }), [
      ['hello', 'Hello, I am the Report Assistant'],
      ['form', 'figures'],
      ['xin chào', 'Chào anh/chị'],
      ['hello', 'Chào anh/chị'],
      ['send', 'cannot be sent yet'],
      ['hello', 'Hello, I am the Report Assistant'],
    ]);
    await play(bot, bot.chat({ talker: PEOPLE.approver }), [['hello', 'Chào anh/chị']]);
  });

  test('is that of the request, whatever the name of an agency or a person is', async () => {
    const bot = await startBot(undefined, PROVINCE_OF_ONE_REPORT);
    await play(bot, bot.chat({ talker: PEOPLE.coordinator, locale: 'en-US' }), [
      ['remind Sở Xây dựng', 'Nobody was reminded'],
    ]);
  });

  test('stays where words of the report or a reason are Vietnamese', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { pending: '160' });
    await chat.say('what is missing');
    await play(bot, chat, [['reason: hồ sơ đã rút', 'Reason “hồ sơ đã rút” recorded']]);
    expectWords(await chat.say('form'), 'Leave a field empty', 'form');
  });
});
