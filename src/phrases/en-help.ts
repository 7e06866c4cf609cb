// Help, in English.

import type { HelpPhrases } from './help-phrases.ts';

export const enHelp: HelpPhrases = {
  title: 'What I can do for you',
  enteringTitle: 'How to enter figures',
  typing: [
    'Type a number: “688”, or several in the order of asking: “688, 0, 0”.',
    'Names help: “on time 688; early 0”. You may also paste a part of a report.',
    'To change: “correct early 12”. Not known yet: “skip”, and I ask again at the end.',
  ],
  line: {
    'open-report': 'I ask for each figure and go on where you stopped',
    'open-form': 'fill in many figures at once',
    'ask-missing': 'see what is still missing',
    'pause-entry': 'stop here; what is recorded stays',
    'review-report': 'check it, then send it for approval',
    'download-document': 'the official Word file',
    'ask-status': 'how far the report is, and how long is left',
    'register-document': 'record the number and date of the document',
    'reopen-report': 'correct an approved report',
    'show-approvals': 'see reports and approve or return them',
    'show-indicator': 'the main rates over the months',
    'compare-last-month': 'what rose or fell since last month',
    'list-missing-agencies': 'who has not sent or is late; remind them from there',
    'show-province': 'how the whole province stands',
    'rank-agencies': 'agencies by a rate',
    'consolidate-report': 'the Word file of the province',
    'manage-people': 'people, signer, recipients, deadline',
    'choose-agency': 'work for another agency',
    'show-schedule': 'when I remind you, and of what',
  },
  all: 'All commands',
};
