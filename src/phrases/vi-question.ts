// Answers to questions, in Vietnamese.

import { formatDateTime } from '../calendar/clock.ts';
import { type Month, monthLabel, monthNumberOf, yearOf } from '../calendar/month.ts';
import type { QuestionPhrases, SpanFacts } from './question-phrases.ts';

export const viQuestion: QuestionPhrases = {
  statusTitle: (month) => `Tình hình báo cáo tháng ${monthLabel(month)}`,
  holder: (name) => `Người nhập: ${name}`,
  deadline: (at, days, done) => `Hạn nộp: ${formatDateTime(at)}${done ? '' : ` (${timeLeft(days)})`}`,
  lacking: (names, more) => `Còn thiếu: ${names.join(', ')}${more > 0 ? ` và ${more} mục khác` : ''}.`,
  errors: (count) => `${count} lỗi phải sửa`,
  warnings: (count) => `${count} cảnh báo cần lý do`,
  changes: (lastMonth, lastYear) =>
    [
      lastMonth === undefined ? '' : `so với tháng trước ${lastMonth}`,
      lastYear === undefined ? '' : `so với cùng kỳ ${lastYear}`,
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'Chưa có tháng để so sánh',

  spanName,
  indicatorTitle: (name, span) => `${name}, ${spanName(span)}`,
  value: 'Số liệu',
  rate: 'Tỷ lệ',
  source: (months) =>
    months === 1 ? 'Nguồn: báo cáo của tháng.' : `Nguồn: cộng báo cáo của ${months} tháng.`,
  lastMonthOnly: (month) => `Số liệu này không cộng dồn, em lấy tháng ${monthLabel(month)}.`,
  noFigures: 'Em chưa có số liệu tháng nào.',
  noMonths: (span) => `Em chưa có số liệu ${spanName(span)}.`,
  headlineTitle: (span) => `Các tỷ lệ chính, ${spanName(span)}`,
  againstTitle: (month, other) => `Tháng ${monthLabel(month)} so với ${monthLabel(other)}`,
  notReported: (month) => `Chưa có số liệu tháng ${monthLabel(month)} để so sánh.`,
  whichFigure: 'Anh/chị muốn xem số liệu nào ạ?',

  deadlineAnswer: (month, at, days, done) =>
    `Báo cáo tháng ${monthLabel(month)}: hạn nộp ${formatDateTime(at)}${done ? ', đã xong' : `, ${timeLeft(days)}`}.`,
  holderAnswer: (month, name, state) =>
    name === undefined
      ? `Báo cáo tháng ${monthLabel(month)} chưa có ai nhập.`
      : `Báo cáo tháng ${monthLabel(month)} ${state}, người nhập là ${name}.`,
  notHere: 'Trong nhóm này có người không được xem số liệu. Anh/chị hỏi em trong trò chuyện riêng nhé.',
  file: {
    description: 'Số liệu theo tháng',
    declined: 'Vâng, em không gửi tệp.',
    ready: (fileName) => `Số liệu theo tháng: ${fileName}`,
    button: 'Tải bảng tính',
  },
  nearest: 'Em chưa hiểu. Có phải anh/chị muốn:',

  button: {
    refresh: 'Làm mới',
    goOn: 'Nhập tiếp',
    showErrors: 'Xem chi tiết',
    begin: (month) => `Nhập báo cáo tháng ${monthLabel(month)}`,
    sheet: 'Xuất bảng tính',
  },
};

function timeLeft(days: number): string {
  if (days === 0) return 'hết hạn trong hôm nay';
  return days > 0 ? `còn ${days} ngày làm việc` : `đã quá hạn ${-days} ngày làm việc`;
}

function spanName({ from, to }: SpanFacts): string {
  if (from === to) return `tháng ${monthLabel(from)}`;
  if (isQuarter(from, to)) return `quý ${Math.ceil(monthNumberOf(from) / 3)}/${yearOf(from)}`;
  if (monthNumberOf(from) === 1 && monthNumberOf(to) === 12) return `năm ${yearOf(from)}`;
  return `${monthLabel(from)} – ${monthLabel(to)}`;
}

const isQuarter = (from: Month, to: Month) =>
  yearOf(from) === yearOf(to) &&
  monthNumberOf(from) % 3 === 1 &&
  monthNumberOf(to) - monthNumberOf(from) === 2;
