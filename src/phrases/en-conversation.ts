// Being understood, in English.

import { formatDate } from '../calendar/clock.ts';
import { monthLabel } from '../calendar/month.ts';
import type { ConversationPhrases } from './conversation-phrases.ts';
import { left } from './en-missing.ts';
import { monthName } from './month-name.ts';
import { quoted } from './naming.ts';

const bold = (text: string) => `**${text}**`;

export const enConversation: ConversationPhrases = {
  acknowledged: 'All right.',
  declined: 'All right, nothing is recorded.',
  smallTalk: 'All right. Write to me when you are ready; what is recorded is kept.',
  didYouMean: 'Which of these shall I do?',
  notUnderstood: 'I did not understand. Did you mean:',
  recordWords: (words, name) => `Record these words as ${bold(name)}: “${quoted(words)}”?`,
  recordButton: 'Record',
  dropButton: 'Do not record',
  useAsReason: (words) => `Use these words as the reason for the warning: “${quoted(words)}”?`,
  reasonButton: 'Use as the reason',
  stillAsked: (month, name, still) => `${monthName(month)} is waiting for: ${name} (${left(still)})`,
  whichFigure: (words) =>
    `Which figure is “${quoted(words)}” for? Nothing is recorded yet. Type it with its name, for example “early ${quoted(words)}”.`,
  notWords: (name) =>
    `I am asking for ${bold(name)}, so nothing is recorded. Type “none” if there is nothing.`,
  whichOffered: 'Please press a button or type the whole number; nothing is recorded yet.',
  whichMonth: (words) => `Which month is “${quoted(words)}” for? Nothing is recorded yet.`,
  whichQuestion: (words) =>
    `It is not known whether my last answer reached you, so “${quoted(words)}” is not recorded yet. Which figure is it for?`,
  inMonth: (month, words) => `month ${monthLabel(month)}: ${words}`,
  inMonthButton: (month) => `Record for ${monthName(month)}`,
  otherMonthOpen: (open, named) =>
    `The report of ${monthName(open)} is open and you speak of ${monthName(named)}. Nothing is done yet; please choose.`,
  openMonth: (month) => `report for ${monthName(month)}`,
  notClosed: (month, until) =>
    `Note: the period of ${monthName(month)} is not closed yet; it runs until ${formatDate(until, 'en')}.`,
  undone: 'Taken back:',
  nothingToUndo: 'There is no change to take back.',
  undoNotOwn: 'The last change is somebody else’s, so it is not taken back.',
  undoMoved: {
    withdrawn: 'The last thing done was to take the report back. If nothing has to change, send it on again.',
    reopened: 'The last thing done was to reopen the report. If nothing has to change, send it on again.',
    'handed-over':
      'The last thing done was to hand the report over. To go on with it, ask that colleague to hand it back.',
    other: 'The last change was none of figures and cannot be taken back so.',
  },
  historySaid: 'History',
  reasonBack: (figures, words) =>
    words === undefined ? `No reason any more for ${figures}` : `Reason for ${figures}: ${words}`,
  nothingToClear: 'Nobody has entered this figure, so there is nothing to remove.',
  clearWhich: 'Which figure shall be removed?',
  clearSaid: (name) => `remove ${name}`,
  askedAgain: (names) => `Will be asked again: ${names.join(', ')}`,
  nothingWrong: 'The report has no errors and no warnings.',
  rateDiffers: (name, said, computed) =>
    `Note: you wrote ${said} for ${name}; the figures give ${bold(computed)}.`,
};
