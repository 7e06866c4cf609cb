// Assigns percentages stated beside values to the figure they follow.

import { placesOf } from './figure-matcher.ts';
import { wordsOf } from './figure-words.ts';
import type { MatchContext } from './match-context.ts';
import type { SaidRate } from './rates.ts';
import type { FigureRate, ValueReading } from './value-reading.ts';

/** The reading with its rates; a figure given only by its rate is not a gap. */
export function saidRates(
  reading: ValueReading,
  rates: readonly SaidRate[],
  read: string,
  { definition }: MatchContext,
): ValueReading {
  if (rates.length === 0 || reading.kind !== 'answers') return reading;
  const words = wordsOf(read);
  const places = placesOf(definition, words);
  const said = rates.map(({ at, percent }): FigureRate => {
    const before = places.findLast(({ last }) => (words[last]?.to ?? 0) <= at);
    const [figure, ...others] = before?.candidates ?? [];
    return figure === undefined || others.length > 0 ? { percent } : { figure, percent };
  });
  const ofRate = new Set(said.flatMap(({ figure }) => figure ?? []));
  const unmatched = reading.unmatched?.filter(
    ({ figures, value }) => value !== '' || !figures.some((id) => ofRate.has(id)),
  );
  const { unmatched: _, ...rest } = reading;
  return {
    ...rest,
    ...(unmatched && unmatched.length > 0 && { unmatched }),
    certain:
      reading.certain ||
      (!unmatched?.length && reading.answers.every(({ reading: { kind } }) => kind !== 'unclear')),
    rates: said,
  };
}
