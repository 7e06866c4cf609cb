// `npm start -- --now 2024-02-20T08:00` on an empty folder, as the README promises it: a year of sample before it, the month
// due that day, and the morning's reminder for whoever opens the chat after the program has started.

import { expect, onTestFinished, test } from 'vitest';
import { SAMPLE_OFFICER } from '../../src/local/people.ts';
import { Chat } from '../demo/chat.ts';
import { startConnector } from '../demo/connector.ts';
import { startProgram } from '../demo/program.ts';
import { until } from '../e2e/until.ts';

/** Beside other tests on the same cores. */
const LONGEST = 60_000;

test('the reminder of the morning comes to who opens the chat later', async () => {
  const connector = await startConnector();
  onTestFinished(() => connector.close());
  const program = await startProgram({ args: ['--now', '2024-02-20T08:00'], patience: LONGEST });
  onTestFinished(() => program.stop());
  const chat = new Chat({
    botUrl: program.url,
    talker: SAMPLE_OFFICER,
    place: {
      conversationId: 'a:can-bo',
      conversationType: 'personal',
      serviceUrl: connector.serviceUrl,
      locale: 'vi-VN',
    },
    sentTo: connector.sentTo,
    now: () => new Date(),
  });
  const { text: due } = await chat.say('tình hình tháng này');
  expect(due).toContain('Tình hình báo cáo tháng 02/2024');
  expect(due).toContain('hết hạn trong hôm nay');
  expect(due).toContain('01/2024: 96,25%');
  const heard: string[] = [];
  await until(
    () => {
      heard.push(chat.inbox().text);
      return heard.some((text) => text.includes('Hôm nay hết hạn báo cáo tháng 02/2024')) ? true : undefined;
    },
    () => `no reminder came:\n${heard.join('')}`,
    LONGEST,
  );
}, 150_000);
