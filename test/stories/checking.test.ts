// "Kiểm tra" with a file or a pasted text: what cannot be true in it, a copy with comments, and our own report that came
// back edited.

import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openFile } from '../../src/formats/open-file.ts';
import { findDocument } from '../../src/store/documents.ts';
import { packed, unpacked } from '../../src/zip/repack.ts';
import { leftAfter } from '../demo/assertions.ts';
import type { Chat } from '../demo/chat.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { FileDrive } from '../support/file-drive.ts';
import { approve, readyReport } from '../support/ready.ts';
import { expectWords, play } from '../support/talk.ts';

const ISSUED = readFileSync('test/corpus/reports/form-khdt-2024-02-issued.txt', 'utf8');
const FEBRUARY = 'skhdt.ct25-ct08.2024-02';
const COPY = 'Tải bản có ghi chú';

async function drive(): Promise<FileDrive> {
  const opened = new FileDrive();
  await opened.open();
  onTestFinished(() => opened.close());
  return opened;
}

async function download(chat: Chat): Promise<Uint8Array> {
  const response = await fetch(chat.link(COPY) ?? '');
  return new Uint8Array(await response.arrayBuffer());
}

const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unpacked(bytes)[name]);

describe('a file with a report', () => {
  test.each([
    'kiểm tra',
    'soát giúp chị',
    'file này có sai gì không',
    'đúng không em',
    'dò số liệu giúp',
    'check this file',
    'kiểm tra 2 file này giúp em',
    'kiểm tra hai file này',
    'đúng chưa em',
  ])('“%s” says what cannot be true, whatever is being entered', async (words) => {
    const bot = await startBot();
    const files = await drive();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    const heard = await chat.sendFiles([files.put('bao-cao.txt', ISSUED)], words);
    expectWords(
      heard,
      ['bao-cao.txt', '1/58', '27,75%', `[${words.startsWith('check') ? 'Get copy with comments' : COPY}]`],
      words,
    );
    expect(await bot.stored()).toEqual({});
  });

  test('is had back as a Word file with a comment at each place', async () => {
    const bot = await startBot();
    const files = await drive();
    const chat = bot.chat();
    await chat.sendFiles([files.put('bao-cao.txt', ISSUED)], 'kiểm tra');
    expectWords(await chat.tap(COPY), 'bao-cao-ghi-chu.docx', COPY);
    const comments = partOf(await download(chat), 'word/comments.xml');
    expect(comments).toContain('27,75%');
    expect(comments).toContain('1/58');
  });

  test('a Word file comes back with its own text untouched', async () => {
    const bot = await startBot();
    const files = await drive();
    const chat = bot.chat();
    const word = readFileSync('test/corpus/reports/damaged-gialai-neighbour-copied.docx');
    await chat.sendFiles([files.put('gialai.docx', word)], 'kiểm tra');
    await chat.tap(COPY);
    const given = await download(chat);
    const [before, after] = await Promise.all(
      [word, given].map(async (bytes) => await openFile({ name: 'x.docx', bytes })),
    );
    const texts = (opened: typeof before) =>
      opened?.kind === 'opened' ? JSON.stringify(opened.document.parts) : undefined;
    expect(texts(after)).toBe(texts(before));
    expect(partOf(given, 'word/comments.xml')).toContain('w:comment ');
  });

  test('sent before is checked once it is asked', async () => {
    const bot = await startBot();
    const files = await drive();
    const chat = bot.chat();
    await chat.sendFiles([files.put('bao-cao.txt', ISSUED)]);
    expectWords(await chat.say('kiểm tra tệp này giúp chị'), ['bao-cao.txt', '27,75%'], 'afterwards');
  });

  test('of nobody else’s can be had through a copied button', async () => {
    const bot = await startBot();
    const files = await drive();
    const chat = bot.chat();
    const heard = await chat.sendFiles([files.put('bao-cao.txt', ISSUED)], 'kiểm tra');
    const data = JSON.stringify(heard.sent).match(/"act":"get-annotated","sent":"(?<id>[^"]+)"/u)?.groups?.id;
    expect(data).toBeDefined();
    const other = bot.chat({ talker: PEOPLE.approver });
    await other.say('chào');
    const press = { act: 'get-annotated', sent: data ?? '', nonce: 'n' };
    expectWords(await other.press(press), ['không còn giữ', '!.docx'], 'another');
  });

  test('is checked for the Office, whichever agency it is of', async () => {
    const bot = await startBot();
    const files = await drive();
    const chat = bot.chat({ talker: PEOPLE.coordinator });
    const heard = await chat.sendFiles([files.put('bao-cao.txt', ISSUED)], 'kiểm tra');
    expectWords(heard, ['tháng 01/2024 của Sở Kế hoạch và Đầu tư', '27,75%', '![Lấy số từ tệp]'], 'office');
  });
});

