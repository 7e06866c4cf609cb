// Answers to questions, in Vietnamese.

import { formatDateTime } from '../calendar/clock.ts';
import { type Month, monthNumberOf } from '../calendar/month.ts';
import { type Frequency, isMonth, onePeriod, periodLabel, yearOf } from '../calendar/report-period.ts';
import { formatCount } from '../language/format.ts';
import { RECENT } from '../report/time-series.ts';
import { monthsNamed, ViPeriod, viPeriod, viWords, viWordsOf } from './period-words.ts';
import type { DeadlineStanding, QuestionPhrases, SourceFacts, SpanFacts } from './question-phrases.ts';

export const viQuestion: QuestionPhrases = {
  statusTitle: (month) => `Tình hình báo cáo ${viPeriod(month)}`,
  holder: (name) => `Người nhập: ${name}`,
  deadline: (at, days, standing) =>
    `Hạn nộp: ${formatDateTime(at)}${standing === 'done' ? '' : ` (${timeLeft(days, standing)})`}`,
  lacking: (names, more) => `Còn thiếu: ${names.join(', ')}${more > 0 ? ` và ${more} mục khác` : ''}.`,
  errors: (count) => `${count} lỗi phải sửa`,
  warnings: (count) => `${count} cảnh báo cần lý do`,
  changes: (frequency, lastMonth, lastYear) =>
    [
      lastMonth === undefined ? '' : `${lastMonth} so với ${viWords(frequency).before}`,
      lastYear === undefined ? '' : `${lastYear} so với cùng kỳ`,
    ]
      .filter((part) => part !== '')
      .join(' · ') || `Chưa có ${viWords(frequency).before} để so sánh`,

  arrows: (frequency) => `▲▼ điểm phần trăm so với ${viWords(frequency).before}`,

  monthName: (month) => periodLabel(month),
  labelsOfYear: (from, to, year) => `${from === to ? from : `${from}–${to}`}: năm ${year}`,
  chartTitle: (name, { from, to }, percent) =>
    `${name}, ${periodLabel(from)} – ${periodLabel(to)}${percent ? ' (%)' : ''}`,
  noReport: 'chưa có báo cáo',
  unfinished: 'chưa đủ số liệu',
  unasked: 'mẫu cũ chưa có',
  levelOf: (month, value) => `Mức ${viPeriod(month)}: ${value}`,
  misfits: (months) =>
    `⚠ Lũy kế đã duyệt của ${monthsNamed(months)} không còn khớp, vì số liệu kỳ trước đó đã sửa.`,
  misfitTotal: (name, stated, due) =>
    `${name}: đã duyệt ${formatCount(stated)}, nay phải là ${formatCount(due)}`,

  spanName,
  indicatorTitle: (name, span) => `${name}, ${spanName(span)}`,
  value: 'Số liệu',
  rate: 'Tỷ lệ',
  quotient: (part, whole, partName, wholeName) =>
    `${formatCount(part)}/${formatCount(whole)} (${partName} / ${wholeName})`,
  totalUpTo: (name, month) => `${name} đến ${viPeriod(month)}`,
  sumOver: (name, { from, to }) => {
    const counted = name.replace(/^Tổng (?:số )?| trong (?:tháng|quý|kỳ|năm)$/gu, '');
    const months = from === to ? periodLabel(from) : `${periodLabel(from)} – ${periodLabel(to)}`;
    return `Tổng ${counted.charAt(0).toLowerCase()}${counted.slice(1)}, ${months}`;
  },
  source,
  wholeProvince: 'Toàn tỉnh, các cơ quan đã được duyệt',
  givenBySome: (given, reported) => `Số của ${given}/${reported} cơ quan có ghi.`,
  partial: (months) => {
    const [first, ...more] = months.toReversed();
    return first === undefined
      ? ''
      : `${ViPeriod(first.month)} mới có ${first.approved} trên ${first.owing} cơ quan${more.length > 0 ? `, và ${more.length} ${viWordsOf(first.month).ones} khác cũng chưa đủ` : ''}.`;
  },
  lastMonthOnly: (month) => `Số liệu này không cộng dồn, em lấy ${viPeriod(month)}.`,
  noFigures: 'Em chưa có số liệu kỳ nào.',
  noMonths: (span) => `Em chưa có số liệu ${spanName(span)}.`,
  headlineTitle: (span) => `Các tỷ lệ chính, ${spanName(span)}`,
  againstTitle: (month, other) => `${ViPeriod(month)} so với ${periodLabel(other)}`,
  sameAgencies: (both, owing) => `So sánh ${both}/${owing} cơ quan có cả hai kỳ.`,
  changeOfSome: (change, both, owing) => `${change} (${both}/${owing} cơ quan)`,
  noSameAgencies: (month, other) =>
    `Chưa cơ quan nào có cả ${viPeriod(other)} và ${viPeriod(month)} được duyệt để so sánh.`,
  difference: '▲▼',
  notReported: (month) => `Chưa có số liệu ${viPeriod(month)} để so sánh.`,
  whichFigure: 'Anh/chị muốn xem số liệu nào ạ?',

  deadlineAnswer: (month, at, days, standing) =>
    `Báo cáo ${viPeriod(month)}: hạn nộp ${formatDateTime(at)}${standing === 'done' ? ', đã xong' : `, ${timeLeft(days, standing)}`}.`,
  holderAnswer: (month, state, holder, inCharge) => {
    const stands = `Báo cáo ${viPeriod(month)} ${state}`;
    if (holder !== undefined) return `${stands}, người nhập là ${holder}.`;
    return inCharge.length > 0
      ? `${stands}. Người phụ trách: ${inCharge.join(', ')}.`
      : `${stands}, chưa có ai phụ trách.`;
  },
  notHere: 'Trong nhóm này có người không được xem số liệu. Anh/chị hỏi em trong trò chuyện riêng nhé.',
  file: {
    description: 'Số liệu theo thời gian',
    declined: 'Vâng, em không gửi tệp.',
    ready: (fileName) => `Số liệu theo thời gian: ${fileName}`,
    button: 'Tải bảng tính',
  },
  nearest: 'Em chưa hiểu. Có phải anh/chị muốn:',

  button: {
    refresh: 'Làm mới',
    goOn: 'Nhập tiếp',
    showErrors: 'Xem chi tiết',
    sheet: 'Xuất bảng tính',
    months: (frequency) => `Từng ${viWords(frequency).one}`,
    chart: 'Xem biểu đồ',
    why: 'Vì sao',
    lastMonth: (frequency) => `So với ${viWords(frequency).before}`,
    lastYear: 'So với cùng kỳ',
    soFar: 'Từ đầu năm',
    recent: (frequency) => recent(frequency),
    reopen: 'Mở lại để sửa',
  },
  asking: {
    lastMonth: (figure, month) => `${about(figure)}${viPeriod(month)} so với ${viWordsOf(month).before}`,
    lastYear: (figure, month) => `${about(figure)}${viPeriod(month)} so với cùng kỳ`,
    soFar: (figure, month) =>
      figure ? `tỷ lệ ${figure} năm ${yearOf(month)}` : `tỷ lệ năm ${yearOf(month)}`,
    recent: (figure, frequency) => `${about(figure)}${recent(frequency)}`,
  },
};

