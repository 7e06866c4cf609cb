import { defineIntent } from '../../intent.ts';

export const askDeadline = defineIntent({
  id: 'ask-deadline',
  scope: { report: 'named-or-open-or-due', groups: true },
  effect: 'look',
  audience: 'everyone',
  slots: ['period'],
  phrases: {
    vi: [
      '[thời] hạn (nộp|gửi|chót|cuối) [báo cáo] [là] [khi nào|ngày nào|bao giờ|lúc nào]',
      '(khi nào|bao giờ|chừng nào|ngày nào|hôm nào) [là] [phải|tới hạn|đến hạn] (nộp|gửi) [báo cáo]',
      '(khi nào|bao giờ|chừng nào|mấy giờ|hôm nào) [là] (hết hạn|tới hạn|đến hạn)',
      'còn (mấy|bao nhiêu) (ngày|hôm|giờ) [nữa] [là] [hết hạn|tới hạn|đến hạn]',
      'còn bao lâu [nữa] [là] [hết hạn|tới hạn|đến hạn]',
      'ngày nộp [báo cáo]',
    ],
    en: [
      '[the] deadline',
      '(when|what) is the deadline',
      'when is it due',
      'due date',
      'how long do we have',
      'how many days are left',
    ],
  },
  examples: {
    vi: [
      'chừng nào phải gửi vậy em',
      'bao h nop bc',
      'Thời hạn gửi báo cáo kỳ này đến ngày nào, đề nghị cho biết',
      'mai đã phải nộp chưa nhỉ',
      'hạn chót hôm nào thế em',
      'con may bua nua toi han',
      'nộp trễ nhất là ngày mấy',
      'hnaj nộp báo cáo',
      'báo cáo phải gửi trước mấy giờ',
      'em ơi còn kịp không còn bao nhiêu ngày',
      'deadline bc thang nay',
      'hạn cuối của kỳ này là thứ mấy',
      'chậm nhất khi nào phải nộp',
      'bữa nào hết hạn vậy',
      'ngày nào thì phải gửi lên Văn phòng',
    ],
    en: [
      'when do we have to hand it in',
      'how much time is left',
      'by when must the report be submitted',
      'is it due tomorrow',
      'remind me what the due date is',
    ],
  },
  say: { vi: 'Hạn nộp khi nào', en: 'When is the deadline' },
});
