// A month from the greeting to the Word file, as an officer goes through it in the chat window.

import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { vi } from '../../src/phrases/vi.ts';
import { periodCalled } from '../../src/report/said-period.ts';
import { leftAfter } from '../demo/assertions.ts';
import { wordText } from '../demo/word-text.ts';
import { CT25_CT08 } from '../support/reports.ts';
import { button, ChatWindow, field, openBrowser, overflow } from './chat-window.ts';
import { killAll, newFolder, type Program, removeFolders, startChat } from './program.ts';
import { until } from './until.ts';

const MONTH = toMonth(2024, 2);
const OPEN_MONTH = 'báo cáo tháng 02/2024';

let browser: Browser;
let program: Program;
let chat: ChatWindow;
const dataDir = newFolder();

async function begin(flags: readonly string[] = []): Promise<void> {
  // A Sunday evening, when nobody is reminded of anything.
  const started = await startChat(dataDir, ['--now', '2026-11-22T19:00', ...flags]);
  program = started.program;
  chat = await ChatWindow.open(browser, started.chatUrl);
}

async function end(): Promise<void> {
  await chat.page.close();
  program.signal('SIGTERM');
  expect((await program.ended(10_000)).code).toBe(0);
}

beforeAll(async () => {
  browser = await openBrowser();
  await begin();
});

afterAll(async () => {
  await browser?.close();
  killAll();
  removeFolders();
});

/** Presses a button of a card; resolves when these words stand on it. */
async function press(card: Locator, title: string, words: string): Promise<void> {
  await button(card, title).click();
  await card.getByText(words).first().waitFor();
}

