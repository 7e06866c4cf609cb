// Every way to ask, through the whole bot: with and without diacritics, and with a letter missing.

import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { unmet } from '../demo/assertions.ts';
import { QUESTIONS } from '../entry/ways-to-ask.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { approve, readyReport } from '../support/ready.ts';

/** By topic: words of every answer. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  status: ['02/2024', 'Đã duyệt', 'Hạn nộp'],
  deadline: ['hạn nộp 17:00 20/02/2024'],
  holder: ['người nhập là Nguyễn Thị Lan'],
  indicator: ['Nguồn:'],
  'against-last-month': ['so với'],
  'against-last-year': ['so với 02/2023'],
  'year-to-date': ['Các tỷ lệ chính', 'Lũy kế'],
  province: ['Toàn tỉnh tháng 02/2024'],
  'not-in': ['02/2024'],
  ranking: ['Xếp hạng', 'Sở Kế hoạch và Đầu tư'],
  consolidated: ['Tong hop CT25-CT08 thang 02-2024.docx'],
  sheet: ['Tong hop CT25-CT08 thang 02-2024.xlsx'],
};
const OF_THE_OFFICE = ['province', 'not-in', 'ranking', 'consolidated', 'sheet'];
const ENGLISH = /^(?:how|what|online|status)/u;
/** Without one of the letters in its middle. */
const slipped = (said: string) => said.slice(0, said.length / 2) + said.slice(said.length / 2 + 1);

test('each is answered', async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await approve(bot, chat);
  const office = bot.chat({ talker: PEOPLE.coordinator });
  const wrong: string[] = [];
  let slips = 0;
  for (const [said, topic, span] of QUESTIONS) {
    // The sample has no reports of some stretches; that is an answer, too.
    const words = span && topic === 'indicator' ? ['!Có phải'] : (ANSWERS[topic] ?? []);
    const asker = OF_THE_OFFICE.includes(topic) ? office : chat;
    for (const text of [said, fold(said)]) {
      const heard = await asker.say(text);
      const missed = ENGLISH.test(said) ? unmet(heard.text, '!did not understand') : unmet(heard.text, words);
      if (missed !== undefined)
        wrong.push(`“${text}” (${topic}): expected ${missed}, heard ${heard.text.slice(0, 160)}`);
    }
    const heard = await asker.say(slipped(said));
    if (unmet(heard.text, words) === undefined) slips += 1;
  }
  expect(wrong).toEqual([]);
  // A letter less can make another word of a short one; most are forgiven.
  expect(slips).toBeGreaterThan(QUESTIONS.length / 2);
}, 120_000);
