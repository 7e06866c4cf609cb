// A reminder as an officer meets it: it comes by itself into the chat window, can be put off, and falls silent when there
// is nothing more to do. The clock starts on the morning of the deadline.

import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';
import { ASKED } from '../demo/asked.ts';
import { button, ChatWindow, openBrowser, overflow } from './chat-window.ts';
import { killAll, newFolder, type Program, removeFolders, startChat } from './program.ts';
import { until } from './until.ts';

const vi = phrasesFor('vi');
const MONTH = toMonth(2024, 2);
const DATA = newFolder();
let browser: Browser;
let program: Program;
let chat: ChatWindow;
let reminder: Locator;

async function begin(now: string): Promise<void> {
  const started = await startChat(DATA, ['--now', now]);
  program = started.program;
  chat = await ChatWindow.open(browser, started.chatUrl);
}

async function end(): Promise<void> {
  await chat.page.close();
  program.signal('SIGTERM');
  await program.ended(10_000);
}

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  killAll();
  removeFolders();
});

describe('on the morning of the deadline', () => {
  test('the reminder comes by itself, once the officer has been met', async () => {
    await begin('2024-02-16T18:00');
    await end();
    await begin('2024-02-20T08:00');
    reminder = await chat.comes(vi.reminder.title('due', MONTH, false));
    await chat.picture('reminder', reminder);
    const words = await reminder.innerText();
    expect(words).toContain('17:00 thứ Ba 20/02/2024');
    expect(words).toContain(`trên ${ASKED.length} số liệu`);
  });

  test('on a phone nothing of it sticks out', async () => {
    await chat.asOnPhone(async () => {
      expect(await overflow(reminder.locator('.ac-adaptiveCard'))).toBeLessThanOrEqual(1);
    });
  });

  test('its button goes on exactly there', async () => {
    await chat.answer('02/2024', () => button(reminder, vi.reminder.button.begin).click());
  });

  test('put off, it says until when, and has no buttons any more', async () => {
    await button(reminder, vi.reminder.button.twoHours).click();
    await until(
      async () => ((await reminder.innerText()).includes('Em sẽ nhắc lại lúc 10:0') ? true : undefined),
      () => 'the reminder does not say when it comes again',
    );
    expect(await button(reminder, vi.reminder.button.twoHours).count()).toBe(0);
  });

  test('the schedule shows it', async () => {
    const schedule = await chat.say('lịch nhắc', 'Lịch nhắc');
    await chat.picture('schedule', schedule);
    expect(await schedule.innerText()).toContain('10:0');
    await end();
  });
});
