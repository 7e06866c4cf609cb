// "Kiểm tra" with a file or text: lists contradictions and says whether it is one of our approved reports.

import { diagnosisCard, type ToldFinding } from '../../cards/diagnosis.ts';
import { checkDocument } from '../../src/actions/check-document.ts';
import { issueAnnotated } from '../../src/actions/issue-annotated.ts';
import { readAs, readerFor } from '../../src/actions/read-as.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { nameOfAgency } from '../../src/agency/agency.ts';
import type { Diagnosis, DoctorFinding } from '../../src/doctor/finding.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import type { DocumentReading } from '../../src/import/figure-reading.ts';
import { wordsAt } from '../../src/import/source.ts';
import { figuresRead } from '../../src/import/which-definition.ts';
import { calledAlone } from '../../src/phrases/called-alone.ts';
import { calledAmong } from '../../src/report/called.ts';
import { latestSentFiles } from '../../src/store/sent-files.ts';
import { mayEnter } from '../entry/question-prompt.ts';
import { type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { reportsHere } from '../which-report.ts';
import { keptWords } from '../workflow/verify-file.ts';
import { editedReport } from './edited-report.ts';
import { keepPasted, openKept, type ReadFile } from './open-sent.ts';
import { unreadOf } from './unread.ts';

/**
 * A card per file, and one with the changes if it is an edited report of ours. `verifying`: the user asked
 * whether the file is an approved report.
 */
export async function checkFiles(
  turn: Turn,
  files: readonly ReadFile[],
  verifying = false,
): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const file of files) replies.push(...(await checkFile(turn, file, verifying)));
  return replies;
}

/** Checks the last files if they are still stored; otherwise explains how to check. */
export async function checkLatest(turn: Turn): Promise<readonly Reply[]> {
  const of = { personId: turn.actions.actor.id, conversationId: turn.talk.conversationId };
  const ids = (await latestSentFiles(turn.actions.db, of)).map(({ id }) => id);
  const files = ids.length > 0 ? await openKept(turn, ids, await readerFor(turn.actions)) : undefined;
  if (typeof files === 'string') return [say(files)];
  if (files) return await checkFiles(turn, files);
  awaitText(turn);
  return [say(turn.phrases.diagnosis.how)];
}

/** The next text is to be checked. */
export function awaitText(turn: Turn): void {
  turn.talk = { ...turn.talk, offered: { offered: [], awaits: 'text-to-check' } };
}

/** Checks a pasted text. */
export async function checkText(turn: Turn, text: string): Promise<readonly Reply[]> {
  const document = pastedSource(text);
  const reading = await readAs(document, await readerFor(turn.actions));
  return await checkFile(turn, await keepPasted(turn, text, { document, reading }), false);
}

/** The checked file with comments, created again from the stored original. */
export async function annotatedFile({ actions, phrases }: Turn, sent: string): Promise<readonly Reply[]> {
  const issued = await issueAnnotated(actions, phrases.annotated, sent);
  if (issued.kind === 'refused') return [say(phrases.sentFiles.gone)];
  const { fileName, bytes } = issued;
  const size = bytes.byteLength;
  return [{ kind: 'document', file: 'annotated', reportId: sent, version: 0, fileName, size, draft: false }];
}

async function checkFile(turn: Turn, file: ReadFile, verifying: boolean): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const { id, document, bytes } = file;
  const checked = await checkDocument(actions, document, turn.named);
  const { reading, about, compared } = checked;
  const kept = document.kind === 'pasted' ? undefined : await keptWords(turn, bytes);
  const edited = kept || !about?.view ? undefined : await editedReport(turn, about.view, file);
  const diagnosis = edited ? withoutStored(checked.diagnosis) : checked.diagnosis;
  const found = diagnosis.findings.map((finding) => findingInWords(turn, document, reading, finding));
  const unknown = verifying ? { words: phrases.history.verify.unknown, newest: false } : undefined;
  const verified = kept ?? unknown;
  const card = diagnosisCard(phrases, {
    file: document.name,
    diagnosis,
    findings: found,
    lines: [
      ...(await readAsWhat(turn, reading)),
      ...(about && !kept && compared.length > 0
        ? [phrases.diagnosis.compared(nameOfAgency(about.agency), compared)]
        : []),
      ...unreadOf(turn, document),
    ],
    ...(verified && { kept: verified }),
    ...(found.length > 0 && { annotates: id }),
    next: edited ? [] : nextSteps(turn, file, about?.view, kept !== undefined),
    nonce: turn.nonce(),
  });
  return [{ kind: 'card', card }, ...(edited ? [edited] : [])];
}

/** Names the report unless the agency owes only that one. */
async function readAsWhat(turn: Turn, reading: DocumentReading): Promise<readonly string[]> {
  const here = await reportsHere(turn);
  if (figuresRead(reading) === 0 || !calledAmong(here, reading.definition)) return [];
  return [turn.phrases.diagnosis.readAs(calledAlone(reading.definition, here, turn.phrases))];
}

/** Differences from the stored report are shown on a separate card. */
function withoutStored(diagnosis: Diagnosis): Diagnosis {
  return { ...diagnosis, findings: diagnosis.findings.filter(({ kind }) => kind !== 'stored') };
}

function findingInWords(
  { phrases }: Turn,
  document: ReadFile['document'],
  { definition }: ReadFile['reading'],
  finding: DoctorFinding,
): ToldFinding {
  const { message, cause, shouldBe } = phrases.doctor.describe(finding, definition);
  // Word does not show paragraph numbers; the printed words are what readers can find.
  const { paragraph: _, ...place } = wordsAt(document, finding.at).place;
  return {
    weight: finding.weight,
    quote: finding.quote,
    message,
    ...(cause !== undefined && { cause }),
    // When file and stored report differ, either may be the wrong one, so no correction is suggested.
    ...(shouldBe !== undefined && finding.kind !== 'stored' && { shouldBe }),
    place,
  };
}

/** Offers to record the figures if the month is still being entered. */
function nextSteps(
  turn: Turn,
  { reading }: ReadFile,
  view: ReportView | undefined,
  kept: boolean,
): readonly QuickButton[] {
  if (kept || !view || reading.figures.length === 0) return [];
  if (view.report.state !== 'entering' || !mayEnter(turn, view)) return [];
  return [quick(turn.phrases.sentFiles.button.takeOver)];
}
