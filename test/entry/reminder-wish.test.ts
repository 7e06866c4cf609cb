// Ways to speak of reminders, each with what is understood by it.

import { describe, expect, test } from 'vitest';
import { parseLocalDate } from '../../src/calendar/local-date.ts';
import { readReminderWish } from '../../src/entry/reminder-wish.ts';
import { understand } from '../../src/entry/understand.ts';
import { dayAt, dayMeant } from '../../src/intents/slots/day.ts';
import { normalise } from '../../src/language/fold.ts';
import { CT25_CT08 } from '../../src/report/ct25-ct08.ts';
import { figureOf } from '../../src/report/definition.ts';

/** A Monday. */
const TODAY = parseLocalDate('2024-02-19');

function wishIn(said: string): string {
  const wish = readReminderWish(normalise(said), false);
  if (!wish) return 'nothing';
  if (wish.kind !== 'leave') return JSON.stringify(wish);
  const day = (mention: typeof wish.until) => (mention && TODAY ? dayMeant(mention, TODAY) : undefined);
  return [
    'leave',
    ...(wish.from ? [`from ${day(wish.from)}`] : []),
    `until ${wish.until ? (day(wish.until) ?? 'no such day') : '?'}`,
    ...(wish.deputy === undefined ? [] : [`by ${wish.deputy}`]),
  ].join(' ');
}

const off = (kind: string) => `{"kind":"off","kinds":["${kind}"]}`;

// biome-ignore format: a table
test.each([
  ['tôi nghỉ đến 25/2', 'leave until 2024-02-25'],
  ['toi nghi den 25/2', 'leave until 2024-02-25'],
  ['Em nghỉ đến hết ngày 25/02/2024 ạ', 'leave until 2024-02-25'],
  ['tôi đi công tác đến hết 25/02', 'leave until 2024-02-25'],
  ['toi di cong tac den het 25-2-2024', 'leave until 2024-02-25'],
  ['tôi đi công tác tới 25.2.2024', 'leave until 2024-02-25'],
  ['toi di cong tsc den 25/2', 'leave until 2024-02-25'],
  ['em nghỉ phép từ mai đến thứ sáu', 'leave from 2024-02-20 until 2024-02-23'],
  ['em nghi phep tu 20/2 den 23/2', 'leave from 2024-02-20 until 2024-02-23'],
  ['Em xin nghỉ phép từ ngày 20/2 đến hết ngày 23/2', 'leave from 2024-02-20 until 2024-02-23'],
  ['em nghỉ đến thứ 6', 'leave until 2024-02-23'],
  ['em nghỉ đến hết thứ 4 tuần sau', 'leave until 2024-02-28'],
  ['em nghỉ đến chủ nhật', 'leave until 2024-02-25'],
  ['tôi nghỉ hết tuần này', 'leave until 2024-02-25'],
  ['tôi nghỉ đến hết tuần', 'leave until 2024-02-25'],
  ['tôi nghỉ đến cuối tuần sau', 'leave until 2024-03-03'],
  ['tôi nghỉ đến hết tháng', 'leave until 2024-02-29'],
  ['tôi nghỉ thai sản đến hết tháng 7', 'leave until 2024-07-31'],
  ['tôi nghỉ đến ngày 25 tháng 2', 'leave until 2024-02-25'],
  ['tôi nghỉ đến ngày 25', 'leave until 2024-02-25'],
  ['tôi nghỉ đến ngày 5', 'leave until 2024-03-05'],
  ['tôi nghỉ hôm nay', 'leave from 2024-02-19 until 2024-02-19'],
  ['mai tôi nghỉ', 'nothing'],
  ['tôi nghỉ ngày mai', 'leave from 2024-02-20 until 2024-02-20'],
  ['tôi nghỉ ốm', 'leave until ?'],
  ['em đi công tác', 'leave until ?'],
  ['nghỉ', 'nothing'],
  ['tôi nghỉ', 'nothing'],
  ['tôi nghỉ đến 31/2', 'leave until no such day'],
  ['tôi nghỉ đến 18/2', 'leave until 2024-02-18'],
  ['tôi nghỉ đến 10/1/2025', 'leave until 2025-01-10'],
  ['tôi nghỉ đến 25/2, chị Hoa thay', 'leave until 2024-02-25 by chị Hoa'],
  ['tôi nghỉ đến 25/2 chị Hoa thay', 'leave until 2024-02-25 by chị Hoa'],
  ['tôi nghỉ đến 25/2, giao Hoa thay', 'leave until 2024-02-25 by Hoa'],
  ['tôi nghỉ đến hết 25/2, giao cho chị Lê Thị Hoa', 'leave until 2024-02-25 by chị Lê Thị Hoa'],
  ['toi nghi den 25/2, nho anh Minh lam thay em', 'leave until 2024-02-25 by anh Minh'],
  ['tôi nghỉ đến 25/2, giao hoa@example.vn thay', 'leave until 2024-02-25 by hoa@example.vn'],
  ['I am on leave until 25 Feb', 'leave until 2024-02-25'],
  ['I am away until Friday, Hoa covers', 'leave until 2024-02-23 by Hoa'],
  ['away until the end of the week', 'leave until 2024-02-25'],
  ['nghỉ lễ có 3 hồ sơ đến 25/2', 'nothing'],
  ['tôi nghỉ đến 25/2 thì ai nhập số liệu', 'nothing'],
  ['tôi đi làm lại', '{"kind":"back"}'],
  ['em di lam lai roi a', '{"kind":"back"}'],
  ['tôi đã đi làm lai', '{"kind":"back"}'],
  ['I am back', '{"kind":"back"}'],
  ['lịch nhắc', '{"kind":"schedule"}'],
  ['lich nhac', '{"kind":"schedule"}'],
  ['lich nhca', '{"kind":"schedule"}'],
  ['cho xem lịch nhắc', '{"kind":"schedule"}'],
  ['xem lịch nhắc giúp em', '{"kind":"schedule"}'],
  ['nhắc nhở', '{"kind":"schedule"}'],
  ['reminders', '{"kind":"schedule"}'],
  ['tắt nhắc', '{"kind":"choose"}'],
  ['tat nhac', '{"kind":"choose"}'],
  ['Đừng nhắc nữa', '{"kind":"choose"}'],
  ['tắt nhắc mở kỳ', off('opening')],
  ['tắt nhắc sắp đến hạn', off('ahead')],
  ['tat nhac ngay het han', off('due')],
  ['tắt nhắc quá hạn', off('overdue')],
  ['tat nhac qua hna', off('overdue')],
  ['bật nhắc', '{"kind":"on"}'],
  ['bật nhắc quá hạn', '{"kind":"on","kinds":["overdue"]}'],
  ['turn off overdue reminders', off('overdue')],
  ['Tôi không phụ trách nữa', '{"kind":"leave-charge"}'],
  ['em khong phu trach bao cao nay nua', '{"kind":"leave-charge"}'],
  ['tôi phụ trách lại', '{"kind":"take-charge"}'],
  ['nhắc lại sau 2 giờ', '{"kind":"snooze","until":"two-hours"}'],
  ['nhắc em sau 2 tiếng nhé', '{"kind":"snooze","until":"two-hours"}'],
  ['nhắc lại sau 3 giờ', '{"kind":"snooze"}'],
  ['sáng mai nhắc lại', '{"kind":"snooze","until":"morning"}'],
  ['nhắc tôi sáng mai', '{"kind":"snooze","until":"morning"}'],
  ['nhắc tất cả', '{"kind":"chase"}'],
  ['nhac tat ca', '{"kind":"chase"}'],
  ['nhắc các đơn vị chưa nộp', '{"kind":"chase"}'],
  ['đôn đốc tất cả các sở tháng 2/2024', '{"kind":"chase","mention":{"kind":"month","month":2,"year":2024}}'],
  ['nhắc Sở Xây dựng', '{"kind":"chase","name":"Sở Xây dựng"}'],
  ['nhắc Sở Xây dựng tháng 2', '{"kind":"chase","name":"Sở Xây dựng","mention":{"kind":"month","month":2}}'],
  ['remind Sở Tài chính', '{"kind":"chase","name":"Sở Tài chính"}'],
  ['688', 'nothing'],
  ['báo cáo tháng 2', 'nothing'],
])('%s', (said, meant) => {
  expect(wishIn(said)).toBe(meant);
});

