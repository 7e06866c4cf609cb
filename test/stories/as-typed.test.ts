// People's words are shown as they were typed, wherever they are printed; and what is sent says in a notification what it is.

import { expect, test } from 'vitest';
import { FEBRUARY, PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';

const TYPED =
  '3. Đề nghị lùi đến {{DATE(2024-02-20T08:00:00Z, SHORT)}}, xem https://igate.vn/x_y_z hoặc hỏi lan@igate.vn.';

test('recommendations, in the officer’s review and on the leader’s card', async () => {
  const bot = await startBot();
  const { chat, heard } = await readyReport(bot, { recommendations: TYPED });
  expect((await bot.stored(FEBRUARY)).recommendations).toBe(TYPED);
  const sent = await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  const decided = await leader.say('chờ duyệt');
  for (const { cards } of [heard, sent, decided]) {
    const json = JSON.stringify(cards);
    expect(json).not.toContain('{{DATE(');
    expect(json).not.toMatch(/"text":"3\. /u);
    expect(json).not.toContain('"text":"3. ');
    // A field is no place for Markdown: there the words stand as they are.
    expect(textBlocks(cards).join('\n')).not.toContain('https://');
  }
  expect(heard.text).toContain(TYPED);
});

test('what a leader writes when returning, in the officer’s chat', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.tap('Gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chờ duyệt');
  await leader.tap('Trả lại', { note: TYPED });
  const news = chat.inbox();
  expect((await bot.report())?.note).toBe(TYPED);
  expect(news.text).toContain(TYPED);
  expect(textBlocks(news.cards).join('\n')).not.toContain('{{DATE(');
});

test('what somebody puts between stars turns nothing bold in an answer', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  const office = bot.chat({ talker: PEOPLE.coordinator });
  const answers = [
    await chat.say('bàn giao cho **Minh**'),
    await chat.say('chị nghỉ đến 25/02, **Minh** thay'),
    await chat.say('lịch sử **số lạ**'),
    await chat.say('lý do: **không rõ**'),
    await chat.say('**abc** 12'),
    await office.say('nhắc Sở **Lạ**'),
    await office.say('quản trị **Lạ**'),
    await office.say('danh sách **Lạ**'),
  ];
  for (const { sent } of answers)
    for (const { text = '' } of sent)
      expect(text).not.toMatch(/\*\*[^*]*(?:Minh|số lạ|không rõ|abc|Lạ)[^*]*\*\*/u);
});

test('every card says in a notification what it is', async () => {
  const bot = await startBot(new Date('2024-02-20T01:00:00Z'));
  const officer = bot.chat();
  await officer.say('báo cáo tháng 02/2024');
  bot.pass(10);
  await bot.remind();
  const [reminder] = bot.connector.sentTo('a:can-bo').slice(-1);
  expect(reminder?.summary).toMatch(/^Hôm nay hết hạn báo cáo tháng 02\/2024 · \S/u);
  for (const words of ['xem lại', 'tình hình tháng này', 'biểu mẫu', 'lịch nhắc', 'trợ giúp', 'lịch sử'])
    await officer.say(words);
  const cards = bot.connector.sentTo('a:can-bo').filter(({ attachments = [] }) => attachments.length > 0);
  expect(cards.length).toBeGreaterThan(5);
  for (const { summary } of cards) expect(String(summary ?? '')).toMatch(/\S/u);
});

/** What the clients read as Markdown. */
function textBlocks(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textBlocks);
  if (typeof part !== 'object' || part === null) return [];
  const { type, text } = part as { readonly type?: string; readonly text?: unknown };
  return [
    ...(type === 'TextBlock' && typeof text === 'string' ? [text] : []),
    ...Object.values(part).flatMap(textBlocks),
  ];
}
