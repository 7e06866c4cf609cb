// Being understood, in Vietnamese.

import { formatDate } from '../calendar/clock.ts';
import { frequencyOf } from '../calendar/report-period.ts';
import type { ConversationPhrases } from './conversation-phrases.ts';
import { quoted } from './figure-labels.ts';
import { ViPeriod, viPeriod, viRhythm, viWords } from './period-words.ts';
import { reportButton } from './report-button.ts';
import { left } from './vi-missing.ts';

const bold = (text: string) => `**${text}**`;

export const viConversation: ConversationPhrases = {
  acknowledged: 'Dạ.',
  declined: 'Dạ, em không ghi gì ạ.',
  smallTalk: 'Dạ. Khi cần anh/chị cứ nhắn em, số đã ghi không mất.',
  version: (version) =>
    `Trợ lý Báo cáo, phiên bản ${bold(version)}. Khi báo lỗi, anh/chị gửi kèm số phiên bản này cho quản trị viên.`,
  didYouMean: 'Anh/chị muốn em làm việc nào dưới đây ạ?',
  notUnderstood: 'Em chưa hiểu ý anh/chị. Có phải anh/chị muốn:',
  nothingLike: 'Em chưa hiểu ý anh/chị. Anh/chị nói cách khác giúp em, hoặc chọn:',
  recordWords: (words, name) => `Ghi câu này vào ${bold(name)}: “${quoted(words)}”?`,
  recordButton: 'Ghi',
  dropButton: 'Không ghi',
  useAsReason: (words) => `Ghi câu này làm lý do của cảnh báo: “${quoted(words)}”?`,
  reasonButton: 'Ghi làm lý do',
  stillAsked: (month, name, still) => `${ViPeriod(month)} đang chờ: ${name} (${left(still)})`,
  whichFigure: (words) =>
    `“${quoted(words)}” là của số liệu nào ạ? Em chưa ghi gì. Anh/chị gõ kèm tên, ví dụ “trước hạn ${quoted(words)}”.`,
  notWords: (name) => `Em đang hỏi ${bold(name)} nên chưa ghi gì. Nếu không có, anh/chị gõ “không”.`,
  whichOffered: 'Anh/chị bấm nút hoặc gõ đủ số giúp em, em chưa ghi gì.',
  whichMonth: (words, frequency) =>
    `“${quoted(words)}” là của ${viWords(frequency).one} nào ạ? Em chưa ghi gì.`,
  whichQuestion: (words) =>
    `Không rõ câu trả lời trước của em đã đến anh/chị chưa, nên em chưa ghi “${quoted(words)}”. Đây là của số liệu nào ạ?`,
  liesIn: (said, period) =>
    `Báo cáo này lập theo ${viRhythm(frequencyOf(period))}: ${viPeriod(said)} thuộc ${viPeriod(period)}.`,
  otherPeriods: (said, frequency, any) =>
    `Báo cáo này lập theo ${viRhythm(frequency)}, không lập cho ${viPeriod(said)}.${any ? ` Anh/chị chọn ${viWords(frequency).one} nào ạ?` : ''}`,
  inMonth: (month, words) => `${typeof month === 'string' ? '' : 'báo cáo '}${viPeriod(month)}: ${words}`,
  inMonthButton: (month) => reportButton('vi', month, [`Ghi vào ${viPeriod(month)}`]),
  otherMonthOpen: (open, named) =>
    `Đang mở báo cáo ${viPeriod(open)}, anh/chị lại nói ${viPeriod(named)}. Em chưa làm gì. Anh/chị chọn giúp em.`,
  openMonth: (month) => `báo cáo ${viPeriod(month)}`,
  notClosed: (month, until) =>
    `Lưu ý: kỳ số liệu ${viPeriod(month)} chưa chốt, đến hết ngày ${formatDate(until)} mới đủ.`,
  undone: 'Đã hoàn tác:',
  nothingToUndo: 'Không có thay đổi nào để hoàn tác.',
  undoNotOwn: 'Thay đổi gần nhất là của người khác nên em không hoàn tác.',
  undoMoved: {
    withdrawn: 'Việc gần nhất là rút báo cáo về. Nếu không sửa gì, anh/chị gửi duyệt lại.',
    reopened: 'Việc gần nhất là mở lại báo cáo để đính chính. Nếu không sửa gì, anh/chị gửi duyệt lại.',
    'handed-over':
      'Việc gần nhất là giao báo cáo cho người khác. Muốn làm tiếp, anh/chị nhắn người đó giao lại.',
    other: 'Việc gần nhất không phải là nhập số liệu nên em không hoàn tác được.',
  },
  historySaid: 'Lịch sử',
  reasonBack: (figures, words) =>
    words === undefined ? `Bỏ lý do của ${figures}` : `Lý do của ${figures}: ${words}`,
  nothingToClear: 'Số liệu này chưa ai nhập nên không có gì để xóa.',
  clearWhich: 'Anh/chị muốn xóa số liệu nào ạ?',
  clearSaid: (name) => `Xóa ${name}`,
  askedAgain: (names) => `Sẽ hỏi lại: ${names.join(', ')}`,
  nothingWrong: 'Hiện báo cáo không có lỗi hay cảnh báo nào.',
  rateDiffers: (name, said, computed) => `Lưu ý: ${name} anh/chị ghi ${said}, tính ra là ${bold(computed)}.`,
};
