// The same report in two conversations at once: two devices, two officers. Nobody overwrites what they have not seen.

import { describe, expect, test } from 'vitest';
import { savePerson } from '../../src/store/people.ts';
import { leftAfter } from '../demo/assertions.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const COLLEAGUE = {
  ...PEOPLE.stranger,
  id: 'dong-nghiep',
  name: 'Đồng nghiệp',
  principal: 'dong-nghiep@example.vn',
  memberships: [{ agencyId: 'skhdt', roles: ['officer' as const] }],
  active: true,
};

async function two(bot: TestBot) {
  await savePerson(bot.db, COLLEAGUE);
  const mine = bot.chat();
  const theirs = bot.chat({ talker: COLLEAGUE });
  await mine.say('báo cáo tháng 02/2024');
  return { mine, theirs };
}

test('a colleague goes on where the officer stopped', async () => {
  const bot = await startBot();
  const { mine, theirs } = await two(bot);
  await mine.say('688, 0, 0');
  await play(bot, theirs, [
    ['báo cáo tháng 02/2024', [leftAfter(3), leftAfter(3)]],
    ['45', leftAfter(4), { pending: 45 }],
  ]);
  expect((await bot.audit()).map(({ by }) => by)).toEqual(['can-bo', 'can-bo', 'can-bo', 'dong-nghiep']);
  expectWords(await mine.say('tiếp tục'), [leftAfter(4), leftAfter(4)], 'tiếp tục');
});

describe('a figure that a colleague has recorded meanwhile', () => {
  test('is not overwritten by a form opened before: both values are told, and saving again decides', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    await mine.tap('Biểu mẫu');
    await play(bot, theirs, [
      ['báo cáo tháng 2', leftAfter(0)],
      ['700', leftAfter(1)],
    ]);
    const heard = await mine.tap('Lưu', { settled: '688', settledEarly: '0' });
    expectWords(heard, ['700', '[688]', '[Lưu]'], 'save');
    expect(await bot.stored()).toEqual({ settled: 700, settledEarly: 0 });
    await mine.tap('Lưu');
    expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 0 });
  });

  test('does not bring back what the form showed and a colleague has taken away, nor what followed from it', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    await mine.say('tồn 100, tồn quá hạn 30');
    await mine.tap('Biểu mẫu');
    expect(mine.fieldsAt('Lưu')).toMatchObject({ pending: '100', pendingWithinDeadline: '70' });
    await play(bot, theirs, [
      ['báo cáo tháng 2', 'Làm tiếp'],
      ['xóa tồn quá hạn', 'Tồn quá hạn', { pendingOverdue: undefined }],
    ]);
    await mine.tap('Lưu', { settled: '688' });
    expect(await bot.stored()).toEqual({ settled: 688, pending: 100 });
  });

  test('is not overwritten by typing: the answer offers to replace it', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    await play(bot, theirs, [
      ['báo cáo tháng 2', leftAfter(0)],
      ['700', leftAfter(1)],
    ]);
    await play(bot, mine, [
      ['đã giải quyết 688', ['700', '688', '[Thay bằng 688]'], { settled: 700 }],
      ['[Thay bằng 688]', ['688 hồ sơ', '700'], { settled: 688 }],
    ]);
  });

  test('a bare number meant for the question that a colleague has answered is not given to the next', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    await play(bot, theirs, [
      ['báo cáo tháng 2', leftAfter(0)],
      ['700', leftAfter(1)],
    ]);
    const heard = await mine.say('688');
    expect((await bot.stored()).settledEarly).toBeUndefined();
    expectWords(heard, '700', '688');
  });

  test('the same value from both is no conflict', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    await mine.tap('Biểu mẫu');
    await play(bot, theirs, [
      ['báo cáo tháng 2', leftAfter(0)],
      ['688', leftAfter(1)],
    ]);
    await mine.tap('Lưu', { settled: '688', settledEarly: '3' });
    expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 3 });
  });
});

describe('a card that has been overtaken', () => {
  test('does not finish the report: the present review takes its place', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    const { heard } = await readyReport(bot, {}, mine);
    const review = heard.cards.at(-1) ?? {};
    await theirs.say('báo cáo tháng 2');
    await theirs.say('sửa tồn 44');
    const pressed = await mine.tapOn(review, 'Gửi duyệt');
    expectWords(pressed, ['cũ', 'Còn tồn chưa giải quyết | 44'], 'finish');
    expect((await bot.report())?.state).toBe('entering');
  });

  test('does not give reasons for other numbers', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    const { heard, reasonFields } = await readyReport(bot, { pending: '40' }, mine);
    const review = heard.cards.at(-1) ?? {};
    await theirs.say('báo cáo tháng 2');
    await theirs.say('sửa tồn 41');
    const refused = await mine.tapOn(review, 'Ghi lý do', reasonFields('Đã rút'));
    expectWords(refused, ['còn trong ô', 'chưa giải quyết là 41.: [Đã rút]'], 'reasons');
    expect(await bot.reasons()).toEqual({});
    // The words are not lost: they stand in the field of the present card.
    await mine.tap('Ghi lý do');
    expect(await bot.reasons()).toEqual({ 'stock-flow.pending': 'Đã rút' });
  });

  test('does not change a report that waits', async () => {
    const bot = await startBot();
    const { mine, theirs } = await two(bot);
    await readyReport(bot, {}, mine);
    const form = (await theirs.say('báo cáo tháng 2')) && (await theirs.say('biểu mẫu')).cards[0];
    await mine.tap('Gửi duyệt');
    const saved = await theirs.tapOn(form ?? {}, 'Lưu', { settled: '1' });
    expectWords(saved, 'Đang chờ lãnh đạo duyệt', 'save');
    expect((await bot.stored()).settled).toBe(688);
  });
});

test('two officers answering at the same moment both get in', async () => {
  const bot = await startBot();
  const { mine, theirs } = await two(bot);
  await theirs.say('báo cáo tháng 2');
  await Promise.all([
    mine.say('tồn 45'),
    theirs.say('trước hạn 3'),
    mine.say('quá hạn 1'),
    theirs.say('bcci 106'),
  ]);
  expect(await bot.stored()).toEqual({ pending: 45, settledEarly: 3, settledOverdue: 1, postDossiers: 106 });
});
