import { defineIntent } from '../../intent.ts';

export const compareMonths = defineIntent({
  id: 'compare-months',
  scope: { report: 'named-or-open-or-due', groups: true },
  effect: 'look',
  audience: 'everyone',
  slots: ['period', 'otherPeriod', 'figures'],
  // No bare "so với": with one month it would be said as exactly as "so với tháng trước".
  phrases: {
    vi: [
      'so sánh [số liệu] [giữa] [hai tháng|các tháng|hai kỳ|hai quý]',
      '(khác nhau|khác biệt) [giữa] [gì|thế nào|bao nhiêu] [và|với]',
      'chênh lệch giữa [và|với]',
      '(tháng|quý|kỳ) nào (cao|thấp|tốt|nhiều|ít|khá) hơn',
    ],
    en: [
      'compare [two months|months|between] [and]',
      '[the] difference between [and]',
      'which (month|quarter) is (better|higher|lower)',
    ],
  },
  /** "quý 4 so với quý 3" */
  bySlots: ({ period, otherPeriod }) => period !== undefined && otherPeriod !== undefined,
  examples: {
    vi: [
      'so sánh tháng 1 với tháng 12 giúp chị',
      'quý 4 so với quý 3 thế nào em',
      'tháng 10 và tháng 11 tháng nào nhiều hồ sơ hơn',
      'Đề nghị lập so sánh số liệu đúng hạn giữa quý 1 và quý 2',
      'trực tuyến tháng 9 hơn tháng 8 bao nhiêu',
      'đặt tháng 12/2023 cạnh tháng 01/2024 coi chênh mấy',
      'quá hạn quý 1 với quý 2 khác nhau nhiều hông',
      'so sanh t11 voi t12',
      'quy 3 quy 4 cai nao cao hon',
      'so sánnh tháng 1 vơi tháng 2',
      'so sanhs tháng 5 và thasng 6',
      'hồ sơ tiếp nhận từ tháng 7 qua tháng 8 tăng bao nhiêu',
      'tháng giêng với tháng chạp bên nào giải quyết tốt hơn',
      'năm 2023 đối với năm 2024 tỷ lệ toàn trình chênh ra sao',
      'cho tui coi tháng 3 đọ với tháng 4',
      'đối chiếu số thanh toán tháng 6 và tháng 7',
      'tháng 2 kém tháng 1 chỗ nào',
      'chênh lệch hồ sơ tồn giữa tháng 10 và tháng 12',
      'lấy tháng 8 so với tháng 5 xem sao',
      'mức tăng từ quý 2 lên quý 3 của bưu chính',
      'hai tháng 11 và 12 khác nhau thế nào',
      'tháng 1/2024 so với tháng 6/2023 khá hơn không',
    ],
    en: [
      'compare January with December',
      'how does the fourth quarter look against the third',
      'difference in overdue dossiers between October and November',
      'was September better than August',
      'put Q1 beside Q2 please',
      'online rate, June versus July',
      'which was higher, November or December 2023',
      'January 2024 next to January 2023, how do they differ',
    ],
  },
  say: { vi: 'So sánh hai tháng', en: 'Compare two months' },
});
