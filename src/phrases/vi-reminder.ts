// Reminders, in Vietnamese.

import { OPTIONAL_KINDS } from '../agency/reminder-rules.ts';
import { formatDate, localDate, localTime } from '../calendar/clock.ts';
import { type LocalDate, weekdayOf } from '../calendar/local-date.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { quoted } from './figure-labels.ts';
import { viWordsOf } from './period-words.ts';
import type { ChasedFacts, OffWords, QuietReason, ReminderPhrases } from './reminder-phrases.ts';
import { ViReport, viAbout, viReport } from './report-words.ts';

const WEEKDAYS = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** `thứ Ba`, by the number of the day. */
export const viWeekday = (weekday: number) => WEEKDAYS[weekday] ?? '';
/** `thứ Ba 20/02/2024` */
export const viDay = (date: LocalDate) => `${viWeekday(weekdayOf(date))} ${formatDate(date)}`;
/** `17:00 thứ Ba 20/02/2024` */
const viMoment = (at: Date) => `${localTime(at)} ${viDay(localDate(at))}`;

const MOST_NAMES = 3;
/** `20/02` of `20/02/2024`. */
const DAY_AND_MONTH = 5;

const kindName: ReminderPhrases['kindName'] = {
  opening: 'đến kỳ báo cáo',
  ahead: 'sắp đến hạn',
  due: 'ngày hết hạn',
  overdue: 'quá hạn',
  escalation: 'quá hạn, báo cả lãnh đạo',
  'late-list': 'danh sách cơ quan chậm',
  snoozed: 'anh/chị hẹn nhắc lại',
  chase: 'Văn phòng nhắc',
};

const LEAVE_REFUSED: Readonly<Record<Parameters<ReminderPhrases['leaveRefused']>[0], string>> = {
  past: 'Ngày đó đã qua nên em chưa ghi. Anh/chị nghỉ đến ngày nào ạ?',
  'too-long': 'Kỳ nghỉ dài hơn một năm nên em chưa ghi. Anh/chị báo người quản trị giúp em.',
  'no-such-day': 'Em không tìm thấy ngày đó. Anh/chị ghi theo mẫu “tôi nghỉ đến 25/02/2024”.',
  'no-deputy': 'Người này không thay được anh/chị (cần cùng vai trò, cùng cơ quan), nên em chưa ghi kỳ nghỉ.',
};

