// One thing with two values, and numbers that are written like none.

import { formatCount } from '../language/format.ts';
import { typoOf } from '../report/typos.ts';
import type { Facts } from './facts.ts';
import type { DoctorFinding } from './finding.ts';
import { quoteAround, quoteOf } from './quote.ts';

/** The same figure in two places with two values. */
/** In a text that is no form of ours the same words are said of many things: there only a slip of the other is doubted. */
export function checkTwoValues({ reading, ownForm }: Facts): readonly DoctorFinding[] {
  const exact = [...reading.text.named].filter(([{ approximate }]) => !approximate);
  const byFigure = Map.groupBy(exact, ([, figure]) => figure);
  return [...byFigure].flatMap(([figure, all]): readonly DoctorFinding[] => {
    const values = [...new Set(all.map(([{ value }]) => value))];
    const [first] = all;
    const other = all.find(
      ([{ value }]) =>
        first !== undefined &&
        value !== first[0].value &&
        (ownForm || typoOf(value, first[0].value) !== undefined),
    );
    if (!first || !other) return [];
    return [
      {
        kind: 'two-values',
        weight: 'contradiction',
        at: other[0].at,
        quote: quoteOf(other[0]),
        figures: [figure],
        label: first[0].label,
        values: values.map((value) => formatCount(value)),
      },
    ];
  });
}

/** "151.10 hồ sơ", "5.9123": no count is written so. */
export function checkMalformed({ reading, ownForm }: Facts): readonly DoctorFinding[] {
  return reading.text.malformed
    .filter(({ isCount, words }) => isCount || (ownForm && /^\d+\.\d{1,2}$|^\d+[.,]\d{4,}$/u.test(words)))
    .map((one) => ({
      kind: 'malformed',
      weight: /^[1-9]\d{0,2}(?:,\d{3})+$/u.test(one.words) ? 'question' : 'contradiction',
      at: one.at,
      quote: quoteAround(one.item, Math.max(one.item.begin, one.from - one.label.length - 2), one.to),
      figures: [],
      readings: one.readings.map((value) => formatCount(value)),
    }));
}
