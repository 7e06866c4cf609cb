// Reasons that are kept for later months, in Vietnamese.

import { periodName } from '../calendar/report-period.ts';
import { quoted } from './figure-labels.ts';
import type { StandingPhrases } from './standing-phrases.ts';

export const viStanding: StandingPhrases = {
  keep: 'Áp dụng cho các kỳ sau',
  end: 'Bỏ lý do giữ',
  reasonFrom: (from) => `Lý do (giữ từ ${periodName(from, 'vi')})`,
  staysKept: 'Được giữ cho các kỳ sau.',
  seeKept: (count) => `Xem ${count} cảnh báo đã có lý do`,
  outgrown: (from) =>
    `Lý do giữ từ ${periodName(from, 'vi')} ghi cho mức chênh nhỏ hơn nhiều. Anh/chị kiểm tra lại số; nếu đúng thì ghi lại lý do.`,

  kept: (names, words) =>
    `Đã giữ lý do “${quoted(words)}” (${names.join('; ')}) cho các kỳ sau: kỳ nào có cảnh báo này em không hỏi lại, lãnh đạo vẫn thấy lý do.`,
  ended: (names) =>
    `Đã bỏ lý do giữ của ${names.join('; ')}. Từ kỳ này, có cảnh báo thì anh/chị ghi lý do mới.`,
  whichToKeep: 'Anh/chị muốn giữ lý do của cảnh báo nào cho các kỳ sau ạ?',
  whichToEnd: 'Anh/chị muốn bỏ lý do giữ của cảnh báo nào ạ?',
  sayKeep: (name) => `giữ ${name === undefined ? 'tất cả lý do' : `lý do ${name}`} cho các kỳ sau`,
  sayEnd: (name) => (name === undefined ? 'bỏ tất cả lý do giữ' : `bỏ lý do giữ của ${name}`),
  allOfThem: 'tất cả',
  all: (count) => (count === 2 ? 'Cả hai' : `Cả ${count}`),
  nothingToKeep:
    'Chưa có lý do nào để giữ cho các kỳ sau. Anh/chị ghi lý do cho cảnh báo trước, rồi bấm “Áp dụng cho các kỳ sau”.',
  mayNotStand:
    'Cảnh báo này mỗi kỳ một khác nên lý do phải ghi từng kỳ. Kỳ sau em vẫn nhắc lại lý do cũ để anh/chị bấm dùng.',
  nothingKept: 'Hiện không có lý do nào được giữ từ kỳ trước.',
  keptNoMore: (figures) => `Lý do về ${figures} không giữ cho các kỳ sau nữa.`,
  keptAgain: (figures) => `Lý do về ${figures} lại được giữ cho các kỳ sau.`,
};
