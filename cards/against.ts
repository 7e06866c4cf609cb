// A month against another: the headline rates or the figures that are named, as a table with the difference; and behind a
// button what the rates are made of.

import type { Month } from '../src/calendar/month.ts';
import { formatCount } from '../src/language/format.ts';
import { nameOf } from '../src/phrases/naming.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import type { FigureId } from '../src/report/definition.ts';
import { rateText } from '../src/report/indicators.ts';
import type { Figures } from '../src/report/report.ts';
import { monthValue } from './chart.ts';
import { type Card, card, cells, folded, say, small, title, toggle } from './elements.ts';
import { changeOf, filesOf, type IndicatorFacts, whose } from './indicator.ts';

const WHY = 'why';
/** In pixels: "96,16%" and "▼ 12,34" on a phone. */
const VALUE = 52;
const CHANGE = 56;

export interface OtherMonth {
  readonly month: Month;
  readonly figures: Figures;
}

export function againstCard(
  phrases: Phrases,
  ids: readonly FigureId[],
  other: OtherMonth,
  facts: IndicatorFacts,
): Card {
  const { answer, definition, now, nonce } = facts;
  const { ask: words, language } = phrases;
  const { month, figures } = answer.months.at(-1) ?? { month: answer.span.to, figures: new Map() };
  const heading = words.againstTitle(month, other.month);
  const shown = ids.filter((id) => figures.has(id) && other.figures.has(id));
  const name = (id: FigureId) => nameOf(definition, id, language);
  const rates = shown.flatMap((id) => {
    const before = rateText(definition, other.figures, id, language);
    const after = rateText(definition, figures, id, language);
    return before && after ? [{ id, before, after }] : [];
  });
  const [only] = shown.length === 1 ? shown : [];
  const about = only && name(only);
  const lastMonth = answer.previous && answer.previous !== other.figures;
  const lastYear = answer.yearAgo && answer.yearAgo !== other.figures;
  return card(
    heading,
    [
      title(heading),
      small(whose(phrases, answer)),
      cells(
        '',
        [
          [words.monthName(other.month), VALUE],
          [words.monthName(month), VALUE],
          [words.difference, CHANGE],
        ],
        { subtle: true },
      ),
      ...shown.map((id) =>
        cells(name(id), [
          [monthValue(phrases, definition, id, other.figures), VALUE],
          [monthValue(phrases, definition, id, figures), VALUE],
          [changeOf(phrases, definition, id, figures, other.figures) ?? '–', CHANGE],
        ]),
      ),
      folded(
        WHY,
        rates.map(({ id, before, after }) => {
          const parts = [before, after].map(({ numerator, denominator }) =>
            [numerator, denominator].map((part) => formatCount(part, language)).join('/'),
          );
          return small(`${name(id)} / ${name(after.over)}: ${parts.join(' → ')}`);
        }),
      ),
      small(phrases.card.asOfTime(now)),
      ...(answer.sample ? [small(phrases.card.sample)] : []),
    ],
    [
      ...(rates.length > 0 ? [toggle(words.button.why, WHY)] : []),
      ...(lastMonth ? [say(words.button.lastMonth, words.asking.lastMonth(about, month), nonce)] : []),
      ...(lastYear ? [say(words.button.lastYear, words.asking.lastYear(about, month), nonce)] : []),
      say(words.button.halfYear, words.asking.halfYear(about), nonce),
      ...(only === undefined ? [] : filesOf(phrases, facts, only)),
    ],
  );
}
