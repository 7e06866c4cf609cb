// The Office asks for reports by hand: everybody who is not in, or one agency; once a day; and sees when it has.

import { expect, test } from 'vitest';
import { lateListCard } from '../../dialogs/reminders/reminder-cards.ts';
import { KNOWN_HOLIDAYS } from '../../src/calendar/holidays.data.ts';
import { toMonth } from '../../src/calendar/month.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { findPerson, savePerson } from '../../src/store/people.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';
import { remind } from '../support/reminder.ts';
import { CT25_CT08, REPORT_CATALOGUE } from '../support/reports.ts';
import { expectWords, play } from '../support/talk.ts';

async function addAgency(bot: TestBot, id: string, name: string): Promise<void> {
  const model = await findAgency(bot.db, 'skhdt');
  const [settings] = model?.settings ?? [];
  if (!model || !settings) throw new Error('no agency');
  const letterhead = { ...settings.letterhead, name };
  await saveAgency(bot.db, { ...model, id, settings: [{ ...settings, letterhead }] });
}

async function addOfficer(bot: TestBot, agencyId: string, hours?: { from: '09:30'; to: '17:00' }) {
  const id = `can-bo-${agencyId}`;
  const talker = { ...PEOPLE.stranger, id, name: id, entraObjectId: id, principal: `${id}@example.vn` };
  const memberships = [{ agencyId, roles: ['officer'] as const }];
  await savePerson(bot.db, { ...talker, active: true, memberships, ...(hours && { hours }) });
  await bot.chat({ talker }).say('chào');
}

async function province() {
  const bot = await startBot();
  await addAgency(bot, 'sxd', 'Sở Xây dựng');
  await addAgency(bot, 'stc', 'Sở Tài chính');
  await addAgency(bot, 'syt', 'Sở Y tế');
  await addOfficer(bot, 'sxd');
  await addOfficer(bot, 'stc', { from: '09:30', to: '17:00' });
  await bot.chat().say('chào');
  return { bot, office: bot.chat({ talker: PEOPLE.coordinator }) };
}

const planned = async (bot: TestBot) =>
  (
    await bot.db
      .selectFrom('reminders')
      .selectAll()
      .where('kind', '=', 'chase')
      .orderBy('person_id')
      .execute()
  ).map((one) => `${one.person_id} ${one.about.split('.')[0]} ${one.due_at}`);

const stillPlanned = async (bot: TestBot) =>
  await bot.db
    .selectFrom('reminders')
    .select('person_id')
    .where('kind', '=', 'chase')
    .where('state', '=', 'planned')
    .execute();

test('all who are not in are reminded in their hours, and not again the same day', async () => {
  const { bot, office } = await province();
  await play(bot, office, [
    [
      'nhắc tất cả',
      [
        'Em nhắc 3 người của 3 cơ quan về báo cáo tháng 02/2024: 2 người ngay bây giờ, 1 người lúc 09:30 thứ Hai 19/02/2024.',
        'Chưa có ai em nhắn được (cán bộ chưa mở Trợ lý Báo cáo trong Teams): Sở Y tế.',
      ],
    ],
  ]);
  expect(await planned(bot)).toEqual([
    'can-bo skhdt 2024-02-19T02:00:00.000Z',
    'can-bo-stc stc 2024-02-19T02:30:00.000Z',
    'can-bo-sxd sxd 2024-02-19T02:00:00.000Z',
  ]);
  await addOfficer(bot, 'syt');
  bot.pass(60);
  await play(bot, office, [
    ['nhac tat ca', ['1 người của Sở Y tế', 'chưa đầy một ngày']],
    ['nhắc Sở Xây dựng', ['Em chưa nhắc ai về báo cáo tháng', 'Sở Xây dựng']],
  ]);
  expect(await planned(bot)).toHaveLength(4);
  bot.pass(24 * 60);
  await play(bot, office, [
    ['nhắc xây dựng', '1 người của Sở Xây dựng về báo cáo tháng 02/2024: ngay bây giờ'],
  ]);
});

