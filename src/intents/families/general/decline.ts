import { fold } from '../../../language/fold.ts';
import { defineIntent } from '../../intent.ts';

// A `change`, because it drops the bot's suggestion. While a count or text is asked, "không" is a value
// instead.
export const decline = defineIntent({
  id: 'decline',
  scope: { report: 'none', groups: false },
  effect: 'change',
  audience: 'everyone',
  polite: true,
  slots: [],
  phrases: {
    vi: [
      '[dạ|à|ờ] (không|ko|hông|hổng|k) [đâu|nha|nhé|em]',
      '[dạ|à|ờ] (không|ko|k|kh|hông|hổng|chưa|đâu|đâu có) (phải|đúng|chính xác|chuẩn|phải vậy|phải thế|phải số đó|đúng số đó) [lắm|đâu]',
      '[dạ|à] chưa',
      '(sai|nhầm|trật) rồi',
      '[em] hiểu (sai|nhầm|lầm) [rồi|ý]',
      'không (đồng ý|cần|chịu|muốn)',
    ],
    en: [
      '(no|nope|nah|not really)',
      'no (thanks|thank you)',
      '(not that|not this) [one]',
      'that s (wrong|not it|not right)',
      '(not (right|correct)|incorrect)',
      'i don t (agree|want to)',
    ],
  },
  examples: {
    vi: [
      'không phải số đó đâu em',
      'hông, ý tui là cái khác',
      'em hiểu sai ý chị rồi',
      'Không đúng, đề nghị hỏi lại',
      'đâu có, chị đâu nói vậy',
      'không phải, gần đúng thôi chứ chưa chính xác',
      'khong phai dau',
      'sai roi em oi',
      'khoong phải',
      'hổng phai',
      'kho6ng phai3',
      'không, đừng ghi như vậy',
      'trật lất rồi',
      'ấy chết, không phải thế',
      'nhầm rồi, chị không định thế',
      'không, cái nào cũng không đúng',
      'tôi không đồng ý với số đó',
      'chưa đâu, khoan đã',
      'dạ không phải ạ, em nói số khác',
      'không cái nào trong mấy cái đó',
      'ý anh đâu phải vậy',
      'bậy nào, không phải',
      'không phải em ơi',
      'không đúng rồi',
      'hiểu nhầm rồi em',
      'sai rồi em ạ',
      'ý chị không phải vậy',
      'không phải thế em ơi',
      'chưa đúng ý chị',
      'đâu phải em',
      'dạ không phải ạ',
      'không phải ý chị',
      'không, số khác cơ',
      'sai rồi, không phải thế',
      'không phải cái đó',
      'ý tôi khác, không phải vậy',
    ],
    en: [
      'no, that is not what I said',
      'you got me wrong',
      'none of these',
      'not that number',
      'no I mean something else',
      'that is not right, no',
      'wrong, ask me again',
      'I did not say that',
      'no that is wrong',
      'no, not that one',
      'that is not what I meant',
      'you misunderstood me',
      'no, I mean another one',
      'no, none of them',
      'not what I wanted',
    ],
  },
  say: { vi: 'Không phải', en: 'No' },
});

const SAYS_WRONG =
  /(?<![\p{L}\d])(?:sai|nham|lam roi|trat|(?:khong|ko|hong|k|chua) (?:dung|chinh xac)|wrong|not right|incorrect)(?![\p{L}\d])/u;

/** Whether a refusal says that something is wrong ("sai rồi"), rather than a mere no. */
export const saysWrong = (text: string): boolean => SAYS_WRONG.test(fold(text));
