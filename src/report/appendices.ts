// Appendices of a report: rows of files that officers attach as they are, each with its kind and what its columns mean.

import type { FigureId } from './definition.ts';

/** In the order in which they are printed. */
export const APPENDIX_KINDS = ['by-field', 'by-procedure', 'settled-late', 'still-late', 'overdue'] as const;
/**
 * By field, by procedure, and lists of overdue dossiers: settled late, still late, and `overdue` where the list does not
 * say which.
 */
export type AppendixKind = (typeof APPENDIX_KINDS)[number];

export interface AppendixColumn {
  /** As the reading of tables calls it: "settled.total", "handled-by". */
  readonly meaning: string;
  /** The file's own words for it. */
  readonly label: string;
}

export interface AppendixRow {
  readonly kind: 'row' | 'group' | 'total';
  /** By the place of the column. */
  readonly cells: readonly string[];
}

export interface AppendixTable {
  readonly columns: readonly AppendixColumn[];
  readonly rows: readonly AppendixRow[];
}

/** What is known of an appendix without its rows. */
export interface AppendixSummary {
  readonly kind: AppendixKind;
  /** Rows of data: no group, no total. */
  readonly rows: number;
  /** What it says of figures of the report: its totals, or how many rows it has. */
  readonly sums: ReadonlyMap<FigureId, number>;
  /** The file that it was taken from, and the hash of its bytes. */
  readonly file: string;
  readonly sha256: string;
}

/** By which it is known: one of a kind from a file. Two of a kind from two files are two parts. */
export type AppendixId = Pick<AppendixSummary, 'kind' | 'sha256'>;

export const appendixKey = ({ kind, sha256 }: AppendixId): string => `${kind} ${sha256}`;

/** What all appendices of a kind together say of a figure: each is a part of it. */
export interface AppendixSum {
  readonly kind: AppendixKind;
  /** How many say something of it. */
  readonly appendices: number;
  readonly sum: number;
}

/** What appendices say of figures, kind by kind. */
export function sumsByKind(
  appendices: readonly Pick<AppendixSummary, 'kind' | 'sums'>[],
): ReadonlyMap<FigureId, readonly AppendixSum[]> {
  const sums = new Map<FigureId, AppendixSum[]>();
  for (const { kind, sums: said } of appendices) {
    for (const [figure, sum] of said) {
      const others = sums.get(figure) ?? [];
      const before = others.find((one) => one.kind === kind);
      const rest = others.filter((one) => one !== before);
      const together = { kind, appendices: (before?.appendices ?? 0) + 1, sum: (before?.sum ?? 0) + sum };
      sums.set(figure, [...rest, together]);
    }
  }
  return sums;
}

export interface ReportAppendix extends AppendixSummary {
  readonly table: AppendixTable;
}

/** More would be a file that nobody prints; rows of one appendix. */
export const MOST_APPENDIX_ROWS = 5_000;
/** Of one report; behind those of the department there are numbers for so many. */
export const MOST_APPENDICES = 9;

/**
 * What so many appendices are numbered by, behind those that the department attaches itself: the only one by nothing,
 * several by Roman numerals, or as the department's own are.
 */
export function appendixNumbers(count: number, own: readonly string[]): readonly string[] {
  if (own.length === 0) return count === 1 ? [''] : numbers(1, count, true);
  const last = Math.max(
    ...own.map((one) => ROMAN.indexOf(one.toUpperCase()) + 1 || Number.parseInt(one, 10) || 0),
  );
  const roman = own.every((one) => ROMAN.includes(one.toUpperCase()));
  return numbers(last + 1, count, roman);
}

const numbers = (first: number, count: number, roman: boolean) =>
  Array.from({ length: count }, (_, at) => (roman ? (ROMAN[first + at - 1] ?? '') : String(first + at)));

const TENS = ['', 'X', 'XX'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** From I; a department attaches at most twenty itself. */
const ROMAN: readonly string[] = TENS.flatMap((ten) => ONES.map((one) => ten + one)).slice(1);

/** Of several of a report, those that stay and those that come, in the order in which they are printed. */
export function inPrintedOrder<Appendix extends Pick<AppendixSummary, 'kind'>>(
  appendices: readonly Appendix[],
): readonly Appendix[] {
  return APPENDIX_KINDS.flatMap((kind) => appendices.filter((one) => one.kind === kind));
}
