// Messages and short talks that users reported because they went wrong: said in the same state, they come out as they should.

import { describe, expect, test } from 'vitest';
import { SAMPLE_OFFICER, SAMPLE_TENANT } from '../../src/local/people.ts';
import { savePerson } from '../../src/store/people.ts';
import { leftAfter } from '../demo/assertions.ts';
import { buttonsOf } from '../demo/card-reader.ts';
import type { Chat } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, type Line, play } from '../support/talk.ts';

const OPEN: Line = ['báo cáo tháng 02/2024', leftAfter(0)];

/** February has been opened; these were said since. */
async function february(...said: readonly string[]): Promise<{ bot: TestBot; chat: Chat }> {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [OPEN]);
  for (const one of said) await chat.say(one);
  return { bot, chat };
}

/** Another officer of the department, who can be written to. */
async function colleague(bot: TestBot, id: string, name: string): Promise<void> {
  const number = String([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)).padStart(4, '0');
  const talker = {
    id,
    name,
    tenantId: SAMPLE_TENANT,
    entraObjectId: `00000000-0000-4000-8000-00000000${number}`,
  };
  await savePerson(bot.db, { ...SAMPLE_OFFICER, ...talker, principal: `${id}@example.vn` });
  await bot.chat({ talker }).join();
}

describe('what is no answer is never taken for one', () => {
  test.each([
    ['two numbers with a space between them', [], '688 688', {}],
    ['a number torn apart', [], '6 88', {}],
    ['a number torn apart behind its point', [], '1.6 55', {}],
    ['not there yet', [], 'chưa có', {}],
    ['not there yet, politely', [], 'chưa có ạ', {}],
    ['a month', [], 'bc tháng 2 xong chưa vậy em', {}],
    ['quarters', [], 'quý 4 so với quý 3', {}],
    ['a rate asked for', [], 'tỷ lệ trực tuyến có đạt 80% không', {}],
    ['the printed order', [], '688, 688, 0, 0', {}],
  ])('%s', async (_, said, words, stored) => {
    const { bot, chat } = await february(...said);
    const heard = await chat.say(words);
    expect(await bot.stored()).toEqual(stored);
    expectWords(heard, '!Em chưa hiểu', words);
  });

  test.each(['chưa có', 'chưa biết', 'chưa rõ', 'không biết', 'em chưa có', 'chưa nhận được số', 'not yet'])(
    '“%s” puts the question off',
    async (said) => {
      const { bot, chat } = await february();
      expectWords(await chat.say(said), 'Trước hạn', said);
      expect(await bot.stored()).toEqual({});
    },
  );
});

describe('marks of a list are no data', () => {
  test.each([
    ['2. Hồ sơ toàn trình: 551', { fullReceived: 551 }],
    ['1. Đã giải quyết: 688', { settled: 688 }],
    [
      '1. Đã giải quyết: 688\n2. Trước hạn: 3\n3. Quá hạn: 1',
      { settled: 688, settledEarly: 3, settledOverdue: 1 },
    ],
    [
      '1\tĐã giải quyết\t688\n2\tTrước hạn\t3\n3\tQuá hạn\t1',
      { settled: 688, settledEarly: 3, settledOverdue: 1 },
    ],
  ])('%j', async (said, stored) => {
    const { bot, chat } = await february();
    await chat.say(said);
    expect(await bot.stored()).toEqual(stored);
  });

  test('nor those of a table by field, and it is said that nothing was taken', async () => {
    const { bot, chat } = await february();
    const heard = await chat.say(
      'STT\tLĩnh vực\tTổng số\tTrực tuyến\tTrực tiếp, dịch vụ bưu chính\tTừ kỳ trước\tTổng số\tTrước hạn\tĐúng hạn\tQuá hạn\tTổng số\tTrong hạn\tQuá hạn\n' +
        '1\tThành lập và hoạt động doanh nghiệp\t733\t551\t22\t160\t688\t0\t688\t0\t45\t45\t0',
    );
    expect(await bot.stored()).toEqual({});
    expectWords(heard, 'chưa ghi', 'table');
  });
});

