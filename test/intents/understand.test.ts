// Message → meaning, in every way officers type. The first question of the month is open unless a table says otherwise.

import { describe, expect, it } from 'vitest';
import { understand } from '../../src/intents/understand.ts';
import { fold } from '../../src/language/fold.ts';
import { contextFor, meant, WRITINGS } from '../entry/support.ts';

type Row = readonly [said: string, meaning: string];

const FIRST = contextFor('settled');
const STOCK = contextFor(
  'pendingOverdue',
  new Map([
    ['settled', 688],
    ['settledEarly', 0],
    ['settledOverdue', 0],
    ['pending', 45],
  ]),
);
const PENDING = contextFor(
  'pending',
  new Map([
    ['settled', 688],
    ['settledEarly', 0],
    ['settledOverdue', 0],
  ]),
);
const WORDS = contextFor('recommendations');
const NOTHING = contextFor();

const COMMANDS: readonly Row[] = [
  ['quay lại', 'go-back'],
  ['quya lại', 'go-back'],
  ['quay lại ạ', 'go-back'],
  ['bỏ qua', 'skip-figure'],
  ['bỏ qa', 'skip-figure'],
  ['bỏ qua nhé', 'skip-figure'],
  ['ghi sau nhé', 'skip-figure'],
  ['trả lời sau', 'skip-figure'],
  ['dạ bỏ qua giúp em với ạ', 'skip-figure'],
  ['còn thiếu gì', 'ask-missing'],
  ['còn thiêu gì', 'ask-missing'],
  ['còn thiếu gì nữa không ạ?', 'ask-missing'],
  ['xem lại', 'review-report'],
  ['xem lạ', 'review-report'],
  ['cho em xem lại', 'review-report'],
  ['để sau', 'pause-entry'],
  ['dừng', 'pause-entry'],
  ['em muốn dừng ạ', 'pause-entry'],
  ['trợ giúp', 'ask-help'],
  ['trợ gúp', 'ask-help'],
  ['?', 'ask-help'],
  ['hủy', 'cancel-question'],
  ['huỷ', 'cancel-question'],
  ['tiếp tục', 'continue-entry'],
  ['giữ nguyên nhé', 'keep-value'],
  ['không đổi', 'keep-value'],
  ['giữ tất cả', 'use-last-month-all'],
  ['xin chào', 'greet'],
  ['bắt đầu', 'open'],
  ['bắt đàu', 'open'],
  ['biểu mẫu', 'form'],
  ['biểu mẫu thanh toán', 'form payment'],
  ['vì sao 96,16%?', 'explain-rate'],
  ['vì soa 96,16%?', 'explain-rate'],
  ['vỉ sao 96,16%', 'explain-rate'],
  ['96,16% là sao', 'explain-rate'],
  ['cách tính tỷ lệ trực tuyến', 'explain-rate'],
];

const NAMED: readonly Row[] = [
  ['đúng hạn 680', 'settledOnTime=680'],
  ['sửa đúng hạn 680', 'settledOnTime=680'],
  ['sủa đúng hạn 680', 'settledOnTime=680'],
  ['em sửa giúp em đúng hạn thành 680 ạ', 'settledOnTime=680'],
  ['đổi đúng hạn sang 680', 'settledOnTime=680'],
  ['số đúng hạn là 680 hồ sơ', 'settledOnTime=680'],
  ['680 đúng hạn', 'settledOnTime=680'],
  ['đúng hạn 688; trước hạn 0', 'settledOnTime=688 settledEarly=0'],
  ['688 đúng hạn, 8 trước hạn ạ', 'settledOnTime=688 settledEarly=8'],
  ['đúng hạ 680', 'settledOnTime=680'],
  ['sửa đúng hạn từ 688 thành 680', 'settledOnTime=680'],
  ['tiếp nhânj 573', 'received=573'],
  ['đúng hạn', 'ask settledOnTime'],
  ['sửa đúng hạn ạ', 'correct-figure'],
];

