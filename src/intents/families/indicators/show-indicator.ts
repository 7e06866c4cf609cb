import { fold } from '../../../language/fold.ts';
import { defineIntent } from '../../intent.ts';

export const showIndicator = defineIntent({
  id: 'show-indicator',
  scope: { report: 'named-or-open-or-due', groups: true },
  effect: 'look',
  audience: 'everyone',
  slots: ['figures', 'period', 'rate'],
  phrases: {
    vi: [
      'từng tháng',
      '[trong năm|năm nay|một năm qua] tháng nào [là|có|số|tỷ lệ] (cao|thấp|nhiều|ít|tốt|kém|tệ|lớn|nhỏ) nhất',
      'tháng (cao|thấp|nhiều|ít|tốt|kém|tệ) nhất [là] [tháng nào]',
      '(được|là) (bao nhiêu|mấy|nhiêu) [bộ|hồ sơ|phần trăm]',
      '(diễn biến|biến động|xu hướng) [số] [hồ sơ] [từ]',
      '(có|là) (nhiêu|mấy) [bộ|hồ sơ]',
      '(giải quyết|nhận|tiếp nhận) (hết|được) (nhiêu|bao nhiêu|mấy) [bộ|hồ sơ]',
      'lũy kế [đến nay|tới nay|tính đến nay]',
      '(diễn biến|biểu đồ|xu hướng|đồ thị) [số liệu|chỉ tiêu|của]',
      '(theo|qua) [từng|các] tháng',
      '(các|mấy|những) tháng (qua|gần đây|gần nhất|vừa qua|vừa rồi)',
      '(được|đạt|là|có) bao nhiêu [hồ sơ|thủ tục|dịch vụ|phần trăm]',
      '(bao nhiêu|mấy) (hồ sơ|thủ tục|dịch vụ)',
      '(bao nhiêu|nhiêu)',
      'đạt (mấy|bao nhiêu) (phần trăm|%)',
    ],
    en: [
      '[show] [me] the trend of',
      'totals',
      '(trend|chart|graph|development) [of]',
      '(over time|month by month|by month|per month)',
      'how many [dossiers|procedures|services]',
      'how (high|much) (is|was) [the]',
      'in recent months',
      '(which|what) month (is|was|had|has) [the] (highest|lowest|most|fewest|best|worst)',
    ],
  },
  /**
   * "Tỷ lệ", "đúng hạn quý 4", "6 tháng qua": a figure alone may also be a value, and a month alone asks for
   * the status.
   */
  bySlots: ({ figures, period, rate }) =>
    rate === true || (period !== undefined && (figures !== undefined || period.kind !== 'month')),
  examples: {
    vi: [
      'tháng rồi giải quyết được nhiêu bộ vậy em',
      'có hồ sơ quá hạn không em',
      'tháng này có hồ sơ nào tồn quá hạn không',
      'nửa năm qua trực tuyến ra sao',
      'hồi tháng 11 thanh toán online được mấy hồ sơ',
      'tl đúng hạn q2',
      'tỷ lệ đúng hạn tháng 1 được bao nhiêu em',
      'hồ sơ quá hạn quý 4 có nhiều không',
      'nửa năm nay trực tuyến lên hay xuống',
      'Đề nghị cung cấp số liệu tiếp nhận trực tuyến 6 tháng gần đây',
      'tháng 12 mình giải quyết bao nhiêu hồ sơ nhỉ',
      'cho coi biểu đồ thanh toán trực tuyến cả năm',
      'từ đầu năm tới giờ nhận mấy hồ sơ rồi',
      'ty le toan trinh quy 1',
      'ho so ton thang truoc con nhieu ko',
      'tyr leej trực tuyến tháng 11',
      'tỉ lê đúng hạn quí 3',
      'dung1 han5 thang1 12',
      'năm 2023 đơn vị mình có bao nhiêu hồ sơ trễ hạn',
      'bưu chính công ích dạo này thế nào',
      'sếp hỏi số văn bản xin lỗi năm ngoái',
      'kéo ra giùm chị số liệu quá hạn 12 tháng',
      'mấy tháng nay hồ sơ tiếp nhận tăng đều không',
      'trả kết quả qua bcci quý 2 là mấy',
      'chỉ tiêu một phần thời gian qua biến động ra sao',
      'cho anh con số trước hạn của tháng 10',
      'phần trăm thanh toán trực tuyến tháng vừa rồi',
      'tổng hồ sơ đã giải quyết lũy kế đến nay',
      'hồi tháng 9 còn tồn bao nhiêu vậy em',
      'đồ thị đúng hạn theo từng tháng',
      'trực tuyến toàn trình năm nay đạt tới đâu',
      'các tỷ lệ của quý 1 thế nào',
      'thống kê hồ sơ quá hạn từ đầu năm',
      'tháng nào trong năm tiếp nhận nhiều nhất',
      'tỷ lệ hồ sơ trực tuyến hiện giờ đạt mấy phần trăm',
      'xuất số liệu theo tháng của tiếp nhận trực tuyến',
      'cả năm 2023 giải quyết đúng hạn được bao nhiêu phần trăm',
      'tỷ lệ đúng hạn quý 4',
      'tỷ lệ trực tuyến tháng trước là bao nhiêu',
      'hồ sơ quá hạn tháng 12 bao nhiêu',
      'số hồ sơ tiếp nhận năm 2023',
      'cho xem tỷ lệ thanh toán trực tuyến 6 tháng qua',
      'hồ sơ tồn tháng 1 là bao nhiêu',
      'lũy kế hồ sơ đã giải quyết từ đầu năm',
      'tiếp nhận trực tuyến quý 1 đạt bao nhiêu',
      'biểu đồ tỷ lệ đúng hạn',
      'tỷ lệ bưu chính công ích các tháng',
      'đúng hạn 6 tháng gần đây',
      'toàn trình cả năm đạt bao nhiêu',
      'số liệu quá hạn theo tháng',
      'xu hướng hồ sơ trực tuyến thời gian gần đây',
      'ty le mot phan thang 11',
      'ho so tiep nhan quy 4 bao nhieu',
    ],
    en: [
      'show the trend of late settlements',
      'pending dossiers at the end of November',
      'full online rate for the whole of last year',
      'what was the on-time rate in January',
      'how many overdue dossiers did we have in the fourth quarter',
      'online rate over the last 6 months',
      'show me a chart of dossiers paid online this year',
      'pending dossiers last month',
      'how did the postal figures develop',
      'number of settled dossiers in 2023',
      'percentage of full services in Q1',
      'what share was received online in December',
      'on-time rate in the fourth quarter',
      'overdue dossiers since the start of the year',
      'chart of the online rate',
      'how many dossiers were received in December',
    ],
  },
  say: { vi: 'Số liệu theo tháng', en: 'Month by month' },
});

const ASKS_OF_EACH = /(?<![a-z])(?:(?:thang|ky|quy) nao|(?:which|what) (?:month|quarter))(?![a-z])/u;

/** "Tháng nào cao nhất": whether the months are to be compared with each other. */
export const comparesPeriods = (text: string): boolean => ASKS_OF_EACH.test(fold(text));

const HOW_MANY = /(?<![a-z])(?:bao nhieu|nhieu|nhiu|may|how many|how much)(?![a-z])/u;

/** "Tháng trước bao nhiêu": whether a number is asked for. */
export const asksHowMany = (text: string): boolean => HOW_MANY.test(fold(text));
