// A file that somebody sends to the bot, to learn whether it is a report as it was approved: what is fetched, from
// where, and what is said of it.

import { randomUUID } from 'node:crypto';
import { HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { issueDocument } from '../../../src/actions/issue-document.ts';
import { savePerson } from '../../../src/store/people.ts';
import { approve, fill, reopen } from '../../actions/filled.ts';
import type { Activity } from '../../demo/activities.ts';
import type { Chat } from '../../demo/chat.ts';
import { acting, OFFICE, OFFICER, REPORT } from '../../support/database.ts';
import { expectWords } from '../../support/talk.ts';
import { startTeamsBot, type TeamsBot } from '../teams-bot.ts';

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const ADDRESS = 'https://sokhdt-my.sharepoint.com/personal/lan/_layouts/15/download.aspx?UniqueId=1';

interface Sent {
  readonly text?: string;
  readonly fileType?: string;
  readonly downloadUrl?: string;
  readonly id?: string;
}

/** A message with a file, as Teams delivers it: its words come again as HTML. */
async function withFile(chat: Chat, sent: Sent = {}): Promise<Activity> {
  const { text = '', fileType = 'docx', downloadUrl = ADDRESS, id = randomUUID() } = sent;
  const { activity } = await chat.say('chào');
  const attachments = [
    { contentType: DOWNLOAD, name: `bao cao.${fileType}`, content: { downloadUrl, fileType, uniqueId: '1' } },
    { contentType: 'text/html', content: `<p>${text}</p>` },
  ];
  return { ...activity, id, text, attachments };
}

async function approved() {
  const bot = await startTeamsBot();
  const officer = acting(bot.db);
  await fill(officer);
  await approve(officer);
  const issued = await issueDocument(officer, REPORT);
  if (issued.kind !== 'issued') throw new Error(issued.code);
  return { bot, officer, chat: bot.chat(), bytes: issued.bytes };
}

const serve = (bot: TeamsBot, bytes: Uint8Array) =>
  bot.drive.answerNext(() => HttpResponse.arrayBuffer(Uint8Array.from(bytes).buffer));

test.each([
  ['without words', ''],
  ['with “đối chiếu”', 'đối chiếu'],
  ['with words that mean nothing else', 'nhờ em xem tệp ni có chuẩn không hè'],
])('sent %s, an approved file is known with month, version and time', async (_how, text) => {
  const { bot, chat, bytes } = await approved();
  serve(bot, bytes);
  const heard = await chat.deliver(await withFile(chat, { text }));
  expectWords(
    heard,
    [
      'Đúng nguyên bản',
      'tháng 02/2024',
      'Sở Kế hoạch và Đầu tư',
      'lần 1, đã duyệt',
      'đã duyệt lúc 09:00 16/02/2024',
      'chưa có số văn bản',
      'bản mới nhất',
    ],
    'file',
  );
  expect(bot.drive.asked).toMatchObject([{ host: 'sokhdt-my.sharepoint.com', method: 'GET' }]);
});

test('one byte changed makes it no kept version', async () => {
  const { bot, chat, bytes } = await approved();
  serve(
    bot,
    bytes.map((byte, i) => (i === 100 ? byte ^ 1 : byte)),
  );
  const heard = await chat.deliver(await withFile(chat));
  expectWords(heard, ['không trùng với bản đã duyệt nào', '!Đúng nguyên bản'], 'file');
});

test('an overtaken version says by which, and one that is being corrected says so', async () => {
  const { bot, chat, officer, bytes } = await approved();
  await reopen(officer);
  serve(bot, bytes);
  const reopened = await chat.deliver(await withFile(chat));
  expectWords(reopened, ['lần 1', 'mở lại để đính chính', '!mới nhất'], 'file');
  await approve(officer);
  serve(bot, bytes);
  const heard = await chat.deliver(await withFile(chat));
  expectWords(heard, ['Đúng nguyên bản', 'thay bằng bản lần 2', '!mới nhất'], 'file');
});

test('a file of another agency is no kept version for its neighbours, and is one for the Office', async () => {
  const { bot, bytes } = await approved();
  const neighbour = {
    ...OFFICER,
    id: 'lang-gieng',
    principal: 'lang-gieng@example.vn',
    entraObjectId: '00000000-0000-4000-8000-000000000777',
  };
  await savePerson(bot.db, { ...neighbour, memberships: [{ agencyId: 'vpubnd', roles: ['officer'] }] });
  const theirs = bot.chat(neighbour);
  serve(bot, bytes);
  const heard = await theirs.deliver(await withFile(theirs));
  expectWords(heard, ['không trùng', '!lần 1', '!Đúng nguyên bản'], 'neighbour');

  const office = bot.chat(OFFICE as Parameters<typeof bot.chat>[0]);
  serve(bot, bytes);
  expectWords(await office.deliver(await withFile(office)), 'Đúng nguyên bản', 'Office');
});

test('without a file it is asked for; the answer may come without words', async () => {
  const { bot, chat, bytes } = await approved();
  expectWords(await chat.say('đối chiếu'), 'đính kèm tệp Word', 'đối chiếu');
  expect(bot.drive.asked).toEqual([]);
  serve(bot, bytes);
  expectWords(await chat.deliver(await withFile(chat)), 'Đúng nguyên bản', 'file');
});

test('other words beside a file are told to be left, and the file is looked at', async () => {
  const { bot, chat } = await approved();
  const heard = await chat.deliver(await withFile(chat, { text: 'trợ giúp' }));
  expectWords(heard, ['Em xem tệp trước', 'trợ giúp', '![Tất cả các lệnh]'], 'trợ giúp');
  expect(bot.drive.asked).toHaveLength(1);
});

test.each([['pdf'], ['xlsx'], ['doc'], ['docm']])(
  'a file that is no “%s” at all is told in a sentence, and is not kept',
  async (fileType) => {
    const { bot, chat } = await approved();
    serve(bot, new Uint8Array([1, 2, 3, 4]));
    const heard = await chat.deliver(await withFile(chat, { fileType }));
    expectWords(heard, ['bao cao.', '!Đúng nguyên bản'], 'file');
    expect(heard.sent).toHaveLength(1);
    expect(await bot.db.selectFrom('sent_files').select('id').execute()).toEqual([]);
  },
);

test('more files at once than are read are refused, and none of them is fetched', async () => {
  const { bot, chat } = await approved();
  const activity = await withFile(chat);
  const [file] = activity.attachments ?? [];
  const many = { ...activity, attachments: Array.from({ length: 6 }, () => file) } as Activity;
  expectWords(await chat.deliver(many), 'nhiều nhất 5 tệp', 'files');
  expect(bot.drive.asked).toEqual([]);
});

test('a file of more than ten megabytes is not read', async () => {
  const { bot, chat } = await approved();
  serve(bot, new Uint8Array(10 * 1024 * 1024 + 1));
  expectWords(await chat.deliver(await withFile(chat)), 'lớn hơn 10 MB', 'file');
  serve(bot, new Uint8Array(10 * 1024 * 1024));
  expectWords(await chat.deliver(await withFile(chat)), ['bao cao.docx', '!lớn hơn'], 'file');
});

describe('what cannot be fetched is said', () => {
  test.each([
    ['an expired address', () => new HttpResponse(null, { status: 404 })],
    ['trouble there', () => new HttpResponse('<html>', { status: 503 })],
    ['a lost connection', () => HttpResponse.error()],
    [
      'a redirection',
      () => new HttpResponse(null, { status: 302, headers: { location: 'https://evil.example/' } }),
    ],
  ])('%s', async (_what, answer) => {
    const { bot, chat } = await approved();
    bot.drive.answerNext(answer);
    const heard = await chat.deliver(await withFile(chat));
    expect(heard.status).toBe(200);
    expectWords(heard, 'chưa tải được tệp', 'file');
    expect(bot.drive.asked.map(({ host }) => host)).toEqual(['sokhdt-my.sharepoint.com']);
  });

  test.each([
    ['https://evil.example/file.docx'],
    ['https://sharepoint.com.evil.example/file.docx'],
    ['https://sokhdt.sharepoint.com@evil.example/file.docx'],
    ['https://169.254.169.254/latest'],
    ['http://sokhdt-my.sharepoint.com/file.docx'],
    ['http://127.0.0.1:9/file.docx'],
    ['file:///etc/passwd'],
    ['bao cao.docx'],
  ])('a hostile address, which is not called: %s', async (downloadUrl) => {
    const { bot, chat } = await approved();
    const heard = await chat.deliver(await withFile(chat, { downloadUrl }));
    expectWords(heard, 'chưa tải được tệp', 'file');
    expect(bot.drive.asked).toEqual([]);
  });
});

test('delivered twice, it is fetched and answered once', async () => {
  const { bot, chat, bytes } = await approved();
  const activity = await withFile(chat);
  serve(bot, bytes);
  expectWords(await chat.deliver(activity), 'Đúng nguyên bản', 'file');
  expect((await chat.deliver(activity)).sent).toEqual([]);
  expect(bot.drive.asked).toHaveLength(1);
});

test.each([
  ['no content', { contentType: DOWNLOAD }],
  ['no address', { contentType: DOWNLOAD, content: { fileType: 'docx' } }],
  [
    'an endless address',
    { contentType: DOWNLOAD, content: { fileType: 'docx', downloadUrl: 'x'.repeat(4001) } },
  ],
  ['a picture', { contentType: 'image/png', contentUrl: 'https://evil.example/a.png' }],
])('an attachment that is %s is none', async (_what, attachment) => {
  const { bot, chat } = await approved();
  const heard = await chat.deliver({ ...(await withFile(chat)), attachments: [attachment] });
  expectWords(heard, 'mới đọc được chữ', 'attachment');
  expect(bot.drive.asked).toEqual([]);
});

test('someone whom the bot does not know has nothing fetched', async () => {
  const { bot, chat } = await approved();
  const activity = await withFile(chat);
  const from = { id: '29:nguoi-la', aadObjectId: '00000000-0000-4000-8000-000000000999' };
  expectWords(await chat.deliver({ ...activity, from }), '!Đúng nguyên bản', 'stranger');
  expect(bot.drive.asked).toEqual([]);
});
