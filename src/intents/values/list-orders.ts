// Assigns a list of bare values to figures. The order of asking comes first, but the list may be copied from
// the printed report, including computed figures. If both are possible and differ, both are returned.

import { checkFigures } from '../../report/checks.ts';
import {
  type CountFigure,
  type Figure,
  type FigureId,
  findFigure,
  hasRule,
  mayBeLeftOut,
} from '../../report/definition.ts';
import { countIn, type Figures } from '../../report/figures.ts';
import { rateOf } from '../../report/indicators.ts';
import { resolveFigures } from '../../report/report.ts';
import { segmentsOf } from '../../report/template.ts';
import type { MatchContext } from './match-context.ts';
import type { FigureValue } from './value-reading.ts';

/**
 * The figures for the values in order of asking. Conditional figures depend on the values: apologies follow an
 * overdue stock above 0. Shorter than the list when there are not enough figures.
 */
export function askedOrder(
  { definition, upcoming, upcomingEverywhere, previous }: MatchContext,
  values: readonly (number | undefined)[],
  { carried }: { readonly carried: boolean } = { carried: true },
): readonly Figure[] {
  const walked: Figure[] = [];
  const rest = [...(upcomingEverywhere ?? upcoming)];
  const section = rest[0]?.section;
  while (walked.length < values.length) {
    const figure = rest.shift();
    if (!figure) break;
    const isProposed = isCarried(figure) && previous?.(figure.id) !== undefined;
    if (!carried && isProposed && figure.section !== section) continue;
    const value = values[walked.length];
    walked.push(figure);
    const condition = definition.figures.find(
      (one) => one.kind === 'count' && one.obtained.how === 'asked' && one.obtained.onlyWhen === figure.id,
    );
    if (!condition || value === undefined) continue;
    const at = rest.indexOf(condition);
    if (value > 0 && at < 0) rest.unshift(condition);
    if (value === 0 && at >= 0) rest.splice(at, 1);
  }
  return walked;
}

const isCarried = (figure: Figure) => figure.kind === 'count' && figure.obtained.how === 'carried';

/** All plausible readings of the list, order of asking first, each with a value per figure. */
export function readingsOfList(
  context: MatchContext,
  values: readonly number[],
): readonly (readonly FigureValue[])[] {
  const asked = [askedOrder(context, values), askedOrder(context, values, { carried: false })];
  const [first = [], second = []] = asked.map((figures) => assign(figures, values));
  const readings = first.length === values.length ? [first] : [];
  // The list may include or omit carried figures of later sections; last month's value at their place decides.
  const confirmed = first.every(
    ({ figure }, i) => same(first, second, i) || isAsLastMonth(context, figure, first[i]?.value),
  );
  if (second.length === values.length && !confirmed) readings.push(second);
  for (const order of printedOrders(context)) {
    const printed = assign(order.slice(0, values.length), values);
    if (printed.length < values.length || !isPlausible(context, printed)) continue;
    if (readings.every((other) => differ(context, other, printed))) readings.push(printed);
  }
  return readings;
}

const same = (a: readonly FigureValue[], b: readonly FigureValue[], i: number) =>
  a[i]?.figure === b[i]?.figure;

function isAsLastMonth(
  { previous, definition }: MatchContext,
  figure: FigureId,
  value: number | undefined,
): boolean {
  const found = findFigure(definition, figure);
  return found !== undefined && isCarried(found) ? previous?.(figure) === value : true;
}

const assign = (figures: readonly Figure[], values: readonly number[]): readonly FigureValue[] =>
  figures.flatMap(({ id }, i) => {
    const value = values[i];
    return value === undefined ? [] : [{ figure: id, value }];
  });

/**
 * From the asked figure on: all counts in definition order, and the printed ones; with and without conditional
 * figures.
 */
function printedOrders({ definition, asking }: MatchContext): readonly (readonly CountFigure[])[] {
  const counts = definition.figures.filter(
    (figure): figure is CountFigure => figure.kind === 'count' && !mayBeLeftOut(figure),
  );
  const printed = definition.outline.body
    .flatMap((node) => (node.kind === 'heading' || node.kind === 'line' ? segmentsOf(node.text) : []))
    .flatMap((segment) => (segment.kind === 'figure' ? [segment.figure] : []));
  const inPrint = [...new Set(printed)].flatMap((id) => counts.find((figure) => figure.id === id) ?? []);
  return [counts, inPrint].flatMap((order) => {
    const at = order.findIndex(({ id }) => id === asking?.id);
    if (at < 0) return [];
    const from = order.slice(at);
    return [from, from.filter(({ obtained }) => obtained.how !== 'asked' || obtained.onlyWhen === undefined)];
  });
}

/** The reading contradicts no known value, and its computed figures are plausible. */
function isPlausible(context: MatchContext, reading: readonly FigureValue[]): boolean {
  const { definition, given, previous } = context;
  if (reading.some(({ figure, value }) => given !== undefined && (given.get(figure) ?? value) !== value))
    return false;
  if (breaks(context, reading)) return false;
  const values = new Map(reading.map(({ figure, value }) => [figure, value]));
  return reading.every(({ figure: id, value }) => {
    const figure = findFigure(definition, id);
    if (figure?.kind !== 'count') return false;
    if (isCarried(figure) && previous?.(id) !== undefined) return previous(id) === value;
    if (!hasRule(figure)) return true;
    if (figure.obtained.how === 'running') {
      const before = previous?.(id);
      const own = values.get(figure.obtained.of);
      return before === undefined || own === undefined || before + own === value || own === value;
    }
    // The total is incomplete; the computed part is usually its larger part.
    const over = rateOf(definition, id)?.over;
    const total = over === undefined ? undefined : (values.get(over) ?? (given && countIn(given, over)));
    return total === undefined || value * 2 >= total;
  });
}

/** Whether the reading violates a check with severity error. */
export function breaks({ definition, given, month }: MatchContext, reading: readonly FigureValue[]): boolean {
  const figures: Figures = new Map([
    ...(given ?? []),
    ...reading.map(({ figure, value }) => [figure, value] as const),
  ]);
  if (month === undefined) return false;
  const background = { month, previous: undefined, history: [] };
  const own = new Set(reading.map(({ figure }) => figure));
  return checkFigures(definition, resolveFigures(definition, figures, background), background).some(
    ({ check, figures: concerned }) =>
      check.severity === 'error' &&
      check.kind !== 'needs' &&
      check.kind !== 'running' &&
      check.kind !== 'union' &&
      concerned.some((id) => own.has(id)),
  );
}

/** Whether the two readings differ in a figure's value. */
function differ(
  { definition, month, given }: MatchContext,
  a: readonly FigureValue[],
  b: readonly FigureValue[],
): boolean {
  const closed = (reading: readonly FigureValue[]): Figures => {
    const values = new Map([
      ...(given ?? []),
      ...reading.map(({ figure, value }) => [figure, value] as const),
    ]);
    return month === undefined
      ? values
      : resolveFigures(definition, values, { month, previous: undefined, history: [] });
  };
  const [left, right] = [closed(a), closed(b)];
  return (
    [...a, ...b].some(({ figure }) => {
      const [one, other] = [left.get(figure), right.get(figure)];
      return one !== undefined && other !== undefined && one !== other;
    }) || a.some(({ figure }) => right.get(figure) === undefined && left.get(figure) !== 0)
  );
}
