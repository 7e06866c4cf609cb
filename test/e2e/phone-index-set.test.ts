// The second report by phone, on a screen of 390 × 844: the officer of a department that owes it beside the first goes on with a
// month that is half entered, the leader approves it, the Office sees it, and the Word file is fetched. What is in sight after
// each step is kept as a picture where pictures are wanted (SCREENSHOTS).

import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_FIRST_MONTH, SAMPLE_INDEX_SET } from '../../src/local/people.ts';
import { SAMPLE_DEPARTMENTS } from '../../src/local/province.ts';
import { sampleMonths } from '../../src/local/sample-figures.ts';
import { indexSetSince } from '../../src/local/sample-index-set.ts';
import { vi } from '../../src/phrases/vi.ts';
import { periodCalled } from '../../src/report/said-period.ts';
import { wordText } from '../demo/word-text.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { button, ChatWindow, field, openBrowser, overflow } from './chat-window.ts';
import { killAll, newFolder, type Program, removeFolders, startChat } from './program.ts';

const MONTH = toMonth(2024, 2);
const NOW = '2024-02-19T08:00';
const INDEX_SET = REPORT_CATALOGUE.get(SAMPLE_INDEX_SET.monthly);
const CALLED = periodCalled(MONTH, INDEX_SET.short);

let browser: Browser;
let program: Program | undefined;
let chat: ChatWindow;
const dataDir = newFolder();

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  killAll();
  removeFolders();
});

/** What the department's sample would have in that month, of which the first half is entered. */
function valuesOfMonth(): ReadonlyMap<string, string> {
  const department = SAMPLE_DEPARTMENTS.find(({ id }) => id === 'syt');
  if (!department?.indexSet) throw new Error('the sample department owes no second report');
  const since = indexSetSince(new Date(`${NOW}:00+07:00`), SAMPLE_FIRST_MONTH, department.indexSet);
  const months = sampleMonths(since, 12, department.profile, INDEX_SET);
  const given = months.find(({ month }) => month === MONTH)?.given ?? [];
  return new Map(given.map(({ figure, value }) => [figure, String(value)]));
}

async function sitDown(as: string): Promise<void> {
  if (program) {
    await chat.page.close();
    program.signal('SIGTERM');
    await program.ended(10_000);
  }
  const started = await startChat(dataDir, ['--as', as, '--now', NOW]);
  program = started.program;
  chat = await ChatWindow.open(browser, started.chatUrl, { phone: true });
}

/** Keeps what is in sight; nothing of the message sticks out of the screen. */
async function seen(name: string, message: Locator): Promise<void> {
  await message.scrollIntoViewIfNeeded();
  await chat.screen(`index-set-${name}`);
  expect(await overflow(message)).toBeLessThanOrEqual(1);
}

test('the officer goes on with the month that is half entered and sends it', async () => {
  await sitDown('can-bo-syt');
  await chat.screen('index-set-welcome');
  const question = await chat.say('báo cáo 766 tháng 02/2024', 'còn 16 trên 34 số liệu');
  await seen('question', question);
  const form = await chat.answer('Cả tháng', () => button(question, vi.form.openWhole('month')).click());
  await seen('form', form);
  let filled = 0;
  for (const [id, value] of valuesOfMonth()) {
    const box = field(form, id, INDEX_SET);
    if ((await box.count()) !== 1 || !(await box.isVisible()) || (await box.inputValue()) !== '') continue;
    await box.fill(value);
    filled += 1;
  }
  // The other two are as last month's, shown below the boxes and recorded by the same press.
  expect(filled).toBe(14);
  const review = await chat.answer(vi.card.reviewTitle(CALLED), () => button(form, vi.button.save).click());
  await seen('review', review);
  await button(review, vi.workflow.button.submit).click();
  await review.getByText('Đã gửi duyệt').first().waitFor();
  await seen('sent', review);
  expect(await review.innerText()).toContain('766');
});

test('the leader approves it', async () => {
  await sitDown('lanh-dao-syt');
  await chat.screen('index-set-leader-welcome');
  const decision = await chat.say('chờ duyệt', vi.workflow.approvalTitle(CALLED));
  await seen('decision', decision);
  await button(decision, vi.workflow.button.approve).click();
  await decision.getByText('Đã duyệt').first().waitFor();
  await seen('approved', decision);
});

test('the Office sees who has it approved', async () => {
  await sitDown('van-phong');
  const province = await chat.say('766 tháng 02/2024', vi.province.title(MONTH, INDEX_SET.short));
  await seen('province', province);
  expect(await province.innerText()).toMatch(/Sở Y tế\s+đã duyệt/iu);
});

test('the officer fetches the Word file, with the figures as they were given', async () => {
  await sitDown('can-bo-syt');
  await chat.screen('index-set-officer-approved');
  const offer = await chat.say('tải báo cáo 766 tháng 02/2024', '.docx');
  await seen('file', offer);
  const download = await chat.download(() => offer.getByText(vi.button.download).click());
  expect(download.suggestedFilename()).toMatch(/766.*02-2024.*\.docx$/u);
  const text = wordText(readFileSync(await download.path()));
  expect(text).toContain('02/2024');
  expect(text).toContain('Hoàng Minh Đức');
});
