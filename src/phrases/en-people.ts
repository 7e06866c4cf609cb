// Agencies and people, in English.

import type { ManageField } from '../actions/manage.ts';
import { formatDate } from '../calendar/clock.ts';
import { quoted } from './figure-labels.ts';
import type { PeoplePhrases } from './people-phrases.ts';

const INVALID: Readonly<Record<ManageField, string>> = {
  principal: 'A sign-in name or e-mail address looks like lan.nt@tinh.gov.vn.',
  name: 'Please give a name of at most 100 characters.',
  roles: 'Please choose at least one role.',
  from: 'The date looks like 01/03/2026.',
  signer: 'Please give the signer’s title and name, of at most 100 characters.',
  recipients: 'One recipient a line, at most 40 lines of 200 characters.',
  deadline: 'Deadline: a day from 1 to 31, or 1 to 20 working days; the time looks like 17:00.',
};

export const enPeople: PeoplePhrases = {
  roleName: {
    officer: 'Enters figures',
    approver: 'Approves',
    coordinator: 'Follows up',
    administrator: 'Administrator',
  },
  rosterFailed:
    'I could not look you up in your organisation’s directory. Please write again in a few minutes.',
  refusal: (code, field) => {
    switch (code) {
      case 'not-allowed':
        return 'You are not allowed to do this.';
      case 'invalid':
        return field ? INVALID[field] : 'I cannot read this.';
      case 'outdated':
        return 'It has changed since this card was sent, so nothing was recorded. This is how it stands now.';
      case 'alike':
        return 'Somebody in the agency may be this person:';
      case 'taken':
        return 'That address belongs to somebody else on the list.';
      case 'exists':
        return 'This person is already in the agency.';
      case 'elsewhere':
        return 'This person also belongs to another agency; an administrator of the Office does this.';
      case 'own-account':
        return 'This is about your own account; another administrator has to decide.';
      case 'still-active':
        return 'This person is active, so nothing was erased. Please retire them first.';
      case 'last-administrator':
        return 'You are the last administrator, so nothing was recorded. Please name another one first.';
      case 'too-early':
        return 'The date must not be before the beginning of what is in force.';
    }
  },
  news: (news) => {
    switch (news.kind) {
      case 'added':
        return `${quoted(news.name)} was added.`;
      case 'changed':
        return `${quoted(news.name)} was saved.`;
      case 'moved':
        return `${quoted(news.name)} was moved to ${news.to}.`;
      case 'retired':
        return `${quoted(news.name)} no longer has access. The figures they entered are kept.`;
      case 'erased':
        return `The personal data was erased. The history of reports stays, under the id ${news.id}.`;
      case 'left':
        return `${quoted(news.name)} is no longer in this agency.`;
      case 'back':
        return `${quoted(news.name)} has access again.`;
      case 'settings':
        return `Saved, in force from ${formatDate(news.from, 'en')}${news.instead ? `, instead of what was to hold from ${formatDate(news.instead, 'en')}` : ''}.`;
    }
  },

  chooseTitle: 'Which agency would you like to manage?',
  moveTitle: (name) => `Move ${quoted(name)} to which agency?`,
  filterLabel: 'Type part of the name to filter',
  noAgencyFound: (words) => `There is no agency called “${quoted(words)}”.`,
  more: (count) => `… and ${count} more. Type part of the name to filter.`,

  listTitle: (agency) => `People: ${agency}`,
  nobody: 'Nobody yet.',
  nobodyFound: (words) => `There is nobody called “${quoted(words)}”.`,
  retired: 'retired',
  notMet: 'has not written yet',

  addTitle: (agency) => `Add a person: ${agency}`,
  principal: 'Sign-in name (UPN) or e-mail',
  name: 'Name',
  roles: 'Roles',
  settingsTitle: (agency) => `Signer, recipients, deadline: ${agency}`,
  settingsHint: (from, toCome) =>
    `In force from ${formatDate(from, 'en')}${toCome ? ' (still to come; if that is a slip, give an earlier date)' : ''}. Documents issued before a new date print as before.`,
  from: 'In force from (like 01/03/2026)',
  signerTitle: 'Signer’s title',
  signerName: 'Signer’s name',
  authority: 'On behalf of (like KT. GIÁM ĐỐC; empty when the head signs)',
  recipients: 'Recipients, one a line',
  deadline: 'Deadline',
  deadlineKind: {
    report: 'As the report says',
    day: 'Day of the month',
    'working-days': 'Working days after the cut-off',
  },
  deadlineNumber: 'Day, or number of working days (empty as the report says)',
  deadlineTime: 'Time (like 17:00)',

  retireTitle: (name) => `Retire ${quoted(name)}?`,
  retireMeans: 'They may enter, approve and see nothing any more. What they have entered stays.',
  retireLeaves: {
    officer: 'Nobody will be left in this agency to enter figures.',
    approver: 'Nobody will be left in this agency to approve reports.',
  },

  eraseTitle: (name) => `Erase the personal data of ${quoted(name)}?`,
  eraseMeans:
    'Their name, address, account and conversations are erased. Figures and the history of reports stay, under an id. Word files that were issued do not change.',
  eraseForGood: 'This cannot be undone.',

  newAddress: 'Please check the new address, then save.',

  button: {
    same: 'The same person',
    other: 'Add somebody else',
    filter: 'Filter',
    open: 'Change',
    add: 'Add a person',
    settings: 'Signer, recipients, deadline',
    otherAgency: 'Another agency',
    list: 'Back to the list',
    move: 'Move to another agency',
    retire: 'Retire',
    erase: 'Erase personal data',
    eraseForGood: 'Erase for good',
    keep: 'Leave as is',
    bringBack: 'Bring back',
  },
};
