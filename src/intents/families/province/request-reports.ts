import { fold } from '../../../language/fold.ts';
import { defineIntent } from '../../intent.ts';
import { readMessage } from '../../normalise.ts';

export const requestReports = defineIntent({
  id: 'request-reports',
  scope: { report: 'none', groups: false },
  effect: 'leaves-the-house',
  audience: 'office',
  slots: ['agency', 'month'],
  phrases: {
    vi: [
      '(gọi|hối|giục|kêu|nhắc) (mấy|các|những) (sở|đơn vị|ông|ông sở|chỗ|nơi) [còn] chưa (nộp|gửi)',
      '(nhắc|nhắc nhở|đôn đốc|giục|thúc|hối|kêu) [hết|tất cả|giúp|lại] (các|mấy|những) (đơn vị|sở|cơ quan|nơi) [còn lại|chậm|trễ|chưa nộp|chưa gửi|nộp trễ|nộp chậm|quá hạn]',
      '(gửi|gởi|phát) (thông báo nhắc|lời nhắc|tin nhắc|nhắc nhở) [đến|tới|cho] [các] (đơn vị|cơ quan|sở) (quá hạn|trễ|chậm|chưa nộp|chưa gửi) [báo cáo]',
      '(kêu|hối|thúc|nhắc|đề nghị|yêu cầu) {agency} [khẩn trương|sớm] (nộp|gửi|gởi) [báo cáo]',
      'nhắc lại {agency} [lần nữa]',
      '(nhắc|nhắc nhở|đôn đốc|giục|thúc) (tất cả|hết|toàn bộ|đồng loạt) [nộp|gửi] [báo cáo]',
      '(nhắc|đôn đốc|giục) [tất cả|toàn bộ] (các|những|mấy) (đơn vị|cơ quan|sở|sở ngành) [nộp]',
      '(nhắc|đôn đốc|giục) tất cả [các|những] (đơn vị|cơ quan|sở) [còn] chưa (nộp|gửi)',
      '(nhắc|nhắc nhở|đôn đốc|giục) (các|những|mấy) (đơn vị|cơ quan|sở) [còn] chưa (nộp|gửi|gởi)',
      '(nhắc|nhắc nhở|đôn đốc|giục) (các|những|mấy) (đơn vị|cơ quan|sở|nơi) (quá hạn|trễ hạn|còn thiếu|chậm|trễ)',
      '(nhắc|đôn đốc|giục) [những|mấy] (ai|người|nơi|chỗ) [còn] chưa (nộp|gửi) [báo cáo]',
      '(nhắc|nhắc nhở|đôn đốc) {agency} [nộp|gửi|gởi] [báo cáo] [sớm|gấp]',
      '(giục|thúc) {agency} (nộp|gửi|gởi) [báo cáo]',
      '(gửi|gởi) (nhắc nhở|lời nhắc|tin nhắc) [đến|tới|cho] (các|tất cả các) (đơn vị|cơ quan|sở) [chưa nộp]',
      'đôn đốc [nộp|gửi] [báo cáo]',
    ],
    en: [
      '(send|give) a reminder to {agency}',
      '(nudge|remind|chase) (everyone|everybody|all) who (hasn t|has not|haven t) (sent|submitted|reported)',
      '(chase|remind) {agency} [for|about] [the] [report]',
      '(remind|chase|nudge|urge) (all|everyone|everybody) [to submit|to report|who is late]',
      '(remind|chase|nudge|urge) (all|the) [late|missing|overdue|other] (agencies|departments|ones)',
      '(remind|chase|nudge|urge) (those|everyone) who (is|are|have|has) (late|not in|not submitted|missing)',
      '(remind|chase) {agency} [to send|to submit] [the report]',
      'send [out] reminders to (all|everyone|the agencies|the late agencies)',
    ],
  },
  examples: {
    vi: [
      'hối mấy ông chưa nộp đi',
      'thúc mấy sở còn nợ báo cáo giùm anh',
      'hối các đơn vị chưa gửi nộp lẹ lên',
      'Đề nghị đôn đốc các cơ quan chưa gửi báo cáo tháng 02/2024',
      'Nhắc Sở Xây dựng khẩn trương gửi báo cáo về Văn phòng',
      'Đề nghị gửi thông báo nhắc việc tới tất cả các sở còn chậm',
      'nhắc mấy ông sở chưa nộp hộ anh',
      'giục Sở Y tế nộp gấp đi em',
      'nhắn cho các đơn vị còn thiếu là phải gửi trong hôm nay',
      'gọi tất cả các sở nộp báo cáo đi',
      'hối mấy đơn vị trễ nộp lẹ giùm chị',
      'nhắc Sở Nội vụ giùm anh cái, trễ rồi đó',
      'em nhắc hết mấy chỗ chưa gởi nghen',
      'la mấy sở chưa nộp giùm cô, trễ quá rồi',
      'nhắc SXD nộp bc',
      'đôn đốc đv chậm t2',
      'nhắc hết đv chậm',
      'nhac tat ca cac so nop bao cao thang nay',
      'don doc so tai chinh gui bao cao thang 1',
      'nhac may don vi con no bao cao',
      'nhac so giao thong voi',
      'nhawcs tất cả đơn vị chưa gửi',
      'nha81c ta61t ca3 ca1c so73',
      'đôn dốc mấy sở còn trễ',
      'gửi lời nhắc cho những cơ quan chưa có báo cáo tháng hai',
      'nhắn Sở Tư pháp là đã quá hạn, phải nộp ngay',
      'thúc các sở còn nợ báo cáo',
      'báo cho các nơi chưa nộp biết là sắp hết hạn',
      'yêu cầu các cơ quan chậm trễ gửi báo cáo',
      'nhắc tiếp các đơn vị lần trước đã nhắc mà chưa gửi',
      'Đề nghị nhắc các đơn vị khẩn trương nộp báo cáo',
      'Đôn đốc Sở Tài chính và Sở Y tế gửi báo cáo',
      'nhắc nhở các sở chậm nộp hộ chị',
      'em nhắc Sở Xây dựng một câu',
      'nhắc giúp anh mấy đơn vị quá hạn',
      'nhắc các cơ quan còn thiếu nộp báo cáo tháng này',
      'gửi tin nhắc cho tất cả đơn vị chưa nộp',
      'đôn đốc mấy sở còn lại đi em',
      'nhắc Sở Văn hóa lẹ lẹ nộp báo cáo giùm cô',
      'em nhắn nhắc mấy sở trễ hạn nghen',
      'nhắc cả tỉnh nộp báo cáo đi em',
      'nhac so noi vu nop bao cao gap',
      'don doc cac don vi cham tre',
      'nhắc Ban Dân tộc gửi báo cáo tháng 1',
    ],
    en: [
      'send the Department of Education a reminder',
      'tell the late departments to hurry up',
      'please chase the Department of Construction',
      'push everyone who has not sent the February report',
      'ask the Department of Health to submit today',
      'send a nudge to all agencies that are behind',
      'remind the Department of Finance about its January report',
      'warn the departments that miss the deadline',
      'urge those still outstanding to report',
      'remind all departments that are late',
      'remind the Department of Construction to send its report',
      'chase the agencies that have not submitted',
      'send reminders to everyone who is late',
      'remind the late agencies now',
      'nudge the departments about the report',
    ],
  },
  say: { vi: 'Nhắc tất cả', en: 'Remind all' },
});

const CANCELS = /(?<![\p{L}\d])(?:huy|cancel|ask .+ for)(?![\p{L}\d])/u;

/** Whether the words beside an agency's name belong to an intent that takes the name as a slot. */
export const takesAgencyName = (text: string): boolean => CANCELS.test(fold(text));

const REMINDS = /(?<![\p{L}\d])(?:nhac|nhac nho|don doc|giuc|thuc|hoi|keu|remind|chase|nudge)(?![\p{L}\d])/u;
const URGES =
  /(?<![\p{L}\d])(?:keu|yeu cau|de nghi|hoi|thuc|bao|ask|tell) .*(?:nop|gui|goi|bao cao|submit|send|report)(?![\p{L}\d])/u;
const SCHEDULE = /(?<![\p{L}\d])(?:lich|gio) nhac(?![\p{L}\d])/u;

/** Whether the words beside an agency's name are about reminding it, input-method left-overs included. */
export function reminds(text: string): boolean {
  const typed = readMessage(text).words.flatMap(({ folded, instead }) => [folded, ...instead]);
  const said = fold(text);
  return URGES.test(said) || (REMINDS.test(typed.join(' ')) && !SCHEDULE.test(said));
}
