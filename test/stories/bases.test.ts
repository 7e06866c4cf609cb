// A province chooses what its rates divide by: asked where it needs a figure more, named wherever a rate is explained,
// and not compared with months that were calculated otherwise.

import { expect, test } from 'vitest';
import { exportSettings, importSettings, planSettings } from '../../src/actions/import-settings.ts';
import { toMonth } from '../../src/calendar/month.ts';
import type { BaseOption, CountFigure, ReportDefinition } from '../../src/report/definition.ts';
import { readSettings } from '../../src/settings/settings-parser.ts';
import { writeSettings } from '../../src/settings/writing.ts';
import { saveBases } from '../../src/store/bases.ts';
import { problemLines } from '../../src/yaml/problems.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { CT25_CT08, DOSSIER, REPORT_CATALOGUE } from '../support/reports.ts';
import { takeIn } from '../support/taking-in.ts';
import { expectWords, play } from '../support/talk.ts';

const WORKED: CountFigure = {
  kind: 'count',
  id: 'worked',
  section: 'online',
  label: 'Số hồ sơ đã giải quyết và còn tồn',
  short: 'Giải quyết và còn tồn',
  english: 'Settled and pending',
  aliases: [],
  unit: DOSSIER,
  obtained: { how: 'computed', plus: ['settled', 'pending'] },
};
const CHANGE = {
  version: CT25_CT08.version + 1,
  vi: 'Tỷ lệ trực tuyến tính cả hồ sơ còn tồn.',
  en: 'Online rates count pending dossiers in.',
};
/** The option that a province has chosen divides by another figure: what was settled, and what is pending. */
const REWORDED: ReportDefinition = {
  ...CT25_CT08,
  version: CHANGE.version,
  changes: [...CT25_CT08.changes, CHANGE],
  bases: CT25_CT08.bases.map((choice) => {
    const [first, ...rest] = choice.options.map((option): BaseOption => {
      if (option.id !== 'settled') return option;
      const words = { vi: 'số hồ sơ đã giải quyết và còn tồn', en: 'dossiers settled and pending' };
      return {
        ...option,
        over: WORKED.id,
        words,
        more: { after: 'received', figures: [WORKED] },
        checks: [],
      };
    });
    if (!first) throw new Error('a base without options');
    return { ...choice, options: [first, ...rest] };
  }),
};

async function choosing(options: Readonly<Record<string, string>>): Promise<TestBot> {
  const bot = await startBot();
  await saveBases(bot.db, [{ from: toMonth(2024, 2), options }]);
  // Settings are read with the next look at what is due.
  await bot.remind();
  return bot;
}

/** Does as an Office does: writes its choice below what is stored, as a settings file, and takes that in. */
async function choosingInFile(bot: TestBot, choices: string) {
  const { db, now } = bot;
  const { bases: _, ...stored } = await exportSettings(db);
  const text = `${writeSettings({ ...stored, bases: undefined }).trimEnd()}\nbases:\n${choices}`;
  const read = readSettings(text, REPORT_CATALOGUE);
  if (read.kind !== 'settings') throw new Error(problemLines(read.problems).join('\n'));
  const shown = await planSettings(db, read.settings);
  if (shown.kind !== 'planned') throw new Error(shown.kind);
  expect(await importSettings(db, read.settings, shown.plan, { now })).toBe(true);
  await bot.remind();
}

