// The way of a report through the hands of three people: who is told what, whose card is brought up to date, what is
// refused and why.

import { describe, expect, test } from 'vitest';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { documentsOf } from '../../src/store/documents.ts';
import { savePerson } from '../../src/store/people.ts';
import { leftAfter } from '../demo/assertions.ts';
import { cardLines, cardOf } from '../demo/card-reader.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const REPORT = 'skhdt.ct25-ct08.2024-02';

/** The leader has written to the bot before, so that it can write to them. */
async function withLeader(bot: TestBot) {
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chào');
  const ready = await readyReport(bot);
  return { leader, officer: ready.chat };
}

/** What stands in the newest card of a conversation as it is now, updates in place included. */
function standing(bot: TestBot, conversationId: string): string {
  const cards = bot.connector
    .sentTo(conversationId)
    .map(cardOf)
    .filter((card) => card !== undefined);
  return cards.map((card) => cardLines(card).join('\n')).join('\n');
}

describe('a report that is sent for approval', () => {
  test('reaches the leader at once, with rates, and is approved with one press; the officer is told', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    const card = leader.inbox();
    expectWords(
      { ...card, text: card.text } as never,
      [
        'Duyệt báo cáo tháng 02/2024',
        'Nguyễn Thị Lan',
        '96,16%',
        '[Duyệt]',
        '[Trả lại]',
        '[Tải bản dự thảo]',
      ],
      'card',
    );
    const pressed = await leader.tap('Duyệt');
    expectWords(pressed, ['Đã duyệt.', '![Duyệt]', '![Trả lại]'], 'approve');
    expect((await bot.report())?.state).toBe('approved');
    expect(officer.inbox().text).toContain('đã được duyệt');
    expect(standing(bot, 'a:lanh-dao')).not.toContain('[Trả lại]');
    const kept = await documentsOf(bot.db, REPORT);
    expect(kept.map(({ state, version }) => [state, version])).toEqual([['approved', 3]]);
  });

  test('is found under “chờ duyệt” when the leader was out of reach, and the officer is told so', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    expectWords(await chat.tap('Gửi duyệt'), 'chưa nhắn được cho Y Hương Niê', 'submit');
    const leader = bot.chat({ talker: PEOPLE.approver });
    await play(bot, leader, [
      ['chờ duyệt', ['Duyệt báo cáo tháng 02/2024', '[Duyệt]']],
      ['[Duyệt]', 'Đã duyệt.'],
      ['chờ duyệt', 'Không có báo cáo nào'],
    ]);
  });

  test('sent back with a reason, is entered again; the officer gets the forms of the sections', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    leader.inbox();
    expectWords(await leader.tap('Trả lại'), 'ghi lý do', 'without a reason');
    expect((await bot.report())?.state).toBe('waiting');
    expectWords(
      await leader.tap('Trả lại', { note: 'Xem lại số bưu chính', sections: 'post,settlement' }),
      'Đã trả lại',
      'return',
    );
    expect((await bot.report())?.state).toBe('entering');
    const told = officer.inbox();
    expect(told.text).toContain('Lý do: Xem lại số bưu chính');
    expect(told.text).toContain('[Sửa Giải quyết hồ sơ] [Sửa Bưu chính công ích] [Xem đầy đủ]');
    await officer.tap('Sửa Bưu chính công ích');
    expectWords(await officer.tap('Lưu', { postDossiers: '105' }), '105', 'save');
    await play(bot, officer, [['gửi duyệt', 'Đã gửi duyệt', { postDossiers: 105 }]]);
    expect(leader.inbox().text).toContain('Lý do: Xem lại số bưu chính');
  });

  test('taken back by its officer, cannot be approved on the old card', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    leader.inbox();
    await play(bot, officer, [
      ['rút lại', 'Đã rút'],
      ['sửa tồn 44', '44', { pending: 44 }],
    ]);
    expectWords(await leader.tap('Duyệt'), ['không còn chờ duyệt', '![Trả lại]'], 'approve');
    expect((await bot.report())?.state).toBe('entering');
  });
});

