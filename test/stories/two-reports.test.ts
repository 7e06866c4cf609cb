// An agency that owes three reports: two every month, one of them every quarter as well. Whatever is said of "báo cáo" means the
// one named, the one open, the only one that fits; else it is asked, once, and nothing is recorded before.

import { describe, expect, test } from 'vitest';
import { figuresOfReports } from '../../src/store/figures.ts';
import { leftAfter } from '../demo/assertions.ts';
import { ENTERED_766 } from '../report/months-766.ts';
import { PEOPLE, startBot, type TestBot, WORKING_DAY } from '../support/bot.ts';
import { readyReport } from '../support/ready.ts';
import { REPORT_CATALOGUE } from '../support/reports.ts';
import { expectWords, type Line, play } from '../support/talk.ts';

const CT = 'ct25-ct08.2024-02';
const MONTHLY = 'dvc-766.2024-02';
const QUARTERLY = 'dvc-766-quy.2023-Q4';
const OWED = ['ct25-ct08', 'dvc-766', 'dvc-766-quy'];

async function started(owed: readonly string[] = OWED) {
  const bot = await startBot(WORKING_DAY, { owed });
  return { bot, chat: bot.chat() };
}

async function stored(bot: TestBot, report: string) {
  const id = `skhdt.${report}`;
  const figures = (await figuresOfReports(bot.db, [id])).get(id);
  return Object.fromEntries([...(figures ?? [])].map(([figure, { value }]) => [figure, value]));
}

const CT_OPEN = 'Báo cáo Chỉ thị 25 và 08 tháng 02/2024';
const MONTHLY_OPEN = 'Báo cáo dịch vụ công 766 tháng 02/2024';
const QUARTERLY_OPEN = 'Báo cáo dịch vụ công 766 quý IV/2023';
const WHICH = [
  'Anh/chị nói báo cáo nào',
  '[Chỉ thị 25 và 08]',
  '[dịch vụ công 766 hằng tháng]',
  '[dịch vụ công 766 hằng quý]',
];
const WHICH_766 = [
  'Anh/chị nói báo cáo nào',
  '[dịch vụ công 766 hằng tháng]',
  '[dịch vụ công 766 hằng quý]',
  '![Chỉ thị',
];

