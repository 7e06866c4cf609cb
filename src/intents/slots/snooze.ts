// When to be reminded again: in two hours, or the next morning. Other times are asked back by whoever takes the wish.

import type { SnoozeUntil } from './slot.ts';
import { type SlotFound, standing } from './slot-found.ts';

const TIMES: readonly (readonly [phrase: string, until: SnoozeUntil])[] = [
  ...['2', 'hai', 'may', 'vai'].flatMap((number) =>
    ['gio', 'tieng', 'tieng dong ho'].flatMap((hours) =>
      [
        `sau ${number} ${hours} nua`,
        `sau ${number} ${hours}`,
        `${number} ${hours} nua`,
        `${number} ${hours}`,
      ].map((phrase) => [phrase, 'two-hours'] as const),
    ),
  ),
  ...['2', 'two'].flatMap((number) => [
    [`in ${number} hours`, 'two-hours'] as const,
    [`${number} hours`, 'two-hours'] as const,
  ]),
  ...[
    'vao sang mai',
    'sang mai',
    'sang ngay mai',
    'sang som mai',
    'ngay mai',
    'mai',
    'tomorrow morning',
    'tomorrow',
  ].map((phrase) => [phrase, 'morning'] as const),
];
const LONGEST_FIRST = TIMES.toSorted(([a], [b]) => b.length - a.length);

export function snoozeIn(folded: readonly string[]): readonly SlotFound<'snooze'>[] {
  for (const [phrase, value] of LONGEST_FIRST) {
    const places = standing(folded, phrase.split(' '));
    if (places.length > 0) return [{ name: 'snooze', value, places }];
  }
  return [];
}