test('an agency is found by a part of its name; what is in is not asked for', async () => {
  const { bot, office } = await province();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  await play(bot, office, [
    ['nhắc Sở Giao thông', 'không tìm thấy cơ quan “Sở Giao thông”'],
    ['nhắc Sở', ['cơ quan nào', '[Sở Tài chính]']],
    ['nhắc Sở Kế hoạch và Đầu tư', 'đã nộp báo cáo tháng 02/2024'],
    ['nhắc tất cả tháng 3/2024', 'chưa kết thúc'],
    ['[Sở Tài chính]', '1 người của Sở Tài chính'],
  ]);
});

test('nobody else asks, by words or by a card', async () => {
  const { bot } = await province();
  for (const talker of [PEOPLE.officer, PEOPLE.approver]) {
    const chat = bot.chat({ talker });
    expectWords(await chat.say('nhắc tất cả'), 'chưa được phân quyền', 'words');
    const press = { act: 'chase-reports', month: '2024-02', shown: 'not-in', page: 0, nonce: talker.id };
    expectWords(await chat.press(press), ['chưa được phân quyền', '!Sở Tài chính'], 'press');
  }
  expect(await planned(bot)).toEqual([]);
});

test('the list of who is not in has the button, and says when each was asked', async () => {
  const { bot, office } = await province();
  await play(bot, office, [['ai chưa nộp', ['Sở Xây dựng', '!đã nhắc', '[Nhắc tất cả]']]]);
  const heard = await office.tap('Nhắc tất cả');
  expectWords(heard, ['Sở Y tế chưa nhập', 'đã nhắc 09:00 19/02', 'Em nhắc 3 người'], 'chase');
  expectWords(await office.deliver(heard.activity), 'đã nhắc 09:00 19/02', 'again');
  expect(await planned(bot)).toHaveLength(3);
  await play(bot, office, [
    ['danh sách cơ quan', 'chưa nhập · Nguyễn Thị Lan (cán bộ) · đã nhắc 09:00 19/02'],
  ]);
});

test('one row is asked by its button, for the month of the list; what is still to come is taken back', async () => {
  const { bot, office } = await province();
  await play(bot, office, [['ai chưa nộp tháng 01/2024', 'Chưa nộp báo cáo tháng 01/2024']]);
  const press = { act: 'chase-reports', month: '2024-01', shown: 'not-in', page: 0 };
  const asked = await office.press({ ...press, agency: 'stc', nonce: 'one' });
  expectWords(
    asked,
    [
      'Sở Tài chính chưa nhập · quá hạn 15 ngày làm việc · can-bo-stc · sẽ nhắc 09:30 19/02 | [Hủy nhắc]',
      'Em nhắc 1 người của Sở Tài chính về báo cáo tháng 01/2024: lúc 09:30 thứ Hai 19/02/2024.',
    ],
    'asked',
  );
  expect(await planned(bot)).toEqual(['can-bo-stc stc 2024-02-19T02:30:00.000Z']);
  const [card] = asked.cards;
  if (!card) throw new Error('no list');
  expectWords(
    await office.tapOn(card, 'Hủy nhắc'),
    [
      'Sở Tài chính chưa nhập · quá hạn 15 ngày làm việc · can-bo-stc | [Nhắc]',
      'Đã hủy lời nhắc',
      '1 người của Sở Tài chính',
    ],
    'taken back',
  );
  expect(await stillPlanned(bot)).toEqual([]);
  bot.pass(1);
  const again = await office.press({ ...press, agency: 'stc', nonce: 'two' });
  expectWords(again, 'sẽ nhắc 09:30 19/02', 'may be asked again at once');
  expectWords(
    await office.press({ ...press, act: 'take-back-chases', agency: 'sxd', nonce: 'three' }),
    'Không có lời nhắc báo cáo tháng 01/2024 nào đang chờ gửi',
    'nothing to take back',
  );
  for (const agency of ['khong-co', '__proto__'])
    expectWords(await office.press({ ...press, agency, nonce: agency }), '!Em nhắc', 'no such agency');
});

