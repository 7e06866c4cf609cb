// The Word file in Teams: offered, taken into the person's OneDrive, declined, overtaken, delivered twice, and what
// happens when the upload goes wrong or the address is hostile.

import { HttpResponse } from 'msw';
import { describe, expect, onTestFinished, test } from 'vitest';
import { toMonth } from '../../../src/calendar/month.ts';
import { fileNameOf } from '../../../src/document/file-name.ts';
import { fill, record } from '../../actions/filled.ts';
import { wordText } from '../../demo/word-text.ts';
import { acting, OFFICER } from '../../support/database.ts';
import { expectWords } from '../../support/talk.ts';
import {
  answering,
  FILE_INFO,
  offered,
  PUBLIC_URL,
  startNextDoor,
  startTeamsBot,
  type TeamsBot,
} from '../teams-bot.ts';

async function offering() {
  const bot = await startTeamsBot();
  await fill(acting(bot.db));
  const chat = bot.chat();
  return { bot, chat, offer: await offered(chat) };
}

/** The link in the newest card leads to the file. */
async function expectLink(bot: TeamsBot, url: string | undefined): Promise<void> {
  expect(url).toMatch(new RegExp(`^${PUBLIC_URL}/download/`, 'u'));
  const response = await fetch((url ?? '').replace(PUBLIC_URL, bot.url));
  expect(response.status).toBe(200);
  expect(wordText(Buffer.from(await response.arrayBuffer()))).toContain('688 hồ sơ');
}

const LINK = 'Tải bản dự thảo';

test('the file is offered under its name and with its size', async () => {
  const { bot, offer } = await offering();
  expect(offer.fileName).toBe(
    fileNameOf('CT25-CT08', toMonth(2024, 2), 'SKHDT', { kind: 'draft', changed: '09:00 16/02/2024' }),
  );
  expect(bot.drive.asked).toEqual([]);
  await bot.chat().deliver(answering(offer, 'accept'));
  expect(bot.drive.asked[0]?.bytes).toHaveLength(offer.size);
});

test('accepted, it is put into OneDrive whole, shown as a file, and the card goes away', async () => {
  const { bot, chat, offer } = await offering();
  const heard = await chat.deliver(answering(offer, 'accept'));
  expect(heard.status).toBe(200);
  expect(bot.drive.asked).toMatchObject([
    {
      host: 'sokhdt-my.sharepoint.com',
      method: 'PUT',
      range: `bytes 0-${offer.size - 1}/${offer.size}`,
    },
  ]);
  expect(wordText(Buffer.from(bot.drive.asked[0]?.bytes ?? []))).toContain('688 hồ sơ');
  expect(heard.sent.flatMap(({ attachments }) => attachments ?? [])).toEqual([
    {
      contentType: FILE_INFO,
      contentUrl: 'https://sokhdt-my.sharepoint.com/personal/lan/file.docx',
      name: offer.fileName,
      content: { uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'docx' },
    },
  ]);
  expect(bot.connector.deleted()).toEqual([offer.cardId]);
});

test('declined, nothing is uploaded and the card goes away', async () => {
  const { bot, chat, offer } = await offering();
  const heard = await chat.deliver(answering(offer, 'decline'));
  expectWords(heard, 'không gửi tệp', 'decline');
  expect(bot.drive.asked).toEqual([]);
  expect(bot.connector.deleted()).toEqual([offer.cardId]);
});

test('accepted after a figure was changed, the old figures are not handed over', async () => {
  const { bot, chat, offer } = await offering();
  await record(acting(bot.db), { onlineReturned: 1 });
  const heard = await chat.deliver(answering(offer, 'accept'));
  expectWords(heard, ['đã thay đổi', 'tải báo cáo'], 'accept');
  expect(bot.drive.asked).toEqual([]);
  expect(bot.connector.deleted()).toEqual([offer.cardId]);
});

