// A department owes two sets of figures: the report of the two directives, and the index set of Decision 766 by month and by
// quarter. The same people enter, send and approve both, and the quarter fills itself from its months.

import { expect, test } from 'vitest';
import { toMonth } from '../../src/calendar/month.ts';
import { SAMPLE_AGENCIES } from '../../src/local/people.ts';
import type { FigureId } from '../../src/report/definition.ts';
import { saveAgency } from '../../src/store/agencies.ts';
import { figuresOfReports } from '../../src/store/figures.ts';
import { left } from '../demo/assertions.ts';
import { ENTERED_766 } from '../report/months-766.ts';
import { PEOPLE, startBot, type TestBot } from '../support/bot.ts';
import { ASKED_766, MONTHLY_766, TAKEN_766 } from '../support/quarterly-766.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { expectWords, play } from '../support/talk.ts';

/** The first quarter is over, and two working days are left for the month of the other report. */
const NOW = new Date('2024-03-18T02:00:00Z');
const MONTHLY = REPORT_CATALOGUE.get('dvc-766');
const FROM = toMonth(2024, 1);

async function owingBoth(): Promise<TestBot> {
  const bot = await startBot(NOW);
  const [agency] = SAMPLE_AGENCIES;
  if (!agency) throw new Error('no agency');
  const more = ['dvc-766', 'dvc-766-quy'].map((report) => ({ report, from: FROM }));
  await saveAgency(bot.db, { ...agency, reports: [...agency.reports, ...more] });
  return bot;
}

const stored = async (bot: TestBot, id: string) => {
  const figures = (await figuresOfReports(bot.db, [id])).get(id);
  return Object.fromEntries([...(figures ?? [])].map(([figure, { value }]) => [figure, value]));
};

/** Figures by the names that a person reads, a line each. */
const lines = (given: Readonly<Record<FigureId, number | string>>): string =>
  MONTHLY.figures
    .flatMap(({ id, short }) => (typeof given[id] === 'number' ? [`${short}: ${given[id]}`] : []))
    .join('\n');

/** What came in later goes out again, so that nothing wants a reason. */
const LATER = { carriedOver: 51, received: 560, synced: 560, digitised: 550 };

/** A month filled in one message, sent and approved. */
async function approvedMonth(
  bot: TestBot,
  month: number,
  changes: Readonly<Record<FigureId, number>>,
): Promise<void> {
  const chat = bot.chat();
  await chat.say(`báo cáo 766 tháng ${month}/2024`);
  await chat.say(lines({ ...ENTERED_766, ...changes }));
  await chat.say('gửi duyệt');
  const leader = bot.chat({ talker: PEOPLE.approver });
  expectWords(await leader.say('chờ duyệt'), `0${month}/2024`, 'chờ duyệt');
  await leader.tap('Duyệt');
}

test('which of them is meant is asked where nothing tells, and is told by its name or by its period', async () => {
  const bot = await owingBoth();
  await play(bot, bot.chat(), [
    ['báo cáo', ['Anh/chị nói báo cáo nào', 'Chỉ thị 25 và 08', 'dịch vụ công 766']],
    [
      'báo cáo 766 tháng 2',
      ['02/2024', `còn${left(MONTHLY_766, MONTHLY_766)}`, 'Số TTHC phải cập nhật, công khai trong kỳ'],
    ],
    ['báo cáo 766 quý 1', ['quý I/2024', '15/12/2023 – 14/03/2024', '25/03/2024']],
    ['báo cáo chỉ thị 25 tháng 2', ['02/2024', 'Tổng số hồ sơ TTHC đã giải quyết trong tháng']],
  ]);
});

test('a month is entered by the names of its figures, sent, approved and printed', async () => {
  const bot = await owingBoth();
  const chat = bot.chat();
  await chat.say('báo cáo 766 tháng 1');
  await play(bot, chat, [
    [
      lines(ENTERED_766),
      ['Số hóa kết quả: 555 hồ sơ', 'Hài lòng: 91 lượt', 'Tổng số phải giải quyết 611 hồ sơ', '!chưa ghi'],
    ],
    ['xem lại', ['Sẵn sàng', 'Trước và đúng hạn | 558 | 99,64%', 'Kết quả điện tử | 540 | 96,43%']],
    ['gửi duyệt', ['01/2024']],
  ]);
  const leader = bot.chat({ talker: PEOPLE.approver });
  await play(bot, leader, [
    ['chờ duyệt', ['01/2024', 'Giải quyết 560 hồ sơ', 'số hóa 97,73%']],
    ['[Duyệt]', ['Đã duyệt', '01/2024']],
  ]);
  await play(bot, chat, [
    ['tình hình báo cáo 766 tháng 1', ['Đã duyệt', 'Hài lòng trở lên | 99%']],
    ['tình hình chỉ thị 25 tháng 2', ['02/2024', '!Đã duyệt']],
  ]);
  expect(await stored(bot, 'skhdt.dvc-766.2024-01')).toMatchObject({ received: 573, electronicResults: 540 });
  expect(await stored(bot, 'skhdt.ct25-ct08.2024-01')).not.toHaveProperty('electronicResults');
});

test('the quarter takes what its months have, asks the rest, and says which month it waits for', async () => {
  const bot = await owingBoth();
  await approvedMonth(bot, 1, {});
  await play(bot, bot.chat(), [
    [
      'báo cáo 766 quý 1',
      [
        'Em đã lấy 1 số liệu từ báo cáo tháng đã duyệt (01/2024)',
        'báo cáo tháng 02/2024, 03/2024 chưa được duyệt',
        // Of the figures that its months give one is known: what was carried over into the first.
        `còn${left(TAKEN_766 + ASKED_766 - 1, TAKEN_766 + ASKED_766 - 1)}`,
      ],
    ],
    ['sửa tiếp nhận mới', ['Báo cáo tháng: 01/2024 573, 02/2024 chưa duyệt, 03/2024 chưa duyệt']],
  ]);
  await approvedMonth(bot, 2, LATER);
  await approvedMonth(bot, 3, LATER);
  await play(bot, bot.chat(), [
    [
      'báo cáo 766 quý 1',
      [
        `Em đã lấy ${TAKEN_766} số liệu từ báo cáo tháng đã duyệt (01/2024, 02/2024, 03/2024)`,
        `còn${left(ASKED_766, ASKED_766)}`,
      ],
    ],
    [
      'vì sao tiếp nhận mới',
      ['1.693 hồ sơ: cộng 3 báo cáo tháng đã duyệt', '573 (01/2024) + 560 (02/2024) + 560 (03/2024)'],
    ],
    [
      lines({
        disclosureDue: 4,
        disclosedOnTime: 4,
        proceduresUsed: 60,
        fullServicesUsed: 44,
        partialServicesUsed: 8,
        feeProceduresUsed: 30,
        paymentProceduresUsed: 27,
      }),
      ['TTHC phát sinh hồ sơ: 60 TTHC', 'DVCTT phát sinh hồ sơ 52 dịch vụ', 'Sẵn sàng'],
    ],
    ['gửi duyệt', 'quý I/2024'],
  ]);
  const leader = bot.chat({ talker: PEOPLE.approver });
  await play(bot, leader, [
    ['chờ duyệt', ['quý I/2024', 'Giải quyết 1.680 hồ sơ', 'Tiếp nhận mới | 1.693', 'Đang giải quyết | 51']],
    ['[Duyệt]', ['Đã duyệt', 'quý I/2024']],
  ]);
});
