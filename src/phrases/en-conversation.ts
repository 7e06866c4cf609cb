// Being understood, in English.

import { formatDate } from '../calendar/clock.ts';
import { frequencyOf, isMonth, periodName } from '../calendar/report-period.ts';
import { withoutFrequency } from '../report/called.ts';
import { periodOf } from '../report/said-period.ts';
import type { ConversationPhrases } from './conversation-phrases.ts';
import { left } from './en-missing.ts';
import { quoted } from './figure-labels.ts';
import { monthName } from './month-name.ts';
import { enRhythm, enWords } from './period-words.ts';
import { reportButton } from './report-button.ts';

const bold = (text: string) => `**${text}**`;

export const enConversation: ConversationPhrases = {
  acknowledged: 'All right.',
  declined: 'All right, nothing was recorded.',
  smallTalk: 'All right. Write to me when you are ready; your figures are kept.',
  version: (version) =>
    `Report Assistant, version ${bold(version)}. When you report a problem, give your administrator this number.`,
  didYouMean: 'Which of these would you like?',
  notUnderstood: 'I did not understand that. Did you mean:',
  nothingLike: 'I did not understand that. Please say it in other words, or choose:',
  recordWords: (words, name) => `Record these words as ${bold(name)}: “${quoted(words)}”?`,
  recordButton: 'Record',
  dropButton: 'Do not record',
  useAsReason: (words) => `Use these words as the reason for the warning: “${quoted(words)}”?`,
  reasonButton: 'Use as the reason',
  stillAsked: (month, name, still) => `Next figure for ${monthName(month)}: ${name} (${left(still)})`,
  whichFigure: (words) =>
    `Which figure is “${quoted(words)}” for? Nothing is recorded yet. Type it with its name, for example “early ${quoted(words)}”.`,
  notWords: (name) =>
    `I am asking for ${bold(name)}, so nothing is recorded. Type “none” if there is nothing.`,
  whichOffered: 'Please press a button or type the whole number; nothing is recorded yet.',
  whichMonth: (words, frequency) =>
    `Which ${enWords(frequency).one} is “${quoted(words)}” for? Nothing is recorded yet.`,
  whichQuestion: (words) =>
    `I cannot tell whether my last answer reached you, so “${quoted(words)}” is not recorded yet. Which figure is it for?`,
  liesIn: (said, period) =>
    `This report is ${enRhythm(frequencyOf(period))}: ${monthName(said)} lies in ${monthName(period)}.`,
  otherPeriods: (said, frequency, any) =>
    `This report is ${enRhythm(frequency)}; there is none for ${monthName(said)}.${any ? ` Which ${enWords(frequency).one} do you mean?` : ''}`,
  inMonth: (said, words) => {
    const name = periodName(periodOf(said), 'en');
    if (typeof said !== 'string') return `report ${withoutFrequency(said.called.en)} ${name}: ${words}`;
    return `${isMonth(said) ? 'month ' : ''}${name}: ${words}`;
  },
  inMonthButton: (month) => reportButton('en', month, [`Record for ${monthName(month)}`]),
  otherMonthOpen: (open, named) =>
    `The ${monthName(open)} report is open, but you mentioned ${monthName(named)}. Nothing has been changed; please choose.`,
  openMonth: (month) => `report for ${monthName(month)}`,
  notClosed: (month, until) =>
    `Note: the ${monthName(month)} period is still running, until ${formatDate(until, 'en')}.`,
  undone: 'Undone:',
  nothingToUndo: 'There is nothing to undo.',
  undoNotOwn: 'The last change was made by somebody else, so it was not undone.',
  undoMoved: {
    withdrawn: 'The last thing done was to take the report back. If nothing has to change, send it again.',
    reopened: 'The last thing done was to reopen the report. If nothing has to change, send it again.',
    'handed-over':
      'The last thing done was to hand the report over. To go on with it, ask that colleague to hand it back.',
    other: 'The last change was not about figures and cannot be undone this way.',
  },
  historySaid: 'History',
  reasonBack: (figures, words) =>
    words === undefined ? `Reason removed for ${figures}` : `Reason for ${figures}: ${words}`,
  nothingToClear: 'Nobody has entered this figure, so there is nothing to remove.',
  clearWhich: 'Which figure should I remove?',
  clearSaid: (name) => `remove ${name}`,
  askedAgain: (names) => `Will be asked again: ${names.join(', ')}`,
  nothingWrong: 'The report has no errors and no warnings.',
  rateDiffers: (name, said, computed) =>
    `Note: you wrote ${said} for ${name}; the figures give ${bold(computed)}.`,
};