test('a list asks a figure that comes up only by another of it', async () => {
  const { bot, chat } = await february();
  await chat.say('75, 0, 9, 12, 3, 2');
  expect(await bot.stored()).toMatchObject({ pendingOverdue: 3, pendingOverdueApologised: 2 });
});

test('a number beside the name of another figure is asked about', async () => {
  const { bot, chat } = await february('688', '54');
  const heard = await chat.say('45 ho so, qua han 0');
  expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 54, settledOverdue: 0 });
  expectWords(heard, '45', 'answer');
});

describe('the last answer is corrected by', () => {
  test.each(['sửa lại 45', 'đổi lại 45', 'sửa 45', 'no, 45'])('“%s”', async (said) => {
    const { bot, chat } = await february('688', '54');
    const heard = await chat.say(said);
    const { settled, settledEarly, settledOverdue } = await bot.stored();
    expect({ settled, settledOverdue }).toEqual({ settled: 688 });
    if (settledEarly !== 45) expectWords(heard, 'Trước hạn: 45', said);
  });
});

describe('a total with its part', () => {
  test.each([
    ['688 (trong đó trước hạn 12)', '688', { settled: 688, settledEarly: 12 }],
    ['1.655 hồ sơ trong đó quá hạn 3', '1.655', { settled: 1655, settledOverdue: 3 }],
  ])('“%s”', async (said, total, both) => {
    const { bot, chat } = await february();
    const heard = await chat.say(said);
    const stored = await bot.stored();
    if (Object.keys(stored).length > 0) expect(stored).toEqual(both);
    else expectWords(heard, `: ${total}`, said);
  });
});

test.each(['420 + 153', '420+153'])('%s is read as a sum, and its parts are named', async (said) => {
  const { bot, chat } = await february();
  expectWords(await chat.say(said), 'Đã giải quyết trong tháng: 573 hồ sơ (420 + 153)', said);
  expect((await bot.stored()).settled).toBe(573);
});

test('“hoàn tác” takes the last change back and sends nothing', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await chat.say('sửa trước hạn 12');
  const heard = await chat.say('hoàn tác');
  expectWords(heard, 'Trước hạn', 'undone');
  expect((await bot.stored()).settledEarly).toBe(0);
  expect((await bot.report())?.state).toBe('entering');
});

describe('the everyday word for sending sends, or asks once', () => {
  test.each(['gửi', 'nộp', 'nộp báo cáo', 'gửi báo cáo', 'gửi cho lãnh đạo', 'xong rồi gửi đi'])(
    '“%s”',
    async (said) => {
      const bot = await startBot();
      const { chat } = await readyReport(bot);
      const heard = await chat.say(said);
      if ((await bot.report())?.state !== 'waiting') expectWords(heard, '[Gửi duyệt]', said);
    },
  );
});

describe('while recommendations are asked for', () => {
  const asked = async () => await february('sửa kiến nghị');

  test.each([
    'ok',
    'đợi chị tí',
    'để chị hỏi sếp',
    'chị đang họp',
    '👍',
    '45',
    'còn thiếu những gì hả em',
    "what's the status",
    'nhầm, sửa trước hạn 12',
    'em ơi gửi được chưa',
  ])('“%s” is none', async (said) => {
    const { bot, chat } = await asked();
    await chat.say(said);
    expect((await bot.stored()).recommendations).toBeUndefined();
  });

  test('a sentence with its request is one', async () => {
    const { bot, chat } = await asked();
    await chat.say('Đề nghị nâng cấp đường truyền cho bộ phận một cửa');
    expect((await bot.stored()).recommendations).toBe('Đề nghị nâng cấp đường truyền cho bộ phận một cửa');
  });

  test.each(['Đề nghị hỗ trợ kinh phí số hóa (khoảng 200 triệu đồng)', '- Đề nghị A\n- Đề nghị B'])(
    '%j behind its name is kept word for word',
    async (words) => {
      const { bot, chat } = await february();
      await chat.say(`kiến nghị: ${words}`);
      expect((await bot.stored()).recommendations).toBe(words);
    },
  );
});

