// Two people of one name in one agency: wherever one of them is named, it is said which.

import { describe, expect, test } from 'vitest';
import { savePerson } from '../../src/store/people.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { remind } from '../support/reminder.ts';
import { expectWords, play } from '../support/talk.ts';

const [HOA, OTHER] = ['hoa', 'hoa2'].map((id) => ({
  ...PEOPLE.stranger,
  id,
  name: 'Lê Thị Hoa',
  entraObjectId: `entra-${id}`,
  principal: `${id}@example.vn`,
}));

async function withTwo(bot: TestBot) {
  if (!HOA || !OTHER) throw new Error('nobody');
  for (const one of [HOA, OTHER])
    await savePerson(bot.db, {
      ...one,
      active: true,
      memberships: [{ agencyId: 'skhdt', roles: ['officer'] }],
    });
  return bot.chat({ talker: HOA });
}

describe('it is said which of two', () => {
  test('holds the report', async () => {
    const bot = await startBot();
    const hoa = await withTwo(bot);
    await play(bot, hoa, [
      ['báo cáo tháng 02/2024', 'Tổng số hồ sơ'],
      ['688', '688'],
      ['ai đang nhập', 'Lê Thị Hoa (hoa@example.vn)'],
      ['tình hình tháng này', 'Người nhập: Lê Thị Hoa (hoa@example.vn)'],
    ]);
  });

  test('is reminded instead, and stands in', async () => {
    const bot = await startBot();
    await withTwo(bot);
    const chat = bot.chat();
    await play(bot, chat, [
      ['tôi nghỉ đến 25/2', 'em nhắc Lê Thị Hoa (hoa@example.vn), Lê Thị Hoa (hoa2@example.vn)'],
      ['tôi đi làm lại', 'như trước'],
      [
        'tôi nghỉ đến 25/2, chị Hoa thay',
        ['giao ai thay', '[Lê Thị Hoa (hoa@example.vn)] [Lê Thị Hoa (hoa2@example.vn)]'],
      ],
      ['[Lê Thị Hoa (hoa2@example.vn)]', 'em nhắc Lê Thị Hoa (hoa2@example.vn) thay anh/chị'],
    ]);
  });

  test('changed what', async () => {
    const bot = await startBot();
    const hoa = await withTwo(bot);
    const other = bot.chat({ talker: OTHER ?? PEOPLE.officer });
    await readyReport(bot, {}, hoa);
    await play(bot, other, [
      ['báo cáo tháng 02/2024', 'đủ'],
      ['sửa tồn 44', '44', { pending: 44 }],
      ['lịch sử', ['Lê Thị Hoa (hoa@example.vn)', 'Lê Thị Hoa (hoa2@example.vn)']],
    ]);
  });

  test('may take the month over from whoever leaves it', async () => {
    const bot = await startBot();
    await withTwo(bot);
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await remind(bot, PEOPLE.officer, { kind: 'ahead' });
    await chat.say('tôi không phụ trách nữa');
    expectWords(
      await chat.say('giao cho Hoa'),
      '[Lê Thị Hoa (hoa@example.vn)] [Lê Thị Hoa (hoa2@example.vn)]',
      'hand over',
    );
  });
});

test('a name that nobody shares stands alone', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  const heard = await chat.say('ai đang nhập');
  expectWords(heard, ['Nguyễn Thị Lan (cán bộ)', '!@example.vn'], 'holder');
  expect(heard.cards).toEqual([]);
});
