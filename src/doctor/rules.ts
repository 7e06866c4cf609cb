// The rules of the report's definition, held against the figures that the document prints. Only errors: what wants a reason
// every month is no contradiction of a finished report.

import { toMonth } from '../calendar/month.ts';
import type { ReportPeriod } from '../calendar/report-period.ts';
import { formatCount } from '../language/format.ts';
import { type Finding as CheckFinding, checkFigures, figuresOfCheck } from '../report/checks.ts';
import { type FigureId, findFigure } from '../report/definition.ts';
import type { Figures } from '../report/figures.ts';
import type { Correction } from './corrected.ts';
import { type Facts, figureValue } from './facts.ts';
import type { DoctorFinding, Named } from './finding.ts';
import { namedOf, quoteOf } from './quote.ts';
import { causeOf, suspectOf } from './sums.ts';

export interface CheckedRules {
  readonly findings: readonly DoctorFinding[];
  readonly corrections: readonly Correction[];
  readonly checked: number;
}

/** Any month but January: there running totals begin anew. */
const NO_MONTH = toMonth(2024, 2);

/** @param month the one that the document is about, where it says so */
export function checkRules(
  facts: Facts,
  month: ReportPeriod | undefined,
  previous: Figures | undefined,
): CheckedRules {
  const { definition, printed, hidden } = facts;
  const figures: Figures = new Map<FigureId, number>([
    ...[...printed].map(([id, { value }]) => [id, value] as const),
    ...hidden,
  ]);
  const background = { month: month ?? NO_MONTH, previous, history: [] };
  const found = checkFigures(definition, figures, background).filter(
    (finding) => finding.check.severity === 'error' && finding.values.size === finding.figures.length,
  );
  const checked = definition.checks.filter(
    (check) =>
      check.severity === 'error' && figuresOfCheck(check).every((id) => figureValue(facts, id) !== undefined),
  ).length;
  const corrections = found.flatMap(({ check }): readonly Correction[] => {
    if (check.kind !== 'sum') return [];
    const whole = printed.get(check.total);
    const parts = check.parts.flatMap((id) => printed.get(id) ?? []);
    const suspect = whole && parts.length === check.parts.length ? suspectOf(facts, whole, parts) : undefined;
    return suspect ? [suspect] : [];
  });
  const findings = [...found.flatMap((finding) => findingOf(facts, finding) ?? []), ...runningTotals(facts)];
  return { findings, corrections, checked };
}

/** A running total has its month in it. */
function runningTotals(facts: Facts): readonly DoctorFinding[] {
  return facts.definition.figures.flatMap((figure): readonly DoctorFinding[] => {
    if (figure.kind !== 'count' || figure.obtained.how !== 'running') return [];
    const total = facts.printed.get(figure.id);
    const month = facts.printed.get(figure.obtained.of);
    if (!total || !month || month.value <= total.value) return [];
    const { id, obtained } = figure;
    return [
      {
        kind: 'part-exceeds',
        weight: 'contradiction',
        at: total.at,
        quote: quoteOf(total),
        figures: [id, obtained.of],
        part: named(facts, obtained.of),
        whole: named(facts, id),
      },
    ];
  });
}

function findingOf(facts: Facts, finding: CheckFinding): DoctorFinding | undefined {
  const { check, figures, expected, upTo } = finding;
  const at = figures.flatMap((id) => facts.printed.get(id) ?? [])[0];
  if (!at) return undefined;
  const base = { weight: 'contradiction', at: at.at, quote: quoteOf(at), figures } as const;
  if (check.kind === 'sum') {
    const parts = check.parts.flatMap((id) => facts.printed.get(id) ?? []);
    const whole = facts.printed.get(check.total);
    if (!whole || parts.length < check.parts.length) return { ...base, kind: 'check', check: finding };
    const cause = causeOf(facts, whole, parts);
    const suspect = suspectOf(facts, whole, parts);
    const wrong = suspect?.statement ?? whole;
    const hidden = [...facts.hidden].find(([, value]) => value === whole.value);
    return {
      ...base,
      at: wrong.at,
      quote: quoteOf(wrong),
      kind: 'sum',
      whole: namedOf(whole),
      parts: parts.map(namedOf),
      sum: expected,
      ...(cause && cause.kind !== 'copied'
        ? { cause }
        : hidden
          ? { cause: { kind: 'copied', from: named(facts, hidden[0]) } }
          : cause && { cause }),
      shouldBe: formatCount(suspect?.right ?? expected),
    };
  }
  if (check.kind === 'at-most')
    return {
      ...base,
      kind: 'part-exceeds',
      part: named(facts, check.lesser),
      whole: named(facts, check.greater),
    };
  const shouldBe = upTo === undefined || upTo === expected ? formatCount(expected) : undefined;
  return {
    ...base,
    kind: 'check',
    check: finding,
    ...(shouldBe !== undefined && check.kind === 'running' && { shouldBe }),
  };
}

function named(facts: Facts, id: FigureId): Named {
  const statement = facts.printed.get(id);
  if (statement) return namedOf(statement);
  const label = findFigure(facts.definition, id)?.label ?? id;
  return { label, value: figureValue(facts, id) ?? 0 };
}
