// Going back, correcting, skipping, and editing one's own message.

import { describe, expect, test } from 'vitest';
import { anewFrom, givenAt, typed, typedFor } from '../demo/asked.ts';
import { left, leftAfter } from '../demo/assertions.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, type Line, play } from '../support/talk.ts';

const OPEN = ['báo cáo tháng 02/2024', leftAfter(0)] as const;
const THREE = ['688, 0, 0', leftAfter(3), { settled: 688, settledEarly: 0, settledOverdue: 0 }] as const;

test('back shows the last answer and takes a new one', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    THREE,
    ['quay lại', [leftAfter(3), 'Quá hạn', '0 hồ sơ']],
    ['quay lại', [leftAfter(3), 'Trước hạn']],
    ['8', ['Trước hạn: 8 hồ sơ', 'Đúng hạn 680 hồ sơ', leftAfter(3)], { settledEarly: 8 }],
    ['quay lại', leftAfter(3)],
    ['hủy', [leftAfter(3)], { settledOverdue: 0 }],
  ]);
});

test('back at the very first question says so', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [OPEN, ['quay lại', ['đầu tiên', leftAfter(0)]]]);
});

const SECTIONS = [
  ['received', 'partialServicesUsed'],
  ['partialServicesUsed', 'paymentProceduresUsed'],
  ['paymentProceduresUsed', 'postProceduresUsed'],
] as const;

test('a skipped question is asked again when nothing else is missing', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    ['bỏ qua', ['Đã giải quyết trong tháng', leftAfter(0)], { settled: undefined }],
    [typed('settledEarly', 'procedures'), leftAfter(givenAt('procedures') - 1)],
    ['giữ tất cả', left(anewFrom('received').length + 1)],
    ...SECTIONS.map(
      ([from, next]): Line => [typedFor(anewFrom(from, next)), left(anewFrom(next).length + 1)],
    ),
    [typedFor(anewFrom('postProceduresUsed')), left(1), { settled: undefined }],
    ['688', ['688 hồ sơ', '[Gửi duyệt]'], { settled: 688 }],
  ]);
});

describe('a figure named with a value is corrected', () => {
  test.each([
    ['sửa trước hạn 12', 12],
    ['trước hạn 12', 12],
    ['sua truoc han 12', 12],
    ['sửa lại trước hạn thành 12', 12],
    ['trước hạn: 12 hồ sơ', 12],
    ['12 trước hạn', 12],
    ['trươc hạn 12', 12],
  ])('%s', async (said, settledEarly) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      THREE,
      [said, ['Trước hạn: 12 hồ sơ', 'trước đó 0', 'Đúng hạn 676 hồ sơ', leftAfter(3)], { settledEarly }],
    ]);
  });
});

describe('a total that follows from others can be overridden, and be given up again', () => {
  test.each([['sửa đúng hạn 680'], ['đúng hạn 680']])('%s', async (said) => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      OPEN,
      THREE,
      [said, ['Đúng hạn: 680 hồ sơ', '= 680', leftAfter(3)], { settledOnTime: 680 }],
      ['đúng hạn 688', ['Đúng hạn', leftAfter(3)], { settledOnTime: undefined }],
    ]);
  });
});

test('a correction that cannot be read leaves the old value', async () => {
  const bot = await startBot();
  await play(bot, bot.chat(), [
    OPEN,
    THREE,
    ['sửa trước hạn 12,5', ['“12,5”', '[Trước hạn: 12]'], { settledEarly: 0 }],
    ['sửa trước hạn gần 7', ['“gần 7”', '[Trước hạn: 7]'], { settledEarly: 0 }],
    ['sửa trước hạn abc', '[Sửa số vừa nhập]', { settledEarly: 0 }],
    ['sửa trước hạn', [leftAfter(3), '0 hồ sơ'], { settledEarly: 0 }],
    ['3', ['Trước hạn: 3', leftAfter(3)], { settledEarly: 3 }],
  ]);
});

describe('while recommendations are asked for', () => {
  test.each([['sửa trước hạn 12,5'], ['sửa quá hạn gần 2'], ['sửa trước hạn gần 7']])(
    '“%s” is a correction to be asked back about, not what the report will recommend',
    async (said) => {
      const bot = await startBot();
      const { chat } = await readyReport(bot, { recommendations: '' });
      await play(bot, chat, [
        ['sửa kiến nghị', 'Kiến nghị'],
        [said, '!Rà soát', { recommendations: undefined, settledEarly: 0, settledOverdue: 0 }],
      ]);
    },
  );

  test('a clear correction is taken, and then the words', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot, { recommendations: '' });
    await play(bot, chat, [
      ['sửa trước hạn 12', '12 hồ sơ', { settledEarly: 12, recommendations: undefined }],
      ['sửa kiến nghị', ['Kiến nghị', '[Không]']],
      [
        'Đề nghị tập huấn 2 lớp.',
        'Kiến nghị, đề xuất: Đề nghị tập huấn 2 lớp.',
        { recommendations: 'Đề nghị tập huấn 2 lớp.' },
      ],
    ]);
  });
});

