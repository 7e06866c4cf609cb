// The kinds of reminders that a person may do without, as they are called: "nhắc đến kỳ", "nhắc quá hạn".

import type { OptionalKind } from '../../agency/reminder-rules.ts';
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

/** The kinds named, all of them as one slot; of names inside one another the longest. */
export function kindsIn(folded: readonly string[]): readonly SlotFound<'kinds'>[] {
  const kinds = new Set<OptionalKind>();
  const places: number[] = [];
  for (let at = 0; at < folded.length; ) {
    const found = NAMES.map(([name, kind]) => ({ words: name.split(' '), kind }))
      .filter(({ words }) => words.every((word, i) => folded[at + i] === word))
      .toSorted((a, b) => b.words.length - a.words.length)[0];
    if (found) {
      kinds.add(found.kind);
      places.push(...found.words.map((_, i) => at + i));
    }
    at += found?.words.length ?? 1;
  }
  return kinds.size === 0 ? [] : [{ name: 'kinds', value: [...kinds], places }];
}
