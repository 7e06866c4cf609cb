// Why there is no data about the whole province.

import type { ListedReports } from '../../src/actions/list-reports.ts';
import type { Phrases } from '../../src/phrases/phrases.ts';
import { refusal } from '../refusals.ts';
import { type Reply, say, type Turn } from '../turn.ts';

type NoProvince = Exclude<ListedReports, { kind: 'listed' }>;

/** Explains why there is no data, with an alternative. */
export function noProvince(turn: Turn, why: NoProvince): Reply {
  return why.kind === 'refused' ? refusal(turn, why, 'province') : say(whyNoProvince(turn.phrases, why));
}

/** The explanation alone. */
export function whyNoProvince(phrases: Phrases, refused: Exclude<NoProvince, { kind: 'refused' }>): string {
  switch (refused.kind) {
    case 'no-such-month':
      return phrases.noSuchMonth(refused.frequency);
    case 'other-periods':
      return phrases.conversation.otherPeriods(refused.said, refused.frequency, false);
    case 'future':
      return phrases.futureMonth(refused.month, refused.latest);
  }
}
