// The Office and one agency’s report, in Vietnamese.

import { formatCount } from '../language/format.ts';
import type { OfficePhrases } from './office-phrases.ts';
import { ViReport, viAbout, viReport } from './report-words.ts';

export const viOffice: OfficePhrases = {
  whichAgency: 'Của cơ quan nào ạ? Anh/chị chọn hoặc gõ tên cơ quan.',
  whichOfThese: 'Anh/chị muốn nói cơ quan nào ạ?',
  sideBySide: (names) => `Anh/chị xem ${names.join(' và ')} trong bảng xếp hạng:`,
  remindOne: (name) => `Nhắc ${name}`,
  takeBackOne: (name) => `Hủy nhắc ${name}`,
  notYetToReturn: (name, month, state, called) =>
    `${ViReport(month, called)} của ${name} ${state}; Văn phòng chỉ trả lại báo cáo đã duyệt.`,
  onlyAgency: (name) => `Anh/chị chỉ thuộc một cơ quan là ${name} nên không cần đổi ạ.`,
  of: (name, words) => `${name}: ${words}`,
  filesHolds: (approved, all, month, called) =>
    `Mới có ${formatCount(approved)}/${formatCount(all)} cơ quan được duyệt ${called ? viReport(month, called) : viAbout(month)}, còn ${formatCount(all - approved)} chưa vào tệp này.`,
};
