// An Office follows docs/reports.md and nothing else: the report of the page is imported into a bot that runs, a department owes
// it, and it is opened, filled in, sent and approved in the chat.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { reports } from '../../src/reports-cli.ts';
import { findAgency, saveAgency } from '../../src/store/agencies.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { EXAMPLE } from '../support/reports-page.ts';
import { play } from '../support/talk.ts';

/** Four days behind the cut-off of the first quarter, on the day of its deadline. */
const LAST_DAY = new Date('2026-03-18T02:00:00Z');

/** Steps 5 and 6 of the page. */
async function importExample(bot: TestBot): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'own-report-')), 'tiep-cong-dan.yaml');
  writeFileSync(path, EXAMPLE);
  const said: string[] = [];
  const env = { DATA_DIR: dirname(bot.file) };
  const code = await reports(['import', path, '--yes'], {
    env,
    now: () => bot.now,
    say: (line) => said.push(line),
    ask: undefined,
  });
  expect(code, said.join('\n')).toBe(0);
  const agency = await findAgency(bot.db, 'skhdt');
  if (!agency) throw new Error('no agency');
  await saveAgency(bot.db, { ...agency, reports: [{ report: 'tiep-cong-dan', from: toMonth(2026, 1) }] });
}

test('a report written by the page alone is filled in, sent and approved', async () => {
  const bot = await startBot(LAST_DAY);
  const officer = bot.chat();
  await play(bot, officer, [['tình hình', 'tháng 03/2026']]);
  await importExample(bot);
  await play(bot, officer, [
    ['mở báo cáo', ['quý I/2026', '15/12/2025 – 14/03/2026', 'Tổng số lượt tiếp công dân']],
    ['120 lượt', ['Tổng số lượt tiếp: 120 lượt', 'Tự tính: Lũy kế lượt tiếp 120 lượt']],
    ['12', ['Thủ trưởng tiếp: 12 lượt', 'Tiếp thường xuyên 108 lượt']],
    ['30 đơn', ['Em chưa ghi “30 đơn” cho Số người được tiếp']],
    ['150 người', 'Số người được tiếp: 150 người'],
    ['đơn 30, đủ điều kiện 25, đã giải quyết 20', ['30 đơn', '25 đơn', '20 đơn', 'Sẵn sàng gửi duyệt']],
    ['gửi duyệt', ['quý I/2026', 'Tiếp 120 lượt; 30 đơn; giải quyết 80%.']],
  ]);
  const leader = bot.chat({ talker: PEOPLE.approver });
  await play(bot, leader, [
    ['chờ duyệt', ['quý I/2026']],
    ['[Duyệt]', 'quý I/2026'],
  ]);
});
