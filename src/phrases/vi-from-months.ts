// What is said of figures taken from months, in Vietnamese.

import { frequencyOf, periodLabel, type ReportPeriod } from '../calendar/report-period.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import type { FromMonthsPhrases } from './from-months-phrases.ts';
import { monthsNamed, viRhythm } from './period-words.ts';

const list = (months: readonly ReportPeriod[]) => months.map(periodLabel).join(', ');

/** "báo cáo tháng", "báo cáo quý": what such reports are called. */
export const viShorter = (months: readonly { readonly month: ReportPeriod }[]): string =>
  months[0] ? `báo cáo ${viRhythm(frequencyOf(months[0].month))}` : 'báo cáo';
const shorter = (months: readonly ReportPeriod[]) => viShorter(months.map((month) => ({ month })));

/** "báo cáo tháng 01/2024, 02/2024", "báo cáo quý I/2024, quý II/2024". */
const lacking = (months: readonly ReportPeriod[]) => `báo cáo ${monthsNamed(months)}`;

export const viFromMonths: FromMonthsPhrases = {
  taken: (figures, months) =>
    `Em đã lấy ${figures} số liệu từ ${shorter(months)} đã duyệt (${list(months)}). Số nào khác, anh/chị gửi lại số đúng giúp em.`,
  lacking: (figures, months) =>
    `${figures} số liệu em chưa lấy được vì ${lacking(months)} chưa được duyệt. Anh/chị làm xong báo cáo đó thì khỏi nhập lại, hoặc nhập luôn ở đây.`,
  known: (months) =>
    `${capitalised(viShorter(months))}: ${months.map(({ month, value }) => `${periodLabel(month)} ${value === undefined ? 'chưa duyệt' : formatCount(value)}`).join(', ')}`,
  misfits: '⚠ Không còn khớp với các báo cáo trong kỳ, vì có báo cáo đã sửa sau khi báo cáo này được duyệt.',
  leftBehind: (names) =>
    `Lưu ý: ${names.join(', ')} đã duyệt lấy số từ báo cáo này nên không còn khớp. Cán bộ nhập cần mở lại để chỉnh lý.`,
};