describe('without a file', () => {
  test('“kiểm tra” is of the report that is being entered', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    await play(bot, chat, [
      ['báo cáo tháng 02/2024', leftAfter(0)],
      ['kiểm tra', 'Rà soát báo cáo tháng 02/2024'],
      ['soát lỗi', 'Rà soát báo cáo tháng 02/2024'],
    ]);
  });

  test('“kiểm tra tệp” says how to send one', async () => {
    const bot = await startBot();
    const chat = bot.chat();
    expectWords(await chat.say('kiểm tra tệp'), ['gửi tệp', 'dán', '“kiểm tra”'], 'how');
    const english = bot.chat({ locale: 'en-US' });
    expectWords(await english.say('check a file'), ['Send the report as a file', '“check”'], 'how');
  });
});

describe('a pasted text', () => {
  test.each([
    ['before', (text: string) => `kiểm tra giúp chị\n${text}`],
    ['before, with a colon', (text: string) => `Em soát lỗi giúp anh: ${text}`],
    ['behind', (text: string) => `${text}\nkiểm tra giúp em`],
  ])('is checked where the wish stands %s, and nothing of it is recorded', async (_name, message) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    const heard = await chat.say(message(ISSUED));
    expectWords(heard, ['văn bản đã dán', '27,75%', '1/58', `[${COPY}]`], 'pasted');
    expect(await bot.stored()).toEqual({});
    expectWords(await chat.tap(COPY), 'van-ban-ghi-chu.docx', COPY);
  });
});

describe('a short text is checked by words that speak of it', () => {
  const TEXT = 'Sở đã giải quyết 688 hồ sơ, trước hạn 480 hồ sơ, đúng hạn 200 hồ sơ, quá hạn 2 hồ sơ.';
  test.each([
    `check giúp em đoạn này: ${TEXT}`,
    `đoạn này có đúng không em: ${TEXT}`,
    `xem giúp em báo cáo này đúng chưa: ${TEXT}`,
    'báo cáo này đúng chưa em: giải quyết 688, trước hạn 480, đúng hạn 200, quá hạn 2',
    'số liệu này khớp chưa em, giải quyết 688, trước hạn 480, đúng hạn 200, quá hạn 2',
    `kiểm tra giúp em đoạn sau. ${TEXT}`,
    `Em kiểm tra giúp chị đoạn này ${TEXT}`,
    `${TEXT} Đoạn này đúng chưa em?`,
    `kiem tra giup em: ${TEXT}`,
    `dò giùm em: ${TEXT}`,
    'kiểm tra bảng này giúp em\nGiải quyết\t688\nTrước hạn\t480\nQuá hạn\t2',
    `is this paragraph right: ${TEXT}`,
  ])('%s', async (message) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    expectWords(await chat.say(message), 'văn bản đã dán', message);
    expect(await bot.stored()).toEqual({});
  });

  test.each([
    'em kiểm tra lại rồi: trước hạn 480, quá hạn 2',
    'Kết quả rà soát số liệu: trước hạn 480, quá hạn 2',
    'báo cáo tháng 2: trước hạn 480, quá hạn 2',
  ])('“%s” gives figures', async (message) => {
    const bot = await startBot();
    const chat = bot.chat();
    await chat.say('báo cáo tháng 02/2024');
    await chat.say(message);
    expect(await bot.stored()).toMatchObject({ settledOverdue: 2 });
  });

  test('the Office too has it checked, whatever agency it speaks of', async () => {
    const bot = await startBot();
    const chat = bot.chat({ talker: PEOPLE.coordinator });
    const text = 'Sở Y tế đã giải quyết 688 hồ sơ, trước hạn 480 hồ sơ, quá hạn 2 hồ sơ.';
    expectWords(await chat.say(`kiểm tra giúp đoạn này: ${text}`), 'văn bản đã dán', 'office');
  });
});

