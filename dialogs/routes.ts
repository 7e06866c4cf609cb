// What was understood, and the dialog that answers it.

import type { ReportView } from '../src/actions/report-view.ts';
import { nearestReadings } from '../src/entry/nearest.ts';
import type { Meaning } from '../src/entry/understand.ts';
import { figureName } from '../src/phrases/naming.ts';
import { CT25_CT08 } from '../src/report/ct25-ct08.ts';
import { figureOf } from '../src/report/definition.ts';
import type { PressDialog } from './card-action-router.ts';
import type { EditDialog } from './entry/edit-message.ts';
import { ReasonDialog, type Reasoning } from './entry/give-reason.ts';
import { SteerDialog, type Steering } from './entry/navigate.ts';
import { OpenDialog, type Opening } from './entry/open-report.ts';
import { goOn, toAsk } from './entry/question-prompt.ts';
import { AnswerDialog, type Answering } from './entry/record-figures.ts';
import { AgencyDialog, type AgencyWish } from './people/choose-agency.ts';
import { PeopleDialog } from './people/manage-people.ts';
import { isOfReport, ReminderDialog, type Reminding } from './reminders/reminder-words.ts';
import { type Asked, QuestionDialog } from './status/answer-question.ts';
import { LookDialog, type Looking } from './status/inspect-report.ts';
import { HistoryDialog, type HistoryWish } from './status/show-history.ts';
import { quick, type Reply, say, type Turn } from './turn.ts';
import { FinishDialog, type Finishing } from './workflow/submit-report.ts';
import { VerifyDialog, type Verifying } from './workflow/verify-file.ts';
import { PathDialog, type PathWish } from './workflow/workflow-words.ts';

/** The dialog to begin with what, or the answer itself. */
export type Route =
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
  | { readonly id: typeof QuestionDialog.ID; readonly input: Asked }
  | { readonly id: typeof ReminderDialog.ID; readonly input: Reminding }
  | { readonly id: typeof PressDialog.ID; readonly input: unknown }
  | {
      readonly id: typeof EditDialog.ID;
      readonly input: { readonly text: string; readonly original: string };
    }
  | readonly Reply[];

/** What needs no report, or finds its own. */
export function routeWithoutReport(
  { phrases }: Turn,
  meaning: Meaning,
  open: ReportView | undefined,
): Route | undefined {
  if (meaning.kind === 'open')
    return { id: OpenDialog.ID, input: { kind: 'month', mention: meaning.mention } };
  if (meaning.kind === 'question')
    return { id: QuestionDialog.ID, input: { question: meaning.question, ...(open && { open }) } };
  if (meaning.kind === 'wish' && meaning.wish.kind === 'agency')
    return { id: AgencyDialog.ID, input: { name: meaning.wish.name } };
  if (meaning.kind === 'reminders') {
    const { wish } = meaning;
    return isOfReport(wish) ? undefined : { id: ReminderDialog.ID, input: { wish } };
  }
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

/** What is about a report. `text` is what was said, `aside` whether nothing was asked here. */
export function routeInReport(
  turn: Turn,
  view: ReportView,
  { meaning, text, aside }: { readonly meaning: Meaning; readonly text: string; readonly aside: boolean },
): Route {
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
    case 'question':
      return { id: QuestionDialog.ID, input: { question: meaning.question, open: view } };
    case 'reminders':
      return isOfReport(meaning.wish)
        ? { id: ReminderDialog.ID, input: { wish: meaning.wish, view } }
        : { id: ReminderDialog.ID, input: { wish: meaning.wish } };
    case 'wish':
      return routeOfWish(view, meaning.wish);
    case 'command':
      return routeOfCommand(view, meaning.command, steer, look);
    case 'open':
    case 'unknown':
      // A number for a report that is not entered any more.
      if (view.report.state !== 'entering' && /\d/u.test(text))
        return [say(phrases.path.notOpen(view.report.month, view.report.state))];
      return aside || !toAsk(turn, view)
        ? [notUnderstood(turn, text)]
        : [notUnderstood(turn, text), ...goOn(turn, view, [])];
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

/** The nearest things that can be said, as buttons. */
function notUnderstood({ phrases }: Turn, text: string): Reply {
  const readings = nearestReadings(CT25_CT08, text, phrases.language);
  return say(phrases.ask.nearest, readings.map(quick));
}