describe('February 2024, from the greeting to the Word file', () => {
  let form: Locator;
  let review: Locator;

  test('a greeting is answered with a card of four buttons, one of them for files', async () => {
    const welcome = await chat.say('chào', 'Trợ lý Báo cáo');
    await chat.picture('welcome', welcome);
    expect(await welcome.getByRole('button').count()).toBe(4);
    expect(await welcome.innerText()).toContain('Lấy số từ tệp');
  });

  test('the month opens with its period, its deadline and the first question', async () => {
    const question = await chat.say(OPEN_MONTH, leftAfter(0));
    await chat.picture('question', question);
    const words = await question.innerText();
    expect(words).toContain('15/01/2024 – 14/02/2024');
    expect(words).toContain('20/02/2024');
    expect(words).toContain('Tổng số hồ sơ TTHC đã giải quyết trong tháng');
    expect(words).toContain('967');
  });

  test('a form comes back with the fields marked that could not be read, and keeps the others', async () => {
    form = await chat.say('biểu mẫu', 'Giải quyết hồ sơ');
    await chat.picture('form', form, { phone: false });
    await field(form, 'settled').fill('688');
    await field(form, 'settledEarly').fill('0 hồ sơ');
    await field(form, 'settledOverdue').fill('không');
    await field(form, 'pending').fill('gần 50');
    await field(form, 'pendingOverdue').fill('0');
    await press(form, 'Lưu', vi.form.problems(4, 1));
    await chat.picture('form-marked', form, { phone: false });
    expect(await field(form, 'pending').inputValue()).toBe('gần 50');
    expect(await form.getByRole('textbox').count()).toBe(1);
  });

  test('the mended form is replaced by what was saved, and the next section is offered', async () => {
    await field(form, 'pending').fill('45');
    const next = await chat.answer('Dịch vụ công trực tuyến', () =>
      press(form, 'Lưu', vi.form.saved(1, 'Giải quyết hồ sơ')),
    );
    expect(await form.getByRole('textbox').count()).toBe(0);
    expect(await button(form, 'Lưu').count()).toBe(0);
    const saved = await form.innerText();
    expect(saved).toContain('45');
    expect(await button(next, 'Lưu').count()).toBe(1);
  });

  test('values can be typed: all of last month, one, with their names, several in a row', async () => {
    const kept = await chat.say('giữ tất cả', '109 TTHC');
    expect(await kept.innerText()).toContain('58');
    await chat.say('573', '573 hồ sơ');
    await chat.say('0 hồ sơ', 'Trả kết quả trực tuyến: 0 hồ sơ');
    const labelled = await chat.say(
      'một phần phát sinh 1; hồ sơ một phần 0; toàn trình phát sinh 50; hồ sơ toàn trình 551',
      '551 hồ sơ',
    );
    expect(await labelled.innerText()).toContain('hồ sơ giấy');
    await chat.say('32', '32 TTHC');
    await chat.say('231, 231', '231 hồ sơ');
    await chat.say('24, 159, 1, 1, 17, 105', '159 hồ sơ');
  });

  test('the review shows what the checks found', async () => {
    review = await chat.say('xem lại', vi.card.reviewTitle(MONTH));
    await chat.picture('review', review);
    const words = await review.innerText();
    expect(words).toContain('Còn 2 lỗi, 1 cảnh báo cần lý do');
    expect(words).toContain('từ 105 đến 106');
    expect(await button(review, 'Gửi duyệt').count()).toBe(0);
  });

  test('on a phone nothing of the review sticks out', async () => {
    await chat.asOnPhone(async () => {
      const card = review.locator('.ac-adaptiveCard');
      const width = (await card.boundingBox())?.width ?? 0;
      expect(width).toBeGreaterThan(200);
      expect(width).toBeLessThan(390);
      expect(await overflow(card)).toBeLessThanOrEqual(1);
    });
  });

  test('an error is mended through its button, another by typing', async () => {
    const fix = await chat.answer('Bưu chính', () => button(review, 'Sửa').first().click());
    await field(fix, 'postProceduresUsed').fill('18');
    await press(fix, 'Lưu', 'Đã lưu');
    await chat.say('sửa hồ sơ qua BCCI 106', '106 hồ sơ');
    review = await chat.say('xem lại', 'Còn 1 cảnh báo cần lý do');
    expect(await review.innerText()).not.toContain('từ 105 đến 106');
    expect(await review.innerText()).not.toContain('từ 17 đến 18');
    expect(await button(review, 'Gửi duyệt').count()).toBe(0);
  });

  test('a warning wants a reason, and then the report can be finished', async () => {
    await review.getByRole('textbox').fill('Tính cả hồ sơ giấy');
    await press(review, 'Ghi lý do', 'Sẵn sàng gửi duyệt');
    expect(await review.innerText()).toContain('Lý do: Tính cả hồ sơ giấy');
    expect(await button(review, 'Gửi duyệt').count()).toBe(1);
  });

  test('a card that has become old finishes nothing: it shows the month as it is now', async () => {
    await chat.say('sửa một phần phát sinh 0', '0 dịch vụ');
    await button(review, 'Gửi duyệt').click();
    await until(
      async () => ((await review.innerText()).includes('cảnh báo') ? undefined : true),
      () => 'the old card still shows its warning',
    );
    expect(await review.innerText()).not.toContain(vi.workflow.waiting);
  });

  test('a button that speaks is answered as what is typed', async () => {
    const again = await chat.say('chào', 'Trợ lý Báo cáo');
    await chat.answer(vi.helping.title, () => button(again, 'Trợ giúp').click());
  });

  test('sending it on says who has it now, and what can be done', async () => {
    await press(review, 'Gửi duyệt', vi.sending.title(MONTH, 'waiting'));
    await chat.picture('sent', review);
    expect(await review.innerText()).toContain('96,16%');
    expect(await button(review, vi.button.withdraw).count()).toBe(1);
    expect(await button(review, 'Gửi duyệt').count()).toBe(0);
  });

  test('the leader finds it waiting and approves it', async () => {
    await end();
    await begin(['--as', 'lanh-dao']);
    const decision = await chat.say('chờ duyệt', vi.workflow.approvalTitle(MONTH));
    await chat.picture('approval', decision);
    // Sending back is folded away until it is wanted, and takes nothing without a reason.
    const sendBack = button(decision, vi.workflow.button.sendBack);
    expect(await sendBack.isVisible()).toBe(false);
    await button(decision, vi.workflow.button.sendBackForm).click();
    await decision.getByLabel(vi.workflow.returnReason).waitFor();
    await chat.picture('approval-return', decision, { phone: false });
    await sendBack.click();
    await decision.getByText('Chưa trả lại').first().waitFor();
    await press(decision, 'Duyệt', vi.workflow.approved);
    expect(await button(decision, vi.workflow.button.sendBackForm).count()).toBe(0);
  });

  test('the Office finds it among the departments, and could send it back', async () => {
    await end();
    await begin(['--as', 'van-phong']);
    // The Office has other reports beside it.
    const listed = vi.workflow.listTitle(periodCalled(MONTH, CT25_CT08.short));
    const list = await chat.say(OPEN_MONTH, listed);
    await chat.picture('agencies', list);
    const review = await chat.answer(vi.card.reviewTitle(MONTH), () =>
      list
        .getByText('Sở Kế hoạch và Đầu tư')
        .locator('xpath=ancestor::*[.//button][1]')
        .getByRole('button')
        .click(),
    );
    await button(review, vi.workflow.button.sendBackForm).click();
    await review.getByLabel(vi.workflow.returnReason).waitFor();
    expect(await list.getByText(listed).count()).toBe(1);
  });

  test('its officer finds it approved', async () => {
    await end();
    await begin();
    await chat.say(OPEN_MONTH, vi.sending.title(MONTH, 'approved'));
  });

  test('the Word file has the figures and the rates of the month', async () => {
    const offer = await chat.say('tải báo cáo', '.docx');
    const download = await chat.download(() => offer.getByText(vi.button.download).click());
    expect(download.suggestedFilename()).toMatch(/02-2024.*\.docx$/u);
    const text = wordText(readFileSync(await download.path()));
    for (const line of [
      'Chủ tịch UBND tỉnh tháng 02/2024',
      'đã giải quyết tháng 02/2024: 688 hồ sơ',
      'lũy kế từ đầu năm 2024 đến nay là: 1.655 hồ sơ',
      'tiếp nhận trực tuyến (bao gồm một phần, toàn trình): 551, đạt tỷ lệ 96,16%',
      'một phần phát sinh hồ sơ: 0, đạt tỷ lệ 0%',
      'có phát sinh hồ sơ: 18 TTHC, đạt tỷ lệ 16,51%',
      'qua dịch vụ BCCI: 106 hồ sơ, đạt tỷ lệ 18,5%',
      'Y Hương Niê',
    ]) {
      expect(text).toContain(line);
    }
  });
});

describe('the data folder', () => {
  test('keeps the report over a restart', async () => {
    await end();
    await begin();
    await chat.say(OPEN_MONTH, vi.sending.title(MONTH, 'approved'));
  });

  test('is emptied by --reset', async () => {
    await end();
    await begin(['--reset']);
    await chat.say(OPEN_MONTH, leftAfter(0));
    await end();
  });
});
