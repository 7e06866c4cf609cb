// A report that was sent on and comes back: who returned it and why is said wherever its officer looks, what has changed
// is shown to whoever decides, and from every state there is one way on.

import { describe, expect, test } from 'vitest';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const REASON = 'Xem lại số bưu chính';

async function sent(bot: TestBot) {
  const leader = bot.chat({ talker: PEOPLE.approver });
  await leader.say('chào');
  const { chat: officer } = await readyReport(bot);
  await officer.tap('Gửi duyệt');
  leader.inbox();
  return { leader, officer };
}

async function returned(bot: TestBot) {
  const { leader, officer } = await sent(bot);
  await leader.tap('Trả lại', { note: REASON, sections: 'post' });
  return { leader, officer };
}

test.for([
  'vì sao bị trả lại',
  'sao bị trả về vậy em',
  'lý do trả lại',
  'tại sao sếp trả lại',
  'why was it returned',
])('“%s”: who returned it, and why', async (said) => {
  const bot = await startBot();
  const { officer } = await returned(bot);
  expectWords(await officer.say(said), ['Y Hương Niê (lãnh đạo)', REASON, '!không có lỗi'], said);
});

describe('sending', () => {
  test('is one card: to whom, when, the draft, the way back; the leader is reminded once a working day', async () => {
    const bot = await startBot();
    const { leader, officer } = await sent(bot);
    expectWords(
      await officer.say('gửi duyệt'),
      ['Người duyệt: Y Hương Niê', 'gửi lúc 09:00 19/02/2024', '[Tải bản dự thảo] [Rút lại] [Nhắc lãnh đạo]'],
      'again',
    );
    const card = officer.cardWith('Nhắc lãnh đạo');
    const reminded = ['Đã nhắc lãnh đạo lúc 09:00 19/02/2024', '![Nhắc lãnh đạo]'];
    expectWords(await officer.tap('Nhắc lãnh đạo'), reminded, 'remind');
    expect(leader.inbox().text).toContain('Cán bộ nhắc lúc 09:00 19/02/2024');
    expectWords(await officer.say('nhắc lãnh đạo'), 'chỉ nhắc một lần', 'too soon');
    expect(leader.inbox().text).toBe('');
    expectWords(await leader.tap('Duyệt'), 'Y Hương Niê (lãnh đạo) duyệt lúc 09:00 19/02/2024', 'approve');
    // The card that the officer still has says what there is now, and changes nothing.
    expectWords(
      await officer.tapOn(card, 'Nhắc lãnh đạo'),
      ['đã được duyệt', '[Mở lại]'],
      'decided meanwhile',
    );
    expect((await bot.report())?.state).toBe('approved');
  });

  test('the leader is reminded in words as well, and only of what waits', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    expectWords(await chat.say('nhắc sếp duyệt giúp em'), ['chưa gửi duyệt', '[Tiếp tục]'], 'entering');
    const { leader, officer } = await sent(bot);
    expectWords(await officer.say('nhắc lãnh đạo giùm chị'), 'Đã nhắc lãnh đạo lúc', 'waiting');
    expect(leader.inbox().text).toContain('[Duyệt]');
  });

  test('never says that somebody was told who could not be', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    expectWords(
      await chat.tap('Gửi duyệt'),
      ['Đã gửi duyệt', 'chưa nhắn được cho Y Hương Niê', '!đã báo', '![Nhắc lãnh đạo]'],
      'submit',
    );
    expectWords(await chat.say('nhắc lãnh đạo'), ['Chưa nhắc được Y Hương Niê', '!Đã nhắc'], 'nobody met');
    await bot.chat({ talker: PEOPLE.approver }).say('chào');
    bot.connector.failIn('a:lanh-dao', { status: 403, code: 'Forbidden' });
    expectWords(await chat.say('nhắc lãnh đạo'), 'chưa nhắn được cho Y Hương Niê', 'not delivered');
    expectWords(await chat.say('gửi duyệt'), ['!Đã nhắc', '[Nhắc lãnh đạo]'], 'can be tried again');
  });
});

