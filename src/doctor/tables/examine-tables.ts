// What the tables of a document say that cannot be true: totals that are not the sum of their rows, wholes that are not their
// parts, rates that are no quotient, parts greater than their whole. Only what the headings or the other rows say for sure.

import type { SourceDocument, SourceSpan } from '../../import/source.ts';
import type { MeaningValue } from '../../import/tables/derive.ts';
import type { LabelledTable } from '../../import/tables/labelled.ts';
import { labelledTables } from '../../import/tables/read-tables.ts';
import { understandTables } from '../../import/tables/understand.ts';
import type { Percent } from '../../import/texts/tokens.ts';
import { formatCount } from '../../language/format.ts';
import type { ColumnMeaning } from '../../report/export-columns.ts';
import { typoOf } from '../../report/typos.ts';
import type { DoctorFinding, Named } from '../finding.ts';
import { isQuotient, quotientText } from '../quotient.ts';
import { type Cell, type Equation, equationsOf, equationsOfValues } from './equations.ts';
import { printedRate } from './printed-rate.ts';
import { type CheckedRate, ratesOf } from './rates.ts';

export interface ExaminedTables {
  readonly findings: readonly DoctorFinding[];
  readonly checked: { readonly rates: number; readonly totals: number };
}

export function examineTables(document: SourceDocument): ExaminedTables {
  const tables = understandTables(document);
  const all = [
    ...tables.map((table) => examine(equationsOf(table), ratesOf(table))),
    ...labelledTables(document, tables).map(examineLabelled),
  ];
  return {
    findings: all.flatMap(({ findings }) => findings),
    checked: {
      rates: all.reduce((sum, { checked }) => sum + checked.rates, 0),
      totals: all.reduce((sum, { checked }) => sum + checked.totals, 0),
    },
  };
}

const keyOf = ({ part, row, column }: SourceSpan): string => [part, row, column].join(':');

interface Suspect {
  readonly cell: Cell;
  readonly equation: Equation;
  /** What would be right; undefined where no count is. */
  readonly right?: number;
}

function examine(equations: readonly Equation[], rates: readonly CheckedRate[]): ExaminedTables {
  const suspects = suspectsOf(
    equations.filter(({ whole, sum }) => whole.value !== sum),
    rates,
  );
  // A rate that is true of the right number is no second slip.
  const right = new Map(suspects.map(({ cell, right: value }) => [cell.label, value]));
  const wrong = rates.filter(({ part, whole, printed, holds }) => {
    const mended = [part, whole].map(({ label, value }) => right.get(label) ?? value) as [number, number];
    return !holds && !isQuotient(...mended, printed);
  });
  return {
    findings: [...suspects.map(sumFinding), ...wrong.map(rateFinding)],
    checked: { rates: rates.length, totals: equations.length },
  };
}

/** Where several equations fail in one cell, that cell is wrong; else the whole is shown, with its parts. */
function suspectsOf(failing: readonly Equation[], rates: readonly CheckedRate[]): readonly Suspect[] {
  const times = new Map<string, number>();
  for (const { whole, parts } of failing) {
    for (const { at } of [whole, ...parts]) times.set(keyOf(at), (times.get(keyOf(at)) ?? 0) + 1);
  }
  const found = new Map<string, Suspect>();
  for (const equation of failing) {
    const cells = [equation.whole, ...equation.parts];
    const twice = cells.filter(({ at }) => (times.get(keyOf(at)) ?? 0) > 1);
    const cell = (twice.length === 1 ? twice[0] : undefined) ?? byRate(equation, rates) ?? equation.whole;
    const right = rightFor(equation, cell);
    if (!found.has(keyOf(cell.at)))
      found.set(keyOf(cell.at), { cell, equation, ...(right !== undefined && { right }) });
  }
  return [...found.values()];
}

function rightFor({ whole, parts, sum }: Equation, cell: Cell): number | undefined {
  const right = cell === whole ? sum : whole.value - (sum - cell.value);
  return parts.length === 0 || right < 0 ? undefined : right;
}

/** The one part whose printed rate is true of what would be right. */
function byRate(equation: Equation, rates: readonly CheckedRate[]): Cell | undefined {
  const told = equation.parts.filter((part) => {
    const right = rightFor(equation, part);
    const rate = rates.find(
      (one) => one.part.label === part.label && one.whole.value === equation.whole.value,
    );
    return (
      rate !== undefined &&
      !rate.holds &&
      right !== undefined &&
      isQuotient(right, equation.whole.value, rate.printed)
    );
  });
  return told.length === 1 ? told[0] : undefined;
}

const named = ({ label, value }: Cell): Named => ({ label, value });

function sumFinding({ cell, equation: { whole, parts, sum }, right }: Suspect): DoctorFinding {
  const slip = right !== undefined && typoOf(cell.value, right) !== undefined;
  const shouldBe = right === undefined ? undefined : formatCount(right);
  return {
    kind: 'sum',
    weight: 'contradiction',
    at: cell.at,
    quote: `${cell.label}: ${cell.text}`,
    figures: [],
    whole: named(whole),
    parts: parts.map(named),
    sum,
    ...(shouldBe !== undefined && { shouldBe }),
    ...(slip &&
      shouldBe !== undefined && {
        cause: { kind: 'slip', written: formatCount(cell.value), right: shouldBe, label: cell.label },
      }),
  };
}

/** At least as many decimals as people print. */
const DECIMALS = 2;

function rateFinding({ part, whole, printed, text, at }: CheckedRate): DoctorFinding {
  const decimals = Math.max(DECIMALS, printed.decimals);
  return {
    kind: 'rate',
    weight: 'contradiction',
    at,
    quote: `${part.label}: ${formatCount(part.value)}, ${text}`,
    figures: [],
    part,
    whole,
    shouldBe: quotientText(part.value, whole.value, decimals),
  };
}

/** Of which whole a row's rate is, where its words leave no other. */
const WHOLES: Partial<Readonly<Record<ColumnMeaning, ColumnMeaning>>> = {
  'settled.early': 'settled.total',
  'settled.onTime': 'settled.total',
  'settled.inTime': 'settled.total',
  'settled.overdue': 'settled.total',
  'pending.within': 'pending.total',
  'pending.overdue': 'pending.total',
  'pending.overdue.apologised': 'pending.overdue',
};

function examineLabelled({ values, rates }: LabelledTable): ExaminedTables {
  const byMeaning = new Map(values.map((one) => [one.meaning, one]));
  const checked = rates.flatMap(({ meaning, words, at }): readonly CheckedRate[] => {
    const over = WHOLES[meaning];
    const [part, whole] = [byMeaning.get(meaning), over && byMeaning.get(over)];
    const printed: Percent | undefined = printedRate(words);
    if (!part?.sure || !whole?.sure || !printed || whole.value === 0) return [];
    const holds = isQuotient(part.value, whole.value, printed);
    return [{ part: of(part), whole: of(whole), printed, text: words, at, holds }];
  });
  return examine(equationsOfValues(values), checked);
}

const of = ({ row, value }: MeaningValue): Named => ({ label: row, value });
