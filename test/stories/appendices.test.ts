// Appendices from files, as Teams delivers them: offered, attached by a press, printed, told in the review, taken off.

import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appendicesOf } from '../../src/store/appendices.ts';
import { ASKED } from '../demo/asked.ts';
import { left } from '../demo/assertions.ts';
import { PEOPLE, startBot } from '../support/bot.ts';
import { FileDrive } from '../support/file-drive.ts';
import { readyReport } from '../support/ready.ts';
import { expectWords } from '../support/talk.ts';

const REPORT = 'skhdt.ct25-ct08.2024-02';
const corpus = (name: string) => readFileSync(new URL(`../corpus/tables/${name}`, import.meta.url));
const LIST = [
  'Danh sách hồ sơ quá hạn tháng 02/2024',
  'STT;Mã hồ sơ;Ngày tiếp nhận;Ngày hẹn trả;Ngày có kết quả;Đơn vị giải quyết;Cán bộ đang xử lý;Ghi chú',
  '1;H34.18-240115-0001;15/01/2024;29/01/2024;;Phòng ĐKKD;Nguyễn Văn Bình;',
  '2;H34.18-240116-0002;16/01/2024;30/01/2024;02/02/2024;Phòng ĐKKD;Trần Thị Lan;',
].join('\n');

async function ready() {
  const bot = await startBot();
  const drive = new FileDrive();
  await drive.open();
  onTestFinished(() => drive.close());
  const { chat } = await readyReport(bot, { pendingOverdue: '1' });
  return { bot, chat, drive };
}

