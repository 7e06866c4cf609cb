// What a definition looks like to whoever writes it, in Vietnamese.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { viPeriod } from './period-words.ts';
import type { PreviewPhrases } from './preview-phrases.ts';

const TAKES = {
  sum: 'cộng các tháng',
  first: 'lấy của tháng đầu kỳ',
  last: 'lấy của tháng cuối kỳ',
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
        return `từ báo cáo tháng đã duyệt: ${TAKES[obtained.take]}`;
    }
  },
  otherwise: (words) => `lời văn; không có thì in “${words}”`,
  unit: (words) => `đơn vị: ${words}`,
  rate: (over, target) => `tính tỷ lệ trên ${over}${target === undefined ? '' : `, mục tiêu ${target}%`}`,
  checks: (errors, warnings) => `${errors} điều kiện phải đúng, ${warnings} cảnh báo cần lý do`,
  unfulfilled: (codes) =>
    `Số ví dụ không thỏa: ${codes.join(', ')}. Xem lại các điều kiện này có trái nhau không.`,
};
