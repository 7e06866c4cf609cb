// "tháng 03/2024: trước hạn 5": a month at the start of a message, before the values that are given for it.

import { normalise } from '../../language/fold.ts';
import type { MonthMention } from '../../language/month-mention.ts';
import { findPeriod } from '../../language/period-mention.ts';
import { anyOf } from '../../language/spelling.ts';

/** A month at the start and the rest of the message: "tháng 03/2024: trước hạn 5". */
interface MonthBefore {
  readonly mention: MonthMention;
  readonly rest: string;
  /** The message starts with the month, as our buttons do. */
  readonly opens: boolean;
}

/** In characters; longer texts are pasted reports with the month in their title. */
export const LONGEST_SAID = 1_000;
const BEFORE_MONTH = new RegExp(
  `^(?:${anyOf('số liệu', 'của', 'báo cáo', 'bc', 'cho', 'report', 'for')} ?)*$`,
  'iu',
);

/** The month at the start of a message, before a colon or the like; undefined for any other message. */
export function monthBefore(text: string): MonthBefore | undefined {
  if (text.length > LONGEST_SAID) return undefined;
  const said = normalise(text);
  const { mention, span } = findPeriod(said);
  if (!mention || !span || !BEFORE_MONTH.test(said.slice(0, span[0]))) return undefined;
  const rest = /^ ?[:,;–-] ?(?<rest>\S.*)$/su.exec(said.slice(span[1]))?.groups?.rest;
  return rest === undefined ? undefined : { mention, rest, opens: span[0] === 0 };
}
