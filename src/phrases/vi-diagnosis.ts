// What is said around the findings in a document, in Vietnamese.

import { monthLabel } from '../calendar/month.ts';
import type { Place } from '../report/provenance.ts';
import type { DiagnosisPhrases } from './diagnosis-phrases.ts';

const contradictions = (count: number) => `${count} mâu thuẫn`;
const questions = (count: number) => `${count} chỗ nên xem lại`;

export const viDiagnosis: DiagnosisPhrases = {
  title: (file) => (file === '' ? 'Kiểm tra văn bản đã dán' : `Kiểm tra ${file}`),
  verdict: (wrong, asked) => {
    if (wrong === 0 && asked === 0) return 'Không thấy mâu thuẫn.';
    if (wrong === 0) return `Không thấy mâu thuẫn, có ${questions(asked)}.`;
    return `Có ${[contradictions(wrong), ...(asked > 0 ? [questions(asked)] : [])].join(', ')}.`;
  },
  checked: ({ rates, totals, rules, unchecked }) => {
    const parts = [
      ...(rates > 0 ? [`${rates} tỷ lệ`] : []),
      ...(totals > 0 ? [`${totals} tổng`] : []),
      ...(rules > 0 ? [`${rules} quy tắc của mẫu`] : []),
    ];
    const left = unchecked > 0 ? `${unchecked} tỷ lệ không rõ mẫu số nên chưa soát được` : '';
    if (parts.length === 0) return left === '' ? '' : `${left}.`;
    return `Đã soát ${parts.join(', ')}${left === '' ? '' : `; ${left}`}.`;
  },
  nothingToCheck: 'Em không thấy số liệu nào để soát.',
  about: (agency, month) =>
    [...(month === undefined ? [] : [`Báo cáo tháng ${monthLabel(month)}`]), ...(agency ? [agency] : [])].join(
      ' · ',
    ),
  compared: (months) =>
    `Đã so với số liệu tháng ${months.map((month) => monthLabel(month)).join(', ')} trong hệ thống.`,
  unread: {
    'no-text': 'Có trang là ảnh chụp, em không đọc được chữ trong ảnh.',
    'hidden-sheets': 'Các trang tính ẩn em không đọc.',
    'too-many-rows': 'Bảng quá dài, em chỉ đọc phần đầu.',
    'too-many-pages': 'Tệp quá dài, em chỉ đọc những trang đầu.',
  },
  contradictions,
  questions,
  more: (count) => `Xem thêm ${count} chỗ`,
  style: (count) => `${count} lưu ý trình bày`,
  notChecked: (count) => `${count} tỷ lệ chưa soát`,
  notCheckedWhy: 'Văn bản không cho biết các tỷ lệ này tính trên số nào:',
  beyond: (count, inFile) => `… và ${count} chỗ nữa${inFile ? ', có đủ trong bản có ghi chú' : ''}.`,
  shouldBe: (words) => `Đúng ra: ${words}`,
  cause: (words) => `Có thể do: ${words}`,
  place,
  annotatedButton: 'Tải bản có ghi chú',
  how: 'Anh/chị gửi tệp báo cáo (Word, PDF, Excel) vào đây, hoặc dán nội dung báo cáo ngay sau chữ “kiểm tra”. Em soát từng tỷ lệ, tổng số, chỗ mâu thuẫn, và cho biết tệp có đúng là bản đã duyệt hay không.',
  howButton: 'Kiểm tra tệp',
  gone: 'Tệp gốc em chỉ giữ một ngày và nay đã xóa. Anh/chị gửi lại tệp kèm chữ “kiểm tra” giúp em.',
  file: {
    name: 'ghi chu',
    description: 'Bản có ghi chú của Trợ lý Báo cáo',
    declined: 'Vâng, em không gửi tệp. Khi cần anh/chị bấm lại “Tải bản có ghi chú” trong ngày.',
    ready: (fileName) => `Bản có ghi chú: ${fileName}`,
  },
  author: 'Trợ lý Báo cáo',
};

/** A paragraph's number in a Word file is shown nowhere in Word: the printed words are what finds it. */
function place({ page, line, sheet, cell }: Place): string {
  return [
    ...(page === undefined ? [] : [`trang ${page}`]),
    ...(line === undefined ? [] : [`dòng ${line}`]),
    ...(sheet === undefined ? [] : [`trang tính ${sheet}`]),
    ...(cell === undefined ? [] : [`ô ${cell}`]),
  ].join(', ');
}
