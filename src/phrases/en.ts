// The bot in English, for an English client. The report itself stays Vietnamese.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { previousPeriod } from '../calendar/report-period.ts';
import type { EntryEvent } from '../entry/entry.ts';
import { capitalised } from '../language/fold.ts';
import { formatCount } from '../language/format.ts';
import { figureOf, type ReportDefinition } from '../report/definition.ts';
import { periodOf } from '../report/said-period.ts';
import { enAccount } from './en-account.ts';
import { enAppendix } from './en-appendix.ts';
import { enBases } from './en-bases.ts';
import { enButtons, enCards, UNCLEAR } from './en-cards.ts';
import { enConversation } from './en-conversation.ts';
import { enAnnotated, enDiagnosis } from './en-diagnosis.ts';
import { enDoctor } from './en-doctor.ts';
import { enFile } from './en-file.ts';
import { enFiles } from './en-files.ts';
import { findingText } from './en-findings.ts';
import { enForm } from './en-form.ts';
import { enFromMonths } from './en-from-months.ts';
import { enHanding } from './en-handing.ts';
import { enHelp } from './en-help.ts';
import { enHistory } from './en-history.ts';
import { howMuch, left, leftPicture, MOST_NAMES } from './en-missing.ts';
import { enOffice } from './en-office.ts';
import { enOpening } from './en-opening.ts';
import { enPaper } from './en-paper.ts';
import { enPeople } from './en-people.ts';
import { enPreview } from './en-preview.ts';
import { enProvince } from './en-province.ts';
import { enQuestion } from './en-question.ts';
import { enRefusal } from './en-refusal.ts';
import { enReminder } from './en-reminder.ts';
import { enReview } from './en-review.ts';
import { enSending } from './en-sending.ts';
import { enSeveral } from './en-several.ts';
import { enStanding } from './en-standing.ts';
import { enTakeOver } from './en-take-over.ts';
import { enValues } from './en-values.ts';
import { enWelcome } from './en-welcome.ts';
import { enWhich } from './en-which.ts';
import { enWorkflow } from './en-workflow.ts';
import { figureName, nameOf, partsText, quoted, valueText } from './figure-labels.ts';
import { monthName as label } from './month-name.ts';
import { enWords, enWordsOf, examplePeriod } from './period-words.ts';
import type { OpenedFacts, Phrases, StandingFacts } from './phrases.ts';

const bold = (text: string) => `**${text}**`;
const date = (at: Date) => formatDateTime(at, 'en');
const count = (n: number) => formatCount(n, 'en');

