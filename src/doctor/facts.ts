// What the doctor looks at: the statements of a text, which figures they give, and which denominators the form hides.

import type { DocumentReading } from '../import/figure-reading.ts';
import { isOwnForm } from '../import/texts/read-text.ts';
import type { Statement } from '../import/texts/statement.ts';
import type { FigureId, ReportDefinition } from '../report/definition.ts';
import { rateOf } from '../report/indicators.ts';
import { isQuotient, wholesOf } from './quotient.ts';

export interface Facts {
  readonly definition: ReportDefinition;
  readonly reading: DocumentReading;
  /** The text is one of the definition's form. */
  readonly ownForm: boolean;
  readonly statements: readonly Statement[];
  /** The first statement of each figure. */
  readonly printed: ReadonlyMap<FigureId, Statement>;
  /** Denominators that the form does not print, as the rates over them give them. */
  readonly hidden: ReadonlyMap<FigureId, number>;
  /** The most decimals of any rate: a text that rounds everything to whole percents says "100%" for 99,6%. */
  readonly decimals: number;
}

export function factsOf(reading: DocumentReading): Facts {
  const { text, definition } = reading;
  const ownForm = isOwnForm(text);
  const printed = new Map<FigureId, Statement>();
  for (const [statement, figure] of text.named) if (!printed.has(figure)) printed.set(figure, statement);
  const rates = [...text.statements.flatMap((one) => one.rates), ...text.loneRates, ...text.comparisons];
  return {
    definition,
    reading,
    ownForm,
    statements: text.statements,
    printed,
    hidden: ownForm ? hiddenIn(definition, printed, text.statements) : new Map(),
    decimals: Math.max(0, ...rates.map(({ percent }) => percent.decimals)),
  };
}

/** A figure's value, printed or found. */
export function figureValue({ printed, hidden }: Facts, figure: FigureId): number | undefined {
  return printed.get(figure)?.value ?? hidden.get(figure);
}

function hiddenIn(
  definition: ReportDefinition,
  printed: ReadonlyMap<FigureId, Statement>,
  statements: readonly Statement[],
): ReadonlyMap<FigureId, number> {
  const bases = [...new Set(definition.rates.map(({ over }) => over))].filter((id) => !printed.has(id));
  return new Map(
    bases.flatMap((base) => {
      const over = [...printed].filter(([figure]) => rateOf(definition, figure)?.over === base);
      const found = likeliestWhole(
        over.map(([, statement]) => statement),
        statements,
      );
      return found === undefined ? [] : [[base, found] as const];
    }),
  );
}

/** So many whole numbers are tried for one rate; a rate without decimals fits more, and says less. */
const MOST_TRIED = 400;

/**
 * The whole of which most of these numbers are the printed shares. Wrong numbers are not in the way: one line's own share
 * counts twice, the share of another line's number once. Undefined where nothing or no single number is likely.
 */
function likeliestWhole(parts: readonly Statement[], all: readonly Statement[]): number | undefined {
  const shares = parts.flatMap(({ value, rates: [rate] }) =>
    rate ? [{ value, percent: rate.percent }] : [],
  );
  const telling = shares.filter(({ value, percent }) => value > 0 && percent.scaled > 0);
  const values = new Set(all.map(({ value }) => value));
  const tried = new Set<number>();
  for (const { value, percent } of telling) {
    for (const part of new Set([value, ...parts.map((one) => one.value)])) {
      const range = wholesOf(part, percent, 1);
      if (!range) continue;
      const [from, to] = range;
      if (to - from <= MOST_TRIED) for (let whole = from; whole <= to; whole += 1) tried.add(whole);
      for (const whole of values) if (whole >= from && whole <= to) tried.add(whole);
    }
  }
  const scores = [...tried].map((whole) => ({ whole, score: scoreOf(whole) }));
  const best = Math.max(0, ...scores.map(({ score }) => score));
  const likeliest = scores.filter(({ score }) => score === best && score > 1);
  const known = likeliest.filter(({ whole }) => values.has(whole));
  const [only, ...others] = likeliest.length > 1 ? known : likeliest;
  return others.length === 0 ? only?.whole : undefined;

  function scoreOf(whole: number): number {
    let score = 0;
    for (const { value, percent } of telling) {
      if (isQuotient(value, whole, percent)) score += 2;
      else if (percent.decimals > 0 && parts.some((one) => isQuotient(one.value, whole, percent))) score += 1;
    }
    return score;
  }
}
