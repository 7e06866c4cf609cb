// Whether words that come while a text figure is asked (Kiến nghị) are meant to stand in the report. What is printed there
// goes to the province under a leader's name, so only what reads like a recommendation is taken at once; what is short or
// chatty is asked back, and a number never stands for words.

import { fold } from '../language/fold.ts';
import type { Message } from './normalise.ts';

/** How a recommendation begins, folded. */
const BEGINS =
  /^(?:[-•*+]\s*)?(?:\(?\d{1,2}[.)]\s+)?(?:kinh )?(?:de nghi|kien nghi|de xuat|mong |xin y kien|can (?:som|bo sung|co|tang|day|duoc|phai|nang|cai|huong|thong)|bo sung|tang cuong|som |nang cap|bo tri|ho tro|cho phep|chi dao|quan tam|day nhanh|khac phuc|hoan thien|sua doi|ban hanh|huong dan (?:viec|cac|cong|ve|thuc)|to chuc|xem xet|tao dieu kien|thong nhat|uy ban|ubnd|so [a-z]+ [a-z]+ .*(?:de nghi|kien nghi)|van phong ubnd|de (?:cong tac|viec|he thong|dam bao|bao dam|thuan loi)|nham |trien khai|he thong|phan mem|nghien cuu|we (?:recommend|propose|request|ask)|recommend|please (?:upgrade|provide|support|allow)|request )/u;
/** Speaking to the bot, or of oneself: no line of a report. */
const CHAT =
  /(?:^|[\s,])(?:em oi|em a|bot|em|anh|chi|minh|tui|toi|nhe|nha|nghen|hen|a|oi|haha|hihi|ok|oke|thanks)(?:[\s,.!?]|$)|\?\s*$|^(?:cho |doi |khoan|chut|ti nua|lat|mai |hom qua|nham|sai|sua|no\b|what|how|when|who|why|is |are |can |do )/u;
/** Shorter words that do not begin like one are asked about. In words. */
const SENTENCE = 8;

export type TextAnswer =
  | { readonly kind: 'sure' }
  /** It may be meant, and is asked: "Ghi câu này vào Kiến nghị?" */
  | { readonly kind: 'unsure' }
  /** A number, a sign, an emoji: no words at all. */
  | { readonly kind: 'none' };

export function readsLikeRecommendation({ text, words }: Message): TextAnswer {
  const folded = fold(text);
  const letters = folded.match(/\p{L}{2,}/gu) ?? [];
  if (letters.length === 0) return { kind: 'none' };
  if (BEGINS.test(folded)) return letters.length >= 3 ? { kind: 'sure' } : { kind: 'unsure' };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => BEGINS.test(fold(line)))) return { kind: 'sure' };
  if (words.length >= SENTENCE && !CHAT.test(folded)) return { kind: 'sure' };
  return { kind: 'unsure' };
}
