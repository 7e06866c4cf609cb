// "Phụ lục": the appendices of a report, and what the user's last files could be attached as. Attaching and
// removing always need a button press.

import { appendicesCard } from '../../cards/appendices.ts';
import { type Attached, attachAppendices, removeAppendices } from '../../src/actions/attach-appendix.ts';
import { reportInFile } from '../../src/actions/report-in-file.ts';
import type { ReportView } from '../../src/actions/report-view.ts';
import { appendicesIn } from '../../src/import/appendix-data.ts';
import {
  appendixKey,
  MOST_APPENDICES,
  MOST_APPENDIX_ROWS,
  type ReportAppendix,
} from '../../src/report/appendices.ts';
import { latestSentFiles } from '../../src/store/sent-files.ts';
import { type Of, refusal } from '../entry/form-card-actions.ts';
import { mayEnter, replyAfterChange } from '../entry/question-prompt.ts';
import { markSeenBeside, type QuickButton, quick, type Reply, say, type Turn } from '../turn.ts';
import { openKept, type ReadFile } from './open-sent.ts';
import { otherReport } from './other-report.ts';

/** Shows the report's appendices and the files that could be attached. */
export async function showAppendices(turn: Turn, view: ReportView): Promise<readonly Reply[]> {
  markSeenBeside(turn, view);
  return [{ kind: 'card', card: await cardOf(turn, view) }];
}

/** Appendices in these files that can be attached to this report. */
export function withAppendices(
  turn: Turn,
  view: ReportView,
  files: readonly ReadFile[],
): readonly ReadFile[] {
  return mayChange(turn, view) ? files.filter((file) => freshIn(view, [file]).length > 0) : [];
}

/** Offers to attach files that contain no figures. */
export function offerAppendices(turn: Turn, view: ReportView, files: readonly ReadFile[]): Reply {
  markSeenBeside(turn, view);
  return { kind: 'card', card: cardWith(turn, view, files) };
}

/**
 * After figures were recorded: what the files can be attached as, with the button; undefined when they have no
 * printable rows.
 */
export function appendixHint(
  { phrases: { appendix } }: Turn,
  view: ReportView,
  files: readonly ReadFile[],
): { readonly lines: readonly string[]; readonly buttons: readonly QuickButton[] } {
  const fresh = freshIn(view, files);
  if (fresh.length === 0) return { lines: [], buttons: [] };
  return { lines: [appendix.offer(fresh)], buttons: [quick(appendix.button.attach)] };
}

/** Reads the files again and attaches their current content. */
export async function attach(
  turn: Turn,
  view: ReportView,
  payload: Of<'attach-appendices'>,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  if (!mayEnter(turn, view)) return [say(phrases.readOnly)];
  if (view.report.state !== 'entering') return refusal(turn, view, payload, 'closed');
  const files = await openKept(turn, payload.files, view);
  if (typeof files === 'string') return [await replaced(turn, view, files)];
  const others = await ofOthers(turn, view, files);
  if (others.length > 0) return others;
  const found = files.flatMap(({ document, reading }) => appendicesIn(document, reading));
  if (found.length === 0) return [await replaced(turn, view, phrases.appendix.nothingInFile)];
  const { replace, version: seenVersion } = payload;
  const done = await attachAppendices(actions, view.report.id, found, {
    seenVersion,
    ...(replace !== undefined && { replace }),
  });
  if (done.kind === 'repeated') return [await replaced(turn, done.view)];
  if (done.kind === 'refused') return await refused(turn, view, payload, done.code);
  const card = await replaced(turn, done.view, saidOf(turn, done.result));
  return [card, ...replyAfterChange(turn, view, done.view, [], { touched: saidOfFigures(done.result) })];
}

/** Why files of another month or agency are not attached. */
async function ofOthers(turn: Turn, view: ReportView, files: readonly ReadFile[]): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const { document, reading } of files) {
    const of = reportInFile(view, reading);
    if (of.kind !== 'this' && of.kind !== 'no-month')
      replies.push(await otherReport(turn, view, document.name, of));
  }
  return replies;
}

