// Three parts of the report for 02/2024 as it was really issued, copied out of its file with the line breaks and slips
// of that file: what an officer pastes.

/** I.1: dossiers settled and pending. */
export const SETTLEMENT = `1. Kết quả giải quyết TTHC
a) Tổng số hồ sơ TTHC đã giải quyết tháng 02/2024: 688 hồ sơ.
- Đúng hạn: 688 hồ sơ, đạt tỷ lệ 100%;
- Trước hạn: 0 hồ sơ đạt tỷ lệ 0%;
- Quá hạn: 0 hồ sơ, chiếm tỷ lệ 100%.
b) Tổng số hồ sơ TTHC còn tồn chưa giải quyết tháng 02/2024: 45 hồ sơ.
Trong đó:
- Trong thời hạn giải quyết: 45 hồ sơ, chiếm tỷ lệ 100%;
- Quá hạn giải quyết: 0 hồ sơ, chiếm tỷ lệ 0%; trong đó đã có văn bản xin lỗi:
0/0 hồ sơ, chiếm tỷ lệ 0%;
c) Tổng số hồ sơ TTHC đã giải quyết lũy kế từ đầu năm 2024 đến nay là: 1.655
hồ sơ, trong đó có 0 hồ sơ quá hạn.`;

/** I.2: online services and online payment. */
export const ONLINE = `2. Về cung ứng, sử dung dịch vụ công trực tuyến
a) Dịch vụ công trực tuyến
- Tổng số dịch vụ công trực tuyến của cơ quan, đơn vị (bao gồm một phần,
toàn trình): 109, đạt tỷ lệ 100%.  (=Tổng số dịch vụ công trực tuyến/tổng số TTHC
thuộc thẩm quyền giải quyết).
- Số hồ sơ TTHC tiếp nhận trực tuyến (bao gồm một phần, toàn trình): 573, đạt
tỷ lệ 96.161 %.
- Số hồ sơ TTHC trả kết quả trực tuyến: 0 đạt tỷ lệ 0%.
 b) Dịch vụ công trực tuyến một phần
- Tổng số dịch vụ công trực tuyến một phần của cơ quan, đơn vị: 58 đạt tỷ lệ
53,21%.  (=Tổng số dịch vụ công trực tuyến một phần/tổng số TTHC thuộc thẩm
quyền giải quyết).
- Số dịch vụ công trực tuyến một phần phát sinh hồ sơ: 01 đạt tỷ lệ 1,724%.
- Số hồ sơ TTHC tiếp nhận trực tuyến một phần: 0 đạt tỷ lệ 0%.
c) Dịch vụ công trực tuyến toàn trình
- Tổng số dịch vụ công trực tuyến toàn trình của cơ quan, đơn vị: 51 đạt tỷ lệ
47%.  (=Tổng số dịch vụ công trực tuyến toàn trình/tổng số TTHC thuộc thẩm
quyền giải quyết).
- Số dịch vụ công trực tuyến toàn trình phát sinh hồ sơ: 50 đạt tỷ lệ 98,039%.
- Số hồ sơ TTHC tiếp nhận trực tuyến toàn trình: 551 đạt tỷ lệ 96,161%.
d) Thanh toán trực tuyến
- Số TTHC cung cấp dịch vụ thanh toán trực tuyến hồ sơ 32 đạt tỷ lệ 59,26%.
(= Số TTHC cung cấp dịch vụ thanh toán trực tuyến/ Số TTHC có thu phí, lệ phí);
- Số TTHC cung cấp dịch vụ thanh toán trực tuyến có phát sinh hồ sơ 32 đạt tỷ
lệ 100%.
- Số hồ sơ TTHC đã giải quyết sử dụng dịch vụ thanh toán trực tuyến:231 hồ
sơ, đạt tỷ lệ 100%.`;

/** I.3: the public postal service. */
export const POST = `3. Về cung cấp, sử dụng dịch vụ dịch vụ bưu chính công ích (BCCI) trong
giải quyết TTHC (tiếp nhận hồ sơ và trả kết quả giải quyết TTHC qua dịch vụ
BCCI)
a) Dịch vụ bưu chính công ích
- Tổng số TTHC cung cấpdịch vụ tiếp nhận hồ sơ và trả kết quả giải quyết
TTHC qua dịch vụ BCCI: 109 TTHC, đạt tỷ lệ 100%;
- Số TTHC cung cấp dịch vụ tiếp nhận hồ sơ và trả kết quả giải quyết TTHC
qua dịch vụ BCCI có phát sinh hồ sơ: 24 TTHC, đạt tỷ lệ 22%.
- Số hồ sơ TTHC tiếp nhận hoặc trả kết quả qua dịch vụ BCCI: 159 hồ sơ, đạt
tỷ lệ 15%. (số hồ sơ TTHC tiếp nhận qua hoặc trả kết quả dịch vụ BCCI/tổng số hồ
sơ TTHC tiếp nhận).
b) Tiếp nhận hồ sơ TTHC qua dịch vụ bưu chính công ích
- Số TTHC cung cấpdịch vụ tiếp nhận hồ sơ qua dịch vụ BCCI: 109 đạt tỷ lệ
100%.
- Số TTHC cung cấp dịch vụ tiếp nhận hồ sơ qua dịch vụ BCCI có phát sinh hồ
sơ: 1 đạt tỷ lệ 1,724%.
- Số hồ sơ TTHC tiếp nhận qua dịch vụ BCCI: 1 hồ sơ, đạt tỷ lệ 1,724%. (số hồ
sơ TTHC tiếp nhận qua dịch vụ BCCI/tổng số hồ sơ TTHC tiếp nhận).
 c) Trả kết quả giải quyết TTHC qua dịch vụ bưu chính công ích
- Số TTHC cung cấp dịch vụ trả kết quả giải quyết qua dịch vụ BCCI: 109 đạt
tỷ lệ 100%.
- Số TTHC cung cấp dịch vụ trả kết quả giải quyết qua dịch vụ BCCI có phát
sinh hồ sơ: 17 đạt tỷ lệ 15,596%.
- Số hồ sơ TTHC trả kết quả giải quyết qua dịch vụ BCCI: 105 hồ sơ, đạt tỷ lệ
15,262%. (số hồ sơ TTHC trả kết quả giải quyết qua dịch vụ BCCI/tổng số hồ sơ
TTHC tiếp nhận).`;
