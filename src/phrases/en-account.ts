// Accounts made anew, in English.

import { formatDateTime } from '../calendar/clock.ts';
import type { AccountPhrases } from './account-phrases.ts';

const NEW = 'This is a new account with an address that is on my list already, so I cannot let it in yet.';

export const enAccount: AccountPhrases = {
  claimed: (told) =>
    told
      ? `${NEW} I have asked an administrator to confirm it, and will tell you at once.`
      : `${NEW} I could not reach any administrator; please ask the one of your agency, or the provincial Office, to confirm it.`,
  notConfirmed:
    'An administrator has not confirmed this account, so I cannot let it in. Please talk to the administrator of your agency.',

  title: (name) => `A new account of ${name}?`,
  asks: (address, agencies, at) =>
    `Another account with the address ${address} (${agencies.join('; ')}) wrote to me at ${formatDateTime(at, 'en')}.`,
  asksByMail: (address, agencies, at) =>
    `An account with the mail ${address} (${agencies.join('; ')}), which signs in by another name, wrote to me at ${formatDateTime(at, 'en')}.`,
  nobodyYet: (name) =>
    `No account is ${name} yet. If it is this person, the account is let in at once with the rights given.`,
  lastSpoken: (at) =>
    at
      ? `The account in use last wrote at ${formatDateTime(at, 'en')}.`
      : 'The account in use has never written.',
  stillUsed: (name) =>
    `The account in use has written since: they may be two people. Please ask ${name} in person before you confirm.`,
  means:
    'If it is the same person, the new account takes the place of the old one, which is refused from then on; rights and figures stay.',
  wasRefused: 'This account has been refused before.',
  confirmed: (name) => `The new account is ${name}’s now. An old one, if there is any, is refused.`,
  refused: (name) => `The new account was refused. The account that ${name} uses stays.`,

  takenTitle: 'Your account is confirmed',
  takenWords: 'You can go on with this account at once; your rights and the figures you entered stay.',

  waits: 'new account to confirm',
  button: { same: 'It is this person', other: 'Somebody else', look: 'See the new account' },
};
