// Parses and writes the column sources of a figure: `settled.early + settled.onTime`, `count of partial
// procedures with received.total`, `sum of received.online over full procedures`.

import {
  COLUMN_MEANINGS,
  type ColumnMeaning,
  type ColumnSource,
  LIST_COLUMNS,
  type ListColumn,
  type ProcedureFilter,
} from '../export-columns.ts';
import { ID, readSum, writeSum } from './sums.ts';

const COLUMN_FORMS =
  'must be columns: MEANING + MEANING - MEANING; or of a list of procedures: count of [full|partial|online] procedures ' +
  '[with COLUMN or COLUMN], sum of COLUMN over [full|partial|online] procedures';

const PROCEDURES = `(?:(full|partial|online) )?procedures(?: with (${ID}(?: or ${ID})*))?`;
const COUNT = new RegExp(`^count of ${PROCEDURES}$`, 'u');
const SUM = new RegExp(`^sum of (${ID}) over ${PROCEDURES}$`, 'u');

/** The parsed source, or an error message. */
export type ReadColumns =
  | { readonly kind: 'source'; readonly source: ColumnSource }
  | { readonly kind: 'unknown'; readonly words: string };

/** Parses one line; see above for the grammar. */
export function readColumns(line: string): ReadColumns {
  const text = line.trim().replace(/\s+/gu, ' ');
  const count = COUNT.exec(text);
  if (count) {
    const filter = filterOf(count[1], count[2]);
    return filter ? source({ by: 'procedures', count: filter }) : unknown(count[2]);
  }
  const summed = SUM.exec(text);
  if (summed) {
    const [, column, level, columns] = summed;
    const filter = filterOf(level, columns);
    if (!isListColumn(column) || !filter) return unknown(`${column} ${columns ?? ''}`);
    return source({ by: 'procedures', sum: column, of: filter });
  }
  const sum = readSum(text);
  if (!sum) return { kind: 'unknown', words: COLUMN_FORMS };
  const { plus, minus } = sum;
  if (!plus.every(isMeaning) || !minus.every(isMeaning)) return unknown([...plus, ...minus].join(' '));
  return source({ by: 'columns', plus, ...(minus.length > 0 && { less: minus }) });
}

const source = (of: ColumnSource): ReadColumns => ({ kind: 'source', source: of });

/** Writes a source as the line `readColumns` accepts. */
export function writeColumns(source: ColumnSource): string {
  if (source.by === 'columns') return writeSum(source.plus, source.less);
  return 'count' in source
    ? `count of ${procedures(source.count)}`
    : `sum of ${source.sum} over ${procedures(source.of)}`;
}

const procedures = ({ level, with: columns }: ProcedureFilter): string =>
  [level, 'procedures', ...(columns ? [`with ${columns.join(' or ')}`] : [])].filter(Boolean).join(' ');

function filterOf(level: string | undefined, withOne: string | undefined): ProcedureFilter | undefined {
  const columns = withOne?.split(' or ');
  if (columns && !columns.every(isListColumn)) return undefined;
  return {
    ...(level !== undefined && { level: level as NonNullable<ProcedureFilter['level']> }),
    ...(columns && { with: columns }),
  };
}

function unknown(named: string | undefined): ReadColumns {
  const known: readonly string[] = [...COLUMN_MEANINGS, ...LIST_COLUMNS];
  const strange = (named ?? '').split(' ').find((one) => one !== '' && one !== 'or' && !known.includes(one));
  return {
    kind: 'unknown',
    words: `names ${strange ?? named}, which no column can mean here; they are in src/report/export-columns.ts`,
  };
}

const isMeaning = (text: string): text is ColumnMeaning => COLUMN_MEANINGS.some((one) => one === text);
const isListColumn = (text: string | undefined): text is ListColumn =>
  LIST_COLUMNS.some((one) => one === text);
