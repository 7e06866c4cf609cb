// What people say about reminders, through the whole bot: away and back, which kinds, later, when they come.

import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/agency/person.ts';
import { absencesOf, kindsOff } from '../../src/store/absences.ts';
import { savePerson } from '../../src/store/people.ts';
import { planReminders, remindersAbout } from '../../src/store/reminders.ts';
import { leftAfter } from '../demo/assertions.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { remind } from '../support/reminder.ts';
import { expectWords, play } from '../support/talk.ts';

const REPORT = 'skhdt.ct25-ct08.2024-02';

async function add(bot: TestBot, id: string, name: string, role: Role = 'officer', active = true) {
  const principal = `${id}@example.vn`;
  const talker = { ...PEOPLE.stranger, id, name, entraObjectId: `entra-${id}`, principal };
  await savePerson(bot.db, { ...talker, active, memberships: [{ agencyId: 'skhdt', roles: [role] }] });
  return talker;
}

const absence = async (bot: TestBot, id = 'can-bo') => {
  const found = (await absencesOf(bot.db, [id])).get(id);
  return found && [found.until, found.deputyId];
};
const off = async (bot: TestBot) =>
  [...((await kindsOff(bot.db, ['can-bo'])).get('can-bo') ?? [])].toSorted();

describe('an absence', () => {
  test('is noted with its end, who is reminded instead, and how it ends', async () => {
    const bot = await startBot();
    await add(bot, 'hoa', 'Lê Thị Hoa');
    const chat = bot.chat();
    await play(bot, chat, [
      [
        'tôi nghỉ đến 25/2',
        ['nghỉ đến hết Chủ nhật 25/02/2024', 'em nhắc Lê Thị Hoa', 'gõ “tôi đi làm lại”'],
      ],
    ]);
    expect(await absence(bot)).toEqual(['2024-02-25', undefined]);
    await play(bot, chat, [['toi di lam lai', 'lại nhắc anh/chị như trước']]);
    expect(await absence(bot)).toBe(undefined);
  });

  test('is taken by a deputy of the same role; two of one name are asked about', async () => {
    const bot = await startBot();
    await add(bot, 'hoa', 'Lê Thị Hoa');
    await add(bot, 'hoa2', 'Trần Thị Hoa');
    await add(bot, 'hoa-cu', 'Vũ Hoa', 'officer', false);
    await add(bot, 'minh', 'Trần Minh', 'approver');
    const chat = bot.chat();
    await play(bot, chat, [
      ['tôi nghỉ đến 25/2, chị Hoa thay', ['giao ai thay', '[Lê Thị Hoa] [Trần Thị Hoa]', '!Vũ Hoa']],
      ['[Trần Thị Hoa]', ['hết Chủ nhật 25/02/2024', 'em nhắc Trần Thị Hoa thay anh/chị']],
    ]);
    expect(await absence(bot)).toEqual(['2024-02-25', 'hoa2']);
    await play(bot, chat, [
      ['tôi đi làm lại', 'như trước'],
      ['tôi nghỉ đến 25/2, giao Minh thay', 'không tìm thấy'],
    ]);
    expect(await absence(bot)).toBe(undefined);
    await play(bot, chat, [['[Nghỉ, không giao ai]', 'em nhắc Lê Thị Hoa, Trần Thị Hoa.']]);
    expect(await absence(bot)).toEqual(['2024-02-25', undefined]);
  });

  // It is said on Monday 19 February.
  test.each([
    ['ngày mai chị nghỉ phép tới thứ hai', '2024-02-26'],
    ['mai em nghỉ', '2024-02-20'],
    ['từ mai đến thứ sáu em đi công tác', '2024-02-23'],
    ['ngày mai anh nghỉ 3 ngày', '2024-02-22'],
    ['hôm nay chị nghỉ ốm', '2024-02-19'],
  ])('%s: nothing that was said is lost', async (said, until) => {
    const bot = await startBot();
    await bot.chat().say(said);
    expect(await absence(bot)).toEqual([until, undefined]);
  });

  test.each([
    ['tôi nghỉ đến 18/2', 'Ngày đó đã qua'],
    ['tôi nghỉ đến 31/2', 'không tìm thấy ngày đó'],
    ['tôi nghỉ đến 25/2/2026', 'dài hơn một năm'],
    ['tôi nghỉ phép từ 4/3 đến 8/3', 'nhắn lại vào thứ Hai 04/03/2024'],
    ['tôi đi công tác', 'đến hết ngày nào'],
  ])('%s: is not noted, and why', async (said, why) => {
    const bot = await startBot();
    expectWords(await bot.chat().say(said), why, said);
    expect(await absence(bot)).toBe(undefined);
  });

  test('passes on what is planned, and nobody hears of it twice', async () => {
    const bot = await startBot();
    await add(bot, 'hoa', 'Lê Thị Hoa');
    const chat = bot.chat();
    await play(bot, chat, [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['688', leftAfter(1)],
    ]);
    await planReminders(bot.db, [
      {
        subjectId: REPORT,
        personId: 'can-bo',
        trigger: 'due@2024-02-20',
        kind: 'due',
        onBehalfOf: undefined,
        dueAt: new Date('2024-02-20T01:00:00Z'),
        expiresAt: new Date('2024-02-20T10:00:00Z'),
      },
    ]);
    await chat.say('tôi nghỉ đến 25/2');
    const rows = (await remindersAbout(bot.db, REPORT)).map((one) => [one.personId, one.onBehalfOf]);
    expect(rows).toEqual([
      ['can-bo', undefined],
      ['hoa', 'can-bo'],
    ]);
  });

  test('of the only officer is told to be the leader’s business', async () => {
    const bot = await startBot();
    expectWords(await bot.chat().say('tôi nghỉ đến thứ sáu'), ['23/02/2024', 'Y Hương Niê'], 'leave');
  });

  test('answers no question that waits, and the question waits on', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['tôi nghỉ đến 25/2', '25/02/2024', { settled: undefined }],
      ['688', leftAfter(1), { settled: 688 }],
    ]);
  });

  test('in English', async () => {
    const bot = await startBot();
    await add(bot, 'hoa', 'Lê Thị Hoa');
    await play(bot, bot.chat({ locale: 'en-US' }), [
      ['I am on leave until 25 Feb, Hoa covers', ['Sun 25 Feb 2024', 'Lê Thị Hoa is reminded in your place']],
      ['I am back', 'Welcome back'],
    ]);
  });
});

