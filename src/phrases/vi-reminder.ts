// Reminders, in Vietnamese.

import { formatDate, localDate, localTime } from '../calendar/clock.ts';
import { type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import { monthLabel } from '../calendar/month.ts';
import type { LackingFacts, QuietReason, ReminderPhrases } from './reminder-phrases.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** `thứ Ba 20/02/2024` */
export const viDay = (date: LocalDate) => `${WEEKDAYS[weekdayOf(date)]} ${formatDate(date)}`;
/** `17:00 thứ Ba 20/02/2024` */
export const viMoment = (at: Date) => `${localTime(at)} ${viDay(localDate(at))}`;

const report = (month: Parameters<typeof monthLabel>[0]) => `báo cáo tháng ${monthLabel(month)}`;
const Report = (month: Parameters<typeof monthLabel>[0]) => `Báo cáo tháng ${monthLabel(month)}`;

export const viReminder: ReminderPhrases = {
  title: (kind, month, approver) => {
    const whose = approver ? ' của đơn vị mình' : '';
    switch (kind) {
      case 'opening':
        return `Đến kỳ ${report(month)}${whose}`;
      case 'ahead':
        return `Sắp đến hạn ${report(month)}${whose}`;
      case 'due':
        return `Hôm nay hết hạn ${report(month)}${whose}`;
      case 'overdue':
      case 'escalation':
        return `${Report(month)}${whose} đã quá hạn`;
      case 'snoozed':
        return `Em nhắc lại: ${report(month)}${whose}`;
      case 'chase':
        return `Văn phòng nhắc ${report(month)}${whose}`;
    }
  },
  quietTitle: Report,
  deadline: (at, days, late) => `Hạn nộp: ${viMoment(at)}, ${timeLeft(days, late)}`,
  lacking,
  complete: (approval) => (approval ? 'Đã đủ số liệu, còn gửi duyệt.' : 'Đã đủ số liệu, còn bấm “Hoàn tất”.'),
  toDecide: 'Chờ anh/chị duyệt.',
  toRegister: 'Đã duyệt, còn ghi số và ngày văn bản.',
  carried: (count) => `Em đã điền sẵn ${count} số giữ như tháng trước.`,
  insteadOf: (name, until) =>
    `Anh/chị thay ${name}${until === undefined ? '' : ` nghỉ đến hết ${formatDate(until)}`}.`,
  chasedBy: (name, at) => `Người nhắc: ${name}, lúc ${viMoment(at)}`,
  quiet,

  handOverTo: (month) => `Anh/chị giao luôn ${report(month)} cho ai ạ?`,
  nobodyLeft: (told) =>
    told.length === 0
      ? 'Cơ quan chưa còn ai phụ trách. Anh/chị báo người quản trị giúp em.'
      : `Cơ quan chưa còn ai phụ trách, em đã báo ${told.join(', ')}.`,
  othersInCharge: (names) => `Còn phụ trách: ${names.join(', ')}.`,
  leftTitle: (name) => `${name} báo không phụ trách báo cáo nữa`,
  leftWords: (agency) => `${agency} chưa còn ai phụ trách; cần người thay.`,
  leftNext: (manages) =>
    manages
      ? 'Anh/chị thêm cán bộ nhập số liệu trong “Quản trị”.'
      : 'Anh/chị gõ “giao cho …” để giao cho cán bộ khác, hoặc báo người quản trị thêm cán bộ.',
  inChargeAgain: (agency) => `Vâng, anh/chị lại phụ trách báo cáo của ${agency}. Em sẽ nhắc như trước.`,

  button: {
    begin: 'Bắt đầu nhập',
    goOn: 'Nhập tiếp',
    finish: 'Xem lại và gửi',
    look: 'Xem tình hình',
    twoHours: 'Nhắc lại sau 2 giờ',
    morning: 'Sáng mai',
    leave: 'Tôi không phụ trách nữa',
    takeBack: 'Tôi phụ trách lại',
    people: 'Quản trị',
  },
};

function timeLeft(days: number, late: boolean): string {
  if (days > 0) return `còn ${days} ngày làm việc`;
  if (days < 0) return `quá hạn ${-days} ngày làm việc`;
  return late ? 'đã quá hạn' : 'hết hạn hôm nay';
}

function lacking({ missing, errors, warnings }: LackingFacts): string {
  const parts = [
    ...(missing > 0 ? [`${missing} số liệu chưa nhập`] : []),
    ...(errors > 0 ? [`${errors} chỗ cần sửa`] : []),
    ...(warnings > 0 ? [`${warnings} cảnh báo cần lý do`] : []),
  ];
  const last = parts.at(-1) ?? '';
  return `Còn ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} và ${last}` : last}.`;
}

function quiet(why: QuietReason): string {
  switch (why.kind) {
    case 'sent':
      return 'Đã gửi. Anh/chị không cần làm gì nữa.';
    case 'approved':
      return 'Đã duyệt. Anh/chị không cần làm gì nữa.';
    case 'waiting':
      return 'Đang chờ lãnh đạo duyệt. Anh/chị không cần làm gì nữa.';
    case 'left':
      return 'Anh/chị không phụ trách báo cáo này nữa.';
    case 'not-theirs':
      return 'Người khác đang làm báo cáo này. Anh/chị không cần làm gì nữa.';
    case 'away':
      return `Anh/chị nghỉ đến hết ${viDay(why.until)}, em nhắc người khác.`;
    case 'handed-over':
      return `${why.name} đang phụ trách báo cáo này. Anh/chị không cần làm gì nữa.`;
    case 'snoozed':
      return `Em sẽ nhắc lại lúc ${viMoment(why.at)}.`;
  }
}