describe('a text that comes after “kiểm tra”, with nothing there to review', () => {
  const TEXT = 'Sở đã giải quyết 688 hồ sơ, trước hạn 480 hồ sơ, đúng hạn 200 hồ sơ, quá hạn 2 hồ sơ.';
  test.each([
    ['coordinator', 'kiểm tra'],
    ['coordinator', 'kiểm tra tệp'],
    ['approver', 'kiểm tra'],
    ['officer', 'kiểm tra tệp'],
  ] as const)('%s: “%s”', async (who, words) => {
    const bot = await startBot();
    const chat = bot.chat({ talker: PEOPLE[who] });
    await chat.say(words);
    expectWords(await chat.say(TEXT), 'văn bản đã dán', words);
    expect(await bot.stored()).toEqual({});
  });
});

test('a long text is checked; without a wish it is too long to be an answer', async () => {
  const bot = await startBot();
  const chat = bot.chat({ talker: PEOPLE.coordinator });
  const long = `${ISSUED}\n${'Các phòng tiếp tục thực hiện nghiêm túc. '.repeat(250)}`;
  expectWords(await chat.say(`kiểm tra giúp\n${long}`), ['văn bản đã dán', '27,75%'], 'long');
  expectWords(await chat.say(long), ['dài quá', 'tệp'], 'too long');
});

/** The kept file of February with other words in it, as somebody saves it in Word. */
async function editedFile(bot: TestBot, changes: readonly (readonly [string, string])[], version = 3) {
  const kept = await findDocument(bot.db, FEBRUARY, version);
  return edited(kept?.bytes ?? new Uint8Array(), changes);
}

function edited(bytes: Uint8Array, changes: readonly (readonly [string, string])[]): Uint8Array {
  const files = { ...unpacked(bytes) };
  let xml = new TextDecoder().decode(files['word/document.xml']).replaceAll('\u00a0', ' ');
  for (const [from, to] of changes) {
    if (!xml.includes(from)) throw new Error(`“${from}” is not in the file`);
    xml = xml.replace(from, to);
  }
  files['word/document.xml'] = new TextEncoder().encode(xml);
  return packed(files);
}

/** Both lines that say how many are pending. */
const PENDING_46 = [
  [': 45 hồ sơ', ': 46 hồ sơ'],
  [': 45 hồ sơ', ': 46 hồ sơ'],
] as const;