describe('kinds', () => {
  test('are switched off and on by words', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      ['tắt nhắc mở kỳ', 'không nhắc: đến kỳ báo cáo'],
      ['tat nhac qua han', 'quá hạn'],
    ]);
    expect(await off(bot)).toEqual(['opening', 'overdue']);
    await play(bot, chat, [
      ['bật nhắc quá hạn', 'không nhắc: đến kỳ báo cáo.'],
      ['bật nhắc', 'nhắc đủ các lần'],
    ]);
    expect(await off(bot)).toEqual([]);
  });

  test('are ticked on a card, which is its owner’s alone', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      ['tắt nhắc', ['Nhắc tôi: [opening,ahead,due,overdue]', 'Không tắt được', '[Lưu]']],
    ]);
    const card = chat.cardWith('Lưu');
    expectWords(
      await chat.tapOn(card, 'Lưu', { kinds: 'due,overdue' }),
      'đến kỳ báo cáo, sắp đến hạn',
      'save',
    );
    expect(await off(bot)).toEqual(['ahead', 'opening']);
    const leader = bot.chat({ talker: PEOPLE.approver });
    expectWords(await leader.tapOn(card, 'Lưu', { kinds: '' }), 'gửi cho người khác', 'forwarded');
    expectWords(await chat.tap('Lưu', { kinds: '' }), 'quá hạn', 'none');
    expect(await off(bot)).toEqual(['ahead', 'due', 'opening', 'overdue']);
  });
});

