import type { DoctorFinding, Named, RateCause, StyleSlip, SumCause } from '../doctor/finding.ts';
import { formatCount } from '../language/format.ts';
import type { ReportDefinition } from '../report/definition.ts';
import type { DoctorPhrases } from './doctor-phrases.ts';
import { findingText } from './vi-findings.ts';

const STYLE: Readonly<Record<StyleSlip, string>> = {
  'decimal-point': 'Số thập phân viết bằng dấu chấm; văn bản tiếng Việt dùng dấu phẩy.',
  'mixed-decimals': 'Có chỗ viết dấu chấm thập phân, có chỗ viết dấu phẩy; nên dùng dấu phẩy thống nhất.',
  'three-decimals': 'Tỷ lệ viết hơn hai chữ số thập phân; nên thống nhất hai chữ số.',
  'space-missing': 'Thiếu dấu cách.',
  'space-before-mark': 'Thừa dấu cách trước dấu câu hoặc dấu %.',
  'doubled-word': 'Lặp từ.',
  'authority-space': 'Thiếu dấu cách sau chữ viết tắt thẩm quyền ký.',
  'addressee-missing': 'Báo cáo gửi cấp trên cần có “Kính gửi”.',
  'appendix-numbering': 'Từ hai phụ lục trở lên thì đánh số La Mã (Phụ lục I, II).',
  'ending-missing': 'Thiếu dấu kết thúc “./.”.',
  margins: 'Lề trang khác Nghị định 30/2020/NĐ-CP (trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm).',
};

const count = (n: number) => formatCount(n);
const quoted = ({ label }: Named) => (label === '' ? 'số này' : `“${label}”`);
const sum = (parts: readonly Named[]) => parts.map(({ value }) => count(value)).join(' + ');

function causeOfRate(cause: RateCause): string {
  switch (cause.kind) {
    case 'whole-for-part':
      return 'Ghi 100% cho một số không phải toàn bộ.';
    case 'other-share': {
      const share = `${count(cause.part.value)}/${count(cause.whole.value)}`;
      if (cause.copied) return `Đây là ${share}, tỷ lệ của dòng ${quoted(cause.part)}.`;
      const over = cause.whole.label === '' ? '' : ` (chia cho ${quoted(cause.whole)})`;
      return `Đây là ${share}${over}, không phải mẫu số của dòng này.`;
    }
    case 'slip':
      return `Có thể gõ nhầm chữ số: ${cause.right} thành ${cause.written}.`;
    case 'number-slip':
      return `Tỷ lệ này ứng với số ${cause.right}: có thể số ${cause.written} bị gõ nhầm.`;
    case 'no-base':
      return 'Không số nào trong văn bản làm mẫu số cho ra tỷ lệ này.';
    case 'no-whole':
      return 'Không có số hồ sơ nguyên nào làm mẫu số cho ra tỷ lệ này.';
  }
}

function causeOfSum(cause: SumCause): string {
  if (cause.kind === 'rate-says')
    return `Có thể ghi nhầm ở “${cause.label}”: theo tỷ lệ in kèm và các số khác thì là ${cause.right}, không phải ${cause.written}.`;
  return cause.kind === 'slip'
    ? `Có thể gõ nhầm chữ số ở “${cause.label}”: ${cause.right} thành ${cause.written}.`
    : `Số này trùng với ${quoted(cause.from)}, có thể chép nhầm.`;
}

function messageOf(finding: DoctorFinding, definition: ReportDefinition): string {
  switch (finding.kind) {
    case 'rate': {
      const { part, whole } = finding;
      if (!whole) return `Không số nào trong văn bản làm mẫu số để ${count(part.value)} thành tỷ lệ này.`;
      const over = whole.label === '' ? '' : ` (mẫu số: ${quoted(whole)})`;
      return `Tỷ lệ không phải là ${count(part.value)}/${count(whole.value)}${over}.`;
    }
    case 'rate-of-nothing':
      return '0/0 không thành tỷ lệ.';
    case 'sum': {
      const { whole, parts, sum: total } = finding;
      return `Tổng ${count(whole.value)} khác cộng các phần: ${sum(parts)} = ${count(total)}.`;
    }
    case 'shares':
      return `Các tỷ lệ cộng lại được ${finding.total}, không phải 100%.`;
    case 'part-exceeds': {
      const { part, whole } = finding;
      return `${quoted(part)} (${count(part.value)}) lớn hơn ${quoted(whole)} (${count(whole.value)}).`;
    }
    case 'two-values':
      return `Cùng một chỉ tiêu nhưng ghi hai số: ${finding.values.join(' và ')}.`;
    case 'malformed':
      return finding.readings.length > 1
        ? `Số viết sai, có thể là ${finding.readings.join(' hoặc ')}.`
        : 'Số viết sai.';
    case 'check':
      return findingText(definition, finding.check);
    case 'stored':
      return `Số liệu đang lưu của chỉ tiêu này là ${count(finding.stored)}.`;
    case 'style':
      return STYLE[finding.slip];
  }
}

const counted = (n: number, words: string) => (n === 0 ? [] : [`${count(n)} ${words}`]);

export const viDoctor: DoctorPhrases = {
  describe: (finding, definition) => {
    const cause =
      finding.kind === 'rate' && finding.cause
        ? causeOfRate(finding.cause)
        : finding.kind === 'sum' && finding.cause
          ? causeOfSum(finding.cause)
          : undefined;
    return {
      message: messageOf(finding, definition),
      ...(cause !== undefined && { cause }),
      ...(finding.shouldBe !== undefined && { shouldBe: finding.shouldBe }),
    };
  },
  place: ({ page, line, sheet, cell, paragraph }) =>
    [
      ...(sheet === undefined ? [] : [sheet]),
      ...(cell === undefined ? [] : [`ô ${cell}`]),
      ...(page === undefined ? [] : [`trang ${page}`]),
      ...(line === undefined ? [] : [`dòng ${line}`]),
      ...(paragraph === undefined || cell !== undefined ? [] : [`đoạn ${paragraph}`]),
    ].join(', '),
  verdict: ({ findings, checked, unchecked }) => {
    const of = (weight: DoctorFinding['weight']) => findings.filter((one) => one.weight === weight).length;
    const told = [
      ...counted(of('contradiction'), 'mâu thuẫn'),
      ...counted(of('question'), 'chỗ nên xem lại'),
    ];
    if (told.length > 0) return `Có ${told.join(', ')}.`;
    const nothing = checked.rates + checked.totals + checked.rules === 0;
    if (nothing && unchecked.length === 0) return 'Em không thấy số liệu nào để soát.';
    return 'Không thấy mâu thuẫn.';
  },
  extent: ({ checked, unchecked }) => {
    const looked = [
      ...counted(checked.rates, 'tỷ lệ'),
      ...counted(checked.totals, 'phép cộng và so sánh'),
      ...counted(checked.rules, 'quy tắc của mẫu báo cáo'),
    ];
    const done = looked.length > 0 ? `Đã soát ${looked.join(', ')}.` : '';
    const not =
      unchecked.length > 0 ? `${count(unchecked.length)} tỷ lệ không rõ mẫu số nên chưa soát được.` : '';
    return [done, not].filter((one) => one !== '').join(' ');
  },
  weights: { contradiction: 'Mâu thuẫn', question: 'Nên xem lại', style: 'Thể thức' },
};
