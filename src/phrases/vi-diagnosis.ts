// What is said around the findings in a document, in Vietnamese.

import type { FileWords } from '../actions/file-words.ts';
import type { DiagnosisPhrases } from './diagnosis-phrases.ts';
import { monthsNamed, viPeriod } from './period-words.ts';
import { viDoctor } from './vi-doctor.ts';

const counted = (count: number, what: string) => (count > 0 ? [`${count} ${what}`] : []);

export const viDiagnosis: DiagnosisPhrases = {
  title: (file) => (file === '' ? 'Kiểm tra văn bản đã dán' : `Kiểm tra ${file}`),
  readAs: (called) => `Soát theo mẫu báo cáo ${called}.`,
  compared: (agency, months) =>
    `Đã so với số liệu ${monthsNamed(months, ' và ')} của ${agency} trong hệ thống.`,
  more: (count) => `Xem thêm ${count} chỗ`,
  style: (count) => `${count} lưu ý trình bày`,
  notChecked: (count) => `${count} tỷ lệ chưa soát`,
  notCheckedWhy: 'Văn bản không cho biết các tỷ lệ này tính trên số nào:',
  beyond: (count, inFile) => `… và ${count} chỗ nữa${inFile ? ', có đủ trong bản có ghi chú' : ''}.`,
  shouldBe: (words) => `Đúng ra: ${words}`,
  annotatedButton: 'Tải bản có ghi chú',
  how: 'Anh/chị gửi tệp báo cáo (Word, PDF, Excel) vào đây, hoặc dán nội dung báo cáo ngay sau chữ “kiểm tra”. Em soát từng tỷ lệ, tổng số, chỗ mâu thuẫn, và cho biết tệp có đúng là bản đã duyệt hay không.',
  file: {
    description: 'Bản có ghi chú những chỗ cần xem',
    declined: 'Vâng, em không gửi tệp. Khi cần anh/chị bấm lại “Tải bản có ghi chú” trong ngày.',
    ready: (fileName) => `Bản có ghi chú: ${fileName}`,
  },
  edited: {
    title: (month) => `Bản sửa của báo cáo ${viPeriod(month)}`,
    nothing: (month) => `Tệp có lời văn và số liệu đúng như báo cáo ${viPeriod(month)} trong hệ thống.`,
    verdict: (figures, lines) =>
      `So với báo cáo trong hệ thống: ${[...counted(figures, 'số liệu khác'), ...counted(lines, 'dòng sửa lời')].join(', ')}.`,
    figure: (name, stored, inFile) => `${name}: ${stored} → ${inFile}`,
    lines: 'Lời văn',
    changed: (before, after) => `“${before}” → “${after}”`,
    added: (line) => `Thêm: “${line}”`,
    removed: (line) => `Bỏ: “${line}”`,
    beyond: (count) => `… và ${count} chỗ nữa.`,
    onlyFigures: 'Em chỉ ghi được số liệu; lời văn của báo cáo theo mẫu.',
    take: (count) => `Ghi ${count} số trong tệp`,
    note: 'Nội dung trả lại',
    sendBack: 'Trả lại kèm nội dung này',
    inNote: (changes, more) =>
      changes.length === 0
        ? `Sửa ${more} chỗ theo tệp đã gửi.`
        : `Sửa theo tệp đã gửi: ${changes.join('; ')}${more === 0 ? '' : `; và ${more} chỗ nữa`}`,
  },
};

/** A comment is read beside the words that it is about. */
export const viAnnotated: FileWords['annotated'] = {
  comment: (finding, definition) => {
    const { message, cause, shouldBe } = viDoctor.describe(finding, definition);
    return [
      message,
      ...(shouldBe === undefined || finding.kind === 'stored' ? [] : [`${viDiagnosis.shouldBe(shouldBe)}.`]),
      ...(cause === undefined ? [] : [cause]),
    ].join('\n');
  },
};
