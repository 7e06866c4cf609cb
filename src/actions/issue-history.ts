// Hands out the whole history of a report as an Excel file, oldest change first.

import { historyNameOf } from '../document/file-name.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { reportName, type SaidPeriod } from '../report/said-period.ts';
import type { Cell } from '../spreadsheet/cell.ts';
import { renderWorkbook } from '../spreadsheet/excel-file.ts';
import type { ActionContext, Refusal } from './context.ts';
import type { FileWords } from './file-words.ts';
import { type HistoryEvent, type HistoryLine, readHistory } from './read-history.ts';

/** One change in words; counts stay numbers. */
export interface HistoryParts {
  readonly what: string;
  readonly before?: string | number;
  readonly after?: string | number;
  readonly how: string;
  readonly reason?: string;
}

/** In the language of whoever asks for it. */
export interface HistoryWords {
  /** Begins the name of the file: letters without diacritics. */
  readonly fileName: string;
  readonly sheet: string;
  readonly title: (month: SaidPeriod) => string;
  readonly columns: Readonly<Record<keyof typeof COLUMNS, string>>;
  readonly parts: (definition: ReportDefinition, event: HistoryEvent) => HistoryParts;
}

export interface IssuedHistory {
  readonly kind: 'issued';
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

type Row = HistoryParts & Omit<HistoryLine, 'event'>;

/** From left to right: how wide, and what stands there. */
const COLUMNS = {
  at: { width: 17, cell: ({ at }: Row): Cell => at },
  by: { width: 24, cell: ({ by }: Row): Cell => by },
  what: { width: 36, cell: ({ what }: Row): Cell => what },
  before: { width: 18, cell: ({ before }: Row): Cell => before },
  after: { width: 18, cell: ({ after }: Row): Cell => after },
  how: { width: 24, cell: ({ how }: Row): Cell => how },
  reason: { width: 40, cell: ({ reason }: Row): Cell => reason },
  version: { width: 11, cell: ({ version }: Row): Cell => version },
} as const;

/** Whoever may read it. Of a version that the report had, so that a link hands out what it was made for. */
export async function issueHistory(
  context: ActionContext,
  words: FileWords,
  reportId: string,
  version?: number,
): Promise<IssuedHistory | Refusal> {
  const history = await readHistory(context, reportId, version === undefined ? {} : { upTo: version });
  if (history.kind === 'refused') return history;
  const { report, definition, letterhead, lines } = history;
  const columns = Object.entries(COLUMNS) as [keyof typeof COLUMNS, (typeof COLUMNS)['at']][];
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
