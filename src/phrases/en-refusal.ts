// Refusals, in English.

import type { RefusalPhrases } from './refusal-phrases.ts';

export const enRefusal: RefusalPhrases = {
  province: 'Only the Office can see the whole province.',
  chasing: 'Only the Office can remind agencies.',
  entering: 'The Office does not enter or send figures for an agency; each agency enters its own.',
  enteringHere: 'The figures are entered by the officers of your agency.',
  agency: (name) => `You are not allowed to see the report of ${name}.`,
  can: {
    officer: 'You can enter and see the report of your own agency.',
    approver: 'You can see and decide on the report of your own agency.',
    office: 'You can look at the reports of all agencies, remind them and send reports back.',
    administrator: 'You can look after people and agencies.',
  },
};