export const en: Phrases = {
  language: 'en',

  welcome: 'Hello, I am the Report Assistant.',
  welcomeMore:
    'I ask for each figure, check it, compute the rates and return the official Word report. Stop at any time; nothing is lost.',
  notUnderstood: 'I did not understand that. Type “help” to see what I understand.',
  numberWithoutQuestion: (name) => `Shall I record ${bold(name)}?`,
  wordsWithoutQuestion: (name) => `Shall I record these words as ${bold(name)}?`,
  thanks: 'You are welcome.',
  unknownPerson: 'I do not know you yet. Please ask the administrator of the Report Assistant to add you.',
  whichAgency: 'Which agency do you work for? I ask once; change it with “change agency”.',
  agencyWord: 'Agency',
  agencyChosen: (name) => `We work for ${bold(quoted(name))}.`,
  personalChatOnly: 'Figures are entered in the personal chat only. Please write to me directly.',
  tooLong: 'The message is too long to read. Please send it as a file, or in parts.',
  textTooLong: (length, longest) =>
    `The text has ${formatCount(length, 'en')} characters, is longer than ${formatCount(longest, 'en')} characters and was not recorded. Please shorten it.`,
  notText: 'I read text only. Please type or paste the figures.',
  badPayload: 'This card can no longer be used. Type “continue” to go on.',
  nothingArrived:
    'Not one field of the form arrived, so nothing is recorded (some phones fail to send them). Please press “Save” again, or type the figures here.',
  trouble:
    'The system is in trouble and what you just sent is not recorded. Please try again in a few minutes.',
  busy: 'The system is busy and your figures are not recorded. Please try again in a few minutes.',
  perhapsRecorded:
    'The system was interrupted, and it is not clear whether what you just sent is recorded. Type “status” in a few minutes to see.',
  readOnly: 'You may read this report but not enter figures.',

  reportTitle: (month) => `${label(month)} report`,
  opened: (facts) => `${bold(`${label(facts.month)} report`)}\n\n${period(facts)}`,
  resumed: (facts) =>
    `Continuing the ${bold(`${label(facts.month)} report`)}: ${left(facts.left)}, next is ${bold(facts.name)}.`,
  allGiven: (month) => `All figures of ${label(month)} are given.`,
  notOwed: 'Your agency does not have to send this report.',
  noSuchMonth: (frequency) =>
    `I cannot find that ${enWords(frequency).one}. Please write for example “report for ${frequency === 'month' ? 'February 2024' : label(examplePeriod(frequency))}”.`,
  futureMonth: (month, latest) =>
    `The period of ${label(month)} has not begun. The latest ${enWordsOf(latest).one} that can be entered is ${label(latest)}.`,
  beforeFirst: (month, first) =>
    `${label(month)} is before the first ${enWordsOf(first).one} reported here (${label(first)}).`,
  definitionChanged: (changes) =>
    ['The form has been updated; the figures given are kept:', ...changes.map((one) => `- ${one.en}`)].join(
      '\n',
    ),

  question: ({ month, name, hint, lines }) =>
    [`${month ? `${label(month)} · ` : ''}${bold(name)}`, [...(hint ? [hint] : []), ...lines].join('\n\n')]
      .filter((part) => part !== '')
      .join('\n\n'),
  leftPicture,
  mayFollow: (names) => `You may go on in the same message: ${names.join(', ')}`,
  previousValue: (month, value) => `${label(month)}: ${value}`,
  currentValue: (value) => `Recorded now: ${value}`,
  events: (definition, events) => events.map((event) => eventText(definition, event)),
  unchanged: (n) => `${n} ${n === 1 ? 'figure' : 'figures'} unchanged`,
  derived: (values) => `Computed: ${values.map(({ name, value }) => `${name} ${bold(value)}`).join('; ')}.`,
  skipped: (name) => `${bold(name)} is put off; I will ask again at the end.`,
  cannotSkip: 'There is no question to skip.',
  nothingBefore: 'This is the first figure; there is none before it.',
  unclear: (words, reason, name) =>
    `“${quoted(words)}” ${UNCLEAR[reason]}; nothing recorded for ${bold(name)}. Please choose or type again.`,
  leftOver: (words) => `Not recorded: ${words.map((one) => `“${quoted(one)}”`).join('; ')}.`,
  which: (words) => (words ? `Which figure is “${quoted(words)}”?` : 'Which figure do you mean?'),
  tooMany: (given, room, section) =>
    `You sent ${given} numbers but ${bold(section)} needs only ${room} more; nothing is recorded. Please send them again, or with their names.`,
  otherMonth: (pasted, open) =>
    `This is about ${label(pasted)} but ${label(open)} is open. Nothing is recorded. Please choose.`,
  repeated: 'This was recorded before.',
  noKeep: (frequency) => `There is no value of ${enWords(frequency).before} to keep.`,
  nothingOverridden: 'No computed figure is overridden.',
  whichOverridden: 'Which figure should be computed again?',

  editedNothing: 'The edited message gave no figure, so nothing is changed.',
  editedKeeps: (facts) => `The edited message holds no number any more. It had given ${standing(facts)}`,
  deletedKeeps: (facts) => `The deleted message had given ${standing(facts)}`,
  editedSuperseded: (name) =>
    `${bold(name)} was recorded anew after that message, so editing it changes nothing. Type “change ${name} …” to correct it.`,

  left: (still) => capitalised(left(still)),
  missing: (lacking) => {
    const more = lacking.names.length - MOST_NAMES;
    return [
      `Missing: ${howMuch(lacking)}`,
      ...lacking.names.slice(0, MOST_NAMES).map((name) => `- ${name}`),
      ...(more > 0 ? [`- … and ${more} more`] : []),
    ].join('\n');
  },
  nothingMissing: 'No figure is missing.',
  later: (still) => `Saved, ${left(still)}. Type “continue” when you are ready.`,
  cancelledQuestion: 'Cancelled; the figure stays as it is.',

  finding: findingText,
  findingNoticed: (severity, words) => `${bold(severity === 'error' ? 'Error:' : 'Note:')} ${words}`,
  findingHeading: (severity, n) => (severity === 'error' ? `Errors to fix: ${n}` : `Warnings: ${n}`),
  explanation: (definition, figure, rate) =>
    `${bold(`${nameOf(definition, figure, 'en')}: ${rate.text}`)} = ${count(rate.numerator)}/${count(rate.denominator)}\n\n` +
    `- Numerator: ${nameOf(definition, figure, 'en')} (${count(rate.numerator)})\n` +
    `- Denominator: ${nameOf(definition, rate.over, 'en')} (${count(rate.denominator)})` +
    enBases.explained(definition, figure) +
    (rate.kind === 'none' ? '\n\nThe denominator is 0, so there is no rate.' : ''),
  noSuchRate: 'I cannot find that rate in the open report. Ask for example “why received online 96.16%?”.',
  countWanted: (figure) =>
    `${bold(figure)} wants a count; the rate is computed from it. Please give me the number, nothing was recorded.`,
  meaning: (name, hint, { value, computed }) =>
    [
      `${bold(name)}${hint === undefined ? '' : `: ${hint}`}`,
      value === undefined ? 'No number yet.' : `It is ${value}.`,
      ...(computed ? ['It is computed.'] : []),
    ].join(' '),
  moreRates: (n) => `… and ${n} more such rates. Ask with a name, for example “why on time 100%?”.`,

  whichWarning: (warnings) =>
    ['Which warning is this the reason for?', ...warnings.map((one) => `- ${one}`)].join('\n'),
  noWarning: 'No warning needs a reason now.',
  reasonGiven: (warning, reason) => `Reason “${quoted(reason)}” recorded for: ${warning}`,
  noReasonGiven: 'No reason was given. Please write it into the field under the warning and press again.',

  card: enCards,
  form: enForm,
  bases: enBases,
  handing: enHanding,
  fromMonths: enFromMonths,

  doctor: enDoctor,
  welcoming: enWelcome,
  helping: enHelp,
  conversation: enConversation,
  reports: enWhich,
  ask: enQuestion,
  preview: enPreview,
  province: enProvince,
  refused: enRefusal,
  opening: enOpening,
  office: enOffice,
  several: enSeveral,

  workflow: enWorkflow,
  sending: enSending,
  appendix: enAppendix,
  history: enHistory,
  sentFiles: enFile,
  takeOver: enTakeOver,
  diagnosis: enDiagnosis,
  annotated: enAnnotated,
  files: enFiles,

  people: enPeople,
  reminder: enReminder,
  review: enReview,
  account: enAccount,
  paper: enPaper,
  standing: enStanding,
  value: enValues,

  ready: 'All figures are given; the report can be sent on.',
  documentReady: (fileName, draft) => `${draft ? 'Draft' : 'Report'} in Word: ${fileName}`,
  documentNotYet: 'No Word file yet: figures are missing or there is an error.',
  documentOutdated: 'The report has changed since this file was made. Type “download” for the present one.',
  consentDescription: (draft) => (draft ? 'Draft of the report' : 'Report'),
  consentDeclined: 'The file is not sent. Type “download” when you need it.',
  uploadFailed: 'The file could not be saved to OneDrive. Please use the link below.',
  linkExpires: (minutes) => `The link works for ${minutes} minutes.`,

  button: enButtons,
};

