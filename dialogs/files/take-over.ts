// Figures from files: compared with the stored ones, confirmed, and recorded with their provenance.

import { savedCard } from '../../cards/saved.ts';
import { takeOverCard } from '../../cards/take-over.ts';
import { readTakeOverFields } from '../../cards/take-over-fields.ts';
import { namesInCharge } from '../../src/actions/answer-status.ts';
import { chosenFigures } from '../../src/actions/chosen-figures.ts';
import { openReport } from '../../src/actions/open-report.ts';
import { type Proposal, proposalsFor } from '../../src/actions/proposals.ts';
import { recordFigures } from '../../src/actions/record-figures.ts';
import { reportInFile } from '../../src/actions/report-in-file.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { may } from '../../src/agency/person.ts';
import type { EntryEvent } from '../../src/entry/entry.ts';
import { figureName, valueText } from '../../src/phrases/figure-labels.ts';
import { figureOf } from '../../src/report/definition.ts';
import { reportName } from '../../src/report/said-period.ts';
import { filesDone, latestSentFiles } from '../../src/store/sent-files.ts';
import { type Fields, type Of, refusal } from '../entry/form-card-actions.ts';
import { freshFindings, noticedLines } from '../entry/noticed-findings.ts';
import { askNext, derivedLines, mayEnter, replyAfterChange } from '../entry/question-prompt.ts';
import { replacing } from '../entry/record-figures.ts';
import { isOffice, notAllowed } from '../refusals.ts';
import { markSeenBeside, quick, type Reply, say, type Turn } from '../turn.ts';
import { closed } from '../workflow/closed.ts';
import { appendixHint } from './appendices.ts';
import { openKept, type ReadFile } from './open-sent.ts';
import { otherReport } from './other-report.ts';
import { sortByReport } from './report-of-file.ts';
import { unreadOf } from './unread.ts';

/** "Lấy số từ tệp" without a file: uses the last files if they are still kept, otherwise explains how. */
export async function takeOverLatest(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  if (!mayEnter(turn, view)) return [await notTheirs(turn, view)];
  const of = { personId: turn.actions.actor.id, conversationId: turn.talk.conversationId };
  const latest = await latestSentFiles(turn.actions.db, of);
  const ids = latest.filter(({ done }) => !done).map(({ id }) => id);
  if (ids.length === 0) return [say(turn.phrases.takeOver.howTo)];
  const files = await openKept(turn, ids, view);
  if (typeof files === 'string') return [say(files)];
  const sorted = await sortByReport(turn, files, view);
  const own = sorted.of.flatMap((one) => (one.view?.report.id === view.report.id ? one.files : []));
  if (own.length > 0) return await offerTakeOver(turn, own, view);
  // Do not ask again when the report has been named.
  const named = turn.named?.some(({ id }) => id === view.definition.id);
  return sorted.asked.length === 0 || named ? await offerTakeOver(turn, files, view) : sorted.asked;
}

interface OfPasted {
  /** The document's month has already been compared with the report's. */
  readonly monthKnown?: boolean;
  readonly notes?: readonly string[];
}

/** The card with the figures of the files. Files of another month or agency are refused with an explanation. */
export async function offerTakeOver(
  turn: Turn,
  files: readonly ReadFile[],
  open: ReportView | undefined,
  { monthKnown = false, notes = [] }: OfPasted = {},
): Promise<readonly Reply[]> {
  const view = await reportFor(turn, open);
  if (!view) return [entersHere(turn) ? say(turn.phrases.takeOver.noReport) : await notTheirs(turn)];
  if (!mayEnter(turn, view)) return [await notTheirs(turn, view)];
  const others: Reply[] = [];
  const own: ReadFile[] = [];
  let monthSaid = monthKnown;
  for (const file of files) {
    const of = reportInFile(view, file.reading);
    if (of.kind === 'this' || of.kind === 'no-month') own.push(file);
    else others.push(await otherReport(turn, view, file.document.name, of));
    monthSaid ||= of.kind === 'this';
  }
  if (own.length === 0) return others;
  if (view.report.state !== 'entering') return [...others, closed(turn, view)];
  return [...others, preview(turn, view, own, { monthSaid, besides: notes })];
}

/** Whether the user may enter figures for the current agency. */
export const entersHere = ({ actions }: Turn): boolean =>
  may(actions.actor, 'enter-figures', actions.agencyId);

/** Says who may record these figures, and what else this user can do with the file. */
export async function notTheirs(turn: Turn, view?: ReportView): Promise<Reply> {
  const { refused, takeOver, sentFiles } = turn.phrases;
  const names = view && !isOffice(turn) ? await namesInCharge(turn.actions, view) : [];
  const who = isOffice(turn) ? refused.entering : takeOver.whoEnters(names);
  return say(`${who} ${takeOver.mayCheck}`, [quick(sentFiles.button.check)]);
}

/** The open report, by default the one due. */
export async function reportFor(
  { actions }: Turn,
  open: ReportView | undefined,
): Promise<ReportView | undefined> {
  if (open) return open;
  const opened = await openReport(actions, undefined);
  return opened.kind === 'opened' ? opened.view : undefined;
}

