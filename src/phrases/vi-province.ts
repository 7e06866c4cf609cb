// The province, in Vietnamese.

import { monthLabel } from '../calendar/month.ts';
import type { ProvincePhrases } from './province-phrases.ts';

export const viProvince: ProvincePhrases = {
  title: (month) => `Toàn tỉnh tháng ${monthLabel(month)}`,
  counted: (state, count) => `${count} ${state}`,
  late: (count) => `${count} cơ quan đã quá hạn`,
  completeness: (count, due, rate) => `Đã có báo cáo: ${count}/${due} (${rate})`,
  timeliness: (count, due, rate) => `Đúng hạn: ${count}/${due} (${rate})`,
  nothingDue: 'Chưa cơ quan nào đến hạn.',
  basis: (approved, all) =>
    approved === all
      ? `Số liệu của đủ ${all} cơ quan đã duyệt.`
      : `Số liệu của ${approved}/${all} cơ quan đã duyệt; còn ${all - approved} cơ quan chưa có.`,
  passed: (names, more) =>
    `Có lỗi được cho qua: ${names.join(', ')}${more > 0 ? ` và ${more} cơ quan khác` : ''}.`,
  rankingTitle: (name, month) => `Xếp hạng ${name}, tháng ${monthLabel(month)}`,
  noRanking: 'Chưa có cơ quan nào được duyệt để xếp hạng.',
  notInTitle: (month) => `Chưa nộp báo cáo tháng ${monthLabel(month)}`,
  allIn: (month) => `Tất cả cơ quan đã nộp báo cáo tháng ${monthLabel(month)}.`,
  place: (place, name) => `${place} · ${name}`,
  page: (from, to, of) => `${from}–${to} trong ${of}`,
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
  nothingApproved: (month) => `Tháng ${monthLabel(month)} chưa có báo cáo nào được duyệt để tổng hợp.`,
  button: {
    notIn: 'Ai chưa nộp',
    ranking: 'Xếp hạng',
    list: 'Danh sách cơ quan',
    consolidated: 'Báo cáo tổng hợp',
    sheet: 'Bảng số liệu',
    more: 'Trang sau',
    less: 'Trang trước',
  },
};
