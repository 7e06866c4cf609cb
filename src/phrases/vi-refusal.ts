// Refusals, in Vietnamese.

import type { RefusalPhrases } from './refusal-phrases.ts';

export const viRefusal: RefusalPhrases = {
  province: 'Số liệu toàn tỉnh chỉ Văn phòng xem được, anh/chị chưa được phân quyền.',
  chasing: 'Việc nhắc các cơ quan chỉ Văn phòng làm được, anh/chị chưa được phân quyền.',
  entering: 'Văn phòng không nhập hay gửi thay cơ quan; số liệu do từng cơ quan nhập.',
  enteringHere: 'Số liệu do cán bộ được phân công của cơ quan nhập.',
  agency: (name) => `Anh/chị chưa được phân quyền xem báo cáo của ${name}.`,
  can: {
    officer: 'Anh/chị nhập và xem được báo cáo của cơ quan mình.',
    approver: 'Anh/chị xem và duyệt được báo cáo của cơ quan mình.',
    office: 'Anh/chị xem, nhắc và trả lại được báo cáo của các cơ quan.',
    administrator: 'Anh/chị quản trị được cán bộ và cơ quan.',
  },
};
