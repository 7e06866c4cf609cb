// A report that was sent on, in English.

import { formatDateTime } from '../calendar/clock.ts';
import { monthName as label } from './month-name.ts';
import type { SendingPhrases } from './sending-phrases.ts';

const time = (at: Date) => formatDateTime(at, 'en');
const days = (count: number) => `${count} working day${count === 1 ? '' : 's'}`;
const figures = (count: number) => `${count} figure${count === 1 ? '' : 's'}`;
const late = (count: number | undefined) =>
  count === undefined ? '' : count === 0 ? ', after the hour it was due' : `, ${days(count)} late`;
const BACK = { returned: 'sent it back', corrected: 'reopened it for a correction' } as const;

export const enSending: SendingPhrases = {
  title: (month, state) => {
    switch (state) {
      case 'entering':
        return `The ${label(month)} report`;
      case 'waiting':
        return `The ${label(month)} report has been sent for approval`;
      case 'approved':
        return `The ${label(month)} report is approved`;
      case 'sent':
        return `The ${label(month)} report has been sent`;
    }
  },
  finished: (month) => `The ${label(month)} report is finished`,
  toDecide: (names) => `To be approved by: ${names.join(', ')}`,
  sentOn: (name, at) => `Sent by ${name}, ${time(at)}`,
  approvedBy: (name, at, count) => `Approved by ${name}, ${time(at)}${late(count)}`,
  finishedBy: (name, at, count) => `Finished by ${name}, ${time(at)}${late(count)}`,
  waitsForThem: 'I will tell you the decision at once. Take it back if something has to change.',
  thenRegister: 'Once it has its number, record number and date.',
  nobodyDecides:
    'Nobody else in your agency may approve it. The figures are kept; please tell the administrator.',

  askedAgain: (at) => `The leader was asked again at ${time(at)}.`,
  askedAgainBy: (at) => `The officer asked again at ${time(at)}`,
  nothingToRemind: (month) => `The ${label(month)} report has not been sent on, so nobody was reminded.`,
  askedTooSoon: 'I ask once a working day at most.',
  notReminded: (names) =>
    `I could not remind ${names.join(', ')}, who ${names.length === 1 ? 'has' : 'have'} not opened the assistant in Teams yet. Please call them.`,

  backTitle: (month) => `The ${label(month)} report was sent back`,
  back: (kind, name, at) => `${name} ${BACK[kind]}, ${time(at)}`,
  lookAt: (sections) => `To look at: ${sections.join(', ')}`,
  backLine: ({ kind, name, at, reason, sections }) =>
    `${name} ${BACK[kind]} at ${time(at)}: “${reason}”.${sections.length > 0 ? ` To look at: ${sections.join(', ')}.` : ''}`,
  stillUnchanged: (kind) =>
    `Nothing has been changed since it was ${kind === 'returned' ? 'sent back' : 'reopened'}. Send it anyway?`,
  changedSince: (count) => `${figures(count)} changed since the report came back`,
  onlyReasonsChanged: 'The figures are the same; only reasons have changed.',
  change: (name, before, after) => `${name}: ${before} → ${after}`,
  moreChanges: (count) => `… and ${count} more`,
  nothingChanged: 'Nothing has been changed since it came back.',
  noReasonYet: (ticked) =>
    `Not sent back yet: please give the reason below.${ticked > 0 ? ' What you ticked is kept.' : ''}`,

  against: (percent, month) =>
    percent === 0
      ? `about the same as in ${label(month)}`
      : `${percent > 0 ? 'up' : 'down'} ${Math.abs(percent)}% from ${label(month)}`,

  closed: ({ month, state, deciders, way, officer }) => {
    const waits =
      deciders.length > 0 ? `is waiting for ${deciders.join(', ')} to approve it` : 'is waiting for approval';
    const is = state === 'waiting' ? waits : state === 'sent' ? 'has been sent' : 'is approved';
    const stands = `The ${label(month)} report ${is}, so nothing was recorded.`;
    const takesBack = state === 'waiting' ? 'withdraw it' : 'reopen it';
    switch (way) {
      case 'mend':
        return `${stands} To change it, ${takesBack} first.`;
      case 'decide':
        return `${stands} Please approve it or send it back.`;
      case 'send-back':
        return `${stands} To have it changed, look at it and send it back.`;
      case 'ask':
        return `${stands} To have it changed, ask ${officer ?? 'the officer'} to ${takesBack}.`;
    }
  },
  notWaiting: (month) => `The ${label(month)} report has not been sent on, so there is nothing to withdraw.`,
  numberLater: (month) => `The ${label(month)} report is not approved yet, so it has no number to record.`,
  waitsNoMore: 'The report is no longer waiting for a decision, so nothing was done. This is how it stands.',
  stillEntered: (month) => `The ${label(month)} report is being entered; you can change it at once.`,
  nothingWaits: 'No report is waiting for your approval.',
  monthStands: (month, state, at) => {
    const due = `due ${time(at)}`;
    switch (state) {
      case 'not-begun':
        return `The ${label(month)} report has not been started; it is ${due}.`;
      case 'entering':
        return `The ${label(month)} report is being entered; it is ${due}.`;
      case 'waiting':
        return `The ${label(month)} report is waiting for somebody else’s approval; it is ${due}.`;
      case 'approved':
        return `The ${label(month)} report is approved.`;
      case 'sent':
        return `The ${label(month)} report has been sent.`;
    }
  },

  sayWithdraw: (month) => `Withdraw the ${label(month)} report`,
  sayReopen: (month) => `Reopen the ${label(month)} report`,
  sayReview: (month) => `Review the ${label(month)} report`,
  sayAnyway: 'Submit anyway',
  button: {
    askAgain: 'Ask for approval again',
    sendAnyway: 'Send anyway',
    mend: (section) => `Change ${section}`,
  },
};
