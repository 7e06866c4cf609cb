// What is said of figures taken from months, in Vietnamese.

import type { Month } from '../calendar/month.ts';
import { periodLabel } from '../calendar/report-period.ts';
import { formatCount } from '../language/format.ts';
import type { FromMonthsPhrases } from './from-months-phrases.ts';

const list = (months: readonly Month[]) => months.map(periodLabel).join(', ');

export const viFromMonths: FromMonthsPhrases = {
  taken: (figures, months) =>
    `Em đã lấy ${figures} số liệu từ báo cáo tháng đã duyệt (${list(months)}). Số nào khác, anh/chị gửi lại số đúng giúp em.`,
  lacking: (figures, months) =>
    `${figures} số liệu em chưa lấy được vì báo cáo tháng ${list(months)} chưa được duyệt. Anh/chị làm xong báo cáo đó thì khỏi nhập lại, hoặc nhập luôn ở đây.`,
  known: (months) =>
    `Báo cáo tháng: ${months.map(({ month, value }) => `${periodLabel(month)} ${value === undefined ? 'chưa duyệt' : formatCount(value)}`).join(', ')}`,
  misfits: '⚠ Không còn khớp với báo cáo tháng, vì có tháng đã sửa sau khi báo cáo này được duyệt.',
  leftBehind: (names) =>
    `Lưu ý: ${names.join(', ')} đã duyệt lấy số từ báo cáo này nên không còn khớp. Cán bộ nhập cần mở lại để chỉnh lý.`,
};
