// The status of a month: what is given, missing or wrong, and whether it can be submitted.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { checkFigures, type Finding } from './checks.ts';
import { type CountFigure, type FigureId, mayBeLeftOut, type ReportDefinition } from './definition.ts';
import { type Background, countIn, type Figures } from './figures.ts';
import { takenFromMonths } from './from-months.ts';
import { resolveFigures, totalBefore } from './report.ts';
import { explains, type StandingReason } from './standing.ts';

/** A finding with its reason, if any: the officer's for a warning, the approver's for a waived error. */
export interface ReasonedFinding extends Finding {
  readonly reason?: string;
  /** The month in which a standing reason was given. */
  readonly keptFrom?: ReportPeriod;
}

export interface Status {
  /** Entered and derived values. */
  readonly figures: Figures;
  /** The counts somebody must give this month, in order of asking, and how many are given. */
  readonly wanted: readonly CountFigure[];
  readonly given: number;
  /**
   * Counts not yet given, in order of asking, skipped ones last. Text figures are never missing, as they have a
   * default.
   */
  readonly missing: readonly CountFigure[];
  readonly findings: readonly ReasonedFinding[];
  /** Nothing is missing, and every finding has a reason. */
  readonly ready: boolean;
}

/** How many counts a month requires and how many are still missing. */
export interface Left {
  readonly missing: number;
  readonly wanted: number;
}

/** The number of required and of missing counts. */
export const leftIn = ({ wanted, given }: Pick<Status, 'wanted' | 'given'>): Left => ({
  missing: wanted.length - given,
  wanted: wanted.length,
});

/** What people added to a report besides figures; reasons are by check code. */
export interface Said {
  readonly reasons: ReadonlyMap<string, string>;
  /** Figures the officer postponed. */
  readonly skipped: ReadonlySet<FigureId>;
  /** For standing reasons: the month in which each was given. */
  readonly keptFrom?: ReadonlyMap<string, ReportPeriod>;
  /** Standing reasons that apply where this report has none of its own. */
  readonly standing?: ReadonlyMap<string, StandingReason>;
}

/** The status of a month's entry. */
export function statusOf(
  definition: ReportDefinition,
  entered: Figures,
  background: Background,
  said: Said,
): Status {
  const figures = resolveFigures(definition, entered, background);
  const wanted = definition.figures.filter(
    (figure): figure is CountFigure => figure.kind === 'count' && isWanted(figure, figures, background),
  );
  const lacking = wanted.filter((figure) => !figures.has(figure.id));
  const missing = [
    ...lacking.filter((figure) => !said.skipped.has(figure.id)),
    ...[...said.skipped].flatMap((id) => lacking.find((figure) => figure.id === id) ?? []),
  ];
  const findings = checkFigures(definition, figures, background).map((finding) => ({
    ...finding,
    ...reasonFor(finding, said),
  }));
  return {
    figures,
    wanted,
    given: wanted.length - lacking.length,
    missing,
    findings,
    ready:
      definition.figures.every((figure) => figures.has(figure.id) || mayBeLeftOut(figure)) &&
      findings.every((finding) => isSettled(finding)),
  };
}

function reasonFor(
  finding: Finding,
  { reasons, keptFrom, standing }: Said,
): Pick<ReasonedFinding, 'reason' | 'keptFrom'> {
  const { code } = finding.check;
  const [own, from, kept] = [reasons.get(code), keptFrom?.get(code), standing?.get(code)];
  if (own !== undefined) return { reason: own, ...(from && { keptFrom: from }) };
  return kept && explains(kept, finding) ? { reason: kept.words, keptFrom: kept.from } : {};
}

/** A warning the officer has explained, or an error the approver has waived. */
export function isSettled(finding: ReasonedFinding): boolean {
  return finding.reason !== undefined;
}

/** Whether somebody must give this figure: no rule determines it and its question applies this month. */
function isWanted(figure: CountFigure, figures: Figures, background: Background): boolean {
  const { id, obtained } = figure;
  switch (obtained.how) {
    case 'carried':
      return true;
    case 'asked':
      return obtained.onlyWhen === undefined || (countIn(figures, obtained.onlyWhen) ?? 0) > 0;
    case 'computed':
    case 'optional':
      return false;
    case 'running':
      return totalBefore(id, background) === undefined;
    case 'from-months':
      return takenFromMonths(figure, background) === undefined;
  }
}
