import { fold } from '../../../language/fold.ts';
import { defineIntent } from '../../intent.ts';

/** "trả lại, xem lại số tồn", "trả về cho cô Lan vì …": the rest is the reason. Applied to folded text. */
const WITH_REASON =
  /^(?:da |vang )?(?:tra lai|tra ve|khong duyet|chua duyet|cho (?:ve )?(?:lam|sua|nhap) lai)(?: (?:bao cao|bc))?(?: cho [\p{L} ]{1,40}?)?(?: ?[,:;] ?| (?=(?:vi|do|tai) ))(?:(?:vi|do|ly do|tai)(?: la)? ?:? )?(?=\S{2,} \S)/u;

export const returnReport = defineIntent({
  id: 'return-report',
  scope: { report: 'named-or-open-or-due', groups: false },
  effect: 'move',
  audience: 'approver',
  slots: ['month', 'words'],
  read: (text) => {
    const head = WITH_REASON.exec(fold(text));
    return head ? { words: text.trim().slice(head[0].length) } : undefined;
  },
  phrases: {
    vi: [
      'cho về (làm|sửa|nhập|rà) lại',
      '(cho|chuyển|đưa) (cô|anh|chị|em|cháu) [ấy] (làm|sửa) lại',
      '[thôi] (chưa được|chưa ổn|chưa đạt|chưa đạt yêu cầu|không đạt) [yêu cầu] (trả|trả lại|trả về|chuyển trả|chuyển lại) [cho] [cán bộ|chuyên viên|phòng|người nhập] [sửa|chỉnh sửa|làm lại]',
      '(trả về|trả lại|chuyển trả|gửi trả|gửi trả lại) [cho] [cán bộ|chuyên viên|phòng|người nhập] [để] (sửa|sửa lại|chỉnh sửa|làm lại|kiểm tra lại)',
      '(không|chưa) duyệt (sửa|làm lại|sửa lại) [đi] [đã]',
      'trả (sửa|sửa lại)',
      '[tôi|anh|chị] trả lại [báo cáo|bc]',
      'trả (báo cáo|bc) [lại|về] [cho cán bộ|cho chuyên viên|cho phòng]',
      '(trả|chuyển|đẩy) [báo cáo] (lại|về) [cho] (cán bộ|chuyên viên|phòng) (sửa|làm lại|sửa lại|xem lại)',
      'trả (lại|về) [cho] (cán bộ|chuyên viên|người nhập|phòng|đơn vị|cấp dưới|các em)',
      '(trả|trả lại|trả về) (để|cho) (sửa|sửa lại|làm lại|chỉnh sửa|xem lại|bổ sung|chỉnh lý)',
      'trả về [đi|báo cáo]',
      'cho (cán bộ|chuyên viên|phòng|các em) (làm|sửa|nhập|chỉnh) lại [báo cáo]',
      'cho làm lại [báo cáo]',
      '(không|ko) (duyệt|ký|phê duyệt|đồng ý duyệt|đồng ý ký) [được|đâu]',
      'chưa duyệt được [đâu]',
      '(không|chưa) duyệt [được] (trả|trả lại|trả về|làm lại|sửa lại)',
      '(không|chưa) (đạt|đạt yêu cầu) [trả lại|trả về|sửa lại|làm lại|cho làm lại]',
      '(chưa được|chưa ổn) (trả lại|trả về|làm lại|sửa lại)',
      'từ chối (duyệt|phê duyệt|ký|báo cáo)',
      'yêu cầu [cán bộ|chuyên viên|phòng|đơn vị] (làm lại|sửa lại|chỉnh sửa|chỉnh sửa lại|chỉnh lý|bổ sung|rà soát lại) [báo cáo]',
      'đề nghị (cán bộ|chuyên viên|phòng|đơn vị) (làm lại|sửa lại|chỉnh sửa|chỉnh sửa lại|chỉnh lý|bổ sung|rà soát lại) [báo cáo]',
    ],
    en: [
      'reject',
      '(reject|return) [it] [with a comment|with comment]',
      'not good enough [return it|send it back]',
      '[please] redo [it|the report]',
      'send back',
      'send (it|the report|this) back [for changes|for corrections|to the officer]',
      '(return|reject|refuse|decline) (it|the report|this report)',
      'return [it|the report] for (changes|corrections|revision)',
      'do not approve [it|the report]',
      '(not|don t) approve [it]',
      'not approved',
      '(needs|ask for|request) (changes|corrections|revision)',
      'have (it|the report) redone',
    ],
  },
  examples: {
    vi: [
      'cho về làm lại vì số bưu chính sai',
      'chưa ký được, số thanh toán còn sai',
      'bảo cô ấy sửa lại phần thanh toán rồi trình',
      'xem lại số bưu chính rồi trình tôi',
      'cho em nó sửa lại số tồn',
      'số liệu có vấn đề, cán bộ kiểm tra lại rồi trình sau',
      'phần thanh toán chưa khớp, bảo các em làm lại',
      'chuyển trả phòng chuyên môn rà soát số tồn',
      'Báo cáo chưa đạt yêu cầu, đề nghị chuyên viên chỉnh sửa lại mục quá hạn',
      'Đề nghị trả lại báo cáo tháng 02/2024 để bổ sung thuyết minh',
      'Tôi không đồng ý phê duyệt, yêu cầu rà soát lại số liệu',
      'chưa được, bảo cái Lan làm lại đi',
      'trả về cho phòng sửa, số tồn sai bét',
      'anh thấy tỷ lệ trực tuyến vô lý, đẩy về cho chị Lan xem lại',
      'thôi không ký đâu, sửa cho đúng rồi trình lại',
      'chưa đạt, sửa lại số quá hạn',
      'báo cáo kiểu này anh chịu, cho nhập lại',
      'chưa ổn em, trả xuống cho tụi nó coi lại',
      'hổng được rồi, đưa về cho Lan sửa giùm chú',
      'cô chưa duyệt được, kêu nhỏ Hoa làm lại nghen',
      'trật số hết trơn, trả lại cho tụi nhỏ',
      'trả lại: sai số quá hạn',
      'ko duyệt, sửa lại',
      'bc t2 không đạt, trả',
      'tra ve cho can bo sua lai so lieu',
      'anh khong dong y bao cao nay, lam lai di',
      'bao cao con sai, chuyen nguoc lai cho lan chinh',
      'trar lại báo cáo cho cán bộ',
      'tra3 la5i cho Lan sua73',
      'khoong duyệt, trả về',
      'báo cáo này số liệu chưa khớp tôi trả lại để các em kiểm tra',
      'yêu cầu người nhập giải trình thêm, tôi chưa ký',
      'bác bỏ báo cáo này, số liệu không tin được',
      'từ chối phê duyệt vì thiếu lý do chậm',
      'gửi ngược lại cho chuyên viên kèm góp ý của tôi',
      'Đề nghị trả báo cáo cho chuyên viên chỉnh sửa',
      'trả lại cho cán bộ sửa lại số quá hạn',
      'chưa duyệt được, trả lại cho Lan',
      'không duyệt, yêu cầu làm lại',
      'anh trả lại báo cáo này',
      'trả lại giùm chị, số sai rồi',
      'chưa đạt, cho làm lại nghen',
      'tra lai bao cao de sua',
      'không đồng ý, trả về cho cán bộ',
    ],
    en: [
      'the pending figure looks wrong, please redo that part',
      'return with a remark about the overdue figure',
      'this is not good enough, send it back to Lan',
      'reject the February report, the overdue figure is wrong',
      'I will not approve this, have her redo it',
      'return it to the officer with my comments',
      'tell them to correct the numbers before I sign',
      'back to the officer please, the rates look off',
      'please have the department revise this report',
      'I refuse to sign until the arrears are explained',
      'return the report to the officer',
      'do not approve, send it back',
      'I reject this report',
      'not approved, it needs changes',
    ],
  },
  say: { vi: 'Trả lại', en: 'Send back' },
});

const RETURNS =
  /(?<![\p{L}\d])(?:tra (?:lai|ve|bao cao|bc)|(?:chuyen|gui|day) (?:tra|lai|ve)|(?:send|give) (?:it )?back|return|reject)(?![\p{L}\d])/u;

/** Whether the words beside an agency's name ask to return its report. */
export const asksToReturn = (text: string): boolean => RETURNS.test(fold(text));

/** "Sai số tồn, trả về": the words before the request, or else after it; undefined when they are too few for a reason. */
export function reasonToReturn(text: string): string | undefined {
  const asked = RETURNS.exec(fold(text));
  if (!asked) return undefined;
  const beside = [text.slice(0, asked.index), text.slice(asked.index + asked[0].length)];
  const [why] = beside.map((part) => part.replace(/^[\s,.:;-]+|[\s,.:;-]+$/gu, ''));
  return why !== undefined && why.split(' ').length > 2 ? why : undefined;
}
