// Suggested corrections for findings, where arithmetic determines one. They are only offered, never applied
// automatically, and list every value they record. Each is verified first: it removes its finding and causes no
// new error.

import { checkFigures, type Finding } from './checks.ts';
import { type FigureId, figureOf, type ReportDefinition } from './definition.ts';
import { type Background, countIn, type Figures } from './figures.ts';
import { rateOf } from './indicators.ts';
import { derivedValue, resolveFigures } from './report.ts';
import { countOfRate, type Typo, typoCandidates, typoOf, withoutRepeatedDigit } from './typos.ts';

export interface CuredValue {
  readonly figure: FigureId;
  readonly value: number;
}

/** The probable mistake. */
export type Cause =
  /** Remove the override, so that the figure's own rule applies. */
  | { readonly kind: 'rule' }
  /** The total does not equal the sum of its parts. */
  | { readonly kind: 'parts' }
  /** Only one value satisfies the rule. */
  | { readonly kind: 'only' }
  /** Two figures were swapped. */
  | { readonly kind: 'exchanged' }
  /** The value belongs to this other figure. */
  | { readonly kind: 'belongs'; readonly to: FigureId }
  | { readonly kind: 'typo'; readonly typo: Typo }
  /** The rate was entered instead of the count; `over` is its denominator. */
  | { readonly kind: 'rate'; readonly over: FigureId }
  /** An optional figure was omitted and would account for the difference. */
  | { readonly kind: 'left-out' };

interface Candidate {
  readonly cause: Cause;
  readonly values: readonly CuredValue[];
}

export interface Cure extends Candidate {
  /** Codes of all findings this correction removes. */
  readonly mends: readonly string[];
}

const LARGEST = 9_999_999;
/** Causes whose value follows from a rule and may therefore raise a warning; a guess must not even do that. */
const DETERMINED_CAUSES: readonly Cause['kind'][] = ['rule', 'parts', 'only', 'left-out'];

interface Month {
  readonly definition: ReportDefinition;
  /** Entered values, without derived ones. */
  readonly entered: Figures;
  readonly background: Background;
}

/** The likeliest correction of a finding; undefined when arithmetic gives none. */
export function cureOf(month: Month, finding: Finding): Cure | undefined {
  const { definition, entered, background } = month;
  const figures = resolveFigures(definition, entered, background);
  const known: Known = { ...month, figures, codes: codesOf(month, figures) };
  let best: { readonly cure: Candidate; readonly left: ReadonlySet<string> } | undefined;
  for (const cure of candidates(known, finding)) {
    const left = leftAfter(known, finding, cure);
    if (left && (best === undefined || left.size < best.left.size)) best = { cure, left };
  }
  if (!best) return undefined;
  const { cure, left } = best;
  return { ...cure, mends: [...known.codes.keys()].filter((code) => !left.has(code)) };
}

interface Known extends Month {
  readonly figures: Figures;
  readonly codes: ReadonlyMap<string, Finding>;
}

function codesOf({ definition, background }: Month, figures: Figures): ReadonlyMap<string, Finding> {
  return new Map(checkFigures(definition, figures, background).map((one) => [one.check.code, one]));
}

/** The findings left after these values are recorded; undefined when the finding remains or a new error appears. */
function leftAfter(
  known: Known,
  { check }: Finding,
  { cause, values }: Candidate,
): ReadonlySet<string> | undefined {
  const { definition, entered, background } = known;
  if (values.some(({ value }) => !Number.isInteger(value) || value < 0 || value > LARGEST)) return undefined;
  const next = new Map(entered);
  for (const { figure, value } of values) next.set(figure, value);
  const figures = resolveFigures(definition, next, background);
  if ([...known.figures.keys()].some((id) => !figures.has(id))) return undefined;
  const after = codesOf(known, figures);
  const sure = DETERMINED_CAUSES.includes(cause.kind);
  const fresh = [...after.values()].filter((one) => !known.codes.has(one.check.code));
  const breaks = fresh.some((one) => !sure || one.check.severity === 'error');
  return after.has(check.code) || breaks ? undefined : new Set(after.keys());
}

/** All candidate corrections, likeliest first. */
function candidates(known: Known, finding: Finding): readonly Candidate[] {
  return [...ofItsKind(known, finding), ...carriedTypos(known, finding), ...ownRules(known, finding)];
}

