// The whole bot for one test: started for it, and gone when it ends.

import { onTestFinished } from 'vitest';
import { SAMPLE_REPORT } from '../../src/local/people.ts';
import { type BotOptions, TestBot, WORKING_DAY } from './test-bot.ts';

export { FEBRUARY, PEOPLE, TestBot, WORKING_DAY } from './test-bot.ts';

/** The sample province, for what is about one report: nobody owes another. */
export const PROVINCE_OF_ONE_REPORT: BotOptions = { sample: 'province', owed: [SAMPLE_REPORT] };

/** The bot of one test; stopped and its data removed when the test ends. */
export async function startBot(now: Date = WORKING_DAY, options: BotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.open(now, options);
  onTestFinished(() => bot.close());
  return bot;
}
