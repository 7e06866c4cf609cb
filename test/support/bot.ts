// The whole bot for one test: started for it, and gone when it ends.

import { onTestFinished } from 'vitest';
import { type BotOptions, TestBot, WORKING_DAY } from './test-bot.ts';

export { FEBRUARY, PEOPLE, TestBot, WORKING_DAY } from './test-bot.ts';

/** The bot of one test; stopped and its data removed when the test ends. */
export async function startBot(now: Date = WORKING_DAY, options: BotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.open(now, options);
  onTestFinished(() => bot.close());
  return bot;
}
