// The root of every turn: what reached the bot is understood here and handed to the dialog that answers it.

import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { openReport } from '../src/actions/open-report.ts';
import { readReport } from '../src/actions/read-report.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { monthNumberOf, yearOf } from '../src/calendar/month.ts';
import { type Meaning, understand } from '../src/entry/understand.ts';
import { readCommand } from '../src/entry/vocabulary.ts';
import { figureName } from '../src/phrases/naming.ts';
import { CT25_CT08 } from '../src/report/ct25-ct08.ts';
import { changesSince, figureOf, findFigure } from '../src/report/definition.ts';
import { AgencyDialog, type AgencyWish } from './agency-dialog.ts';
import { AnswerDialog, type Answering } from './answer-dialog.ts';
import { goOn, toAsk } from './asking.ts';
import { EditDialog } from './edit-dialog.ts';
import { FinishDialog, type Finishing } from './finish-dialog.ts';
import { HistoryDialog, type HistoryWish } from './history-dialog.ts';
import { listening } from './listening.ts';
import { LookDialog, type Looking } from './look-dialog.ts';
import { OpenDialog, type Opening } from './open-dialog.ts';
import { PathDialog, type PathWish } from './path-dialog.ts';
import { PeopleDialog } from './people-dialog.ts';
import { PressDialog } from './press-dialog.ts';
import { ReasonDialog, type Reasoning } from './reason-dialog.ts';
import { SteerDialog, type Steering } from './steer-dialog.ts';
import { type Incoming, quick, type Reply, type SentFile, say, sees, type Turn } from './turn.ts';
import type { TurnInput } from './turn-dialog.ts';
import { VerifyDialog, type Verifying } from './verify-dialog.ts';

/** The dialog to begin with what, or the answer itself. */
type Route =
  | { readonly id: typeof OpenDialog.ID; readonly input: Opening }
  | { readonly id: typeof AnswerDialog.ID; readonly input: Answering }
  | { readonly id: typeof SteerDialog.ID; readonly input: Steering }
  | { readonly id: typeof LookDialog.ID; readonly input: Looking }
  | { readonly id: typeof ReasonDialog.ID; readonly input: Reasoning }
  | { readonly id: typeof FinishDialog.ID; readonly input: Finishing }
  | { readonly id: typeof PathDialog.ID; readonly input: PathWish }
  | { readonly id: typeof AgencyDialog.ID; readonly input: AgencyWish }
  | { readonly id: typeof PeopleDialog.ID; readonly input: undefined }
  | { readonly id: typeof HistoryDialog.ID; readonly input: HistoryWish }
  | { readonly id: typeof VerifyDialog.ID; readonly input: Verifying }
  | { readonly id: typeof PressDialog.ID; readonly input: unknown }
  | {
      readonly id: typeof EditDialog.ID;
      readonly input: { readonly text: string; readonly original: string };
    }
  | readonly Reply[];

export class MainDialog extends Dialog<TurnInput<Incoming>> {
  static readonly ID = 'main';

  constructor() {
    super(MainDialog.ID);
  }

  override async beginDialog(dc: DialogContext, options?: TurnInput<Incoming>): Promise<DialogTurnResult> {
    if (!options) throw new Error('a turn was begun without its input');
    const { turn } = options;
    const route = await routeOf(turn, options.input);
    if ('id' in route) return await dc.replaceDialog(route.id, { turn, input: route.input });
    return await dc.endDialog(route);
  }
}

async function routeOf(turn: Turn, incoming: Incoming): Promise<Route> {
  switch (incoming.kind) {
    case 'joined':
      return { id: OpenDialog.ID, input: { kind: 'welcome' } };
    case 'repeated':
      return { id: OpenDialog.ID, input: { kind: 'repeated' } };
    case 'pressed':
      return { id: PressDialog.ID, input: incoming.value };
    case 'edited':
      return { id: EditDialog.ID, input: incoming };
    case 'said':
      return await routeOfWords(turn, incoming.text, incoming.files ?? []);
  }
}

