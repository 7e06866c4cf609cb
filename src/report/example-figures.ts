// Invented figures that satisfy a definition's checks, so that its author can see the report filled in.
// Deterministic per definition. When the checks cannot all hold, the closest set found is returned.

import type { ReportPeriod } from '../calendar/report-period.ts';
import { checkFigures, type Finding } from './checks.ts';
import { type CountFigure, type FigureId, findFigure, type ReportDefinition } from './definition.ts';
import { type Background, countIn, type Figures } from './figures.ts';
import { resolveFigures } from './report.ts';

/** Default for units that count things; events use the next one. */
const DEFAULT_STOCK = 40;
const DEFAULT_FLOW = 300;
/** Default share of a part in its whole. */
const DEFAULT_SHARE = 0.6;
/** Default running total, in multiples of the month. */
const DEFAULT_RUNNING_MONTHS = 3;
const MOST_ROUNDS = 400;
export interface ExampleFigures {
  readonly figures: Figures;
  /** Findings that remain, errors first. */
  readonly findings: readonly Finding[];
}

/** Invents the figures of one month; see the top of this file. */
export function exampleFigures(definition: ReportDefinition, month: ReportPeriod): ExampleFigures {
  // No earlier reports, no appendices.
  const background: Background = { month, previous: undefined, history: [] };
  const entered = new Map(
    definition.figures.flatMap((figure, at) =>
      figure.kind === 'count' && !['computed', 'running'].includes(figure.obtained.how)
        ? [[figure.id, sizeOf(figure, at)] as const]
        : [],
    ),
  );
  let best = examine(definition, entered, background);
  for (let round = 0; round < MOST_ROUNDS && best.findings.length > 0; round += 1) {
    const now = examine(definition, entered, background);
    if (weightOf(now) < weightOf(best)) best = now;
    // Rotates through the findings, so that two that undo each other do not block the rest.
    const finding = now.findings[round % Math.max(now.findings.length, 1)];
    if (!finding) break;
    adjustFigure(definition, entered, now.figures, finding);
  }
  return best;
}

const sizeOf = ({ unit }: CountFigure, at: number): number =>
  unit.counts === 'things' ? DEFAULT_STOCK + ((at * 7) % 20) : DEFAULT_FLOW - ((at * 37) % 200);

function examine(
  definition: ReportDefinition,
  entered: Map<FigureId, number>,
  background: Background,
): ExampleFigures {
  let figures = resolveFigures(definition, entered, background);
  for (const figure of definition.figures) {
    if (figure.kind !== 'count' || figures.has(figure.id)) continue;
    const { obtained } = figure;
    // More is subtracted than there is.
    if (obtained.how === 'computed')
      for (const id of obtained.minus ?? []) scaleDown(definition, entered, id, DEFAULT_SHARE / 2);
    const given =
      obtained.how === 'running'
        ? [[figure.id, DEFAULT_RUNNING_MONTHS * (countIn(figures, obtained.of) ?? 0)] as const]
        : [];
    figures = resolveFigures(definition, new Map([...figures, ...given, ...entered]), background);
  }
  return { figures, findings: checkFigures(definition, figures, background) };
}

const weightOf = ({ findings }: ExampleFigures): number =>
  findings.reduce((sum, { check }) => sum + (check.severity === 'error' ? 100 : 1), 0);

function adjustFigure(
  definition: ReportDefinition,
  entered: Map<FigureId, number>,
  figures: Figures,
  { check, expected, upTo = expected }: Finding,
): void {
  const value = (id: FigureId) => countIn(figures, id) ?? 0;
  const put = (id: FigureId, to: number): boolean => {
    if (!entered.has(id)) return false;
    entered.set(id, Math.max(0, Math.round(to)));
    return true;
  };
  const scale = (id: FigureId, to: number) => scaleDown(definition, entered, id, to / Math.max(value(id), 1));
  switch (check.kind) {
    case 'sum': {
      if (put(check.total, expected)) break;
      // The total is computed, so adjust one of its parts.
      const rest = (part: FigureId) => value(check.total) - (expected - value(part));
      const taking = check.parts.findLast((part) => entered.has(part) && rest(part) >= 0);
      if (taking !== undefined && put(taking, rest(taking))) break;
      for (const id of check.parts) scale(id, (value(id) * value(check.total)) / Math.max(expected, 1));
      break;
    }
    case 'at-most':
      scale(check.lesser, Math.floor(value(check.greater) * DEFAULT_SHARE));
      break;
    case 'union':
      // Never increased: another check may limit it.
      if (value(check.whole) > upTo) put(check.whole, upTo);
      else
        for (const part of check.parts)
          if (value(part) > value(check.whole)) scale(part, value(check.whole) * DEFAULT_SHARE);
      break;
    case 'needs':
      if (!put(check.used, 1)) put(check.dossiers, 0);
      break;
    case 'more-used':
      scale(check.used, Math.ceil(value(check.dossiers) * DEFAULT_SHARE));
      break;
    case 'every':
      if (!put(check.some, value(check.all))) put(check.all, 0);
      break;
    case 'none':
      put(check.figure, 0);
      break;
    case 'running':
    case 'stock-flow':
    case 'moved':
    case 'appendix':
    case 'from-months':
    case 'history':
      // These checks need other periods, of which there are none.
      break;
  }
}

/** Multiplies a figure, or the figures it is computed from, by `share` (at most 1). */
function scaleDown(
  definition: ReportDefinition,
  entered: Map<FigureId, number>,
  id: FigureId,
  share: number,
  depth = 0,
): void {
  const known = entered.get(id);
  if (known !== undefined) {
    entered.set(id, Math.floor(known * Math.min(share, 1)));
    return;
  }
  const figure = findFigure(definition, id);
  if (figure?.kind !== 'count' || figure.obtained.how !== 'computed' || depth > definition.figures.length)
    return;
  for (const part of figure.obtained.plus) scaleDown(definition, entered, part, share, depth + 1);
}
