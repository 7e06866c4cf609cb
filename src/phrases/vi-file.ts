// Of files that people send, in Vietnamese.

import { withoutFrequency } from '../report/called.ts';
import { periodCalled } from '../report/said-period.ts';
import { fileLabel, quoted } from './figure-labels.ts';
import type { FilePhrases } from './file-phrases.ts';
import { viPeriod } from './period-words.ts';

const file = (name: string) => (name === '' ? 'đoạn anh/chị dán' : `tệp “${fileLabel(name)}”`);
const begins = (name: string) => (name === '' ? 'Đoạn anh/chị dán' : `Tệp “${fileLabel(name)}”`);

export const viFile: FilePhrases = {
  personalOnly:
    'Trong nhóm em không đọc được tệp. Anh/chị gửi tệp cho em trong khung trò chuyện riêng giúp em.',
  tooMany: (most) => `Em đọc được nhiều nhất ${most} tệp một lần. Anh/chị gửi lại ít tệp hơn giúp em.`,
  unreachable: (name) => `Em chưa tải được ${file(name)}. Anh/chị gửi lại tệp sau ít phút giúp em.`,
  notOpened: (names) =>
    `Em chưa mở ${names.map(file).join(', ')}. Anh/chị gửi lại tệp kèm lời “lấy số từ tệp” hoặc “kiểm tra” nhé.`,
  wordsLeft: (words) =>
    `Em xem tệp trước, chưa làm gì theo lời “${quoted(words)}”. Nếu cần, anh/chị nhắn riêng lời này giúp em.`,
  nothingFound: (name) =>
    `Em không tìm thấy số liệu nào của báo cáo trong ${file(name)}. Em đọc được bảng xuất từ hệ thống một cửa (06a, 766, theo thủ tục, danh mục TTHC), dự thảo và báo cáo hoàn chỉnh.`,
  isReport: ({ name, month, called, agency, figures, notKept }) => {
    const what = called === undefined ? '' : ` ${withoutFrequency(called.vi)}`;
    const of = month === undefined ? what : ` ${viPeriod(periodCalled(month, called))}`;
    const whose = agency === undefined ? '' : ` của ${quoted(agency)}`;
    return `${begins(name)} là báo cáo${of}${whose}, có ${figures} số liệu${notKept ? ', không trùng với bản đã duyệt nào mà anh/chị được xem' : ''}. Anh/chị muốn em làm gì với tệp này ạ?`;
  },
  gone: 'Em không còn giữ tệp này (tệp gửi đến chỉ giữ một ngày). Anh/chị gửi lại tệp giúp em.',
  button: { takeOver: 'Lấy số từ tệp', check: 'Kiểm tra tệp' },
};
