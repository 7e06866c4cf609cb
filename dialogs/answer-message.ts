// Answers a text message: understands it in its context, runs the handler of its intent, or asks back.

import { openReport } from '../src/actions/open-report.ts';
import { monthMeant } from '../src/actions/period-meant.ts';
import { readReport, readStored } from '../src/actions/read-report.ts';
import type { ReportView } from '../src/actions/report-view.ts';
import { asksToCheck } from '../src/intents/check-request.ts';
import { opensToEnter } from '../src/intents/families/entry/open-report.ts';
import { type IntentId, intentOf } from '../src/intents/registry.ts';
import type { SlotValues } from '../src/intents/slots/slot.ts';
import { isAwaitedText, LONGEST_REQUEST, mayBeToCheck, textToCheck } from '../src/intents/text-to-check.ts';
import { type Understanding, understand } from '../src/intents/understand.ts';
import { unmistakableName } from '../src/intents/values/say-values.ts';
import { detectLanguage } from '../src/language/detect-language.ts';
import type { Language } from '../src/language/language.ts';
import { phrasesFor } from '../src/phrases/catalogue.ts';
import { figureName, wordsShown } from '../src/phrases/figure-labels.ts';
import { type FigureId, figureOf, findFigure } from '../src/report/definition.ts';
import { conversationContext } from './conversation-context.ts';
import { answerValues } from './entry/answer-values.ts';
import { offerReason } from './entry/give-reason.ts';
import { withOpenQuestion } from './entry/open-question.ts';
import { askWhichMonth, takeForNamedMonth, wordsForMonth } from './entry/other-month.ts';
import { askNext, nextFigure } from './entry/question-prompt.ts';
import { answerToQuestion } from './entry/quoted-question.ts';
import { takeAnswers } from './entry/record-figures.ts';
import { askWhichQuestion } from './entry/which-question.ts';
import { awaitText, checkText } from './files/check-document.ts';
import { pastedOver } from './files/paste-over.ts';
import { receiveFiles, receivePasted } from './files/receive-files.ts';
import { answerFiles, fileWish, goesBeforeFiles } from './files/words-beside-files.ts';
import { givesFigures, givesWords } from './gives-words.ts';
import type { IntentRequest } from './handler.ts';
import { learnt, learntForTurn } from './learnt-for.ts';
import { notUnderstood, offered, worthOffering } from './not-understood.ts';
import { askedOfOneAgency } from './office-one-agency.ts';
import { inTheReportMeant, isSettledOn, quotesOther, valuesElsewhere } from './other-report.ts';
import { askWhichReport } from './owed-reports.ts';
import { chooseAgency } from './people/choose-agency.ts';
import { underPresentForm } from './present-form.ts';
import { isOffice, notAllowed, speaksForAll } from './refusals.ts';
import { running } from './report-meant.ts';
import { vocabularyOf } from './status/report-of-all.ts';
import {
  type Incoming,
  LONGEST_WORDS_TYPED,
  markSeen,
  markSeenBeside,
  quick,
  type Reply,
  type SentFile,
  say,
  type Turn,
} from './turn.ts';
import { namedBeside, periodIn, reportsHere, type Spoken, settleReport, spokenOf } from './which-report.ts';
import { closed } from './workflow/closed.ts';

/** A message with its attachments. */
type Said = Pick<Extract<Incoming, { kind: 'said' }>, 'text' | 'files' | 'quoted'>;

/** Intents that need no agency. */
const WITHOUT_AGENCY: readonly IntentId[] = [
  'manage-people',
  'greet',
  'ask-tasks',
  'thank',
  'ask-help',
  'choose-agency',
];

/** Answers a text message, with or without files. */
export async function answerMessage(turn: Turn, said: Said): Promise<readonly Reply[]> {
  const replies = await answerSaid(turn, said);
  // "Kiểm tra" with nothing to review asks for a text to check, so the next pasted text is that one.
  const { offered, reportId } = turn.talk;
  const nothing = offered === undefined && reportId === undefined && !said.files?.length;
  if (nothing && said.text.length <= LONGEST_REQUEST && asksToCheck(said.text)) awaitText(turn);
  return replies;
}