function ofItsKind(known: Known, finding: Finding): readonly Candidate[] {
  const { check, expected, upTo = expected } = finding;
  const value = (id: FigureId) => finding.values.get(id) ?? 0;
  const own = (id: FigureId) => known.entered.has(id);
  switch (check.kind) {
    case 'sum': {
      const { total, parts } = check;
      const exchanged = parts.flatMap((part) => exchange(known, total, part));
      if (!parts.every((id) => finding.values.has(id))) return exchanged;
      const rest = (part: FigureId) => value(total) - (expected - value(part));
      return [
        ...(own(total) ? belongsElsewhere(known, total, expected) : []),
        ...typoTo(known, total, expected),
        ...parts.flatMap((part) => typoTo(known, part, rest(part))),
        ...exchanged,
        ...ownRules(known, finding),
        ...(own(total)
          ? [{ cause: { kind: 'parts' } as const, values: [{ figure: total, value: expected }] }]
          : []),
      ];
    }
    case 'at-most':
      return [
        ...enteredParts(known, check.lesser).flatMap((id) => [
          ...asRate(known, id),
          ...exchange(known, id, check.greater),
        ]),
        ...enteredParts(known, check.lesser).flatMap((id) => repeatedDigit(known, id, expected)),
      ];
    case 'running': {
      if (finding.before !== undefined) return [];
      const before = expected - value(check.of);
      return [
        ...typoTo(known, check.of, value(check.total) - before),
        ...typoTo(known, check.total, expected),
      ];
    }
    case 'needs':
      return [
        ...siblings(known, check.used, check.dossiers),
        // A single dossier came through a single service.
        ...(value(check.dossiers) === 1
          ? [{ cause: { kind: 'only' } as const, values: [{ figure: check.used, value: 1 }] }]
          : []),
      ];
    case 'union': {
      const { whole, parts } = check;
      const to = (right: number, cause: Cause): Candidate => ({
        cause,
        values: [{ figure: whole, value: right }],
      });
      const typed = typosWithin(value(whole), expected, upTo);
      return [
        ...(typed === undefined ? [] : typoTo(known, whole, typed)),
        ...parts.flatMap((part) => exchange(known, whole, part)),
        ...(expected === upTo ? [to(expected, { kind: 'only' })] : []),
        ...(value(whole) > upTo ? [to(upTo, { kind: 'parts' })] : []),
      ];
    }
    case 'more-used':
      return [...siblings(known, check.used, check.dossiers), ...exchange(known, check.used, check.dossiers)];
    case 'stock-flow': {
      const off = value(check.stock) - expected;
      return [
        ...typoTo(known, check.stock, expected),
        ...typoTo(known, check.inflow, value(check.inflow) + off),
        ...typoTo(known, check.outflow, value(check.outflow) - off),
        ...(check.besides !== undefined && off < 0 && !own(check.besides)
          ? [{ cause: { kind: 'left-out' } as const, values: [{ figure: check.besides, value: -off }] }]
          : []),
      ];
    }
    case 'history':
      return enteredParts(known, check.figure).flatMap((id) => [
        ...repeatedDigit(known, id, expected),
        ...asRate(known, id),
      ]);
    case 'moved':
    case 'every':
    case 'none':
    case 'appendix':
    case 'from-months':
      return [];
  }
}

/** The figure itself if somebody entered it, otherwise the entered figures it is computed from. */
function enteredParts({ definition, entered }: Known, id: FigureId): readonly FigureId[] {
  if (entered.has(id)) return [id];
  const figure = figureOf(definition, id);
  const parts = figure.kind === 'count' && figure.obtained.how === 'computed' ? figure.obtained.plus : [];
  return parts.filter((part) => entered.has(part));
}

/** A correction to `right` when a single typo explains the entered value. */
function typoTo({ entered }: Known, figure: FigureId, right: number): readonly Candidate[] {
  const written = countIn(entered, figure);
  const typo = written === undefined || right < 0 ? undefined : typoOf(written, right);
  return typo === undefined ? [] : [{ cause: { kind: 'typo', typo }, values: [{ figure, value: right }] }];
}