describe('nothing is open', () => {
  test.for<readonly [said: string, answer: string | readonly string[]]>([
    ['báo cáo', [...WHICH, 'hạn 17:00 thứ Ba 20/02', 'quá hạn']],
    ['nhập báo cáo tháng 2', [...WHICH.slice(0, 3), '![dịch vụ công 766 hằng quý]']],
    ['gửi duyệt', [...WHICH, '!Đã gửi']],
    ['688', [...WHICH, '!Đã giải quyết']],
    ['đúng hạn 30', WHICH],
    ['báo cáo chỉ thị 25', CT_OPEN],
    ['bc ct08', CT_OPEN],
    ['lam bao cao chi thi 25 thang 2', CT_OPEN],
    ['báo cáo xin lỗi', CT_OPEN],
    ['báo cáo 766', WHICH_766],
    ['bc số hóa', WHICH_766],
    ['báo cáo quý', QUARTERLY_OPEN],
    ['báo cáo quý 4/2023', QUARTERLY_OPEN],
    ['bc 766 quý 4 năm 2023', QUARTERLY_OPEN],
    ['báo cáo 766 tháng 02/2024', MONTHLY_OPEN],
    ['mở bộ chỉ số 766 hằng tháng', MONTHLY_OPEN],
    ['open the monthly 766 report', 'public services 766 Feb 2024 report'],
    ['open the quarterly one', 'public services 766 Q4 2023 report'],
    ['the quarterly report please', 'public services 766 Q4 2023 report'],
    ['open the monthly report', ['Which report do you mean?', '![public services 766 quarterly]']],
    ['open directive 25', 'Directives 25 and 08 Feb 2024 report'],
    ['the 766 report', ['Which report do you mean?', '[public services 766 quarterly]']],
    [
      'hạn nộp báo cáo ct25 khi nào',
      ['Báo cáo Chỉ thị 25 và 08 tháng 02/2024: hạn nộp 17:00 20/02/2024', '!766'],
    ],
    ['báo cáo tháng 2 766', ['“766” là báo cáo', 'hay là số liệu', 'chưa ghi gì']],
    ['766 tháng 02/2024', MONTHLY_OPEN],
    ['nhập 766 quý 4', QUARTERLY_OPEN],
  ])('“%s”', async ([said, answer]) => {
    const { bot, chat } = await started();
    expectWords(await chat.say(said), answer, said);
    for (const report of [CT, MONTHLY, QUARTERLY]) expect(await stored(bot, report)).toEqual({});
  });

  test.for(['hạn nộp khi nào', 'còn thiếu gì', 'cả hai báo cáo đến đâu rồi', 'tình hình hai báo cáo'])(
    '“%s” is answered for all at once, a line and a button each',
    async (said) => {
      const { chat } = await started();
      const words = [CT_OPEN, MONTHLY_OPEN, QUARTERLY_OPEN, 'hạn 17:00 thứ Năm 22/02', '!nào ạ'];
      expectWords(await chat.say(said), [...words, '[dịch vụ công 766 hằng quý]'], said);
    },
  );

  test('of a month that is named they are answered for that month', async () => {
    const { chat } = await started();
    const words = ['Chỉ thị 25 và 08 tháng 01/2024', 'dịch vụ công 766 tháng 01/2024', '!02/2024', '!quý'];
    expectWords(await chat.say('tháng 1 còn thiếu gì'), words, 'thiếu');
  });

  test('what was said is carried out for the one that is pressed, or named by its number alone', async () => {
    const { bot, chat } = await started(OWED.slice(0, 2));
    await chat.say('hồ sơ đúng hạn bao nhiêu');
    await chat.say('nhập báo cáo');
    expectWords(await chat.tap('dịch vụ công 766'), MONTHLY_OPEN, 'pressed');
    const other = bot.chat({ conversationId: 'a:khac' });
    await other.say('còn thiếu gì, gửi duyệt');
    await other.say('gửi duyệt');
    expectWords(await other.say('766'), ['Chưa gửi được: còn 33 trên 33', MONTHLY_OPEN, '!Rà soát'], 'named');
  });
});

