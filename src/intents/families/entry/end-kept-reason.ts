import { defineIntent } from '../../intent.ts';

export const endKeptReason = defineIntent({
  id: 'end-kept-reason',
  scope: { report: 'named-or-open-or-due', groups: false },
  effect: 'change',
  audience: 'officer',
  slots: ['figures'],
  phrases: {
    vi: [
      '(bỏ|xóa|hủy|gỡ|thôi|ngừng) [tất cả|các] [dùng|giữ] (lý do|lí do) [đang|được|đã] giữ [lại] [từ trước|từ kỳ trước|cho các kỳ sau] [của|về|ở]',
      '(không|thôi|ngừng|đừng) (giữ|dùng|áp dụng) (lý do|lí do) [này|đó|cũ] [cho] [các] [kỳ|tháng] [sau] [nữa]',
      '(không|thôi|ngừng) giữ (lý do|lí do) [của|về]',
    ],
    en: [
      '(stop|end|quit) keeping (the|this|that|all) (reason|reasons) [of|about]',
      '(drop|remove|delete|end|forget) (the|this|that|all) kept (reason|reasons) [of|about]',
      'do not keep (the|this|that) reason [any] [more|longer]',
    ],
  },
  examples: {
    vi: [
      'bỏ lý do giữ lại từ trước đi em',
      'lý do giữ không còn đúng nữa, bỏ ra',
      'từ kỳ này đừng dùng lý do cũ nữa',
      'Đề nghị hủy lý do đang áp dụng cho các kỳ sau',
      'thôi không giữ lý do đó nữa nghen',
      'bo ly do giu',
      'xoa ly do da giu cho cac thang sau',
      'lý do mấy tháng trước giữ giờ sai rồi, gỡ giùm chị',
      'tháng này lý do khác rồi, bỏ cái lý do giữ đi',
      'ngừng tự điền lý do cũ vào cảnh báo',
      'đừng tự lấy lý do kỳ trước nữa em',
      'khỏi giữ lý do này cho tháng sau nữa',
      'gỡ lý do giữ của toàn trình có phát sinh',
      'không áp dụng lý do này cho các kỳ sau nữa',
      'hủy giữ lý do giúp anh',
      'kết thúc việc giữ lý do từ tháng 3',
      'lý do đang giữ thì bỏ hết giùm',
    ],
    en: [
      'the kept reason is not true any more, remove it',
      'do not use the old reason for this warning any longer',
      'stop filling in that reason every month',
      'drop the reason you keep about full services',
      'end the reason that is kept for later periods',
      'forget the reason from March',
    ],
  },
  say: { vi: 'Bỏ lý do giữ', en: 'Stop keeping the reason' },
});
