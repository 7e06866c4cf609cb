// Entry point for files: each is opened once, and what the user wants decides which handler answers. A file
// that is byte for byte an approved report is always reported as such.

import { readAs, readerFor } from '../../src/actions/read-as.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { pastedSource } from '../../src/formats/pasted.ts';
import { isFinished } from '../../src/import/finished-report.ts';
import type { SourceDocument } from '../../src/import/source.ts';
import { figuresRead } from '../../src/import/which-definition.ts';
import { mayEnter } from '../entry/question-prompt.ts';
import { type QuickButton, quick, type Reply, type SentFile, say, type Turn } from '../turn.ts';
import { reportsEver } from '../which-report.ts';
import { keptWords } from '../workflow/verify-file.ts';
import { offerAppendices, withAppendices } from './appendices.ts';
import { checkFiles } from './check-document.ts';
import { keepPasted, openSent, type ReadFile } from './open-sent.ts';
import { reportOfFile, saidInto, sortByReport } from './report-of-file.ts';
import { entersHere, offerTakeOver, reportFor } from './take-over.ts';
import { unreadOf } from './unread.ts';

/**
 * - `verify`: whether it is an unchanged approved report
 * - `check`: find contradictions
 * - `take-over`: record its figures
 * - `any`: not stated
 */
export type FileWish = 'verify' | 'check' | 'take-over' | 'any';

export interface Received {
  readonly wish: FileWish;
  /** The report open in the conversation, if any. */
  readonly open: ReportView | undefined;
}

/** Opens the files of a message and answers by what the user wants. */
export async function receiveFiles(
  turn: Turn,
  sent: readonly SentFile[],
  { wish, open }: Received,
): Promise<readonly Reply[]> {
  const { files, refused } = await openSent(turn, sent, open ?? (await readerFor(turn.actions)));
  turn.trace.push(...files.map(({ reading: { is = 'unknown' } }) => `file:${is}`));
  const told = refused.length > 0 ? [say(refused.join('\n\n'))] : [];
  if (files.length === 0) return told;
  return [...told, ...(await answer(turn, files, { wish, open }))];
}

/** Minimum number of lines in a table exported by the one-stop system. */
const FEWEST_LINES = 3;

/** Handles a pasted table like a file; undefined for any other pasted text. */
export async function receivePasted(
  turn: Turn,
  text: string,
  open: ReportView | undefined,
): Promise<readonly Reply[] | undefined> {
  if (text.split('\n', FEWEST_LINES).length < FEWEST_LINES) return undefined;
  const document = pastedSource(text);
  const reading = await readAs(document, open ?? (await readerFor(turn.actions)));
  const other = entersHere(turn) ? await pastedElsewhere(turn, text, document, open) : undefined;
  if (other) return other;
  if (!isTable(reading)) return undefined;
  turn.trace.push('pasted:table');
  return await offerTakeOver(turn, [await keepPasted(turn, text, { document, reading })], open);
}

/** Minimum number of figures by which a text is recognised as belonging to another report. */
const MIN_FIGURES = 5;

async function pastedElsewhere(
  turn: Turn,
  text: string,
  document: SourceDocument,
  open: ReportView | undefined,
): Promise<readonly Reply[] | undefined> {
  const of = await reportOfFile(turn, document, open);
  if (of.kind === 'as-read') return undefined;
  const readings =
    of.kind === 'of'
      ? [await readAs(document, { ...(await readerFor(turn.actions)), definition: of.definition })]
      : of.readings;
  const [reading] = readings;
  const told =
    reading && (isTable(reading) || (reading.is === 'report' && figuresRead(reading) >= MIN_FIGURES));
  // Text that fits several reports is handled as a message, which asks which one is meant.
  if (!told || (!isTable(reading) && readings.length > 1 && !open)) return undefined;
  turn.trace.push(`pasted:${reading.is}`);
  const file = await keepPasted(turn, text, { document, reading });
  const { of: sorted, asked } = await sortByReport(turn, [file], open);
  const replies: Reply[] = [...asked];
  for (const { view, files } of sorted) replies.push(...(await offerTakeOver(turn, files, view)));
  return replies;
}