describe('a decision', () => {
  test('is made once: of two leaders the second is told how it stands', async () => {
    const bot = await startBot();
    const { leader, officer } = await withLeader(bot);
    const second = { ...PEOPLE.stranger, principal: 'pgd@example.vn', active: true };
    await savePerson(bot.db, { ...second, memberships: [{ agencyId: 'skhdt', roles: ['approver'] }] });
    const other = bot.chat({ talker: second });
    await other.say('chào');
    await officer.tap('Gửi duyệt');
    leader.inbox();
    other.inbox();
    await leader.tap('Duyệt');
    expect(standing(bot, `a:${second.id}`)).not.toContain('[Trả lại]');
    expectWords(await other.tap('Trả lại', { note: 'Chưa đúng' }), ['đã cũ', 'Đã duyệt.'], 'late');
    expect((await bot.report())?.state).toBe('approved');
  });

  test('is not made by an officer, nor by the Office, on a copied card', async () => {
    const bot = await startBot();
    const { officer } = await withLeader(bot);
    await officer.tap('Gửi duyệt');
    for (const talker of [PEOPLE.officer, PEOPLE.coordinator, PEOPLE.stranger]) {
      const chat = bot.chat({ talker });
      for (const act of ['approve', 'return', 'let-pass']) {
        await chat.press({ act, report: REPORT, version: 2, nonce: `${talker.id}${act}`, note: 'x' });
      }
    }
    expect((await bot.report())?.state).toBe('waiting');
  });

  test('on one’s own report is refused, unless the agency allows it', async () => {
    const bot = await startBot();
    await savePerson(bot.db, {
      ...PEOPLE.officer,
      memberships: [{ agencyId: 'skhdt', roles: ['officer', 'approver'] }],
    });
    const { chat } = await readyReport(bot);
    await chat.tap('Gửi duyệt');
    expectWords(await chat.say('chờ duyệt'), ['Đang chờ lãnh đạo duyệt', '![Duyệt]'], 'chờ duyệt');
    const version = (await bot.report())?.version ?? 0;
    const forged = await chat.press({ act: 'approve', report: REPORT, version, nonce: 'forged' });
    expectWords(forged, ['người khác phải duyệt'], 'forged');
    const agency = await findAgency(bot.db, 'skhdt');
    if (agency) await saveAgency(bot.db, { ...agency, approval: 'own-allowed' });
    await play(bot, chat, [
      ['chờ duyệt', '[Duyệt]'],
      ['[Duyệt]', 'Đã duyệt.'],
    ]);
  });
});

test('an agency without approval finishes at once', async () => {
  const bot = await startBot();
  const agency = await findAgency(bot.db, 'skhdt');
  if (agency) await saveAgency(bot.db, { ...agency, approval: 'off' });
  const { chat } = await readyReport(bot);
  expectWords(await chat.tap('Hoàn tất'), ['Đã hoàn tất', '- SKHDT.docx'], 'finish');
  expect((await bot.report())?.state).toBe('approved');
});

describe('an error that cannot be mended', () => {
  test('is let pass by the approver alone, with a reason; then the officer sends the report on', async () => {
    const bot = await startBot();
    const leader = bot.chat({ talker: PEOPLE.approver });
    await leader.say('chào');
    const { chat: officer } = await readyReport(bot, { postDossiers: '159' });
    await play(bot, officer, [['[Xin lãnh đạo cho qua]', 'đã chuyển']]);
    expect(leader.inbox().text).toContain('từ 105 đến 106');
    expectWords(await leader.tap('Cho qua'), 'ghi lý do', 'without a reason');
    const passed = await leader.tap('Cho qua', { 'reason:union.postDossiers': 'iGate ghi nhận lệch' });
    expectWords(passed, ['Lý do cho qua: iGate ghi nhận lệch', '![Cho qua]'], 'pass');
    expect(officer.inbox().text).toContain('đã cho qua');
    await play(bot, officer, [['gửi duyệt', 'Đã gửi duyệt']]);
    leader.inbox();
    await play(bot, leader, [['[Duyệt]', ['Đã duyệt.', 'Lý do cho qua: iGate ghi nhận lệch']]]);
  });

  test('wants its reason anew when its figures change', async () => {
    const bot = await startBot();
    const leader = bot.chat({ talker: PEOPLE.approver });
    const { chat: officer } = await readyReport(bot, { postDossiers: '159' });
    await leader.press({
      act: 'let-pass',
      report: REPORT,
      version: 1,
      nonce: 'n',
      'reason:union.postDossiers': 'lệch',
    });
    expect(await bot.reasons()).toEqual({ 'union.postDossiers': 'lệch' });
    await play(bot, officer, [['sửa hồ sơ qua BCCI 160', '![Gửi duyệt]', { postDossiers: 160 }]]);
    expect(await bot.reasons()).toEqual({});
  });
});