async function routeOfWords(turn: Turn, text: string, files: readonly SentFile[]): Promise<Route> {
  if (text === '') return { id: VerifyDialog.ID, input: { files } };
  // Which agency an administrator means is asked there, and among other agencies.
  if (readCommand(text, { slips: false }) === 'people') return { id: PeopleDialog.ID, input: undefined };
  if (!turn.talk.agencyId) return { id: AgencyDialog.ID, input: { name: text } };
  const open = await openView(turn);
  const meaning = heard(turn, text, open);
  const verifies = meaning.kind === 'command' && meaning.command === 'verify';
  if (verifies || (meaning.kind === 'unknown' && files.length > 0))
    return { id: VerifyDialog.ID, input: { files } };
  const withoutReport = routeWithoutReport(turn, meaning, open);
  if (withoutReport) return withoutReport;

  // Everything else is about a report: the open one, else the one that is due.
  const view = open ?? (await dueView(turn));
  if (!view) return { id: OpenDialog.ID, input: { kind: 'month', mention: undefined } };
  const meant = open ? meaning : heard(turn, text, view);
  const aside = !open || turn.talk.paused || turn.talk.asked === undefined;
  if (!open) sees(turn, view);
  return routeInReport(turn, view, meant, aside);
}

function heard(turn: Turn, text: string, view: ReportView | undefined): Meaning {
  if (!view) return understand(text, { definition: CT25_CT08, upcoming: [], usual: () => undefined });
  if (view.report.state !== 'entering') return understand(text, listening(view, undefined));
  // A bare number answers what was asked here, even if a colleague has answered it meanwhile.
  const asked = turn.talk.asked === undefined ? undefined : findFigure(view.definition, turn.talk.asked);
  return understand(text, listening(view, asked ?? toAsk(turn, view)));
}

/** What needs no report, or finds its own. */
function routeWithoutReport(
  { phrases }: Turn,
  meaning: Meaning,
  open: ReportView | undefined,
): Route | undefined {
  if (meaning.kind === 'open')
    return { id: OpenDialog.ID, input: { kind: 'month', mention: meaning.mention } };
  if (meaning.kind === 'wish' && meaning.wish.kind === 'agency')
    return { id: AgencyDialog.ID, input: { name: meaning.wish.name } };
  if (meaning.kind !== 'command') return undefined;
  switch (meaning.command) {
    case 'agency':
      return { id: AgencyDialog.ID, input: {} };
    case 'decide':
      return { id: PathDialog.ID, input: { kind: 'decide' } };
    case 'people':
      return { id: PeopleDialog.ID, input: undefined };
    case 'all-agencies':
      return { id: PathDialog.ID, input: { kind: 'list' } };
    case 'greet':
      return { id: OpenDialog.ID, input: { kind: 'welcome' } };
    case 'resume':
      return { id: OpenDialog.ID, input: { kind: 'resume' } };
    case 'thanks':
      return [say(phrases.thanks)];
    case 'help':
      return open ? undefined : [say(phrases.help.join('\n\n'))];
    default:
      return undefined;
  }
}

function routeInReport(turn: Turn, view: ReportView, meaning: Meaning, aside: boolean): Route {
  const { phrases } = turn;
  const steer = (to: Steering['to']): Route => ({ id: SteerDialog.ID, input: { view, to } });
  const look = (at: Looking['at']): Route => ({ id: LookDialog.ID, input: { view, at } });
  switch (meaning.kind) {
    case 'answers': {
      if (aside && !meaning.named) return offer(turn, view, meaning);
      const lead = turn.talk.seenVersion === 0 ? [phrases.reportTitle(view.report.month)] : [];
      return { id: AnswerDialog.ID, input: { ...meaning, view, lead } };
    }
    case 'ask':
      return view.report.state !== 'entering'
        ? [say(phrases.path.refusal.closed)]
        : steer({ kind: 'figure', figure: meaning.figure });
    case 'which':
    case 'explain':
    case 'form':
      return look(meaning);
    case 'reason':
      return { id: ReasonDialog.ID, input: { view, words: meaning.words } };
    case 'too-many':
      return [say(phrases.tooMany(meaning.words.length, meaning.room, sectionAsked(turn, view)))];
    case 'other-month':
      return [say(phrases.otherMonth(meaning.month, view.report.month))];
    case 'wish':
      return routeOfWish(view, meaning.wish);
    case 'command':
      return routeOfCommand(view, meaning.command, steer, look);
    case 'open':
    case 'unknown':
      if (view.report.state !== 'entering')
        return [say(phrases.path.notOpen(view.report.month, view.report.state))];
      return aside || !toAsk(turn, view)
        ? [say(phrases.notUnderstood, [quick(phrases.button.review), quick(phrases.button.help)])]
        : goOn(turn, view, [phrases.notUnderstood]);
  }
}

