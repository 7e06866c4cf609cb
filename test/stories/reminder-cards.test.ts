// What people do with a reminder: go on, put it off, say that it is not theirs. And what they may not do with another's.

import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { formatReportRef } from '../../src/report/report-ref.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { savePerson } from '../../src/store/people.ts';
import { planReminders, remindersAbout } from '../../src/store/reminders.ts';
import { ensureReport } from '../../src/store/reports.ts';
import { ASKED } from '../demo/asked.ts';
import { leftAfter } from '../demo/assertions.ts';
import type { Chat, Heard } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { remind } from '../support/reminder.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { expectWords, play } from '../support/talk.ts';

const REPORT = 'skhdt.ct25-ct08.2024-02';
const HOA = {
  ...PEOPLE.stranger,
  id: 'hoa',
  name: 'Lê Thị Hoa',
  principal: 'hoa@example.vn',
  entraObjectId: 'entra-hoa',
  active: true,
  memberships: [{ agencyId: 'skhdt', roles: ['officer'] as const }],
};

/** What is still to come about February, for that person. */
async function coming(bot: TestBot, personId = 'can-bo') {
  const all = await remindersAbout(bot.db, REPORT);
  return all
    .filter((one) => one.personId === personId && one.state === 'planned')
    .map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);
}

/** Presses on the card that took the place of the one pressed before. */
async function then(chat: Chat, { cards: [card] }: Heard, title: string): Promise<Heard> {
  if (!card) throw new Error('no card');
  return await chat.tapOn(card, title);
}

async function plan(bot: TestBot, kind: 'due' | 'escalation' | 'chase') {
  const dueAt = new Date('2024-02-20T01:00:00Z');
  const reminder = {
    subjectId: REPORT,
    personId: 'can-bo',
    trigger: `${kind}@x`,
    kind,
    onBehalfOf: undefined,
  };
  await planReminders(bot.db, [{ ...reminder, dueAt, expiresAt: new Date('2024-02-25T01:00:00Z') }]);
}

test('an officer goes on exactly there, whichever month the talk was on', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    ['688', leftAfter(1)],
    ['báo cáo tháng 01/2024', '01/2024'],
  ]);
  const card = await remind(bot, PEOPLE.officer);
  expectWords(await chat.tapOn(card, 'Nhập tiếp'), ['báo cáo tháng 02/2024', leftAfter(1)], 'go on');
  await play(bot, chat, [['0', leftAfter(2), { settledEarly: 0 }]]);
});

test('somebody of two agencies goes on in the one that the card is of', async () => {
  const bot = await startBot();
  const own = await findAgency(bot.db, 'skhdt');
  if (!own) throw new Error('no agency');
  const [settings] = own.settings;
  if (!settings) throw new Error('no settings');
  const letterhead = { ...settings.letterhead, name: 'Sở Tài chính' };
  await saveAgency(bot.db, { ...own, id: 'stc', settings: [{ ...settings, letterhead }] });
  const memberships = ['skhdt', 'stc'].map((agencyId) => ({ agencyId, roles: ['officer'] as const }));
  await savePerson(bot.db, { ...PEOPLE.officer, memberships });
  const month = toMonth(2024, 2);
  const about = formatReportRef({ agencyId: 'stc', definitionId: CT25_CT08.id, month });
  const { id: definitionId, version: definitionVersion } = CT25_CT08;
  await ensureReport(bot.db, { id: about, agencyId: 'stc', definitionId, definitionVersion, month }, bot.now);
  const chat = bot.chat();
  await chat.say('cơ quan: Sở Kế hoạch và Đầu tư');
  const card = await remind(bot, PEOPLE.officer, { subjectId: about });
  expectWords(await chat.tapOn(card, 'Bắt đầu nhập'), leftAfter(0, 2), 'go on');
  await chat.say('688');
  expect(await bot.stored()).toEqual({});
  expectWords(await chat.say('tình hình tháng này'), 'Sở Tài chính', 'status');
});

