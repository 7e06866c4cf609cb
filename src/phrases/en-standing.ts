// Reasons that are kept for later months, in English.

import { periodName } from '../calendar/report-period.ts';
import { quoted } from './figure-labels.ts';
import type { StandingPhrases } from './standing-phrases.ts';

export const enStanding: StandingPhrases = {
  keep: 'Keep for later periods',
  end: 'Stop keeping it',
  reasonFrom: (from) => `Reason (kept since ${periodName(from, 'en')})`,
  staysKept: 'Kept for later periods.',
  seeKept: (count) => `${count} ${count === 1 ? 'warning with a kept reason' : 'warnings with kept reasons'}`,
  outgrown: (from) =>
    `The reason kept since ${periodName(from, 'en')} was given for a much smaller difference. Please check the figure; if it is right, give the reason again.`,

  kept: (names, words) =>
    `The reason “${quoted(words)}” (${names.join('; ')}) is kept for later periods: I will not ask again when this warning comes, and the approver still sees the reason.`,
  ended: (names) =>
    `The kept reason of ${names.join('; ')} has ended. From this period on the warning wants a new reason.`,
  whichToKeep: 'Which warning’s reason shall be kept for later periods?',
  whichToEnd: 'Which kept reason shall end?',
  sayKeep: (name) => `keep ${name === undefined ? 'all reasons' : `the reason of ${name}`} for later periods`,
  sayEnd: (name) => (name === undefined ? 'stop keeping all reasons' : `stop keeping the reason of ${name}`),
  allOfThem: 'all',
  all: (count) => (count === 2 ? 'Both' : `All ${count}`),
  nothingToKeep:
    'There is no reason to keep yet. Give the warning a reason first, then press “Keep for later periods”.',
  mayNotStand:
    'This warning is another one every period, so it wants its reason each time. I will offer the last one again as a button.',
  nothingKept: 'No reason is kept from earlier periods.',
  keptNoMore: (figures) => `The reason about ${figures} is not kept for later periods any more.`,
  keptAgain: (figures) => `The reason about ${figures} is kept for later periods again.`,
};