describe('politeness changes nothing of', () => {
  test.each([
    ['dạ hạn nộp khi nào ạ', '20/02/2024'],
    ['dạ tình hình tháng này ạ', 'Tình hình báo cáo tháng 02/2024'],
    ['biểu mẫu thanh toán nhé', '[Lưu]'],
    ['báo cáo tháng 1 giùm anh', '01/2024'],
    ['dạ cho em xem lịch sử đúng hạn ạ', 'Đúng hạn'],
  ])('“%s”', async (said, words) => {
    const { chat } = await february();
    expectWords(await chat.say(said), [words, '!Em chưa hiểu'], said);
  });

  test.each([
    ['giao cho Minh nhé', 'Trần Đức Minh'],
    ['giao cho Hoa làm nốt hộ chị', 'Lê Thị Hoa'],
    ['giao báo cáo cho chị Hoa thực hiện', 'Lê Thị Hoa'],
  ])('the name in “%s”', async (said, name) => {
    const { bot, chat } = await february();
    await colleague(bot, 'minh', 'Trần Đức Minh');
    await colleague(bot, 'hoa', 'Lê Thị Hoa');
    expectWords(await chat.say(said), [name, '!không tìm thấy', '!Em chưa hiểu'], said);
  });

  test('of two people of one name each is told apart', async () => {
    const { bot, chat } = await february();
    await colleague(bot, 'hoa-1', 'Nguyễn Thị Hoa');
    await colleague(bot, 'hoa-2', 'Nguyễn Thị Hoa');
    const { cards } = await chat.say('giao cho Hoa');
    const named = cards.flatMap(buttonsOf).filter(({ whole }) => whole.includes('Nguyễn Thị Hoa'));
    expect(named).toHaveLength(2);
    expect(new Set(named.map(({ title }) => title)).size).toBe(2);
    expectWords(await chat.tap(named[1]?.whole ?? ''), 'Đã giao báo cáo tháng 02/2024', 'hand over');
    expect((await bot.report())?.holderId).toBe('hoa-2');
  });

  test('the agency that the Office asks', async () => {
    const bot = await startBot();
    const heard = await bot.chat({ talker: PEOPLE.coordinator }).say('nhắc Sở Xây dựng giùm anh nha');
    expectWords(heard, ['Sở Xây dựng', '!giùm'], 'reminding');
  });
});

test('a reason in plain words is offered as one', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot, { pending: '40' });
  const heard = await chat.say('do tính cả hồ sơ giấy nộp tại quầy');
  expectWords(heard, 'do tính cả hồ sơ giấy nộp tại quầy', 'reason');
  expect(await bot.reasons()).toEqual({});
});

test('of the year so far what is there is told, and what is missing', async () => {
  const { chat } = await february();
  expectWords(await chat.say('lũy kế từ đầu năm'), ['967', '02/2024'], 'so far');
});

test('a deleted answer is spoken about', async () => {
  const { bot, chat } = await february();
  await chat.say('688', 'first');
  expectWords(await chat.delete('first'), '688', 'deleted');
  expect(await bot.stored()).toEqual({ settled: 688 });
});

test('a field of the form that reads like a rate is confirmed by saving it again', async () => {
  const { bot, chat } = await february();
  await chat.say('biểu mẫu');
  expectWords(await chat.tap('Lưu', { settled: '12.345' }), '12.345', 'first');
  expect((await bot.stored()).settled).toBeUndefined();
  await chat.tap('Lưu', { settled: '12.345' });
  expect((await bot.stored()).settled).toBe(12345);
});

test('a month said beside figures is not the one that is open', async () => {
  const { bot, chat } = await february();
  await chat.say('số liệu tháng 3: đã giải quyết 130; trước hạn 5');
  expect(await bot.stored()).toEqual({});
});