/** "figures of Feb 2024: Early 12 dossiers. They stay recorded. Type …" */
function standing({ month, values, more, changeable }: StandingFacts): string {
  const named = values.map(({ name, value }) => `${name} ${bold(value)}`).join('; ');
  const others = more > 0 ? ` and ${more} more` : '';
  const change = `“change ${values.length === 1 ? values[0]?.name : ''} …”`.replace('  ', ' ');
  const how = {
    here: ` Type ${change} to correct them.`,
    elsewhere: ` Open “report ${label(month)}”, then type ${change} to correct them.`,
    no: '',
  };
  return `figures of ${label(month)}: ${named}${others}. They stay recorded.${how[changeable]}`;
}

function period({ month, period: { from, to }, deadline, carried }: OpenedFacts): string {
  return [
    `Period: ${formatDate(from, 'en')} – ${formatDate(to, 'en')}`,
    deadline,
    ...(carried.length > 0 ? [enWelcome.carried(carried, previousPeriod(periodOf(month)))] : []),
  ].join('\n\n');
}

function eventText(definition: ReportDefinition, event: EntryEvent): string {
  const figure = figureOf(definition, event.figure);
  const name = figureName(figure, 'en');
  const value = (of: number | string) => valueText(figure, of, 'en');
  switch (event.kind) {
    case 'recorded':
      return event.before === undefined
        ? `${name}: ${bold(value(event.value))}${partsText(event.addends, 'en')}`
        : `${name}: ${bold(value(event.value))}${partsText(event.addends, 'en')} (before: ${value(event.before)})`;
    case 'unchanged':
      return `${name}: ${bold(value(event.value))} ${event.derived ? '(as computed)' : '(unchanged)'}`;
    case 'computed':
      return `${name}: computed again (before: ${value(event.before)})`;
    case 'cleared':
      return `${name}: removed (before: ${value(event.before)})`;
    case 'conflict':
      return `${name} was recorded as ${bold(value(event.current.value))} at ${date(event.current.at)}; I did not replace it with ${value(event.offered)}.`;
  }
}