async function answerSaid(
  turn: Turn,
  { text: written, files = [], quoted }: Said,
): Promise<readonly Reply[]> {
  await learntForTurn(turn, written, undefined);
  if (files.length > 0) return await answerWithFiles(turn, written, files);
  const checked = await answerToCheck(turn, written);
  if (checked) return checked;
  if (written.length > LONGEST_WORDS_TYPED) return [say(turn.phrases.tooLong)];
  const open = await openView(turn);
  await learntForTurn(turn, written, open);
  const spoken = await spokenOf(turn, written, open, quoted);
  if (!('text' in spoken)) return spoken;
  const called = spoken.named ?? (spoken.all && (await reportsHere(turn)));
  if (called) turn.named = called;
  const named = spoken.named || spoken.all || quotesOther(spoken, open);
  const settled = named ? await settleReport(turn, spoken, open, periodIn(spoken.text)) : undefined;
  if (speaksForAll(turn)) turn.vocabulary = await vocabularyOf(turn, spoken.text);
  const text = await askedOfOneAgency(turn, spoken.text);
  if (typeof text !== 'string') return text;
  const { language: before } = turn.phrases;
  speak(turn, detectLanguage(written));
  const about = settled && !isSettledOn(settled, open) ? undefined : open;
  const pasted = await receivePasted(turn, text, about);
  if (pasted) return pasted;
  const answered = quoted ? await answerToQuestion(turn, text, quoted) : undefined;
  if (answered) return answered;
  const elsewhere = settled?.kind === 'several' ? undefined : await takeForNamedMonth(turn, text, about);
  if (elsewhere) return elsewhere;
  const ofOpenMonth = wordsForMonth(turn, text, about);
  const doubtful =
    ofOpenMonth === undefined && !settled ? await askWhichQuestion(turn, text, open) : undefined;
  if (doubtful) return doubtful;
  const understood = understand(ofOpenMonth ?? text, conversationContext(turn, about));
  speak(turn, givesWords(understood) ? before : understood.language);
  if (!turn.talk.agencyId && !mayBeAnswered(understood)) return await chooseAgency(turn, text);
  if (understood.kind === 'intent') return await carryOut(turn, understood, { text, open, spoken });

  // Everything else is about a report: the open one or the one that is due.
  const number = understood.kind === 'values' || /\d/u.test(text);
  if (open && (!about || !givesWords(understood))) {
    const other = await valuesElsewhere(turn, { open, spoken, understood });
    if (other) return other;
  }
  if (!open && !speaksForAll(turn)) {
    const meant = settled ?? (await settleReport(turn, spoken, open, periodIn(text)));
    // With several candidates none is opened unless it is named.
    if (meant.kind === 'several')
      return [
        await (number
          ? askWhichReport(turn, meant.definitions, text)
          : notUnderstood(turn, understood, open)),
      ];
  }
  const view = about ?? (await dueView(turn));
  // A number in a sentence may be anything: a year, a directive, a list index.
  if (!view && givesFigures(understood) && isOffice(turn)) return [notAllowed(turn, 'entering')];
  if (!view) return [await notUnderstood(turn, understood, open)];
  const meant = about ? understood : understand(text, conversationContext(turn, view));
  const aside = !about || turn.talk.paused || turn.talk.asked === undefined;
  if (!about) markSeen(turn, view);
  return await answerAbout(turn, view, meant, { text, aside });
}

/** Words sent with files never record figures; they only say what to do with the files. */
async function answerWithFiles(
  turn: Turn,
  text: string,
  files: readonly SentFile[],
): Promise<readonly Reply[]> {
  if (text.length > LONGEST_WORDS_TYPED) return [say(turn.phrases.tooLong)];
  speak(turn, detectLanguage(text));
  const open = await openView(turn);
  if (text === '') return await receiveFiles(turn, files, { wish: 'any', open });
  const spoken = await namedBeside(turn, text);
  const understood = understand(spoken.text, conversationContext(turn, open));
  if (!givesWords(understood)) speak(turn, understood.language);
  const beside = { text: spoken.text, written: text, files, open, understood };
  const wish = fileWish(spoken.text, understood);
  if (!turn.talk.agencyId && wish !== 'check' && wish !== 'verify') {
    const notOpened = turn.phrases.sentFiles.notOpened(files.map(({ name }) => name));
    return [...(await chooseAgency(turn, text)), say(notOpened)];
  }
  if (understood.kind !== 'intent' || wish === 'check') return await answerFiles(turn, beside);
  // When no report is open or named, the files determine it.
  if (HANDLES_FILES.includes(understood.id) && (open || spoken.named))
    return await carryOut(turn, understood, { text, files, open, spoken });
  if (!goesBeforeFiles(understood)) return await answerFiles(turn, beside);
  const replies = await carryOut(turn, understood, { text, open, spoken });
  return [...replies, ...(await receiveFiles(turn, files, { wish, open: await openView(turn) }))];
}

