// Two provinces become one: the same people go on the day after, and what was issued before stays as it was.

import { test } from 'vitest';
import { startBot } from '../support/bot.ts';
import { BEFORE, playMerger } from '../support/merger.ts';

test('the merger of two provinces, from the last old report to the first new one', {
  timeout: 120_000,
}, async () => {
  await playMerger(await startBot(BEFORE));
});