describe('after approval', () => {
  test('the approved files are listed, and before it the draft is offered', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await play(bot, chat, [
      ['các phiên bản', ['tháng 02/2024 chưa có bản nào được duyệt', '[Tải bản dự thảo]']],
      ['[Tải bản dự thảo]', '- SKHDT - du thao 09h00 19-02-2024.docx'],
    ]);
  });

  test('number and date are entered and printed; the file is kept, and so is the one before', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    await play(bot, chat, [['số văn bản', ['Số văn bản của báo cáo tháng 02/2024', '[Lưu]']]]);
    expectWords(await chat.tap('Lưu', { number: '5', date: '30/02/2024' }), 'theo mẫu', 'no such day');
    expectWords(await chat.tap('Lưu', { number: '5', date: '25/02/2024' }), 'theo mẫu', 'after today');
    const sent = await chat.tap('Lưu', { number: '5', date: '19/02/2024' });
    expectWords(sent, ['văn bản số 05 ngày 19/02/2024', '- SKHDT.docx'], 'register');
    expect((await documentsOf(bot.db, REPORT)).map(({ state }) => state)).toEqual(['sent', 'approved']);
    await play(bot, chat, [
      [
        'các phiên bản',
        [
          'Lần 1, ghi số văn bản 09:00 19/02/2024',
          'Lần 1, duyệt 09:00 19/02/2024',
          '[Tải lần 1 (có số)]',
          '[Tải lần 1]',
          '!phiên bản',
        ],
      ],
    ]);
  });

  test('the Office sends a report back, with a reason; the officer is told', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    chat.inbox();
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const press = { act: 'return', report: REPORT, version: 3, nonce: 'office', note: 'Số BCCI chưa khớp' };
    expectWords(await office.press(press), 'Đã trả lại', 'return');
    expect(chat.inbox().text).toContain('Lý do: Số BCCI chưa khớp');
    expect((await bot.report())?.state).toBe('entering');
  });
});

test('an unfinished report goes to a colleague, with who entered what', async () => {
  const bot = await startBot();
  const minh = { ...PEOPLE.stranger, id: 'minh', name: 'Trần Đức Minh', principal: 'minh@example.vn' };
  await savePerson(bot.db, {
    ...minh,
    active: true,
    memberships: [{ agencyId: 'skhdt', roles: ['officer'] }],
  });
  const theirs = bot.chat({ talker: minh });
  await theirs.say('chào');
  const mine = bot.chat();
  await play(bot, mine, [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    ['688', leftAfter(1)],
    ['giao cho Hùng', 'không tìm thấy'],
    ['giao cho minh', 'Trần Đức Minh'],
  ]);
  expect(theirs.inbox().text).toContain('được giao báo cáo tháng 02/2024');
  expect((await bot.report())?.holderId).toBe('minh');
  await play(bot, theirs, [
    ['báo cáo tháng 2', leftAfter(1)],
    ['0', leftAfter(2)],
  ]);
  expect((await bot.audit()).filter(({ subject }) => subject === 'figure').map(({ by }) => by)).toEqual([
    'can-bo',
    'minh',
  ]);
});
