// Which of several reports a file or pasted text belongs to. If the document contradicts the open or named
// report, the user is asked, with a button for each, before anything is recorded.

import { answerStatus } from '../../src/actions/answer-status.ts';
import { reportsOwed } from '../../src/actions/definition-meant.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { mentionOf } from '../../src/actions/period-meant.ts';
import { readAs, readAsEach } from '../../src/actions/read-as.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { frequencyOf } from '../../src/calendar/report-period.ts';
import type { DocumentReading } from '../../src/import/figure-reading.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { figuresRead, whichDefinition } from '../../src/import/which-definition.ts';
import { calledAlone } from '../../src/phrases/called-alone.ts';
import type { ReportDefinition } from '../../src/report/definition.ts';
import { reportName } from '../../src/report/said-period.ts';
import { findAgency } from '../../src/store/agencies.ts';
import { mayEnter } from '../entry/question-prompt.ts';
import { type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { reportsHere, saidOfReport } from '../which-report.ts';
import type { ReadFile } from './open-sent.ts';

export type ReportOfFile =
  /** The open report, or the only one owed, or any: the document has no figures. */
  | { readonly kind: 'as-read' }
  | { readonly kind: 'of'; readonly definition: ReportDefinition }
  /** Ambiguous; the likeliest reading first. */
  | { readonly kind: 'asked'; readonly readings: readonly DocumentReading[] };

/** The report the documents belong to, or the question to ask. */
export async function reportOfFile(
  turn: Turn,
  document: SourceDocument,
  open: ReportView | undefined,
): Promise<ReportOfFile> {
  const { actions, named } = turn;
  const owed = await reportsOwed(actions);
  const own = open?.definition;
  const among = own && owed.every(({ id }) => id !== own.id) ? [...owed, own] : owed;
  if (among.length < 2) return { kind: 'as-read' };
  const agency = open?.agency ?? (await findAgency(actions.db, actions.agencyId));
  const present = among.map((one) => (one.id === own?.id ? own : one));
  const readings = await readAsEach(document, present, agency);
  const meant = (named ?? (own ? [own] : [])).map(({ id }) => id);
  const chosen = whichDefinition(readings, meant);
  if (chosen.kind === 'none') return { kind: 'as-read' };
  const [first] = chosen.readings;
  const { definition } = first;
  if (chosen.readings.length === 1 && (meant.length === 0 || meant.includes(definition.id)))
    return definition.id === own?.id ? { kind: 'as-read' } : { kind: 'of', definition };
  const instead = readings.filter(
    (one) => meant[0] === one.definition.id && !chosen.readings.includes(one) && figuresRead(one) > 0,
  );
  return { kind: 'asked', readings: [...chosen.readings, ...instead] };
}

/** Files grouped for one report, and the questions about the others. */
export interface SortedFiles {
  readonly of: readonly { readonly view: ReportView | undefined; readonly files: readonly ReadFile[] }[];
  readonly asked: readonly Reply[];
}

/** Groups files by report. */
export async function sortByReport(
  turn: Turn,
  files: readonly ReadFile[],
  open: ReportView | undefined,
): Promise<SortedFiles> {
  const meant: { readonly file: ReadFile; readonly of: ReportOfFile }[] = [];
  for (const file of files) meant.push({ file, of: await reportOfFile(turn, file.document, open) });
  const groups = Map.groupBy(meant, ({ of }) => keyOf(of));
  const sorted: SortedFiles['of'][number][] = [];
  const asked: Reply[] = [];
  for (const group of groups.values()) {
    const [first] = group;
    const own = group.map(({ file }) => file);
    if (first?.of.kind === 'asked') asked.push(await askWhere(turn, own, first.of.readings, open));
    else if (first?.of.kind === 'of') sorted.push(await readFor(turn, own, first.of.definition));
    else sorted.push({ view: open, files: own });
  }
  return { of: sorted, asked };
}

function keyOf(of: ReportOfFile): string {
  if (of.kind === 'as-read') return '';
  return of.kind === 'of' ? of.definition.id : of.readings.map(({ definition }) => definition.id).join(' ');
}

async function readFor(turn: Turn, files: readonly ReadFile[], definition: ReportDefinition) {
  const opened = await openReport(turn.actions, undefined, definition);
  if (opened.kind !== 'opened') return { view: undefined, files };
  const { view } = opened;
  const read: ReadFile[] = [];
  for (const file of files) read.push({ ...file, reading: await readAs(file.document, view) });
  return { view, files: read };
}

/** Asks which report is meant, with a button for each one that can still be edited. */
async function askWhere(
  turn: Turn,
  files: readonly Pick<ReadFile, 'document'>[],
  readings: readonly DocumentReading[],
  open: ReportView | undefined,
): Promise<Reply> {
  const { phrases } = turn;
  const { takeOver: words, sentFiles } = phrases;
  const views: ReportView[] = [];
  for (const reading of readings) views.push(...(await viewFor(turn, reading, open)));
  const names = files.map(({ document }) => document.name);
  const [first] = views;
  const said =
    first && open && first.report.id !== open.report.id
      ? words.ofOther(names, reportName(first), reportName(open))
      : words.ofWhich(names);
  const closed = views.flatMap((view) =>
    view.report.state === 'entering' ? [] : [words.decided(reportName(view), view.report.state)],
  );
  turn.trace.push('which-report');
  const buttons: QuickButton[] = [];
  for (const view of views)
    if (view.report.state === 'entering' && mayEnter(turn, view))
      buttons.push({ title: words.button.into(reportName(view)), says: await saidInto(turn, view) });
  return say([said, ...closed].join(' '), [...buttons, quick(sentFiles.button.check)]);
}

/** The words that record the files' figures in that report, even if another one is open. */
export async function saidInto(turn: Turn, { definition, report }: ReportView): Promise<string> {
  const called = calledAlone(definition, await reportsHere(turn), turn.phrases);
  return saidOfReport(called, turn.phrases.takeOver.sayInto(report.month), turn.phrases);
}

/** The report for the document's period, by default the one due. */
async function viewFor(
  { actions }: Turn,
  { definition, periods }: DocumentReading,
  open: ReportView | undefined,
): Promise<readonly ReportView[]> {
  if (open?.definition.id === definition.id) return [open];
  const named = periods.flatMap((one) =>
    one.kind === 'month' && frequencyOf(one.month) === definition.frequency ? [one.month] : [],
  );
  const mention = named.length === 1 && named[0] ? mentionOf(named[0]) : undefined;
  const status = await answerStatus(actions, mention, definition);
  const found =
    status.kind === 'status' || !mention ? status : await answerStatus(actions, undefined, definition);
  return found.kind === 'status' ? [found.view] : [];
}
