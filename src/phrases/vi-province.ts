// The province, in Vietnamese.

import { localDate, localTime } from '../calendar/clock.ts';
import { periodLabel } from '../calendar/report-period.ts';
import { formatCount } from '../language/format.ts';
import { ViPeriod, viPeriod, viWords, viWordsOf } from './period-words.ts';
import type { ProvincePhrases } from './province-phrases.ts';
import { viAbout, viReport } from './report-words.ts';
import { fromTo } from './vi-question.ts';
import { viDay } from './vi-reminder.ts';

const n = (count: number) => formatCount(count);
/** `thứ Ba 20/02` of `thứ Ba 20/02/2024`. */
const dayOfYear = (at: Date) => viDay(localDate(at)).slice(0, -'/2024'.length);
const list = (names: readonly string[], more: number) =>
  `${names.join(', ')}${more > 0 ? ` và ${n(more)} cơ quan khác` : ''}`;
const days = (count: number) => (count > 0 ? `${n(count)} ngày làm việc` : 'chưa đến 1 ngày làm việc');

export const viProvince: ProvincePhrases = {
  title: (month, called) => `Toàn tỉnh${called ? `: ${viReport(month, called)}` : ` ${viAbout(month)}`}`,
  counted: (state, count) => `${n(count)} ${state}`,
  verdict: (count, all, missing) => {
    if (all === 0) return 'Chưa có cơ quan nào phải nộp.';
    if (count === all) return `Đã có đủ ${n(all)}/${n(all)} báo cáo.`;
    const names = missing.length > 0 ? `: ${missing.join(', ')}` : '';
    return `Đã có báo cáo ${n(count)}/${n(all)}, còn ${n(all - count)}${names}`;
  },
  late: (count, { name, daysLate }, alike) =>
    alike
      ? `${n(count)} cơ quan quá hạn ${days(daysLate)}`
      : `${n(count)} cơ quan quá hạn, lâu nhất là ${name} (${days(daysLate)})`,
  reopened: (names, more) => `Đã duyệt trước đó, đang mở lại để sửa: ${list(names, more)}.`,
  deadline: (at, daysLeft) =>
    `Hạn nộp ${localTime(at)} ${dayOfYear(at)}, ${daysLeft > 0 ? `còn ${daysLeft} ngày làm việc` : 'hết hạn hôm nay'}`,
  timeliness: (count, due, all, rate) =>
    due === all
      ? `Gửi đúng hạn: ${n(count)}/${n(all)} (${rate})`
      : `Gửi đúng hạn: ${n(count)}/${n(due)} cơ quan đã đến hạn (${rate})`,
  unsummed: (names, more) =>
    `Các cơ quan báo cáo theo hai phiên bản mẫu, nên chưa cộng được: ${names.join(', ')}${more > 0 ? ` và ${n(more)} số liệu khác` : ''}.`,
  basis: (approved, all) =>
    approved === all
      ? `Tỷ lệ tính trên đủ ${n(all)} cơ quan, đều đã duyệt:`
      : `Tỷ lệ chỉ tính trên ${n(approved)}/${n(all)} cơ quan đã duyệt:`,
  passed: (names, more) => `Có lỗi được cho qua: ${list(names, more)}.`,
  rankingTitle: (name, span, called) =>
    `Xếp hạng: ${[name, ...(called ? [`báo cáo ${called.vi}`] : []), span].join(', ')}`,
  notSummed: (frequency) =>
    `Số liệu này không cộng dồn, em lấy ${viWords(frequency).one} mới nhất đã duyệt của từng cơ quan.`,
  monthsOf: (frequency, months, of) => `chỉ ${months}/${of} ${viWords(frequency).ones}`,
  total: (count) => `Toàn tỉnh: ${count}`,
  spanTitle: (span, called) => `Toàn tỉnh${called ? `: báo cáo ${called.vi}` : ''} ${span}`,
  spanVerdict: (approved, owed, of) => {
    const months = of ? `, ${fromTo(of)}` : '';
    return approved === owed
      ? `Đã có đủ ${n(owed)}/${n(owed)} báo cáo${months}.`
      : `Đã có báo cáo ${n(approved)}/${n(owed)}, còn ${n(owed - approved)}${months}`;
  },
  spanBasis: (approved, owed) =>
    approved === owed
      ? `Tỷ lệ cộng dồn của đủ ${n(owed)} báo cáo đã duyệt:`
      : `Tỷ lệ cộng dồn của ${n(approved)}/${n(owed)} báo cáo đã duyệt:`,
  lateOften: (most, more) =>
    most.length === 0
      ? 'Không cơ quan nào gửi chậm.'
      : `Gửi chậm: ${list(
          most.map(({ name, late }) => `${name} ${late} lần`),
          more,
        )}`,
  overdueOften: (frequency, most, more) =>
    `Quá hạn, chưa gửi: ${list(
      most.map(({ name, months }) => (months > 1 ? `${name} ${months} ${viWords(frequency).ones}` : name)),
      more,
    )}`,
  monthsHeading: (frequency) => `Từng ${viWords(frequency).one}, đã có báo cáo:`,
  monthsUpTo: (month) => `Từng ${viWordsOf(month).one} đến ${periodLabel(month)}, đã có báo cáo:`,
  filesOfOne: (frequency) => {
    const { one } = viWords(frequency);
    return `Tệp tổng hợp là của từng ${one}. Anh/chị lấy ${one} nào ạ?`;
  },
  whichFigure: 'Anh/chị muốn xếp hạng theo số liệu nào ạ?',
  newestMonths: (frequency, shown, of) => {
    const { ones } = viWords(frequency);
    return `${shown} ${ones} gần nhất trong ${of} ${ones}`;
  },
  monthLine: (count, all, inTime) => `${n(count)}/${n(all)} · ${n(inTime)} đúng hạn`,
  noRanking: 'Chưa có cơ quan nào được duyệt để xếp hạng.',
  barsFrom: (percent) => `Thanh vẽ từ ${percent}% đến 100%.`,
  target: (percent, met, of) => `Chỉ tiêu từ ${percent}%: ${n(met)}/${n(of)} cơ quan đạt`,
  noFigures: (names, more) => `Chưa có số liệu được duyệt: ${list(names, more)}.`,
  nothingArose: (names, more) => `Không phát sinh: ${list(names, more)}.`,
  notInTitle: (month, called) => `Chưa nộp ${viReport(month, called)}`,
  noneMissing: (month, { done, all }, called) => {
    if (all === 0) return `Chưa cơ quan nào phải nộp ${viReport(month, called)}.`;
    return done === all
      ? `${n(done)}/${n(all)} cơ quan phải nộp đã nộp ${viReport(month, called)}.`
      : `Không cơ quan nào quá hạn ${viReport(month, called)}; ${n(done)}/${n(all)} cơ quan phải nộp đã nộp.`;
  },
  place: (place, name) => `${place} · ${name}`,
  page: (from, to, of) => `${n(from)}–${n(to)} trong ${n(of)}`,
  file: {
    description: 'Báo cáo tổng hợp toàn tỉnh',
    declined: 'Vâng, em không gửi tệp. Khi cần anh/chị gõ “báo cáo tổng hợp”.',
    ready: (fileName) => `Báo cáo tổng hợp: ${fileName}`,
    button: 'Tải báo cáo tổng hợp',
  },
  tableFile: {
    description: 'Bảng số liệu của các cơ quan',
    declined: 'Vâng, em không gửi tệp. Khi cần anh/chị gõ “bảng tổng hợp”.',
    ready: (fileName) => `Bảng số liệu: ${fileName}`,
    button: 'Tải bảng số liệu',
  },
  nothingApproved: (month, called) =>
    `${ViPeriod(month)} chưa có báo cáo${called ? ` ${called.vi}` : ''} nào được duyệt để tổng hợp.`,
  notInSaid: (month) => `ai chưa nộp ${viPeriod(month)}`,
  rankingSaid: (name) => `xếp hạng ${name}`,
  fileSaid: (file, month) => `${file === 'sheet' ? 'bảng tổng hợp' : 'báo cáo tổng hợp'} ${viPeriod(month)}`,
  button: {
    notIn: 'Ai chưa nộp',
    ranking: 'Xếp hạng',
    list: 'Danh sách cơ quan',
    consolidated: 'Báo cáo tổng hợp',
    sheet: 'Bảng số liệu',
    more: 'Trang sau',
    less: 'Trang trước',
    back: '← Toàn tỉnh',
    year: (year) => `Cả năm ${year}`,
    month: (month) => `${ViPeriod(month)}`,
  },
};
