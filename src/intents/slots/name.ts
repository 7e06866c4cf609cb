// A name at a fixed position of a request: a colleague ("giao cho chị Hoa làm nốt hộ") or an agency ("nhắc Sở
// Xây dựng nộp báo cáo"). It ends where the request continues; titles and politeness are excluded.

import { fold } from '../../language/fold.ts';
import { beginsEnglishMonth } from '../../language/month-names.ts';
import type { Message } from '../normalise.ts';

/** In words. */
const LONGEST = 10;

const TITLES = new Set('anh chi co chu bac ong ba em dong dc ban ms mr mrs'.split(' '));
/** Words that continue a request after a name. */
// biome-ignore format: a word list
const GOES_ON: Readonly<Record<'person' | 'agency', ReadonlySet<string>>> = {
  person: new Set(
    ('ai lam nhap thuc tiep not ho dum gium giup nhe nha nhen nghen de xu phu trach dien di voi nua bao cao so lieu thang ky dum luon thay a vao thoi roi co duoc khong ko hong chua ma vi neu khi thi la bay duyet ' +
      'please to for the now report month').split(' '),
  ),
  agency: new Set(
    ('nop gui goi bao cao bc chieu trua gium dum giup ho nhe nha nghen nhen di voi luon a dang de thang ky so lieu lien gap som nua con chua cham tre ve la anh chi em ' +
      'please to for the now report about month').split(' '),
  ),
};
/** First words of agency names; "nhắc" followed by anything else names no agency. */
// biome-ignore format: a word list
const AGENCY: ReadonlySet<string> = new Set([
  'sở', 'ban', 'văn', 'vp', 'vpubnd', 'ubnd', 'uỷ', 'ủy', 'huyện', 'thành', 'thanh', 'thị', 'tp', 'xã', 'phường', 'công', 'cục', 'bộ', 'đài',
  'trường', 'trung', 'bệnh', 'kho', 'the', 'department', 'dept', 'office', 'agency',
]);
const AGENCY_FOLDED: ReadonlySet<string> = new Set([...AGENCY].map((word) => fold(word)));
/** "SXD", "skhđt". */
const ABBREVIATION = /^s[^aeiou\d]{1,7}$/u;

/** A word that occurs in no phrase may be a name without "Sở": "nhắc xây dựng". */
function beginsAgency(words: Message['words'], at: number, isOurs: (folded: string) => boolean): boolean {
  const word = words[at];
  if (!word) return false;
  if (!word.polite && !isOurs(word.folded)) return true;
  if (ABBREVIATION.test(word.folded)) return true;
  if (word.folded === 'chi') return words[at + 1]?.folded === 'cuc';
  return word.marks === '' ? AGENCY_FOLDED.has(word.folded) : AGENCY.has(word.written);
}

/**
 * The name that starts at that word; undefined when none does.
 * @param isOurs whether a word occurs in a phrase
 */
export function readName(
  kind: 'person' | 'agency',
  { words, text }: Message,
  at: number,
  isOurs: (folded: string) => boolean,
): { readonly first: number; readonly last: number } | undefined {
  let first = at;
  // "đồng chí Minh", "anh Minh"; a title alone is not a name.
  while (kind === 'person' && TITLES.has(words[first]?.folded ?? '') && isWord(words[first + 1]?.folded)) {
    first += words[first]?.folded === 'dong' && words[first + 1]?.folded === 'chi' ? 2 : 1;
  }
  let last = first - 1;
  while (last - first + 1 < LONGEST) {
    const word = words[last + 1];
    const begins = last + 1 === first;
    // An address may contain digits: "hoa.2@example.vn".
    const inAddress = kind === 'person' && !begins && text.includes('@') && /^\d/u.test(word?.folded ?? '');
    if (!word || !(isWord(word.folded) || inAddress)) break;
    if (kind === 'agency' && begins && !beginsAgency(words, first, isOurs)) return undefined;
    const again = word.folded === 'lan' && words[last + 2]?.folded === 'nua';
    const ends = (again || GOES_ON[kind].has(word.folded)) && !(kind === 'agency' && begins);
    // "remind Sở Xây dựng Jan 2024"
    if (ends || (!begins && beginsEnglishMonth(word.folded, words[last + 2]?.folded))) break;
    last += 1;
  }
  return last >= first ? { first, last } : undefined;
}

const isWord = (folded: string | undefined): boolean => folded !== undefined && /^\p{L}/u.test(folded);

/** The folded name of a person without a title before it: "chi hoa" → "hoa". */
export const withoutTitle = (folded: string): string =>
  folded.replace(/^(?:anh|chi|co|chu|em|bac|ong|ba|dong chi|d\/c) /u, '');
