// A report's Word file as it stands: a draft while it is entered or waits, final once it is approved.

import { createHash } from 'node:crypto';
import { MakingCache } from '../cache/cache.ts';
import { formatDateTime } from '../calendar/clock.ts';
import type { AttachedAppendix } from '../document/attached-appendix.ts';
import { fileNameOf } from '../document/file-name.ts';
import type { Mark } from '../document/mark.ts';
import { type DocumentInput, renderReport } from '../document/word-file.ts';
import { type AppendixTable, appendixKey, appendixNumbers } from '../report/appendices.ts';
import { mayBeLeftOut } from '../report/definition.ts';
import { outlineReport } from '../report/outline.ts';
import { isFinal } from '../report/state.ts';
import type { ReportView } from './report-view.ts';

export interface PrintedReport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly draft: boolean;
}

/** A file can be made: every figure is there, and no error stands that nobody let pass. Warnings may want reasons. */
export function isPrintable({ definition, status }: ReportView): boolean {
  return (
    definition.figures.every((figure) => status.figures.has(figure.id) || mayBeLeftOut(figure)) &&
    status.findings.every(({ check, reason }) => check.severity === 'warning' || reason !== undefined)
  );
}

/** `tables` are the rows of its appendices, by `appendixKey`; `edition` is that of a final report: how often it was approved, as people count. */
export async function printReport(
  view: ReportView,
  tables: ReadonlyMap<string, AppendixTable>,
  edition = 1,
): Promise<PrintedReport> {
  const { definition, report, letterhead, status, period } = view;
  const attached = numbered(view, tables);
  const outlined = outlineReport(definition, status.figures, {
    month: report.month,
    agency: letterhead.name,
    appendices: [...letterhead.appendices, ...attached.map(({ numeral }) => numeral)],
  });
  const content = {
    outlined,
    letterhead,
    month: report.month,
    ...(report.number !== undefined && { number: report.number }),
    ...(report.issuedOn !== undefined && { date: report.issuedOn }),
    ...(attached.length > 0 && { attached }),
  };
  const draft = !isFinal(report);
  const mark: Mark = draft
    ? { kind: 'draft', changed: formatDateTime(report.updatedAt), period }
    : { kind: 'final', edition, code: digest(content).slice(0, CODE_LENGTH) };
  return {
    bytes: await rendered({ ...content, mark }),
    fileName: fileNameOf(definition.code, report.month, letterhead.fileCode, mark),
    draft,
  };
}

function numbered(
  { appendices, letterhead }: ReportView,
  tables: ReadonlyMap<string, AppendixTable>,
): readonly AttachedAppendix[] {
  const numbers = appendixNumbers(appendices.length, letterhead.appendices);
  return appendices.map((one, at) => {
    const { kind } = one;
    const table = tables.get(appendixKey(one));
    if (!table) throw new Error(`there are no rows of the appendix ${kind}`);
    return { kind, numeral: numbers[at] ?? '', table };
  });
}

/** Hexadecimal digits of the code in the footer: enough to tell two versions apart by eye. */
const CODE_LENGTH = 8;

const digest = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex');

const MEGABYTE = 1024 * 1024;

/**
 * Files handed out lately. Each is asked for two or three times: when it is offered (its size is told), when it is
 * taken, when the link is opened again. The key is what is printed, so a cached file can never be an old one.
 */
const RENDERED = new MakingCache<Uint8Array>('word-files', {
  most: 500,
  milliseconds: 15 * 60_000,
  weight: { most: 16 * MEGABYTE, of: ({ length }) => length },
});

async function rendered(input: DocumentInput): Promise<Uint8Array> {
  return await RENDERED.get(digest(input), () => renderReport(input));
}
