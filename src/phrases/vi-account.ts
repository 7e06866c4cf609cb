// Accounts made anew, in Vietnamese.

import { formatDateTime } from '../calendar/clock.ts';
import type { AccountPhrases } from './account-phrases.ts';

const NEW =
  'Địa chỉ của tài khoản này đã có trong danh sách, nhưng đây là tài khoản mới đối với em nên em chưa mở được ạ.';

export const viAccount: AccountPhrases = {
  claimed: (told) =>
    told
      ? `${NEW} Em đã báo người quản trị xác nhận; xác nhận xong em nhắn anh/chị ngay.`
      : `${NEW} Em chưa nhắn được cho người quản trị nào; anh/chị báo người quản trị của cơ quan hoặc Văn phòng UBND tỉnh xác nhận giúp em.`,
  notConfirmed:
    'Người quản trị chưa xác nhận tài khoản này nên em chưa mở được. Anh/chị liên hệ trực tiếp người quản trị của cơ quan ạ.',

  title: (name) => `Tài khoản mới của ${name}?`,
  asks: (address, agencies, at) =>
    `Một tài khoản khác dùng địa chỉ ${address} (${agencies.join('; ')}) đã nhắn cho em lúc ${formatDateTime(at)}.`,
  asksByMail: (address, agencies, at) =>
    `Một tài khoản có thư điện tử ${address} (${agencies.join('; ')}), nhưng tên đăng nhập khác, đã nhắn cho em lúc ${formatDateTime(at)}.`,
  nobodyYet: (name) =>
    `${name} chưa dùng tài khoản nào. Nếu đúng là người này, tài khoản được dùng ngay với quyền đã giao.`,
  lastSpoken: (at) =>
    at
      ? `Tài khoản đang dùng nhắn lần cuối lúc ${formatDateTime(at)}.`
      : 'Tài khoản đang dùng chưa nhắn lần nào.',
  stillUsed: (name) =>
    `Tài khoản đang dùng vẫn nhắn sau đó: có thể là hai người khác nhau. Anh/chị hỏi trực tiếp ${name} trước khi xác nhận.`,
  means:
    'Nếu đúng là một người, tài khoản mới được dùng thay và tài khoản cũ không vào được nữa; quyền và số liệu giữ nguyên.',
  wasRefused: 'Tài khoản này đã bị từ chối trước đó.',
  confirmed: (name) => `Đã chuyển sang tài khoản mới của ${name}. Tài khoản cũ, nếu có, không vào được nữa.`,
  refused: (name) => `Đã từ chối tài khoản mới. Tài khoản đang dùng của ${name} giữ nguyên.`,

  takenTitle: 'Tài khoản đã được xác nhận',
  takenWords: 'Anh/chị dùng được ngay với tài khoản này; quyền và số liệu đã nhập vẫn giữ nguyên.',

  waits: 'tài khoản mới chờ xác nhận',
  button: { same: 'Đúng là người này', other: 'Không phải', look: 'Xem tài khoản mới' },
};