test('a leader decides from the reminder, or sees where it stands', async () => {
  const bot = await startBot();
  const leader = bot.chat({ talker: PEOPLE.approver });
  const { chat } = await readyReport(bot);
  const late = await remind(bot, PEOPLE.approver, { kind: 'escalation' });
  expectWords(
    await leader.tapOn(late, 'Xem tình hình'),
    ['Tình hình báo cáo tháng 02/2024', `Đã đủ ${ASKED.length} số liệu`],
    'look',
  );
  await chat.tap('Gửi duyệt');
  const waiting = await remind(bot, PEOPLE.approver, { kind: 'due' });
  expectWords(await leader.tapOn(waiting, 'Duyệt hoặc trả lại'), ['Duyệt báo cáo', '[Duyệt]'], 'decide');
});

test('put off for two hours, it comes then, instead of what comes by itself', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const card = await remind(bot, PEOPLE.officer);
  await plan(bot, 'due');
  await plan(bot, 'escalation');
  await plan(bot, 'chase');
  const heard = await chat.tapOn(card, 'Nhắc lại sau 2 giờ');
  expectWords(heard, ['Em sẽ nhắc lại lúc 11:00 thứ Hai 19/02/2024', '![Sáng mai]'], 'snooze');
  expect(await coming(bot)).toEqual([
    'snoozed 2024-02-19T04:00:00.000Z',
    'chase 2024-02-20T01:00:00.000Z',
    'escalation 2024-02-20T01:00:00.000Z',
  ]);
  bot.pass(1);
  await chat.tapOn(card, 'Sáng mai');
  await chat.tapOn(card, 'Nhắc lại sau 2 giờ');
  await chat.tapOn(card, 'Sáng mai');
  expect((await coming(bot)).filter((one) => one.startsWith('snoozed'))).toHaveLength(1);
});

test.each([
  ['in the evening', 7 * 60, 'Nhắc lại sau 2 giờ', '07:30 thứ Ba 20/02/2024'],
  ['on a Friday', 4 * 24 * 60, 'Sáng mai', '07:30 thứ Hai 26/02/2024'],
])('put off %s, it comes in working hours', async (_, minutes, title, when) => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const card = await remind(bot, PEOPLE.officer);
  bot.pass(minutes);
  expectWords(await chat.tapOn(card, title), `Em sẽ nhắc lại lúc ${when}`, 'snooze');
});

test('delivered again, a press puts nothing off a second time', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const card = await remind(bot, PEOPLE.officer);
  const { activity } = await chat.tapOn(card, 'Nhắc lại sau 2 giờ');
  bot.pass(30);
  await chat.deliver(activity);
  expect(await coming(bot)).toEqual(['snoozed 2024-02-19T04:00:00.000Z']);
});

test('a card that was forwarded puts off nothing for its owner and nothing for who presses', async () => {
  const bot = await startBot();
  await bot.chat().say('báo cáo tháng 02/2024');
  const card = await remind(bot, PEOPLE.officer);
  const leader = bot.chat({ talker: PEOPLE.approver });
  expectWords(await leader.tapOn(card, 'Sáng mai'), 'gửi cho người khác', 'forwarded');
  expectWords(await leader.tapOn(card, 'Tôi không phụ trách nữa'), 'chưa được phân quyền', 'leader');
  expectWords(
    await bot.chat({ talker: PEOPLE.stranger }).tapOn(card, 'Sáng mai'),
    '!Em sẽ nhắc lại',
    'stranger',
  );
  expect(await coming(bot)).toEqual([]);
  expect(await coming(bot, 'lanh-dao')).toEqual([]);
});

