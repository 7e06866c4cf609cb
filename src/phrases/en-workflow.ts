// The way of a report, in English.

import { formatDate, formatDateTime } from '../calendar/clock.ts';
import { formatCount } from '../language/format.ts';
import { quoted } from './figure-labels.ts';
import { monthName as label } from './month-name.ts';
import type { WorkflowPhrases } from './workflow-phrases.ts';

const stateName: WorkflowPhrases['stateName'] = {
  'not-begun': 'not started',
  entering: 'being entered',
  waiting: 'waiting for approval',
  approved: 'approved',
  sent: 'sent',
};

export const enWorkflow: WorkflowPhrases = {
  stateName,
  refusal: {
    'not-allowed': 'You are not allowed to do this.',
    closed: 'The report is no longer being entered, so nothing was recorded.',
    'wrong-state': 'That cannot be done at this stage of the report.',
    'not-ready': 'Figures are missing, or there is still an error or a warning without a reason.',
    unchanged: 'Nothing has been changed since it came back.',
    outdated: 'The figures have changed since this card was sent, so it was not applied.',
    'own-report': 'You sent this report yourself; somebody else has to approve it.',
    'no-reason': 'Please give a reason.',
    'too-long': 'The reason is too long, so nothing was recorded. Please shorten it.',
    'not-yours': 'This card was sent to somebody else; nothing was changed.',
  },

  reasonTooLong: (length, longest) =>
    `The reason has ${formatCount(length, 'en')} characters and may have ${formatCount(longest, 'en')}, so nothing was recorded. Please shorten it.`,
  withdrawn: (month) => `The ${label(month)} report is back with you for changes.`,
  correcting: (month) =>
    `The ${label(month)} report is open for a correction; the approved file is kept. Type for example “change early 12”.`,
  registered: (month) => `The number is recorded. The ${label(month)} report is sent.`,
  passAsked: 'Your leader has been asked to accept these errors.',
  noApprover: (month) =>
    `Nobody else in your agency may approve the ${label(month)} report. The figures are kept; please tell the administrator.`,
  handedOver: (month, name) => `The ${label(month)} report was handed over to ${name}. All figures are kept.`,
  handOverSaid: (to) => `hand over to ${to}`,
  handOverWhom: 'Who should take over the report?',
  noColleague: 'There is no other officer in your agency.',
  noSuchColleague: (name) => `There is no officer called “${quoted(name)}” in your agency.`,
  badRegistration:
    'The number is a whole number from 1, the date looks like 20/02/2024 and is not after today.',
  noDocuments: (month) => `The ${label(month)} report has not been approved yet.`,
  downloadSaid: (month) => `download the ${label(month)} report`,
  documentLine: (edition, state, at) =>
    `Edition ${edition}, ${state === 'sent' ? 'numbered' : 'approved'} ${formatDateTime(at, 'en')}`,
  unreachable: (names) => `Done, but I could not reach ${names.join(', ')}. Please tell them yourself.`,

  approvalTitle: (month) => `Approve the ${label(month)} report`,
  by: (name) => `By: ${name}`,
  note: (words) => `Reason: ${words}`,
  waiting: 'Waiting for approval.',
  approved: 'Approved.',
  sent: (number, issuedOn) =>
    number === undefined || issuedOn === undefined
      ? 'Sent.'
      : `Sent: document number ${number} of ${formatDate(issuedOn, 'en')}.`,
  passReason: 'Reason for accepting it',
  returnReason: 'Reason for sending it back',
  returnSections: 'Sections to look at (optional)',
  newsTitle: (news, month) => {
    switch (news) {
      case 'approved':
        return `The ${label(month)} report is approved`;
      case 'returned':
        return `The ${label(month)} report was sent back`;
      case 'passed':
        return `The errors of the ${label(month)} report were accepted`;
      case 'handed-over':
        return `The ${label(month)} report is now yours`;
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
  correctionTitle: (month) => `Reopen the ${label(month)} report`,
  correctionReason: 'Reason for the correction',
  correctionHint: 'The approved version and its Word file are kept; the correction has to be approved again.',
  registrationTitle: (month) => `Number of the ${label(month)} report`,
  registrationNumber: 'Number',
  registrationDate: 'Date signed (like 20/02/2024)',
  documentsTitle: (month) => `Approved versions of the ${label(month)} report`,

  listFilter: 'Find by name or state',
  listNothing: (filter) => `No agency matches “${quoted(filter)}”.`,
  listTitle: (month) => `The province: ${label(month)} reports`,
  listCount: (state, count) => `${formatCount(count, 'en')} ${state}`,
  listPage: (first, last, of, now) => `Agencies ${first}–${last} of ${of}, ${formatDateTime(now, 'en')}`,

  button: {
    showReview: 'Show in full',
    draftOrReport: (state) =>
      state === 'approved' || state === 'sent' ? 'Download the Word report' : 'Download the draft',
    approve: 'Approve',
    sendBack: 'Send back',
    sendBackForm: 'Send back…',
    letPass: 'Accept the errors',
    decide: 'Approve or send back',
    submit: 'Send for approval',
    askPass: 'Ask leader to accept',
    register: 'Record the number',
    correct: 'Reopen',
    getEdition: (edition, state) => `Edition ${edition}${state === 'sent' ? ' (numbered)' : ''}`,
    look: 'Open',
    lookAt: (name) => `Open the report of ${name}`,
    filter: 'Find',
    morePage: 'Next page',
    lessPage: 'Previous page',
    wholeList: 'Show all',
  },
};
