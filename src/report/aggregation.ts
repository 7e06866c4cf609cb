// Combines the reports of many agencies: sums, the rates of the sums, and rankings.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { type FigureId, findFigure, mayBeLeftOut, type ReportDefinition } from './definition.ts';
import { countIn, type Figures } from './figures.ts';
import { rateOf } from './indicators.ts';

/**
 * Sums every count over agencies. Stock figures (pending dossiers, procedures) are summed too: they cannot be
 * added over months, but agencies are different offices. A figure that one agency lacks is omitted, because a
 * partial sum would mislead; optional figures are summed over the agencies that gave them, see `givenBySome`.
 */
export function sumOfAgencies(definition: ReportDefinition, agencies: readonly Figures[]): Figures {
  const sums = new Map<FigureId, number>();
  if (agencies.length === 0) return sums;
  for (const figure of definition.figures) {
    if (figure.kind === 'text') continue;
    let given = 0;
    let sum = 0;
    // A large province has a hundred thousand figures, so this loop allocates no intermediate arrays.
    for (const figures of agencies) {
      const value = countIn(figures, figure.id);
      if (value === undefined) continue;
      given += 1;
      sum += value;
    }
    if (given === agencies.length || (mayBeLeftOut(figure) && given > 0)) sums.set(figure.id, sum);
  }
  return sums;
}

/** How many agencies gave an optional figure when not all of them did; undefined for any other figure. */
export function givenBySome(
  definition: ReportDefinition,
  id: FigureId,
  agencies: readonly (Figures | undefined)[],
): number | undefined {
  const figure = findFigure(definition, id);
  if (!figure || !mayBeLeftOut(figure)) return undefined;
  const reported = agencies.filter((figures) => figures !== undefined);
  const given = reported.filter((figures) => countIn(figures, id) !== undefined).length;
  return given < reported.length ? given : undefined;
}

/** The mandatory counts: summed over all agencies or omitted. */
const countsOfAll = ({ figures }: ReportDefinition) =>
  figures.filter((figure) => figure.kind === 'count' && !mayBeLeftOut(figure));

/** The figures of a report and the definition they were reported under. */
export interface Reported {
  readonly figures: Figures;
  readonly definition: ReportDefinition;
}

/**
 * The definition under which to sum reports when the form has changed between them: the one that leaves the
 * fewest sums undefined, the newer one on a tie. Undefined when there are no reports.
 */
export function formOfSum(reports: readonly Reported[]): ReportDefinition | undefined {
  const forms = [...new Set(reports.map(({ definition }) => definition))];
  if (forms.length < 2) return forms[0];
  const all = reports.map(({ figures }) => figures);
  const lacking = (form: ReportDefinition) => {
    const sums = sumOfAgencies(form, all);
    return countsOfAll(form).filter(({ id }) => !sums.has(id)).length;
  };
  const [best] = forms
    .map((form) => ({ form, lacking: lacking(form) }))
    .toSorted((a, b) => a.lacking - b.lacking || b.form.version - a.form.version);
  return best?.form;
}

/** An agency's figures for one month. */
export interface AgencyMonth {
  readonly agency: string;
  readonly month: ReportPeriod;
  readonly figures: Figures;
  /** The definition in force in that month. */
  readonly definition?: ReportDefinition;
}

/** The sums of two months over the same agencies. */
export interface SameAgencies {
  readonly before: Figures;
  readonly now: Figures;
  /** Number of agencies that reported both months. */
  readonly both: number;
}

/**
 * Sums two months over the agencies that reported both, so that a difference is not caused by a different set
 * of agencies.
 */
export function sameAgencies(
  definition: ReportDefinition,
  reports: readonly AgencyMonth[],
  before: ReportPeriod,
  now: ReportPeriod,
): SameAgencies {
  const of = (month: ReportPeriod) =>
    new Map(reports.flatMap((one) => (one.month === month ? [[one.agency, one] as const] : [])));
  const earlier = of(before);
  const later = of(now);
  const both = [...later.keys()].filter((agency) => earlier.has(agency));
  const sums = (months: ReadonlyMap<string, AgencyMonth>) => {
    const counted = both.flatMap((agency) => months.get(agency) ?? []);
    return sumOfAgencies(
      counted[0]?.definition ?? definition,
      counted.map(({ figures }) => figures),
    );
  };
  return { before: sums(earlier), now: sums(later), both: both.length };
}

export interface Ranked<Of> {
  readonly of: Of;
  /** Starts at 1; equal rates share a place. */
  readonly place: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Ranks by the rate of a figure, highest first, compared exactly. Items without a rate (denominator 0, or a
 * figure missing) are left out.
 */
export function ranking<Of>(
  definition: ReportDefinition,
  id: FigureId,
  agencies: readonly { readonly of: Of; readonly figures: Figures }[],
): readonly Ranked<Of>[] {
  const rate = rateOf(definition, id);
  if (!rate) return [];
  const rated = agencies.flatMap(({ of, figures }) => {
    const numerator = countIn(figures, rate.of);
    const denominator = countIn(figures, rate.over);
    return numerator === undefined || !denominator ? [] : [{ of, numerator, denominator }];
  });
  const sorted = rated.toSorted((a, b) => difference(b, a));
  let place = 0;
  return sorted.map((one, at) => {
    const before = sorted[at - 1];
    if (!before || difference(before, one) !== 0) place = at + 1;
    return { ...one, place };
  });
}

export interface Counted<Of> {
  readonly of: Of;
  readonly place: number;
  readonly count: number;
}

/** Ranks by a count, highest first; items without it are left out. */
export function rankingByCount<Of>(
  id: FigureId,
  agencies: readonly { readonly of: Of; readonly figures: Figures }[],
): readonly Counted<Of>[] {
  const counted = agencies.flatMap(({ of, figures }) => {
    const count = countIn(figures, id);
    return count === undefined ? [] : [{ of, count }];
  });
  return counted
    .toSorted((a, b) => b.count - a.count)
    .map((one) => ({ ...one, place: counted.filter(({ count }) => count > one.count).length + 1 }));
}

type Fraction = Pick<Ranked<unknown>, 'numerator' | 'denominator'>;

/** Positive when a is larger. Uses BigInt because the products can exceed the safe integer range. */
function difference(a: Fraction, b: Fraction): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left === right ? 0 : left > right ? 1 : -1;
}
