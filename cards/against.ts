// Compares two months: the headline rates or the named figures as a table with differences; the numerators and
// denominators behind a button.

import { previousPeriod, type ReportPeriod, yearsBefore } from '../src/calendar/report-period.ts';
import { formatCount } from '../src/language/format.ts';
import { nameOf } from '../src/phrases/figure-labels.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import { monthValue } from './chart.ts';
import { type Card, card, cells, folded, say, small, title, toggle } from './elements.ts';
import {
  againstEachOther,
  baseLines,
  changeOf,
  definitionThen,
  filesOf,
  type IndicatorFacts,
  whose,
} from './indicator.ts';

const WHY = 'why';
/** Column width in pixels, sufficient for "96,16%" and "▼ 12,34" on a phone. */
const VALUE = 52;
const CHANGE = 56;

/** The last requested month compared with an earlier one; undefined when no agency has both. */
export function againstCard(
  phrases: Phrases,
  ids: readonly FigureId[],
  other: ReportPeriod,
  facts: IndicatorFacts,
): Card | undefined {
  const { answer, definition, now, nonce } = facts;
  const { ask: words, language } = phrases;
  const month = answer.months.at(-1)?.month ?? answer.span.to;
  const { now: figures, before: earlier, both, owing } = againstEachOther(facts, other, month);
  if (both === 0) return undefined;
  const heading = words.againstTitle(month, other);
  const shown = ids.filter((id) => figures.has(id) && earlier.has(id));
  const name = (id: FigureId) => nameOf(definition, id, language);
  const then = definitionThen(facts, other);
  const rates = shown.flatMap((id) => {
    const before = rateText(then, earlier, id, language);
    const after = rateText(definition, figures, id, language);
    return before && after ? [{ id, before, after }] : [];
  });
  const [only] = shown.length === 1 ? shown : [];
  const about = only && name(only);
  const lastMonth = answer.previous && other !== previousPeriod(month);
  const lastYear = answer.yearAgo && other !== yearsBefore(month);
  return card(
    heading,
    [
      title(heading),
      small(whose(phrases, answer)),
      ...(answer.agency ? [] : [small(words.sameAgencies(both, owing))]),
      cells(
        '',
        [
          [words.monthName(other), VALUE],
          [words.monthName(month), VALUE],
          [words.difference, CHANGE],
        ],
        { subtle: true },
      ),
      ...shown.map((id) =>
        cells(name(id), [
          [monthValue(phrases, then, id, earlier), VALUE],
          [monthValue(phrases, definition, id, figures), VALUE],
          [changeOf(phrases, definition, id, figures, earlier, then) ?? '–', CHANGE],
        ]),
      ),
      ...baseLines(phrases, facts, shown),
      folded(
        WHY,
        rates.map(({ id, before, after }) => {
          const over = [nameOf(then, before.over, language), name(after.over)];
          const parts = [before, after].map(({ numerator, denominator }) =>
            [numerator, denominator].map((part) => formatCount(part, language)).join('/'),
          );
          return small(`${name(id)} / ${[...new Set(over)].join(' → ')}: ${parts.join(' → ')}`);
        }),
      ),
      small(phrases.card.asOfTime(now)),
      ...(answer.sample ? [small(phrases.card.sample)] : []),
    ],
    [
      ...(rates.length > 0 ? [toggle(words.button.why, WHY)] : []),
      ...(lastMonth
        ? [say(words.button.lastMonth(definition.frequency), words.asking.lastMonth(about, month), nonce)]
        : []),
      ...(lastYear ? [say(words.button.lastYear, words.asking.lastYear(about, month), nonce)] : []),
      say(words.button.recent(definition.frequency), words.asking.recent(about, definition.frequency), nonce),
      ...(only === undefined ? [] : filesOf(phrases, facts, only)),
    ],
  );
}