/** Intents that handle files themselves. */
const HANDLES_FILES: readonly IntentId[] = ['verify-file', 'take-over-file'];

/** Agencies and months mentioned in a text to be checked are not questions. */
async function answerToCheck(turn: Turn, written: string): Promise<readonly Reply[] | undefined> {
  const awaited = turn.awaitsText && isAwaitedText(written);
  if (!awaited && !mayBeToCheck(written)) return undefined;
  const open = await openView(turn);
  const context = conversationContext(turn, open);
  // The wish at its beginning or end may need it, however long the whole is.
  await learnt(context.definition);
  const text = textToCheck(written, context) ?? (awaited ? written : undefined);
  if (text === undefined) return undefined;
  speak(turn, detectLanguage(written));
  turn.trace.push('check-document');
  return withOpenQuestion(turn, open, await checkText(turn, text));
}

/** Switches to the language of the message. */
function speak(turn: Turn, language: Language | undefined): void {
  if (language === undefined || language === turn.phrases.language) return;
  turn.phrases = phrasesFor(language);
  turn.talk = { ...turn.talk, language };
}

function mayBeAnswered(understood: Understanding): boolean {
  return understood.kind === 'intent' && WITHOUT_AGENCY.includes(understood.id);
}

/** The Office owes no report: a question about "the report" means all agencies. */
function asOffice(turn: Turn, id: IntentId, slots: SlotValues): IntentId {
  if (!speaksForAll(turn)) return id;
  // A year without a figure asks for an overview of that year.
  const { figures, period, snooze } = slots;
  if (id === 'show-indicator' && !figures && period?.kind === 'year') return 'show-province';
  // "Nhắc 766" without a time postpones nothing: the Office wants to see who has not submitted, with the button
  // that reminds them.
  if (id === 'snooze-reminder' && !snooze) return 'list-missing-agencies';
  return OF_THE_OFFICE[id] ?? id;
}

const OF_THE_OFFICE: Readonly<Partial<Record<IntentId, IntentId>>> = {
  'ask-status': 'show-province',
  'ask-missing': 'list-missing-agencies',
  'open-report': 'list-agencies',
  // There is no open question to cancel.
  'cancel-question': 'decline',
  'pause-entry': 'decline',
};

interface Message {
  readonly text: string;
  readonly files?: readonly SentFile[];
}

async function carryOut(
  turn: Turn,
  { id, slots }: Extract<Understanding, { kind: 'intent' }>,
  message: Message & { readonly open: ReportView | undefined; readonly spoken: Spoken },
): Promise<readonly Reply[]> {
  const meant = asOffice(turn, id, slots);
  turn.trace.push(meant);
  // "Nhập báo cáo" from the Office, which enters nothing: say so, then list the reports it can view.
  if (id === 'open-report' && meant === 'list-agencies' && opensToEnter(message.text))
    turn.prelude.push(turn.phrases.refused.entering);
  const { spoken, open, ...said } = message;
  const request: IntentRequest = { id: meant, slots, ...said, open, files: said.files ?? [] };
  const replies = await inTheReportMeant(turn, request, spoken);
  if (open && turn.actions.report && turn.actions.report.id !== open.definition.id) return replies;
  const looks = intentOf(meant).effect === 'look' && !LEADS_TO_NEXT_STEP.includes(meant);
  return looks && isAbout(turn, open, slots) ? withOpenQuestion(turn, open, replies) : replies;
}

/** Intents whose answer already leads to the next step. */
const LEADS_TO_NEXT_STEP: readonly IntentId[] = ['greet', 'ask-tasks'];

/** Questions about another month are already followed by a way back. */
function isAbout(turn: Turn, open: ReportView | undefined, { month }: SlotValues): boolean {
  return !month || monthMeant(month, turn.actions.now, running(turn)) === open?.report.month;
}

