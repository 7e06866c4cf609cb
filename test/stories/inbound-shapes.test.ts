// Activities in the shapes that Teams really delivers, through HTTP: each means what the person meant.

import { describe, expect, test } from 'vitest';
import { type Activity, message, type Talker } from '../demo/activities.ts';
import { leftAfter } from '../demo/assertions.ts';
import { buttonOf, type Chat, type Heard } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { CONNECTOR } from '../support/connector.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords } from '../support/talk.ts';

const GROUP = { conversationType: 'groupChat', conversationId: '19:group@thread.v2' } as const;
const BOT_NAME = 'Trợ lý Báo cáo';

let count = 0;
/** The officer's message, changed into the shape that is tried. */
function shaped(
  bot: TestBot,
  change: Readonly<Record<string, unknown>>,
  talker: Talker = PEOPLE.officer,
): Activity {
  count += 1;
  const place = {
    conversationId: `a:${talker.id}`,
    conversationType: 'personal',
    locale: 'vi-VN',
    serviceUrl: CONNECTOR,
  } as const;
  const sending = { from: talker, place, id: `shape-${count}`, at: new Date(bot.now.getTime() + count) };
  return { ...message(sending, ''), ...change };
}

const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });
const quoting = (id: string, words: string) =>
  html(
    `<blockquote itemtype="http://schema.skype.com/Reply" itemid="${id}"><strong itemprop="mri" itemid="28:bot">Trợ lý</strong>` +
      `<p itemprop="preview">Đã giải quyết trong tháng</p></blockquote><p>${words}</p>`,
  );

/** The first figure of February is asked for. */
async function asked(): Promise<{ bot: TestBot; chat: Chat; opened: Heard }> {
  const bot = await startBot();
  const chat = bot.chat();
  return { bot, chat, opened: await chat.say('báo cáo tháng 02/2024') };
}

test('a reply quotes an older question of ours', async () => {
  const { bot, chat, opened } = await asked();
  await chat.say('688');
  await chat.say('3');
  const settled = String(opened.sent.at(-1)?.id);
  const heard = await chat.deliver(shaped(bot, { text: '700', ...quoting(settled, '700') }));
  expectWords(heard, ['Đã giải quyết trong tháng: 700', 'Quá hạn'], 'reply');
  expect(await bot.stored()).toEqual({ settled: 700, settledEarly: 3 });
});

describe('the first question is answered with 688 by', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    [
      'a reply with a marker in the text',
      {
        text: '<quoted messageId="1708400000001"/> 688',
        entities: [
          { type: 'quotedReply', quotedReply: { messageId: '1708400000001', preview: leftAfter(0) } },
        ],
      },
    ],
    ['HTML only', { text: '', ...html('<div><div>688</div></div>') }],
    ['HTML without a text', { text: null, ...html('<p>688&nbsp;</p>') }],
    ['a hard space after the number', { text: '688&nbsp;' }],
    ['a paragraph', { text: '<p>688</p>' }],
    ['marks of no width', { text: '\u200b688\u200b' }],
    ['the mention of the bot', { text: `<at>${BOT_NAME}</at>&nbsp;688` }],
    [
      'the mention of the bot, a word each',
      { text: '<at>Trợ</at> <at>lý</at> <at>Báo</at> <at>cáo</at> 688' },
    ],
    ['nulls for whatever is absent', { text: '688', locale: null, replyToId: null, name: null, value: null }],
    [
      'nulls everywhere else',
      { text: '688', recipient: null, attachments: null, entities: null, timestamp: null, textFormat: null },
    ],
    ['nulls in lists', { text: '688', attachments: [null], entities: [null] }],
  ])('%s', async (_what, change) => {
    const { bot, chat } = await asked();
    const heard = await chat.deliver(shaped(bot, change));
    expectWords(heard, '688 hồ sơ', 'answer');
    expect(heard.status).toBe(200);
    expect(await bot.stored()).toEqual({ settled: 688 });
  });

  test('a tenant that is null where another place names it', async () => {
    const { bot, chat } = await asked();
    await chat.deliver(shaped(bot, { text: '688', channelData: { tenant: null } }));
    expect(await bot.stored()).toEqual({ settled: 688 });
  });
});

