// What somebody sent, once more as a Word file with comments where something was found: a Word file with its text untouched,
// anything else as it was read. Made anew from what is kept of it, for its sender and nobody else.

import type { DoctorFinding } from '../doctor/finding.ts';
import { commentedReport, markedReport } from '../document/word-file.ts';
import { openFile } from '../formats/open-file.ts';
import { pastedSource } from '../formats/pasted.ts';
import type { SourceDocument } from '../import/source.ts';
import type { ReportDefinition } from '../report/definition.ts';
import { findSentFile, type KeptFile } from '../store/sent-files.ts';
import { checkDocument } from './check-document.ts';
import { type ActionContext, type Refusal, refused } from './context.ts';

export interface AnnotatedWords {
  /** What a comment says of a finding. */
  readonly comment: (finding: DoctorFinding, definition: ReportDefinition) => string;
}

/** `outdated` once it is not kept any more; the same for what somebody else sent. */
export async function issueAnnotated(
  context: ActionContext,
  { comment }: AnnotatedWords,
  sentId: string,
): Promise<{ readonly kind: 'issued'; readonly bytes: Uint8Array; readonly fileName: string } | Refusal> {
  const sent = await findSentFile(context.db, sentId, { personId: context.actor.id });
  const document = sent && context.actor.active ? await documentOf(sent) : undefined;
  if (!sent || !document) return refused('outdated');
  const { diagnosis, reading } = await checkDocument(context, document);
  const notes = diagnosis.findings.map((finding) => ({
    span: finding.at,
    text: comment(finding, reading.definition),
  }));
  const bytes =
    document.kind === 'docx'
      ? await commentedReport(sent.bytes, document, notes)
      : await markedReport(document, notes);
  return { kind: 'issued', bytes, fileName: annotatedName(sent.name) };
}

/** What was kept, opened again; undefined where it cannot be. */
async function documentOf({ kind, name, bytes }: KeptFile): Promise<SourceDocument | undefined> {
  if (kind === 'pasted') return pastedSource(new TextDecoder().decode(bytes));
  const opened = await openFile({ name, bytes });
  return opened.kind === 'opened' ? opened.document : undefined;
}

const LONGEST_STEM = 100;

/** `bao-cao.docx` → `bao-cao-ghi-chu.docx`. */
function annotatedName(name: string): string {
  const stem = name.replace(/\.[^.]*$/u, '').slice(0, LONGEST_STEM);
  return `${stem === '' ? 'van-ban' : stem}-ghi-chu.docx`;
}