function preview(
  turn: Turn,
  view: ReportView,
  files: readonly ReadFile[],
  { monthSaid, besides }: { readonly monthSaid: boolean; readonly besides: readonly string[] },
): Reply {
  const { phrases } = turn;
  const proposals = proposalsFor(view, files);
  const names = files.map(({ document }) => document.name);
  const notes = [...besides, ...files.flatMap(({ document }) => unreadOf(turn, document))];
  if (proposals.every(({ standing }) => standing === 'same')) {
    const hint = appendixHint(turn, view, files);
    const words = [...nothingNew(turn, view, proposals, names), ...notes, ...hint.lines];
    return say(words.join('\n\n'), [quick(phrases.sentFiles.button.check), ...hint.buttons]);
  }
  markSeenBeside(turn, view);
  const card = takeOverCard(phrases, {
    view,
    proposals,
    files: files.map(({ id, document: { name } }) => ({ id, name })),
    monthUnsaid: !monthSaid,
    notes,
    unplaced: files.flatMap(({ reading }) => reading.unplaced.map(({ words }) => words)),
    nonce: turn.nonce(),
    now: turn.actions.now,
  });
  return { kind: 'card', card };
}

/** A file may have only part of a figure's total; this is explained instead of offering it. */
function nothingNew(
  { phrases: { takeOver: words, language } }: Turn,
  view: ReportView,
  proposals: readonly Proposal[],
  names: readonly string[],
): readonly string[] {
  const parts = proposals.flatMap(({ figure, candidates, stored, entered }) =>
    stored === undefined || !entered?.addends || candidates.every(({ value }) => value === stored)
      ? []
      : [
          `- ${figureName(figure, language)}: ${words.addends(entered.addends)} = ${valueText(figure, stored, language)}`,
        ],
  );
  if (parts.length === 0) return [words.nothingNew(names, reportName(view))];
  return [words.alreadyAdded(names, reportName(view)), parts.join('\n')];
}

/** Card action: records the selected figures from the files and the report as they are now. */
export async function takeOver(
  turn: Turn,
  view: ReportView,
  payload: Of<'take-over'>,
  fields: Fields,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  const words = phrases.takeOver;
  if (!mayEnter(turn, view)) return [notAllowed(turn, 'entering')];
  if (view.report.state !== 'entering') return refusal(turn, view, payload, 'closed');
  const files = await openKept(turn, payload.files, view);
  if (typeof files === 'string') return [say(files)];
  // A forged payload could name files that were refused for this report.
  if (files.some(({ reading }) => !['this', 'no-month'].includes(reportInFile(view, reading).kind)))
    return [say(phrases.badPayload)];
  const names = files.map(({ document }) => document.name);
  const wish = { take: payload.take, seenVersion: payload.version, ...readTakeOverFields(fields) };
  const proposals = proposalsFor(view, files);
  if (payload.take === 'ticked' && wish.ticks.size + wish.choices.size === 0 && ticksAmong(proposals))
    return [say(words.nothingArrived)];
  const { given, undecided } = chosenFigures(proposals, wish);
  if (given.length === 0 && undecided.length === 0) {
    await filesDone(actions.db, payload.files, actions.actor.id);
    return [
      savedReply(turn, view, words.takenNone(names), { recorded: [], notes: [] }),
      ...askNext(turn, view, []),
    ];
  }
  const recorded = await recordFigures(actions, {
    reportId: view.report.id,
    given,
    how: 'file',
    seenVersion: payload.version,
  });
  if (recorded.kind === 'refused') return refusal(turn, view, payload, recorded.code);
  const after = recorded.view;
  if (recorded.kind === 'repeated') return askNext(turn, after, [phrases.repeated]);
  const events = recorded.result;
  const taken = events.flatMap(({ kind, figure }) =>
    kind === 'recorded' || kind === 'computed' ? [figure] : [],
  );
  const conflicts = events.flatMap((event) => (event.kind === 'conflict' ? [event] : []));
  if (undecided.length + conflicts.length === 0) await filesDone(actions.db, payload.files, actions.actor.id);
  const left = undecided.map(({ figure }) => figureName(figure, phrases.language));
  const heading = taken.length > 0 ? words.taken(taken.length, names) : words.takenNone(names);
  const hint = appendixHint(turn, after, files);
  const derived = derivedLines(turn, view, after);
  const card = savedReply(turn, after, heading, {
    recorded: taken,
    notes: [...(left.length > 0 ? [words.undecided(left)] : []), ...derived, ...hint.lines],
  });
  if (conflicts.length > 0) {
    markSeenBeside(turn, after);
    const lines = conflicts.map((event) => conflictWords(turn, after, event));
    const found = noticedLines(turn, after, freshFindings(turn, view, after, taken));
    return [
      card,
      say([...lines, ...found].join('\n\n'), [
        ...conflicts.map((one) => replacing(turn, after, one)),
        ...hint.buttons,
      ]),
    ];
  }
  return [card, ...replyAfterChange(turn, view, after, [], { touched: taken, first: hint.buttons })];
}

const ticksAmong = (proposals: readonly Proposal[]) => proposals.some(({ standing }) => standing !== 'same');

function savedReply(
  turn: Turn,
  view: ReportView,
  heading: string,
  { recorded, notes }: { readonly recorded: readonly string[]; readonly notes: readonly string[] },
): Reply {
  const card = savedCard(turn.phrases, {
    view,
    name: '',
    recorded,
    derived: [],
    found: [],
    empty: [],
    instead: { heading, notes },
    now: turn.actions.now,
  });
  return { kind: 'replace', card };
}

function conflictWords(
  { phrases }: Turn,
  { definition }: ReportView,
  { figure: id, offered, current }: Extract<EntryEvent, { kind: 'conflict' }>,
): string {
  const figure = figureOf(definition, id);
  const value = (of: number | string) => valueText(figure, of, phrases.language);
  return phrases.takeOver.conflict(
    figureName(figure, phrases.language),
    value(current.value),
    value(offered),
  );
}
