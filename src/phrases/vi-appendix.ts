// What the bot says of the appendices of a report, in Vietnamese.

import { monthLabel } from '../calendar/month.ts';
import { formatCount } from '../language/format.ts';
import type { AppendixKind } from '../report/appendices.ts';
import type { AppendixPhrases, NamedAppendix } from './appendix-phrases.ts';
import { quoted } from './naming.ts';

const NAME: AppendixPhrases['name'] = {
  'by-field': 'theo lĩnh vực',
  'by-procedure': 'theo thủ tục',
  'settled-late': 'hồ sơ đã giải quyết quá hạn',
  'still-late': 'hồ sơ quá hạn chưa giải quyết',
  overdue: 'hồ sơ quá hạn',
};

const names = (kinds: readonly AppendixKind[]) => kinds.map((kind) => NAME[kind]).join(', ');
const line = ({ kind, numeral, rows }: NamedAppendix) =>
  `${numeral === '' ? '' : `${numeral}. `}${numeral === '' ? NAME[kind] : capital(NAME[kind])} (${formatCount(rows)} dòng)`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const viAppendix: AppendixPhrases = {
  name: NAME,
  title: (month) => `Phụ lục tháng ${monthLabel(month)}`,
  line: (appendix) => capital(line(appendix)),
  inReview: (appendices) => `Phụ lục: ${appendices.map(line).join('; ')}`,
  from: (file) => (file === '' ? 'Lấy từ bảng đã dán' : `Lấy từ tệp ${quoted(file)}`),
  none: 'Báo cáo chưa kèm phụ lục nào.',
  how: 'Anh/chị gửi em tệp bảng 06a, bảng theo thủ tục hoặc danh sách hồ sơ quá hạn (Excel, Word, PDF), rồi bấm “Kèm phụ lục”.',
  attached: (kinds, replaced) =>
    `Đã kèm phụ lục ${names(kinds)}.${replaced.length === 0 ? '' : ` Thay cho phụ lục cũ: ${names(replaced)}.`}`,
  removed: (kinds) =>
    kinds.length === 0 ? 'Phụ lục này không còn trong báo cáo.' : `Đã bỏ phụ lục ${names(kinds)}.`,
  tooLong: (kinds, most) => `Bảng ${names(kinds)} dài hơn ${formatCount(most)} dòng nên em không kèm được.`,
  nothingInFile: 'Tệp này không có bảng nào in được thành phụ lục.',
  offer: (appendices) =>
    `Có thể in kèm làm phụ lục: ${appendices.map(({ kind, rows }) => `${NAME[kind]} (${formatCount(rows)} dòng)`).join(', ')}.`,
  sayIt: 'Cần kèm thì anh/chị gõ “kèm phụ lục”.',
  button: { attach: 'Kèm phụ lục', remove: 'Bỏ phụ lục' },
};
