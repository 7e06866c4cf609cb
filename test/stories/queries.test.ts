// How many queries a turn makes. What adds one to a turn that somebody makes a hundred times a month says so here.

import { expect, test } from 'vitest';
import type { Chat } from '../demo/chat.ts';
import { PEOPLE, startBot } from '../support/bot.ts';

/** At most, of a department's officer whose report has been begun. */
const QUERIES: Readonly<Record<string, number>> = {
  'opening a month': 19,
  'a figure': 12,
  'a figure corrected': 12,
  status: 7,
  'review card': 4,
  'form shown': 4,
  'form saved': 13,
  'six months': 10,
  'a question of understanding': 4,
};

const TURNS: readonly (readonly [kind: string, turn: (chat: Chat) => Promise<unknown>])[] = [
  ['opening a month', (chat) => chat.say('báo cáo tháng 02/2024')],
  ['a figure', (chat) => chat.say('688')],
  ['a figure', (chat) => chat.say('54')],
  ['a figure corrected', (chat) => chat.say('sửa đã giải quyết thành 700')],
  ['status', (chat) => chat.say('tình hình')],
  ['review card', (chat) => chat.say('xem lại')],
  ['form shown', (chat) => chat.tap('Biểu mẫu')],
  ['form saved', (chat) => chat.tap('Lưu', { settled: '701' })],
  ['six months', (chat) => chat.say('6 tháng gần đây')],
  ['a question of understanding', (chat) => chat.say('giúp em')],
];

test('each turn makes as few queries as it did', async () => {
  let made: string[] = [];
  const bot = await startBot(undefined, { opening: { onQuery: ({ sql }) => made.push(sql) } });
  // What a start tidies up is no turn's.
  await bot.tidy();
  const chat = bot.chat({ talker: PEOPLE.officer });
  const counted: Record<string, number> = {};
  for (const [kind, turn] of TURNS) {
    made = [];
    await turn(chat);
    const most = QUERIES[kind] ?? 0;
    counted[kind] = Math.max(counted[kind] ?? 0, made.length);
    expect(made.length, `${kind}, where at most ${most} were made: ${summary(made)}`).toBeLessThanOrEqual(
      most,
    );
  }
  // Fewer are good news: then the table says so.
  expect(counted).toEqual(QUERIES);
});

/** Each query by what it does to which table, with how often: the one that has come is found among them. */
function summary(made: readonly string[]): string {
  const kinds = Map.groupBy(made, (sql) =>
    /^(\w+).*?(?:from|into|update) "(\w+)"/u.exec(sql)?.slice(1).join(' '),
  );
  return [...kinds].map(([kind, all]) => `${all.length} × ${kind}`).join(', ');
}
