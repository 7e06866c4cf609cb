// What a definition looks like to whoever writes it, in Vietnamese.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { viPeriod, viWords } from './period-words.ts';
import type { PreviewPhrases } from './preview-phrases.ts';

const TAKES = {
  sum: 'cộng lại',
  first: 'lấy của báo cáo đầu kỳ',
  last: 'lấy của báo cáo cuối kỳ',
} as const;

export const viPreview: PreviewPhrases = {
  version: (id, version) => `${id}, phiên bản ${version}`,
  sources: 'Căn cứ',
  due: 'Các kỳ tới',
  deadline: (month, { from, to }, { at, moved, provisional }) =>
    `${viPeriod(month)}: số liệu ${formatDate(from)} – ${formatDate(to)}, hạn nộp ${formatDateTime(at)}` +
    `${moved ? ' (chuyển vì ngày nghỉ)' : ''}${provisional ? ' (lịch nghỉ năm đó chưa công bố)' : ''}`,
  asked: (figures, questions) => `${figures} mục, trong đó cán bộ trả lời ${questions}`,
  section: (at, title, figures) => `${at}. ${title} (${figures} mục)`,
  obtained: (obtained, nameOf) => {
    switch (obtained.how) {
      case 'asked':
        return obtained.onlyWhen === undefined ? undefined : `chỉ hỏi khi có “${nameOf(obtained.onlyWhen)}”`;
      case 'optional':
        return 'không bắt buộc';
      case 'carried':
        return 'gợi ý số kỳ trước';
      case 'computed': {
        const less = (obtained.minus ?? []).map((id) => ` − ${nameOf(id)}`).join('');
        return `tự tính: ${obtained.plus.map(nameOf).join(' + ')}${less}`;
      }
      case 'running':
        return `cộng dồn từ đầu năm: ${nameOf(obtained.of)}`;
      case 'from-months':
        return `từ các báo cáo đã duyệt trong kỳ: ${TAKES[obtained.take]}`;
    }
  },
  otherwise: (words) => `lời văn; không có thì in “${words}”`,
  unit: (words) => `đơn vị: ${words}`,
  rate: (over, target) => `tính tỷ lệ trên ${over}${target === undefined ? '' : `, mục tiêu ${target}%`}`,
  mustHold: (checks) => `${checks} điều kiện phải đúng:`,
  wantReasons: (checks) => `${checks} điều kiện thường đúng, khác đi thì cần lý do:`,
  rule: (rule, nameOf, frequency) => {
    const { before } = viWords(frequency);
    switch (rule.kind) {
      case 'sum':
        return `${nameOf(rule.total)} = ${rule.parts.map(nameOf).join(' + ')}`;
      case 'at-most':
        return `${nameOf(rule.lesser)} không lớn hơn ${nameOf(rule.greater)}`;
      case 'running':
        return `${nameOf(rule.total)} = lũy kế ${before} + ${nameOf(rule.of)}`;
      case 'needs':
        return `${nameOf(rule.used)} là 0 thì ${nameOf(rule.dossiers)} cũng là 0`;
      case 'union': {
        const [one, other] = rule.parts.map(nameOf);
        return `${nameOf(rule.whole)} từ số lớn hơn đến tổng của ${one} và ${other}`;
      }
      case 'more-used':
        return `${nameOf(rule.used)} không nhiều hơn ${nameOf(rule.dossiers)}`;
      case 'stock-flow': {
        const less = [rule.outflow, ...(rule.besides === undefined ? [] : [rule.besides])].map(nameOf);
        return `${nameOf(rule.stock)} = số ${before} + ${nameOf(rule.inflow)} − ${less.join(' − ')}`;
      }
      case 'moved':
        return `${nameOf(rule.figure)} như ${before}`;
      case 'every':
        return `${nameOf(rule.some)} đủ bằng ${nameOf(rule.all)}`;
      case 'appendix':
        return `${nameOf(rule.figure)} như trong phụ lục`;
      case 'from-months':
        return `${nameOf(rule.figure)} như các báo cáo đã duyệt trong kỳ`;
      case 'none':
        return `${nameOf(rule.figure)} là 0`;
      case 'history':
        return `${nameOf(rule.figure)} không khác xa mức thường gặp, khi đã có ${rule.months} kỳ trước`;
    }
  },
  unfulfilled: (codes) =>
    `Số ví dụ không thỏa: ${codes.join(', ')}. Xem lại các điều kiện này có trái nhau không.`,
};
