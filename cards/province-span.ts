// The province over a quarter or year on one phone screen: reports submitted, delays, headline rates of the
// sums, and a line per month.

import type { ProvinceSpan } from '../src/actions/read-province-span.ts';
import { formatBlocks } from '../src/language/format.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { baseSince } from '../src/report/bases.ts';
import { provinceButton } from './agency-row.ts';
import { type Card, card, row, small, text, title } from './elements.ts';
import { foot, sumRates } from './province.ts';

export interface ProvinceSpanFacts {
  readonly span: ProvinceSpan;
  readonly now: Date;
  readonly nonce: string;
}

const MOST_NAMES = 3;
/** A year and a quarter; of a longer span the latest months. */
const MOST_MONTHS = 15;

/** The card of the span. */
export function provinceSpanCard(phrases: Phrases, { span, now, nonce }: ProvinceSpanFacts): Card {
  const { months, agencies, approved, owed } = span;
  const { frequency } = span.definition;
  const words = phrases.province;
  const heading = words.spanTitle(phrases.ask.spanName(span.span), span.called);
  const definition = span.definition.id;
  const { from, to } = span.span;
  const oldest = months[0]?.month ?? from;
  const newest = months.at(-1)?.month ?? to;
  const part = oldest > from || newest < to ? { from: oldest, to: newest } : undefined;
  const late = agencies.filter((one) => one.late > 0).toSorted((a, b) => b.late - a.late);
  const overdue = agencies.filter((one) => one.overdue > 0).toSorted((a, b) => b.overdue - a.overdue);
  const shown = months.slice(-MOST_MONTHS);
  return card(
    heading,
    [
      title(heading),
      text(words.spanVerdict(approved, owed, part), {
        bold: true,
        ...(approved === owed && { colour: 'good' as const }),
      }),
      ...(owed > 0 ? [text(formatBlocks(approved, owed), { spacing: 'small' })] : []),
      text(words.lateOften(late.slice(0, MOST_NAMES), Math.max(0, late.length - MOST_NAMES)), {
        spacing: 'small',
        ...(late.length > 0 && { colour: 'attention' as const }),
      }),
      ...(overdue.length > 0
        ? [
            text(
              words.overdueOften(
                frequency,
                overdue.slice(0, MOST_NAMES).map((one) => ({ name: one.name, months: one.overdue })),
                Math.max(0, overdue.length - MOST_NAMES),
              ),
              { spacing: 'small', colour: 'attention' },
            ),
          ]
        : []),
      ...sumRates(phrases, words.spanBasis(approved, owed), span, (id) => baseSince(months, id)?.from),
      {
        ...small(newest < to ? words.monthsUpTo(newest) : words.monthsHeading(frequency)),
        spacing: 'medium',
        separator: true,
      },
      ...(shown.length < months.length
        ? [small(words.newestMonths(frequency, shown.length, months.length))]
        : []),
      ...shown.map(({ month, reports, approved: in_ }) =>
        row(
          phrases.ask.monthName(month),
          words.monthLine(in_, reports.length, reports.filter(({ onTime }) => onTime).length),
        ),
      ),
      ...foot(phrases, agencies, now),
    ],
    [
      provinceButton(words.button.ranking, { definition, month: to, from, nonce }, 'ranking', { page: 0 }),
      provinceButton(words.button.month(newest), { definition, month: newest, nonce }, 'province'),
    ],
  );
}
