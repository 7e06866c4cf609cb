// Single-row headings such as "Tổng số đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn": the last three are
// taken as parts of the first if the numbers of every row add up.

import type { BodyRow } from './body.ts';
import type { Concept } from './concepts.ts';
import { IDENTITIES } from './derive.ts';
import type { Column } from './heading.ts';
import { meaningOf } from './meanings.ts';

const SUBJECTS: Readonly<Record<string, Concept>> = {
  'received.total': 'received',
  'settled.total': 'settled',
  'pending.total': 'pending',
};

/** The columns, with meanings added to those that are parts of the column to their left. */
export function withSubjects(columns: readonly Column[], rows: readonly BodyRow[]): readonly Column[] {
  const result = [...columns];
  for (const [at, whole] of columns.entries()) {
    const subject = whole.meaning && SUBJECTS[whole.meaning];
    if (!subject) continue;
    const parts: Column[] = [];
    for (const next of columns.slice(at + 1)) {
      const { concepts, meaning } = next;
      if (!concepts || (meaning !== undefined && SUBJECTS[meaning])) break;
      if (next.rate) continue;
      const own = meaningOf(new Set([...concepts, subject]));
      // A heading with its own subject must have the same one.
      if (own === undefined || (meaning !== undefined && meaning !== own)) break;
      parts.push({ ...next, meaning: own });
    }
    if (!parts.some((part) => columns[part.at]?.meaning === undefined) || !isMadeUp(whole, parts, rows))
      continue;
    for (const part of parts) result[part.at] = part;
  }
  return result;
}

/** Whether the parts are complete and add up in every row, at least one with a part above 0. */
function isMadeUp(whole: Column, parts: readonly Column[], rows: readonly BodyRow[]): boolean {
  const meanings = new Set(parts.map(({ meaning }) => meaning));
  const complete = IDENTITIES.some(
    ([of, ...needs]) =>
      of === whole.meaning && needs.length === meanings.size && needs.every((one) => meanings.has(one)),
  );
  const counted = rows.filter(({ numbers }) => numbers[whole.at]?.kind === 'count');
  const value = ({ numbers }: BodyRow, at: number) => {
    const number = numbers[at];
    return number?.kind === 'count' ? number.value : number?.kind === 'nothing' ? 0 : Number.NaN;
  };
  return (
    complete &&
    counted.some((row) => value(row, whole.at) > 0) &&
    counted.every((row) => parts.reduce((sum, { at }) => sum + value(row, at), 0) === value(row, whole.at))
  );
}
