// Parses a pasted table whose rows are a name and a value, optionally numbered. With more numbers per row the
// headings would be needed, so nothing is recorded and the user is told.

import { type Figure, type FigureId, findFigure } from '../../report/definition.ts';
import { partsOf } from './clauses.ts';
import { isExplained } from './explained-words.ts';
import { unitIn } from './figure-groups.ts';
import type { MatchContext } from './match-context.ts';
import { withoutRates } from './rates.ts';
import { resolveName } from './resolve-name.ts';
import {
  type Answer,
  type FigureRate,
  onceOrAsked,
  type UnmatchedText,
  type ValueReading,
} from './value-reading.ts';
import { marksOff, saysValue, valueFor } from './value-words.ts';

const RULE = /^[\s|:-]*-{2,}[\s|:-]*$/u;
const ORDINAL = /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)]?|[a-zđ][.)])$/iu;

interface Row {
  readonly label: string;
  readonly values: readonly string[];
  readonly rates: readonly string[];
}

/** Undefined when the text is not a table: no cells, or only numbers. */
export function readTable(read: string, context: MatchContext): ValueReading | undefined {
  if (!/\t|\|/u.test(read)) return undefined;
  const lines = read.split('\n').filter((line) => line.trim() !== '' && !RULE.test(line));
  if (!lines.some((line) => /\t|\|/u.test(line) && cellsOf(line).some(isLabel))) return undefined;
  const rows = lines.map(rowOf);
  if (rows.some((row) => row === undefined || row.values.length > 2))
    return { kind: 'unread-table', words: read };
  return readRows(
    rows.filter((row) => row !== undefined),
    read,
    context,
  );
}

const cellsOf = (line: string) =>
  line
    .split(/[\t|]/u)
    .map((cell) => cell.trim())
    // "Trong đó" marks a row as a part and names nothing.
    .filter((cell) => cell !== '' && !/^(?:trong đó|gồm|bao gồm)[ :]*$/iu.test(cell));

const isLabel = (cell: string) => /\p{L}{2}/u.test(cell) && !saysValue(cell) && !isUnit(cell);
const isUnit = (cell: string) => unitIn(cell) !== undefined && isExplained(cell);

/** A row's label and the numbers after it; undefined when numbers are elsewhere. */
function rowOf(line: string): Row | undefined {
  const cells = cellsOf(line);
  const label = cells.findIndex((cell) => /\p{L}{2}/u.test(cell) && !isUnit(cell) && !isCount(cell));
  if (label < 0) return undefined;
  const ahead = cells.slice(0, label);
  if (ahead.length > 1 || ahead.some((cell) => !ORDINAL.test(cell))) return undefined;
  const behind = cells.slice(label + 1).filter((cell) => !isUnit(cell));
  const rates = behind.flatMap((cell) => withoutRates(cell).rates.map(({ percent }) => percent));
  const values = behind.filter((cell) => saysValue(withoutRates(cell).read));
  return { label: cells[label] ?? '', values, rates };
}

const isCount = (cell: string) => saysValue(cell) && !/\p{L}{2}.*\p{L}{2}/u.test(cell.replace(/\d+/gu, ''));

function readRows(rows: readonly Row[], read: string, context: MatchContext): ValueReading | undefined {
  const { definition } = context;
  const answers: Answer[] = [];
  const unmatched: UnmatchedText[] = [];
  const rates: FigureRate[] = [];
  let head: Figure | undefined;
  for (const { label, values, rates: said } of rows) {
    const figures = figuresOf(label, values[0] ?? '', head, context);
    const [figure, ...others] = figures;
    const [value, second] = values;
    if (value === undefined) continue;
    const words = [label, ...values].join(' ');
    const known = figure === undefined ? undefined : findFigure(definition, figure);
    if (figure === undefined || others.length > 0 || known?.kind !== 'count') {
      unmatched.push({ figures, words, value });
      continue;
    }
    head = known;
    const reading = valueFor(figure, marksOff(value), context);
    const readings = [value, second ?? ''].flatMap((one) => {
      const read = valueFor(figure, marksOff(one), context);
      return read.kind === 'count' ? [read.value] : [];
    });
    answers.push({
      figure,
      words: [value, ...(second === undefined ? [] : [second])].join(' · '),
      reading: second === undefined ? reading : { kind: 'unclear', reason: 'several', readings },
    });
    rates.push(...said.map((percent) => ({ figure, percent })));
  }
  if (answers.length === 0) return { kind: 'unread-table', words: read };
  const once = onceOrAsked(answers);
  return {
    kind: 'answers',
    answers: once,
    how: 'paste',
    named: true,
    certain: unmatched.length === 0 && once.every(({ reading }) => reading.kind === 'count'),
    ...(unmatched.length > 0 && { unmatched }),
    ...(rates.length > 0 && { rates }),
  };
}

/** The figures named by a whole cell, if nothing else in it could change them. */
function figuresOf(
  label: string,
  value: string,
  head: Figure | undefined,
  context: MatchContext,
): readonly FigureId[] {
  const { definition } = context;
  const parts = partsOf(definition, label.replace(/\([^)]*\)\s*:?$/u, ' '));
  const [only] = parts;
  if (parts.length !== 1 || only?.kind !== 'labelled') return [];
  if (!isExplained(only.lead) || !isExplained(only.after) || !isExplained(only.value)) return [];
  return resolveName({ candidates: only.candidates, name: only.name, value, corrects: false }, head, context);
}
