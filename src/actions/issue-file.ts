// What can be handed over as a file, and handing it out: a link to one names its kind, what it is of and
// the version, and looks up the person's right anew.

import { consolidateReports } from './consolidate-reports.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';
import type { FileWords } from './file-words.ts';
import { issueAnnotated } from './issue-annotated.ts';
import { issueDocument } from './issue-document.ts';
import { issueHistory } from './issue-history.ts';
import { issueIndicators } from './issue-indicators.ts';
import { issueSeries } from './issue-series.ts';
import type { IssuedFile } from './issued-file.ts';
import { provinceReportOf } from './province-report.ts';

export const FILE_KINDS = [
  'report',
  'history',
  'consolidated',
  'table',
  'series',
  'indicators-xlsx',
  'indicators-csv',
  'annotated',
] as const;
/**
 * The report itself as a Word file; who changed what in it; the province's report of a month, and its table of agencies;
 * a figure month by month; the figures and rates of a month for the province's reporting system, as a table and as CSV;
 * what the person has sent, with comments.
 */
export type FileKind = (typeof FILE_KINDS)[number];

export interface FileClaim {
  readonly file: FileKind;
  /** The report's id; of the province's files a province id, of a series a series id, of an annotated file the sent one's. */
  readonly reportId: string;
  readonly version: number;
}

/** The same refusals as of the file itself: `not-allowed`, `not-ready`, `outdated`. */
export async function issueFile(
  context: ActionContext,
  words: FileWords,
  { file, reportId, version }: FileClaim,
): Promise<IssuedFile | Refusal> {
  switch (file) {
    case 'report':
      return await issueDocument(context, reportId, version);
    case 'consolidated':
    case 'table': {
      const of = provinceReportOf(context, reportId);
      if (!of) return refused('not-allowed');
      const format = file === 'table' ? 'sheet' : 'word';
      const made = await consolidateReports(context, words, of.mention, format, of.definition);
      if (made.kind === 'consolidated') return { ...made, kind: 'issued', draft: false };
      return made.kind === 'refused' ? made : refused('not-ready');
    }
    case 'indicators-xlsx':
    case 'indicators-csv':
      return await issueIndicators(context, reportId, version, file === 'indicators-csv' ? 'csv' : 'xlsx');
    case 'series':
      return await issueSeries(context, words, reportId);
    case 'annotated': {
      const issued = await issueAnnotated(context, words.annotated, reportId);
      return issued.kind === 'refused' ? issued : { ...issued, draft: false };
    }
    case 'history': {
      const issued = await issueHistory(context, words, reportId, version);
      return issued.kind === 'refused' ? issued : { ...issued, draft: false };
    }
  }
}