test('words that name no month go to the month of the list that was shown last, for an hour', async () => {
  const { bot, office } = await province();
  await play(bot, office, [
    ['toàn tỉnh tháng 01/2024', 'Toàn tỉnh tháng 01/2024'],
    ['nhắc Sở Xây dựng', '1 người của Sở Xây dựng về báo cáo tháng 01/2024: ngay bây giờ'],
    ['nhắc Sở Tài chính', ['về báo cáo tháng 01/2024: lúc 09:30', '[Hủy nhắc]']],
    ['lịch nhắc', ['Lời nhắc Văn phòng đã hẹn', 'Sở Tài chính Tháng 01/2024 · 1 người · 09:30 19/02/2024']],
    ['hủy nhắc Sở Tài chính', 'Đã hủy lời nhắc báo cáo tháng 01/2024 chưa gửi: 1 người của Sở Tài chính'],
  ]);
  expect(
    (await bot.db.selectFrom('chases').select('report_id').execute()).map((one) => one.report_id),
  ).toEqual(['sxd.ct25-ct08.2024-01']);
  bot.pass(61);
  await play(bot, office, [['nhắc Sở Tài chính', 'về báo cáo tháng 02/2024']]);
});

test('“hủy nhắc” takes back what is still to come, and asks which month where there are two', async () => {
  const { bot, office } = await province();
  await play(bot, office, [
    ['hủy nhắc', 'Không có lời nhắc nào của Văn phòng đang chờ gửi'],
    ['nhắc Sở Tài chính tháng 02/2024', 'lúc 09:30'],
    ['nhắc Sở Tài chính tháng 01/2024', 'lúc 09:30'],
    ['hủy nhắc', ['kỳ nào', '[Tháng 01/2024] [Tháng 02/2024]']],
    ['[Tháng 01/2024]', 'Đã hủy lời nhắc báo cáo tháng 01/2024'],
    ['thôi đừng nhắc Sở Tài chính nữa', 'Đã hủy lời nhắc báo cáo tháng 02/2024'],
  ]);
  expect(await stillPlanned(bot)).toEqual([]);
  await play(bot, bot.chat(), [
    ['hủy nhắc', 'Chọn lần nhắc'],
    ['hủy nhắc Sở Tài chính', 'chưa được phân quyền'],
  ]);
});

test('the list of agencies says no more that one was asked once it is in', async () => {
  const { bot, office } = await province();
  await office.say('nhắc Sở Kế hoạch');
  await play(bot, office, [['danh sách cơ quan', 'đã nhắc 09:00 19/02']]);
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  await play(bot, office, [['danh sách cơ quan', ['đã duyệt', '!đã nhắc']]]);
});

test('who is asked sees who asks', async () => {
  const { bot, office } = await province();
  await office.say('nhắc Sở Kế hoạch');
  const card = await remind(bot, PEOPLE.officer, { kind: 'chase' });
  expect(JSON.stringify(card)).toContain(
    'Người nhắc: Trần Văn Minh (Văn phòng), lúc 09:00 thứ Hai 19/02/2024',
  );
});

test('the list of who is late says by how much and who has it', async () => {
  const { bot, office } = await province();
  await bot.chat().say('báo cáo tháng 02/2024');
  bot.pass(4 * 24 * 60);
  const actor = await findPerson(bot.db, PEOPLE.coordinator.id);
  if (!actor) throw new Error('no coordinator');
  const actions = {
    db: bot.db,
    now: bot.now,
    holidays: KNOWN_HOLIDAYS,
    catalogue: REPORT_CATALOGUE,
    actor,
    agencyId: 'vpubnd',
  };
  const reader = { actions, phrases: phrasesFor('vi'), nonce: () => crypto.randomUUID() };
  const card = await lateListCard(reader, CT25_CT08, toMonth(2024, 2));
  if (!card) throw new Error('no card');
  const json = JSON.stringify(card);
  for (const words of [
    '4 trên 4 cơ quan chưa nộp',
    'quá hạn 3 ngày',
    'can-bo-sxd',
    'chưa có người phụ trách',
    'Nhắc tất cả',
  ])
    expect(json).toContain(words);
  expectWords(
    await office.tapOn(card, 'Nhắc tất cả'),
    ['Quá hạn báo cáo', 'đã nhắc 09:00 23/02', 'Em nhắc 3'],
    'all',
  );
  expect(
    await lateListCard(
      { ...reader, actions: { ...actions, actor: PEOPLE.officer } },
      CT25_CT08,
      toMonth(2024, 2),
    ),
  ).toBe(undefined);
});
