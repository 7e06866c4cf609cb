// Accounts made anew, in Vietnamese.

import { formatDateTime } from '../calendar/clock.ts';
import type { AccountPhrases } from './account-phrases.ts';

const NEW = 'Tài khoản này là tài khoản mới dùng một địa chỉ đã có trong danh sách, nên em chưa mở được ạ.';

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
  lastSpoken: (at) =>
    at
      ? `Tài khoản đang dùng nhắn lần cuối lúc ${formatDateTime(at)}.`
      : 'Tài khoản đang dùng chưa nhắn lần nào.',
  stillUsed: (name) =>
    `Tài khoản đang dùng vẫn nhắn sau đó: có thể là hai người khác nhau. Anh/chị hỏi trực tiếp ${name} trước khi xác nhận.`,
  means:
    'Nếu đúng là một người, tài khoản mới được dùng thay và tài khoản cũ không vào được nữa; quyền và số liệu giữ nguyên.',
  wasRefused: 'Tài khoản này đã bị từ chối trước đó.',
  confirmed: (name) => `Đã chuyển sang tài khoản mới của ${name}. Tài khoản cũ không vào được nữa.`,
  refused: (name) => `Đã từ chối tài khoản mới. Tài khoản đang dùng của ${name} giữ nguyên.`,

  takenTitle: 'Tài khoản đã được xác nhận',
  takenWords: 'Anh/chị dùng được ngay với tài khoản này; quyền và số liệu đã nhập vẫn giữ nguyên.',

  waits: 'tài khoản mới chờ xác nhận',
  button: { same: 'Đúng là người này', other: 'Không phải', look: 'Xem tài khoản mới' },
};
