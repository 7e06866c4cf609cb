// Whether a message given while a text figure (Kiến nghị) is asked should be recorded verbatim. It is printed
// under a leader's name for the province, so only what reads like a recommendation is recorded directly; short
// or chatty text is asked back, and a number is never text.

import { fold } from '../language/fold.ts';
import type { Message } from './normalise.ts';

/** A list marker before a line. */
const MARKER = '(?:[-•*+]\\s*)?(?:\\(?(?:\\d{1,2}|[a-z])[.)]\\s+)?';
/** Verbs of a recommendation, folded. */
// biome-ignore format: a word list
const ASKS = [
  'de nghi', 'kien nghi', 'de xuat', 'kinh mong', 'kinh de nghi', 'mong', 'can som', 'can bo sung', 'can tang', 'can co', 'can duoc', 'can nang', 'can huong',
  'can thong nhat', 'bo sung', 'tang cuong', 'som', 'nang cap', 'bo tri', 'ho tro', 'cho phep', 'chi dao', 'quan tam', 'day nhanh', 'khac phuc', 'hoan thien',
  'ban hanh', 'to chuc', 'xem xet', 'tao dieu kien', 'thong nhat', 'trien khai', 'nghien cuu', 'sua doi', 'ra soat, sua', 'cap kinh phi', 'dau tu', 'tap huan',
  'recommend', 'we recommend', 'we propose', 'we request', 'we ask', 'request', 'propose',
];
const BEGINS = new RegExp(`^${MARKER}(?:${ASKS.join('|')})(?![\\p{L}\\d])`, 'u');
const ASKS_INSIDE =
  /(?<![\p{L}\d])(?:de nghi|kien nghi|de xuat|can (?:som|co|duoc|bo sung)|mong|ho tro|bo sung|nang cap|khac phuc)(?![\p{L}\d])/u;
/** Addresses the bot, speaks about the user or asks: not a line of a report. */
const CHAT =
  /(?:^|[\s,.])(?:em|bot|anh|chi|minh|tui|toi|nhe|nha|nghen|hen|ha|hong|a|oi|haha|hihi|ok|oke|thanks|vay|gio|nay|do|day)(?:[\s,.!?]|$)|\?\s*$|(?:^|\s)(?:cai gi|la gi|the nao|khong em|lam sao|hoi sep|de sau|mai viet|bo qua)(?:\s|$)|^de nghi (?:ghi|sua|dieu chinh|nhap|xoa|mo lai|gui) |^(?:cho |doi |khoan|chut|ti nua|lat|mai |hom qua|nham|sai|sua|dung |no\b|what|how|when|who|why|is |are |can |do |don.?t |let )/u;
/** "Đơn vị không có kiến nghị gì thêm.", "tháng này chẳng có đề xuất nào". */
const NONE =
  /^(?:[\p{L}\d]+ ){0,5}?(?:khong|chang|ko|k|hong|chua|khg|kh)(?: (?:co|phat sinh|con))?(?: [\p{L}]+){0,2}? (?:kien nghi|de xuat|y kien|vuong mac|gi)(?: [\p{L}]+){0,5}[.! ]*$|^(?:no|none|nothing)(?: [\p{L}]+){0,4}[.! ]*$/u;
/** Instructs the bot, or postpones the question. */
const TOLD =
  /(?:^|[\s,.])(?:hoi sep|bo qua|de sau|de mai|mai viet|mai hoi|roi dien|de chi|de anh|de toi)(?:[\s,.!]|$)|(?:^|\s)(?:em|em nhe|em nha|di em|nghen|nghen em|nha em|nhe em)[.! ]*$/u;
/** "Dạ ghi giùm chị:" before the words. */
const WRITE_DOWN =
  /^(?:(?:da|vang|u|em|nho em|em oi)[ ,]+)*(?:ghi|dien|nhap|them|viet|de)(?: [\p{L}]+){0,4} ?: ?(?=\S)/u;
const LONGEST_NONE = 80;
/** In words; longer sentences with such a verb are recorded. */
const SENTENCE = 8;

export type TextAnswer =
  | { readonly kind: 'sure' }
  /** Uncertain; ask "Ghi câu này vào Kiến nghị?" */
  | { readonly kind: 'unsure' }
  /** A number, sign or emoji: no words. */
  | { readonly kind: 'none' };

/** How the message reads as a recommendation. */
export function readsLikeRecommendation({ text, words }: Message): TextAnswer {
  const folded = fold(text);
  const letters = folded.match(/\p{L}{2,}/gu) ?? [];
  if (letters.length === 0) return { kind: 'none' };
  const lines = folded.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => BEGINS.test(line.trim()))) return { kind: 'sure' };
  const chats = CHAT.test(folded);
  if (BEGINS.test(folded) && !chats) return letters.length >= 4 ? { kind: 'sure' } : { kind: 'unsure' };
  const addressed = TOLD.test(folded) || folded.includes('?');
  if (BEGINS.test(folded) && words.length > SENTENCE && !addressed) return { kind: 'sure' };
  if (words.length >= SENTENCE && !chats && ASKS_INSIDE.test(folded)) return { kind: 'sure' };
  return { kind: 'unsure' };
}

/** A single line that starts with the verb: "Đề nghị Sở TTTT …", whatever figure is asked. */
export function isPlainRecommendation(message: Message): boolean {
  const folded = fold(message.text);
  return !folded.includes('\n') && BEGINS.test(folded) && readsLikeRecommendation(message).kind === 'sure';
}

const HIGHER_BODY =
  /^(?:(?:kinh )?(?:de nghi|kien nghi|de xuat)) (?:ubnd|uy ban|tinh|trung uong|chinh phu|bo (?!phan|loc|nho))/u;

/** "Đề nghị tỉnh nâng cấp phần mềm": a request to those above, which no wish of the bot begins with. */
export const asksHigherBody = (text: string): boolean => HIGHER_BODY.test(fold(text));

/** Whether only such a verb precedes these words: "Kiến nghị" before "tỉnh hỗ trợ". */
export function beginsWithRecommendation(text: string, words: string): boolean {
  if (!text.endsWith(words)) return false;
  const before = fold(text.slice(0, text.length - words.length)).trim();
  return ASKS.includes(before);
}

/** Whether it addresses the bot or asks, so that it should not be printed. */
export const speaksToBot = (words: string): boolean => CHAT.test(fold(words)) || TOLD.test(fold(words));

/** The text without an instruction to write it down: "ghi giùm chị: Đề nghị …". */
export function wordsToWrite(text: string): string {
  const [first = '', ...lines] = text.split('\n');
  const head = WRITE_DOWN.exec(fold(first));
  return head ? [first.slice(head[0].length), ...lines].join('\n') : text;
}

/** Whether a whole sentence states that there is nothing to recommend. */
export function recommendsNothing(text: string): boolean {
  if (text.length > LONGEST_NONE) return false;
  const folded = fold(text);
  return NONE.test(folded) && !folded.includes('?') && !/(?:bat buoc|khong em|ha em|vay)/u.test(folded);
}