/** "6 tháng qua", "4 quý qua". */
const recent = (frequency: Frequency) => `${RECENT[frequency]} ${viWords(frequency).ones} qua`;

const about = (figure: string | undefined) => (figure ? `tỷ lệ ${figure} ` : '');

/** "Cộng từ tháng 1 đến tháng 10/2026; tháng 11/2026 chưa có báo cáo." */
function source({ counted, unreported, unfinished, unasked, absent }: SourceFacts): string {
  const runs = (spans: readonly SpanFacts[]) => spans.map(fromTo).join(', ');
  const [only] = counted;
  const single = only !== undefined && counted.length === 1 && only.from === only.to;
  const parts = [
    single ? `Nguồn: báo cáo ${fromTo(only)}` : `Nguồn: cộng ${runs(counted)}`,
    ...(absent ? [`${fromTo(absent)} không có số liệu`] : []),
    ...(unreported.length > 0 ? [`${runs(unreported)} chưa có báo cáo`] : []),
    ...(unfinished.length > 0 ? [`${runs(unfinished)} chưa đủ số liệu`] : []),
    ...(unasked.length > 0 ? [`mẫu báo cáo ${runs(unasked)} chưa có chỉ tiêu này`] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** "từ tháng 1 đến tháng 10/2026", "từ tháng 12/2025 đến tháng 2/2026", "tháng 2/2026". */
export function fromTo({ from, to }: SpanFacts): string {
  if (!isMonth(from) || !isMonth(to)) {
    const first = yearOf(from) === yearOf(to) ? viPeriod(from).replace(/\/\d+$/u, '') : viPeriod(from);
    return from === to ? viPeriod(from) : `từ ${first} đến ${viPeriod(to)}`;
  }
  const label = (month: Month) => `${monthNumberOf(month)}/${yearOf(month)}`;
  if (from === to) return `tháng ${label(from)}`;
  const first = yearOf(from) === yearOf(to) ? monthNumberOf(from) : label(from);
  return `từ tháng ${first} đến tháng ${label(to)}`;
}

function timeLeft(days: number, standing: DeadlineStanding): string {
  if (days === 0) return standing === 'late' ? 'đã quá hạn' : 'hết hạn trong hôm nay';
  return days > 0 ? `còn ${days} ngày làm việc` : `đã quá hạn ${-days} ngày làm việc`;
}

function spanName({ from, to }: SpanFacts): string {
  if (from === to) return `${viPeriod(from)}`;
  const one = onePeriod(from, to);
  return one ? viPeriod(one) : `${periodLabel(from)} – ${periodLabel(to)}`;
}
