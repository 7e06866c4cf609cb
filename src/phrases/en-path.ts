// The way of a report, in English.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { monthName as label } from './month-name.ts';
import { quoted } from './naming.ts';
import type { PathPhrases } from './path-phrases.ts';

const stateName: PathPhrases['stateName'] = {
  'not-begun': 'not started',
  entering: 'being entered',
  waiting: 'waiting for approval',
  approved: 'approved',
  sent: 'sent',
};

export const enPath: PathPhrases = {
  stateName,
  refusal: {
    'not-allowed': 'You have no right to do this.',
    closed: 'The report is not being entered any more, so nothing was recorded.',
    'wrong-state': 'That cannot be done at this stage of the report.',
    'not-ready': 'Figures are missing, or an error or a warning without a reason stands.',
    unchanged: 'Nothing has been changed since it came back.',
    outdated: 'The figures have changed since this card was sent, so it was not applied.',
    'own-report': 'You sent this report yourself; somebody else has to approve it.',
    'no-reason': 'Please give a reason.',
    'not-yours': 'This card was sent to somebody else; nothing was changed.',
  },

  withdrawn: (month) => `The report ${label(month)} is back for changes.`,
  correcting: (month) =>
    `The report ${label(month)} is open for a correction; the approved file is kept. Type for example “change early 12”.`,
  registered: (month) => `The number is recorded. The report ${label(month)} is sent.`,
  passAsked: 'Your leader has been asked to let these errors pass.',
  noApprover: (month) =>
    `Nobody else in your agency has the right to approve the report ${label(month)}. The figures are kept; please tell the administrator.`,
  handedOver: (month, name) => `The report ${label(month)} was handed over to ${name}. All figures are kept.`,
  handOverWhom: 'Whom do you hand the report over to?',
  noColleague: 'There is no other officer in your agency.',
  noSuchColleague: (name) => `I find no officer called “${quoted(name)}” in your agency.`,
  badRegistration:
    'The number is a whole number from 1, the date looks like 20/02/2024 and is not after today.',
  noDocuments: (month) => `The report ${label(month)} has not been approved yet.`,
  downloadSaid: (month) => `download the report ${label(month)}`,
  documentLine: (edition, state, at) =>
    `Edition ${edition}, ${state === 'sent' ? 'numbered' : 'approved'} ${formatDateTime(at, 'en')}`,
  unreachable: (names) => `It is done, but I could not reach ${names.join(', ')}. Please tell them yourself.`,

  approvalTitle: (month) => `Approve the report ${label(month)}`,
  by: (name) => `By: ${name}`,
  note: (words) => `Reason: ${words}`,
  waiting: 'Waiting for approval.',
  approved: 'Approved.',
  sent: (number, issuedOn) =>
    number === undefined || issuedOn === undefined
      ? 'Sent.'
      : `Sent: document number ${number} of ${formatDate(issuedOn, 'en')}.`,
  passReason: 'Reason for letting it pass',
  returnReason: 'Reason for sending it back',
  returnSections: 'Sections to look at (optional)',
  newsTitle: (news, month) => {
    switch (news) {
      case 'approved':
        return `The report ${label(month)} is approved`;
      case 'returned':
        return `The report ${label(month)} was sent back`;
      case 'passed':
        return `Errors of the report ${label(month)} were let pass`;
      case 'handed-over':
        return `The report ${label(month)} is now yours`;
    }
  },
  newsNext: (news) => {
    switch (news) {
      case 'approved':
        return 'Once it has its number, record number and date to complete it.';
      case 'returned':
        return 'Correct the figures (press “Show in full”, or type for example “change early 12”) and send it for approval again.';
      case 'passed':
        return 'Review it and send it for approval.';
      case 'handed-over':
        return 'All figures are kept. Press “Continue” to go on.';
    }
  },
  leftBehind: (months) =>
    `Note: running totals in the approved report${months.length === 1 ? '' : 's'} of ${months.map(label).join(', ')} no longer fit this one. The officer has to reopen and correct each, the earliest first.`,
  correctionTitle: (month) => `Reopen the report ${label(month)}`,
  correctionReason: 'Reason for the correction',
  correctionHint: 'The approved version and its Word file are kept; the correction has to be approved again.',
  registrationTitle: (month) => `Number of the report ${label(month)}`,
  registrationNumber: 'Number',
  registrationDate: 'Date signed (like 20/02/2024)',
  documentsTitle: (month) => `Approved versions of the report ${label(month)}`,

  listFilter: 'Find by name or state',
  listNothing: (filter) => `No agency fits “${quoted(filter)}”.`,
  listTitle: (month) => `The province: report ${label(month)}`,
  listCount: (state, count) => `${count} ${state}`,
  listPage: (first, last, of, now) => `Agencies ${first}–${last} of ${of}, ${formatDateTime(now, 'en')}`,

  button: {
    showReview: 'Show in full',
    draftOrReport: (state) =>
      state === 'approved' || state === 'sent' ? 'Download the Word report' : 'Download the draft',
    approve: 'Approve',
    sendBack: 'Send back',
    sendBackForm: 'Send back…',
    letPass: 'Let pass',
    decide: 'Approve or send back',
    submit: 'Send for approval',
    askPass: 'Ask to let pass',
    register: 'Record the number',
    correct: 'Reopen',
    getEdition: (edition, state) => `Download edition ${edition}${state === 'sent' ? ' (numbered)' : ''}`,
    look: 'Open',
    lookAt: (name) => `Open the report of ${name}`,
    filter: 'Find',
    morePage: 'Next page',
    lessPage: 'Previous page',
    wholeList: 'Show all',
  },
};
