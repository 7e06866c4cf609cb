// A usual month with one form: what is typed are the figures that nobody but the officer knows, and nothing else.

import { describe, expect, test } from 'vitest';
import { ASKED, ASKED_ANEW, anewFrom, askedFrom, typed } from '../demo/asked.ts';
import { left, leftAfter, leftAt } from '../demo/assertions.ts';
import { fieldsOf } from '../demo/card-reader.ts';
import type { Heard } from '../demo/chat.ts';
import { CLEAN } from '../report/months.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const MOST_ACTIONS = 5;
const MOST_TYPED = 80;

/** One person's hands: every press and message is an action, every character of a field or message is typed. */
function hands(bot: TestBot) {
  const chat = bot.chat();
  let actions = 0;
  let typed = 0;
  return {
    chat,
    counts: () => ({ actions, typed }),
    async press(title: string, fields: Readonly<Record<string, string>> = {}): Promise<Heard> {
      actions += 1;
      typed += Object.values(fields).join('').length;
      return await chat.tap(title, fields);
    },
  };
}

/** What stands empty in the fields of this card, filled in with the clean month. */
const filledIn = (heard: Heard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldsOf(heard.cards.at(-1) ?? {})).flatMap(([id, shown]) =>
      shown === '' ? [[id, String(CLEAN.get(id))] as const] : [],
    ),
  );

test('from the welcome to the leader in at most 5 actions and 80 typed characters', async () => {
  const bot = await startBot();
  const { chat, press, counts } = hands(bot);
  await chat.join();
  await press('Nhập báo cáo tháng 02/2024');
  const form = await press('Điền cả tháng');
  expectWords(form, ['Cả tháng · 02/2024', `${ASKED_ANEW.length} số liệu chưa có`, '[Lưu]'], 'the form');
  const saved = await press('Lưu', filledIn(form));
  expectWords(
    saved,
    [`Đã lưu ${ASKED.length} số liệu`, 'TTHC thuộc thẩm quyền | 109', 'Sẵn sàng', '[Gửi duyệt]'],
    'saved',
  );
  await press('Gửi duyệt');
  expect((await bot.report())?.state).toBe('waiting');
  expect(counts().actions).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(counts().typed).toBeLessThanOrEqual(MOST_TYPED);
  const stored = await bot.stored();
  for (const [id, value] of Object.entries(stored)) expect([id, value]).toEqual([id, CLEAN.get(id)]);
});

describe('the form of the whole month', () => {
  test.each(['biểu mẫu tất cả', 'bieu mau ca thang', 'điền cả tháng một lần', 'form for the whole month'])(
    'is opened by “%s”',
    async (said) => {
      const bot = await startBot();
      const chat = bot.chat();
      await chat.say('báo cáo tháng 02/2024');
      const fields = fieldsOf((await chat.say(said)).cards.at(-1) ?? {});
      expect(Object.keys(fields).toSorted()).toEqual(ASKED.toSorted());
    },
  );

  test('a form of one section is opened where a section is named', async () => {
    const bot = await startBot();
    await play(bot, bot.chat(), [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['biểu mẫu tất cả phần thanh toán', ['Thanh toán trực tuyến · 02/2024', '!Cả tháng']],
      ['cho xem tất cả các ô của mục này', '!Cả tháng'],
    ]);
  });

  test('holds what is missing alone; what is left empty is asked for afterwards', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      [typed('settled', 'procedures'), leftAt('procedures')],
    ]);
    const form = await chat.say('biểu mẫu tất cả');
    expectWords(form, [`${anewFrom('received').length} số liệu chưa có`, '!Trước hạn'], 'the form');
    const saved = await chat.tap('Lưu', { ...filledIn(form), paidOnline: '', postDossiers: 'gần 106' });
    expectWords(
      saved,
      [`Đã lưu ${askedFrom('procedures').length - 2} số liệu, còn 1 ô`, '[gần 106]', 'Đúng là 106 hồ sơ'],
      'a field to look at',
    );
    const again = await chat.tap('Lưu');
    expectWords(
      again,
      ['Đã lưu 1 số liệu', 'Hồ sơ qua BCCI | 106', 'thanh toán trực tuyến', left(1)],
      'again',
    );
    await play(bot, chat, [['231', ['231 hồ sơ', '[Gửi duyệt]'], { paidOnline: 231, postDossiers: 106 }]]);
  });

  test('of a complete month there is none to fill in', async () => {
    const bot = await startBot();
    const { chat } = await readyReport(bot);
    expectWords(await chat.say('biểu mẫu tất cả'), ['Đã đủ số liệu', '!Cả tháng ·'], 'complete');
  });
});
