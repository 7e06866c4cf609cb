// What stands on cards and buttons, in Vietnamese; and why a value was not taken, in half a sentence.

import { formatDateTime } from '../calendar/clock.ts';
import type { UnclearReason } from '../language/count.ts';
import { viLabel, viPeriod, viWords } from './period-words.ts';
import type { ButtonPhrases, CardPhrases } from './phrases.ts';
import { reportButton } from './report-button.ts';

export const UNCLEAR: Record<UnclearReason, string> = {
  empty: 'chưa có số',
  'not-a-number': 'đó không phải là số',
  'not-known': 'chưa có số',
  'other-words': 'có chữ em chưa hiểu',
  several: 'có nhiều số',
  'wrong-sum': 'các số cộng lại không ra tổng đã ghi',
  'in-date': 'có ngày tháng lẫn với số',
  'misplaced-separator': 'dấu chấm, dấu phẩy đặt chưa đúng chỗ',
  decimal: 'số liệu phải là số nguyên',
  'looks-like-rate': 'trông giống một tỷ lệ hơn là số đếm',
  percent: 'đó là tỷ lệ phần trăm, ở đây cần số đếm',
  fraction: 'đó là hai số',
  negative: 'số liệu không thể âm',
  rounded: 'đó là số làm tròn, báo cáo cần số chính xác',
  approximate: 'đó là số ước chừng, báo cáo cần số chính xác',
  'words-differ': 'số và chữ không khớp',
  whole: 'báo cáo cần con số cụ thể',
  'too-large': 'số lớn hơn mức cho phép (9.999.999)',
};

export const viCards: CardPhrases = {
  asOfTime: (now) => `Lúc ${formatDateTime(now)}`,
  asOf: (now, version) => `Lúc ${formatDateTime(now)} · phiên bản ${version}`,
  outdated: (version) =>
    `Thẻ vừa bấm là của phiên bản ${version}, đã cũ nên em không áp dụng. Đây là số liệu hiện tại.`,
  formTitle: (section, month) => `${section} · ${viLabel(month)}`,
  reviewTitle: (month) => `Rà soát báo cáo ${viPeriod(month)}`,
  moreFindings: (count) => `… và ${count} mục khác, hiện ra khi các mục trên đã xử lý.`,
  reasonAsked: 'Lý do',
  reasonPlaceholder: 'Ghi lý do ngắn gọn',
  unknownValue: 'chưa có',
  summaryTitle: (month) => `Kết quả ${viPeriod(month)}`,
  noLastMonth: (frequency) => `Chưa có ${viWords(frequency).before} để so sánh`,
  sample: 'Dữ liệu mẫu, chỉ dùng thử',
};

export const viButtons: ButtonPhrases = {
  enterMonth: (month) =>
    reportButton('vi', month, [`Nhập báo cáo ${viPeriod(month)}`, `Nhập ${viPeriod(month)}`]),
  openReport: (month) => reportButton('vi', month, [`Báo cáo ${viPeriod(month)}`]),
  waiting: 'Chờ duyệt',
  province: 'Toàn tỉnh',
  notIn: 'Ai chưa nộp',
  status: (frequency) => (frequency === 'month' ? 'Tình hình tháng này' : 'Tình hình báo cáo'),
  help: 'Trợ giúp',
  keep: (frequency, value) => `Như ${viWords(frequency).before}: ${value}`,
  keepAll: (frequency, count) => `Cả ${count} số như ${viWords(frequency).before}`,
  notKnown: 'Chưa có số',
  answerOn: 'Trả lời tiếp',
  openForm: 'biểu mẫu',
  wholeForm: 'biểu mẫu tất cả',
  form: 'Biểu mẫu',
  skip: 'Bỏ qua',
  save: 'Lưu',
  review: 'Xem lại',
  fix: 'Sửa',
  giveReasons: 'Ghi lý do',
  finish: 'Hoàn tất',
  draft: 'Tải bản dự thảo',
  download: 'Tải báo cáo Word',
  resume: 'Tiếp tục',
  useReading: (name, value) => `${name}: ${value}`,
  replaceWith: (value) => `Thay bằng ${value}`,
  withdraw: 'Rút lại',
};