test('who is not in charge any more hands it over on the same card, or comes back', async () => {
  const bot = await startBot();
  await savePerson(bot.db, HOA);
  const hers = bot.chat({ talker: HOA });
  await hers.say('chào');
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await plan(bot, 'due');
  const card = await remind(bot, PEOPLE.officer);
  const asked = await chat.tapOn(card, 'Tôi không phụ trách nữa');
  expectWords(
    asked,
    ['không phụ trách báo cáo của Sở Kế hoạch và Đầu tư nữa ạ?', 'nhắc Lê Thị Hoa', '[Tôi vẫn phụ trách]'],
    'asked',
  );
  expect(await coming(bot)).toEqual(['due 2024-02-20T01:00:00.000Z']);
  const left = await then(chat, asked, 'Đúng, tôi không phụ trách nữa');
  expectWords(
    left,
    ['không phụ trách báo cáo này nữa', 'cho ai ạ', '[Lê Thị Hoa]', '[Tôi phụ trách lại]', '![Sáng mai]'],
    'leave',
  );
  expect(await coming(bot)).toEqual([]);
  const [after] = left.cards;
  if (!after) throw new Error('no card');
  expectWords(await chat.tapOn(after, 'Tôi phụ trách lại'), '[Sáng mai]', 'back');
  await then(chat, await chat.tapOn(card, 'Tôi không phụ trách nữa'), 'Đúng, tôi không phụ trách nữa');
  expectWords(await chat.tapOn(after, 'Lê Thị Hoa'), 'Đã giao báo cáo tháng 02/2024 cho Lê Thị Hoa', 'hand');
  expect(hers.inbox().text).toContain('được giao báo cáo tháng 02/2024');
});

test('who pressed it by mistake stays in charge; who has left may come back on any later card', async () => {
  const bot = await startBot();
  await savePerson(bot.db, HOA);
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const card = await remind(bot, PEOPLE.officer);
  const asked = await chat.tapOn(card, 'Tôi không phụ trách nữa');
  const stayed = await then(chat, asked, 'Tôi vẫn phụ trách');
  expectWords(stayed, ['[Sáng mai]', '[Tôi không phụ trách nữa]'], 'stays');
  expect(await bot.db.selectFrom('not_in_charge').selectAll().execute()).toEqual([]);
  await then(chat, await then(chat, stayed, 'Tôi không phụ trách nữa'), 'Đúng, tôi không phụ trách nữa');
  await play(bot, chat, [
    ['chào', ['đã báo không phụ trách', '[Tôi phụ trách lại]']],
    ['tình hình tháng này', 'Tình hình'],
  ]);
  const later = await remind(bot, PEOPLE.officer, { kind: 'due' });
  expectWords(await chat.tapOn(later, 'Tôi phụ trách lại'), '[Sáng mai]', 'back');
  expect(await bot.db.selectFrom('not_in_charge').selectAll().execute()).toEqual([]);
});

test('when nobody is left, the leader is told once; being handed the report puts one back in charge', async () => {
  const bot = await startBot();
  await savePerson(bot.db, { ...HOA, active: false });
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chào');
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const card = await remind(bot, PEOPLE.officer);
  const asked = await chat.tapOn(card, 'Tôi không phụ trách nữa');
  expectWords(asked, 'không còn ai khác phụ trách; em sẽ báo Y Hương Niê', 'asked');
  expect(leader.inbox().text).toBe('');
  expectWords(
    await then(chat, asked, 'Đúng, tôi không phụ trách nữa'),
    'chưa còn ai phụ trách, em nhắn Y Hương Niê',
    'leave',
  );
  expect(leader.inbox().text).toContain('Nguyễn Thị Lan (cán bộ) báo không phụ trách báo cáo nữa');
  await then(chat, await chat.tapOn(card, 'Tôi không phụ trách nữa'), 'Đúng, tôi không phụ trách nữa');
  expect(leader.inbox().text).toBe('');
  await leader.say('báo cáo tháng 02/2024');
  expectWords(await leader.say('giao cho Lan'), 'Đã giao báo cáo tháng 02/2024', 'hand over');
  expect(await bot.db.selectFrom('not_in_charge').selectAll().execute()).toEqual([]);
});

test('in English', async () => {
  const bot = await startBot();
  const chat = bot.chat({ locale: 'en-US' });
  await chat.say('report for February 2024');
  const card = await remind(bot, PEOPLE.officer, { language: 'en' });
  expectWords(
    await chat.tapOn(card, 'Tomorrow morning'),
    'I will remind you at 07:30, Tue 20 Feb 2024',
    'later',
  );
  const asked = await chat.tapOn(card, 'No longer in my charge');
  expectWords(asked, 'Are you no longer in charge', 'asked');
  expectWords(await then(chat, asked, 'Yes, I am no longer in charge'), 'no longer in your charge', 'leave');
});