test('chosen in the settings file, and changed there', { timeout: 60_000 }, async () => {
  const bot = await startBot();
  const { chat } = await readyReport(bot);
  await play(bot, chat, [['vì sao tiếp nhận trực tuyến', ['96,16%', '551/573', '!Cách tính của tỉnh']]]);
  await choosingInFile(bot, '  - { from: 2024-02, online: online-procedures }\n');
  const procedures = 'trên số hồ sơ của các TTHC có dịch vụ công trực tuyến, cả trực tuyến và trực tiếp';
  await play(bot, chat, [
    ['còn thiếu gì', 'Hồ sơ của TTHC có DVCTT'],
    ['hồ sơ của TTHC có DVCTT 560', 'Hồ sơ của TTHC có DVCTT: 560 hồ sơ'],
    ['vì sao tiếp nhận trực tuyến', ['98,39%', '551/560', `Cách tính của tỉnh: ${procedures}`]],
  ]);
  await choosingInFile(bot, '  - { from: 2024-02, online: settled }\n');
  await play(bot, chat, [
    ['còn thiếu gì', '!Hồ sơ của TTHC có DVCTT'],
    [
      'vì sao tiếp nhận trực tuyến',
      ['80,09%', '551/688', 'Cách tính của tỉnh: trên số hồ sơ đã giải quyết trong kỳ', '!cả trực tuyến'],
    ],
  ]);
});

test('a base that the file of the report words and calculates otherwise', { timeout: 60_000 }, async () => {
  const bot = await choosing({ online: 'settled' });
  const { chat } = await readyReport(bot);
  await takeIn(bot.db, [REWORDED], bot.now);
  await play(bot, chat, [
    ['còn thiếu gì', ['Mẫu báo cáo đã được cập nhật', CHANGE.vi]],
    [
      'vì sao tiếp nhận trực tuyến',
      [
        '75,17%',
        '551/733',
        'Cách tính của tỉnh: trên số hồ sơ đã giải quyết và còn tồn',
        '!đã giải quyết trong kỳ',
      ],
    ],
  ]);
});

test('over what is settled: named in the explanation, the summary and the comparison', async () => {
  const bot = await choosing({ online: 'settled' });
  const { chat } = await readyReport(bot);
  await play(bot, chat, [
    [
      'vì sao tiếp nhận trực tuyến',
      ['80,09%', '551/688', 'Cách tính của tỉnh: trên số hồ sơ đã giải quyết trong kỳ'],
    ],
    ['tóm tắt', ['| 80,09%', 'Tiếp nhận trực tuyến: tính trên số hồ sơ đã giải quyết trong kỳ.']],
    ['so với tháng trước', ['Tiếp nhận trực tuyến | ', '| 80,09% | –', 'từ tháng 02/2024 tính trên']],
    ['tỷ lệ trực tuyến tháng 1', ['!80,09%', '!tính trên']],
  ]);
  await chat.tap('Gửi duyệt');
  expectWords(
    await bot.chat({ talker: PEOPLE.approver }).say('chờ duyệt'),
    ['| 80,09%', 'từ tháng 02/2024 tính trên số hồ sơ đã giải quyết trong kỳ', 'không so sánh'],
    'to decide on',
  );
});

test('over what is received with carry-over: one figure more is asked, and the rate waits for it', async () => {
  const bot = await choosing({ online: 'received-with-carried' });
  const { chat } = await readyReport(bot);
  expectWords(await chat.say('còn thiếu gì'), 'Kỳ trước chuyển sang', 'missing');
  await play(bot, chat, [
    ['kỳ trước chuyển sang 45', 'Kỳ trước chuyển sang: 45 hồ sơ'],
    ['vì sao tiếp nhận trực tuyến', ['89,16%', '551/618', 'gồm cả kỳ trước chuyển sang']],
  ]);
});

test('over all dossiers with a fee: these are asked, and not those with online payment', async () => {
  const bot = await choosing({ payment: 'fee-procedures' });
  const chat = bot.chat();
  await chat.say('báo cáo tháng 02/2024');
  const asked = await chat.say('hồ sơ có thu phí, lệ phí 400, hồ sơ thanh toán trực tuyến 231');
  expectWords(asked, ['Hồ sơ có thu phí, lệ phí: 400', 'Hồ sơ thanh toán trực tuyến: 231'], 'recorded');
  const why = await chat.say('vì sao hồ sơ thanh toán trực tuyến');
  expectWords(why, ['57,75%', '231/400'], 'why');
  expect(why.text).not.toContain('thuộc diện thanh toán');
});