export const viReminder: ReminderPhrases = {
  title: (kind, month, approver, called) => {
    const whose = approver ? ' của đơn vị mình' : '';
    switch (kind) {
      case 'opening':
        return `Đến kỳ ${viReport(month, called)}${whose}`;
      case 'ahead':
        return `Sắp đến hạn ${viReport(month, called)}${whose}`;
      case 'due':
        return `Hôm nay hết hạn ${viReport(month, called)}${whose}`;
      case 'overdue':
      case 'escalation':
        return `${ViReport(month, called)}${whose} đã quá hạn`;
      case 'snoozed':
        return `Em nhắc lại: ${viReport(month, called)}${whose}`;
      case 'chase':
        return `Văn phòng nhắc ${viReport(month, called)}${whose}`;
    }
  },
  quietTitle: ViReport,
  deadline: (at, days, late) => `Hạn nộp: ${viMoment(at)}, ${timeLeft(days, late)}`,
  complete: (approval) => (approval ? 'Đã đủ số liệu, còn gửi duyệt.' : 'Đã đủ số liệu, còn bấm “Hoàn tất”.'),
  toDecide: 'Chờ anh/chị duyệt.',
  toRegister: 'Đã duyệt, còn ghi số và ngày văn bản.',
  carried: (count, month) => `Em đã điền sẵn ${formatCount(count)} số giữ như ${viWordsOf(month).before}.`,
  insteadOf: (name, until) =>
    `Anh/chị thay ${name}${until === undefined ? '' : ` nghỉ đến hết ${formatDate(until)}`}.`,
  chasedBy: (name, at) => `Người nhắc: ${name}, lúc ${viMoment(at)}`,
  quiet,

  leaveAsk: (agency, colleagues, told) =>
    [
      `Anh/chị không phụ trách báo cáo của ${agency} nữa ạ?`,
      colleagues.length > 0
        ? `Em sẽ thôi nhắc anh/chị và nhắc ${someOf(colleagues)}.`
        : `Cơ quan không còn ai khác phụ trách${told.length > 0 ? `; em sẽ báo ${someOf(told)}` : ''}.`,
    ].join(' '),
  leaveSure: 'Đúng, tôi không phụ trách nữa',
  notInCharge: 'Anh/chị đã báo không phụ trách nên em không nhắc.',
  handOverTo: (month, called) => `Anh/chị giao luôn ${viReport(month, called)} cho ai ạ?`,
  nobodyLeft: (told) =>
    told.length === 0
      ? 'Cơ quan chưa còn ai phụ trách. Anh/chị báo người quản trị giúp em.'
      : `Cơ quan chưa còn ai phụ trách, em nhắn ${told.join(', ')}.`,
  othersInCharge: (names) => `Còn phụ trách: ${names.join(', ')}.`,
  leftTitle: (name) => `${name} báo không phụ trách báo cáo nữa`,
  leftWords: (agency) => `${agency} chưa còn ai phụ trách; cần người thay.`,
  leftNext: (manages) =>
    manages
      ? 'Anh/chị thêm cán bộ nhập số liệu trong “Quản trị”.'
      : 'Anh/chị gõ “giao cho …” để giao cho cán bộ khác, hoặc báo người quản trị thêm cán bộ.',
  inChargeAgain: (agency) => `Vâng, anh/chị lại phụ trách báo cáo của ${agency}. Em sẽ nhắc như trước.`,
  cannotReach: (name, agency) =>
    `Em không nhắn được cho ${name} (${agency}), nên các lời nhắc báo cáo không đến nơi. Anh/chị báo ${name} mở Trợ lý Báo cáo trong Teams (cài lại hoặc bỏ chặn nếu cần) và gửi một tin bất kỳ; từ đó em nhắc được như thường. Nếu ${name} không còn làm báo cáo, anh/chị gõ “quản trị” để cập nhật.`,

  scheduleTitle: 'Lịch nhắc của anh/chị',
  ahead: 'Sắp tới',
  lately: 'Đã nhắc gần đây',
  overdueUnasked: 'Quá hạn, em không nhắc thêm (hạn nộp)',
  nothingAhead: 'Hiện không có lần nhắc nào.',
  nothingLately: 'Chưa nhắc lần nào.',
  kindName,
  line: (month, kind, called) => `${capitalised(viAbout(month, called))}: ${kindName[kind]}`,
  moment: (at) => `${localTime(at)} ${formatDate(localDate(at))}`,
  off: 'Không gửi, vì anh/chị đã tắt loại này',
  unreachable: 'chưa gửi được',
  why: (_, deadline, role) =>
    `${role === 'officer' ? 'Vì anh/chị nhập báo cáo' : 'Vì anh/chị duyệt báo cáo'}, hạn nộp ${viMoment(deadline)}`,
  hours: (from, to) => `Em chỉ nhắc trong giờ làm việc: ${from}–${to}.`,
  away: (until) => `Anh/chị nghỉ đến hết ${viDay(until)}; em nhắc người thay.`,
  kindsOff: (off) => `Đang tắt: ${offWords(off)}.`,
  howToLeave: 'Khi nghỉ, anh/chị gõ ví dụ “tôi nghỉ đến 25/2, chị Hoa thay”.',
  chooseTitle: 'Chọn lần nhắc',
  chooseLabel: 'Nhắc tôi',
  chooseHint:
    'Không tắt được: báo cáo quá hạn đã báo lãnh đạo, lần nhắc của Văn phòng, lần nhắc anh/chị tự hẹn.',
  chosen: (off) =>
    off.length === 0
      ? 'Vâng, em nhắc đủ các lần.'
      : `Vâng, em không nhắc: ${offWords(off)}. Bật lại bằng “bật nhắc”.`,
  kindOf: (kind, called) => `${capitalised(called)}: ${kindName[kind]}`,
  snoozeWhen: 'Em nhắc lại lúc nào ạ?',
  snoozeSaid: { 'two-hours': 'Nhắc lại sau 2 giờ', morning: 'Sáng mai nhắc lại' },
  outsideHours: 'Giờ anh/chị hẹn ngoài giờ làm việc nên em dời sang đó.',
  nothingToSnooze: 'Hiện không có báo cáo nào cần nhắc lại.',

  leaveTaken: (until, instead, deputy) =>
    [
      `Vâng, em ghi anh/chị nghỉ đến hết ${viDay(until)}.`,
      insteadWords(instead, deputy),
      'Khi đi làm, anh/chị gõ “tôi đi làm lại”.',
    ].join(' '),
  leaveRefused: (why) => LEAVE_REFUSED[why],
  leaveNotYet: (from) => `Em chưa hẹn trước được kỳ nghỉ. Anh/chị nhắn lại vào ${viDay(from)} giúp em.`,
  leaveAsked:
    'Anh/chị nghỉ đến hết ngày nào ạ? Ví dụ “tôi nghỉ đến 25/2” hoặc “tôi nghỉ đến thứ sáu, chị Hoa thay”.',
  leaveSaid: (until, deputy) =>
    `tôi nghỉ đến ${formatDate(until)}${deputy === undefined ? '' : `, giao ${deputy} thay`}`,
  leaveWithout: 'Nghỉ, không giao ai',
  whichDeputy: 'Anh/chị giao ai thay ạ?',
  noSuchDeputy: (name) =>
    `Em không tìm thấy người cùng vai trò tên “${quoted(name)}” trong cơ quan nên chưa ghi kỳ nghỉ.`,
  leaveEnded: 'Vâng, từ giờ em lại nhắc anh/chị như trước.',

  chasedAt: (at) => `đã nhắc ${localTime(at)} ${formatDate(localDate(at)).slice(0, DAY_AND_MONTH)}`,
  chaseToCome: (at) => `sẽ nhắc ${localTime(at)} ${formatDate(localDate(at)).slice(0, DAY_AND_MONTH)}`,
  chaseFor: (name) => `Nhắc ${quoted(name)}`,
  takeBackFor: (name) => `Hủy lời nhắc chưa gửi của ${quoted(name)}`,
  chased,
  takenBack: (month, agencies, people, called) =>
    `Đã hủy lời nhắc ${viReport(month, called)} chưa gửi: ${formatCount(people)} người của ${some(agencies)}.`,
  noneToCome: (month, called) =>
    `Không có lời nhắc ${viReport(month, called)} nào đang chờ gửi, nên em chưa hủy gì.`,
  noneToComeAtAll: 'Không có lời nhắc nào của Văn phòng đang chờ gửi.',
  whichToTakeBack: 'Anh/chị hủy lời nhắc của kỳ nào ạ?',
  ofMonth: (month, called) => capitalised(viAbout(month, called)),
  requestedTitle: 'Lời nhắc Văn phòng đã hẹn, chưa gửi',
  toPeople: (count) => `${formatCount(count)} người`,
  takeBackSaid: (month, name, called) =>
    `hủy nhắc ${name === undefined ? '' : `${name} `}${called ? viReport(month, called) : viAbout(month)}`,
  nobodyToChase: 'Em không nhắc ai.',
  isIn: (name, month, called) => `${name} đã nộp ${viReport(month, called)}, không cần nhắc.`,
  notClosed: (month, called) => `Kỳ ${viReport(month, called)} chưa kết thúc nên em chưa nhắc.`,
  noSuchAgency: (name) => `Em không tìm thấy cơ quan “${quoted(name)}” phải nộp báo cáo này.`,
  whichAgency: 'Anh/chị muốn nhắc cơ quan nào ạ?',
  chaseSaid: (name, month, called) => `nhắc ${name} ${called ? viReport(month, called) : viAbout(month)}`,
  lateTitle: (month, called) => `Quá hạn ${viReport(month, called)}`,
  lateCount: (count, all) => `${formatCount(count)} trên ${formatCount(all)} cơ quan chưa nộp`,
  lateDays: (days) =>
    days > 0 ? `quá hạn ${formatCount(days)} ngày làm việc` : 'quá hạn chưa đến 1 ngày làm việc',
  has: (names) => (names.length === 0 ? 'chưa có người phụ trách' : names.join(', ')),

  button: {
    chaseAll: 'Nhắc tất cả',
    chase: 'Nhắc',
    takeBackChase: 'Hủy nhắc',
    choose: 'Chọn lần nhắc',
    schedule: 'Lịch nhắc',
    back: 'Tôi đi làm lại',
    begin: 'Bắt đầu nhập',
    goOn: 'Nhập tiếp',
    finish: 'Xem lại và gửi',
    look: 'Xem tình hình',
    twoHours: 'Nhắc lại sau 2 giờ',
    morning: 'Sáng mai',
    leave: 'Tôi không phụ trách nữa',
    takeBack: 'Tôi phụ trách lại',
    stay: 'Tôi vẫn phụ trách',
    people: 'Quản trị',
  },
};

