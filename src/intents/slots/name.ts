// A name that stands at its place in a request: of a colleague ("giao cho chị Hoa làm nốt hộ"), of an agency ("nhắc Sở Xây
// dựng nộp báo cáo"). It ends where the request goes on; title and politeness are not part of it.

import type { Message } from '../normalise.ts';

/** The longest name, in words. */
const LONGEST = 10;

const TITLES = new Set('anh chi co chu bac ong ba em dong dc ban ms mr mrs'.split(' '));
/** Words with which a request goes on behind a name. */
// biome-ignore format: a word list
const GOES_ON: Readonly<Record<'person' | 'agency', ReadonlySet<string>>> = {
  person: new Set(
    ('lam nhap thuc tiep not ho dum gium giup nhe nha nhen nghen de xu phu trach dien di voi nua bao cao so lieu thang ky dum luon thay a ạ vao thoi roi ' +
      'please to for the now report').split(' '),
  ),
  agency: new Set(
    ('nop gui bao cao bc gium dum giup ho nhe nha nghen nhen di voi luon a dang de thang ky so lieu lien gap som nua con chua cham tre ve la anh chi em ' +
      'please to for the now report about').split(' '),
  ),
};
/** How an agency's name begins; other words behind "nhắc" are no agency. */
const AGENCY =
  /^(?:so|ban|van|vp|vpubnd|ubnd|uy|huyen|thanh|thi|tp|xa|phuong|cong|chi|cuc|bo|dai|truong|trung|benh|kho|the|department|dept|office|agency|s[^aeiou\d]{1,7})$/u;

/** The name that begins at that word; undefined where none does. */
export function readName(
  kind: 'person' | 'agency',
  { words }: Message,
  at: number,
): { readonly first: number; readonly last: number } | undefined {
  let first = at;
  // "đồng chí Minh", "anh Minh"; a lone title is no name.
  while (kind === 'person' && TITLES.has(words[first]?.folded ?? '') && isWord(words[first + 1]?.folded)) {
    first += words[first]?.folded === 'dong' && words[first + 1]?.folded === 'chi' ? 2 : 1;
  }
  let last = first - 1;
  while (last - first + 1 < LONGEST) {
    const word = words[last + 1];
    if (!word || !isWord(word.folded)) break;
    const begins = last + 1 === first;
    if (kind === 'agency' && begins && !AGENCY.test(word.folded)) return undefined;
    const ends = GOES_ON[kind].has(word.folded) && !(kind === 'agency' && begins);
    // The first word of a person's name may be politeness without its capital: "minh" is a name and a pronoun.
    if (ends && !(begins && kind === 'person' && !word.polite)) break;
    last += 1;
  }
  return last >= first ? { first, last } : undefined;
}

const isWord = (folded: string | undefined): boolean => folded !== undefined && /^\p{L}/u.test(folded);
