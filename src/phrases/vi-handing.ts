// What is said of a month's figures on their way into the province's reporting system, in Vietnamese.

import type { HandingPhrases } from './handing-phrases.ts';
import { viPeriod } from './period-words.ts';

const file = (kind: string, button: string) => ({
  description: `Số liệu để nhập vào hệ thống thông tin báo cáo (${kind}).`,
  declined: 'Đã bỏ qua tệp. Khi cần anh/chị gõ “xuất cho HTTT”.',
  ready: (fileName: string) => `Tệp ${kind} cho HTTT: ${fileName}`,
  button,
});

export const viHanding: HandingPhrases = {
  title: (month) => `Số liệu ${viPeriod(month)} cho HTTT báo cáo`,
  key: (period, code, agency) => `Mã kỳ ${period} · mã đơn vị ${code} · ${agency}`,
  draft: 'Bản dự thảo: báo cáo chưa được duyệt, số có thể còn thay đổi.',
  hint: 'Mở từng mục, giữ vào số để sao chép. Bảng đầy đủ ở hai tệp bên dưới.',
  sheet: file('Excel', 'Tải bảng Excel'),
  csv: file('CSV', 'Tải tệp CSV'),
};
