// Many agencies' months together: sums, the rates of the sums, and who stands where.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { type FigureId, findFigure, mayBeLeftOut, type ReportDefinition } from './definition.ts';
import { countIn, type Figures } from './figures.ts';
import { rateOf } from './indicators.ts';

/**
 * The sum of every count over agencies: also of what does not add up over months (pending dossiers, procedures), because
 * agencies are different offices. A figure that an agency lacks is left out for all: half a sum says nothing. Of what may be
 * left out it is the sum of those who gave it, and is told with how many they are (`givenBySome`).
 */
export function sumOfAgencies(definition: ReportDefinition, agencies: readonly Figures[]): Figures {
  const sums = new Map<FigureId, number>();
  if (agencies.length === 0) return sums;
  for (const figure of definition.figures) {
    if (figure.kind === 'text') continue;
    let given = 0;
    let sum = 0;
    // Of a large province a hundred thousand are asked: nothing is made in between.
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

/** How many agencies gave a figure that may be left out, where not all did; undefined of any other. */
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

/** The counts that everybody gives: what is added up of all or not at all. */
const countsOfAll = ({ figures }: ReportDefinition) =>
  figures.filter((figure) => figure.kind === 'count' && !mayBeLeftOut(figure));

/** What was reported, and under which form. */
export interface Reported {
  readonly figures: Figures;
  readonly definition: ReportDefinition;
}

/**
 * Under which of their forms reports are added up, where the form has changed between them: the one of which the fewest sums
 * are lacking, the newer of two that are equal. Undefined of no reports.
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

/** What an agency has reported for a month. */
export interface AgencyMonth {
  readonly agency: string;
  readonly month: ReportPeriod;
  readonly figures: Figures;
  /** The report's, as it was in that month. */
  readonly definition?: ReportDefinition;
}

/** Two months of the same agencies. */
export interface SameAgencies {
  readonly before: Figures;
  readonly now: Figures;
  /** How many agencies have both. */
  readonly both: number;
}

/** Two months of those agencies that have both: with others in one of them the difference would be no change. */
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
  /** From 1; equal rates share a place. */
  readonly place: number;
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * By the rate of a figure, the highest first, compared exactly; those without a rate (a denominator of 0, a figure
 * lacking) are left out.
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

/** By a count, the highest first; those who lack it are left out. */
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

/** Above 0 where a is the larger. Exact: the products can be beyond what a number holds. */
function difference(a: Fraction, b: Fraction): number {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return left === right ? 0 : left > right ? 1 : -1;
}
