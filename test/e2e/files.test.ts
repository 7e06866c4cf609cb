// Figures from a file that is dropped on the chat window.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { button, ChatWindow, openBrowser } from './chat-window.ts';
import { killAll, newFolder, type Program, removeFolders, startChat } from './program.ts';

const TABLE = `Tháng 02/2024
STT,Lĩnh vực,Số hồ sơ nhận giải quyết,,,,Số hồ sơ đã giải quyết,,,,Số hồ sơ đang giải quyết,,
,,Tổng số,Trực tuyến,"Trực tiếp, dịch vụ bưu chính",Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn
(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)
,Tổng cộng,754,551,43,160,688,480,208,0,66,66,0
`;

let browser: Browser;
let program: Program;
let chat: ChatWindow;

beforeAll(async () => {
  browser = await openBrowser();
  const started = await startChat(newFolder(), ['--now', '2024-02-18T19:00+07:00']);
  program = started.program;
  chat = await ChatWindow.open(browser, started.chatUrl);
});

afterAll(async () => {
  await browser?.close();
  program?.signal('SIGTERM');
  killAll();
  removeFolders();
});

/** Lets a file go over the page; runs in it. */
const DROP = `(name, content) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  document.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}`;

async function drop(name: string, content: string): Promise<void> {
  await chat.page.evaluate(`(${DROP})(${JSON.stringify(name)}, ${JSON.stringify(content)})`);
}

test('a dropped table is shown, taken over and asked on', async () => {
  await chat.say('báo cáo tháng 02/2024', 'Tổng số hồ sơ TTHC đã giải quyết');
  const card = await chat.answer('Lấy số từ tệp: báo cáo tháng 02/2024', () =>
    drop('06a_thang02.csv', TABLE),
  );
  await chat.picture('take-over', card);
  await button(card, 'Lấy tất cả').click();
  await card.getByText('Đã lấy').first().waitFor();
  const why = await chat.say('lịch sử trước hạn', 'Lịch sử');
  expect(await why.innerText()).toContain('06a_thang02.csv');
});
