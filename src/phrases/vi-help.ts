// Help, in Vietnamese.

import type { HelpPhrases } from './help-phrases.ts';

export const viHelp: HelpPhrases = {
  title: 'Em giúp được những việc này',
  enteringTitle: 'Cách nhập số liệu',
  typing: [
    'Gõ số: “688”, hoặc nhiều số theo thứ tự hỏi: “688, 0, 0”.',
    'Kèm tên cũng được: “đúng hạn 688; trước hạn 0”, hoặc dán cả đoạn báo cáo.',
    'Sửa: “sửa trước hạn 12”. Chưa có số: “bỏ qua”, em hỏi lại ở cuối.',
  ],
  line: {
    'open-report': 'em hỏi từng số, làm tiếp từ chỗ đang dở',
    'open-form': 'điền nhiều số một lần',
    'ask-missing': 'xem những số chưa nhập',
    'pause-entry': 'dừng lại, số đã ghi không mất',
    'review-report': 'kiểm tra rồi gửi lãnh đạo duyệt',
    'download-document': 'tệp Word đúng thể thức',
    'ask-status': 'báo cáo đến đâu, còn bao lâu',
    'register-document': 'ghi số và ngày khi văn thư đã cấp',
    'reopen-report': 'đính chính báo cáo đã duyệt',
    'show-approvals': 'xem và duyệt hoặc trả lại báo cáo',
    'show-indicator': 'các tỷ lệ chính qua các tháng',
    'compare-last-month': 'tăng giảm so với tháng trước',
    'list-missing-agencies': 'cơ quan chưa nộp, quá hạn; nhắc từ đó',
    'show-province': 'tình hình và tỷ lệ toàn tỉnh',
    'rank-agencies': 'xếp hạng các cơ quan',
    'consolidate-report': 'tệp Word tổng hợp toàn tỉnh',
    'manage-people': 'cán bộ, người ký, nơi nhận, hạn nộp',
    'choose-agency': 'làm việc cho cơ quan khác',
    'show-schedule': 'khi nào em nhắc anh/chị',
  },
  all: 'Tất cả các lệnh',
};