/** What could mean two things: the readings come with it, and nothing is a figure yet. */
const ASKED_BACK: readonly Row[] = [
  ['151.10', 'settled?decimal:15110|151'],
  ['5.9123', 'settled?misplaced-separator:59123'],
  ['1,655', 'settled?misplaced-separator:1655'],
  ['12,5', 'settled?decimal:12|125'],
  ['-3', 'settled?negative:3'],
  ['5,65 ngàn', 'settled?rounded:5650'],
  ['gần 700', 'settled?approximate:700'],
  ['4.561/5.650', 'settled?fraction:4561|5650'],
  ['năm 2024: 688', 'settled?in-date:688'],
  ['tháng 2: 688', 'settled?in-date:688'],
  ['688 (tháng 2)', 'settled?in-date:688'],
  // A year asks for its figures.
  ['năm 2024', 'show-indicator'],
  // What it is calculated from is not known here, so the number itself is no reading of it.
  ['tăng 3', 'settled?other-words:'],
  ['688 hò sơ', 'settled?other-words:688'],
  ['10.000.000', 'settled?too-large:'],
  ['đúng hạn -3', 'settledOnTime?negative:3'],
  ['đúng hạn 12,5', 'settledOnTime?decimal:12|125'],
  ['không đúng hạn 680', 'settledOnTime?other-words:680'],
  ['suar đúng hạn 680', 'settledOnTime=680'],
];

const BARE: readonly Row[] = [
  ['688', 'settled=688'],
  ['1.655', 'settled=1655'],
  ['1 655', 'settled=1655'],
  ['1655', 'settled=1655'],
  ['01', 'settled=1'],
  ['0 hồ sơ', 'settled=0'],
  ['109 TTHC', 'settled=109'],
  ['không', 'settled=0'],
  ['không có', 'settled=0'],
  ['ko', 'settled=0'],
  ['k có', 'settled=0'],
  ['688, 0, 0', 'settled=688 settledEarly=0 settledOverdue=0'],
  ['688 ko ko', 'settled=688 settledEarly=0 settledOverdue=0'],
  // In a first month dots group thousands.
  ['96.161', 'settled=96161'],
  ['mười hai', 'settled=12'],
  // Of 5 pending overdue, 6 were apologised for: that figure is asked once the one before it is above 0.
  [
    '1, 2, 3, 4, 5, 6',
    'settled=1 settledEarly=2 settledOverdue=3 pending=4 pendingOverdue=5 pendingOverdueApologised=6',
  ],
];

const TALK: readonly Row[] = [
  ['', 'unknown'],
  ['vâng', 'acknowledge'],
  ['hôm nay trời đẹp quá', 'small-talk'],
  ['số quá hạn lấy ở đâu', 'explain-rate'],
  ['không biết', 'skip-figure'],
];

describe('the first question is open', () => {
  const rows = [...COMMANDS, ...NAMED, ...ASKED_BACK, ...BARE, ...TALK];

  it.each(rows)('“%s” means %s', (said, meaning) => {
    expect(meant(said, FIRST)).toBe(meaning);
  });

  it.each(rows)('“%s” means the same in every writing', (said, meaning) => {
    for (const [name, write] of WRITINGS) expect(meant(write(said), FIRST), name).toBe(meaning);
  });

  // A diacritic tells a short word from its neighbours; and a slip in diacritics is gone without them.
  const ONLY_WRITTEN = ['dừng', 'em muốn dừng ạ', '688 hò sơ'];

  it.each(rows.filter(([said]) => !ONLY_WRITTEN.includes(said)))(
    '“%s” means the same without diacritics',
    (said, meaning) => {
      expect(meant(fold(said), FIRST)).toBe(meaning);
    },
  );

  it('does nothing on words that are like nothing', () => {
    for (const said of ['trang 2', 'thag nay', 'để sua nhé', 'xyz'])
      expect(meant(said, FIRST)).toMatch(/^(?:offer|unknown)/u);
    // Without its diacritics it may be a yes.
    expect(meant('dung', FIRST)).toBe('offer pause-entry|confirm');
  });

  it('is near nothing where no word is that of any request', () => {
    for (const said of ['abc xyz', 'qwe rty uiop', 'zzz', 'lorem ipsum'])
      expect(understand(said, FIRST)).toMatchObject({ kind: 'unknown', nearest: [] });
  });

  it('does not take another word for a command', () => {
    // Folded, "đúng" (right) is "dừng" (stop).
    for (const said of ['đúng', 'đúng rồi', 'đụng', 'hay', 'song'])
      expect(meant(said, FIRST)).not.toBe('pause-entry');
  });
});

