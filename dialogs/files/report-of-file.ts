// Which of several reports the figures of a file or of a pasted text are for. Where the document speaks against the one that is
// open or named, it is asked once, with a button for each, and nothing is taken before.

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
  /** The report that is open; where none is, the only one that is owed, or whichever: it has figures of none. */
  | { readonly kind: 'as-read' }
  | { readonly kind: 'of'; readonly definition: ReportDefinition }
  /** The first of these, it seems. */
  | { readonly kind: 'asked'; readonly readings: readonly DocumentReading[] };

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

/** Files of one report, read as that; and what is asked of the others. */
export interface SortedFiles {
  readonly of: readonly { readonly view: ReportView | undefined; readonly files: readonly ReadFile[] }[];
  readonly asked: readonly Reply[];
}

/** Each report's files together. */
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

/** Asks where the figures go, with a button for each report that still takes some. */
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

/** Takes the file's figures into that report, whichever is open when it is said. */
export async function saidInto(turn: Turn, { definition, report }: ReportView): Promise<string> {
  const called = calledAlone(definition, await reportsHere(turn), turn.phrases);
  return saidOfReport(called, turn.phrases.takeOver.sayInto(report.month), turn.phrases);
}

/** The report of the period that the document names, else of the one that is due. */
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
