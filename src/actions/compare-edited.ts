// Our own report, edited and sent back: what stands in the file otherwise than in the report, figure by figure and line by
// line. Nothing is changed by it.

import { openFile } from '../formats/open-file.ts';
import type { DocumentReading } from '../import/figure-reading.ts';
import { withoutAppendices } from '../import/finished-report.ts';
import { compareLines, type LineChange, shapeOf } from '../import/line-changes.ts';
import type { SourceDocument } from '../import/source.ts';
import type { CountFigure } from '../report/definition.ts';
import { countIn } from '../report/figures.ts';
import type { ActionContext } from './context.ts';
import { issueDocument } from './issue-document.ts';
import type { ReportView } from './report-view.ts';

export interface FigureChange {
  readonly figure: CountFigure;
  readonly stored: number;
  readonly inFile: number;
}

export interface EditedReport {
  readonly figures: readonly FigureChange[];
  /** Where more than the values of `figures` differs. */
  readonly lines: readonly LineChange[];
}

/** So many of our lines a file has to have to be ours. */
const OURS = 0.7;

/** Undefined where the file is no edited copy of this report, or this person may not have the report's file. */
export async function compareEdited(
  context: ActionContext,
  view: ReportView,
  { document, reading }: { readonly document: SourceDocument; readonly reading: DocumentReading },
): Promise<EditedReport | undefined> {
  if (document.kind !== 'docx') return undefined;
  const printed = await printedLines(context, view);
  const compared = printed && compareLines(printed, linesOf(document));
  if (!compared || compared.alike < OURS) return undefined;
  const figures = figuresChanged(view, withoutAppendices(reading));
  return { figures, lines: compared.changes.filter((change) => !isTold(change, figures)) };
}

/** The report as its file prints it: the newest kept one, else the draft; undefined where this person may have neither. */
async function printedLines(
  context: ActionContext,
  view: ReportView,
): Promise<readonly string[] | undefined> {
  const issued = await issueDocument(context, view.report.id);
  if (issued.kind === 'refused') return undefined;
  const opened = await openFile({ name: issued.fileName, bytes: issued.bytes });
  return opened.kind === 'opened' ? linesOf(opened.document) : undefined;
}

const linesOf = ({ parts }: SourceDocument): readonly string[] =>
  parts.flatMap((part) =>
    part.kind === 'line' ? [part.text] : part.rows.map((row) => row.map(({ text }) => text).join(' ')),
  );

function figuresChanged(
  { definition, status }: ReportView,
  reading: DocumentReading,
): readonly FigureChange[] {
  return definition.figures.flatMap((figure): readonly FigureChange[] => {
    const read = reading.figures.find((one) => one.figure === figure.id);
    const stored = countIn(status.figures, figure.id);
    if (!read || figure.kind !== 'count' || stored === undefined || stored === read.value) return [];
    return [{ figure, stored, inFile: read.value }];
  });
}

/** A line in which figures that are told were changed, and at most rates with them, which follow. */
function isTold(change: LineChange, figures: readonly FigureChange[]): boolean {
  if (change.kind !== 'changed' || shapeOf(change.before) !== shapeOf(change.after)) return false;
  const [before, after] = [change.before, change.after].map((line) =>
    [...line.matchAll(/\d[\d.,]*(?:\s?%)?/gu)].map(([number]) => number.replace(/[.,]$/u, '')),
  );
  const moved = (before ?? []).flatMap((number, at) =>
    number === after?.[at] ? [] : [[number, after?.[at]] as const],
  );
  const rest = moved.filter(
    ([from, to]) =>
      !figures.some(
        ({ stored, inFile }) => plainOf(from) === String(stored) && plainOf(to) === String(inFile),
      ),
  );
  return rest.length < moved.length && rest.every(([from]) => from.endsWith('%'));
}

const plainOf = (number: string | undefined) => number?.replaceAll('.', '');
