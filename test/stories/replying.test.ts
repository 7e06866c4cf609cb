// A reply to one of the bot's questions answers that question, in its month, whatever is asked by then.

import { describe, expect, test } from 'vitest';
import { savePerson } from '../../src/store/people.ts';
import type { Activity } from '../demo/activities.ts';
import { cardOf } from '../demo/card-reader.ts';
import { buttonOf, type Chat, type Heard } from '../demo/chat.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { COLLEAGUE } from '../support/database.ts';
import { expectWords } from '../support/talk.ts';

/** Four weeks on, March is owed as well. */
const FOUR_WEEKS = 28 * 24 * 60;
const MARCH = '2024-03';

/** The last message of the bot among these: the one that asks. */
const questionIn = (heard: Heard) => String(heard.sent.at(-1)?.id);

let count = 0;
/** A message that replies to another, as Teams sends it. */
async function reply(chat: Chat, to: string, words: string): Promise<Heard> {
  const { activity } = await chat.say('còn thiếu gì');
  count += 1;
  const quote = `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${to}"><p>Đã giải quyết</p></blockquote>`;
  const attachments = [{ contentType: 'text/html', content: `${quote}<p>${words}</p>` }];
  return await chat.deliver({ ...activity, id: `reply-${count}`, text: words, attachments } as Activity);
}

async function talking() {
  const bot = await startBot();
  const chat = bot.chat();
  const first = questionIn(await chat.say('báo cáo tháng 02/2024'));
  return { bot, chat, first };
}

async function openMarch(bot: TestBot, chat: Chat): Promise<void> {
  bot.pass(FOUR_WEEKS);
  expectWords(
    await chat.say('báo cáo tháng 03/2024'),
    ['03/2024', 'Tổng số hồ sơ TTHC đã giải quyết'],
    'March',
  );
}

/** February was begun, and March is open. */
async function inMarch() {
  const { bot, chat, first } = await talking();
  await chat.say('688');
  await openMarch(bot, chat);
  return { bot, chat, first };
}

const stored = (bot: TestBot) => Promise.all([bot.stored(), bot.stored(MARCH)]);

describe('to a question of the month that is open', () => {
  test('answers it, and what is open stays open', async () => {
    const { bot, chat, first } = await talking();
    await chat.say('688');
    await chat.say('3');
    expectWords(
      await reply(chat, first, '700'),
      ['Đã giải quyết trong tháng: 700', 'trước đó 688', 'Quá hạn'],
      'reply',
    );
    expect(await bot.stored()).toEqual({ settled: 700, settledEarly: 3 });
    await chat.say('0');
    expect(await bot.stored()).toEqual({ settled: 700, settledEarly: 3, settledOverdue: 0 });
  });

  test('is remembered by another process', async () => {
    const { bot, chat, first } = await talking();
    await chat.say('688');
    await bot.restart();
    await reply(chat, first, '700');
    expect(await bot.stored()).toEqual({ settled: 700 });
  });

  test('that cannot be read asks back about that figure', async () => {
    const { bot, chat, first } = await talking();
    await chat.say('688, 3');
    expectWords(
      await reply(chat, first, '96.161'),
      ['“96.161”', '[Đã giải quyết trong tháng: 96.161]'],
      'reply',
    );
    await chat.say('690');
    expect(await bot.stored()).toEqual({ settled: 690, settledEarly: 3 });
  });

  test('with a name gives the figure that is named', async () => {
    const { bot, chat, first } = await talking();
    await reply(chat, first, 'trước hạn 5');
    expect(await bot.stored()).toEqual({ settledEarly: 5 });
  });

  test('with a command is that command', async () => {
    const { bot, chat, first } = await talking();
    expectWords(await reply(chat, first, 'xem lại'), 'Rà soát', 'reply');
    expect(await bot.stored()).toEqual({});
  });

  test('of which nothing is known answers what is asked', async () => {
    const { bot, chat } = await talking();
    await reply(chat, 'somebody-else’s', '688');
    expect(await bot.stored()).toEqual({ settled: 688 });
  });
});

describe('to a question of another month', () => {
  test('answers it there, names the month, and goes on with the open one', async () => {
    const { bot, chat, first } = await inMarch();
    const heard = await reply(chat, first, '700');
    expectWords(
      heard,
      ['02/2024', 'Đã giải quyết trong tháng: 700', 'trước đó 688', '03/2024', 'Tổng số hồ sơ TTHC'],
      'reply',
    );
    expect(heard.text.indexOf('02/2024')).toBeLessThan(heard.text.indexOf('03/2024'));
    expect(await stored(bot)).toEqual([{ settled: 700 }, {}]);
    await chat.say('45');
    expect(await stored(bot)).toEqual([{ settled: 700 }, { settled: 45 }]);
  });

  test('that cannot be read stays there until it is told', async () => {
    const { bot, chat, first } = await inMarch();
    expectWords(await reply(chat, first, '96.161'), ['02/2024', '“96.161”'], 'reply');
    await chat.tap('Đã giải quyết trong tháng: 96.161');
    expect(await stored(bot)).toEqual([{ settled: 96_161 }, {}]);
  });

  test('whose figure a colleague has given since is asked back about', async () => {
    const { bot, chat, first } = await talking();
    await openMarch(bot, chat);
    await savePerson(bot.db, COLLEAGUE);
    const talker = { ...COLLEAGUE, entraObjectId: COLLEAGUE.entraObjectId ?? '' };
    const other = bot.chat({ talker });
    await other.say('báo cáo tháng 02/2024');
    await other.say('650');
    expectWords(await reply(chat, first, '700'), ['02/2024', '650', 'chưa thay'], 'reply');
    expect(await stored(bot)).toEqual([{ settled: 650 }, {}]);
  });

  test('that is not entered any more records nothing anywhere', async () => {
    const { bot, chat, first } = await inMarch();
    await bot.db
      .updateTable('reports')
      .set({ state: 'approved' })
      .where('id', '=', 'skhdt.ct25-ct08.2024-02')
      .execute();
    expectWords(await reply(chat, first, '700'), ['02/2024', '!700'], 'reply');
    expect(await stored(bot)).toEqual([{ settled: 688 }, {}]);
  });
});

test('an old question’s button means the month of that question', async () => {
  const { bot, chat } = await talking();
  await chat.say('688, 0, 0');
  const heard = await chat.say('45, 0');
  const card = cardOf(heard.sent.at(-1) ?? ({} as Activity)) ?? {};
  const keep = buttonOf(card, 'Như tháng trước: 109');
  await openMarch(bot, chat);
  const before = await stored(bot);
  const { activity } = await chat.say('còn thiếu gì');
  const value = { action: { type: 'Action.Execute', verb: 'act', data: keep.data } };
  const replyToId = questionIn(heard);
  await chat.deliver({
    ...activity,
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    id: 'p-1',
    replyToId,
    value,
  } as never);
  const [february, march] = await stored(bot);
  expect(february).not.toEqual(before[0]);
  expect(march).toEqual(before[1]);
});

test('an edited message of another month corrects it there, and the open one goes on', async () => {
  const { bot, chat } = await talking();
  await chat.say('688', 'm1');
  await openMarch(bot, chat);
  expectWords(
    await chat.edit('m1', '690'),
    ['02/2024', '690 hồ sơ', '03/2024', 'Tổng số hồ sơ TTHC'],
    'edit',
  );
  await chat.say('45');
  expect(await stored(bot)).toEqual([{ settled: 690 }, { settled: 45 }]);
});
