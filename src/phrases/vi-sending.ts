// A report that was sent on, in Vietnamese.

import { formatDateTime } from '../calendar/clock.ts';
import { isMonth, numberInYear } from '../calendar/report-period.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import { viPeriod } from './period-words.ts';
import type { SendingPhrases } from './sending-phrases.ts';

const report = (month: SaidPeriod) => `báo cáo ${viPeriod(month)}`;
const Report = (month: SaidPeriod) => `Báo cáo ${viPeriod(month)}`;
const late = (days: number | undefined) =>
  days === undefined ? '' : days === 0 ? ', muộn sau giờ hạn' : `, muộn ${days} ngày làm việc`;
const BACK = { returned: 'trả lại', corrected: 'mở lại để đính chính' } as const;

export const viSending: SendingPhrases = {
  title: (month, state) => {
    switch (state) {
      case 'entering':
        return Report(month);
      case 'waiting':
        return `Đã gửi duyệt ${report(month)}`;
      case 'approved':
        return `${Report(month)} đã được duyệt`;
      case 'sent':
        return `${Report(month)} đã gửi đi`;
    }
  },
  finished: (month) => `Đã hoàn tất ${report(month)}`,
  toDecide: (names) => `Người duyệt: ${names.join(', ')}`,
  sentOn: (name, at) => `${name} gửi lúc ${formatDateTime(at)}`,
  approvedBy: (name, at, days) => `${name} duyệt lúc ${formatDateTime(at)}${late(days)}`,
  finishedBy: (name, at, days) => `${name} hoàn tất lúc ${formatDateTime(at)}${late(days)}`,
  waitsForThem: 'Có kết quả em báo ngay. Cần sửa thì anh/chị rút lại.',
  thenRegister: 'Khi văn thư cấp số, anh/chị ghi số và ngày văn bản.',
  nobodyDecides:
    'Cơ quan chưa có lãnh đạo nào khác anh/chị được phân quyền duyệt. Số liệu vẫn được giữ; anh/chị báo người quản trị giúp em.',

  askedAgain: (at) => `Đã nhắc lãnh đạo lúc ${formatDateTime(at)}.`,
  askedAgainBy: (at) => `Cán bộ nhắc lúc ${formatDateTime(at)}`,
  nothingToRemind: (month) => `${Report(month)} chưa gửi duyệt nên em chưa nhắc lãnh đạo.`,
  askedTooSoon: 'Mỗi ngày làm việc em chỉ nhắc một lần.',
  notReminded: (names) =>
    `Chưa nhắc được ${names.join(', ')} (chưa mở Trợ lý Báo cáo trong Teams), anh/chị gọi giúp em.`,

  backTitle: (month) => `Đã trả lại ${report(month)}`,
  back: (kind, name, at) => `${name} ${BACK[kind]} lúc ${formatDateTime(at)}`,
  lookAt: (sections) => `Cần xem lại: ${sections.join(', ')}`,
  backLine: ({ kind, name, at, reason, sections }) =>
    `${name} ${BACK[kind]} lúc ${formatDateTime(at)}: “${reason}”.${sections.length > 0 ? ` Cần xem lại: ${sections.join(', ')}.` : ''}`,
  stillUnchanged: (kind) => `Chưa sửa gì từ khi được ${kind === 'returned' ? 'trả lại' : 'mở lại'}. Vẫn gửi?`,
  changedSince: (count) => `Đã sửa ${count} số liệu từ khi báo cáo được trả lại`,
  onlyReasonsChanged: 'Số liệu giữ nguyên, chỉ sửa lý do.',
  change: (name, before, after) => `${name}: ${before} → ${after}`,
  moreChanges: (count) => `… và ${count} số liệu khác`,
  nothingChanged: 'Chưa sửa gì từ khi được trả lại.',
  noReasonYet: (ticked) =>
    `Chưa trả lại: anh/chị ghi lý do vào ô dưới đây.${ticked > 0 ? ` ${ticked} mục đã chọn em vẫn giữ.` : ''}`,

  against: (percent, month) => {
    const of = isMonth(month) ? `tháng ${numberInYear(month)}` : viPeriod(month);
    if (percent === 0) return `tương đương ${of}`;
    return `${percent > 0 ? 'tăng' : 'giảm'} ${Math.abs(percent)}% so với ${of}`;
  },

  closed: ({ month, state, deciders, way, officer }) => {
    const waits = deciders.length > 0 ? `đang chờ ${deciders.join(', ')} duyệt` : 'đang chờ duyệt';
    const stands = `${Report(month)} ${state === 'waiting' ? waits : state === 'sent' ? 'đã gửi đi' : 'đã được duyệt'} nên em chưa ghi thay đổi.`;
    const takesBack = state === 'waiting' ? 'rút lại' : 'mở lại';
    switch (way) {
      case 'mend':
        return `${stands} Cần sửa thì anh/chị ${takesBack}.`;
      case 'decide':
        return `${stands} Anh/chị duyệt hoặc trả lại giúp em.`;
      case 'send-back':
        return `${stands} Cần sửa thì anh/chị xem lại rồi trả lại cho cán bộ.`;
      case 'ask':
        return `${stands} Cần sửa thì anh/chị nhắn ${officer ?? 'cán bộ nhập liệu'} ${takesBack}.`;
    }
  },
  notWaiting: (month) => `${Report(month)} chưa gửi duyệt nên không cần rút lại.`,
  numberLater: (month) => `${Report(month)} chưa được duyệt nên chưa ghi số văn bản được.`,
  waitsNoMore: 'Báo cáo không còn chờ duyệt nên em chưa thực hiện. Đây là tình trạng hiện tại.',
  stillEntered: (month) => `${Report(month)} đang ở bước nhập, anh/chị sửa được ngay.`,
  nothingWaits: 'Không có báo cáo nào chờ anh/chị duyệt.',
  monthStands: (month, state, at) => {
    const deadline = `hạn ${formatDateTime(at)}`;
    switch (state) {
      case 'not-begun':
        return `${Report(month)}: cán bộ chưa nhập, ${deadline}.`;
      case 'entering':
        return `${Report(month)}: cán bộ đang nhập, ${deadline}.`;
      case 'waiting':
        return `${Report(month)} đang chờ người khác duyệt, ${deadline}.`;
      case 'approved':
        return `${Report(month)} đã được duyệt.`;
      case 'sent':
        return `${Report(month)} đã gửi đi.`;
    }
  },

  sayWithdraw: (month) => `Rút lại ${report(month)}`,
  sayReopen: (month) => `Mở lại ${report(month)}`,
  sayReview: (month) => `Xem lại ${report(month)}`,
  sayAnyway: 'Vẫn gửi duyệt',
  button: {
    askAgain: 'Nhắc lãnh đạo',
    sendAnyway: 'Vẫn gửi',
    mend: (section) => `Sửa ${section}`,
  },
};
