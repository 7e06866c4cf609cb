// What reaches people who have not asked: once, in one card that stays true, and never at the cost of the one who acts.

import { describe, expect, test } from 'vitest';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { findContact } from '../../src/store/contacts.ts';
import { savePerson } from '../../src/store/people.ts';
import type { Talker } from '../demo/activities.ts';
import { leftAfter } from '../demo/assertions.ts';
import { cardLines, cardOf } from '../demo/card-reader.ts';
import type { Chat } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const LEADERS = 'a:lanh-dao';
const REPORT = 'skhdt.ct25-ct08.2024-02';

/** The leader has written before, and so can be written to. */
async function withLeader(bot: TestBot, changes: Parameters<typeof readyReport>[1] = {}) {
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chào');
  const { chat: officer } = await readyReport(bot, changes);
  leader.inbox();
  return { leader, officer };
}

/** The cards with a decision that lie in the leader's chat now, as they are read there. */
function decisions(bot: TestBot): readonly string[] {
  const deleted = bot.connector.deleted();
  return bot.connector
    .sentTo(LEADERS)
    .filter(({ id }) => id === undefined || !deleted.includes(id))
    .map(cardOf)
    .flatMap((card) => (card ? [cardLines(card).join('\n')] : []))
    .filter((lines) => /^(?:Duyệt|Đã trả lại) báo cáo/u.test(lines));
}

async function add(bot: TestBot, id: string, roles: readonly ('officer' | 'approver')[]): Promise<Talker> {
  const talker = { ...PEOPLE.stranger, id, name: `Người ${id}`, entraObjectId: `entra-${id}` };
  await savePerson(bot.db, {
    ...talker,
    principal: `${id}@example.vn`,
    active: true,
    memberships: [{ agencyId: 'skhdt', roles }],
  });
  return talker;
}

describe('the leader', () => {
  test('asked three times to let an error pass has one card', async () => {
    const bot = await startBot();
    const { officer } = await withLeader(bot, { postDossiers: '159' });
    for (const _ of [1, 2, 3]) expectWords(await officer.tap('Xin lãnh đạo cho qua'), 'đã chuyển', 'ask');
    expect(bot.connector.deleted()).toEqual([]);
    expect(decisions(bot)).toHaveLength(1);
  });

  test('has taken the card away, and is asked again: there is a new one', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot, { postDossiers: '159' });
    await officer.tap('Xin lãnh đạo cho qua');
    leader.inbox();
    bot.connector.failUpdates(404);
    await officer.tap('Xin lãnh đạo cho qua');
    expect(leader.inbox().text).toContain('từ 105 đến 106');
  });

  test('gets a report that was withdrawn and sent on again as a new card; the old one goes', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    expect(leader.inbox().text).toContain('[Duyệt]');
    await play(bot, officer, [
      ['rút lại', 'Đã rút'],
      ['gửi duyệt', 'Đã gửi duyệt'],
    ]);
    expect(leader.inbox().text).toContain('[Duyệt]');
    expect(bot.connector.deleted()).toHaveLength(1);
    expect(decisions(bot)).toHaveLength(1);
    expectWords(await leader.tap('Duyệt'), 'Đã duyệt.', 'approve');
  });

  test('is told once when two officers send it on at the same moment', async () => {
    const bot = await startBot();
    const colleague = bot.chat({ talker: await add(bot, 'lan', ['officer']) });
    const { officer } = await withLeader(bot);
    await colleague.say('báo cáo tháng 02/2024');
    const press = { act: 'submit', report: REPORT, version: 1 };
    const answers = await Promise.all([
      officer.press({ ...press, nonce: 'mine' }),
      colleague.press({ ...press, nonce: 'theirs' }),
    ]);
    for (const answer of answers) expectWords(answer, 'Đã gửi duyệt', 'submit');
    expect((await bot.report())?.version).toBe(2);
    expect(decisions(bot)).toHaveLength(1);
  });

  test('who is an officer as well is told of a colleague’s report, and not of their own', async () => {
    const bot = await startBot();
    await savePerson(bot.db, {
      ...PEOPLE.approver,
      memberships: [{ agencyId: 'skhdt', roles: ['officer', 'approver'] }],
    });
    const { leader, officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    expect(leader.inbox().text).toContain('[Duyệt]');
    await play(bot, leader, [
      ['rút lại', 'Đã rút'],
      ['gửi duyệt', 'chưa có lãnh đạo nào khác'],
    ]);
    expect(decisions(bot)).toHaveLength(1);
    expectWords(await leader.say('chờ duyệt'), ['Duyệt báo cáo', '![Duyệt]'], 'own');
  });

  test('whose card cannot be brought up to date can still be reached, and reads nothing of trouble', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    leader.inbox();
    bot.connector.failUpdates(404);
    expectWords(await officer.say('rút lại'), 'Đã rút', 'withdraw');
    expect(leader.inbox().text).toBe('');
    expect(await findContact(bot.db, 'lanh-dao')).toBeDefined();
    await officer.say('gửi duyệt');
    expect(leader.inbox().text).toContain('[Duyệt]');
  });
});