describe('one is open', () => {
  const OPEN: Line = ['báo cáo ct25', [CT_OPEN, leftAfter(0)]];

  test('another that is named is gone to, and what stays open is said', async () => {
    const { bot, chat } = await started();
    await play(bot, chat, [
      OPEN,
      ['688', ['Đã giải quyết', 'Chỉ thị 25 và 08 tháng 02/2024'], { settled: 688 }],
      [
        'chuyển sang báo cáo 766 hằng tháng',
        ['Chỉ thị 25 và 08 tháng 02/2024 vẫn để mở', leftAfter(1), MONTHLY_OPEN],
      ],
      ['12', 'TTHC phải công khai: 12'],
      [
        'quay lại báo cáo chỉ thị 25',
        ['Dịch vụ công 766 tháng 02/2024 vẫn để mở', 'Làm tiếp báo cáo Chỉ thị 25 và 08'],
      ],
      ['130', 'Trước hạn: 130', { settledEarly: 130 }],
    ]);
    expect(Object.values(await stored(bot, MONTHLY))).toEqual([12]);
  });

  test('what only looks at another comes back to the open question', async () => {
    const { bot, chat } = await started();
    await play(bot, chat, [
      OPEN,
      ['hạn nộp báo cáo quý', [QUARTERLY_OPEN, 'quá hạn', 'Chỉ thị 25 và 08 tháng 02/2024 đang chờ']],
      [
        'báo cáo 766 tháng 2 còn thiếu gì',
        ['TTHC phải công khai', 'Chỉ thị 25 và 08 tháng 02/2024 đang chờ'],
      ],
      ['688', 'Đã giải quyết', { settled: 688 }],
    ]);
    expect(await stored(bot, MONTHLY)).toEqual({});
  });

  test('values for another that is named are recorded there, and said so; a bare number is not', async () => {
    const { bot, chat } = await started();
    await play(bot, chat, [
      OPEN,
      ['báo cáo 766 tháng 02/2024: tiếp nhận mới 700', [MONTHLY_OPEN, 'Tiếp nhận mới: 700', CT_OPEN]],
      ['báo cáo 766 hằng tháng: 41', ['[Dịch vụ công 766', '!41 hồ sơ']],
      ['688', 'Đã giải quyết', { settled: 688 }],
    ]);
    expect(Object.values(await stored(bot, MONTHLY))).toEqual([700]);
  });

  test('a figure of a report that is named in the same sentence is recorded there, or asked about', async () => {
    const { bot, chat } = await started();
    await play(bot, chat, [
      OPEN,
      ['tiếp nhận mới trong báo cáo 766 là 410', [...WHICH_766]],
      ['[dịch vụ công 766 hằng tháng]', [MONTHLY_OPEN, 'Tiếp nhận mới: 410', CT_OPEN]],
      ['tiep nhan moi cua bao cao 766 hang thang la 412', [MONTHLY_OPEN, 'Tiếp nhận mới: 412']],
      ['trước hạn của báo cáo ct25 là 5', 'Trước hạn: 5', { settledEarly: 5 }],
    ]);
    expect(Object.values(await stored(bot, MONTHLY))).toEqual([412]);
    expect(await stored(bot, QUARTERLY)).toEqual({});
  });

  test('a figure that only another has is recorded nowhere before it is said where', async () => {
    const { bot, chat } = await started(OWED.slice(0, 2));
    await chat.say('báo cáo ct25');
    const asked = await chat.say('tiếp nhận mới 40');
    expectWords(asked, ['là của báo cáo dịch vụ công 766', 'Em chưa ghi gì', '[Dịch vụ công 766]'], 'asked');
    expect(await stored(bot, CT)).toEqual({});
    expectWords(
      await chat.tap('Trong dịch vụ công 766'),
      ['Tiếp nhận mới: 40', MONTHLY_OPEN, CT_OPEN],
      'there',
    );
    expect(Object.values(await stored(bot, MONTHLY))).toEqual([40]);
  });

  test('the other one, by no name', async () => {
    const { chat } = await started(OWED.slice(0, 2));
    await chat.say('báo cáo ct25');
    expectWords(await chat.say('làm báo cáo kia'), [MONTHLY_OPEN, 'vẫn để mở'], 'kia');
    expectWords(await chat.say('the other report'), ['Directives 25 and 08', 'stays open'], 'other');
  });

  test.for(['báo cáo kia', 'báo cáo còn lại', 'làm báo cáo khác'])(
    '“%s”, with two others: asked among these, each by a name that is its own',
    async (said) => {
      const { chat } = await started();
      await chat.say('báo cáo quý 4');
      const others = [...WHICH.slice(0, 3), '![dịch vụ công 766 hằng quý]', 'hạn 17:00 thứ Ba 20/02'];
      expectWords(await chat.say(said), others, said);
      const gone = [MONTHLY_OPEN, 'Dịch vụ công 766 quý IV/2023 vẫn để mở'];
      expectWords(await chat.tap('dịch vụ công 766 hằng tháng'), gone, 'pressed');
    },
  );

  test('a month that is named is never answered of the quarter that is open', async () => {
    const { bot, chat } = await started();
    await play(bot, chat, [
      ['báo cáo quý 4', QUARTERLY_OPEN],
      ['tỷ lệ số hóa tháng này', ['tháng 02/2024', '!quý I/2024', '!quý IV/2023.']],
      ['so với tháng trước', [...WHICH.slice(0, 3), '![dịch vụ công 766 hằng quý]', '!quý III']],
      ['tình hình tháng này', [CT_OPEN, MONTHLY_OPEN, '!hằng quý']],
      ['quý này', ['Tình hình báo cáo dịch vụ công 766 quý I/2024', `${QUARTERLY_OPEN} chưa nhập`]],
      ['[Dịch vụ công 766 · Q4/23]', QUARTERLY_OPEN],
    ]);
  });

  test('what is missing says of which report, and what cannot be sent yet is gone on with', async () => {
    const { bot, chat } = await started();
    await play(bot, chat, [
      ['báo cáo quý 4', QUARTERLY_OPEN],
      ['còn thiếu gì', [`${QUARTERLY_OPEN}\nCòn thiếu 34 số liệu`]],
      ['gui duyet', ['Chưa gửi được: còn 34 trên 34 số liệu', 'Còn thiếu: ', '[Xem lại]', '!Rà soát']],
      ['3', 'TTHC phải công khai: 3 TTHC'],
    ]);
    expect(Object.values(await stored(bot, QUARTERLY))).toEqual([3]);
  });

  test('a rate and a comparison say of which report they are', async () => {
    const { chat } = await started(OWED.slice(0, 2));
    const HOW = ['so với tháng trước của báo cáo chỉ thị 25', 'tỷ lệ đúng hạn báo cáo chỉ thị 25 tháng 1'];
    for (const said of HOW)
      expectWords(await chat.say(said), 'Sở Kế hoạch và Đầu tư · Chỉ thị 25 và 08', said);
  });

  test('a number to “Anh/chị nói báo cáo nào ạ?” is recorded in none before it is said in which', async () => {
    const { bot, chat } = await started();
    await chat.say('báo cáo ct25');
    expectWords(await chat.say('quay lại báo cáo kia'), WHICH_766, 'kia');
    for (const number of ['77', '88 hồ sơ']) {
      expectWords(await chat.say(number), [...WHICH, '!Đã giải quyết'], number);
      expect(await stored(bot, CT), number).toEqual({});
    }
    expectWords(await chat.say('766'), WHICH_766, '766');
    for (const report of [CT, MONTHLY, QUARTERLY]) expect(await stored(bot, report)).toEqual({});
    await chat.say('45');
    expectWords(await chat.tap('Chỉ thị 25 và 08'), 'Đã giải quyết', 'said');
    expect(await stored(bot, CT)).toEqual({ settled: 45 });
  });

  test('a number that names a report is no value alone, or beside words that look something up', async () => {
    const { bot, chat } = await started();
    await chat.say('báo cáo ct25');
    for (const [said, answer] of [
      ['766', ['“766” là báo cáo', 'Em chưa ghi gì', '[Dịch vụ công 766 hằng tháng]']],
      ['tinh hinh 766 thang', ['dịch vụ công 766 tháng 02/2024', '!ghi 766']],
      ['hạn 766 quý', [QUARTERLY_OPEN, 'quá hạn']],
      ['766 còn thiếu gì', ['dịch vụ công 766']],
      ['khi nào đến hạn 766 tháng', ['dịch vụ công 766 tháng 02/2024']],
    ] as const) {
      expectWords(await chat.say(said), answer, said);
      expect(await stored(bot, CT), said).toEqual({});
    }
    await chat.say('766');
    expectWords(await chat.tap('Đã giải quyết trong tháng: 766'), 'Đã giải quyết', 'value');
    expect(await stored(bot, CT)).toEqual({ settled: 766 });
    await chat.say('trước hạn 766');
    expect(await stored(bot, CT)).toMatchObject({ settled: 766, settledEarly: 766 });
  });

  test('a number beside a month or a command is asked about while figures are entered', async () => {
    const { bot, chat } = await started();
    await chat.say('báo cáo ct25');
    const asked = [
      '“766” là báo cáo dịch vụ công 766 hằng tháng hay là số liệu',
      'Em chưa ghi gì',
      '!gõ kèm',
    ];
    for (const said of ['nhập 766 tháng 2/2024', '766 tháng 02/2024', 'nhap 766 t2'])
      expectWords(await chat.say(said), [...asked, '!hằng quý', '[Đã giải quyết trong tháng: 766]'], said);
    expectWords(await chat.say('gửi duyệt 766'), ['Em chưa ghi gì', '[Dịch vụ công 766 hằng quý]'], 'gửi');
    expect(await stored(bot, CT)).toEqual({});
    expectWords(await chat.say('mở 766 tháng 2'), [MONTHLY_OPEN, 'vẫn để mở'], 'mở');
  });

  test('words of the report and reasons may name a document', async () => {
    const { bot, chat } = await started(OWED.slice(0, 2));
    await chat.say('báo cáo ct25');
    await chat.say('kiến nghị: sửa mẫu báo cáo Chỉ thị 25');
    expect(await stored(bot, CT)).toEqual({ recommendations: 'sửa mẫu báo cáo Chỉ thị 25' });
  });
});

