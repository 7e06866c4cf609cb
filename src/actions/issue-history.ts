// Hands out the whole history of a report as an Excel file, oldest change first.

import { historyNameOf } from '../document/file-name.ts';
import { reportName } from '../report/said-period.ts';
import type { Cell } from '../spreadsheet/cell.ts';
import { renderWorkbook } from '../spreadsheet/excel-file.ts';
import type { ActionContext, Refusal } from './context.ts';
import type { FileWords, HistoryColumn, HistoryParts } from './file-words.ts';
import { type HistoryLine, readHistory } from './read-history.ts';

export interface IssuedHistory {
  readonly kind: 'issued';
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

type Row = HistoryParts & Omit<HistoryLine, 'event'>;

/** From left to right: how wide, and what stands there. */
const COLUMNS: Readonly<
  Record<HistoryColumn, { readonly width: number; readonly cell: (row: Row) => Cell }>
> = {
  at: { width: 17, cell: ({ at }) => at },
  by: { width: 24, cell: ({ by }) => by },
  what: { width: 36, cell: ({ what }) => what },
  before: { width: 18, cell: ({ before }) => before },
  after: { width: 18, cell: ({ after }) => after },
  how: { width: 24, cell: ({ how }) => how },
  reason: { width: 40, cell: ({ reason }) => reason },
  version: { width: 11, cell: ({ version }) => version },
};

/** Requires the right to read it. Of a version that the report had, so that a link hands out what it was made for. */
export async function issueHistory(
  context: ActionContext,
  words: FileWords,
  reportId: string,
  version?: number,
): Promise<IssuedHistory | Refusal> {
  const history = await readHistory(context, reportId, version === undefined ? {} : { upTo: version });
  if (history.kind === 'refused') return history;
  const { report, definition, letterhead, lines } = history;
  const columns = Object.entries(COLUMNS) as [HistoryColumn, (typeof COLUMNS)[HistoryColumn]][];
  const { sheet, title, parts, columns: titles } = words.history;
  const bytes = await renderWorkbook([
    {
      name: sheet,
      columns: columns.map(([key, { width }]) => ({ title: titles[key], width })),
      rows: lines.map(({ event, ...line }) => {
        const row = { ...line, ...parts(definition, event) };
        return columns.map(([, { cell }]) => cell(row));
      }),
      pageHeader: `${title(reportName(history))} · ${letterhead.name}`,
      paper: 'A4',
    },
  ]);
  const fileName = historyNameOf(words, definition.code, report.month, letterhead.fileCode);
  return { kind: 'issued', version: version ?? report.version, bytes, fileName };
}
