// The history as an Excel file in Teams: offered and taken as the Word file is, by a link where that fails.

import { HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { readHistory } from '../../../src/actions/read-history.ts';
import { findPerson, savePerson } from '../../../src/store/people.ts';
import { signDownload } from '../../../src/teams/files/download-link.ts';
import { fill, record } from '../../actions/filled.ts';
import { openWorkbook, plainRows } from '../../spreadsheet/workbook.ts';
import { acting, NOW, OFFICER, REPORT } from '../../support/database.ts';
import { expectWords } from '../../support/talk.ts';
import {
  answering,
  FILE_INFO,
  LINK_SECRET,
  offered,
  offerIn,
  PUBLIC_URL,
  startTeamsBot,
} from '../teams-bot.ts';

const BUTTON = 'Tải toàn bộ lịch sử (Excel)';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function offering() {
  const bot = await startTeamsBot();
  await fill(acting(bot.db));
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  await chat.say('lịch sử');
  return { bot, chat, offer: offerIn(await chat.tap(BUTTON)) };
}

test('accepted, it is put into OneDrive whole and shown as a file', async () => {
  const { bot, chat, offer } = await offering();
  expect(offer.fileName).toBe('Lich su CT25-CT08 thang 02-2024 - SKHDT.xlsx');
  const accepted = answering(offer, 'accept');
  const { uploadInfo, ...value } = accepted.value as { uploadInfo: Record<string, unknown> };
  const { fileType: _, ...untyped } = uploadInfo;
  const heard = await chat.deliver({ ...accepted, value: { ...value, uploadInfo: untyped } });
  const [asked] = bot.drive.asked;
  expect(asked?.bytes).toHaveLength(offer.size);
  const rows = plainRows(openWorkbook(asked?.bytes ?? new Uint8Array()));
  const history = await readHistory(acting(bot.db), REPORT);
  expect(rows).toHaveLength(1 + (history.kind === 'history' ? history.lines.length : Number.NaN));
  expect(heard.sent[0]?.attachments?.[0]).toMatchObject({
    contentType: FILE_INFO,
    name: offer.fileName,
    content: { fileType: 'xlsx' },
  });
  expect(bot.connector.deleted()).toEqual([offer.cardId]);
});

test('accepted after more was changed, it ends where it was offered', async () => {
  const { bot, chat, offer } = await offering();
  await record(acting(bot.db), { onlineReturned: 1 });
  await chat.deliver(answering(offer, 'accept'));
  expect(bot.drive.asked[0]?.bytes).toHaveLength(offer.size);
});

test('declined, it says how to get it later', async () => {
  const { bot, chat, offer } = await offering();
  expectWords(await chat.deliver(answering(offer, 'decline')), 'gõ “lịch sử”', 'decline');
  expect(bot.drive.asked).toEqual([]);
});

test('when OneDrive does not take it, a link leads to the same bytes', async () => {
  const { bot, chat, offer } = await offering();
  bot.drive.answerNext(() => new HttpResponse(null, { status: 507 }));
  const heard = await chat.deliver(answering(offer, 'accept'));
  expectWords(heard, ['Chưa lưu được tệp', offer.fileName, '[Tải tệp Excel]'], 'accept');
  const response = await fetch((chat.link('Tải tệp Excel') ?? '').replace(PUBLIC_URL, bot.url));
  expect(response.headers.get('content-type')).toBe(XLSX);
  expect(response.headers.get('content-disposition')).toContain(offer.fileName);
  expect((await response.arrayBuffer()).byteLength).toBe(offer.size);
});

test('a card that was offered before there were other files hands over the report', async () => {
  const { bot, chat } = await offering();
  const offer = await offered(chat);
  const { file, ...context } = offer.context;
  expect(file).toBe('report');
  await chat.deliver(answering({ ...offer, context }, 'accept'));
  expect(bot.drive.asked[0]?.bytes).toHaveLength(offer.size);
});

test('a link to one kind of file is none to the other, and none at all for someone who has left', async () => {
  const { bot } = await offering();
  const at = async (claim: object) => {
    const download = {
      reportId: REPORT,
      version: 1,
      personId: OFFICER.id,
      language: 'vi',
      file: 'history',
      ...claim,
    };
    const token = signDownload(LINK_SECRET, download as Parameters<typeof signDownload>[1], NOW);
    const response = await fetch(`${bot.url}/download/${token}`);
    return { status: response.status, type: response.headers.get('content-type') };
  };
  expect(await at({})).toEqual({ status: 200, type: XLSX });
  expect((await at({ file: 'report' })).type).toContain('wordprocessingml');
  const gone = { status: 404, type: 'text/plain; charset=utf-8' };
  expect(await at({ file: 'audit' })).toEqual(gone);
  expect(await at({ version: 2 })).toEqual(gone);
  const person = await findPerson(bot.db, OFFICER.id);
  if (person) await savePerson(bot.db, { ...person, active: false });
  expect(await at({})).toEqual(gone);
});
