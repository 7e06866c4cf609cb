// CSV with commas, semicolons or tabs. Numbers stay text; separators are interpreted by the table reader.

import Papa from 'papaparse';
import type { SourceTable } from '../import/source.ts';
import { columnName, tableOf } from './grid.ts';
import { FILE_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { tidyCell } from './tidy-text.ts';

const SEPARATORS = [',', ';', '\t', '|'];
/** Excel's first line that declares the separator. */
const DECLARED = /^sep=(?<sign>.)\n/iu;

/** Parses a CSV text. Throws Refusal `too-long` when it has too many rows. */
export function tableOfCsv(text: string): SourceTable {
  const declared = DECLARED.exec(text);
  const { data } = Papa.parse<string[]>(declared ? text.slice(declared[0].length) : text, {
    delimiter: declared?.groups?.sign ?? separatorOf(text),
    preview: FILE_LIMITS.rows + 1,
  });
  if (data.length > FILE_LIMITS.rows) throw new Refusal('too-long');
  return tableOf(
    data.map((cells, row) =>
      cells.map((cell, column) => ({
        text: tidyCell(cell),
        place: { line: row + 1, cell: `${columnName(column)}${row + 1}` },
      })),
    ),
  );
}

const SAMPLE_LINES = 40;

/**
 * The separator that splits the most lines into the same number of cells, so that decimal commas do not
 * interfere.
 */
function separatorOf(text: string): string {
  const score = (delimiter: string) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_LINES, skipEmptyLines: true });
    const widths = new Map<number, number>();
    for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    return Math.max(0, ...[...widths].map(([width, lines]) => lines * 100 + width));
  };
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(separator) }));
  const [best] = scores.toSorted((one, other) => other.score - one.score);
  return best && best.score > 0 ? best.separator : ',';
}
