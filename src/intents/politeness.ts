// The only list of politeness, northern and southern: words around a request that do not change it. They are
// skipped anywhere, unless a phrase contains one of them ("xong rồi", "thôi").

import { fold } from '../language/fold.ts';

// biome-ignore format: a word list
const WORDS = [
  // particles
  'dạ', 'vâng', 'ạ', 'à', 'á', 'ừm', 'nhé', 'nhá', 'nha', 'nhe', 'nghen', 'nghe', 'hen', 'hén', 'heng', 'nhỉ', 'nhể', 'đi', 'với', 'luôn',
  'vậy', 'zậy', 'z', 'v', 'thế', 'thôi', 'cái', 'nào', 'đó', 'đấy', 'này', 'mà', 'thì', 'ơi', 'ha', 'hả', 'hử', 'ớ', 'ủa', 'ê', 'nè', 'nhen', 'hông',
  // asking for it
  'giùm', 'dùm', 'giúp', 'hộ', 'xin', 'nhờ', 'hãy', 'muốn', 'phiền', 'tiện',
  // whom and who
  'em', 'anh', 'chị', 'cô', 'chú', 'bác', 'bạn', 'mình', 'tôi', 'tui', 'tớ', 'cháu', 'bot', 'ad', 'mày', 'nó', 'e', 'a', 'c', 'ae',
  'please', 'pls', 'plz', 'kindly', 'i', 'me', 'my', 'you', 'thanks', 'hey', 'now', 'just', 'd', 'm', 'll', 'xíu', 'tí',
  'chút', 'nhanh', 'gấp', 'ngay', 'kính',
] as const;

// biome-ignore format: a word list
const PHRASES = [
  'cho em', 'cho anh', 'cho chị', 'cho tôi', 'cho tui', 'cho mình', 'cho cô', 'cho chú', 'cho bác', 'cho xin', 'cho hỏi', 'vui lòng', 'làm ơn',
  'đề nghị', 'trợ lý', 'trợ lý ơi', 'sếp ơi', 'can you', 'could you', 'would you', 'i want to', 'i would like to', 'let me', 'hộ cái', 'một cái', 'một chút',
  'một tí', 'em cần', 'anh cần', 'chị cần', 'tôi cần', 'mình cần', 'cám ơn', 'cảm ơn', 'thank you', 'đồng chí', 'đ c', 'ok em', 'oke em', 'con ơi', 'đi nhé',
] as const;

const WRITTEN: ReadonlySet<string> = new Set(WORDS);
const FOLDED: ReadonlySet<string> = new Set(WORDS.map(fold));

/**
 * Interrogative and linking words. They do not change a question but may change a command: "gửi chưa" asks,
 * "gửi rồi" states. So they are only allowed beside phrases of read-only intents.
 */
// biome-ignore format: a word list
export const FILLERS: ReadonlySet<string> = new Set(
  ('cua trong la bao nhieu co may roi nay gio luc cho xem coi biet hoi ve so lieu nua bao cao bc ket qua tinh den toi o dang dat duoc nhu va theo ' +
    'cac nhung don vi co quan hay ho ra sao the nao gi thang ky da sau hien tai luc hom bay nguoi minh ben phong tong hien lay van ma ' +
    'what is are the how of for our show tell and to in do does did we give us about this it many much month report figures a an s was were have has now on at ?').split(' '),
);

/** May end a question ("còn thiếu gì không"); elsewhere they negate. */
export const ENDINGS: ReadonlySet<string> = new Set('khong hong ko k chua kh khg not'.split(' '));

/** Objects of a verb: "gửi báo cáo", "duyệt báo cáo này". */
export const OBJECTS: ReadonlySet<string> = new Set(
  'bao cao bc so lieu nay thang ky cua the this report figures'.split(' '),
);

/** Longest first, so that the longest phrase matches. */
export const POLITE_PHRASES: readonly (readonly string[])[] = PHRASES.map((phrase) =>
  phrase.split(' '),
).toSorted((a, b) => b.length - a.length);

/** Whether a single word is politeness; with other diacritics it is another word ("bản", "bạn"). */
export function isPolite(written: string, folded: string): boolean {
  return WRITTEN.has(written) || (written === folded && FOLDED.has(folded));
}
