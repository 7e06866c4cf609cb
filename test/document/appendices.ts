// Appendices as officers attach them, for tests: a table by field and a list of overdue dossiers.

import type { AppendixTable } from '../../src/report/appendices.ts';

const MEANINGS = [
  ...['ordinal', 'field', 'received.total', 'received.online', 'received.direct', 'received.carried'],
  ...['settled.total', 'settled.early', 'settled.onTime', 'settled.overdue'],
  ...['pending.total', 'pending.within', 'pending.overdue'],
];

export const BY_FIELD: AppendixTable = {
  columns: MEANINGS.map((meaning) => ({ meaning, label: meaning })),
  rows: [
    { kind: 'group', cells: ['I', 'Trên Hệ thống của tỉnh', ...Array.from({ length: 11 }, () => '')] },
    {
      kind: 'row',
      cells: ['1', 'Đầu tư tại Việt Nam', '63', '41', '2', '20', '58', '0', '58', '0', '5', '5', '0'],
    },
    {
      kind: 'row',
      cells: [
        ...['2', 'Thành lập và hoạt động của doanh nghiệp', '670', '510', '20', '140'],
        ...['630', '0', '630', '0', '40', '40', '0'],
      ],
    },
    {
      kind: 'total',
      cells: ['', 'Tổng cộng', '733', '551', '22', '160', '688', '0', '688', '0', '45', '45', '0'],
    },
  ],
};

export const stillLate = (count: number): AppendixTable => ({
  columns: [
    { meaning: 'ordinal', label: 'STT' },
    { meaning: 'dossier', label: 'Mã hồ sơ' },
    { meaning: 'received-on', label: 'Ngày tiếp nhận' },
    { meaning: 'due-on', label: 'Ngày hẹn trả' },
    { meaning: 'applicant', label: 'Người nộp' },
    { meaning: 'handled-by-unit', label: 'Đơn vị giải quyết' },
    { meaning: 'handled-by', label: 'Cán bộ đang xử lý' },
  ],
  rows: Array.from({ length: count }, (_, at) => ({
    kind: 'row',
    cells: [
      ...[`${at + 1}`, `H34.18-240115-${String(at + 1).padStart(4, '0')}`, '15/01/2024', '29/01/2024'],
      ...['Công ty TNHH A', 'Phòng Đăng ký kinh doanh', 'Nguyễn Văn Bình'],
    ],
  })),
});
