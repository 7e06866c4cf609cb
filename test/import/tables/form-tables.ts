// The 06a form as systems export it, and what is read of tables made in tests.

import { readDocument } from '../../../src/import/read-document.ts';
import { REPORT_CATALOGUE } from '../../support/reports.ts';
import { documentOf, type Rows } from './table-of.ts';

export const [definition] = REPORT_CATALOGUE.all;
export const read = (...parts: readonly (string | Rows)[]) => readDocument(documentOf(parts), definition);
export const figures = (...parts: readonly (string | Rows)[]) =>
  Object.fromEntries(read(...parts).figures.map(({ figure, value }) => [figure, value]));

export const HEADING_06A: Rows = [
  [
    'STT',
    'Lĩnh vực (Đơn vị)',
    'Số hồ sơ nhận giải quyết',
    '>',
    '>',
    '>',
    'Số hồ sơ đã giải quyết',
    '>',
    '>',
    '>',
    'Số hồ sơ đang giải quyết',
    '>',
    '>',
  ],
  [
    '^',
    '^',
    'Tổng số',
    'Trong đó',
    '>',
    '>',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tổng số',
    'Trong hạn',
    'Quá hạn',
  ],
  [
    '^',
    '^',
    '^',
    'Trực tuyến',
    'Trực tiếp, dịch vụ bưu chính',
    'Từ kỳ trước',
    '^',
    '^',
    '^',
    '^',
    '^',
    '^',
    '^',
  ],
  [
    '(1)',
    '(2)',
    '(3)=(4)+(5)+(6)',
    '(4)',
    '(5)',
    '(6)',
    '(7)=(8)+(9)+(10)',
    '(8)',
    '(9)',
    '(10)',
    '(11)=(12)+(13)',
    '(12)',
    '(13)',
  ],
];
export const ROWS_06A: Rows = [
  [1, 'Đầu tư tại Việt Nam', 33, 21, 2, 10, 28, 4, 22, 2, 5, 4, 1],
  [2, 'Thành lập doanh nghiệp', 700, 530, 20, 150, 660, 100, 560, 0, 40, 40, 0],
];
export const TOTAL_06A: Rows = [['', 'Tổng cộng', 733, 551, 22, 160, 688, 104, 582, 2, 45, 44, 1]];
export const FIGURES_06A = {
  settled: 688,
  settledOnTime: 582,
  settledEarly: 104,
  settledOverdue: 2,
  pending: 45,
  pendingWithinDeadline: 44,
  pendingOverdue: 1,
  received: 573,
  onlineReceived: 551,
};
