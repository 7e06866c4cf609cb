// An administrator can name somebody as they like: wherever that name stands, it is words and leads nowhere.

import { expect, it } from 'vitest';
import { withHead } from '../support/administrator.ts';
import { PEOPLE, startBot } from '../support/bot.ts';

const NAME =
  'Lan ![x](https://evil.example/p.png) [bấm](https://evil.example) <at>An</at> {{DATE(2024-02-20T08:00:00Z)}}';

/** Whatever a client reads as Markdown: of messages and of the texts of cards. */
function shownIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  const own =
    typeof text === 'string' && ['message', 'TextBlock', 'TextRun'].includes(String(type)) ? [text] : [];
  return [...own, ...Object.values(value).flatMap(shownIn)];
}

it('in lists, cards, news and messages', async () => {
  const bot = await startBot();
  const head = await withHead(bot);
  await bot.db.updateTable('people').set({ name: NAME }).where('id', '=', PEOPLE.officer.id).execute();
  await head.say('cán bộ');
  const officer = bot.chat();
  const approver = bot.chat({ talker: PEOPLE.approver });
  await approver.say('chào em');
  for (const words of ['báo cáo tháng 02/2024', '688', 'ai đã sửa', 'lịch sử', 'ai phụ trách']) {
    await officer.say(words);
    await approver.say(words);
  }
  const places = ['a:quan-tri', `a:${PEOPLE.officer.id}`, `a:${PEOPLE.approver.id}`];
  const shown = places.flatMap((place) => bot.connector.sentTo(place)).flatMap(shownIn);
  const named = shown.filter((text) => text.includes('evil'));
  expect(named.length).toBeGreaterThan(0);
  for (const text of named) {
    const rest = text.replace(/\\[!-/:-@[-`{-~]/gu, '');
    expect(rest).not.toMatch(/[[\]]|<at|:\/\/|\{\{/u);
  }
});
