// The chat window as narrow as a phone: what is sent fits, is filled in with a thumb, and shows people's words as typed.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vi } from '../../src/phrases/vi.ts';
import { ChatWindow, field, openBrowser, overflow } from './chat-window.ts';
import { killAll, newFolder, removeFolders, startChat } from './program.ts';

const TYPED =
  '3. Đề nghị lùi đến {{DATE(2024-02-20T08:00:00Z, SHORT)}}, xem https://igate.vn/x_y_z hoặc lan@igate.vn (c)';

let browser: Browser;
let chat: ChatWindow;

beforeAll(async () => {
  browser = await openBrowser();
  // A Sunday evening, when nobody is reminded of anything.
  const { chatUrl } = await startChat(newFolder(), ['--now', '2024-02-18T19:00', '--sample', 'department']);
  chat = await ChatWindow.open(browser, chatUrl, { phone: true });
});

afterAll(async () => {
  await browser?.close();
  killAll();
  removeFolders();
});

test('welcome, question and form fit the screen', async () => {
  await chat.screen('phone-welcome');
  const question = await chat.say('báo cáo tháng 02/2024', 'Tổng số hồ sơ TTHC đã giải quyết trong tháng');
  await chat.screen('phone-question');
  expect(await overflow(question)).toBe(0);
  const form = await chat.say('biểu mẫu', 'Giải quyết hồ sơ');
  expect(await overflow(form)).toBe(0);
  await field(form, 'settled').fill('688');
  await form.getByRole('button', { name: 'Lưu', exact: true }).click();
  await form.getByText(vi.form.saved(1, 'Giải quyết hồ sơ')).first().waitFor();
  await chat.screen('phone-saved');
  expect(await overflow(chat.page.locator('body'))).toBe(0);
});

test('words are shown as they were typed, in a card and in a message', async () => {
  await chat.say(`kiến nghị: ${TYPED}`, 'Kiến nghị');
  const review = await chat.say('xem lại', TYPED);
  expect(await review.getByRole('link').count()).toBe(0);
  expect(await overflow(review)).toBe(0);
});
