// "Sở nào đang chờ duyệt", "tình hình Sở Y tế": the list of agencies, filtered by state or name. Has its own
// grammar because a name may be any words.

import { fold, normalise } from '../../language/fold.ts';
import { findSpan } from '../../language/span-mention.ts';
import type { ListedState } from '../../report/state.ts';
import type { SlotValues } from './slot.ts';

/** In characters; longer texts are something else. */
const LONGEST = 120;
const POLITE =
  /^(?:(?:da|vang|em oi|cho (?:anh|chi|em|toi|co|chu)) )+|(?: (?:giup|ho|gium|dum|voi|nhe|nha|nghen|hen|a|vay|the|di|cai|anh|chi|em|toi|co|chu|minh))*[ ?.!]*$/gu;

/** "Số" folds to the same as "sở", so "so" alone does not name an agency. */
const WHICH =
  '(?:nhung |cac |may )?(?:so(?: nganh)? nao|(?:don vi|co quan|nganh|noi)(?: nganh)?(?: nao)?)(?: con| dang| van)*';
const STATES: readonly (readonly [ListedState, RegExp])[] = [
  ['not-begun', new RegExp(`^${WHICH} chua (?:nhap|bat dau|lam)(?: gi| so lieu| bao cao)*$`, 'u')],
  ['entering', new RegExp(`^${WHICH} (?:nhap|lam)(?: do| so lieu| bao cao)*$`, 'u')],
  ['waiting', new RegExp(`^${WHICH} (?:cho|doi)(?: lanh dao)? (?:duyet|ky)$`, 'u')],
  ['approved', new RegExp(`^${WHICH} (?:da|duoc)(?: duoc)? duyet(?: roi)?$`, 'u')],
];
const ENGLISH: readonly (readonly [ListedState, RegExp])[] = [
  ['not-begun', /^which (?:agencies|departments) have not (?:begun|started|entered)(?: anything)?$/u],
  ['entering', /^which (?:agencies|departments) are (?:still )?(?:entering|working on it)$/u],
  ['waiting', /^which (?:agencies|departments) (?:wait|are waiting) for (?:approval|a decision)$/u],
  ['approved', /^which (?:agencies|departments) are approved$/u],
];

const NAME =
  '(?<name>(?:so (?!nao|voi|thang|lieu|sanh|ho so|luong|dien thoai|nay|kia|dau|cuoi)|ban (?=dan toc|quan ly)|department of )\\p{L}[\\p{L} -]{1,60}?)';
const OF_ONE: readonly RegExp[] = [
  new RegExp(
    `^(?:xem |mo |coi )?(?:tinh hinh|tien do|bao cao|so lieu)(?: bao cao)?(?: cua)? ${NAME}(?: (?:the nao|den dau|toi dau|ra sao|sao)(?: roi)?)?$`,
    'u',
  ),
  new RegExp(`^(?:xem|mo|coi) ${NAME}$`, 'u'),
  new RegExp(`^${NAME} (?:the nao|den dau|toi dau|ra sao|sao)(?: roi)?$`, 'u'),
  new RegExp(`^(?:show |open )?(?:the )?(?:report|status) of (?:the )?${NAME}$`, 'u'),
];
/** Spelled like this it is a number or a copy, not an agency. */
const NO_AGENCY = /(?<![\p{L}\d])(?:số|bản|bán|bàn)(?![\p{L}\d])/iu;
const WRITTEN = /(?<![\p{L}\d])sở(?![\p{L}\d])/iu;
const MARKED = /[^\p{ASCII}]/u;

/** The filter; undefined for any other text. */
export function readAgencyAsked(text: string): SlotValues | undefined {
  const written = normalise(text);
  if (text.length > LONGEST || text.includes('\n') || NO_AGENCY.test(written)) return undefined;
  const { mention, rest } = findSpan(text);
  if (mention && mention.kind !== 'month') return undefined;
  const month = mention ? { month: mention.month } : {};
  const said = fold(rest).replace(POLITE, '').trim();
  const state = [...STATES, ...ENGLISH].find(([, pattern]) => pattern.test(said))?.[0];
  if (state) return { state, ...month };
  // Without diacritics "so với" also looks like "sở", so it only counts after the question.
  const [plain] = OF_ONE;
  const patterns = MARKED.test(written) || !plain || said.includes(' of ') ? OF_ONE : [plain];
  const name = patterns.map((pattern) => pattern.exec(said)?.groups?.name).find((one) => one !== undefined);
  if (name === undefined) return undefined;
  const unwritten = name.startsWith('so ') && MARKED.test(written) && !WRITTEN.test(written);
  return unwritten ? undefined : { agency: name.trim(), ...month };
}