describe('delivered again', () => {
  test('under a new id, it is answered with silence', async () => {
    const { bot, chat, offer } = await offering();
    await chat.deliver(answering(offer, 'accept'));
    const again = await chat.deliver(answering(offer, 'accept'));
    expect(again).toMatchObject({ status: 200, sent: [] });
    expect(bot.drive.asked).toHaveLength(1);
  });

  test('at the same moment, it is uploaded once', async () => {
    const { bot, chat, offer } = await offering();
    const answer = answering(offer, 'accept');
    const both = await Promise.all([chat.deliver(answer), chat.deliver(answer)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(bot.drive.asked).toHaveLength(1);
    expect(bot.connector.deleted()).toHaveLength(1);
  });

  test('to the next process, because the first died during the upload, it is done after all', async () => {
    const { bot, chat, offer } = await offering();
    const died = Promise.withResolvers<Response>();
    const reached = Promise.withResolvers<void>();
    onTestFinished(() => died.resolve(new HttpResponse(null, { status: 503 })));
    bot.drive.answerNext(() => {
      reached.resolve();
      return died.promise;
    });
    const unanswered = chat.deliver(answering(offer, 'accept')).catch(() => undefined);
    await reached.promise;

    const next = await startNextDoor(bot);
    const heard = await next.deliver(answering(offer, 'accept'));
    expect(heard.sent[0]?.attachments?.[0]?.contentType).toBe(FILE_INFO);
    expect(bot.drive.asked.map(({ bytes }) => bytes.length)).toEqual([offer.size, offer.size]);
    expect(await next.deliver(answering(offer, 'accept'))).toMatchObject({ status: 200, sent: [] });
    died.resolve(new HttpResponse(null, { status: 503 }));
    await unanswered;
  });

  test('because the file card did not get through, it is done after all', async () => {
    const { bot, chat, offer } = await offering();
    bot.connector.failNext(403);
    await chat.deliver(answering(offer, 'accept'));
    const again = await chat.deliver(answering(offer, 'accept'));
    expect(again.sent[0]?.attachments?.[0]?.contentType).toBe(FILE_INFO);
  });
});

describe('when OneDrive does not take it, a link takes its place', () => {
  test.each([
    ['an expired upload', () => new HttpResponse(null, { status: 404 })],
    ['a full drive', () => new HttpResponse(null, { status: 507 })],
    ['trouble there', () => new HttpResponse('<html>', { status: 503 })],
    ['a lost connection', () => HttpResponse.error()],
  ])('%s', async (_what, answer) => {
    const { bot, chat, offer } = await offering();
    bot.drive.answerNext(answer);
    const heard = await chat.deliver(answering(offer, 'accept'));
    expect(heard.status).toBe(200);
    expectWords(heard, ['Chưa lưu được tệp', `[${LINK}]`], 'accept');
    await expectLink(bot, chat.link(LINK));
    expect(bot.connector.deleted()).toEqual([offer.cardId]);
  });

  test.each([
    ['https://evil.example/'],
    ['http://169.254.169.254/latest'],
    ['https://x.sharepoint.com/other'],
  ])('a redirect to %s, which is not followed', async (location) => {
    const { bot, chat, offer } = await offering();
    bot.drive.answerNext(() => new HttpResponse(null, { status: 307, headers: { location } }));
    const heard = await chat.deliver(answering(offer, 'accept'));
    expectWords(heard, ['Chưa lưu được tệp', `[${LINK}]`], 'accept');
    expect(bot.drive.asked.map(({ host }) => host)).toEqual(['sokhdt-my.sharepoint.com']);
  });
});

describe('a hostile upload address is not called', () => {
  test.each([
    ['https://evil.example/upload'],
    ['https://evilsharepoint.com/upload'],
    ['https://sharepoint.com.evil.example/upload'],
    ['https://sokhdt.sharepoint.com@evil.example/upload'],
    ['https://evil.example/.sharepoint.com'],
    ['https://evil.example\\.sharepoint.com/upload'],
    ['https://user:secret@sokhdt.sharepoint.com/upload'],
    ['https://169.254.169.254/upload'],
    ['https://localhost/upload'],
    ['https://[::1]/upload'],
  ])('%s', async (uploadUrl) => {
    const { bot, chat, offer } = await offering();
    const heard = await chat.deliver(answering(offer, 'accept', uploadUrl));
    expect(heard.status).toBe(200);
    expect(bot.drive.asked).toEqual([]);
    await expectLink(bot, chat.link(LINK));
  });

  test.each([
    ['http://sokhdt.sharepoint.com/upload'],
    ['file:///etc/passwd'],
    ['sokhdt.sharepoint.com'],
    [''],
  ])('“%s” is no address of a file at all', async (uploadUrl) => {
    const { bot, chat, offer } = await offering();
    const heard = await chat.deliver(answering(offer, 'accept', uploadUrl));
    expect(heard.status).toBe(200);
    expect(heard.sent).toEqual([]);
    expect(bot.drive.asked).toEqual([]);
    expect(chat.link(LINK)).toBeUndefined();
  });
});

describe('nothing is handed over', () => {
  test('to someone the bot does not know, whatever the card says', async () => {
    const { bot, offer } = await offering();
    const stranger = bot.chat({
      ...OFFICER,
      id: 'nguoi-la',
      name: 'Người lạ',
      entraObjectId: '00000000-0000-4000-8000-000000000999',
    });
    const { activity } = await stranger.say('xin chào');
    const { conversation, from } = activity;
    const heard = await stranger.deliver({ ...answering(offer, 'accept'), conversation, from });
    expect(heard.sent).toEqual([]);
    expect(bot.drive.asked).toEqual([]);
    expect(bot.connector.deleted()).toEqual([]);
  });

  test.each([
    ['of a report that does not exist', { report: 'skhdt.ct25-ct08.1999-01' }, 'chưa được phân quyền'],
    ['of another version', { version: 0 }, 'đã thay đổi'],
  ])('%s', async (_what, change, words) => {
    const { bot, chat, offer } = await offering();
    const forged = { ...offer, context: { ...offer.context, ...change } };
    expectWords(await chat.deliver(answering(forged, 'accept')), words, 'accept');
    expect(bot.drive.asked).toEqual([]);
  });
});