/** The only value within the bounds that a single typo turns into the entered one. */
function typosWithin(written: number, from: number, to: number): number | undefined {
  const near = typoCandidates(written).filter((right) => right >= from && right <= to);
  return near.length === 1 ? near[0] : undefined;
}

/**
 * A repeated digit, when removing it brings the figure close to last month's value, or to `about` when that is
 * unknown.
 */
function repeatedDigit(
  { entered, background }: Known,
  figure: FigureId,
  about: number,
): readonly Candidate[] {
  const written = countIn(entered, figure);
  if (written === undefined) return [];
  const usual = (background.previous && countIn(background.previous, figure)) ?? about;
  const right = withoutRepeatedDigit(written).filter((one) => one <= 2 * usual && usual <= 2 * one);
  const cause = { kind: 'typo', typo: 'digit-more' } as const;
  return right.map((value) => ({ cause, values: [{ figure, value }] }));
}

function asRate({ definition, entered, figures }: Known, figure: FigureId): readonly Candidate[] {
  const over = rateOf(definition, figure)?.over;
  const [written, whole] = [
    countIn(entered, figure),
    over === undefined ? undefined : countIn(figures, over),
  ];
  if (over === undefined || written === undefined || whole === undefined) return [];
  const value = countOfRate(written, whole);
  return value === undefined ? [] : [{ cause: { kind: 'rate', over }, values: [{ figure, value }] }];
}

function exchange({ entered }: Known, a: FigureId, b: FigureId): readonly Candidate[] {
  const [ofA, ofB] = [countIn(entered, a), countIn(entered, b)];
  if (ofA === undefined || ofB === undefined || ofA === ofB) return [];
  const values = [
    { figure: a, value: ofB },
    { figure: b, value: ofA },
  ];
  return [{ cause: { kind: 'exchanged' }, values }];
}

/** The value of a whole was entered at one of its parts: 573 received in total, 551 of them online. */
function belongsElsewhere(
  { definition, figures, entered }: Known,
  figure: FigureId,
  right: number,
): readonly Candidate[] {
  const written = countIn(entered, figure);
  const over = rateOf(definition, figure)?.over;
  if (written === undefined || over === undefined || written < right) return [];
  const cause = { kind: 'belongs', to: over } as const;
  const there = countIn(figures, over);
  const mended = { figure, value: right };
  if (there === written) return [{ cause, values: [mended] }];
  return there === undefined || there === right
    ? [{ cause, values: [{ figure: over, value: written }, mended] }]
    : [];
}

/** The sibling figures of another service level (partial instead of full), where a value may belong. */
function siblings(known: Known, used: FigureId, dossiers: FigureId): readonly Candidate[] {
  const { definition, figures } = known;
  const value = (id: FigureId) => countIn(figures, id) ?? 0;
  const section = figureOf(definition, used).section;
  return definition.checks.flatMap((other) => {
    if (other.kind !== 'needs' || other.used === used) return [];
    if (figureOf(definition, other.used).section !== section) return [];
    const lacks = (value(used) === 0) === (value(other.used) === 0);
    const misplaced = value(used) === 0 ? value(other.dossiers) === 0 : value(dossiers) === 0;
    if (lacks || !misplaced) return [];
    return [...exchange(known, dossiers, other.dossiers), ...exchange(known, used, other.used)];
  });
}

/** A figure that rarely changes was mistyped: suggest last month's value. */
function carriedTypos(known: Known, { figures }: Finding): readonly Candidate[] {
  return figures.flatMap((id) => {
    const figure = figureOf(known.definition, id);
    if (figure.kind !== 'count' || figure.obtained.how !== 'carried') return [];
    const before = known.background.previous && countIn(known.background.previous, id);
    return before === undefined ? [] : typoTo(known, id, before);
  });
}

/** Suggest removing the overrides of the finding's figures. */
function ownRules({ definition, entered, background }: Known, { figures }: Finding): readonly Candidate[] {
  return figures.flatMap((id) => {
    const figure = figureOf(definition, id);
    if (!entered.has(id) || figure.kind === 'text') return [];
    const others = new Map([...entered].filter(([other]) => other !== id));
    const resolved = resolveFigures(definition, others, background);
    const value = derivedValue(figure, resolved, background);
    return value === undefined ? [] : [{ cause: { kind: 'rule' } as const, values: [{ figure: id, value }] }];
  });
}
