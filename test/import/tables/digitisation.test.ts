// What headings of tables on digitisation and on payment mean, with those above them.

import { expect, it } from 'vitest';
import { conceptsOf } from '../../../src/import/tables/concepts.ts';
import { meaningOf } from '../../../src/import/tables/meanings.ts';

it.each([
  ['Số hóa hồ sơ TTHC khi tiếp nhận · Có số hóa TPHS', 'digitised'],
  ['Số hồ sơ có số hóa thành phần hồ sơ', 'digitised'],
  ['Hồ sơ tiếp nhận được số hóa', 'digitised'],
  ['Số hóa hồ sơ TTHC khi tiếp nhận · Có tái sử dụng thành phần', 'reused'],
  ['Số hồ sơ khai thác, sử dụng lại thông tin, dữ liệu số hóa', 'reused'],
  ['Số hóa kết quả giải quyết · Đã số hóa', 'results.digitised'],
  ['Số hồ sơ cấp kết quả điện tử', 'results.electronic'],
  ['Số hồ sơ đã đồng bộ lên Cổng DVCQG', 'synced'],
  ['Số thủ tục phát sinh thanh toán trực tuyến', 'paid.procedures'],
  // Not the number that is asked for, or not surely so.
  ['Số hóa hồ sơ TTHC khi tiếp nhận · Chưa số hóa TPHS', undefined],
  ['Số hóa kết quả giải quyết · Chưa số hóa', undefined],
  ['Có tái sử dụng thành phần từ Cổng DVC quốc gia', undefined],
  ['Tỷ lệ số hóa kết quả', undefined],
  ['Số hồ sơ chưa đồng bộ', undefined],
  ['Số thủ tục có phát sinh thanh toán', undefined],
  // What it was before.
  ['Trả kết quả điện tử', 'returned.online'],
])('%s', (heading, meaning) => {
  const concepts = conceptsOf(heading);
  expect(concepts && meaningOf(concepts)).toBe(meaning);
});
