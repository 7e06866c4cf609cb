// What can be handed over of a report as a file, and handing it out: whoever keeps a promise of one names its kind,
// report and version, and looks up the person's right anew.

import type { ActionContext, Refusal } from './context.ts';
import { issueDocument } from './issue-document.ts';
import { type HistoryWords, issueHistory } from './issue-history.ts';

export const FILE_KINDS = ['report', 'history'] as const;
/** The report itself as a Word file, or who changed what in it as an Excel file. */
export type FileKind = (typeof FILE_KINDS)[number];

export interface FileClaim {
  readonly file: FileKind;
  readonly reportId: string;
  readonly version: number;
}

export interface IssuedFile {
  readonly kind: 'issued';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly draft: boolean;
}

/** The same refusals as of the file itself: `not-allowed`, `not-ready`, `outdated`. */
export async function issueFile(
  context: ActionContext,
  words: HistoryWords,
  { file, reportId, version }: FileClaim,
): Promise<IssuedFile | Refusal> {
  switch (file) {
    case 'report':
      return await issueDocument(context, reportId, version);
    case 'history': {
      const issued = await issueHistory(context, words, reportId, version);
      return issued.kind === 'refused' ? issued : { ...issued, draft: false };
    }
  }
}
