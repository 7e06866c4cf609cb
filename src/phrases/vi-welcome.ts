// The first words of a talk, in Vietnamese.

import { formatDate, localDate, localTime } from '../calendar/clock.ts';
import { type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import { viPeriod } from './period-words.ts';
import { namesOf } from './report-words.ts';
import { left as leftOf } from './vi-missing.ts';
import { viWeekday } from './vi-reminder.ts';
import type { DueFacts, ProvinceLine, StandingLine, WelcomePhrases } from './welcome-phrases.ts';

/** `20/02` of `20/02/2024`. */
const DAY_AND_MONTH = 5;
const shortDate = (date: LocalDate) => formatDate(date).slice(0, DAY_AND_MONTH);
/** `17:00 thứ Ba 20/02`: as officers say it, without the year. */
const shortMoment = (at: Date) => {
  const date = localDate(at);
  return `${localTime(at)} ${viWeekday(weekdayOf(date))} ${shortDate(date)}`;
};
const MOST_NAMES = 3;

const Report = (month: StandingLine['month']) => `Báo cáo ${viPeriod(month)}`;

export const viWelcome: WelcomePhrases = {
  tasks: 'Việc của anh/chị:',
  standing,
  carried: (names, month) => {
    const more = names.length - MOST_NAMES;
    const some = `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` và ${more} số khác` : ''}`;
    return `Em đã điền sẵn ${names.length} số giữ như ${viPeriod(month)}: ${some}.`;
  },
  nextMonth: (month, closes, due) =>
    `Kỳ tới: ${viPeriod(month)}, chốt số liệu hết ngày ${shortDate(closes)}, hạn ${shortMoment(due)}.`,
  toDecide: (months, due) =>
    months.length === 1
      ? `Báo cáo ${months.map(viPeriod).join('')} chờ anh/chị duyệt${due ? `, ${dueWords(due)}` : ''}.`
      : `Có ${months.length} báo cáo chờ anh/chị duyệt${namesOf(months, viPeriod)}.`,
  nothingToDecide: 'Chưa có báo cáo nào chờ anh/chị duyệt.',
  province,
  owesNothing: (agency) => `${agency} không phải nộp báo cáo nào trên hệ thống.`,
  administers: 'Anh/chị quản lý cán bộ, người ký, nơi nhận và hạn nộp trong “Quản trị”.',
  inGroup:
    'Chào cả nhóm, em là Trợ lý Báo cáo. Ở đây em trả lời: “tình hình tháng này”, “hạn nộp”, “ai đang nhập”. Nhập và duyệt thì anh/chị nhắn riêng cho em.',

  button: {
    form: 'Mở biểu mẫu',
    mend: 'Xem chỗ cần sửa',
  },
};

const AGAIN = { returned: ' được trả lại,', corrected: ' đang đính chính,' };

function standing({ month, state, due, again, ...facts }: StandingLine): string {
  switch (state) {
    case 'not-begun':
    case 'entering':
      return `${Report(month)}${again ? AGAIN[again] : state === 'entering' ? ':' : ' chưa nhập,'} ${toDo(facts)}, ${dueWords(due)}.`;
    case 'waiting':
      return `${Report(month)} đã gửi, đang chờ lãnh đạo duyệt; ${dueWords(due)}.`;
    case 'approved':
      return `${Report(month)} đã duyệt, còn ghi số và ngày văn bản.`;
    case 'sent':
      return `${Report(month)} đã gửi xong.`;
  }
}

function toDo({ left, errors, warnings }: Omit<StandingLine, 'month' | 'state' | 'due' | 'again'>): string {
  const open = [
    ...(errors > 0 ? [`${errors} chỗ cần sửa`] : []),
    ...(warnings > 0 ? [`${warnings} cảnh báo cần lý do`] : []),
  ];
  const more = open.length > 0 ? `còn ${open.join(' và ')}` : left.missing > 0 ? undefined : 'chỉ còn gửi';
  return [leftOf(left), ...(more === undefined ? [] : [more])].join(', ');
}

function dueWords({ at, daysLeft, late, today }: DueFacts): string {
  if (daysLeft > 0) return `hạn ${shortMoment(at)} (còn ${daysLeft} ngày làm việc)`;
  if (daysLeft < 0) return `quá hạn ${-daysLeft} ngày làm việc (hạn ${shortMoment(at)})`;
  if (!today) return `đã quá hạn (hạn ${shortMoment(at)})`;
  return late ? `đã quá hạn ${localTime(at)} hôm nay` : `hết hạn ${localTime(at)} hôm nay`;
}

function province({ month, due, in: there, missing, late }: ProvinceLine): string {
  if (due === 0) return `Chưa cơ quan nào phải nộp báo cáo ${viPeriod(month)}.`;
  if (there === due) return `Báo cáo ${viPeriod(month)}: đã có đủ ${due} cơ quan.`;
  const more = due - there - missing.length;
  const names = `${missing.join(', ')}${more > 0 ? ` và ${more} cơ quan nữa` : ''}`;
  return [
    `Báo cáo ${viPeriod(month)}: đã có ${there} trên ${due} cơ quan, còn ${due - there}: ${names}.`,
    ...(late > 0 ? [`${late} cơ quan đã quá hạn.`] : []),
  ].join(' ');
}
