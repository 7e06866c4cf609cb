// The text of an intent's button: its own wording with the slots of the message, so that pressing it means the
// same again.

import { type Frequency, periodName, toPeriod } from '../src/calendar/report-period.ts';
import type { IntentDefinition } from '../src/intents/intent.ts';
import type { SlotValues } from '../src/intents/slots/slot.ts';
import type { Language } from '../src/language/language.ts';
import type { MonthMention } from '../src/language/month-mention.ts';
import type { NamedMonth } from '../src/language/month-range.ts';
import type { SpanMention, YearMention } from '../src/language/span-mention.ts';
import { enRhythm, enWords, inPeriodWords, viRhythm, viWords } from '../src/phrases/period-words.ts';

/** The intent's wording for reports of that frequency. */
export function sayOf({ say }: IntentDefinition, language: Language, frequency: Frequency): string {
  return inPeriodWords(say[language], language, frequency);
}

/** The wording with its slots. */
export function saidWith(
  intent: IntentDefinition,
  slots: SlotValues,
  { language, frequency }: { readonly language: Language; readonly frequency: Frequency },
): string {
  const say = sayOf(intent, language, frequency);
  const { person, agency, month, period = month && { kind: 'month', month } } = slots;
  // The wording for another month replaces "tháng này".
  const words = period ? say.replace(/ (?:tháng này|báo cáo|this month|of the report)$/u, '') : say;
  const time = period ? spanWords(period, language) : '';
  // "So với tháng trước" already contains its month. "Số liệu theo tháng, tháng trước" needs a comma.
  const apart = words.endsWith(' tháng') && time.startsWith('tháng') ? `${words},` : words;
  return [apart, person ?? agency ?? '', words.endsWith(time) ? '' : time]
    .filter((part) => part !== '')
    .join(' ');
}

function spanWords(span: SpanMention, language: Language): string {
  const vi = language === 'vi';
  switch (span.kind) {
    case 'month':
      return monthWords(span.month, vi);
    case 'quarter':
      return `${vi ? 'quý' : 'quarter'} ${span.quarter}${span.year === undefined ? ofLastYear(span, vi) : `/${span.year}`}`;
    case 'part': {
      const { part, months, year } = span;
      const words = vi
        ? `${months} tháng ${part === 'first' ? 'đầu' : 'cuối'} năm`
        : `${part} ${months} months of the year`;
      if (span.last)
        return vi ? words.replace(/ năm$/u, ofLastYear(span, vi)) : words.replace('the year', 'last year');
      return year === undefined ? words : `${words} ${year}`;
    }
    case 'year':
      if (span.last) return ofLastYear(span, vi).trim();
      return span.year === undefined ? (vi ? 'năm nay' : 'this year') : `${vi ? 'năm' : 'year'} ${span.year}`;
    case 'months': {
      const words = ({ month, year }: NamedMonth) =>
        monthWords({ kind: 'month', month, ...(year !== undefined && { year }) }, vi);
      const end = span.last ? words(span.last) : vi ? 'nay' : 'now';
      return vi ? `từ ${words(span.first)} đến ${end}` : `from ${words(span.first)} to ${end}`;
    }
    case 'last-periods':
      return vi ? `${span.periods} kỳ qua` : `last ${span.periods} periods`;
    case 'last':
      return vi ? `${span.months} tháng qua` : `last ${span.months} months`;
  }
}

const ofLastYear = ({ last }: YearMention, vi: boolean): string =>
  last ? ` ${vi ? 'năm ngoái' : 'last year'}` : '';

const RELATIVE = { month: 'month', quarter: 'quarter', period: 'nine-months' } as const;

type LongerMention = Extract<MonthMention, { kind: 'longer' }>;

/** Without a year only "quý II"; without a number only the kind of period. */
function longerWords({ frequency, number, year, last }: LongerMention, vi: boolean): string {
  if (number === undefined) return (vi ? viRhythm : enRhythm)(frequency);
  if (year !== undefined) return periodName(toPeriod(frequency, year, number), vi ? 'vi' : 'en');
  const words = periodName(toPeriod(frequency, EXAMPLE_YEAR, number), vi ? 'vi' : 'en');
  const bare = words.replace(new RegExp(`(?:/| of | năm | )?${EXAMPLE_YEAR}$`, 'u'), '');
  return `${bare}${ofLastYear({ ...(last && { last }) }, vi)}`.trim();
}

const EXAMPLE_YEAR = 2000;

function monthWords(mention: MonthMention, vi: boolean): string {
  if (mention.kind === 'impossible') return '';
  if (mention.kind === 'period') return periodName(mention.period, vi ? 'vi' : 'en');
  if (mention.kind === 'relative') {
    const { present, before } = (vi ? viWords : enWords)(RELATIVE[mention.of ?? 'month']);
    return mention.offset === 0 ? present : before;
  }
  if (mention.kind === 'longer') return longerWords(mention, vi);
  const year = mention.year === undefined ? '' : `/${mention.year}`;
  return `${vi ? 'tháng' : 'month'} ${String(mention.month).padStart(2, '0')}${year}`;
}
