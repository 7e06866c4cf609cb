// The demonstration itself: it ends well, and it would not if anything
// came out differently.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leftAfter, Mismatch } from '../demo/assertions.ts';
import { ROWS } from '../demo/february-report.ts';
import { Stage } from '../demo/scenario-runner.ts';
import { startBot } from '../support/bot.ts';
import { CT25_CT08 } from '../support/reports.ts';

test('it holds a rate against every one that the report wants', () => {
  const rated = ROWS.flatMap(({ id, rate }) => (rate === undefined ? [] : [id]));
  expect(new Set(rated)).toEqual(new Set(CT25_CT08.rates.map(({ of }) => of)));
});

test('it leaves the Word file and the talk', async () => {
  const out = mkdtempSync(join(tmpdir(), 'tro-ly-out-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const run = promisify(execFile)(process.execPath, ['test/demo/demo.ts', '--out', out]);
  const { stdout, stderr } = await run;
  expect(stdout).toMatch(/\d+ expectations held/u);
  expect(stderr).toBe('');
  expect(existsSync(join(out, 'Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx'))).toBe(true);
  const transcript = readFileSync(join(out, 'transcript.md'), 'utf8');
  for (const words of ['**Cán bộ**', '**Trợ lý**', '96,16%', '1.655']) expect(transcript).toContain(words);
}, 120_000);

describe('an answer that is not as expected ends it', () => {
  test.each([
    ['words that are not there', [leftAfter(0), leftAfter(1)], `“${leftAfter(1)}”`],
    ['words that should not be there', [`!${leftAfter(0)}`], `not “${leftAfter(0)}”`],
  ])('%s', async (_what, expected, told) => {
    const bot = await startBot();
    const stage = new Stage(bot.chat(), () => undefined);
    const failed = stage.say('báo cáo tháng 02/2024', expected);
    await expect(failed).rejects.toThrow(Mismatch);
    await expect(failed).rejects.toThrow(`expected: ${told}`);
  });

  test('a button too few', async () => {
    const bot = await startBot();
    const stage = new Stage(bot.chat(), () => undefined);
    const heard = await stage.say('báo cáo tháng 02/2024', []);
    expect(() => stage.expectButtons('the question', heard, 'Bỏ qua', 2)).toThrow(Mismatch);
  });
});