describe('the officer', () => {
  test.each([
    [403, 'ConversationBlockedByUser', 'is not written to until they write again', undefined],
    [403, 'Forbidden', 'could not be written to this time', expect.anything()],
    [400, 'BadSyntax', 'could not be written to this time', expect.anything()],
    [502, 'BadGateway', 'may not have been written to', expect.anything()],
  ])('is told that the leader (%s %s) %s', async (status, code, _what, contact) => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    bot.connector.failIn(LEADERS, { status, code });
    expectWords(await officer.tap('Gửi duyệt'), 'chưa nhắn được cho Y Hương Niê', 'submit');
    expect(leader.inbox().text).toBe('');
    expect(await findContact(bot.db, 'lanh-dao')).toEqual(contact);
  });

  test('is told that nobody can approve where the agency has named nobody', async () => {
    const bot = await startBot();
    await savePerson(bot.db, { ...PEOPLE.approver, active: false });
    const { chat } = await readyReport(bot);
    expectWords(await chat.tap('Gửi duyệt'), ['chưa có lãnh đạo nào', '!em báo ngay'], 'submit');
  });

  test('who approves their own report, where that is allowed, is told nothing of the kind', async () => {
    const bot = await startBot();
    const agency = await findAgency(bot.db, 'skhdt');
    if (agency) await saveAgency(bot.db, { ...agency, approval: 'own-allowed' });
    await savePerson(bot.db, { ...PEOPLE.approver, active: false });
    await savePerson(bot.db, {
      ...PEOPLE.officer,
      memberships: [{ agencyId: 'skhdt', roles: ['officer', 'approver'] }],
    });
    const { chat } = await readyReport(bot);
    expectWords(await chat.tap('Gửi duyệt'), ['Đã gửi duyệt', '!chưa có lãnh đạo'], 'submit');
  });

  test('has left: the return reaches a colleague', async () => {
    const bot = await startBot();
    const colleague = bot.chat({ talker: await add(bot, 'lan', ['officer']) });
    await colleague.say('chào');
    const { leader, officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    leader.inbox();
    await savePerson(bot.db, { ...PEOPLE.officer, active: false });
    colleague.inbox();
    await leader.tap('Trả lại', { note: 'Xem lại số BCCI' });
    expect(colleague.inbox().text).toContain('Lý do: Xem lại số BCCI');
  });

  test('gets the answer although the leader’s chat does not answer', async () => {
    const bot = await startBot(undefined, { patience: 50 });
    const { leader, officer } = await withLeader(bot);
    const { release } = bot.connector.hold(LEADERS);
    expectWords(await officer.tap('Gửi duyệt'), 'Đã gửi duyệt', 'submit');
    expect(leader.inbox().text).toBe('');
    release();
    await bot.stop();
    expect(leader.inbox().text).toContain('[Duyệt]');
  });

  test('whose answer was lost has sent the report on: the leader knows', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    bot.connector.failNext(500);
    await officer.say('gửi duyệt');
    expect((await bot.report())?.state).toBe('waiting');
    expect(leader.inbox().text).toContain('[Duyệt]');
  });

  test('handing over to the same colleague twice tells them once', async () => {
    const bot = await startBot();
    const theirs = bot.chat({ talker: await add(bot, 'lan', ['officer']) });
    await theirs.say('chào');
    const mine: Chat = bot.chat();
    await play(bot, mine, [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['giao cho lan', 'Đã giao'],
    ]);
    expect(theirs.inbox().text).toContain('được giao báo cáo');
    await play(bot, mine, [['giao cho lan', 'Đã giao']]);
    expect(theirs.inbox().text).toBe('');
  });
});

test('a card is outdated once an earlier month has other figures, because its running totals are others now', async () => {
  const bot = await startBot();
  const { leader, officer } = await withLeader(bot);
  await officer.tap('Gửi duyệt');
  leader.inbox();
  const january = 'skhdt.ct25-ct08.2024-01';
  expect(decisions(bot)[0]).toContain('phiên bản 2');
  // An earlier month is opened and corrected: the running totals of the one that waits are others now.
  await play(bot, officer, [['báo cáo tháng 01/2024', '[Mở lại]']]);
  const version = (await bot.report('2024-01'))?.version ?? 0;
  await officer.press({ act: 'correct', report: january, version, nonce: 'c', note: 'Sai số' });
  const wish = { act: 'save-form', report: january, version: version + 1, nonce: 's', shown: {} };
  await officer.press({ ...wish, figures: ['settled'], settled: '900' });
  expect((await bot.stored('2024-01')).settled).toBe(900);
  expectWords(await leader.tap('Duyệt'), ['đã cũ', '[Duyệt]'], 'a card that shows old running totals');
  expect((await bot.report())?.state).toBe('waiting');
});

test('after approval the Office’s return takes the leader’s card along', async () => {
  const bot = await startBot();
  const { leader, officer } = await withLeader(bot);
  await officer.tap('Gửi duyệt');
  leader.inbox();
  await leader.tap('Duyệt');
  const office = bot.chat({ talker: PEOPLE.coordinator });
  const version = (await bot.report())?.version ?? 0;
  await office.press({ act: 'return', report: REPORT, version, nonce: 'o', note: 'Chưa khớp' });
  expect(decisions(bot)).toEqual([expect.stringContaining('Lý do: Chưa khớp')]);
});
