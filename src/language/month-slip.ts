// A month with a slip of the finger in it: "thag 02/2024", "tháng nàu", "Febuary 2024". Other words are one letter
// away from these ("tăng 2", "trang 2"), so ask this only where the words before have announced a month.

import { fold } from './fold.ts';
import { findMonth, type MonthMention } from './month-mention.ts';
import { ENGLISH_MONTHS } from './month-names.ts';
import { withinOneEdit } from './similar.ts';

const AFTER_NUMBER = ['', '/#', '-#', '.#', ' / #', ' - #', ' #', ' năm #'];
const THIS_AND_LAST = ['này', 'hiện tại', 'trước', 'rồi', 'vừa rồi', 'vừa qua'];

/** How a month is written out, its numbers as "#". Months named in Vietnamese are too near to each other. */
const SHAPES: readonly string[] = [
  ...AFTER_NUMBER.map((after) => `tháng #${after}`),
  ...THIS_AND_LAST.map((which) => `tháng ${which}`),
  ...['this', 'current', 'last', 'previous'].map((which) => `${which} month`),
  ...ENGLISH_MONTHS.flatMap((name) => [name, `${name} #`, `${name}, #`]),
].map(fold);

/** A question, though one letter away from "tháng này". */
const WHICH = fold('tháng nào');

/** The month that the whole text is, said with one slip at most; undefined when it could be several. */
export function readMonthWithSlip(text: string): MonthMention | undefined {
  const said = fold(text);
  if (said === WHICH) return undefined;
  const numbers = said.match(/\d+/gu) ?? [];
  const shape = said.replace(/\d+/gu, '#');
  const mentions = SHAPES.filter((one) => withinOneEdit(one, shape)).flatMap((near) => {
    const left = [...numbers];
    const { mention, rest } = findMonth(near.replace(/#/gu, () => left.shift() ?? '#'));
    return mention && rest === '' && left.length === 0 ? [mention] : [];
  });
  const [first, ...others] = new Map(mentions.map((mention) => [JSON.stringify(mention), mention])).values();
  return others.length === 0 ? first : undefined;
}
