// The demonstration of reminders: it ends well, and it would not if anybody got something else, or somebody else did.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Mismatch } from '../demo/assertions.ts';
import { play } from '../demo/reminder-play.ts';
import { ReminderStage } from '../demo/reminder-scenario-runner.ts';
import { STORY, type Step } from '../demo/reminder-story.ts';

/** Beside other tests on the same cores. */
const PATIENCE = 60_000;

test('it plays February 2024 to its end', { timeout: PATIENCE }, async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['test/demo/reminders.ts']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/\d+ expectations held/u);
  for (const words of ['2024-02-19 08:00  → Nam', '2024-02-27 08:00  → Trần Văn Minh'])
    expect(stdout).toContain(words);
});

describe('it ends with an error', () => {
  const opening: Step = STORY.find(({ at }) => at === '2024-02-15 08:00') ?? { at: '', what: '', gets: [] };
  test.each([
    ['when somebody is not reminded', [...opening.gets, ['minh', '']]],
    ['when somebody is who should not be', opening.gets.slice(1)],
    ['when a card says something else', opening.gets.map(([who]) => [who, 'Sắp đến hạn'])],
  ] as const)(
    '%s',
    async (_when, gets) => {
      const stage = await ReminderStage.open('2024-02-14 08:00');
      onTestFinished(() => stage.close());
      const played = play(stage, { ...opening, gets: gets as Step['gets'] }, () => undefined);
      await expect(played).rejects.toThrow(Mismatch);
    },
    PATIENCE,
  );
});
