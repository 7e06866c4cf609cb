// Several reports, in Vietnamese.

import { formatDate, localDate, localTime } from '../calendar/clock.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { viAbout, viReport } from './report-words.ts';
import type { SeveralPhrases } from './several-phrases.ts';

/** `20/02` of `20/02/2024`. */
const DAY_AND_MONTH = 5;

export const viSeveral: SeveralPhrases = {
  title: 'Các báo cáo toàn tỉnh',
  name: (month, called) => capitalised(viAbout(month, called)),
  standing: ({ done, all, late, nextDeadline }) => [
    `${formatCount(done)}/${formatCount(all)} đã nộp`,
    ...(late > 0 ? [`${formatCount(late)} quá hạn`] : []),
    ...(nextDeadline
      ? [`hạn ${localTime(nextDeadline)} ${formatDate(localDate(nextDeadline)).slice(0, DAY_AND_MONTH)}`]
      : []),
  ],
  which: {
    look: 'Anh/chị hỏi báo cáo nào ạ?',
    chase: 'Anh/chị nhắc báo cáo nào ạ?',
    'take-back': 'Anh/chị hủy lời nhắc báo cáo nào ạ?',
  },
  whichOfCard:
    'Thẻ này có từ trước nên không rõ là của báo cáo nào. Anh/chị hỏi lại kèm tên báo cáo giúp em.',
  ofAgency: (name) => `Các báo cáo của ${name}`,
  notOwing: (name, month, called) => `${name} không phải nộp ${viReport(month, called)}.`,
  owing: (name, reports) => `${name} nộp báo cáo ${reports.join(', ')}.`,
  lookAt: (name) => `Xem ${name}`,
  others: 'Xem báo cáo khác:',
  button: { all: 'Các báo cáo toàn tỉnh', look: 'Xem' },
};
