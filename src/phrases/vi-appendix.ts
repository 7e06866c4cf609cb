// What the bot says of the appendices of a report, in Vietnamese.

import { formatCount } from '../language/format.ts';
import type { AppendixKind } from '../report/appendices.ts';
import type { AppendixPhrases, FromFile, NamedAppendix } from './appendix-phrases.ts';
import { fileLabel, quoted } from './figure-labels.ts';
import { viPeriod } from './period-words.ts';

const NAME: AppendixPhrases['name'] = {
  'by-field': 'theo lĩnh vực',
  'by-procedure': 'theo thủ tục',
  'settled-late': 'hồ sơ đã giải quyết quá hạn',
  'still-late': 'hồ sơ quá hạn chưa giải quyết',
  overdue: 'hồ sơ quá hạn',
};

const saidBy = (kind: AppendixKind, count: number) =>
  count > 1 ? `${count} phụ lục ${NAME[kind]} cộng lại` : `phụ lục ${NAME[kind]}`;
const source = (file: string) => (file === '' ? 'bảng đã dán' : `tệp “${fileLabel(file)}”`);
const names = (appendices: readonly FromFile[]) =>
  appendices.map(({ kind, file }) => `${NAME[kind]} (${source(file)})`).join(', ');
const line = ({ kind, numeral, rows }: NamedAppendix) =>
  `${numeral === '' ? '' : `${numeral}. `}${numeral === '' ? NAME[kind] : capital(NAME[kind])} (${formatCount(rows)} dòng)`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const viAppendix: AppendixPhrases = {
  name: NAME,
  title: (month) => `Phụ lục ${viPeriod(month)}`,
  line: (appendix) => capital(line(appendix)),
  inReview: (appendices) => `Phụ lục: ${appendices.map(line).join('; ')}`,
  from: (file) => (file === '' ? 'Lấy từ bảng đã dán' : `Lấy từ tệp ${quoted(file)}`),
  none: 'Báo cáo chưa kèm phụ lục nào.',
  how: 'Anh/chị gửi em tệp bảng 06a, bảng theo thủ tục hoặc danh sách hồ sơ quá hạn (Excel, Word, PDF), rồi bấm “Kèm phụ lục”.',
  attached: (appendices, replaced) =>
    `Đã kèm phụ lục ${names(appendices)}.${replaced.length === 0 ? '' : ` Thay cho phụ lục cũ: ${names(replaced)}.`}`,
  removed: (appendices) =>
    appendices.length === 0 ? 'Phụ lục này không còn trong báo cáo.' : `Đã bỏ phụ lục ${names(appendices)}.`,
  tooLong: (appendices, most) =>
    `Bảng ${names(appendices)} dài hơn ${formatCount(most)} dòng nên em không kèm được.`,
  tooMany: (appendices, most) =>
    `Mỗi báo cáo kèm nhiều nhất ${most} phụ lục nên em chưa kèm ${names(appendices)}.`,
  rivals: (standing) =>
    `Báo cáo đang có phụ lục ${names(standing)}. Nếu tệp này là phần khác, anh/chị bấm “Kèm thêm”; nếu là bản mới, bấm “Thay phụ lục cũ”.`,
  saidBy,
  nothingInFile: 'Tệp này không có bảng nào in được thành phụ lục.',
  offer: (appendices) =>
    `Có thể in kèm làm phụ lục: ${appendices.map(({ kind, rows }) => `${NAME[kind]} (${formatCount(rows)} dòng)`).join(', ')}.`,
  button: {
    attach: 'Kèm phụ lục',
    add: 'Kèm thêm',
    replace: 'Thay phụ lục cũ',
    remove: (numeral) => (numeral === '' ? 'Bỏ phụ lục' : `Bỏ phụ lục ${numeral}`),
  },
};