describe('“phụ lục”', () => {
  test('says how, where nothing is attached and no file was sent', async () => {
    const { chat } = await ready();
    expectWords(
      await chat.say('phụ lục'),
      ['Phụ lục tháng 02/2024', 'chưa kèm phụ lục nào', 'Kèm phụ lục'],
      'phụ lục',
    );
  });

  test('a list of overdue dossiers is offered at once, attached by a press, told and printed', async () => {
    const { bot, chat, drive } = await ready();
    const sent = await chat.sendFiles([drive.put('qua-han.csv', LIST)]);
    expectWords(
      sent,
      ['hồ sơ đã giải quyết quá hạn (1 dòng)', 'hồ sơ quá hạn chưa giải quyết (1 dòng)', '[Kèm phụ lục]'],
      'file',
    );
    expect(await appendicesOf(bot.db, REPORT)).toEqual([]);
    const pressed = await chat.tap('Kèm phụ lục');
    expectWords(
      pressed,
      [
        'Đã kèm phụ lục',
        'I. Hồ sơ đã giải quyết quá hạn (1 dòng)',
        'qua-han.csv',
        '[Bỏ phụ lục I]',
        '[Bỏ phụ lục II]',
      ],
      'press',
    );
    expectWords(
      await chat.say('xem lại'),
      ['Phụ lục: I. Hồ sơ đã giải quyết quá hạn (1 dòng); II. Hồ sơ quá hạn chưa giải quyết (1 dòng)'],
      'review',
    );
    // Settled late, says the list; none, says the report.
    expectWords(await chat.say('xem lại'), ['nhưng theo phụ lục hồ sơ đã giải quyết quá hạn là 1'], 'review');
    expectWords(await chat.say('lịch sử'), ['Phụ lục hồ sơ đã giải quyết quá hạn: qua-han.csv'], 'lịch sử');
  });

  test('a table by field is attached after its figures were taken, and taken off again', async () => {
    const { bot, chat, drive } = await ready();
    await chat.sendFiles([drive.put('06a-khdt.xlsx', corpus('06a-khdt.xlsx'))]);
    const offered = await chat.say('kèm phụ lục');
    expectWords(offered, ['theo lĩnh vực (4 dòng)', '06a-khdt.xlsx', '[Kèm phụ lục]'], 'kèm phụ lục');
    await chat.tap('Kèm phụ lục');
    expect((await appendicesOf(bot.db, REPORT)).map(({ kind, rows }) => [kind, rows])).toEqual([
      ['by-field', 4],
    ]);
    expectWords(await chat.tap('Bỏ phụ lục'), ['Đã bỏ phụ lục theo lĩnh vực', 'chưa kèm phụ lục nào'], 'off');
    expect(await appendicesOf(bot.db, REPORT)).toEqual([]);
  });

  const table = (rows: string) =>
    [
      'Tình hình giải quyết hồ sơ tháng 02/2024',
      'STT;Lĩnh vực;Tổng số tiếp nhận;Tổng số đã giải quyết;Đúng hạn;Quá hạn;Tổng số đang giải quyết',
      ...rows.split('|'),
    ].join('\n');

  test('two files with a table by field: the second is another part or takes the place, as is said', async () => {
    const { bot, chat, drive } = await ready();
    await chat.sendFiles([drive.put('mot-cua.csv', table('1;Đầu tư;700;600;600;0;45'))]);
    await chat.say('kèm phụ lục');
    await chat.tap('Kèm phụ lục');
    // The same bytes under another name are the same appendix.
    await chat.sendFiles([drive.put('mot-cua (1).csv', table('1;Đầu tư;700;600;600;0;45'))]);
    expectWords(await chat.say('kèm phụ lục'), ['mot-cua.csv', '![Kèm thêm]', '![Kèm phụ lục]'], 'same');
    await chat.sendFiles([drive.put('quoc-gia.csv', table('1;Doanh nghiệp;90;88;88;0;0'))]);
    expectWords(
      await chat.say('kèm phụ lục'),
      ['đang có phụ lục theo lĩnh vực (tệp “mot-cua.csv”)', '[Kèm thêm]', '[Thay phụ lục cũ]'],
      'rival',
    );
    expectWords(
      await chat.tap('Kèm thêm'),
      [
        '[Bỏ phụ lục I]',
        '[Bỏ phụ lục II]',
        'Đã kèm phụ lục theo lĩnh vực (tệp “quoc-gia.csv”)',
        `còn${left(1, ASKED.length + 1)}`,
      ],
      'added',
    );
    expect((await appendicesOf(bot.db, REPORT)).map(({ file }) => file)).toEqual([
      'mot-cua.csv',
      'quoc-gia.csv',
    ]);
    expectWords(await chat.say('xem lại'), ['!theo phụ lục', '!phụ lục theo lĩnh vực cộng lại'], 'sum');
    await chat.sendFiles([drive.put('moi.csv', table('1;Đầu tư;70;60;60;0;4'))]);
    await chat.say('kèm phụ lục');
    expectWords(
      await chat.tap('Thay phụ lục cũ'),
      ['Thay cho phụ lục cũ', 'mot-cua.csv', 'quoc-gia.csv'],
      'replaced',
    );
    expect((await appendicesOf(bot.db, REPORT)).map(({ file }) => file)).toEqual(['moi.csv']);
    expectWords(
      await chat.say('xem lại'),
      ['nhưng theo phụ lục theo lĩnh vực là 60'],
      'names which appendix',
    );
  });

  test('a file of another month is not attached, whatever the press says', async () => {
    const { bot, chat, drive } = await ready();
    await chat.sendFiles([drive.put('qua-han.csv', LIST.replace('02/2024', '01/2024'))]);
    expectWords(await chat.say('phụ lục'), ['!qua-han.csv', 'chưa kèm phụ lục nào'], 'phụ lục');
    expect(await appendicesOf(bot.db, REPORT)).toEqual([]);
  });

  test('a leader sees them and has nothing to press', async () => {
    const { bot, chat, drive } = await ready();
    await chat.sendFiles([drive.put('qua-han.csv', LIST)]);
    await chat.tap('Kèm phụ lục');
    const leader = bot.chat({ talker: PEOPLE.approver });
    expectWords(
      await leader.say('phụ lục tháng 02/2024'),
      ['Hồ sơ quá hạn chưa giải quyết (1 dòng)', '![Bỏ phụ lục]'],
      'leader',
    );
  });
});