/** "quá hạn; báo cáo dịch vụ công 766 (sắp đến hạn)". */
function offWords(off: readonly OffWords[]): string {
  return off
    .map(({ kinds, called }) => {
      const names = kinds.map((kind) => kindName[kind]).join(', ');
      if (!called) return names;
      return kinds.length === OPTIONAL_KINDS.length
        ? `mọi lần nhắc báo cáo ${called}`
        : `báo cáo ${called} (${names})`;
    })
    .join('; ');
}

/** The first names, and how many people more. */
function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` và ${formatCount(more)} người nữa` : ''}`;
}

function insteadWords(names: readonly string[], deputy: boolean): string {
  if (names.length === 0) return 'Cơ quan chưa có ai khác để nhắc thay.';
  const named = names.length <= MOST_NAMES ? names.join(', ') : `${formatCount(names.length)} cán bộ còn lại`;
  return `Trong thời gian này em nhắc ${named}${deputy ? ' thay anh/chị' : ''}.`;
}

function some(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` và ${formatCount(more)} cơ quan nữa` : ''}`;
}

function chased({
  month,
  called,
  agencies,
  now,
  later,
  recent,
  unreachable,
}: ChasedFacts): readonly string[] {
  const people = later.reduce((sum, one) => sum + one.people, now);
  const when = [
    ...(now > 0 ? [later.length === 0 ? 'ngay bây giờ' : `${formatCount(now)} người ngay bây giờ`] : []),
    ...later.map((one) =>
      people === one.people
        ? `lúc ${viMoment(one.at)}`
        : `${formatCount(one.people)} người lúc ${viMoment(one.at)}`,
    ),
  ];
  return [
    ...(people > 0
      ? [
          `Em nhắc ${formatCount(people)} người của ${agencies.length === 1 ? agencies[0] : `${formatCount(agencies.length)} cơ quan`} về ${viReport(month, called)}: ${when.join(', ')}.`,
        ]
      : [`Em chưa nhắc ai về ${viReport(month, called)}.`]),
    ...(recent.length > 0 ? [`Đã nhắc chưa đầy một ngày nên em không nhắc lại: ${some(recent)}.`] : []),
    ...(unreachable.length > 0
      ? [`Chưa có ai em nhắn được (cán bộ chưa mở Trợ lý Báo cáo trong Teams): ${some(unreachable)}.`]
      : []),
  ];
}

function timeLeft(days: number, late: boolean): string {
  if (days > 0) return `còn ${formatCount(days)} ngày làm việc`;
  if (days < 0) return `quá hạn ${-days} ngày làm việc`;
  return late ? 'đã quá hạn' : 'hết hạn hôm nay';
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