const isTable = (reading: ReadFile['reading']): boolean =>
  reading.is === 'table' && figuresRead(reading) > 0 && !isList(reading);

/** Names with a value each and no heading are figures given in chat; these are recorded directly. */
const isList = ({ figures, disagreeing }: ReadFile['reading']): boolean =>
  disagreeing.size === 0 && figures.every(({ foundIn }) => foundIn.by === 'cell' && foundIn.column === '');

async function answer(
  turn: Turn,
  files: readonly ReadFile[],
  { wish, open }: Received,
): Promise<readonly Reply[]> {
  if (wish === 'verify' || wish === 'check') return await checkFiles(turn, files, wish === 'verify');
  const [named] = turn.named ?? [];
  if (named && !(await reportsEver(turn)).some(({ id }) => turn.named?.some((one) => one.id === id)))
    return [say(turn.phrases.reports.notOwed(named.short[turn.phrases.language]))];
  const known = await Promise.all(
    files.map(async (file) => ({ file, kept: await keptWords(turn, file.bytes) })),
  );
  const kept = known.flatMap(({ kept: words }) => (words === undefined ? [] : [words]));
  const others = known.flatMap(({ file, kept: words }) => (words === undefined ? [file] : []));
  const replies: Reply[] = kept.map(({ words }) => say(words));
  // Taking over an approved report would change nothing, so that is skipped unless requested.
  const rest = wish === 'take-over' ? files : others;
  if (rest.length === 0) return replies;
  if (!entersHere(turn)) return [...replies, ...(await replyByKind(turn, rest, { wish, open }))];
  const { of, asked } = await sortByReport(turn, rest, open);
  for (const { view, files: own } of of)
    replies.push(...(await replyByKind(turn, own, { wish, open: view })));
  return [...replies, ...asked];
}

/** Tables and drafts are offered for recording; for a finished report, ask what it is for. */
async function replyByKind(
  turn: Turn,
  files: readonly ReadFile[],
  { wish, open }: Received,
): Promise<readonly Reply[]> {
  const empty = files.filter(({ reading }) => figuresRead(reading) === 0);
  const finished = files.filter((file) => wish === 'any' && isFinished(file.reading));
  const taken = files.filter((file) => !empty.includes(file) && !finished.includes(file));
  const words = turn.phrases.sentFiles;
  const view = empty.length + finished.length > 0 ? await reportFor(turn, open) : undefined;
  const mayTake = view !== undefined && mayEnter(turn, view);
  const lists = view ? withAppendices(turn, view, empty) : [];
  const nothing = empty.filter((file) => !lists.includes(file));
  return [
    ...(view && lists.length > 0 ? [offerAppendices(turn, view, lists)] : []),
    ...nothing.map(({ document }) =>
      say([words.nothingFound(document.name), ...unreadOf(turn, document)].join('\n\n'), [
        quick(words.button.check),
      ]),
    ),
    ...(await Promise.all(finished.map((file) => describeFile(turn, file, mayTake ? view : undefined)))),
    ...(taken.length > 0 ? await offerTakeOver(turn, taken, open) : []),
  ];
}

/** `into`: the report in which this user can record its figures. */
async function describeFile(
  turn: Turn,
  { document, reading }: ReadFile,
  into: ReportView | undefined,
): Promise<Reply> {
  const words = turn.phrases.sentFiles;
  const [period, ...others] = reading.periods;
  const facts = {
    name: document.name,
    month: period?.kind === 'month' && others.length === 0 ? period.month : undefined,
    called: into?.called,
    agency: reading.agencies[0],
    figures: figuresRead(reading),
    notKept: document.kind === 'docx',
  };
  const { takeOver } = words.button;
  const takes = into && { title: takeOver, says: into.called ? await saidInto(turn, into) : takeOver };
  const buttons: readonly QuickButton[] = [quick(words.button.check), ...(takes ? [takes] : [])];
  return say([words.isReport(facts), ...unreadOf(turn, document)].join('\n\n'), buttons);
}
