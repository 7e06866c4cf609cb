// Rates ("đạt tỷ lệ"), calculated with exact integer arithmetic so that no printed percentage is off by
// rounding.

import { formatDecimal } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import type { FigureId, Rate, ReportDefinition } from './definition.ts';
import type { Figures } from './figures.ts';

/** Printed instead of a rate whose denominator is 0. */
export const NOTHING_AROSE = 'không phát sinh';

const NOTHING_AROSE_IN: Readonly<Record<Language, string>> = { vi: NOTHING_AROSE, en: 'not arisen' };

/** A formatted rate: `text` is like `96,16%`; `kind` is `none` when the denominator is 0. */
export interface RateReading {
  readonly kind: 'rate' | 'none';
  readonly text: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly over: FigureId;
}

/**
 * numerator/denominator in percent, scaled by 10^decimals and rounded half up: (551, 573, 2) → 9616. Integers
 * only, 0 ≤ numerator, 1 ≤ denominator, decimals 0 to 3. Exact even for the sums of a whole province.
 */
export function scaledPercent(numerator: number, denominator: number, decimals: number): number {
  const doubled = 2n * BigInt(numerator) * 10n ** BigInt(decimals + 2) + BigInt(denominator);
  return Number(doubled / (2n * BigInt(denominator)));
}

/** The rate with this figure as numerator, if any. */
export function rateOf(definition: ReportDefinition, figure: FigureId): Rate | undefined {
  return definition.rates.find((rate) => rate.of === figure);
}

/** Whether a share reaches the target percentage; exact. */
export function meetsTarget(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  target: number,
): boolean {
  return BigInt(numerator) * 100n >= BigInt(target) * BigInt(denominator);
}

/** A figure's rate as text; undefined when it has no rate or a value is unknown. */
export function rateText(
  definition: ReportDefinition,
  figures: Figures,
  figure: FigureId,
  language: Language = 'vi',
): RateReading | undefined {
  const rate = rateOf(definition, figure);
  if (!rate) return undefined;
  const numerator = figures.get(rate.of);
  const denominator = figures.get(rate.over);
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return undefined;
  const reading = { numerator, denominator, over: rate.over };
  if (denominator === 0) return { kind: 'none', text: NOTHING_AROSE_IN[language], ...reading };
  const scaled = scaledPercent(numerator, denominator, definition.decimals);
  return { kind: 'rate', text: `${formatDecimal(scaled, definition.decimals, language)}%`, ...reading };
}

/**
 * A figure's rate as a fraction of 1, exact to the printed decimals; `none` when the denominator is 0;
 * undefined when it has no rate or a value is unknown.
 */
export function shareOf(
  definition: ReportDefinition,
  figures: Figures,
  figure: FigureId,
): number | 'none' | undefined {
  const reading = rateText(definition, figures, figure);
  if (!reading) return undefined;
  const { kind, numerator, denominator } = reading;
  if (kind === 'none') return 'none';
  return scaledPercent(numerator, denominator, definition.decimals) / 10 ** (definition.decimals + 2);
}
