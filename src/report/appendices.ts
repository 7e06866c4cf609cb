// Appendices of a report: rows of the files that officers attach unchanged, each with its kind and the meaning
// of its columns.

import type { FigureId } from './definition.ts';

/** In printing order. */
export const APPENDIX_KINDS = ['by-field', 'by-procedure', 'settled-late', 'still-late', 'overdue'] as const;
/**
 * Kinds of appendix: by field, by procedure, and lists of overdue dossiers (settled late, still late, or
 * `overdue` when the list does not say which).
 */
export type AppendixKind = (typeof APPENDIX_KINDS)[number];

export interface AppendixColumn {
  /** The meaning of the column as the table reader names it: "settled.total", "handled-by". */
  readonly meaning: string;
  /** The column heading as the file has it. */
  readonly label: string;
}

export interface AppendixRow {
  readonly kind: 'row' | 'group' | 'total';
  /** Indexed like the columns. */
  readonly cells: readonly string[];
}

export interface AppendixTable {
  readonly columns: readonly AppendixColumn[];
  readonly rows: readonly AppendixRow[];
}

/** An appendix without its rows. */
export interface AppendixSummary {
  readonly kind: AppendixKind;
  /** Number of data rows, without group headings and totals. */
  readonly rows: number;
  /** What the appendix says about figures of the report: its totals, or its number of rows. */
  readonly sums: ReadonlyMap<FigureId, number>;
  /** Name of the source file and SHA-256 of its bytes. */
  readonly file: string;
  readonly sha256: string;
}

/** Identifies an appendix: its kind and source file. The same kind from two files makes two appendices. */
export type AppendixId = Pick<AppendixSummary, 'kind' | 'sha256'>;

/** An appendix id as a string, for maps and payloads. */
export const appendixKey = ({ kind, sha256 }: AppendixId): string => `${kind} ${sha256}`;

/** What all appendices of one kind add up to for a figure. */
export interface AppendixSum {
  readonly kind: AppendixKind;
  /** Number of appendices that contribute. */
  readonly appendices: number;
  readonly sum: number;
}

/** What the appendices say about figures, summed per kind. */
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

/** Rows per appendix. A longer file is not going to be printed. */
export const MOST_APPENDIX_ROWS = 5_000;
/** Appendices per report; the numbering after the department's own appendices covers this many. */
export const MOST_APPENDICES = 9;

/**
 * Numbers for `count` appendices that follow the department's own ones: none for a single appendix, Roman
 * numerals for several, or continuing the department's numbering.
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
/** Starts at I. A department has at most twenty appendices of its own. */
const ROMAN: readonly string[] = TENS.flatMap((ten) => ONES.map((one) => ten + one)).slice(1);

/** Sorts existing and added appendices of one report in printing order. */
export function inPrintedOrder<Appendix extends Pick<AppendixSummary, 'kind'>>(
  appendices: readonly Appendix[],
): readonly Appendix[] {
  return APPENDIX_KINDS.flatMap((kind) => appendices.filter((one) => one.kind === kind));
}
