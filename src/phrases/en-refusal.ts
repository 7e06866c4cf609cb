// Refusals, in English.

import type { RefusalPhrases } from './refusal-phrases.ts';

export const enRefusal: RefusalPhrases = {
  province: 'Only the Office sees the whole province; you have no right to.',
  chasing: 'Only the Office reminds the agencies; you have no right to.',
  entering: 'The Office enters and sends nothing in place of an agency; each enters its own figures.',
  agency: (name) => `You have no right to see the report of ${name}.`,
  can: {
    officer: 'You can enter and see the report of your own agency.',
    approver: 'You can see and decide on the report of your own agency.',
    office: 'You can look at the reports of all agencies, remind them and send reports back.',
    administrator: 'You can look after people and agencies.',
  },
};
