// Table rows that can be printed as an appendix.

import type { AppendixRows } from '../figure-reading.ts';
import type { UnderstoodTable } from './understand.ts';

/** Minimum number of figure columns in a table by field. */
const FEWEST = 4;

/** The rows of a table by field, by procedure or of overdue dossiers; undefined for any other table. */
export function appendixRowsOf({ table, heading, columns, body }: UnderstoodTable): AppendixRows | undefined {
  const roles = new Set(columns.flatMap(({ role }) => role ?? []));
  const figures = columns.filter(({ meaning }) => meaning !== undefined).length;
  const kind =
    roles.has('dossier') && (roles.has('due-on') || roles.has('days-late'))
      ? 'overdue'
      : roles.has('code') || (roles.has('procedure') && figures > 0)
        ? 'by-procedure'
        : (roles.has('field') || roles.has('unit') || roles.has('field-or-unit')) && figures >= FEWEST
          ? 'by-field'
          : undefined;
  if (!kind || body.rows.length === 0) return undefined;
  return {
    kind,
    table: { ...table, rows: table.rows.slice(0, body.end) },
    firstRow: heading.body,
    columns: columns.map(({ meaning, role, rate }) => (rate ? 'rate' : (meaning ?? role))),
  };
}
