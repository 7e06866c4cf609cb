// February 2024 as the review shows it line by line, hard data from the issued report and from the regulations: what
// was printed, what is right, and the rate that belongs to it. Nothing here is computed, so that it can judge the bot. The
// one example of every figure: a figure that the report gains is added here, and nowhere else.

export interface Row {
  readonly id: string;
  /** As the review names it. */
  readonly name: string;
  readonly issued: number;
  readonly corrected: number;
  /** Of the corrected figure; absent where the form wants none. */
  readonly rate?: string;
}

const row = (id: string, name: string, issued: number, rate?: string, corrected = issued): Row => ({
  id,
  name,
  issued,
  corrected,
  ...(rate !== undefined && { rate }),
});

export const ROWS: readonly Row[] = [
  row('settled', 'Đã giải quyết trong tháng', 688),
  row('settledOnTime', 'Đúng hạn', 688, '100%'),
  row('settledEarly', 'Trước hạn', 0, '0%'),
  row('settledOverdue', 'Quá hạn', 0, '0%'),
  row('pending', 'Còn tồn chưa giải quyết', 45),
  row('pendingWithinDeadline', 'Tồn trong hạn', 45, '100%'),
  row('pendingOverdue', 'Tồn quá hạn', 0, '0%'),
  row('pendingOverdueApologised', 'Đã có văn bản xin lỗi', 0, 'không phát sinh'),
  row('settledYtd', 'Lũy kế đã giải quyết', 1655),
  row('settledYtdOverdue', 'Lũy kế quá hạn', 0),
  row('procedures', 'TTHC thuộc thẩm quyền', 109),
  row('received', 'Tiếp nhận trong tháng', 573),
  row('onlineServices', 'Tổng số DVCTT', 109, '100%'),
  row('onlineReceived', 'Tiếp nhận trực tuyến', 573, '96,16%', 551),
  row('onlineReturned', 'Trả kết quả trực tuyến', 0, '0%'),
  row('partialServices', 'DVCTT một phần', 58, '53,21%'),
  row('partialServicesUsed', 'Một phần có phát sinh', 1, '0%', 0),
  row('partialReceived', 'Hồ sơ một phần', 0, '0%'),
  row('fullServices', 'DVCTT toàn trình', 51, '46,79%'),
  row('fullServicesUsed', 'Toàn trình có phát sinh', 50, '98,04%'),
  row('fullReceived', 'Hồ sơ toàn trình', 551, '96,16%'),
  row('feeProcedures', 'TTHC có thu phí, lệ phí', 54),
  row('paymentProcedures', 'TTHC có thanh toán trực tuyến', 32, '59,26%'),
  row('paymentProceduresUsed', 'TTHC thanh toán có phát sinh', 32, '100%'),
  row('feeSettled', 'Hồ sơ thuộc diện thanh toán', 231),
  row('paidOnline', 'Hồ sơ thanh toán trực tuyến', 231, '100%'),
  row('postProcedures', 'TTHC có BCCI', 109, '100%'),
  row('postProceduresUsed', 'TTHC BCCI có phát sinh', 24, '16,51%', 18),
  row('postDossiers', 'Hồ sơ qua BCCI', 159, '18,5%', 106),
  row('postInProcedures', 'TTHC tiếp nhận qua BCCI', 109, '100%'),
  row('postInProceduresUsed', 'TTHC tiếp nhận BCCI có phát sinh', 1, '0,92%'),
  row('postInDossiers', 'Hồ sơ tiếp nhận qua BCCI', 1, '0,17%'),
  row('postOutProcedures', 'TTHC trả kết quả qua BCCI', 109, '100%'),
  row('postOutProceduresUsed', 'TTHC trả kết quả BCCI có phát sinh', 17, '15,6%'),
  row('postOutDossiers', 'Hồ sơ trả kết quả qua BCCI', 105, '18,32%'),
];

/** What the checks say of the figures as issued: three errors and one warning, nothing else. */
export const FINDINGS = {
  errors: 3,
  warnings: 1,
  words: [
    ['Tiếp nhận trực tuyến là 573', 'Hồ sơ một phần 0 + Hồ sơ toàn trình 551 = 551'],
    ['TTHC BCCI có phát sinh là 24', 'từ 17 đến 18'],
    ['Hồ sơ qua BCCI là 159', 'từ 105 đến 106'],
    ['Một phần có phát sinh (1)', 'Hồ sơ một phần (0)'],
  ],
} as const;

/** Lines of the Word file, with the figures and rates that it must print. */
export const PRINTED: readonly string[] = [
  'tháng 02/2024',
  'Sở Kế hoạch và Đầu tư',
  'Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.',
  'Đúng hạn: 688 hồ sơ, đạt tỷ lệ 100%',
  'Quá hạn: 0 hồ sơ, chiếm tỷ lệ 0%',
  'đến nay là: 1.655 hồ sơ',
  '551, đạt tỷ lệ 96,16%',
  '58, đạt tỷ lệ 53,21%',
  '51, đạt tỷ lệ 46,79%',
  '50, đạt tỷ lệ 98,04%',
  '32, đạt tỷ lệ 59,26%',
  '18 TTHC, đạt tỷ lệ 16,51%',
  '106 hồ sơ, đạt tỷ lệ 18,5%',
  '1, đạt tỷ lệ 0,92%',
  '1 hồ sơ, đạt tỷ lệ 0,17%',
  '17, đạt tỷ lệ 15,6%',
  '105 hồ sơ, đạt tỷ lệ 18,32%',
  'Y Hương Niê',
];

/** The value of a row as it is written in Vietnamese: 1.655. */
export const written = (value: number): string => value.toLocaleString('vi-VN');
