// Where a month stands: what is given, what is missing, what is wrong, and whether it may be finished.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { checkFigures, type Finding } from './checks.ts';
import { type CountFigure, type FigureId, mayBeLeftOut, type ReportDefinition } from './definition.ts';
import { type Background, countIn, type Figures } from './figures.ts';
import { takenFromMonths } from './from-months.ts';
import { resolveFigures, totalBefore } from './report.ts';
import { explains, type StandingReason } from './standing.ts';

/** A finding together with its reason, if any: the officer's for a warning, the approver's for an error let pass. */
export interface ReasonedFinding extends Finding {
  readonly reason?: string;
  /** Where the reason was given once for later months too: in which. */
  readonly keptFrom?: ReportPeriod;
}

export interface Status {
  /** Entered and derived values. */
  readonly figures: Figures;
  /** The counts that somebody must give this month, in the order of asking, and how many of them are given. */
  readonly wanted: readonly CountFigure[];
  readonly given: number;
  /**
   * Those of them that nobody has given, in the order of asking; skipped ones come last, as they were put off. Words are
   * never missing: without any the definition's own are printed.
   */
  readonly missing: readonly CountFigure[];
  readonly findings: readonly ReasonedFinding[];
  /** Nothing is missing, and every finding has its reason: a warning the officer's, an error the approver's. */
  readonly ready: boolean;
}

/** The counts that somebody must give in a month, and how many of them nobody has given yet. */
export interface Left {
  readonly missing: number;
  readonly wanted: number;
}

export const leftIn = ({ wanted, given }: Pick<Status, 'wanted' | 'given'>): Left => ({
  missing: wanted.length - given,
  wanted: wanted.length,
});

/** What people have said of a report beside its figures; reasons are by check code. */
export interface Said {
  readonly reasons: ReadonlyMap<string, string>;
  /** The figures that the officer put off. */
  readonly skipped: ReadonlySet<FigureId>;
  /** Of the reasons those that had been given for later months: in which. */
  readonly keptFrom?: ReadonlyMap<string, ReportPeriod>;
  /** Reasons in force for what this report gives none of its own. */
  readonly standing?: ReadonlyMap<string, StandingReason>;
}

/** The state of a month's entry. */
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

/** A warning that the officer has explained, or an error that the approver let pass. */
export function isSettled(finding: ReasonedFinding): boolean {
  return finding.reason !== undefined;
}

/** Whether somebody must give this figure: no rule gives it, and its question arises this month. */
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
