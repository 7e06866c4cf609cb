// When to be reminded again: in two hours, or the next morning. Other times are asked back by whoever takes the wish.

import { PhraseIndex, standing } from './phrase-index.ts';
import type { SnoozeUntil } from './slot.ts';
import type { SlotFound } from './slot-found.ts';

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
const INDEX = new PhraseIndex(
  TIMES.toSorted(([a], [b]) => b.length - a.length).map(
    ([phrase, until]) => [phrase.split(' '), until] as const,
  ),
);

export function snoozeIn(folded: readonly string[]): readonly SlotFound<'snooze'>[] {
  const phrase = INDEX.best(folded)?.phrase;
  return phrase ? [{ name: 'snooze', value: phrase.value, places: standing(folded, phrase.words) }] : [];
}
