// The Office and one agency’s report, in Vietnamese.

import { monthLabel } from '../calendar/month.ts';
import type { OfficePhrases } from './office-phrases.ts';

export const viOffice: OfficePhrases = {
  whichAgency: 'Của cơ quan nào ạ? Anh/chị chọn hoặc gõ tên cơ quan.',
  whichOfThese: 'Anh/chị muốn nói cơ quan nào ạ?',
  notYetToReturn: (name, month, state) =>
    `Báo cáo tháng ${monthLabel(month)} của ${name} ${state}; Văn phòng chỉ trả lại báo cáo đã duyệt.`,
  onlyAgency: (name) => `Anh/chị chỉ thuộc một cơ quan là ${name} nên không cần đổi ạ.`,
  of: (name, words) => `${name}: ${words}`,
  filesHolds: (approved, all, month) =>
    `Mới có ${approved}/${all} cơ quan được duyệt tháng ${monthLabel(month)}, còn ${all - approved} chưa vào tệp này.`,
};
