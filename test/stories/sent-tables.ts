// A table of the one-stop system that somebody sends, and the talk in which they do.

import { onTestFinished } from 'vitest';
import type { Chat } from '../demo/chat.ts';
import { startBot, type TestBot } from '../support/bot.ts';
import { FileDrive } from '../support/file-drive.ts';

interface Table {
  readonly settled?: readonly [early: number, onTime: number, overdue: number];
  readonly pending?: readonly [within: number, overdue: number];
  readonly above?: readonly string[];
}

/** 06a as a one-stop system exports it. */
export function table06a({
  settled = [480, 201, 7],
  pending = [64, 2],
  above = ['Tháng 02/2024'],
}: Table = {}): string {
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
  const [all, open] = [sum(settled), sum(pending)];
  const head = [
    'STT,Lĩnh vực,Số hồ sơ nhận giải quyết,,,,Số hồ sơ đã giải quyết,,,,Số hồ sơ đang giải quyết,,',
    ',,Tổng số,Trực tuyến,"Trực tiếp, dịch vụ bưu chính",Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn',
    '(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)',
  ];
  const row = [all + open, all, open, 0, all, ...settled, open, ...pending].join(',');
  return [...above, ...head, `1,Thành lập doanh nghiệp,${row}`, `,Tổng cộng,${row}`].join('\n');
}

export async function opened(
  said = 'báo cáo tháng 02/2024',
  now?: Date,
): Promise<{ bot: TestBot; chat: Chat; drive: FileDrive }> {
  const bot = await startBot(now);
  const drive = new FileDrive();
  await drive.open();
  onTestFinished(() => drive.close());
  const chat = bot.chat();
  if (said !== '') await chat.say(said);
  return { bot, chat, drive };
}

export const TAKE = 'Lấy tất cả';

export async function figures(bot: TestBot, ...ids: readonly string[]) {
  const stored = await bot.stored();
  return Object.fromEntries(ids.map((id) => [id, stored[id]]));
}