test('the schedule says what comes when and why, what came, and how to change it', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await remind(bot, PEOPLE.officer, { kind: 'ahead' });
  await play(bot, chat, [
    ['tắt nhắc ngày hết hạn', 'không nhắc'],
    [
      'lịch nhắc',
      [
        'Lịch nhắc của anh/chị',
        'Tháng 02/2024: ngày hết hạn | 08:00 20/02/2024',
        'Không gửi, vì anh/chị đã tắt loại này',
        'Vì anh/chị nhập báo cáo, hạn nộp 17:00 thứ Ba 20/02/2024',
        'Tháng 02/2024: sắp đến hạn | 09:00 19/02/2024',
        'Đang tắt: ngày hết hạn.',
        'giờ làm việc: 07:30–17:00',
        '[Chọn lần nhắc]',
      ],
    ],
    ['[Chọn lần nhắc]', '[Lưu]'],
    ['tôi nghỉ đến 25/2', '25/02/2024'],
    ['nhắc nhở', ['nghỉ đến hết Chủ nhật 25/02/2024', '[Tôi đi làm lại]']],
    ['[Tôi đi làm lại]', 'như trước'],
  ]);
});

// It is said at 09:00 on Monday 19 February.
test.each([
  ['mai nhắc chị lúc 8h sáng', 'lúc 08:00 thứ Ba 20/02/2024.'],
  ['nhắc em lúc 15h', 'lúc 15:00 thứ Hai 19/02/2024.'],
  ['3 giờ chiều nhắc lại chị', 'lúc 15:00 thứ Hai 19/02/2024.'],
  ['8 giờ rưỡi nhắc tôi', 'lúc 08:30 thứ Ba 20/02/2024.'],
  ['chiều mai nhắc lại', 'lúc 14:00 thứ Ba 20/02/2024.'],
  ['nửa tiếng nữa nhắc lại', 'lúc 09:30 thứ Hai 19/02/2024.'],
  ['thứ tư nhắc chị lúc 10h', 'lúc 10:00 thứ Tư 21/02/2024.'],
  ['tuần sau nhắc lại', 'lúc 07:30 thứ Hai 26/02/2024.'],
  ['20/2 nhắc chị nhé', 'lúc 07:30 thứ Ba 20/02/2024.'],
  ['tối nay 8h tối nhắc em', ['lúc 07:30 thứ Ba 20/02/2024.', 'ngoài giờ làm việc']],
  ['remind me tomorrow at 8', 'at 08:00, Tue 20 Feb 2024'],
  ['31/2 nhắc chị', 'lúc nào'],
])('“%s” is reminded then, and the answer says when', async (said, words) => {
  const bot = await startBot();
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  expectWords(await chat.say(said), words, said);
});

test('later, and not mine any more, can be said as well', async () => {
  const bot = await startBot();
  await add(bot, 'hoa', 'Lê Thị Hoa');
  const chat = bot.chat();
  await play(bot, chat, [
    ['nhắc lại', ['lúc nào', '[Nhắc lại sau 2 giờ] [Sáng mai]']],
    ['[Sáng mai]', 'nhắc lại lúc 07:30 thứ Ba 20/02/2024'],
    ['nhắc em sau 2 tiếng', 'nhắc lại lúc 11:00 thứ Hai 19/02/2024'],
    ['tôi không phụ trách nữa', ['nữa ạ?', 'nhắc Lê Thị Hoa', '[Tôi vẫn phụ trách]']],
    ['không', 'không ghi gì'],
    ['tôi không phụ trách nữa', 'nữa ạ?'],
    ['đúng', ['không phụ trách báo cáo này nữa', '[Lê Thị Hoa]']],
    ['tôi phụ trách lại', 'lại phụ trách báo cáo của Sở Kế hoạch và Đầu tư'],
  ]);
  const waiting = (await remindersAbout(bot.db, REPORT)).filter(({ state }) => state === 'planned');
  expect(waiting).toEqual([]);
});
