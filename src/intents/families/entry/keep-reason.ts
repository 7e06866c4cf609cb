import { defineIntent } from '../../intent.ts';

export const keepReason = defineIntent({
  id: 'keep-reason',
  scope: { report: 'named-or-open-or-due', groups: false },
  effect: 'change',
  audience: 'officer',
  slots: ['figures'],
  phrases: {
    vi: [
      '(giữ|lưu|dùng|áp dụng) [tất cả|mọi|các] (lý do|lí do) [này|trên|đó|của|về] [luôn] [cho] (các|những|mọi|mấy) (kỳ|tháng|quý|lần) (sau|tới|tiếp theo) [nữa|luôn]',
      '(lý do|lí do) (này|trên|đó) (áp dụng|dùng|giữ|để) [luôn|chung] cho (các|những|mọi|mấy) (kỳ|tháng|quý|lần) (sau|tới|tiếp theo) [nữa|luôn]',
      'áp dụng [lý do|lí do] [này|trên] cho (các|những|mọi|mấy) (kỳ|tháng|quý|lần) (sau|tới|tiếp theo)',
      '(các|những|mọi|mấy) (kỳ|tháng|lần) (sau|tới) [cứ|cũng|vẫn] (dùng|giữ|lấy|ghi) [luôn] (lý do|lí do) này',
      'giữ [luôn] (lý do|lí do) [này]',
    ],
    en: [
      '(keep|use|apply) (the|this|that|all) (reason|reasons) [of|about] [for] [the|all] (later|next|following|coming|future) (periods|months|reports)',
      '(this|that|the) reason (holds|stands|applies) for [the|all] (later|next|following|coming) (periods|months)',
      'keep (the|this|that) reason',
    ],
  },
  examples: {
    vi: [
      'lý do này em áp dụng luôn cho mấy tháng tới nhé',
      'giữ lý do đó lại, tháng nào cũng vậy thôi',
      'tháng sau khỏi hỏi lại lý do này nữa nghen',
      'Đề nghị áp dụng lý do trên cho các kỳ báo cáo tiếp theo',
      'lý do này dùng chung cho cả năm',
      'tháng nào cũng lý do này, đừng hỏi nữa em',
      'cứ lấy lý do này cho những tháng sau',
      'ly do nay de dung cho cac thang sau',
      'giu ly do nay cho cac ky sau',
      'từ nay trở đi cảnh báo này cứ ghi lý do như vậy',
      'lý do hồ sơ giấy thì kỳ nào cũng thế, giữ luôn đi',
      'lưu lý do này lại để kỳ sau tự điền',
      'mấy kỳ sau gặp cảnh báo này thì ghi y lý do đó giùm chị',
      'lý do này cố định rồi, khỏi bắt nhập mỗi tháng',
      'đừng bắt em nhập lại lý do này hằng tháng nữa',
      'giữ lý do toàn trình có phát sinh cho các kỳ sau',
      'áp dụng lý do cũ cho tất cả các tháng tiếp theo luôn nha',
      'em nhớ lý do này cho các tháng sau',
    ],
    en: [
      'use this reason for all coming months',
      'remember that reason, it is the same every month',
      'do not ask me for this reason again next month',
      'the same reason holds for every later period',
      'apply the reason to future reports as well',
      'keep the reason about full services for later periods',
    ],
  },
  say: { vi: 'Giữ lý do cho các kỳ sau', en: 'Keep the reason for later periods' },
});
