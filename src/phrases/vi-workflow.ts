// The way of a report, in Vietnamese.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { formatCount } from '../language/format.ts';
import type { SaidPeriod } from '../report/said-period.ts';
import { quoted } from './figure-labels.ts';
import { monthsNamed, viPeriod } from './period-words.ts';
import type { WorkflowPhrases } from './workflow-phrases.ts';

const report = (month: SaidPeriod) => `báo cáo ${viPeriod(month)}`;
const Report = (month: SaidPeriod) => `Báo cáo ${viPeriod(month)}`;

const stateName: WorkflowPhrases['stateName'] = {
  'not-begun': 'chưa nhập',
  entering: 'đang nhập',
  waiting: 'chờ duyệt',
  approved: 'đã duyệt',
  sent: 'đã gửi',
};

export const viWorkflow: WorkflowPhrases = {
  stateName,
  refusal: {
    'not-allowed': 'Anh/chị chưa được phân quyền làm việc này.',
    closed: 'Báo cáo không còn ở bước nhập nên em chưa ghi thay đổi.',
    'wrong-state': 'Việc này không làm được ở bước hiện tại của báo cáo.',
    'not-ready': 'Báo cáo còn số liệu thiếu, lỗi hoặc cảnh báo chưa có lý do.',
    unchanged: 'Chưa sửa gì từ khi được trả lại.',
    outdated: 'Số liệu đã thay đổi sau khi thẻ này được gửi, nên em chưa thực hiện.',
    'own-report': 'Anh/chị là người gửi báo cáo này nên người khác phải duyệt.',
    'no-reason': 'Anh/chị ghi lý do giúp em.',
    'too-long': 'Lý do dài quá nên em chưa ghi gì. Anh/chị viết ngắn lại giúp em.',
    'not-yours': 'Thẻ này gửi cho người khác nên em không thay đổi gì.',
  },

  reasonTooLong: (length, longest) =>
    `Lý do dài ${formatCount(length)} ký tự, em ghi được tối đa ${formatCount(longest)} nên chưa ghi gì. Anh/chị viết ngắn lại giúp em.`,
  withdrawn: (month) => `Đã rút ${report(month)} về để sửa.`,
  correcting: (month) =>
    `Đã mở lại ${report(month)} để đính chính; bản đã duyệt vẫn được giữ nguyên. Anh/chị gõ ví dụ “sửa trước hạn 12”.`,
  registered: (month) => `Đã ghi số văn bản. ${Report(month)} đã gửi.`,
  passAsked: 'Em đã chuyển các lỗi này để lãnh đạo xem xét cho qua.',
  noApprover: (month) =>
    `Cơ quan chưa có lãnh đạo nào khác anh/chị được phân quyền duyệt ${report(month)}. Số liệu vẫn được giữ; anh/chị báo người quản trị giúp em.`,
  handedOver: (month, name) => `Đã giao ${report(month)} cho ${name}. Số liệu đã nhập được giữ nguyên.`,
  handOverSaid: (to) => `giao cho ${to}`,
  handOverWhom: 'Anh/chị giao báo cáo cho ai ạ?',
  noColleague: 'Cơ quan chưa có cán bộ nhập liệu khác để giao.',
  noSuchColleague: (name) => `Em không tìm thấy cán bộ nhập liệu tên “${quoted(name)}” trong cơ quan.`,
  badRegistration: 'Số văn bản là số nguyên từ 1, ngày ghi theo mẫu 20/02/2024 và không sau hôm nay.',
  noDocuments: (month) => `${Report(month)} chưa có bản nào được duyệt.`,
  downloadSaid: (month) => `tải báo cáo ${viPeriod(month)}`,
  documentLine: (edition, state, at) =>
    `Lần ${edition}, ${state === 'sent' ? 'ghi số văn bản' : 'duyệt'} ${formatDateTime(at)}`,
  unreachable: (names) =>
    `Việc trên đã xong, chỉ là em chưa nhắn được cho ${names.join(', ')}. Anh/chị báo giúp em.`,

  approvalTitle: (month) => `Duyệt báo cáo ${viPeriod(month)}`,
  by: (name) => `Người thực hiện: ${name}`,
  note: (words) => `Lý do: ${words}`,
  waiting: 'Đang chờ lãnh đạo duyệt.',
  approved: 'Đã duyệt.',
  sent: (number, issuedOn) =>
    number === undefined || issuedOn === undefined
      ? 'Đã gửi.'
      : `Đã gửi: văn bản số ${String(number).padStart(2, '0')} ngày ${formatDate(issuedOn)}.`,
  passReason: 'Lý do cho qua',
  returnReason: 'Lý do trả lại',
  returnSections: 'Mục cần xem lại (không bắt buộc)',
  newsTitle: (news, month) => {
    switch (news) {
      case 'approved':
        return `${Report(month)} đã được duyệt`;
      case 'returned':
        return `${Report(month)} được trả lại để chỉnh lý`;
      case 'passed':
        return `Lãnh đạo đã cho qua lỗi của ${report(month)}`;
      case 'handed-over':
        return `Anh/chị được giao ${report(month)}`;
    }
  },
  newsNext: (news) => {
    switch (news) {
      case 'approved':
        return 'Khi văn thư cấp số, anh/chị ghi số và ngày văn bản để hoàn thành.';
      case 'returned':
        return 'Anh/chị sửa số liệu (bấm “Xem đầy đủ”, hoặc gõ ví dụ “sửa trước hạn 12”) rồi gửi duyệt lại.';
      case 'passed':
        return 'Anh/chị xem lại rồi gửi duyệt.';
      case 'handed-over':
        return 'Số liệu đã nhập được giữ nguyên. Bấm “Tiếp tục” để làm tiếp.';
    }
  },
  leftBehind: (months) =>
    `Lưu ý: lũy kế của báo cáo ${monthsNamed(months)} đã duyệt không còn khớp với báo cáo này. Cán bộ nhập cần mở lại từng báo cáo đó, từ kỳ sớm nhất, để chỉnh lý.`,
  correctionTitle: (month) => `Mở lại báo cáo ${viPeriod(month)}`,
  correctionReason: 'Lý do đính chính',
  correctionHint: 'Bản đã duyệt và tệp Word của nó được giữ nguyên; bản đính chính phải được duyệt lại.',
  registrationTitle: (month) => `Số văn bản của báo cáo ${viPeriod(month)}`,
  registrationNumber: 'Số',
  registrationDate: 'Ngày ký (ví dụ 20/02/2024)',
  documentsTitle: (month) => `Các bản đã duyệt của báo cáo ${viPeriod(month)}`,

  listFilter: 'Tìm theo tên hoặc tình trạng',
  listNothing: (filter) => `Không có cơ quan nào khớp “${quoted(filter)}”.`,
  listTitle: (month) => `Toàn tỉnh: báo cáo ${viPeriod(month)}`,
  listCount: (state, count) => `${formatCount(count)} ${state}`,
  listPage: (first, last, of, now) => `Cơ quan ${first}–${last} trên ${of}, lúc ${formatDateTime(now)}`,

  button: {
    showReview: 'Xem đầy đủ',
    draftOrReport: (state) =>
      state === 'approved' || state === 'sent' ? 'Tải báo cáo Word' : 'Tải bản dự thảo',
    approve: 'Duyệt',
    sendBack: 'Trả lại',
    sendBackForm: 'Trả lại…',
    letPass: 'Cho qua',
    decide: 'Duyệt hoặc trả lại',
    submit: 'Gửi duyệt',
    askPass: 'Xin lãnh đạo cho qua',
    register: 'Ghi số văn bản',
    correct: 'Mở lại',
    getEdition: (edition, state) => `Tải lần ${edition}${state === 'sent' ? ' (có số)' : ''}`,
    look: 'Xem',
    lookAt: (name) => `Xem báo cáo của ${name}`,
    filter: 'Tìm',
    morePage: 'Trang sau',
    lessPage: 'Trang trước',
    wholeList: 'Xem tất cả',
  },
};