/** Removes an appendix from the report. */
export async function remove(
  turn: Turn,
  view: ReportView,
  payload: Of<'remove-appendix'>,
): Promise<readonly Reply[]> {
  const { phrases, actions } = turn;
  if (!mayEnter(turn, view)) return [say(phrases.readOnly)];
  const done = await removeAppendices(actions, view.report.id, [payload], payload.version);
  if (done.kind === 'repeated') return [await replaced(turn, done.view)];
  if (done.kind === 'refused') return await refused(turn, view, payload, done.code);
  return [await replaced(turn, done.view, phrases.appendix.removed(done.result))];
}

type Payload = Of<'attach-appendices' | 'remove-appendix'>;

/** Updates an outdated card; other refusals are reported as usual. */
async function refused(
  turn: Turn,
  view: ReportView,
  payload: Payload,
  code: Parameters<typeof refusal>[3],
): Promise<readonly Reply[]> {
  if (code !== 'outdated') return refusal(turn, view, payload, code);
  return [await replaced(turn, view, turn.phrases.card.outdated(payload.version))];
}

function saidOf({ phrases }: Turn, { attached, replaced: gone, tooLong, tooMany }: Attached): string {
  const { appendix } = phrases;
  return [
    ...(attached.length > 0 ? [appendix.attached(attached, gone)] : []),
    ...(tooLong.length > 0 ? [appendix.tooLong(tooLong, MOST_APPENDIX_ROWS)] : []),
    ...(tooMany.length > 0 ? [appendix.tooMany(tooMany, MOST_APPENDICES)] : []),
  ].join(' ');
}

const saidOfFigures = ({ attached }: Attached) => attached.flatMap(({ sums }) => [...sums.keys()]);

async function replaced(turn: Turn, view: ReportView, notice?: string): Promise<Reply> {
  markSeenBeside(turn, view);
  return { kind: 'replace', card: await cardOf(turn, view, notice) };
}

async function cardOf(turn: Turn, view: ReportView, notice?: string) {
  return cardWith(turn, view, mayChange(turn, view) ? await lastSent(turn, view) : [], notice);
}

function cardWith(turn: Turn, view: ReportView, files: readonly ReadFile[], notice?: string) {
  const fresh = freshIn(view, files);
  const hashes = new Set(fresh.map(({ sha256 }) => sha256));
  // `Set.delete` returns whether the hash was present, so a file sent twice is named once.
  const from = files.filter(({ document }) => hashes.delete(document.sha256));
  const kinds = new Set(fresh.map(({ kind }) => kind));
  const rivals = view.appendices.filter(({ kind }) => kinds.has(kind));
  const names = from.map(({ document }) => document.name);
  return appendicesCard(turn.phrases, {
    view,
    nonce: turn.nonce(),
    mayChange: mayChange(turn, view),
    ...(from.length > 0 && { offer: { ids: from.map(({ id }) => id), names, appendices: fresh, rivals } }),
    ...(notice !== undefined && { notice }),
  });
}

const mayChange = (turn: Turn, view: ReportView) => mayEnter(turn, view) && view.report.state === 'entering';

/** Appendices in the files that are not attached yet. */
function freshIn(view: ReportView, files: readonly ReadFile[]): readonly ReportAppendix[] {
  const known = new Set(view.appendices.map(appendixKey));
  const found = files
    .filter(({ reading }) => ['this', 'no-month'].includes(reportInFile(view, reading).kind))
    .flatMap(({ document, reading }) => appendicesIn(document, reading));
  // A file sent twice counts once.
  const once = new Map(found.map((one) => [appendixKey(one), one]));
  return [...once.values()].filter((one) => !known.has(appendixKey(one)));
}

/** The files this user sent last in this conversation. */
async function lastSent(turn: Turn, view: ReportView): Promise<readonly ReadFile[]> {
  const { actions, talk } = turn;
  const of = { personId: actions.actor.id, conversationId: talk.conversationId };
  const ids = (await latestSentFiles(actions.db, of)).map(({ id }) => id);
  const files = await openKept(turn, ids, view);
  return typeof files === 'string' ? [] : files;
}
