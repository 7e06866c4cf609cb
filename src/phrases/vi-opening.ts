// Files that cannot be opened, in Vietnamese.

import type { RefusedFile } from '../formats/opened.ts';
import type { Unread } from '../import/source.ts';
import type { OpeningPhrases } from './opening-phrases.ts';

const READ = 'Em đọc được Word (.docx), Excel (.xlsx, .xls), PDF, .csv và .txt';

const REFUSED: Readonly<Record<RefusedFile, string>> = {
  'unknown-format': `em chưa đọc được loại tệp này. ${READ}; anh/chị lưu lại theo một trong các loại đó rồi gửi giúp em.`,
  picture:
    'tệp này là ảnh, em chưa đọc được chữ trong ảnh. Anh/chị gửi tệp gốc (Excel, Word hoặc PDF xuất từ hệ thống), hoặc chép bảng rồi dán vào đây giúp em.',
  empty: 'tệp trống, không có nội dung nào. Anh/chị mở tệp kiểm tra, xuất hoặc lưu lại rồi gửi giúp em.',
  'not-what-it-says':
    'đuôi tệp không khớp với nội dung bên trong. Anh/chị mở tệp, lưu lại đúng loại rồi gửi giúp em.',
  'too-large': 'tệp lớn hơn 10 MB, em không đọc được. Anh/chị gửi riêng phần số liệu giúp em.',
  'unpacks-too-large': 'tệp bung ra quá lớn, em không mở. Anh/chị gửi riêng phần số liệu giúp em.',
  'too-long': 'tệp quá dài, em không đọc hết được. Anh/chị gửi riêng phần số liệu của báo cáo giúp em.',
  encrypted: 'tệp có đặt mật khẩu nên em không mở được. Anh/chị bỏ mật khẩu rồi gửi lại giúp em.',
  unsafe:
    'tệp có nội dung không an toàn nên em không mở. Anh/chị lưu lại bằng Word hoặc Excel rồi gửi giúp em.',
  broken: 'tệp bị lỗi nên em không mở được. Anh/chị mở thử, lưu lại rồi gửi giúp em.',
  'took-too-long':
    'em đọc tệp quá lâu nên đã dừng lại. Anh/chị gửi lại, hoặc gửi riêng phần số liệu giúp em.',
};

const UNREAD: Readonly<Record<Unread, string>> = {
  'no-text': 'Có trang chỉ là ảnh chụp, em chưa đọc được.',
  'hidden-sheets': 'Em không đọc các trang tính đang ẩn.',
  'too-many-rows': 'Tệp có quá nhiều dòng, em chưa đọc các dòng phía sau.',
  'too-many-pages': 'Tệp có hơn 100 trang, em chỉ đọc 100 trang đầu.',
};

export const viOpening: OpeningPhrases = {
  missing: 'không có tệp này, hoặc không đọc được.',
  refused: (code, name) => `${name === '' ? 'Tệp anh/chị gửi' : `“${name}”`}: ${REFUSED[code]}`,
  unread: (what) => UNREAD[what],
};