describe('a name that fits two figures', () => {
  // The question, or the name before it, says which of the two is meant; nothing that stands is overwritten by it.
  it.each([
    ['quá hạn 2', 'pendingOverdue=2'],
    ['có 2 hồ sơ quá hạn', 'pendingOverdue=2'],
    ['trong hạn 43, quá hạn 2, trước hạn 8', 'pendingWithinDeadline=43 pendingOverdue=2 settledEarly=8'],
  ])('“%s” is read beside its question: %s', (said, meaning) => {
    expect(meant(said, STOCK)).toBe(meaning);
  });

  it.each([
    ['quá hạn 2', '2', ''],
    ['tiếp nhận 573, quá hạn 2', '2', 'Tiếp nhận trong tháng 573'],
  ])('“%s” is asked back where it would overwrite, and nothing of it is lost', (said, words, beside) => {
    expect(understand(said, PENDING)).toMatchObject({
      kind: 'values',
      reading: { kind: 'which', candidates: ['pendingOverdue', 'settledOverdue'], words, beside },
    });
  });

  it('is clear once its whole name is said with the rest', () => {
    expect(meant('Tồn quá hạn: 2; trong hạn 43; trước hạn 8', STOCK)).toBe(
      'pendingOverdue=2 pendingWithinDeadline=43 settledEarly=8',
    );
  });
});

describe('words are asked for', () => {
  it.each([
    ['không có', 'recommendations=“Không”'],
    ['Đề nghị nâng cấp iGate', 'recommendations=“Đề nghị nâng cấp iGate”'],
    ['Kiến nghị tỉnh hỗ trợ 12 máy', 'recommendations=“Kiến nghị tỉnh hỗ trợ 12 máy”'],
    ['kiến nghị: hỗ trợ 12 máy', 'recommendations=“hỗ trợ 12 máy”'],
    ['Đề nghị rà soát hồ sơ quá hạn 5 ngày', 'recommendations=“Đề nghị rà soát hồ sơ quá hạn 5 ngày”'],
    // A number never stands for words.
    ['688', 'not-words'],
    ['tải báo cáo', 'download-document'],
    ['sửa đúng hạn 680', 'settledOnTime=680'],
    ['sửa đúng hạn 12,5', 'settledOnTime?decimal:12|125'],
    ['quay lại', 'go-back'],
    ['báo cáo tháng 2', 'open 2'],
    ['vì sao 96,16%?', 'explain-rate'],
  ])('“%s” means %s', (said, meaning) => {
    expect(meant(said, WORDS)).toBe(meaning);
  });
});

describe('nothing is asked', () => {
  it.each([
    ['688', 'which-figure'],
    ['không', 'decline'],
    ['12,5', 'which-figure'],
    ['đúng hạn 680', 'settledOnTime=680'],
    ['báo cáo thag 2', 'open 2'],
    ['để sau', 'pause-entry'],
  ])('“%s” means %s', (said, meaning) => {
    expect(meant(said, NOTHING)).toBe(meaning);
  });
});

describe('a month that is said', () => {
  const monthIn = (said: string) => {
    const understood = understand(said, NOTHING);
    return understood.kind === 'intent' ? understood.slots.month : undefined;
  };

  it.each(['báo cáo tháng sáu', 'báo cáo tháng 6', 'bao cao thang sau 2023', 'báo cáo tháng sáu năm 2023'])(
    '“%s” is of June',
    (said) => {
      expect(monthIn(said)).toMatchObject({ kind: 'month', month: 6 });
    },
  );
  it.each(['báo cáo tháng sau', 'bao cao thang sau', 'tháng sau'])('“%s” is of none', (said) => {
    expect(monthIn(said)).toBeUndefined();
  });
});
