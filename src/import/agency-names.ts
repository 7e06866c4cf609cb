// Agency names in documents: in the lines above a table, in a letterhead, and in the rows of a table of several
// agencies.

import { fold } from '../language/fold.ts';

const KIND =
  'sở|ban quản lý|ban dân tộc|thanh tra|văn phòng ubnd|văn phòng uỷ ban|văn phòng ủy ban|ubnd|ủy ban nhân dân|uỷ ban nhân dân|huyện|quận|thành phố|thị xã|xã|phường|thị trấn|công an|bảo hiểm xã hội|kho bạc|cục thuế|chi cục thuế';
const AGENCY = new RegExp(`^(?:${KIND})(?=\\s)`, 'iu');
/** The province itself, which is not one of its agencies. */
const PROVINCE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:tỉnh|thành phố)(?=\s|$)/iu;
const SAID =
  /^(?:tên )?(?:đơn vị|cơ quan)(?: báo cáo| thực hiện| lập báo cáo| lập biểu| tổng hợp)?\s*:\s*(.+)$/iu;
/**
 * A number that is part of a name: "Phường 5", "Kho bạc Nhà nước khu vực 12". Other numbers belong to dates or
 * documents.
 */
const NUMBERED = /(?<![\p{L}\d])(?:phường|xã|thị trấn|quận|khu vực|khu|vùng|số) \d{1,2}(?![\d/.,-])/giu;
/** In characters. */
const LONGEST = 120;

/** Whether a row or line names an agency of a province, rather than a field or a unit within one. */
export function isAgencyName(text: string): boolean {
  const said = plain(text);
  return said.length <= LONGEST && AGENCY.test(said) && !PROVINCE.test(said);
}

/** The agencies named above a table, as written. */
export function agenciesIn(lines: readonly string[]): readonly string[] {
  const pieces = lines.flatMap((line) => (line.length > 2 * LONGEST ? [] : line.split(/\s[-–]\s/u)));
  const found = pieces.flatMap((line) => {
    const text = plain(line);
    const [, said] = SAID.exec(text) ?? [];
    if (said) return [said.trim()];
    return isAgencyName(text) && !/[.:;]\s*$|\d/u.test(text.replace(NUMBERED, '')) ? [text] : [];
  });
  const byKey = new Map(found.map((name) => [key(name), name]));
  return [...byKey.values()];
}

/** Whether a row's name means the agency: the same words, or `Sở` with its initials. */
export function namesAgency(text: string, names: readonly string[]): boolean {
  const said = key(text);
  return names.some((name) => {
    const wanted = key(name);
    if (wanted === '' || said === '') return false;
    if (said === wanted || said.startsWith(`${wanted} tinh `) || wanted.startsWith(`${said} tinh `))
      return true;
    return isShortFor(said, wanted) || isShortFor(wanted, said);
  });
}

/** "Sở KH&ĐT". */
function isShortFor(short: string, full: string): boolean {
  const [kind, ...rest] = full.split(' ').filter((word) => word !== 'va');
  const [of, ...letters] = short.split(' ').filter((word) => word !== 'va');
  return rest.length > 1 && of === kind && letters.join('') === rest.map((word) => word.charAt(0)).join('');
}

const plain = (text: string) =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^\s*(?:[IVX]{1,5}|\d{1,3}|[A-H])\s*[.)]\s*/u, '')
    .trim();

/** The People's Committee of a district or commune counts as the district or commune. */
const key = (text: string) =>
  fold(plain(text))
    .replaceAll('&', ' va ')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .replace(/^uy ban nhan dan(?= )/u, 'ubnd')
    .replace(/^ubnd (?=(?:huyen|quan|thi xa|xa|phuong|thi tran) )/u, '')
    .replace(/(?<= )0+(?=\d)/gu, '');