async function answerAbout(
  turn: Turn,
  view: ReportView,
  understood: Understanding,
  message: Message & { readonly aside: boolean },
): Promise<readonly Reply[]> {
  const { phrases } = turn;
  const { conversation } = phrases;
  switch (understood.kind) {
    case 'intent':
      return await carryOut(turn, understood, { ...message, open: view, spoken: { text: message.text } });
    case 'values':
      turn.trace.push('values');
      if (understood.reading.kind === 'other-month')
        return await askWhichMonth(turn, view, understood.reading.month, message.text);
      return (
        (await pastedOver(turn, view, understood.reading, message.text)) ??
        (await answerValues(turn, view, understood.reading, message.aside))
      );
    case 'text':
      turn.trace.push('words');
      return await takeAnswers(turn, { view, answers: [understood.answer], how: 'typed' });
    case 'confirmed': {
      turn.askedBack = undefined;
      return await answerMessage(turn, { text: understood.says });
    }
    case 'declined':
      return withOpenQuestion(turn, view, [say(conversation.declined)]);
    case 'which-offered':
      turn.talk = { ...turn.talk, offered: turn.askedBack };
      return [
        say(
          conversation.whichOffered,
          turn.askedBack?.offered.map(({ says }) => quick(says)),
        ),
      ];
    case 'which-figure':
      return [whichFigure(turn, view, message.text)];
    case 'not-words': {
      const asked = nextFigure(turn, view);
      return askNext(turn, view, asked ? [conversation.notWords(figureName(asked, phrases.language))] : []);
    }
    case 'offer':
      return [await offer(turn, view, understood, message.text)];
    case 'unknown': {
      // A number for a report that can no longer be edited.
      if (view.report.state !== 'entering' && /\d/u.test(message.text)) return [closed(turn, view)];
      const reply = await notUnderstood(turn, understood, message.aside ? undefined : view);
      return message.aside ? [reply] : withOpenQuestion(turn, view, [reply]);
    }
  }
}

/** Asks which interpretation is meant; each button states what it will do. */
async function offer(
  turn: Turn,
  view: ReportView,
  { intents: read, figure, reason }: Extract<Understanding, { kind: 'offer' }>,
  text: string,
): Promise<Reply> {
  const intents = read.filter(({ id }) => worthOffering(turn, id, 'offer'));
  const { phrases } = turn;
  const { conversation } = phrases;
  turn.trace.push(...intents.map(({ id }) => `offer:${id}`));
  // Keeps the open question open.
  markSeenBeside(turn, view);
  const buttons = intents.map((one) => offered(turn, one));
  if (buttons.length === 0 && figure === undefined && reason === undefined)
    return await notUnderstood(turn, { kind: 'unknown', nearest: [] }, view);
  if (figure !== undefined) return recordWords(turn, view, figure, text, buttons);
  if (reason !== undefined) {
    turn.trace.push('offer:give-reason');
    const asked = offerReason(turn, view, reason);
    return { ...asked, buttons: [...(asked.buttons ?? []), ...buttons] };
  }
  const [only, ...others] = buttons;
  if (only && others.length === 0 && intents.every(({ id }) => intentOf(id).effect !== 'leaves-the-house'))
    turn.talk = { ...turn.talk, offered: { offered: [{ says: only.says }] } };
  return say(conversation.didYouMean, buttons);
}

function recordWords(
  turn: Turn,
  view: ReportView,
  id: FigureId,
  text: string,
  others: ReturnType<typeof quick>[],
): Reply {
  const { conversation, language } = turn.phrases;
  const figure = figureOf(view.definition, id);
  const name = figureName(figure, language);
  const says = `${name}: ${text}`;
  turn.talk = { ...turn.talk, offered: { figure: id, offered: [{ says }] } };
  const nothing =
    figure.kind === 'text'
      ? [wordsShown(figure, figure.otherwise, language)].map((none) => ({
          title: none,
          says: `${name}: ${none}`,
        }))
      : [];
  return say(conversation.recordWords(text, name), [
    { title: conversation.recordButton, says },
    ...others,
    ...nothing,
  ]);
}

/** A number without an open question: asks which figure it belongs to. */
function whichFigure(turn: Turn, view: ReportView, text: string): Reply {
  const { phrases } = turn;
  if (view.report.state !== 'entering') return closed(turn, view);
  const { asked } = turn.talk;
  const there = asked === undefined || !findFigure(view.definition, asked) ? [] : [asked];
  const names = there.map((id) => unmistakableName(view.definition, id, phrases.language));
  const buttons = names.map((name) => quick(`${name}: ${text}`));
  return say(phrases.conversation.whichFigure(text), [...buttons, quick(phrases.button.review)]);
}

/** The report open in this conversation, under the current version of its form. */
async function openView(turn: Turn): Promise<ReportView | undefined> {
  const { actions, talk, stored } = turn;
  if (!talk.reportId) return undefined;
  turn.stored = undefined;
  const read =
    stored?.report.id === talk.reportId
      ? await readStored(actions, stored)
      : await readReport(actions, talk.reportId);
  if (read.kind === 'refused') return undefined;
  return await underPresentForm(turn, read.view);
}

async function dueView({ actions }: Turn): Promise<ReportView | undefined> {
  const opened = await openReport(actions, undefined);
  return opened.kind === 'opened' ? opened.view : undefined;
}
