// A month by phone, from the welcome to the Office's list: each chair in turn sits down at the same province, on a screen of
// 390 × 844. What is in sight after each step is kept as a picture where pictures are wanted (SCREENSHOTS).

import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { vi } from '../../src/phrases/vi.ts';
import { CLEAN } from '../report/months.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { button, ChatWindow, field, openBrowser, overflow } from './chat-window.ts';
import { killAll, newFolder, type Program, removeFolders, startChat } from './program.ts';

const MONTH = toMonth(2024, 2);
const SUNDAY_EVENING = '2024-02-18T19:00';
/** The deadline was 20 February. */
const A_DAY_LATE = '2024-02-21T19:30';

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

async function sitDown(as: string, now: string): Promise<void> {
  if (program) {
    await chat.page.close();
    program.signal('SIGTERM');
    await program.ended(10_000);
  }
  const started = await startChat(dataDir, ['--as', as, '--now', now]);
  program = started.program;
  chat = await ChatWindow.open(browser, started.chatUrl, { phone: true });
}

/** Keeps what is in sight; nothing of the message sticks out of the screen. */
async function seen(name: string, message: Locator): Promise<void> {
  await message.scrollIntoViewIfNeeded();
  await chat.screen(`month-${name}`);
  expect(await overflow(message)).toBeLessThanOrEqual(1);
}

test('the officer fills in the whole month and sends it', async () => {
  await sitDown('can-bo', SUNDAY_EVENING);
  await chat.screen('month-welcome');
  const question = await chat.say('báo cáo tháng 02/2024', 'Tổng số hồ sơ TTHC đã giải quyết trong tháng');
  await seen('question', question);
  const form = await chat.answer('Cả tháng', () => button(question, vi.form.openWhole('month')).click());
  await seen('form', form);
  for (const [id, value] of CLEAN) {
    const box = field(form, id);
    if ((await box.count()) === 1 && (await box.isVisible()) && (await box.inputValue()) === '')
      await box.fill(String(value));
  }
  const review = await chat.answer(vi.card.reviewTitle(MONTH), () => button(form, vi.button.save).click());
  await seen('review', review);
  await button(review, vi.workflow.button.submit).click();
  await review.getByText('Đã gửi duyệt').first().waitFor();
  await seen('sent', review);
});

test('a look-up in between, and how the month has gone so far', async () => {
  const status = await chat.say('tình hình tháng này', vi.ask.statusTitle(MONTH));
  await seen('status', status);
  const series = await chat.say('tỷ lệ trực tuyến 6 tháng', 'Tiếp nhận trực tuyến');
  await seen('series', series);
});

test('the leader returns it with a reason, the officer mends it and sends it again', async () => {
  await sitDown('lanh-dao', SUNDAY_EVENING);
  await chat.screen('month-leader-welcome');
  const decision = await chat.say('chờ duyệt', vi.workflow.approvalTitle(MONTH));
  await seen('decision', decision);
  await button(decision, vi.workflow.button.sendBackForm).click();
  await decision.getByLabel(vi.workflow.returnReason).fill('Rà lại số hồ sơ trước hạn');
  await button(decision, vi.workflow.button.sendBack).click();
  await decision.getByText('Rà lại số hồ sơ trước hạn').first().waitFor();
  await sitDown('can-bo', SUNDAY_EVENING);
  await chat.screen('month-returned-welcome');
  const returned = await chat.say('tiếp tục', 'Rà lại số hồ sơ trước hạn');
  await seen('returned', returned);
  await chat.say('sửa trước hạn 1', '1 hồ sơ');
  const again = await chat.say('gửi duyệt', 'Đã gửi duyệt');
  await seen('sent-again', again);
});

test('the leader approves, and the officer is told what is next', async () => {
  await sitDown('lanh-dao', SUNDAY_EVENING);
  const decision = await chat.say('chờ duyệt', vi.workflow.approvalTitle(MONTH));
  await seen('decision-again', decision);
  await button(decision, vi.workflow.button.approve).click();
  await decision.getByText('Đã duyệt').first().waitFor();
  await seen('approved', decision);
  await sitDown('can-bo', SUNDAY_EVENING);
  await chat.screen('month-officer-approved');
});

test('the Office sees the province, the ranking and who is late', async () => {
  await sitDown('van-phong', A_DAY_LATE);
  await chat.screen('month-office-welcome');
  const province = await chat.say(
    'tình hình báo cáo chỉ thị 25 tháng này',
    vi.province.title(MONTH, CT25_CT08.short),
  );
  await seen('province', province);
  await seen('ranking', await chat.say('xếp hạng', 'Xếp hạng'));
  await seen('late', await chat.say('ai trễ', vi.province.notInTitle(MONTH, CT25_CT08.short)));
});
