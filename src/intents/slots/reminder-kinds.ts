// Names of the optional kinds of reminders: "nhắc đến kỳ", "nhắc quá hạn".

import type { OptionalKind } from '../../agency/reminder-rules.ts';
import { PhraseIndex } from './phrase-index.ts';
import type { SlotFound } from './slot-found.ts';

const NAMES: readonly (readonly [name: string, kind: OptionalKind])[] = [
  ['mo ky', 'opening'],
  ['den ky', 'opening'],
  ['toi ky', 'opening'],
  ['dau ky', 'opening'],
  ['ky moi', 'opening'],
  ['opening', 'opening'],
  ['sap den han', 'ahead'],
  ['sap toi han', 'ahead'],
  ['sap het han', 'ahead'],
  ['gan den han', 'ahead'],
  ['truoc han', 'ahead'],
  ['ahead', 'ahead'],
  ['ngay den han', 'due'],
  ['ngay het han', 'due'],
  ['den han', 'due'],
  ['toi han', 'due'],
  ['het han', 'due'],
  ['due', 'due'],
  ['qua han', 'overdue'],
  ['tre han', 'overdue'],
  ['overdue', 'overdue'],
  ['late', 'overdue'],
];

const INDEX = new PhraseIndex(
  NAMES.map(([name, kind]) => [name.split(' '), kind] as const).toSorted(([a], [b]) => b.length - a.length),
);

/** The kinds named, as one slot; of nested names the longest. */
export function kindsIn(folded: readonly string[]): readonly SlotFound<'kinds'>[] {
  const kinds = new Set<OptionalKind>();
  const places: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const found = INDEX.at(folded, at);
    if (found) {
      kinds.add(found.value);
      for (let i = 0; i < found.words.length; i += 1) places.push(at + i);
    }
    at += found?.words.length ?? 1;
  }
  return kinds.size === 0 ? [] : [{ name: 'kinds', value: [...kinds], places }];
}