describe('while words are asked for', () => {
  const asking = figureOf(CT25_CT08, 'recommendations');
  const hear = (text: string) =>
    understand(text, { definition: CT25_CT08, asking, upcoming: [asking], usual: () => undefined }).kind;

  test.each(['Nhắc các đơn vị nộp hồ sơ đúng hạn', 'Nhắc Sở Xây dựng bổ sung biên chế', 'Nghỉ lễ đến 25/2'])(
    '%s is what is answered',
    (said) => expect(hear(said)).toBe('answers'),
  );

  test.each(['tôi nghỉ đến 25/2', 'lịch nhắc', 'tắt nhắc'])('%s is no answer', (said) =>
    expect(hear(said)).toBe('reminders'),
  );
});

test('a day without a year is the nearest one that can be meant', () => {
  const meant = (text: string, today: string) => {
    const [found, day] = [dayAt(text, 0), parseLocalDate(today)];
    return found && day && dayMeant(found.mention, day);
  };
  expect(meant('5/1', '2024-12-20')).toBe('2025-01-05');
  expect(meant('25/2', '2024-02-26')).toBe('2024-02-25');
  expect(meant('20/12', '2025-01-05')).toBe('2024-12-20');
  expect(meant('thu hai', '2024-02-19')).toBe('2024-02-19');
  expect(meant('thu hai tuan sau', '2024-02-19')).toBe('2024-02-26');
  expect(meant('chu nhat tuan sau', '2024-02-19')).toBe('2024-03-03');
  expect(meant('het tuan', '2024-02-25')).toBe('2024-02-25');
  expect(meant('thang 13', '2024-02-25')).toBe(undefined);
});