describe('a return', () => {
  test('is told with who, why and which section, wherever the officer looks', async () => {
    const bot = await startBot();
    const { officer } = await returned(bot);
    const told = ['Y Hương Niê (lãnh đạo) trả lại lúc', REASON, 'Bưu chính công ích'];
    expectWords(officer.inbox(), [...told, '[Sửa Bưu chính công ích]'], 'news');
    for (const said of ['chào', 'tiếp tục', 'tình hình tháng này', 'xem lại', 'báo cáo tháng 02/2024'])
      expectWords(await officer.say(said), told, said);
  });

  test('sent on again unchanged is asked about; a plain yes sends it, and the leader is told', async () => {
    const bot = await startBot();
    const { leader, officer } = await returned(bot);
    officer.inbox();
    await play(bot, officer, [
      ['gửi duyệt', ['Chưa sửa gì từ khi được trả lại. Vẫn gửi?', '[Sửa Bưu chính công ích] [Vẫn gửi]']],
    ]);
    expect((await bot.report())?.state).toBe('entering');
    expectWords(await officer.say('ừ'), 'Đã gửi duyệt', 'yes');
    expect(leader.inbox().text).toContain('Chưa sửa gì từ khi được trả lại.');
  });

  test('is sent on unchanged by its button, and by words that say so', async () => {
    const bot = await startBot();
    const { leader, officer } = await returned(bot);
    officer.inbox();
    await officer.say('gửi duyệt');
    expectWords(await officer.tap('Vẫn gửi'), 'Đã gửi duyệt', 'button');
    leader.inbox();
    await leader.tap('Trả lại', { note: 'Vẫn chưa khớp' });
    expectWords(await officer.say('vẫn gửi'), 'Đã gửi duyệt', 'words');
  });

  test('shows the leader what has changed since, before and after', async () => {
    const bot = await startBot();
    const { leader, officer } = await returned(bot);
    officer.inbox();
    await play(bot, officer, [
      ['sửa tồn 44', '44', { pending: 44 }],
      ['sửa tồn 45', '45', { pending: 45 }],
      ['sửa hồ sơ trả kết quả qua BCCI 106', '106', { postOutDossiers: 106 }],
      ['gửi duyệt', ['Đã gửi duyệt', '105 → 106']],
    ]);
    expectWords(
      leader.inbox(),
      ['Đã sửa 1 số liệu', 'Hồ sơ trả kết quả qua BCCI | 105 → 106', '!44'],
      'card',
    );
  });

  test('without a reason keeps what was ticked, says so beside the box, and sends nothing back', async () => {
    const bot = await startBot();
    const { leader } = await sent(bot);
    const refused = await leader.tap('Trả lại', { sections: 'post,settlement' });
    expectWords(
      refused,
      ['Chưa trả lại: anh/chị ghi lý do', '2 mục đã chọn', ': [post,settlement]'],
      'return',
    );
    expect((await bot.report())?.state).toBe('waiting');
    await leader.tap('Trả lại', { note: REASON, sections: 'post,settlement' });
    expect((await bot.report())?.returnedSections).toEqual(['settlement', 'post']);
  });
});

describe('a yes of the leader', () => {
  test.each(['nhất trí', 'đồng ý', 'ok', 'ok duyệt', 'duyệt'])(
    '“%s” shows what waits and approves nothing',
    async (said) => {
      const bot = await startBot();
      const { leader } = await sent(bot);
      expectWords(await leader.say(said), ['Duyệt báo cáo tháng 02/2024', '[Duyệt]'], said);
      expect((await bot.report())?.state).toBe('waiting');
    },
  );

  test('where nothing waits is told where the month stands', async () => {
    const bot = await startBot();
    const leader = bot.chat({ talker: PEOPLE.approver });
    expectWords(
      await leader.say('chờ duyệt'),
      ['Không có báo cáo nào chờ', 'tháng 02/2024', 'hạn 17:00', '[Tình hình tháng này]'],
      'nothing',
    );
  });
});

describe('what is closed', () => {
  const changes = [
    'sửa tồn 44',
    'xóa tồn',
    'hoàn tác',
    'giao cho Minh',
    'lý do: năm hồ sơ đã rút',
    'biểu mẫu',
  ];

  test.each(changes)('“%s” names the one way: taking it back while it waits', async (said) => {
    const bot = await startBot();
    const { officer } = await sent(bot);
    expectWords(await officer.say(said), ['đang chờ Y Hương Niê (lãnh đạo) duyệt', '[Rút lại]'], said);
    expectWords(await officer.tap('Rút lại'), 'Đã rút', 'way');
    expect((await bot.report())?.state).toBe('entering');
  });

  test.each(changes)('“%s” names the one way: opening it again once it is approved', async (said) => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    chat.inbox();
    expectWords(await chat.say(said), ['đã được duyệt', '[Mở lại]'], said);
    expectWords(await chat.tap('Mở lại'), 'Lý do đính chính', 'way');
  });

  test('tells who may not whom to ask', async () => {
    const bot = await startBot();
    const { leader } = await sent(bot);
    expectWords(await leader.say('mở lại'), ['duyệt hoặc trả lại', '[Duyệt hoặc trả lại]'], 'leader');
    const office = bot.chat({ talker: PEOPLE.coordinator });
    const press = { report: 'skhdt.ct25-ct08.2024-02', version: 2, nonce: 'office' };
    await office.press({ ...press, act: 'ask-decision-again' });
    expect(leader.inbox().text).toBe('');
  });
});

test('approved after the deadline says how late, to leader and officer', async () => {
  const bot = await startBot();
  const { leader, officer } = await sent(bot);
  bot.moveTo(new Date('2024-02-22T02:00:00Z'));
  expectWords(await leader.tap('Duyệt'), 'duyệt lúc 09:00 22/02/2024, muộn 2 ngày làm việc', 'approve');
  expectWords(officer.inbox(), 'muộn 2 ngày làm việc', 'news');
});
