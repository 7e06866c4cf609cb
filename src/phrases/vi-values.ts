// What is said about values that are not recorded without asking, in Vietnamese.

import { formatCount } from '../language/format.ts';
import type { ValuePhrases } from './value-phrases.ts';

export const viValues: ValuePhrases = {
  whichReading: (readings) =>
    readings > 1
      ? 'Em hiểu được nhiều cách nên chưa ghi. Anh/chị chọn giúp em, hoặc gửi lại kèm tên từng số liệu.'
      : 'Em chưa ghi vì chưa chắc. Anh/chị bấm để xác nhận, hoặc gửi lại kèm tên từng số liệu.',
  change: (name, { from, by, result }) =>
    `**${name}**: ${formatCount(from)} ${by < 0 ? '−' : '+'} ${formatCount(Math.abs(by))} = **${formatCount(result)}**. Em chưa ghi, anh/chị xác nhận giúp em.`,
  correction: (value) => `Anh/chị muốn ghi **${value}** cho số liệu nào ạ? Em chưa ghi.`,
  unreadTable:
    'Em chưa đọc được bảng này nên chưa ghi số nào. Anh/chị gửi từng dòng “tên: số”, hoặc mở “biểu mẫu”.',
  notKnown: (names) =>
    `Chưa có số: ${names.map((name) => `**${name}**`).join(', ')}. Em để lại và sẽ hỏi lại ở cuối.`,
  stillPutOff: (names) =>
    `Vẫn để lại như trước: ${names.map((name) => `**${name}**`).join(', ')}. Em sẽ hỏi lại ở cuối.`,
  hasValue: (name, value) =>
    `**${name}** đang là ${value}, em giữ nguyên. Nếu số này sai, anh/chị gõ số đúng hoặc “Xóa ${name}”.`,
  rateDiffers: (name, said, computed) =>
    `Anh/chị ghi tỷ lệ **${name}** là ${said}%, em tính ra ${computed}. Anh/chị xem lại giúp em.`,
};
