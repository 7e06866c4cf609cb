// How the appendices of a report are printed: titles and headings in Vietnamese, for they belong to an official document.

import type { AppendixKind } from '../report/appendices.ts';

export interface LaidColumn {
  /** Any of these meanings; the first that the file has. */
  readonly meanings: readonly string[];
  /** The words above it, from the top row of the heading down. */
  readonly heading: readonly string[];
  /** Where another meaning wants another word. */
  readonly named?: Readonly<Record<string, string>>;
  /** Its share of the width. */
  readonly wide: number;
  /** Figures stand at the right. */
  readonly align: 'left' | 'center' | 'right';
  /** Printed also where the file does not have it: it is to be filled in by hand. */
  readonly always?: true;
}

export interface Layout {
  readonly title: string;
  /** Where the file has a column of that meaning, and none of the others in its place. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly columns: readonly LaidColumn[];
  /** Whether columns that are not named here are printed behind them, under the file's own words. */
  readonly others: boolean;
  /** Under the headings, where every column is there. */
  readonly numbers?: readonly string[];
}

const column = (
  meanings: string,
  heading: string,
  wide: number,
  align: LaidColumn['align'] = 'center',
): LaidColumn => ({ meanings: meanings.split(' '), heading: heading.split(' > '), wide, align });
const count = (meaning: string, heading: string) => column(meaning, heading, 2, 'right');

const ORDINAL = column('ordinal', 'STT', 1.2);

const BY_FIELD: Layout = {
  title: 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO LĨNH VỰC',
  titles: { unit: 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THEO ĐƠN VỊ' },
  columns: [
    ORDINAL,
    { ...column('field field-or-unit unit', 'Lĩnh vực', 6, 'left'), named: { unit: 'Đơn vị' } },
    count('received.total', 'Số hồ sơ nhận giải quyết > Tổng số'),
    count('received.online', 'Số hồ sơ nhận giải quyết > Trong đó > Trực tuyến'),
    count('received.direct', 'Số hồ sơ nhận giải quyết > Trong đó > Trực tiếp, dịch vụ bưu chính'),
    count('received.carried', 'Số hồ sơ nhận giải quyết > Trong đó > Từ kỳ trước'),
    count('settled.total', 'Số hồ sơ đã giải quyết > Tổng số'),
    count('settled.early', 'Số hồ sơ đã giải quyết > Trong đó > Trước hạn'),
    count('settled.onTime', 'Số hồ sơ đã giải quyết > Trong đó > Đúng hạn'),
    count('settled.overdue', 'Số hồ sơ đã giải quyết > Trong đó > Quá hạn'),
    count('pending.total', 'Số hồ sơ đang giải quyết > Tổng số'),
    count('pending.within', 'Số hồ sơ đang giải quyết > Trong đó > Trong hạn'),
    count('pending.overdue', 'Số hồ sơ đang giải quyết > Trong đó > Quá hạn'),
  ],
  others: true,
  numbers: [
    ...['(1)', '(2)', '(3)=(4)+(5)+(6)', '(4)', '(5)', '(6)'],
    ...['(7)=(8)+(9)+(10)', '(8)', '(9)', '(10)', '(11)=(12)+(13)', '(12)', '(13)'],
  ],
};

const BY_PROCEDURE: Layout = {
  title: 'KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT THEO TỪNG THỦ TỤC HÀNH CHÍNH',
  columns: [
    ORDINAL,
    column('code', 'Mã TTHC', 3.4),
    column('procedure', 'Tên thủ tục hành chính', 9, 'left'),
    column('level', 'Mức độ', 2.6),
  ],
  others: true,
};

const overdue = (title: string, settled: readonly LaidColumn[]): Layout => ({
  title,
  columns: [
    ORDINAL,
    column('dossier', 'Mã hồ sơ', 4.5, 'left'),
    column('procedure', 'Thủ tục hành chính', 6, 'left'),
    column('received-on', 'Ngày tiếp nhận', 2.6),
    column('due-on', 'Ngày hẹn trả', 2.6),
    ...settled,
    column('days-late', 'Số ngày quá hạn', 1.8),
    column('handled-by-unit', 'Đơn vị giải quyết', 4, 'left'),
    { ...column('handled-by', 'Người chịu trách nhiệm', 4, 'left'), always: true },
    { ...column('apology', 'Văn bản xin lỗi', 3, 'left'), always: true },
    column('reason', 'Nguyên nhân', 4, 'left'),
    column('note', 'Ghi chú', 3, 'left'),
  ],
  others: false,
});
const SETTLED_ON = column('settled-on', 'Ngày có kết quả', 2.6);

export const LAYOUTS: Readonly<Record<AppendixKind, Layout>> = {
  'by-field': BY_FIELD,
  'by-procedure': BY_PROCEDURE,
  'settled-late': overdue('DANH SÁCH HỒ SƠ ĐÃ GIẢI QUYẾT QUÁ HẠN', [SETTLED_ON]),
  'still-late': overdue('DANH SÁCH HỒ SƠ QUÁ HẠN CHƯA GIẢI QUYẾT', []),
  overdue: overdue('DANH SÁCH HỒ SƠ QUÁ HẠN', [SETTLED_ON]),
};
