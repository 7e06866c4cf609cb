// Questions in the ways they are asked: understood alone, and answered by the whole bot.

const month = (number: number, year?: number) => ({
  kind: 'month',
  month: { kind: 'month', month: number, ...(year !== undefined && { year }) },
});
const THIS_MONTH = { kind: 'month', month: { kind: 'relative', offset: 0 } };

export type Asked = readonly [said: string, topic: string, span?: object | undefined, figure?: string];

/** What is said, what it asks for, and of which time and figure. */
export const QUESTIONS: readonly Asked[] = [
  ['status this month', 'status', THIS_MONTH],
  ['tình hình tháng này', 'status', THIS_MONTH],
  ['tình hình báo cáo tháng này thế nào rồi em', 'status', THIS_MONTH],
  ['tháng 2 thế nào', 'status', month(2)],
  ['tháng 2 đến đâu rồi', 'status', month(2)],
  ['T2/2024', 'status', month(2, 2024)],
  ['báo cáo tháng 2 nộp chưa', 'status', month(2)],
  ['how are we doing in February 2024', 'status', month(2, 2024)],
  ['hạn nộp khi nào', 'deadline'],
  ['khi nào phải nộp báo cáo tháng 2', 'deadline', month(2)],
  ['còn mấy ngày nữa', 'deadline'],
  ['what is the deadline', 'deadline'],
  ['ai đang nhập', 'holder'],
  ['ai phụ trách báo cáo tháng 2', 'holder', month(2)],
  ['tỷ lệ đúng hạn', 'indicator', undefined, 'settledOnTime'],
  ['tỉ lệ đúng hạn tháng 2', 'indicator', month(2), 'settledOnTime'],
  ['tỷ lệ trực tuyến quý 1', 'indicator', { kind: 'quarter', quarter: 1 }, 'onlineReceived'],
  [
    'trực tuyến quý I/2024 bao nhiêu',
    'indicator',
    { kind: 'quarter', quarter: 1, year: 2024 },
    'onlineReceived',
  ],
  ['trực tuyến 6 tháng qua', 'indicator', { kind: 'last', months: 6 }, 'onlineReceived'],
  ['bao nhiêu hồ sơ đã giải quyết năm 2024', 'indicator', { kind: 'year', year: 2024 }, 'settled'],
  ['tỷ lệ toàn trình', 'indicator', undefined, 'fullServices'],
  ['online rate last 6 months', 'indicator', { kind: 'last', months: 6 }, 'onlineReceived'],
  ['6 tháng qua', 'indicator', { kind: 'last', months: 6 }],
  ['so với tháng trước', 'against-last-month'],
  ['so với cùng kỳ', 'against-last-year'],
  ['tỷ lệ trực tuyến so với cùng kỳ năm trước', 'against-last-year', undefined, 'onlineReceived'],
  ['tháng 2 so với tháng trước', 'against-last-month', month(2)],
  ['lũy kế từ đầu năm', 'year-to-date'],
  ['toàn tỉnh', 'province'],
  ['tình hình toàn tỉnh tháng 2', 'province', month(2)],
  ['ai chưa nộp', 'not-in'],
  ['đơn vị nào chưa nộp báo cáo tháng 2', 'not-in', month(2)],
  ['xếp hạng trực tuyến', 'ranking', undefined, 'onlineReceived'],
  ['xếp hạng tỷ lệ thanh toán trực tuyến tháng 02/2024', 'ranking', month(2, 2024), 'paidOnline'],
  ['báo cáo tổng hợp tháng 2', 'consolidated', month(2)],
  ['bảng tổng hợp', 'sheet'],
];
