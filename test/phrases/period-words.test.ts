// Everything that is said of a report's period or of how often it is due, said of a quarter and of longer ones: none of it
// speaks of months.

import { describe, expect, test } from 'vitest';
import { FREQUENCIES, toPeriod } from '../../src/calendar/report-period.ts';
import { phrasesFor } from '../../src/phrases/catalogue.ts';

const OF_MONTHS =
  /tháng (?:trước|này|nào|đó|gần nhất|đầu tiên|khác)|(?:cả|từng|các) tháng|(?:last|this|which|whole|that|latest) month|month by month/iu;

type Said = readonly [place: string, words: string];

/** What each phrase says when it is given these; those that want something else say nothing, or nonsense, which is left out. */
function said(words: unknown, given: readonly string[], place = ''): readonly Said[] {
  if (typeof words === 'function') {
    try {
      const answer: unknown = words(...given);
      return typeof answer === 'string' && !NONSENSE.some((one) => answer.includes(one))
        ? [[place, answer]]
        : [];
    } catch {
      return [];
    }
  }
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, one]) => said(one, given, `${place}.${key}`));
}

/** A frequency in the place of a period, cut as if it were one. */
const NONSENSE = ['NaN', ...FREQUENCIES.map((frequency) => `${frequency.slice(5)}/${frequency.slice(0, 4)}`)];

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const phrases = phrasesFor(language);

  test.each(FREQUENCIES.filter((one) => one !== 'month'))('every %s', (frequency) => {
    const period = toPeriod(frequency, 2024, 1);
    const ways = [
      [frequency, period, period, period],
      [period, period, period, period],
    ];
    const all = ways.flatMap((given) => said(phrases, given));
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter(([, words]) => OF_MONTHS.test(words))).toEqual([]);
  });

  test('a month is a month', () => {
    const all = said(phrases, ['month', 'month']);
    expect(all.filter(([, words]) => OF_MONTHS.test(words)).length).toBeGreaterThan(10);
  });
});
