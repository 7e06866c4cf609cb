// What comes through the door and is no message of a person: refused shortly, and the bot goes on.

import { describe, expect, test } from 'vitest';
import { leftAfter } from '../demo/assertions.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { expectWords, play } from '../support/talk.ts';

async function post(bot: TestBot, body: string, type = 'application/json') {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  return { status: response.status, text: await response.text() };
}

describe('what is no activity is refused', () => {
  test.each([
    ['nothing', '', 400],
    ['no JSON', 'báo cáo tháng 2', 400],
    ['half a JSON', '{"type":"message"', 400],
    ['an empty object', '{}', 400],
    ['a list', '[]', 400],
    ['null', 'null', 400],
    ['more than a client ever sends', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), 413],
    ['JSON of ten thousand brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400],
  ])('%s', async (_what, body, status) => {
    const bot = await startBot();
    const answer = await post(bot, body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/node_modules|at .*\.[jt]s|Error:/u);
    await play(bot, bot.chat(), [['báo cáo tháng 02/2024', leftAfter(0)]]);
  });

  test('a form instead of JSON', async () => {
    const bot = await startBot();
    expect((await post(bot, 'type=message', 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  test.each([
    ['an address outside this machine', { serviceUrl: 'https://example.com/' }, 403],
    ['an address that only looks like it', { serviceUrl: 'http://127.0.0.1.example.com/' }, 403],
    [
      'Teams’ own address, which nobody vouches for here',
      { serviceUrl: 'https://smba.trafficmanager.net/' },
      403,
    ],
    ['a channel that is not served', { channelId: 'sms' }, 403],
    ['an address of no web server', { serviceUrl: 'file:///etc/passwd' }],
    ['no conversation', { conversation: undefined }],
    ['no sender', { from: undefined }],
    ['a text that is none', { text: ['688'] as unknown as string }],
    ['a name that is none', { type: 'invoke', name: 12 }],
    ['an endless id', { id: 'x'.repeat(5000) }],
    ['a time that is none', { timestamp: 12 }],
    ['members that are none', { type: 'conversationUpdate', membersAdded: 'x' }],
  ])('%s', async (_what, change, status = 400) => {
    const bot = await startBot();
    const chat = bot.chat();
    const { activity } = await chat.say('trợ giúp');
    const heard = await chat.deliver({
      ...activity,
      id: 'changed',
      text: 'báo cáo tháng 02/2024',
      ...change,
    });
    expect(heard.status).toBe(status);
    expect(heard.sent).toEqual([]);
    expect(await bot.report()).toBeUndefined();
  });
});

describe('what asks for nothing is let pass in silence', () => {
  test.each([['typing'], ['messageReaction'], ['endOfConversation'], ['installationUpdate'], ['event']])(
    '%s',
    async (type) => {
      const bot = await startBot();
      const chat = bot.chat();
      const { activity } = await chat.say('trợ giúp');
      const heard = await chat.deliver({ ...activity, id: 'other', type });
      expect(heard.status).toBeLessThan(300);
      expect(heard.sent).toEqual([]);
    },
  );

  test('a message whose time is no time', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    const { activity } = await chat.say('trợ giúp');
    const changed = { id: 'changed', text: 'báo cáo tháng 2', timestamp: 'hôm qua' };
    expect((await chat.deliver({ ...activity, ...changed })).status).toBeLessThan(500);
    await play(bot, chat, [['báo cáo tháng 02/2024', leftAfter(0)]]);
  });

  test('somebody else who joins', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    const { activity } = await chat.join();
    const heard = await chat.deliver({ ...activity, id: 'other', membersAdded: [{ id: '29:someone' }] });
    expect(heard.sent).toEqual([]);
  });
});

test('a message too long to read is refused, and nothing of it is recorded', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  await play(bot, chat, [['báo cáo tháng 02/2024', leftAfter(0)]]);
  const heard = await chat.say(`688 ${'x'.repeat(21_000)}`);
  expectWords(heard, ['dài', `!${leftAfter(1)}`], 'a long message');
  expect(await bot.stored()).toEqual({});
});

test('a picture without words is answered with what can be read', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  const { activity } = await chat.say('báo cáo tháng 02/2024');
  const attachments = [{ contentType: 'image/png', contentUrl: 'https://example.com/a.png' }];
  const heard = await chat.deliver({ ...activity, id: 'picture', text: '', attachments });
  expect(heard.sent).toHaveLength(1);
  expect(await bot.stored()).toEqual({});
});

test('words that would be Markdown or HTML come back as words', async () => {
  const bot = await startBot();
  const hostile = '[nhấn vào đây](https://example.com) <script>alert(1)</script> **688**';
  const heard = await play(bot, bot.chat(), [
    ['báo cáo tháng 02/2024', leftAfter(0)],
    [`kiến nghị: ${hostile}`, leftAfter(0), { recommendations: hostile }],
    ['xem lại', 'Rà soát'],
  ]);
  expect(JSON.stringify(heard.sent)).not.toContain('[nhấn vào đây](');
});

test('an invoke of another kind is answered and does nothing', async () => {
  const bot = await startBot();
  const chat = bot.chat();
  const pressed = await chat.press({});
  const heard = await chat.deliver({ ...pressed.activity, id: 'other', name: 'composeExtension/query' });
  expect(heard.status).toBeGreaterThanOrEqual(200);
  expect(heard.sent).toEqual([]);
});

test('signs of life and unknown addresses', async () => {
  const bot = await startBot();
  expect(await (await fetch(`${bot.url}/healthz`)).json()).toEqual({ status: 'ok' });
  for (const path of ['/', '/api/messages', '/download', '/download/x', '/.env', '/data/link.key']) {
    const response = await fetch(`${bot.url}${path}`);
    expect(response.status, path).toBe(404);
    expect(response.headers.get('x-powered-by')).toBeNull();
  }
});