describe('our own report', () => {
  test('unchanged is told as the approved one, with the verdict in the same answer', async () => {
    const bot = await startBot();
    const files = await drive();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    const kept = await findDocument(bot.db, FEBRUARY, 3);
    const heard = await chat.sendFiles([files.put('bc.docx', kept?.bytes ?? '')], 'kiểm tra');
    expectWords(heard, ['Đúng nguyên bản', 'Không thấy mâu thuẫn', 'bản mới nhất'], 'kept');
  });

  test('edited by a leader after approval: what changed, and sent back with it as the note', async () => {
    const bot = await startBot();
    const files = await drive();
    const { chat } = await readyReport(bot);
    const leader = await approve(bot, chat);
    const file = files.put('bc-sua.docx', await editedFile(bot, PENDING_46));
    const heard = await leader.sendFiles([file], 'kiểm tra');
    expectWords(
      heard,
      ['Bản sửa của báo cáo tháng 02/2024', '2 số liệu khác', '45 hồ sơ → 46 hồ sơ', '!Lời văn'],
      'edited',
    );
    expect(await bot.stored()).toMatchObject({ pending: 45 });
    await leader.tap('Trả lại kèm nội dung này', { note: 'Sửa theo tệp đã gửi: Còn tồn 45 → 46' });
    expectWords(await chat.say('tình hình'), 'Còn tồn 45 → 46', 'returned');
  });

  test('edited by its officer while it is entered: recorded on a press, with its file', async () => {
    const bot = await startBot();
    const files = await drive();
    const { chat } = await readyReport(bot);
    await chat.say('tải báo cáo');
    const draft = new Uint8Array(await (await fetch(chat.link('Tải bản dự thảo') ?? '')).arrayBuffer());
    const file = files.put('du-thao-sua.docx', edited(draft, PENDING_46));
    const heard = await chat.sendFiles([file], 'kiểm tra');
    expectWords(heard, ['45 hồ sơ → 46 hồ sơ', '[Ghi 1 số trong tệp]'], 'edited');
    expect(await bot.stored()).toMatchObject({ pending: 45 });
    await chat.tap('Ghi 1 số trong tệp');
    expect(await bot.stored()).toMatchObject({ pending: 46 });
    expectWords(await chat.say('lịch sử còn tồn'), 'du-thao-sua.docx', 'lịch sử');
  });

  test('with a figure and the rate behind it in the line tells the figure, and the line not once more', async () => {
    const bot = await startBot();
    const files = await drive();
    const { chat } = await readyReport(bot);
    const leader = await approve(bot, chat);
    const changes = [[': 551, đạt tỷ lệ 96,16%;', ': 550, đạt tỷ lệ 95,99%;']] as const;
    const file = files.put('bc.docx', await editedFile(bot, changes));
    expectWords(
      await leader.sendFiles([file], 'kiểm tra'),
      ['Bản sửa của báo cáo', '551 hồ sơ → 550 hồ sơ', '!dòng sửa lời', '!Lời văn'],
      'edited',
    );
  });

  test('with an appendix is compared as one without: the same month, the same changes', async () => {
    const bot = await startBot();
    const files = await drive();
    const { chat } = await readyReport(bot);
    const table = readFileSync('test/corpus/tables/06a-khdt.xlsx');
    await chat.sendFiles([files.put('06a.xlsx', table)]);
    await chat.say('kèm phụ lục');
    await chat.tap('Kèm phụ lục');
    await chat.say('tải báo cáo');
    const draft = new Uint8Array(await (await fetch(chat.link('Tải bản dự thảo') ?? '')).arrayBuffer());
    expect(new TextDecoder().decode(unpacked(draft)['word/document.xml'])).toContain('Kèm theo');
    const file = files.put('du-thao-sua.docx', edited(draft, PENDING_46));
    const heard = await chat.sendFiles([file], 'kiểm tra');
    expectWords(
      heard,
      ['Bản sửa của báo cáo tháng 02/2024', '45 hồ sơ → 46 hồ sơ', '[Ghi 1 số trong tệp]', '!Lời văn'],
      'edited',
    );
  });

  test('with other words in a line shows the line, before and after', async () => {
    const bot = await startBot();
    const files = await drive();
    const { chat } = await readyReport(bot);
    await approve(bot, chat);
    const file = files.put('bc.docx', await editedFile(bot, [['KẾT QUẢ', 'TÌNH HÌNH']]));
    expectWords(await chat.sendFiles([file], 'kiểm tra'), ['1 dòng sửa lời', 'TÌNH HÌNH', '→'], 'reworded');
  });
});
