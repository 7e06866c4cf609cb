// Slots that may occur anywhere in a message: months, figures, rates, sections, kinds of reminders, times.
// Found once, with the words they cover; each intent takes those it declares.

import { fold } from '../../language/fold.ts';
import { periodOfSpan } from '../../language/period-mention.ts';
import type { ReportDefinition } from '../../report/definition.ts';
import type { Message, Word } from '../normalise.ts';
import { placesOf } from '../values/figure-matcher.ts';
import { inPeriodsOf, type PeriodFound, periodsIn } from './period.ts';
import { standing } from './phrase-index.ts';
import { kindsIn } from './reminder-kinds.ts';
import { sectionIn } from './section.ts';
import type { SlotFound } from './slot-found.ts';
import { snoozeIn } from './snooze.ts';

const RATE_WORDS: readonly (readonly string[])[] = [
  ['ty', 'le'],
  ['ti', 'le'],
  ['phan', 'tram'],
  ['rate'],
  ['rates'],
  ['percentage'],
  ['percent'],
  ['share'],
  ['%'],
];
const RATE_BEGINS = new Set(RATE_WORDS.map(([first]) => first));
const PERCENT = /^\d{1,3}(?:[.,]\d{1,3})?$/u;

/**
 * @param folded the folded words, typos corrected when the correction is unique
 * @param isOurs whether a word occurs in a phrase: "toàn tỉnh" is not a typo of "toàn trình"
 */
export function findSlots(
  definition: ReportDefinition,
  { words }: Message,
  folded: readonly string[],
  isOurs: (folded: string) => boolean,
): readonly SlotFound[] {
  const found: SlotFound[] = [];
  const [period, other] = periodsIn(withoutNextMonth(words, folded)).map((one) => ({
    ...one,
    value: inPeriodsOf(definition.frequency, one.value),
  }));
  if (period) found.push({ name: 'period', ...period }, ...monthOf(period));
  if (other) found.push({ name: 'otherPeriod', ...other });
  const timed = new Set([period, other].flatMap((one) => one?.places ?? []));

  folded.forEach((word, at) => {
    if (folded[at + 1] === '%' && PERCENT.test(word))
      found.push({ name: 'percent', value: word.replace('.', ','), places: [at, at + 1] });
  });
  const rate = folded.some((word) => RATE_BEGINS.has(word))
    ? RATE_WORDS.flatMap((phrase) => standing(folded, phrase))
    : [];
  if (rate.length > 0) found.push({ name: 'rate', value: true, places: rate });

  const names = nameWordsOf(definition);
  const named = words.map((word, at) => ({
    folded: timed.has(at) || (isOurs(word.folded) && !names.has(word.folded)) ? '_' : (folded[at] ?? ''),
    from: word.from,
    to: word.to,
    apart: false,
  }));
  for (const { candidates, first, last } of placesOf(definition, named)) {
    const places = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    found.push({ name: 'figures', value: candidates, places });
  }
  const section = sectionIn(definition, folded);
  if (section) found.push(section);
  found.push(...kindsIn(folded), ...snoozeIn(folded));
  return found;
}

/**
 * "tháng sau" is next month, which nobody reports; it means June only with its diacritic ("tháng sáu") or with
 * a year after it.
 */
function withoutNextMonth(words: readonly Word[], folded: readonly string[]): readonly string[] {
  return folded.map((word, at) => {
    const isNext = word === 'sau' && folded[at - 1] === 'thang' && words[at]?.marks === '';
    return isNext && !YEAR.test(folded[at + 1] ?? '') ? '_' : word;
  });
}
const YEAR = /^(?:nam|20\d\d)$/u;

/** The named period of the report, even if the report has no period of that kind. */
function monthOf({ value, places }: PeriodFound): readonly SlotFound[] {
  if (value.kind === 'month') return [{ name: 'month', value: value.month, places }];
  const month = periodOfSpan(value);
  return month ? [{ name: 'month', value: month, places, ofOtherReports: true }] : [];
}

const nameWords = new WeakMap<ReportDefinition, ReadonlySet<string>>();

/** Every word of every figure name. */
export function nameWordsOf(definition: ReportDefinition): ReadonlySet<string> {
  const known = nameWords.get(definition);
  if (known) return known;
  const names = definition.figures.flatMap(({ label, short, english, aliases }) => [
    label,
    short,
    english,
    ...aliases,
  ]);
  const words = new Set(names.flatMap((name) => fold(name).match(/[\p{L}\d]+/gu) ?? []));
  nameWords.set(definition, words);
  return words;
}