test('a table pasted as HTML is its names with its values', async () => {
  const { bot, chat } = await asked();
  const rows = [
    ['Đã giải quyết trong tháng', '688'],
    ['Trước hạn', '3'],
    ['Quá hạn', '0'],
  ];
  const table = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`)
    .join('');
  await chat.deliver(shaped(bot, { text: '', ...html(`<table><tbody>${table}</tbody></table>`) }));
  expect(await bot.stored()).toEqual({ settled: 688, settledEarly: 3, settledOverdue: 0 });
});

describe('as the recommendations of the report', () => {
  test.each([
    [
      'a colleague’s mention is their name',
      'Đề nghị <at>Trần Văn Minh</at> xem xét',
      'Đề nghị Trần Văn Minh xem xét',
    ],
    ['a marker of a reply is not printed', '<quoted messageId="17"/>Đề nghị xem xét', 'Đề nghị xem xét'],
    ['signs stay as they are typed', 'Đề nghị giữ tỷ lệ a < b & c <3', 'Đề nghị giữ tỷ lệ a < b & c <3'],
  ])('%s', async (_what, words, recommendations) => {
    const { bot, chat } = await asked();
    await chat.deliver(shaped(bot, { text: `kiến nghị: ${words}` }));
    expect(await bot.stored()).toEqual({ recommendations });
  });
});

describe('in a group', () => {
  test.each([
    ['a mention with a hard space', `<at>${BOT_NAME}</at>&nbsp;tháng 2/2024 thế nào`],
    ['a mention with attributes', `<at id="0">${BOT_NAME}</at> tháng 2/2024 thế nào`],
    [
      'a mention of each word',
      '<at>Trợ</at>&nbsp;<at>lý</at> <at>Báo</at> <at>cáo</at> tháng 2/2024 thế nào',
    ],
  ])('%s is a question', async (_what, text) => {
    const bot = await startBot();
    const { id, name, entraObjectId: aadObjectId, tenantId } = PEOPLE.officer;
    bot.connector.enrol(`29:${id}`, { id: `29:${id}`, name, aadObjectId, tenantId });
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    const group = bot.chat(GROUP);
    const conversation = { id: GROUP.conversationId, conversationType: 'groupChat', isGroup: true };
    expectWords(
      await group.deliver(shaped(bot, { text, conversation })),
      ['Tình hình báo cáo', '96,16%'],
      'question',
    );
  });
});

describe('a conversation of unknown kind is shared', () => {
  test.each([
    ['unnamed', { id: '19:x', isGroup: true }],
    ['of a new kind', { id: '19:x', conversationType: 'huddle' }],
    ['null', { id: '19:x', conversationType: null }],
  ])('%s', async (_what, conversation) => {
    const { bot, chat } = await asked();
    await chat.say('688');
    const other = bot.chat({ conversationId: '19:x' });
    const heard = await other.deliver(shaped(bot, { text: 'xem lại', conversation }));
    expectWords(heard, ['trò chuyện riêng', '!688'], 'review');
    await other.deliver(shaped(bot, { text: '5', conversation }));
    expect(await bot.stored()).toEqual({ settled: 688 });
  });
});

describe('the fields of a form', () => {
  const press = async (fields: Readonly<Record<string, unknown>>) => {
    const { bot, chat } = await asked();
    const heard = await chat.tap('Biểu mẫu');
    const { data } = buttonOf(heard.cards[0] ?? {}, 'Lưu');
    return { bot, heard: await chat.press({ ...data, ...fields }) };
  };

  test('lost by the client: said that nothing arrived, the form again', async () => {
    const { bot, heard } = await press({});
    expectWords(heard, ['chưa nhận được ô nào', '[Lưu]'], 'save');
    expect(await bot.stored()).toEqual({});
  });

  test('as numbers', async () => {
    const { bot } = await press({ settled: 688 });
    expect(await bot.stored()).toEqual({ settled: 688 });
  });
});

describe('too much', () => {
  test('words of more than 8.000 characters are refused', async () => {
    const { bot, chat } = await asked();
    expectWords(await chat.say(`688 ${'x'.repeat(8000)}`), 'dài quá', 'long');
    const heard = await chat.deliver(shaped(bot, { text: '', ...html(`<p>688 ${'x'.repeat(8000)}</p>`) }));
    expectWords(heard, 'dài quá', 'long HTML');
    expect(await bot.stored()).toEqual({});
  });

  test('nesting without end is refused', async () => {
    const { bot, chat } = await asked();
    const value = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`);
    expect((await chat.deliver(shaped(bot, { value }))).status).toBe(400);
  });
});

test('a press beside words of its own is those words', async () => {
  const { bot, chat } = await asked();
  await chat.deliver(shaped(bot, { text: '688', value: { act: 'submit', nonce: 'n' } }));
  expect(await bot.stored()).toEqual({ settled: 688 });
});
