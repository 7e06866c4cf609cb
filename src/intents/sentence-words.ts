// Tokens of a sentence for the likeness: without politeness, slots replaced by their kind, so that "đúng hạn
// tháng 2" and "toàn trình tháng 11" are alike.

import type { Analysed } from './candidates.ts';
import type { SlotFound } from './slots/slot-found.ts';

const NUMBER = /^\d/u;
const PERIODS: readonly string[] = ['month', 'period', 'otherPeriod'];

/** "This month" and "last month" are separate tokens: "so với tháng trước" is not "so với tháng 3". */
function periodKind(value: SlotFound['value']): string {
  const month = typeof value === 'object' && 'month' in value ? value.month : value;
  if (typeof month !== 'object' || !('kind' in month) || month.kind !== 'relative') return 'period';
  return month.offset === 0 ? 'this month' : 'last month';
}

/** The tokens of a message. */
export function sentenceWords({ message, folded, slots }: Analysed): readonly string[] {
  const kinds = new Map<number, string>();
  for (const { name, value, places } of slots) {
    if (name === 'kinds' || name === 'snooze' || name === 'rate' || name === 'section') continue;
    const kind = PERIODS.includes(name) ? periodKind(value) : name;
    places.forEach((at, i) => {
      if (!kinds.has(at)) kinds.set(at, i === 0 ? `{${kind}}` : '');
    });
  }
  return message.words.flatMap((word, at) => {
    const kind = kinds.get(at);
    if (kind !== undefined) return kind === '' ? [] : [kind];
    if (word.polite || word.written === '?') return [];
    const said = folded[at] ?? '';
    return [NUMBER.test(said) ? '{number}' : said];
  });
}
