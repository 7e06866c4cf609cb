// THE examination of a document: what in it cannot be true, what wants a look, what is not written as it should be, and how
// much of it could be checked.

import type { DocumentReading } from '../import/figure-reading.ts';
import type { SourceDocument, SourceSpan } from '../import/source.ts';
import { type Correction, withCorrected } from './corrected.ts';
import { factsOf } from './facts.ts';
import type { Diagnosis, DoctorFinding, Weight } from './finding.ts';
import { checkRates } from './rates.ts';
import { checkRules } from './rules.ts';
import { checkStored, type KnownMonth } from './stored.ts';
import { checkStyle } from './style.ts';
import { checkShares, checkSums } from './sums.ts';
import { examineTables } from './tables/examine-tables.ts';
import { checkMalformed, checkTwoValues } from './values.ts';

const WEIGHTS: readonly Weight[] = ['contradiction', 'question', 'style'];

/** @param known what is stored of that month, where the person who asks may see it */
export function examine(document: SourceDocument, reading: DocumentReading, known?: KnownMonth): Diagnosis {
  const first = look(reading, known);
  const { corrections } = first;
  // What is wrong only because another number is wrong, is right with that number as it should be.
  const again = corrections.length > 0 ? look(withCorrected(reading, corrections).reading, known) : undefined;
  const better = again !== undefined && again.findings.length < first.findings.length;
  const told = first.findings.filter(isAbout(corrections));
  const findings = better ? [...onceFor(corrections, told).map(mended), ...again.findings] : first.findings;
  const facts = factsOf(reading);
  const tables = examineTables(document);
  const all = [
    ...findings,
    ...tables.findings,
    ...checkMalformed(facts),
    ...(known ? checkStored(facts, known) : []),
    ...checkStyle(facts, document),
  ];
  return {
    findings: once(withoutFollowers(all)).toSorted(
      (a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || comesFirst(a.at, b.at),
    ),
    checked: {
      ...first.checked,
      rates: first.checked.rates + tables.checked.rates,
      totals: first.checked.totals + tables.checked.totals,
    },
    unchecked: first.unchecked,
  };
}

interface Look {
  readonly findings: readonly DoctorFinding[];
  readonly corrections: readonly Correction[];
  readonly checked: Diagnosis['checked'];
  readonly unchecked: Diagnosis['unchecked'];
}

/** What the numbers say of one another. */
function look(reading: DocumentReading, known: KnownMonth | undefined): Look {
  const facts = factsOf(reading);
  const [period] = reading.periods;
  const month = known?.month ?? (period?.kind === 'month' ? period.month : undefined);
  const rates = checkRates(facts);
  const sums = checkSums(facts);
  const shares = checkShares(facts);
  const rules = checkRules(facts, month, known?.previous);
  const doubted = new Set([...rules.findings, ...sums.findings].flatMap(({ figures }) => figures));
  const suspects = rates.suspects.filter(({ statement }) =>
    doubted.has(reading.text.named.get(statement) ?? ''),
  );
  const corrections = [...suspects, ...sums.corrections, ...rules.corrections];
  const byStatement = new Map(corrections.map((one) => [one.statement, one]));
  return {
    findings: [
      ...rules.findings,
      ...rates.findings,
      ...sums.findings,
      ...shares.findings,
      ...checkTwoValues(facts),
    ],
    corrections: [...byStatement.values()],
    checked: { rates: rates.checked, totals: sums.checked + shares.checked, rules: rules.checked },
    unchecked: rates.unchecked,
  };
}

/** What says which number is wrong. */
const isAbout =
  (corrections: readonly Correction[]) =>
  (finding: DoctorFinding): boolean =>
    corrections.some(
      ({ statement: { at, rates } }) =>
        (finding.kind === 'sum' && finding.at === at) ||
        (finding.kind === 'rate' &&
          finding.cause?.kind === 'number-slip' &&
          rates.some((one) => one.at === finding.at)),
    );

/** Where it is the number that is wrong, it is the number that is to be mended. */
const mended = (finding: DoctorFinding): DoctorFinding =>
  finding.kind === 'rate' && finding.cause?.kind === 'number-slip'
    ? { ...finding, shouldBe: finding.cause.right }
    : finding;

/** One finding for a wrong number: its sum, where there is one, says more than its rate. */
function onceFor(
  corrections: readonly Correction[],
  told: readonly DoctorFinding[],
): readonly DoctorFinding[] {
  return told.filter(
    (finding) =>
      finding.kind !== 'rate' ||
      !corrections.some(
        ({ statement }) =>
          statement.rates.some(({ at }) => at === finding.at) &&
          told.some((other) => other.kind === 'sum' && other.at === statement.at),
      ),
  );
}

/** A rate that is true of the number that should stand there is no second slip. */
function withoutFollowers(findings: readonly DoctorFinding[]): readonly DoctorFinding[] {
  return findings.filter((one) => {
    if (one.kind !== 'rate' || one.cause?.kind !== 'other-share') return true;
    const { part } = one.cause;
    return !findings.some(
      (other) =>
        other.kind === 'sum' &&
        other.quote === one.quote &&
        other.sum === part.value &&
        other.whole.value === one.part.value,
    );
  });
}

/** One thing is told once, whichever rule found it first. */
function once(findings: readonly DoctorFinding[]): readonly DoctorFinding[] {
  const told = new Set<string>();
  return findings.filter((finding) => {
    const key = keyOf(finding);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** Told at every place. */
const EACH: readonly string[] = ['space-missing', 'doubled-word'];

function keyOf(finding: DoctorFinding): string {
  const { part, row, column, from } = finding.at;
  const place = [part, row, column, from].join(':');
  if (finding.kind === 'part-exceeds') return `${finding.kind} ${place} ${finding.whole.value}`;
  if (finding.kind === 'check') return `${finding.kind} ${finding.check.check.code}`;
  if (finding.kind === 'style') return `${finding.slip} ${EACH.includes(finding.slip) ? place : ''}`;
  return `${finding.kind} ${place}`;
}

function comesFirst(a: SourceSpan, b: SourceSpan): number {
  return (
    a.part - b.part || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0) || a.from - b.from
  );
}
