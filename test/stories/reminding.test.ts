// Reminders as people meet them: written to unasked, on a card that stays true, for as long as the bot may write there.

import { describe, expect, test } from 'vitest';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { findContact } from '../../src/store/contacts.ts';
import { saveHolidays } from '../../src/store/holidays.ts';
import { installing, joining, leaving } from '../demo/activities.ts';
import { cardLines, cardOf } from '../demo/card-reader.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { CONNECTOR } from '../support/connector.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords } from '../support/talk.ts';

const DAY = 24 * 60;
const CHAT = 'a:can-bo';
const AT = { from: PEOPLE.officer, id: 'coming', at: new Date('2024-02-19T02:00:00Z') };
const place = (conversationType: 'personal' | 'groupChat', serviceUrl = CONNECTOR) =>
  ({ conversationId: CHAT, conversationType, serviceUrl, locale: 'vi-VN' }) as const;
const PERSONAL = { ...AT, place: place('personal') };

/** The cards of reminders that stand in the officer's chat now. */
function cards(bot: TestBot): readonly string[] {
  const deleted = bot.connector.deleted();
  return bot.connector
    .sentTo(CHAT)
    .filter(({ id }) => id === undefined || !deleted.includes(id))
    .map(cardOf)
    .map((card) => (card ? cardLines(card).join('\n') : ''))
    .filter((lines) => /hạn báo cáo|quá hạn|Nhắc báo cáo/u.test(lines) || lines.includes('không cần làm gì'));
}

test('day by day there is one card, the newest', async () => {
  const bot = await startBot();
  await bot.chat().say('chào');
  for (const title of ['Sắp đến hạn', 'Hôm nay hết hạn', 'đã quá hạn']) {
    expect(await bot.remind()).toMatchObject({ sent: 1 });
    expect(await bot.remind()).toMatchObject({ sent: 0, opened: 0 });
    expect(cards(bot)).toEqual([expect.stringContaining(title)]);
    bot.pass(DAY);
  }
});

test('the card says at once that there is nothing to do any more', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  bot.pass(10);
  await bot.remind();
  expect(cards(bot).at(-1)).toContain('Sắp đến hạn');
  const before = bot.connector.sentTo(CHAT).length;
  await chat.tap('Gửi duyệt');
  const card = bot.connector
    .sentTo(CHAT)
    .slice(0, before)
    .map(cardOf)
    .map((one) => (one ? cardLines(one).join('\n') : ''))
    .at(-1);
  expect(card).toContain('chờ');
  expect(card).not.toContain('[Sáng mai]');
});

describe('somebody who is at a report', () => {
  test('is not interrupted by what comes by itself, and is reminded once they are silent', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    bot.pass(9);
    await chat.say('1234');
    expect(await bot.remind()).toMatchObject({ sent: 0, later: 1 });
    bot.pass(9);
    expect(await bot.remind()).toMatchObject({ sent: 0 });
    // The next value is theirs, of the month they are at: nothing has spoken of another meanwhile.
    expectWords(await chat.say('1200'), '1.200', '1200');
    bot.pass(10);
    expect(await bot.remind()).toMatchObject({ sent: 1 });
    expect(cards(bot).at(-1)).toContain('Sắp đến hạn');
  });

  test('is not interrupted right after putting it aside either', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('để sau');
    expect(await bot.remind()).toMatchObject({ sent: 0, later: 1 });
    bot.pass(10);
    expect(await bot.remind()).toMatchObject({ sent: 1 });
  });

  test('gets what they asked for when they asked for it', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('nhắc tôi sau 30 phút');
    bot.pass(29);
    await chat.say('báo cáo tháng 02/2024');
    bot.pass(1);
    expect(await bot.remind()).toMatchObject({ sent: 1 });
  });

  test('is never reminded of what is done while they are at it', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    expect(await bot.remind()).toMatchObject({ sent: 0, later: 1 });
    await chat.tap('Gửi duyệt');
    bot.pass(10);
    expect(await bot.remind()).toMatchObject({ sent: 0, dropped: 1 });
  });
});

test('a day off that is announced moves the deadline, without a restart', async () => {
  const bot = await startBot();
  await bot.chat().say('chào');
  await bot.remind();
  expect(cards(bot)[0]).toContain('20/02/2024');
  const { '2024': known } = KNOWN_HOLIDAYS;
  const dayOff = parseLocalDate('2024-02-20');
  if (!known || !dayOff) throw new Error('no such year or day');
  await saveHolidays(bot.db, { '2024': { ...known, daysOff: [...known.daysOff, dayOff] } });
  bot.pass(2 * DAY);
  await bot.remind();
  expect(cards(bot)).toEqual([expect.stringContaining('21/02/2024')]);
});

describe('where somebody can be written to', () => {
  test('is known from the moment the bot is installed, though they have said nothing', async () => {
    const bot = await startBot();
    await bot.chat().deliver(installing(PERSONAL, 'add'));
    expect(await findContact(bot.db, 'can-bo')).toMatchObject({ conversationId: CHAT });
    expect(await bot.remind()).toMatchObject({ sent: 1 });
  });

  test.each([
    ['installation', installing(PERSONAL, 'remove')],
    ['conversation', leaving(PERSONAL)],
  ])('is forgotten when the bot is removed (%s), and known again when it comes back', async (_, removal) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('chào');
    expect(await findContact(bot.db, 'can-bo')).toBeDefined();
    await chat.deliver(removal);
    expect(await findContact(bot.db, 'can-bo')).toBeUndefined();
    expect(await bot.remind()).toMatchObject({ sent: 0, unreachable: 1 });
    await chat.deliver(joining(PERSONAL));
    expect(await findContact(bot.db, 'can-bo')).toBeDefined();
  });

  test('is not a group, and does not change when the bot leaves one or is updated', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('chào');
    const group = { ...AT, place: { ...place('groupChat'), conversationId: 'nhom' } };
    await chat.deliver(joining(group));
    await chat.deliver(installing(group, 'add'));
    await chat.deliver(leaving(group));
    await chat.deliver(installing(PERSONAL, 'remove-upgrade'));
    expect(await findContact(bot.db, 'can-bo')).toMatchObject({ conversationId: CHAT });
  });

  test('follows the address that the channel last named', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('chào');
    const typing = { ...joining({ ...AT, place: place('personal', `${CONNECTOR}/moved`) }), type: 'typing' };
    await chat.deliver(typing);
    const contact = await findContact(bot.db, 'can-bo');
    expect(JSON.parse(contact?.reference ?? '{}')).toMatchObject({ serviceUrl: `${CONNECTOR}/moved` });
  });
});