describe('editing the message that gave a figure', () => {
  test('corrects the figure', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('688', 'm1');
    const heard = await chat.edit('m1', '680');
    expectWords(heard, ['680 hồ sơ', 'trước đó 688', leftAfter(1)], 'edit to 680');
    expect(await bot.stored()).toEqual({ settled: 680 });
    await chat.edit('m1', '681');
    expect(await bot.stored()).toEqual({ settled: 681 });
    expect((await bot.audit()).map(({ how, after }) => [how, after])).toEqual([
      ['typed', '688'],
      ['edit', '680'],
      ['edit', '681'],
    ]);
  });

  test('corrects every figure of a list, and of a pasted or named message', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('688, 0, 0', 'm1');
    await chat.edit('m1', '690, 2, 0');
    expect(await bot.stored()).toEqual({ settled: 690, settledEarly: 2, settledOverdue: 0 });
    await chat.say('tồn 45', 'm2');
    await chat.edit('m2', 'tồn 46');
    expect((await bot.stored()).pending).toBe(46);
  });

  test('delivered twice, changes once', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('688', 'm1');
    const edited = await chat.edit('m1', '680');
    const again = await chat.deliver(edited.activity);
    expect(again.sent).toEqual([]);
    expect((await bot.report())?.version).toBe(2);
  });

  test('is superseded by what was said since', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('688', 'm1');
    await chat.say('sửa đã giải quyết 690');
    const heard = await chat.edit('m1', '680');
    expectWords(heard, 'Đã giải quyết trong tháng', 'edit of the old message');
    expect(await bot.stored()).toEqual({ settled: 690 });
  });

  test('into something unclear changes nothing', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('688', 'm1');
    const heard = await chat.edit('m1', '96.161');
    expectWords(heard, ['“96.161”', '[Đã giải quyết trong tháng: 96.161]'], 'edit to 96.161');
    expect(await bot.stored()).toEqual({ settled: 688 });
  });

  test('into words without a number says which figures stay', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say('688', 'm1');
    const heard = await chat.edit('m1', 'để em xem lại đã');
    expectWords(
      heard,
      ['02/2024', 'Đã giải quyết trong tháng', '688 hồ sơ', 'vẫn giữ', '“sửa'],
      'edit to words',
    );
    expect(await bot.stored()).toEqual({ settled: 688 });
  });

  test('that gave none changes nothing', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024', 'm1');
    const heard = await chat.edit('m1', '680');
    expect(heard.sent).toHaveLength(1);
    expect(await bot.stored()).toEqual({});
  });
});

describe('deleting the message that gave a figure', () => {
  const given = async (...said: readonly string[]) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024', 'm0');
    for (const [i, words] of said.entries()) await chat.say(words, `m${i + 1}`);
    return { bot, chat };
  };

  test('changes nothing, and says what stays and how to change it', async () => {
    const { bot, chat } = await given('688');
    const heard = await chat.delete('m1');
    expectWords(
      heard,
      ['đã xóa có ghi', '02/2024', 'Đã giải quyết trong tháng', '688 hồ sơ', 'vẫn giữ', '“sửa'],
      'delete',
    );
    expect(await bot.stored()).toEqual({ settled: 688 });
    expect((await chat.deliver(heard.activity)).sent).toEqual([]);
    expect((await chat.undelete('m1')).sent).toEqual([]);
    expectWords(await chat.delete('m1'), 'vẫn giữ', 'deleted once more');
    await play(bot, chat, [['0', ['Trước hạn: 0'], { settled: 688, settledEarly: 0 }]]);
  });

  test('speaks English to who does', async () => {
    const { chat } = await given('please continue', '688');
    expectWords(
      await chat.delete('m2'),
      ['The deleted message had given', 'Feb 2024', '688 dossiers'],
      'delete',
    );
  });

  test('names of several those that stand, and says where they can be changed', async () => {
    const { chat } = await given('688, 3, 0', 'sửa trước hạn 5', 'báo cáo tháng 01/2024');
    const heard = await chat.delete('m1');
    expectWords(heard, ['688 hồ sơ', 'Quá hạn', '!Trước hạn', 'mở “báo cáo tháng 02/2024”'], 'delete');
  });

  test.each([
    ['that gave nothing', 'xem lại', 'm1'],
    ['whose figure was given anew since', '688', 'm1', 'sửa đã giải quyết 690'],
    ['that the bot has never seen', '688', 'm9'],
  ])('%s: silence', async (_what, said, id, ...then) => {
    const { chat } = await given(said, ...then);
    expect((await chat.delete(id)).sent).toEqual([]);
  });

  test('of a stranger: silence', async () => {
    const bot = await startBot();
    expect((await bot.chat({ talker: PEOPLE.stranger }).delete('m1')).sent).toEqual([]);
  });
});