function routeOfWish(view: ReportView, { kind, name }: Extract<Meaning, { kind: 'wish' }>['wish']): Route {
  switch (kind) {
    case 'hand-over':
      return { id: PathDialog.ID, input: { kind, view, name } };
    case 'history':
      return { id: HistoryDialog.ID, input: { view, figure: name } };
    case 'agency':
      return { id: AgencyDialog.ID, input: { name } };
  }
}

function routeOfCommand(
  view: ReportView,
  command: Extract<Meaning, { kind: 'command' }>['command'],
  steer: (to: Steering['to']) => Route,
  look: (at: Looking['at']) => Route,
): Route {
  switch (command) {
    case 'back':
    case 'skip':
    case 'keep':
    case 'as-last-month':
    case 'keep-all':
    case 'later':
    case 'cancel':
    case 'recompute':
      return steer({ kind: command });
    case 'missing':
    case 'review':
    case 'status':
    case 'help':
      return look({ kind: command });
    case 'submit':
    case 'withdraw':
    case 'document':
      return { id: FinishDialog.ID, input: { view, wish: command } };
    case 'register':
    case 'correct':
    case 'documents':
    case 'hand-over':
      return { id: PathDialog.ID, input: { kind: command, view } };
    case 'history':
      return { id: HistoryDialog.ID, input: { view } };
    case 'verify':
      return { id: VerifyDialog.ID, input: { files: [] } };
    case 'agency':
      return { id: AgencyDialog.ID, input: {} };
    case 'decide':
      return { id: PathDialog.ID, input: { kind: 'decide' } };
    case 'people':
      return { id: PeopleDialog.ID, input: undefined };
    case 'all-agencies':
      return { id: PathDialog.ID, input: { kind: 'list' } };
    case 'greet':
    case 'thanks':
    case 'resume':
      return { id: OpenDialog.ID, input: { kind: 'resume' } };
  }
}

/** A bare number while nothing is asked: never recorded unasked, never thrown away. */
function offer(
  { phrases }: Turn,
  view: ReportView,
  { answers }: Extract<Meaning, { kind: 'answers' }>,
): Route {
  const [first] = answers;
  if (!first || view.report.state !== 'entering') return [say(phrases.path.refusal.closed)];
  const nameOf = (id: string) => figureName(figureOf(view.definition, id), phrases.language);
  const asks =
    first.reading.kind === 'text'
      ? phrases.wordsWithoutQuestion(nameOf(first.figure))
      : phrases.numberWithoutQuestion(answers.map(({ figure }) => nameOf(figure)).join('**, **'));
  return [
    say(`${phrases.reportTitle(view.report.month)}. ${asks}`, [
      quick(answers.map(({ figure, words }) => `${nameOf(figure)}: ${words}`).join('; ')),
      quick(phrases.button.resume),
    ]),
  ];
}

function sectionAsked(turn: Turn, view: ReportView): string {
  const asking = toAsk(turn, view);
  const section = view.definition.sections.find(({ id }) => id === asking?.section);
  return (turn.phrases.language === 'vi' ? section?.title : section?.english) ?? '';
}

/** The report this conversation is on; begun under an older form, it is brought under the present one and told so. */
async function openView({ actions, talk, phrases, news }: Turn): Promise<ReportView | undefined> {
  if (!talk.reportId) return undefined;
  const read = await readReport(actions, talk.reportId);
  if (read.kind === 'refused') return undefined;
  const { report, definition } = read.view;
  if (changesSince(definition, report.definitionVersion).length === 0) return read.view;
  const mention = { kind: 'month', month: monthNumberOf(report.month), year: yearOf(report.month) } as const;
  // The report may be of another agency than the one that the person speaks for here.
  const opened = await openReport({ ...actions, agencyId: report.agencyId }, mention);
  if (opened.kind !== 'opened') return read.view;
  if (opened.changes.length > 0) news.push(phrases.definitionChanged(opened.changes));
  return opened.view;
}

async function dueView({ actions }: Turn): Promise<ReportView | undefined> {
  const opened = await openReport(actions, undefined);
  return opened.kind === 'opened' ? opened.view : undefined;
}
