// `npm run demo:reminders`: February 2024 in three departments against the real bot over HTTP, in seconds: the clock is moved
// from step to step. Prints who got what when, and ends with an error when anybody got something else.

import { Mismatch } from './assertions.ts';
import { play } from './reminder-play.ts';
import { ReminderStage } from './reminder-scenario-runner.ts';
import { STORY } from './reminder-story.ts';

async function main(): Promise<void> {
  const began = performance.now();
  const stage = await ReminderStage.open(STORY[0]?.at ?? '');
  try {
    let held = 0;
    for (const step of STORY) held += await play(stage, step, (line) => console.log(line));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${held} expectations held in ${seconds} s.`);
  } finally {
    await stage.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Mismatch ? `NOT AS EXPECTED\n${error.message}` : error);
  process.exitCode = 1;
}
