// How an officer makes the report of February 2024: typing, pressing, a form, a paste; first the figures as they were
// issued, whose slips the checks must catch, then the right ones.

import { ASKED, notIn } from './asked.ts';
import { leftAfter } from './assertions.ts';
import { FINDINGS, ROWS, written } from './february-report.ts';
import { POST } from './issued-report.ts';
import type { Stage } from './scenario-runner.ts';

const LEVELS = {
  partialServicesUsed: '01',
  partialReceived: '0',
  fullServicesUsed: '50',
  fullReceived: '551',
};
const PAYMENT = { paymentProceduresUsed: '32', feeSettled: '231', paidOnline: 'khoảng 231' };

/** What the talk gives by itself: typed, in its forms, taken as it was last month, pasted. */
const GIVEN: ReadonlySet<string> = new Set([
  ...['settled', 'settledEarly', 'settledOverdue', 'pending', 'pendingOverdue', 'procedures', 'received'],
  ...['onlineReturned', 'partialServices', 'fullServices', 'feeProcedures', 'paymentProcedures'],
  ...Object.keys({ ...LEVELS, ...PAYMENT }),
  ...ASKED.filter((id) => !notIn(POST).includes(id)),
]);
/** Whatever else the report asks by now: given by name as soon as it is open. */
const OTHERS = ROWS.filter(({ id }) => ASKED.includes(id) && !GIVEN.has(id));
const leftOf = (given: number): string => leftAfter(given + OTHERS.length);

export async function openAndType(stage: Stage): Promise<void> {
  await stage.join(['Trợ lý Báo cáo', '[Trợ giúp]']);
  await stage.say('báo cáo tháng 02/2024', [
    '15/01/2024 – 14/02/2024',
    'Hạn nộp: 17:00 thứ Ba 20/02/2024',
    leftAfter(0),
    'Tháng 01/2024: 967 hồ sơ',
  ]);
  if (OTHERS.length > 0) {
    const named = OTHERS.map(({ name, issued }) => `${name}: ${issued}`);
    await stage.say(named.join('\n'), [...named, leftOf(0)]);
  }
  await stage.say('688', ['688 hồ sơ', '1.655 hồ sơ', leftOf(1)]);
  await stage.say('0, 0', ['Trước hạn: 0 hồ sơ', 'Quá hạn: 0 hồ sơ', 'Đúng hạn 688 hồ sơ', leftOf(3)]);
  await stage.say('gần 45', ['“gần 45”', '[Còn tồn chưa giải quyết: 45]', `!${leftOf(4)}`]);
  await stage.tap('Còn tồn chưa giải quyết: 45', ['45 hồ sơ', leftOf(4)]);
  await stage.say('không', ['Tồn quá hạn: 0 hồ sơ', 'Tồn trong hạn 45 hồ sơ', leftOf(5)]);
  await stage.tap('Như tháng trước: 109', ['109 TTHC', leftOf(6)]);
  await stage.say('573', ['573 hồ sơ', leftOf(7)]);
  await stage.say('tình hình tháng 02/2024', [leftOf(7), 'Trả kết quả trực tuyến']);
  await stage.say('0 hồ sơ', ['Trả kết quả trực tuyến: 0 hồ sơ', leftOf(8)]);
  await stage.say('tiep nhan truc tuyen 573', ['Tiếp nhận trực tuyến: 573 hồ sơ', leftOf(8)]);
}

export async function fillFormsAndPaste(stage: Stage): Promise<void> {
  await stage.tap('Biểu mẫu', ['Một phần và toàn trình', '[58]', '[51]', '[Lưu]']);
  await stage.tap(
    'Lưu',
    [...FINDINGS.words[0], ...FINDINGS.words[3], 'Thanh toán trực tuyến', '[54]'],
    LEVELS,
  );
  await stage.tap('Lưu', ['[khoảng 231]', '[Lưu]'], PAYMENT);
  await stage.tap('Lưu', ['231 hồ sơ', '100%', 'Bưu chính công ích'], { paidOnline: '231' });
}

/** The review of the figures as issued has just these findings, and every figure as it was printed. */
export async function reviewIssued(stage: Stage): Promise<void> {
  const review = await stage.say(POST, [
    `${FINDINGS.errors} lỗi`,
    `${FINDINGS.warnings} cảnh báo`,
    ...FINDINGS.words.flat(),
    '![Gửi duyệt]',
  ]);
  // One for each finding, and one for the recommendations.
  stage.expectButtons('the review', review, 'Sửa', FINDINGS.errors + FINDINGS.warnings + 1);
  const rows = ROWS.map(({ name, issued }) => `\n${name} | ${written(issued)}`);
  stage.expect('the review of the figures as issued', `${review.text}\n`, rows);
  await stage.say('hoàn tất', ['![Gửi duyệt]', '!.docx']);
}

/** Mended, the review has no finding, and every figure and rate as it must be. */
export async function correct(stage: Stage): Promise<void> {
  await stage.tap('Ghi 551', ['Tiếp nhận trực tuyến | 551 | 96,16%', '2 lỗi']);
  await stage.say('sửa một phần có phát sinh 0', [
    'Một phần có phát sinh: 0',
    'trước đó 1',
    '2 lỗi',
    '!cảnh báo',
  ]);
  await stage.say('sửa TTHC BCCI có phát sinh 18', ['18 TTHC', '1 lỗi']);
  await stage.say('hồ sơ qua BCCI: 106', ['106 hồ sơ', '[Gửi duyệt]', '[Xem lại]']);
  const review = await stage.say('xem lại', ['[Gửi duyệt]', 'Sẵn sàng gửi duyệt']);
  stage.expectButtons('the mended review', review, 'Sửa', 1);
  const rows = ROWS.map(
    ({ name, corrected, rate }) =>
      `\n${[name, written(corrected), ...(rate === undefined ? [] : [rate])].join(' | ')}\n`,
  );
  stage.expect('the review of the right figures', `${review.text}\n`, rows);
  await stage.say('vì sao 96,16%?', ['551/573', 'Tổng số hồ sơ TTHC tiếp nhận trong tháng']);
}

/** Sent on, with the way to the draft. */
export async function submit(stage: Stage): Promise<void> {
  await stage.tap('Gửi duyệt', [
    'Đã gửi duyệt báo cáo tháng 02/2024',
    'Giải quyết 688 hồ sơ',
    'trực tuyến 96,16%',
    '[Tải bản dự thảo]',
  ]);
  await stage.tap('Tải bản dự thảo', ['du thao']);
}

/** The leader sees what it comes to and approves it. */
export async function approve(stage: Stage): Promise<void> {
  await stage.say('chờ duyệt', [
    'Duyệt báo cáo tháng 02/2024',
    'Nguyễn Thị Lan',
    '96,16%',
    '[Duyệt]',
    '[Trả lại]',
  ]);
  await stage.tap('Duyệt', ['Đã duyệt.', '![Trả lại]']);
}

export async function takeFile(stage: Stage): Promise<void> {
  await stage.say('tải báo cáo', ['Bao cao CT25-CT08 thang 02-2024 - SKHDT.docx', '[Tải báo cáo Word]']);
}