describe('others', () => {
  test('the approver sees both by their names', async () => {
    const { bot } = await started();
    const approver = bot.chat({ talker: PEOPLE.approver });
    expectWords(await approver.say('tình hình tháng này'), [CT_OPEN, MONTHLY_OPEN], 'approver');
    expectWords(await approver.say('tình hình báo cáo ct25'), 'Tình hình báo cáo Chỉ thị 25 và 08', 'named');
    expectWords(
      await approver.say('766 tháng 02/2024'),
      ['dịch vụ công 766 tháng 02/2024', '!nào ạ'],
      'number',
    );
  });

  test('the leader is shown the one that is named; of one that is approved that is said', async () => {
    const { bot, chat } = await started(OWED.slice(0, 2));
    await chat.say('báo cáo ct25 tháng 2');
    await readyReport(bot, {}, chat);
    await chat.say('gửi duyệt');
    const given = REPORT_CATALOGUE.get('dvc-766').figures.filter(({ id }) => id in ENTERED_766);
    await chat.say('báo cáo 766 tháng 2');
    await chat.say(given.map(({ id, short }) => `${short}: ${ENTERED_766[id]}`).join('\n'));
    await chat.say('gửi duyệt');
    const leader = bot.chat({ talker: PEOPLE.approver });
    const CT_CARD = 'Duyệt báo cáo Chỉ thị 25 và 08 tháng 02/2024';
    const CARD_766 = 'Duyệt báo cáo dịch vụ công 766 tháng 02/2024';
    await play(bot, leader, [
      ['duyệt', [CT_CARD, CARD_766]],
      ['trả lại báo cáo chỉ thị 25 vì sai số quá hạn', [CT_CARD, 'sai số quá hạn', `!${CARD_766}`]],
      ['duyet bao cao 766', [CARD_766, `!${CT_CARD}`]],
      ['[Duyệt]', 'Đã duyệt'],
      // What was decided just now is what is spoken of next.
      ['tải báo cáo', ['Bao cao BCS766 thang 02-2024', '!du thao', '!báo cáo nào']],
      ['trả lại báo cáo 766: sai số quá hạn', ['766 tháng 02/2024 đã được duyệt', CT_CARD, '!sai số']],
    ]);
  });

  test('who owes one report reads no name, and a number is a value', async () => {
    const { bot, chat } = await started(['ct25-ct08']);
    await play(bot, chat, [
      ['báo cáo chỉ thị 25', ['Báo cáo tháng 02/2024', '!Chỉ thị']],
      ['báo cáo dịch vụ công 766', 'không phải nộp báo cáo dịch vụ công 766'],
      ['766', 'Đã giải quyết', { settled: 766 }],
    ]);
  });
});
