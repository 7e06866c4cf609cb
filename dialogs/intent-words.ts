// An intent as a button says it: its own words with what the message named, so that pressing it means the same again.

import { periodName } from '../src/calendar/report-period.ts';
import type { IntentDefinition } from '../src/intents/intent.ts';
import type { SlotValues } from '../src/intents/slots/slot.ts';
import type { Language } from '../src/language/language.ts';
import type { MonthMention } from '../src/language/month-mention.ts';
import type { SpanMention, YearMention } from '../src/language/span-mention.ts';

export function saidWith({ say }: IntentDefinition, slots: SlotValues, language: Language): string {
  const { person, agency, month, period = month && { kind: 'month', month } } = slots;
  // "Tình hình tháng này" of another month says that month alone.
  const words = period ? say[language].replace(/ (?:tháng này|this month)$/u, '') : say[language];
  const time = period ? spanWords(period, language) : '';
  // "So với tháng trước" says its month itself.
  return [words, person ?? agency ?? '', words.endsWith(time) ? '' : time]
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
    case 'last':
      return vi ? `${span.months} tháng qua` : `last ${span.months} months`;
  }
}

const ofLastYear = ({ last }: YearMention, vi: boolean): string =>
  last ? ` ${vi ? 'năm ngoái' : 'last year'}` : '';

function monthWords(mention: MonthMention, vi: boolean): string {
  if (mention.kind === 'impossible') return '';
  if (mention.kind === 'period') return periodName(mention.period, vi ? 'vi' : 'en');
  if (mention.kind === 'relative') {
    const [now, before] = vi ? ['tháng này', 'tháng trước'] : ['this month', 'last month'];
    return (mention.offset === 0 ? now : before) ?? '';
  }
  const year = mention.year === undefined ? '' : `/${mention.year}`;
  return `${vi ? 'tháng' : 'month'} ${String(mention.month).padStart(2, '0')}${year}`;
}
